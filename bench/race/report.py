#!/usr/bin/env python3
"""Writes what race.py saw as Markdown and plots.

    report.py FOLDER

Reads results.json of the folder, writes report.md, time.svg, ids.svg and
page.svg into it.
"""

import json
import pathlib
import sys

import plot
from goals import CLOCKS, Seen, all_goals, median_of, percentile

MB = 1e6
# More or fewer matches than lede's by this factor: another question was answered.
ODD_COUNT = 3
TITLES = {"ids": "The ten best, warm", "page": "A page with snippets, warm"}


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(lines)


def loads_of(results):
    loads = list(results["loads"])
    for of_size in results["builds"].values():
        loads += [run["load"] for runs in of_size.values() for run in runs]
    return f"{min(loads):.1f} to {max(loads):.1f}"


def head_of(results):
    seen = results["surroundings"]
    text = results["sizes"]["100"]
    lines = [
        "# lede beside other engines",
        f"{seen['date']}, lede at {seen['commit']}, {seen['machine']}, "
        f"{seen['compiler']}; load {loads_of(results)}. "
        f"{text['articles']:,} articles, {text['bytes'] / MB:.0f} MB of text. "
        "A MB is a million bytes. Medians of rounds in turn.",
        "\n".join(f"- {name}: {version}" for name, version in seen["versions"].items()),
    ]
    if seen["missing"]:
        lines.append("Not to be had here: " + ", ".join(seen["missing"]) + ".")
    return "\n\n".join(lines)


def goals_of(seen):
    rows = [
        [
            goal.what,
            goal.seen("wall"),
            goal.seen("processor"),
            goal.wanted(),
            "yes" if goal.is_met() else "**no**",
        ]
        for goal in all_goals(seen)
    ]
    head = ["", "seen", "by processor time", "goal", "met"]
    return "## Goals\n\n" + table(head, rows)


def build_row(name, runs, lede, text):
    wall, processor = median_of(runs, "wall"), median_of(runs, "processor")
    size = median_of(runs, "size")
    return [
        name,
        len(runs),
        f"{wall:.1f} s",
        f"{processor:.1f} s",
        f"{max(run['peak'] for run in runs) / MB:.0f} MB",
        f"{size / MB:.0f} MB",
        f"{size / text:.2f}",
        f"{median_of(lede, 'wall') / wall:.2f}",
        f"{median_of(lede, 'processor') / processor:.2f}",
    ]


def builds_of(results):
    runs = results["builds"]["100"]
    text = results["sizes"]["100"]["bytes"]
    head = ["index", "rounds", "wall", "processor", "peak", "size", "times the text"]
    head += ["lede's part, wall", "processor"]
    rows = [build_row(name, each, runs["lede"], text) for name, each in runs.items()]
    return "## Building\n\n" + table(head, rows)


def growth_of(results):
    sizes = results["sizes"]
    head = ["s a MB, wall (processor)"]
    head += [f"{size['bytes'] / MB:,.0f} MB" for size in sizes.values()]
    rows = []
    for name in results["builds"]["100"]:
        row = [name]
        for share, size in sizes.items():
            runs = results["builds"][share].get(name)
            if runs is None:
                row.append("")
                continue
            wall, processor = (
                median_of(runs, clock) / size["bytes"] * MB for clock in CLOCKS
            )
            row.append(f"{wall:.3f} ({processor:.3f})")
        rows.append(row)
    picture = "![Time of an index by the size of the text](time.svg)"
    return table(head, rows) + "\n\n" + picture


def latencies_of(title, what, results):
    """A table for p50 and one for p95."""
    times = results["answers"][what]
    tables = []
    for percent in (50, 95):
        rows = []
        for name, walls in times["wall"].items():
            row = [name]
            for group, wall in walls.items():
                processor = times["processor"][name][group]
                row.append(
                    f"{percentile(wall, percent):.2f} "
                    f"({percentile(processor, percent):.2f})"
                )
            rows.append(row)
        head = [f"p{percent} in ms, wall (processor)", *times["wall"]["lede"]]
        tables.append(table(head, rows))
    return "\n\n".join([f"## {title}", *tables, f"![{title}]({what}.svg)"])


def counts_of(results):
    """Medians of how many articles match, odd ones marked."""
    counts = results["answers"]["count"]
    groups = list(counts["lede"])
    rows = []
    for name, of_engine in counts.items():
        row = [name]
        for group in groups:
            figure = percentile(of_engine[group], 50)
            ours = percentile(counts["lede"][group], 50)
            odd = max(figure, ours) > ODD_COUNT * max(3, min(figure, ours))
            row.append(f"{figure:.0f}" + (" (odd)" if odd else ""))
        rows.append(row)
    return (
        "## Do all answer the same question?\n\nArticles that match, median.\n\n"
        + table(["", *groups], rows)
    )


def small_races_of(results, seen):
    shots = results["one shots"]
    rows = []
    for name, shot in shots.items():
        times = [f"{each['wall']:.1f} ({each['processor']:.1f})" for each in shot.values()]
        rows.append([name, *times])
    lines = [
        "## One answer by a process of its own",
        table(["a word, ms, wall (processor)", *shots["lede"]], rows),
        "## Many readers",
    ]
    for threads, name in (("1", "one thread"), ("4", "four threads")):
        wall, processor = (seen.pages_a_second(threads, clock) for clock in CLOCKS)
        lines.append(
            f"Pages by {name}: {wall:.0f} a second, "
            f"{processor:.0f} a second of processor time."
        )
    return "\n\n".join(lines)


def bars_of(times, group):
    return {
        name: [percentile(each[group], percent) for percent in (5, 50, 95)]
        for name, each in times.items()
    }


def draw_plots(results, folder):
    sizes = results["sizes"]
    series = {}
    for share, of_size in results["builds"].items():
        for name, runs in of_size.items():
            point = (sizes[share]["bytes"] / MB, median_of(runs, "processor"))
            series.setdefault(name, []).append(point)
    plot.curves(
        folder / "time.svg",
        "An index of so much text",
        ("MB of text", "processor time, s"),
        series,
    )
    for what, title in TITLES.items():
        times = results["answers"][what]["processor"]
        rows = [(group, bars_of(times, group)) for group in times["lede"]]
        plot.ranges(
            folder / f"{what}.svg",
            f"{title}: p5, p50 and p95",
            "processor time, ms",
            rows,
        )


def main():
    folder = pathlib.Path(sys.argv[1])
    results = json.loads((folder / "results.json").read_text())
    draw_plots(results, folder)
    seen = Seen(results)
    parts = [head_of(results), goals_of(seen), builds_of(results), growth_of(results)]
    parts += [latencies_of(title, what, results) for what, title in TITLES.items()]
    parts += [small_races_of(results, seen), counts_of(results)]
    report = "\n\n".join(parts)
    (folder / "report.md").write_text(report + "\n")
    print(report)


main()
