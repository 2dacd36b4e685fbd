"""The engines of the race: what runs each, where it is to be had."""

import dataclasses
import pathlib
import shutil
import sqlite3
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
JAVA = pathlib.Path("/usr/share/java")
LUCENE_JARS = ("core", "analyzers-common", "highlighter", "memory", "queries")
TANTIVY = "@oxdev03/node-tantivy-binding-linux-x64-gnu"
THREADS = "2"


@dataclasses.dataclass(frozen=True)
class Engine:
    """An engine that is there. `build`, `answer` and `one_shot` are the words
    of commands, in which {corpus} (without its ending), {index}, {queries} and
    {word} are still to be filled in."""

    name: str
    version: str
    build: tuple
    answer: tuple
    one_shot: tuple = ()

    def command(self, words, **values):
        return [str(word).format(**values) for word in words]


def output_of(*words):
    done = subprocess.run(words, stdout=subprocess.PIPE, check=True, text=True)
    return done.stdout.strip()


def lede(programs):
    return Engine(
        name="lede",
        version=output_of(programs / "lede-index", "--version"),
        build=(programs / "lede-index", "-q", "--threads", THREADS, "-i", "{index}")
        + ("{corpus}.jsonl",),
        answer=(programs / "lede-answers", "{index}", "{queries}"),
        one_shot=(programs / "lede-search", "-i", "{index}", "{word}"),
    )


def fts5():
    program = (sys.executable, HERE / "fts5_race.py")
    select = (
        "SELECT title, snippet(news, -1, '[', ']', '…', 40) FROM news "
        "WHERE news MATCH '{word}' ORDER BY rank LIMIT 10"
    )
    shell = ("sqlite3", "-readonly", "{index}", select)
    return Engine(
        name="FTS5",
        version=f"SQLite {sqlite3.sqlite_version}, unicode61, no stems",
        build=(*program, "build", "{corpus}.tsv", "{index}"),
        answer=(*program, "answer", "{index}", "{queries}"),
        one_shot=shell if shutil.which("sqlite3") else (),
    )


def lucene(work):
    """None where there is no Java or no Lucene."""
    jars = [jar for part in LUCENE_JARS for jar in JAVA.glob(f"lucene-{part}-8*.jar")]
    if len(jars) < len(LUCENE_JARS) or not shutil.which("javac"):
        return None
    path = ":".join(map(str, jars))
    classes = work / "lucene"
    classes.mkdir(parents=True, exist_ok=True)
    output_of("javac", "-cp", path, "-d", str(classes), str(HERE / "LuceneRace.java"))
    program = ("java", "-Xmx2g", "-cp", f"{path}:{classes}", "LuceneRace")
    release = jars[0].stem.rpartition("-")[2]
    return Engine(
        name="Lucene",
        version=f"Lucene {release}, {output_of('java', '--version').splitlines()[0]}",
        build=(*program, "build", "{corpus}.tsv", "{index}", THREADS),
        answer=(*program, "answer", "{index}", "{queries}"),
    )


def tantivy(work):
    """None where there is no Node or npm cannot fetch the binding."""
    if not shutil.which("npm"):
        return None
    modules = work / "node_modules"
    if not (modules / TANTIVY).exists():
        fetched = subprocess.run(
            ["npm", "install", "--silent", "--no-save", "--prefix", work]
            + [f"{TANTIVY}@0.3.3"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if fetched.returncode != 0:
            return None
    # Node looks for modules beside the program.
    program = work / "tantivy_race.cjs"
    shutil.copy(HERE / "tantivy_race.cjs", program)
    return Engine(
        name="Tantivy",
        version=f"Tantivy 0.25 by {TANTIVY} 0.3.3, Node {output_of('node', '--version')}",
        build=("node", program, "build", "{corpus}.tsv", "{index}", THREADS),
        answer=("node", program, "answer", "{index}", "{queries}"),
    )


def xapian(programs):
    program = programs / "lede-xapian-race"
    return Engine(
        name="Xapian",
        version=f"Xapian {output_of('pkg-config', '--modversion', 'xapian-core')}, "
        "TermGenerator as it comes",
        build=(program, "build", "{corpus}.tsv", "{index}"),
        answer=(program, "answer", "{index}", "{queries}"),
        one_shot=(program, "titles", "{index}", "{word}"),
    )


def engines_here(programs, work):
    """Those that can run, lede first, and the names of the others."""
    found = [lede(programs), fts5()]
    missing = []
    for name, engine in (("Lucene", lucene(work)), ("Tantivy", tantivy(work))):
        if engine:
            found.append(engine)
        else:
            missing.append(name)
    return found + [xapian(programs)], missing
