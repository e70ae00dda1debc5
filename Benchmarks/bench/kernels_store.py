"""The record as a store: import at size, search, one page more; sqlite-utils with FTS5 beside it.

The documents of `scale` are written out as text captures and, where QUOTH_BENCH_WORDS asks for more words than there are
(it is two million by itself), repeated with every eleventh word exchanged, so that no two captures are alike.
"""

import gzip
import json
import os
import pathlib
import random
import re
import shutil
import socket
import subprocess
import time
import urllib.parse
import urllib.request

from .measure import EMPTY
from .suite import Suite, lines
from .table import Block, Row

WORD = re.compile(r"[A-Za-z]{4,}")


def documents(folder: pathlib.Path):
    for name in ("whitehouse", "ungd"):
        with gzip.open(folder / f"{name}.ndjson.gz", "rt", encoding="utf-8") as handle:
            yield from map(json.loads, handle)


def written(document: dict, round_: int) -> str:
    turns = [f"{turn['speaker']}: {turn['text']}" if turn["speaker"] else turn["text"] for turn in document["turns"]]
    text = "\n\n".join([document["title"], document["date"], *(turn.replace("\n", "\n\n") for turn in turns)])
    if not round_:
        return text
    words = WORD.findall(text) or ["word"]
    source = random.Random(f"{document['id']} {round_}")
    count = 0

    def exchanged(match: re.Match) -> str:
        nonlocal count
        count += 1
        return source.choice(words) if count % 11 == 0 else match[0]

    return WORD.sub(exchanged, text)


def captures(suite: Suite, most: int) -> tuple[pathlib.Path, int, int, int]:
    """A folder of text captures of about so many words; its documents, words and bytes."""
    folder = suite.work / f"store-{most}"
    note = folder.with_suffix(".json")
    if not note.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        number = words = size = round_ = 0
        while words < most:
            for document in documents(suite.data / "data" / "scale"):
                text = written(document, round_)
                part = folder / f"{number // 1000:04}"
                part.mkdir(exist_ok=True)
                size += (part / f"{number:07}.txt").write_bytes(text.encode())
                words += text.count(" ")
                number += 1
                if words >= most:
                    break
            round_ += 1
        note.write_text(json.dumps([number, words, size]))
    return folder, *json.loads(note.read_text())


def small(suite: Suite, folder: pathlib.Path, count: int = 2000) -> pathlib.Path:
    """A folder of captures of some hundred words: a paragraph each, with a title and a day."""
    target = suite.work / "store-small"
    if not target.exists():
        target.mkdir()
        paragraphs = (part for file in sorted(folder.rglob("*.txt")) for part in file.read_text("utf-8").split("\n\n"))
        chosen = (part for part in paragraphs if 300 < len(part) < 1500)
        for number, part in zip(range(count), chosen):
            title = " ".join(part.split()[:8])
            (target / f"{number:05}.txt").write_text(f"{title}\n\n{1 + number % 28} May 2016\n\n{part}\n", "utf-8")
    return target


