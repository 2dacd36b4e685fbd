#!/usr/bin/env python3
"""Draws the queries of bench/performance from a corpus.

    draw_queries.py ARTICLES.tsv QUERIES.tsv COUNT

COUNT queries of each class, half of them English and half Russian where the
corpus has both, the same ones each time. A class is how many articles have its
words (as they are written) and what is asked of them:

    rare     a word of 3 to 15 articles
    common   a word of 3 to 15 % of the articles
    and2     a common word and one of 0.3 to 2 %, both
    or2      the same, either
    or5      two common words and three of 0.3 to 2 %, any
    phrase   two or three words that stand side by side somewhere
    prefix   the first four letters of a word of 0.3 to 2 %
"""

import collections
import random
import re
import sys

SEED = 20251122
WORDS = {"en": re.compile("[a-z]{3,}"), "ru": re.compile("[а-яё]{3,}")}
LEAST_SHARE = 0.05  # of the articles that a language must have to be asked for
SAMPLE = 500  # articles of a language that phrases are taken from


class Words:
    """How many articles of a language have a word."""

    def __init__(self):
        self.articles = 0
        self.counts = collections.Counter()
        self.sample = []

    def add(self, text, pattern, chance):
        self.articles += 1
        self.counts.update(set(pattern.findall(text)))
        if len(self.sample) < SAMPLE:
            self.sample.append(text)
        elif (place := chance.randrange(self.articles)) < SAMPLE:
            self.sample[place] = text

    def between(self, least, most, letters=3):
        return sorted(
            word
            for word, count in self.counts.items()
            if least <= count <= most and len(word) >= letters
        )


def words_by_language(path, chance):
    languages = {language: Words() for language in WORDS}
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            _, language, title, text = line.rstrip("\n").split("\t")
            if language in WORDS:
                text = f"{title} {text}".lower()
                languages[language].add(text, WORDS[language], chance)
    articles = sum(words.articles for words in languages.values())
    return {
        language: words
        for language, words in languages.items()
        if words.articles > LEAST_SHARE * articles
    }


def phrase_of(words, pattern, chance):
    """Two or three words in one sentence of an article, not all of them such
    as are everywhere."""
    word = pattern.pattern
    side_by_side = re.compile(f"(?<= ){word}(?: {word}){{1,2}}\\b")
    while True:
        phrases = side_by_side.findall(chance.choice(words.sample))
        phrase = chance.choice(phrases) if phrases else ""
        if any(words.counts[word] < words.articles / 4 for word in phrase.split()):
            return phrase


def draw(words, pattern, count, chance):
    rare = words.between(3, 15, letters=5)
    common = words.between(0.03 * words.articles, 0.15 * words.articles)
    middle = words.between(0.003 * words.articles, 0.02 * words.articles, letters=5)
    if not rare or len(common) < 2 or len(middle) < 3:
        sys.exit("draw_queries.py: too few articles to draw queries from")

    def some(from_common, from_middle):
        return chance.sample(common, from_common) + chance.sample(middle, from_middle)

    for _ in range(count):
        yield "rare", [chance.choice(rare)]
        yield "common", [chance.choice(common)]
        yield "and2", some(1, 1)
        yield "or2", some(1, 1)
        yield "or5", some(2, 3)
        yield "phrase", [phrase_of(words, pattern, chance)]
        yield "prefix", [chance.choice(middle)[:4]]


def main():
    articles, queries, count = sys.argv[1:]
    chance = random.Random(SEED)
    languages = words_by_language(articles, chance)
    with open(queries, "w", encoding="utf-8") as out:
        for language, words in languages.items():
            wanted = int(count) // len(languages)
            for group, query in draw(words, WORDS[language], wanted, chance):
                print(group, " ".join(query), sep="\t", file=out)


main()
