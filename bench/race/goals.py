"""What lede is to reach beside the others, and whether it did: by the clock, and
by processor time, which other work on the machine leaves alone."""

import dataclasses
import statistics

CLOCKS = ("wall", "processor")

# The part of a peer's time that lede may take for an index, and for a page.
BUILD_PARTS = {"FTS5": 0.9, "Tantivy": 0.35, "Lucene": 0.2, "Xapian": 0.08}
PAGE_PARTS = {"Lucene": 0.25, "FTS5": 0.5}
PEAK_MB = 512
SIZE_TIMES_TEXT = 1.6
GROWTH = 1.15
PAGE_P50_MS = 1.5
PAGE_P95_MS = 4
SNIPPET_SHARE = 0.5
SPEED_UP = 1.8
ONE_SHOT_TIMES_XAPIAN = 1.6


@dataclasses.dataclass
class Goal:
    """Figures are by clock; of a goal for each class of queries each figure is
    {class: figure}."""

    what: str
    figures: dict
    limit: float
    at_most: bool = True

    def is_met(self):
        figure = self.figures["wall"]
        figures = figure.values() if isinstance(figure, dict) else [figure]
        return all((each <= self.limit) == self.at_most for each in figures)

    def seen(self, clock):
        if clock not in self.figures:
            return ""
        figure = self.figures[clock]
        if not isinstance(figure, dict):
            return f"{figure:.3g}"
        best, worst = min(figure, key=figure.get), max(figure, key=figure.get)
        missed = sum(each > self.limit for each in figure.values())
        return (
            f"{figure[best]:.2f} ({best}) to {figure[worst]:.2f} ({worst}), "
            f"missed in {missed} of {len(figure)}"
        )

    def wanted(self):
        return ("at most " if self.at_most else "at least ") + f"{self.limit:g}"


def percentile(numbers, percent):
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def median_of(runs, what):
    return statistics.median(run[what] for run in runs)


def by_clock(figure, *arguments):
    return {clock: figure(*arguments, clock) for clock in CLOCKS}


def divided(over, under):
    """Class by class."""
    return {group: over[group] / under[group] for group in over}


class Seen:
    """Figures of results.json; those by the clock take it as the last argument."""

    def __init__(self, results):
        self.results = results
        self.builds = results["builds"]
        self.peers = set(self.builds["100"]) - {"lede"}

    def build_part(self, peer, clock):
        runs = self.builds["100"]
        return median_of(runs["lede"], clock) / median_of(runs[peer], clock)

    def peak_mb(self):
        runs = [run for of_size in self.builds.values() for run in of_size["lede"]]
        return max(run["peak"] for run in runs) / 1e6

    def size_times_text(self):
        size = median_of(self.builds["100"]["lede"], "size")
        return size / self.results["sizes"]["100"]["bytes"]

    def time_of_a_byte(self, size, clock):
        runs = self.builds[size]["lede"]
        return median_of(runs, clock) / self.results["sizes"][size]["bytes"]

    def growth(self, clock):
        return self.time_of_a_byte("giga", clock) / self.time_of_a_byte("100", clock)

    def answers(self, what, engine, percent, clock):
        times = self.results["answers"][what][clock][engine]
        return {group: percentile(each, percent) for group, each in times.items()}

    def answer_part(self, what, peer, clock):
        ours = self.answers(what, "lede", 50, clock)
        return divided(ours, self.answers(what, peer, 50, clock))

    def snippet_share(self, clock):
        bare = self.answers("ids", "lede", 50, clock)
        parts = divided(bare, self.answers("page", "lede", 50, clock))
        return {group: 1 - part for group, part in parts.items()}

    def pages_a_second(self, threads, clock):
        figures = self.results["throughput"][threads]
        place = CLOCKS.index(clock)
        return statistics.median(figure[place] for figure in figures)

    def speed_up(self):
        return self.pages_a_second("4", "wall") / self.pages_a_second("1", "wall")

    def one_shot_times_xapian(self, clock):
        shots = self.results["one shots"]
        ours, theirs = (
            {group: times[clock] for group, times in shots[engine].items()}
            for engine in ("lede", "Xapian")
        )
        return divided(ours, theirs)


def build_goals(seen):
    for peer, part in BUILD_PARTS.items():
        if peer in seen.peers:
            figures = by_clock(seen.build_part, peer)
            yield Goal(f"an index, part of the time of {peer}", figures, part)
    yield Goal("most memory of any index, MB", {"wall": seen.peak_mb()}, PEAK_MB)
    size = {"wall": seen.size_times_text()}
    yield Goal("size of the index, times the text", size, SIZE_TIMES_TEXT)
    if "giga" in seen.builds:
        figures = by_clock(seen.growth)
        yield Goal("time a MB at 1 GB, times that above", figures, GROWTH)


def answer_goals(seen):
    for peer in ("Lucene", "Tantivy"):
        if peer in seen.peers:
            figures = by_clock(seen.answer_part, "ids", peer)
            yield Goal(f"ten best, p50, part of {peer}'s", figures, 1)
    for percent, limit in ((50, PAGE_P50_MS), (95, PAGE_P95_MS)):
        figures = by_clock(seen.answers, "page", "lede", percent)
        yield Goal(f"page, p{percent}, ms", figures, limit)
    figures = by_clock(seen.snippet_share)
    yield Goal("snippets, share of a page", figures, SNIPPET_SHARE)
    for peer, part in PAGE_PARTS.items():
        if peer in seen.peers:
            figures = by_clock(seen.answer_part, "page", peer)
            yield Goal(f"page, p50, part of {peer}'s", figures, part)


def small_goals(seen):
    what = "pages a second by four threads, times one's"
    yield Goal(what, {"wall": seen.speed_up()}, SPEED_UP, at_most=False)
    what = "one answer by a process, times a bare Xapian program's"
    figures = by_clock(seen.one_shot_times_xapian)
    yield Goal(what, figures, ONE_SHOT_TIMES_XAPIAN)


def all_goals(seen):
    yield from build_goals(seen)
    yield from answer_goals(seen)
    yield from small_goals(seen)