def queries(suite: Suite, folder: pathlib.Path) -> pathlib.Path:
    """Sixty of each sort: two of the three hundred most frequent words of some length; runs of four words, one of which no
    other of six hundred captures has (rare); and runs of four words of which one stands at most twice in sixty captures,
    so that every word may be common, though they seldom follow each other (run)."""
    files = sorted(folder.rglob("*.txt"))
    source = random.Random(1)
    texts = [file.read_text("utf-8") for file in source.sample(files, min(60, len(files)))]
    counts: dict[str, int] = {}
    for word in WORD.findall(" ".join(texts).lower()):
        counts[word] = counts.get(word, 0) + 1
    common = sorted(counts, key=counts.get, reverse=True)[:300]
    rows = ["common\t" + " ".join(source.sample(common, 2)) for _ in range(60)]
    held: dict[str, int] = {}
    for file in source.sample(files, min(600, len(files))):
        for word in set(WORD.findall(file.read_text("utf-8").lower())):
            held[word] = held.get(word, 0) + 1
    for text in texts:
        runs = [run.split() for run in re.findall(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+ [A-Za-z]+", text)]
        for sort, is_chosen in (
            ("rare", lambda run: any(len(word) > 3 and held.get(word.lower(), 0) <= 1 for word in run)),
            ("run", lambda run: min(counts.get(word.lower(), 1000) for word in run) <= 2),
        ):
            chosen = [run for run in runs if is_chosen(run)]
            if chosen:
                rows.append(f"{sort}\t" + " ".join(source.choice(chosen)))
    path = suite.file("store.queries.tsv")
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def p95(times: list[float]) -> float | None:
    return sorted(times)[max(0, int(len(times) * 0.95) - 1)] * 1000 if times else None


def searched(suite: Suite, record: pathlib.Path, asked: pathlib.Path) -> dict[str, float | None]:
    """The 95th percentile of each sort of query in milliseconds, asked of `quoth serve` over the loop."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [suite.quoth, "serve", "--record", record, "--port", str(port)]
    server = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}/api/v1/search?limit=20&q="
    times: dict[str, list[float]] = {"common": [], "rare": [], "run": []}
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(base + "warm", timeout=5).read()
                break
            except OSError:
                time.sleep(0.05)
        for line in asked.read_text("utf-8").splitlines():
            sort, words = line.split("\t")
            query = words if sort == "common" else f'"{words}"'
            begin = time.perf_counter()
            urllib.request.urlopen(base + urllib.parse.quote(query), timeout=60).read()
            times[sort].append(time.perf_counter() - begin)
    finally:
        server.terminate()
        server.wait()
    return {sort: p95(spent) for sort, spent in times.items()}


def imported(suite: Suite, block: Block, name: str, folder: pathlib.Path, *options: str):
    """A fresh record of the folder; its cost and the seconds it took by the clock."""
    path = suite.file(name)
    for stale in path.parent.glob(f"{name}*"):
        stale.unlink()
    begin = time.perf_counter()
    cost = suite.ours(block, ["import", folder, *options, "--record", path], EMPTY, suite.file("import.txt"), False)
    return (path, cost, time.perf_counter() - begin) if cost else None


def store(suite: Suite) -> Block:
    most = int(os.environ.get("QUOTH_BENCH_WORDS", "2000000"))
    block = Block("record", f"the record: {most / 1e6:g} M words as text captures", ["sqlite-utils"])
    folder, number, words, size = captures(suite, most)
    asked = queries(suite, folder)
    out = suite.file("store.peer.json")
    peer = {}
    if suite.peer(block, "sqlite-utils", ["sqlite_utils_fts.py", folder, asked], EMPTY, out):
        peer = lines(out)[0]
    ours: dict[str, float | None] = {}
    built = imported(suite, block, "store.sqlite", folder, "--as", "record", "--jobs", "2") if suite.quoth.exists() else None
    if built:
        path, cost, seconds = built
        ours = {"seconds": seconds, "ratio": path.stat().st_size / size, "peak": cost.peak_kib / 1024, "cpu": cost.cpu}
        ours |= searched(suite, path, asked)
        page = suite.file("store.page.txt")
        page.write_text("A page more\n\n3 May 2016\n\nNobody had ever read of the purple lighthouse of Quellbrook before.\n")
        begin = time.perf_counter()
        suite.ours(block, ["import", page, "--as", "record", "--record", path], EMPTY, suite.file("import.txt"), False)
        ours["update"] = (time.perf_counter() - begin) * 1000
        found = suite.file("store.found.ndjson")
        suite.ours(block, ["search", '"purple lighthouse"', "--json", "--record", path], EMPTY, found, False)
        if len(lines(found)) != 1:
            block.notes.append("the page that was added is not found")
    files = small(suite, folder)
    few = imported(suite, block, "store.small.sqlite", files, "--as", "report", "--no-check", "--jobs", "2") if built else None
    rate = lambda spent: words / spent / 1e6 * 60 if spent else None
    both = lambda key: {"sqlite-utils": peer[key]} if key in peer else {}
    block.rows = [
        Row("M words a minute, two jobs", rate(ours.get("seconds")), "12.5", "", {"sqlite-utils": rate(peer.get("seconds"))}, 2),
        Row("the same, a CPU minute", rate(ours.get("cpu")), "", "", {}, 2),
        Row("150 M words at that rate, minutes", 150 / rate(ours["seconds"]) if ours else None, "12", "", {}, 1),
        Row("peak memory in MiB", ours.get("peak"), "1024", "", {}, 0),
        Row("file, times the text", ours.get("ratio"), "3", "", both("ratio"), 2),
        Row("small files a second", len(list(files.iterdir())) / few[2] if few else None, "1000", "", {}, 0),
        Row("two common words, p95 in ms", ours.get("common"), "300", "", both("common"), 1),
        Row("a phrase with a rare word, p95 in ms", ours.get("rare"), "10", "", both("rare"), 1),
        Row("a rare phrase of common words, p95 in ms", ours.get("run"), "10", "", both("run"), 1),
        Row("one page more, ms with the start", ours.get("update"), "100", "", both("update"), 0),
    ]
    block.notes.append(f"{number} captures, {size / 1e6:.1f} MB; QUOTH_BENCH_WORDS sets how many words")
    return block
