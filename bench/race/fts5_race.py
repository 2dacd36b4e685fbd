#!/usr/bin/env python3
"""SQLite FTS5 in the race of bench/performance.

    fts5_race.py build ARTICLES.tsv DATABASE
    fts5_race.py answer DATABASE QUERIES.tsv      requests as in question_loop.h

ARTICLES has an id, the language, the title and the text a line, with tabs
between. Titles and texts by the tokenizer unicode61, which folds case and knows
no stems, with positions and the texts themselves; one transaction, no journal,
no sync.
"""

import os
import sqlite3
import sys
import time

PAGE = 10
SNIPPET_WORDS = 40
CLAUSES = "FROM news WHERE news MATCH ?"
STATEMENTS = {
    "ids": f"SELECT rowid {CLAUSES} ORDER BY rank LIMIT {PAGE}",
    "page": f"SELECT id, title, snippet(news, -1, '[', ']', '…', {SNIPPET_WORDS}) "
    f"{CLAUSES} ORDER BY rank LIMIT {PAGE}",
    "count": f"SELECT count(*) {CLAUSES}",
}


def articles(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            article, _, title, text = line.rstrip("\n").split("\t")
            yield article, title, text


def build(path, database_path):
    if os.path.exists(database_path):
        os.remove(database_path)
    database = sqlite3.connect(database_path, isolation_level=None)
    database.execute("PRAGMA journal_mode=OFF")
    database.execute("PRAGMA synchronous=OFF")
    database.execute(
        "CREATE VIRTUAL TABLE news USING "
        "fts5(id UNINDEXED, title, text, tokenize='unicode61')"
    )
    database.execute("BEGIN")
    database.executemany("INSERT INTO news VALUES (?, ?, ?)", articles(path))
    database.execute("COMMIT")
    database.close()


def match_of(group, words):
    quoted = [f'"{word}"' for word in words]
    if group == "phrase":
        return " + ".join(quoted)
    if group == "prefix":
        return quoted[0] + "*"
    return (" AND " if group == "and2" else " OR ").join(quoted)


def answer(database_path, queries):
    database = sqlite3.connect(database_path)
    with open(queries, encoding="utf-8") as lines:
        questions = [line.split() for line in lines]
    for request in sys.stdin:
        what, wanted = request.split()
        numbers = []
        for group, *words in questions:
            if group != wanted:
                continue
            wall, processor = time.perf_counter(), time.thread_time()
            rows = database.execute(
                STATEMENTS[what], (match_of(group, words),)
            ).fetchall()
            processor = (time.thread_time() - processor) * 1e6
            wall = (time.perf_counter() - wall) * 1e6
            times = f"{wall:.3f},{processor:.3f}"
            numbers.append(rows[0][0] if what == "count" else times)
        print(*numbers, flush=True)


def main():
    what, first, second = sys.argv[1:]
    (build if what == "build" else answer)(first, second)


main()
