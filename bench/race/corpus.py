#!/usr/bin/env python3
"""Makes the corpora of bench/performance, of one mixture and several sizes.

    corpus.py FOLDER [--every N] [--giga] SOURCE...

SOURCE is JSON Lines (id, title, text, lang), perhaps .zst or .gz. FOLDER gets
10, 30 and 100, percents of the articles, each as .jsonl for lede and as .tsv
for its peers (id, language, title and text, with tabs between; spaces for line
ends); and giga.jsonl, the articles over and over with other ids until there are
a billion bytes. --every N takes only each Nth article. sizes.json has articles
and bytes of text of each. What is there already is not made again.
"""

import argparse
import contextlib
import json
import pathlib
import subprocess

# The articles of ten that are in a share of the corpus.
SHARES = {"10": {0}, "30": {0, 3, 6}, "100": set(range(10))}
GIGA_BYTES = 1_000_000_000
UNPACKERS = {".zst": ["zstd", "-dc"], ".gz": ["gzip", "-dc"]}


@contextlib.contextmanager
def lines_of(path):
    if path.suffix not in UNPACKERS:
        with open(path, encoding="utf-8") as lines:
            yield lines
        return
    with subprocess.Popen(
        UNPACKERS[path.suffix] + [path], stdout=subprocess.PIPE, encoding="utf-8"
    ) as unpacker:
        yield unpacker.stdout


def language_of(record):
    """That of the record, else by its letters; peers know two."""
    if "lang" in record:
        return record["lang"]
    letters = [letter for letter in record["text"][:500] if letter.isalpha()]
    return "ru" if sum("а" <= each.lower() <= "ё" for each in letters) * 2 > len(
        letters
    ) else "en"


def articles_of(sources, every):
    number = 0
    for source in sources:
        with lines_of(source) as lines:
            for line in lines:
                number += 1
                if number % every:
                    continue
                record = json.loads(line)
                yield {
                    "id": record["id"],
                    "lang": language_of(record),
                    "title": record.get("title", ""),
                    "text": record["text"],
                }


def bytes_of(article):
    return len(article["title"].encode()) + len(article["text"].encode())


def json_line(article):
    return json.dumps(article, ensure_ascii=False) + "\n"


def tsv_line(article):
    fields = (" ".join(str(field).split()) for field in article.values())
    return "\t".join(fields) + "\n"


class Corpus:
    """The two files of a share while they are written."""

    def __init__(self, folder, name):
        self.json = open(folder / f"{name}.jsonl", "w", encoding="utf-8")
        self.tsv = open(folder / f"{name}.tsv", "w", encoding="utf-8")
        self.size = {"articles": 0, "bytes": 0}

    def add(self, article):
        self.json.write(json_line(article))
        self.tsv.write(tsv_line(article))
        self.size["articles"] += 1
        self.size["bytes"] += bytes_of(article)

    def close(self):
        self.json.close()
        self.tsv.close()
        return self.size


def make_shares(folder, sources, every):
    corpora = {name: Corpus(folder, name) for name in SHARES}
    for number, article in enumerate(articles_of(sources, every)):
        for name, corpus in corpora.items():
            if number % 10 in SHARES[name]:
                corpus.add(article)
    return {name: corpus.close() for name, corpus in corpora.items()}


def make_giga(folder):
    size = {"articles": 0, "bytes": 0}
    with open(folder / "giga.jsonl", "w", encoding="utf-8") as out:
        copy = 0
        while size["bytes"] < GIGA_BYTES:
            copy += 1
            with open(folder / "100.jsonl", encoding="utf-8") as lines:
                for line in lines:
                    article = json.loads(line)
                    article["id"] = f"{article['id']}-{copy}"
                    out.write(json_line(article))
                    size["articles"] += 1
                    size["bytes"] += bytes_of(article)
    return size


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--giga", action="store_true")
    parser.add_argument("sources", nargs="+", type=pathlib.Path)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)

    stamp = [[str(each), each.stat().st_mtime] for each in asked.sources]
    stamp.append(asked.every)
    sizes_path = asked.folder / "sizes.json"
    made = json.loads(sizes_path.read_text()) if sizes_path.exists() else {}
    if made.get("made of") != stamp:
        made = {"made of": stamp}
        made["sizes"] = make_shares(asked.folder, asked.sources, asked.every)
    if asked.giga and "giga" not in made["sizes"]:
        made["sizes"]["giga"] = make_giga(asked.folder)
    sizes_path.write_text(json.dumps(made, indent=1))


main()
