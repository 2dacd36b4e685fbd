#!/usr/bin/env python3
"""What SQLite FTS5 answers to the queries of a set, as a run.

    fts5.py ARTICLES.tsv QUERIES.tsv TOKENIZER RUN

ARTICLES has an id, a tab and the text a line. Any word of a query will do;
bm25() ranks, as FTS5 has it.
"""

import re
import sqlite3
import sys

DEPTH = 1000


def pairs(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            if line.strip():
                yield line.rstrip("\n").split("\t", 1)


def main():
    articles, queries, tokenizer, run = sys.argv[1:]
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE news USING "
        f"fts5(id UNINDEXED, text, tokenize='{tokenizer}')"
    )
    database.executemany("INSERT INTO news VALUES (?, ?)", pairs(articles))
    with open(run, "w", encoding="utf-8") as out:
        for query, text in pairs(queries):
            words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
            hits = database.execute(
                "SELECT id, -bm25(news) FROM news WHERE news MATCH ? "
                f"ORDER BY bm25(news) LIMIT {DEPTH}",
                (words,),
            )
            for rank, (article, score) in enumerate(hits, 1):
                print(query, "Q0", article, rank, f"{score:.6f}", "fts5", file=out)


main()
