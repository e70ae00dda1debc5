"""Peer for the record: sqlite-utils, which Datasette serves. Paragraphs of text captures into a table with FTS5.

sqlite_utils_fts.py FOLDER QUERIES

QUERIES holds a query a line, `common TAB words`, `rare TAB words` or `run TAB words`. Gives one object: seconds of import and of the
index, bytes of the file and of the text, and the 95th percentile of each sort of query in milliseconds.
"""

import json
import pathlib
import sys
import tempfile
import time

import sqlite_utils


def paragraphs(folder: str):
    for file in sorted(pathlib.Path(folder).rglob("*.txt")):
        for place, text in enumerate(file.read_text("utf-8").split("\n\n")):
            if text.strip():
                yield {"document": file.name, "place": place, "text": text}


def p95(times: list[float]) -> float:
    return sorted(times)[max(0, int(len(times) * 0.95) - 1)] * 1000


def main() -> None:
    folder, queries = sys.argv[1:3]
    size = sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*.txt"))
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "peer.sqlite"
        database = sqlite_utils.Database(path)
        begin = time.perf_counter()
        database["passages"].insert_all(paragraphs(folder))
        database["passages"].enable_fts(["text"], tokenize="porter", create_triggers=True)
        database.conn.commit()
        seconds = time.perf_counter() - begin
        times: dict[str, list[float]] = {"common": [], "rare": [], "run": []}
        for line in pathlib.Path(queries).read_text("utf-8").splitlines():
            sort, words = line.split("\t")
            query = words if sort == "common" else f'"{words}"'
            begin = time.perf_counter()
            list(database["passages"].search(query, limit=20))
            times[sort].append(time.perf_counter() - begin)
        begin = time.perf_counter()
        database["passages"].insert({"document": "new", "place": 0, "text": "A page that nobody has read before."})
        database.conn.commit()
        update = time.perf_counter() - begin
        database.close()
        result = {"seconds": seconds, "ratio": path.stat().st_size / size, "update": update * 1000}
        print(json.dumps(result | {sort: p95(spent) for sort, spent in times.items() if spent}))


main()
