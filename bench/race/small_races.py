"""One answer by a process of its own, and many at once."""

import statistics
import subprocess

from build_race import index_of
from stopwatch import timed

ONE_SHOT_GROUPS = ("rare", "common")
WORDS = 10  # of each class
NOTHING_FOUND = 1


def words_of(queries, group):
    with open(queries, encoding="utf-8") as lines:
        found = [line.split()[1] for line in lines if line.startswith(group + "\t")]
    step = max(1, len(found) // WORDS)
    return found[::step][:WORDS]


def one_shots(engines, corpus, queries, rounds):
    """{program: {class: medians}} of one word, in milliseconds, the files of
    the index in memory; "nothing" is a program that does nothing."""
    commands = {engine.name: engine for engine in engines if engine.one_shot}
    results = {}
    for group in ONE_SHOT_GROUPS:
        times = {}
        for _ in range(rounds + 1):
            for word in words_of(queries, group):
                for name, engine in commands.items():
                    words = engine.command(
                        engine.one_shot, index=index_of(engine, corpus), word=word
                    )
                    run = timed(words, okay=(0, NOTHING_FOUND))
                    times.setdefault(name, []).append(run)
                times.setdefault("nothing", []).append(timed(["true"]))
        for name, runs in times.items():
            warm = runs[len(runs) // (rounds + 1) :]
            results.setdefault(name, {})[group] = {
                what: 1e3 * statistics.median(run[what] for run in warm)
                for what in ("wall", "processor")
            }
    return results


def throughput(engine, corpus, queries, rounds, seconds):
    """Pages a second that lede answers by one thread and by four, in turn:
    {threads: [[by the clock, by processor time] a round]}."""
    command = engine.command(
        engine.answer, index=index_of(engine, corpus), queries=queries
    )
    results = {"1": [], "4": []}
    for _ in range(rounds):
        for threads, figures in results.items():
            done = subprocess.run(
                command + [threads, str(seconds)],
                stdout=subprocess.PIPE,
                check=True,
                text=True,
            )
            figures.append([float(figure) for figure in done.stdout.split()])
    return results
