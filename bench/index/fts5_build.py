#!/usr/bin/env python3
"""Indexes a corpus with SQLite FTS5, as a yardstick for lede-index.

    fts5_build.py CORPUS.jsonl DATABASE

Titles and texts by the tokenizer unicode61, which folds case and knows no
stems, with positions and the texts themselves; one transaction, no journal, no
sync. To be timed from outside, as lede-index is.
"""

import json
import os
import sqlite3
import sys


def articles(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], record.get("title", ""), record["text"]


def main():
    corpus, path = sys.argv[1:]
    if os.path.exists(path):
        os.remove(path)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=OFF")
    database.execute("PRAGMA synchronous=OFF")
    database.execute(
        "CREATE VIRTUAL TABLE news USING "
        "fts5(id UNINDEXED, title, text, tokenize='unicode61')"
    )
    database.execute("BEGIN")
    database.executemany("INSERT INTO news VALUES (?, ?, ?)", articles(corpus))
    database.execute("COMMIT")
    database.close()


main()
