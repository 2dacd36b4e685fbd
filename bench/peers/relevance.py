#!/usr/bin/env python3
"""The table of bench/relevance: lede and its peers on sets of judged queries.

    relevance.py BIN SETS WORK

BIN has lede's programs, SETS a folder a set (corpus.jsonl, queries.tsv,
qrels.txt), WORK is for what is made on the way.
"""

import json
import pathlib
import subprocess
import sys

PEERS = pathlib.Path(__file__).parent
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
    runs = {name: work / f"{name}.run" for name in ("lede", "Lucene", "FTS5", "Xapian")}

    index = work / "lede.index"
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


def cell(engine):
    """A mean, marked where it differs from lede's and not by chance."""
    figure = f"{engine['measures']['nDCG@10']['mean']:.3f}"
    against = engine.get("against_first", {}).get("nDCG@10", {"p": 1})
    if against["p"] >= 0.05:
        return figure
    return f"{figure} {'▲' if against['difference'] > 0 else '▼'}"


def main():
    programs, sets, work = map(pathlib.Path, sys.argv[1:])
    work.mkdir(parents=True, exist_ok=True)
    print("nDCG@10; ▼ worse than lede, ▲ better, with p < 0.05 by paired randomisation.")
    print("\n| set | queries | lede | 95 % interval | Lucene | FTS5 | Xapian |")
    print("|---|---|---|---|---|---|---|")
    for judgements in sorted(sets.glob("*/qrels.txt")):
        folder = judgements.parent
        report = report_of(programs, folder, runs_of(programs, folder, work))
        lede, *peers = report["runs"]
        figure = lede["measures"]["nDCG@10"]
        row = [folder.name, report["queries"], cell(lede)]
        row.append(f"{figure['low']:.3f} to {figure['high']:.3f}")
        row += [cell(peer) for peer in peers]
        print("|", " | ".join(str(each) for each in row), "|", flush=True)


main()
