"""Who builds an index of the same articles soonest."""

import pathlib
import shutil
import sys

from stopwatch import timed

# What takes longer than this is run in the first round alone.
PATIENCE_SECONDS = 60


def size_of(path):
    path = pathlib.Path(path)
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def index_of(engine, corpus):
    return corpus.parent / f"{corpus.name}.{engine.name.lower()}"


def build(engine, corpus):
    index = index_of(engine, corpus)
    remove(index)
    run = timed(engine.command(engine.build, corpus=corpus, index=index))
    run["size"] = size_of(index)
    print(
        f"{corpus.name} {engine.name}: {run['wall']:.1f} s, "
        f"processor {run['processor']:.1f} s",
        file=sys.stderr,
    )
    return run


def read_once(corpus):
    """Brings the articles into the memory of the system, for all alike."""
    for path in corpus.parent.glob(f"{corpus.name}.*"):
        if path.suffix in (".jsonl", ".tsv"):
            timed(["cat", path])


def race(engines, corpus, rounds):
    """{engine: [a run a round]}, the engines in turn. Leaves the indexes."""
    runs = {engine.name: [] for engine in engines}
    read_once(corpus)
    for _ in range(rounds):
        for engine in engines:
            before = runs[engine.name]
            if before and before[0]["wall"] > PATIENCE_SECONDS:
                continue
            before.append(build(engine, corpus))
    return runs
