#!/usr/bin/env python3
"""Runs the races of bench/performance and writes what it saw.

    race.py [--rounds N] [--quick] [--answers] PROGRAMS WORK FOLDER

PROGRAMS has lede's programs, WORK is for those of its peers, FOLDER has the
corpora and queries.tsv, and gets the indexes and results.json. --answers takes
the indexes, and what building them took, as a run before left them.
"""

import argparse
import json
import os
import pathlib
import platform
import subprocess
import sys
import time

import answer_race
import build_race
import small_races
from engines import engines_here, output_of


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        names = [line for line in lines if line.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else platform.machine()


def compiler_of(programs):
    cache = (programs.parent / "CMakeCache.txt").read_text(encoding="utf-8")
    for line in cache.splitlines():
        if line.startswith("CMAKE_CXX_COMPILER:"):
            return output_of(line.partition("=")[2], "--version").splitlines()[0]
    return "an unknown compiler"


def surroundings(programs, engines, missing):
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], stdout=subprocess.PIPE, text=True
    )
    return {
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "commit": commit.stdout.strip() or "an unknown commit",
        "machine": f"{processor()}, {os.cpu_count()} cores, "
        f"{platform.system()} {platform.release()}",
        "compiler": compiler_of(programs),
        "versions": {engine.name: engine.version for engine in engines},
        "missing": missing,
    }


def race_builds(engines, folder, asked):
    sizes = json.loads((folder / "sizes.json").read_text())["sizes"]
    lede = engines[0]
    builds = {}
    for name in sizes:
        runners = [lede] if name == "giga" else engines
        # Of the other sizes only the shape of a curve is asked.
        rounds = asked.rounds if name == "100" else max(1, asked.rounds // 2)
        builds[name] = build_race.race(runners, folder / name, rounds)
        if name == "giga":
            build_race.remove(build_race.index_of(lede, folder / name))
    return {"sizes": sizes, "builds": builds}


def race_answers(engines, folder, asked):
    corpus, queries = folder / "100", folder / "queries.tsv"
    warm_seconds, reading_seconds = (1, 1) if asked.quick else (8, 5)
    return {
        "answers": answer_race.race(
            engines, corpus, queries, asked.rounds, warm_seconds
        ),
        "one shots": small_races.one_shots(engines, corpus, queries, asked.rounds),
        "throughput": small_races.throughput(
            engines[0], corpus, queries, asked.rounds, reading_seconds
        ),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--answers", action="store_true")
    for name in ("programs", "work", "folder"):
        parser.add_argument(name, type=pathlib.Path)
    asked = parser.parse_args()
    engines, missing = engines_here(asked.programs.resolve(), asked.work.resolve())
    print("engines:", *(engine.name for engine in engines), file=sys.stderr)
    folder = asked.folder.resolve()
    path = folder / "results.json"
    loads = [os.getloadavg()[0]]
    if asked.answers:
        results = json.loads(path.read_text())
    else:
        results = race_builds(engines, folder, asked)
        path.write_text(json.dumps(results, indent=1))
    loads.append(os.getloadavg()[0])
    results.update(race_answers(engines, folder, asked))
    loads.append(os.getloadavg()[0])
    results["loads"] = loads
    results["surroundings"] = surroundings(asked.programs.resolve(), engines, missing)
    path.write_text(json.dumps(results, indent=1))


main()
