#!/usr/bin/env python3
"""The table of bench/relevance: lede and its peers on sets of judged queries.

    relevance.py BIN SETS WORK

BIN has lede's programs, SETS a folder a set (corpus.jsonl, queries.tsv,
qrels.txt), WORK is for what is made on the way.
"""

import json
import pathlib
import platform
import sqlite3
import subprocess
import sys

PEERS = pathlib.Path(__file__).parent
ENGINES = ("lede", "Lucene", "FTS5", "Xapian")
FAR_FROM_CEILING = ("ir_cisi", "ir_npl", "ir_med", "ki_bbc_en", "ki_telegram_ru")
STEMMERS = {"en": "english", "ru": "russian", "en,ru": "english"}
TOKENIZERS = {"en": "porter unicode61", "ru": "unicode61", "en,ru": "porter unicode61"}


def run(*words):
    subprocess.run([str(word) for word in words], check=True)


def read_articles(corpus):
    with open(corpus, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def languages_of(articles):
    """The languages that make a tenth of a set or more, of the two that peers
    have analysers for here."""
    found = [
        language
        for language in ("en", "ru")
        if sum(each.get("lang") == language for each in articles) * 10
        >= len(articles)
    ]
    return ",".join(found) or "en"


def write_pairs(articles, path):
    """An article a line, as the peers read them: title and text in one."""
    with open(path, "w", encoding="utf-8") as out:
        for article in articles:
            text = article.get("title", "") + " " + article["text"]
            print(article["id"], " ".join(text.split()), sep="\t", file=out)


def lucene_jars():
    jars = pathlib.Path("/usr/share/java").glob("lucene-*-8*.jar")
    return ":".join(str(jar) for jar in sorted(jars))


def runs_of(programs, folder, work):
    """A run of each engine, lede's first, by name."""
    articles = read_articles(folder / "corpus.jsonl")
    languages = languages_of(articles)
    queries = folder / "queries.tsv"
    pairs = work / "articles.tsv"
    write_pairs(articles, pairs)
    runs = {name: work / f"{name}.run" for name in ENGINES}

    # One a set: an index is not brought to hold altogether other articles.
    index = work / f"{folder.name}.index"
    run(programs / "lede-index", "-q", "-i", index, folder / "corpus.jsonl")
    with open(runs["lede"], "w", encoding="utf-8") as out:
        subprocess.run(
            [programs / "lede-search", "-i", index, "--queries", queries]
            + ["--format", "trec", "--limit", "1000"],
            stdout=out,
            check=True,
        )
    run("java", "-cp", lucene_jars(), PEERS / "Lucene.java", pairs, queries, languages,
        runs["Lucene"])
    run("python3", PEERS / "fts5.py", pairs, queries, TOKENIZERS[languages], runs["FTS5"])
    run(programs / "lede-plain-xapian", pairs, queries, STEMMERS[languages], runs["Xapian"])
    return runs


def report_of(programs, folder, runs):
    words = [programs / "lede-eval", "--qrels", folder / "qrels.txt", "--format", "json"]
    words += runs.values()
    return json.loads(subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout)


def mean_in(engine, measure="nDCG@10"):
    return engine["measures"][measure]["mean"]


def cell(engine):
    """A mean, marked where it differs from lede's and not by chance."""
    figure = f"{mean_in(engine):.3f}"
    against = engine.get("against_first", {}).get("nDCG@10", {"p": 1})
    if against["p"] >= 0.05:
        return figure
    return f"{figure} {'▲' if against['difference'] > 0 else '▼'}"


def print_row(cells):
    print("|", " | ".join(str(each) for each in cells), "|", flush=True)


def print_head(programs):
    version = subprocess.run(
        [programs / "lede-index", "--version"], stdout=subprocess.PIPE, text=True
    ).stdout.split("\n")[0]
    print(f"{version}, Lucene 8, SQLite {sqlite3.sqlite_version}, {platform.platform()}.")
    print("nDCG@10; ▼ worse than lede, ▲ better, with p < 0.05 by paired randomisation.\n")
    print_row(["set", "queries", "lede", "95 % interval", *ENGINES[1:]])
    print_row(["---"] * (len(ENGINES) + 3))


def print_set(name, report):
    lede, *peers = report["runs"]
    interval = lede["measures"]["nDCG@10"]
    row = [name, report["queries"], cell(lede)]
    row.append(f"{interval['low']:.3f} to {interval['high']:.3f}")
    print_row(row + [cell(peer) for peer in peers])


def print_means(reports):
    """Of the sets that are not near their ceiling, where they are all there."""
    runs = [reports[name]["runs"] for name in FAR_FROM_CEILING if name in reports]
    if len(runs) < len(FAR_FROM_CEILING):
        return
    means = [sum(map(mean_in, column)) / len(column) for column in zip(*runs)]
    figures = [f"{mean:.3f}" for mean in means]
    print_row([f"mean of {len(runs)}", "", figures[0], "", *figures[1:]])
    more = means[0] / means[1] - 1
    print(f"\nThe mean is of {', '.join(FAR_FROM_CEILING)}, and {more:+.1%} of Lucene's.")


def print_first_hits(name, report):
    parts = [
        f"{engine} {mean_in(run, 'success@1'):.3f}"
        for engine, run in zip(ENGINES, report["runs"])
    ]
    print(f"The first hit is right (success@1) in {name}: {', '.join(parts)}.")


def main():
    programs, sets, work = map(pathlib.Path, sys.argv[1:])
    work.mkdir(parents=True, exist_ok=True)
    print_head(programs)
    reports = {}
    for judgements in sorted(sets.glob("*/qrels.txt")):
        folder = judgements.parent
        report = report_of(programs, folder, runs_of(programs, folder, work))
        print_set(folder.name, report)
        reports[folder.name] = report
    print_means(reports)
    if "ki_telegram_ru" in reports:
        print_first_hits("ki_telegram_ru", reports["ki_telegram_ru"])


main()
