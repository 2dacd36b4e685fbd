"""Who answers the same questions soonest, in process, warm."""

import subprocess
import sys
import time

from build_race import index_of

CLOCKS = ("wall", "processor")
GROUPS = ("rare", "common", "and2", "or2", "or5", "phrase", "prefix")


class Contestant:
    """An engine with an open index, asked as bench/race/question_loop.h has it."""

    def __init__(self, engine, corpus, queries):
        words = engine.command(
            engine.answer, index=index_of(engine, corpus), queries=queries
        )
        self.name = engine.name
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, what, group):
        self.process.stdin.write(f"{what} {group}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} ended on {what} {group}")
        return [
            [float(number) for number in of_question.split(",")]
            for of_question in line.split()
        ]

    def warm_up(self, seconds):
        """Each class at least once, then until the time is over: a compiler at
        run time wants it."""
        end = time.monotonic() + seconds
        first = True
        while first or time.monotonic() < end:
            first = False
            for group in GROUPS:
                self.ask("ids", group)
                self.ask("page", group)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def medians(rounds, clock):
    """The median of each question over the rounds, in milliseconds."""
    middle = len(rounds) // 2
    return [
        round(sorted(times[clock] for times in of_question)[middle] / 1e3, 4)
        for of_question in zip(*rounds)
    ]


def counts_of(contestant):
    return {
        group: [count for count, in contestant.ask("count", group)]
        for group in GROUPS
    }


def race(engines, corpus, queries, rounds, warm_seconds):
    """For "ids" and "page": {"wall" or "processor": {engine: {class:
    [milliseconds a question]}}}, and for "count": {engine: {class: [articles
    that match]}}."""
    contestants = [Contestant(engine, corpus, queries) for engine in engines]
    times = {}
    for each in contestants:
        print(f"{each.name} warms up", file=sys.stderr)
        each.warm_up(warm_seconds)
    for _ in range(rounds):
        for group in GROUPS:
            for what in ("ids", "page"):
                for each in contestants:
                    key = (what, each.name, group)
                    times.setdefault(key, []).append(each.ask(what, group))
    results = {what: {clock: {} for clock in CLOCKS} for what in ("ids", "page")}
    for (what, name, group), of_rounds in times.items():
        for place, clock in enumerate(CLOCKS):
            of_engine = results[what][clock].setdefault(name, {})
            of_engine[group] = medians(of_rounds, place)
    results["count"] = {each.name: counts_of(each) for each in contestants}
    for each in contestants:
        each.close()
    return results
