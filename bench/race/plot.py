"""Plots as SVG, readable on light and on dark pages: curves on two logarithmic
axes, and ranges of times on one."""

import math

WIDTH = 760
LEFT, RIGHT, TOP, BOTTOM = 70, 110, 44, 52
COLOURS = {
    "lede": "#2f81f7",
    "FTS5": "#d98b00",
    "Lucene": "#1a9c72",
    "Tantivy": "#c7639f",
    "Xapian": "#888c94",
}
STYLE = """<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: bold; font-size: 15px }
.grid { stroke: #8c8c8c; stroke-opacity: .3 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
</style>"""


class Axis:
    """Numbers from `low` to `high` by their logarithms on so many pixels."""

    def __init__(self, numbers, start, end):
        self.low = min(numbers) * 0.9
        self.high = max(numbers) * 1.1
        self.start, self.end = start, end

    def place(self, number):
        number = max(number, self.low)
        share = math.log(number / self.low) / math.log(self.high / self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self):
        power = math.floor(math.log10(self.low))
        while 10**power <= self.high:
            for digit in (1, 2, 5):
                if self.low <= digit * 10**power <= self.high:
                    yield digit * 10**power
            power += 1


def text(x, y, words, anchor="start", more=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}"{more}>{words}</text>'


def line(x1, y1, x2, y2, more):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {more}/>'


def dot(x, y, radius, colour):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{colour}"/>'


def x_axis(axis, bottom, label):
    for tick in axis.ticks():
        x = axis.place(tick)
        yield line(x, TOP, x, bottom, 'class="grid"')
        yield text(x, bottom + 18, f"{tick:g}", "middle")
    yield text((axis.start + axis.end) / 2, bottom + 40, label, "middle")


def y_axis(axis, label):
    for tick in axis.ticks():
        y = axis.place(tick)
        yield line(LEFT, y, WIDTH - RIGHT, y, 'class="grid"')
        yield text(LEFT - 8, y + 4, f"{tick:g}", "end")
    middle = (axis.start + axis.end) / 2
    yield text(18, middle, label, "middle", f' transform="rotate(-90 18 {middle:.0f})"')


def legend(names):
    for number, name in enumerate(names):
        x, y = WIDTH - RIGHT + 14, TOP + 20 + number * 20
        yield dot(x, y - 4, 5, COLOURS[name])
        yield text(x + 12, y, name)


def document(path, height, title, parts):
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
        f'height="{height}" viewBox="0 0 {WIDTH} {height}">'
    )
    title = text(LEFT, 24, title, more=' class="title"')
    path.write_text("\n".join([head, STYLE, title, *parts, "</svg>\n"]))


def curves(path, title, labels, series):
    """{name: [(x, y)]} as lines."""
    height = 420
    points = [point for each in series.values() for point in each]
    across = Axis([x for x, _ in points], LEFT, WIDTH - RIGHT)
    up = Axis([y for _, y in points], height - BOTTOM, TOP)
    parts = [*x_axis(across, height - BOTTOM, labels[0]), *y_axis(up, labels[1])]
    for name, each in series.items():
        places = [(across.place(x), up.place(y)) for x, y in each]
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        colour = COLOURS[name]
        width = 3 if name == "lede" else 1.8
        parts.append(
            f'<polyline points="{way}" fill="none" stroke="{colour}" '
            f'stroke-width="{width}"/>'
        )
        parts += [dot(x, y, 3, colour) for x, y in places]
    document(path, height, title, [*parts, *legend(series)])


def ranges(path, title, label, rows):
    """[(group, {name: (low, middle, high)})]: a bar from low to high with a dot
    in the middle, for each name of each group."""
    thick, gap = 11, 12
    bars = sum(len(each) for _, each in rows)
    bottom = TOP + bars * thick + (len(rows) + 1) * gap
    numbers = [number for _, each in rows for bar in each.values() for number in bar]
    across = Axis(numbers, LEFT, WIDTH - RIGHT)
    parts = list(x_axis(across, bottom, label))
    y = TOP + gap
    for group, each in rows:
        parts.append(text(LEFT - 8, y + len(each) * thick / 2 + 4, group, "end"))
        for name, (low, middle, high) in each.items():
            colour = COLOURS[name]
            centre = y + thick / 2
            stroke = f'stroke="{colour}" stroke-width="4" stroke-opacity=".55"'
            start, end = across.place(low), across.place(high)
            parts.append(line(start, centre, end, centre, stroke))
            parts.append(dot(across.place(middle), centre, 4, colour))
            y += thick
        y += gap
    document(path, bottom + BOTTOM, title, [*parts, *legend(rows[0][1])])
