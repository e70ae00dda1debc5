"""Peer for re-translation: TF-IDF over windows of 28 words, stems of six letters. Prints lines as `quoth check` does.

retranslation.py RECORD.jsonl < quotations
"""

import json
import re
import sys

from sklearn.feature_extraction.text import TfidfVectorizer

WORD = re.compile(r"\w+")
SIZE, STEP = 28, 4


def stems(text: str) -> list[str]:
    return [word.lower()[:6] for word in WORD.findall(text)]


def main() -> None:
    queries = [json.loads(line) for line in sys.stdin]
    if not queries:
        return
    places, windows = [], []
    with open(sys.argv[1], encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            spans = [match.span() for match in WORD.finditer(row["text"])]
            for at in range(0, max(1, len(spans) - SIZE + STEP), STEP):
                part = spans[at : at + SIZE]
                places.append((row["id"], row["text"], part[0][0], part[-1][1]))
                windows.append(row["text"][part[0][0] : part[-1][1]])
    model = TfidfVectorizer(analyzer=stems, sublinear_tf=True)
    table = model.fit_transform(windows)
    for at in range(0, len(queries), 500):
        batch = queries[at : at + 500]
        scores = model.transform([row["quotation"] for row in batch]) @ table.T
        for number, row in enumerate(batch):
            line = scores.getrow(number)
            best = line.indices[line.data.argmax()] if line.nnz else 0
            score = float(line.data.max()) if line.nnz else 0.0
            print(json.dumps(checked(row, places[best], score)))


def checked(row: dict, place, score: float) -> dict:
    """The best window, moved and cut to the run of the quotation's own length that shares the most with it."""
    name, text, start, end = place
    asked = stems(row["quotation"])
    spans = [match.span() for match in WORD.finditer(text, max(0, start - 160), min(len(text), end + 160))]
    common = [len(text[a:b]) > 3 and text[a:b].lower()[:6] in asked for a, b in spans]
    size = min(len(asked), len(spans))
    at = max(range(len(spans) - size + 1), key=lambda k: sum(common[k : k + size]))
    origin = [len(text[:offset].encode()) for offset in (spans[at][0], spans[at + size - 1][1])]
    passage = {"document": name, "origin": {"name": name, "range": origin}}
    return {"id": row["id"], "verdict": "reworded", "score": score, "passages": [passage]}


main()
