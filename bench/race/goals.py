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

    def is_met(self, clock="wall"):
        figure = self.figures[clock]
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


def by_clock(figure):
    return {clock: figure(clock) for clock in CLOCKS}


def build_goals(results):
    runs = results["builds"]["100"]
    sizes = results["sizes"]

    def part_of(peer):
        return lambda clock: (
            median_of(runs["lede"], clock) / median_of(runs[peer], clock)
        )

    for peer, part in BUILD_PARTS.items():
        if peer in runs:
            what = f"an index, part of the time of {peer}"
            yield Goal(what, by_clock(part_of(peer)), part)
    all_runs = [run for of_size in results["builds"].values() for run in of_size["lede"]]
    peak = max(run["peak"] for run in all_runs) / 1e6
    yield Goal("most memory of any index, MB", {"wall": peak}, PEAK_MB)
    size = median_of(runs["lede"], "size") / sizes["100"]["bytes"]
    yield Goal("size of the index, times the text", {"wall": size}, SIZE_TIMES_TEXT)

    def time_of_a_byte(name, clock):
        runs = results["builds"][name]["lede"]
        return median_of(runs, clock) / sizes[name]["bytes"]

    def growth(clock):
        return time_of_a_byte("giga", clock) / time_of_a_byte("100", clock)

    if "giga" in results["builds"]:
        yield Goal("time a MB at 1 GB, times that above", by_clock(growth), GROWTH)


def answer_goals(results):
    def percentiles(what, engine, percent):
        def of_clock(clock):
            times = results["answers"][what][clock][engine]
            return {group: percentile(each, percent) for group, each in times.items()}

        return of_clock

    def ratios(ours, theirs):
        def of_clock(clock):
            over, under = ours(clock), theirs(clock)
            return {group: over[group] / under[group] for group in over}

        return by_clock(of_clock)

    ids, page = percentiles("ids", "lede", 50), percentiles("page", "lede", 50)
    here = results["answers"]["count"]
    for peer in ("Lucene", "Tantivy"):
        if peer in here:
            parts = ratios(ids, percentiles("ids", peer, 50))
            yield Goal(f"ten best, p50, part of {peer}'s", parts, 1)
    yield Goal("page, p50, ms", by_clock(page), PAGE_P50_MS)
    yield Goal("page, p95, ms", by_clock(percentiles("page", "lede", 95)), PAGE_P95_MS)
    shares = {
        clock: {group: 1 - share for group, share in of_clock.items()}
        for clock, of_clock in ratios(ids, page).items()
    }
    yield Goal("snippets, share of a page", shares, SNIPPET_SHARE)
    for peer, part in PAGE_PARTS.items():
        if peer in here:
            parts = ratios(page, percentiles("page", peer, 50))
            yield Goal(f"page, p50, part of {peer}'s", parts, part)


def small_goals(results):
    def speed_up(clock):
        place = CLOCKS.index(clock)
        one, four = (
            statistics.median(figures[place] for figures in results["throughput"][threads])
            for threads in ("1", "4")
        )
        return four / one

    what = "pages a second by four threads, times one's"
    yield Goal(what, {"wall": speed_up("wall")}, SPEED_UP, at_most=False)
    shots = results["one shots"]

    def parts(clock):
        return {
            group: times[clock] / shots["Xapian"][group][clock]
            for group, times in shots["lede"].items()
        }

    what = "one answer by a process, times a bare Xapian program's"
    yield Goal(what, by_clock(parts), ONE_SHOT_TIMES_XAPIAN)


def all_goals(results):
    yield from build_goals(results)
    yield from answer_goals(results)
    yield from small_goals(results)
