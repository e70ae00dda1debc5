"""Peers for matching: `quoth check` input on standard input, predictions for the evaluator on standard output.

matching.py rapidfuzz|fts5 TRANSCRIPT_DIR

rapidfuzz: partial ratio over every turn, no index. fts5: SQLite full-text search for the rarest words of the quotation
over overlapping windows, the best fifty re-ranked by the same ratio. Both give the verdict that a ratio can give.
"""

import json
import pathlib
import re
import sqlite3
import sys

from rapidfuzz import fuzz, process

FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
LABEL = re.compile(r"^[A-Z][^\n:]{1,60}: ", re.MULTILINE)
WINDOW, STEP, MARGIN = 480, 240, 480


def fold(text: str) -> str:
    """Same length as the text, so that offsets stay true."""
    low = text.translate(FOLD).lower()
    return low if len(low) == len(text) else text.translate(FOLD)


def verdict(ratio: float) -> str:
    return "verbatim" if ratio >= 0.95 else "altered" if ratio >= 0.75 else "reworded" if ratio >= 0.6 else "absent"


def texts(folder: str) -> dict[str, str]:
    return {file.name: fold(file.read_text("utf-8")) for file in sorted(pathlib.Path(folder).glob("*.txt"))}


def aligned(query: str, name: str, text: str, base: int) -> dict:
    """The window of `text` that is most like the query; offsets count from `base`."""
    found = fuzz.partial_ratio_alignment(query, text)
    ratio = fuzz.ratio(query, text[found.dest_start : found.dest_end]) / 100
    place = {"transcript": name, "start": base + found.dest_start, "end": base + found.dest_end}
    return {"verdict": verdict(ratio), "score": ratio} | place


class Scan:
    def __init__(self, documents):
        self.turns = []
        for name, text in documents.items():
            starts = [match.start() for match in LABEL.finditer(text)] or [0]
            self.turns += [(name, a, text[a:b]) for a, b in zip(starts, starts[1:] + [len(text)])]
        self.words = [turn[2] for turn in self.turns]

    def find(self, query: str) -> dict:
        _, _, best = process.extractOne(query, self.words, scorer=fuzz.partial_ratio)
        name, base, text = self.turns[best]
        return aligned(query, name, text, base)


class FullText:
    def __init__(self, documents):
        self.documents = documents
        self.store = sqlite3.connect(":memory:")
        self.store.execute("CREATE VIRTUAL TABLE passage USING fts5(name UNINDEXED, start UNINDEXED, words)")
        self.store.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(passage, row)")
        rows = ((n, at, t[at : at + WINDOW]) for n, t in documents.items() for at in range(0, max(1, len(t)), STEP))
        self.store.executemany("INSERT INTO passage VALUES (?, ?, ?)", rows)

    def find(self, query: str) -> dict:
        words = sorted(set(re.findall(r"[a-z0-9]+", query)))
        marks = ",".join("?" * len(words))
        seen = self.store.execute(f"SELECT doc, term FROM vocabulary WHERE term IN ({marks})", words).fetchall()
        rare = " OR ".join(f'"{term}"' for _, term in sorted(seen)[:6])
        best = {"verdict": "absent", "score": 0.0}
        if not rare:
            return best
        ranked = "SELECT name, start FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 50"
        for name, at in self.store.execute(ranked, (rare,)):
            low = max(0, at - MARGIN)
            found = aligned(query, name, self.documents[name][low : at + WINDOW + MARGIN], low)
            best = max(best, found, key=lambda row: row["score"])
        return best


def main() -> None:
    name, folder = sys.argv[1:3]
    queries = [json.loads(line) for line in sys.stdin]
    if not queries:
        return
    finder = (Scan if name == "rapidfuzz" else FullText)(texts(folder))
    for row in queries:
        print(json.dumps({"id": row["id"]} | finder.find(fold(row["quotation"]))))


main()
