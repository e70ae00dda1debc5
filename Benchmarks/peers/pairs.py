"""Peers for real releases and reports: a ratio for verdicts, TF-IDF for events.

pairs.py checks RECORD_DIR < queries            lines as `quoth check` prints them
pairs.py events RECORD_DIR REPORT_DIR           {"document": "event"}, each report with its nearest release
"""

import datetime
import json
import pathlib
import re
import sys

DATE = re.compile(r"^(\d{1,2} [A-Z][a-z]+ \d{4})", re.MULTILINE)
CLOSE = 3
THRESHOLD = 0.25


def captures(folder: str) -> dict[str, str]:
    return {file.stem: file.read_text("utf-8") for file in sorted(pathlib.Path(folder).glob("*.txt"))}


def day(text: str) -> int:
    found = DATE.search(text)
    return datetime.datetime.strptime(found.group(1), "%d %B %Y").toordinal() if found else 0


def checks(record: str) -> None:
    from rapidfuzz import fuzz

    fold = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
    queries = [json.loads(line) for line in sys.stdin]
    documents = {name: text.translate(fold) for name, text in captures(record).items()} if queries else {}
    for row in queries:
        query = row["quotation"].translate(fold).strip(" ,.\"'")
        scored = [(fuzz.partial_ratio(query, text), name) for name, text in documents.items()]
        asked = datetime.date.fromisoformat(row["published"]).toordinal() if "published" in row else 0
        near = [name for score, name in scored if score >= max(scored)[0] - CLOSE]
        name = min(near, key=lambda one: abs(day(documents[one]) - asked))
        found = fuzz.partial_ratio_alignment(query, documents[name])
        ratio = found.score / 100
        out = {"id": row["id"], "score": ratio}
        if ratio < 0.55:
            print(json.dumps(out | {"verdict": "absent"}))
            continue
        verdict = "verbatim" if ratio >= 0.97 else "altered" if ratio >= 0.8 else "reworded"
        origin = [len(documents[name][:at].encode()) for at in (found.dest_start, found.dest_end)]
        passage = {"document": name, "origin": {"name": name, "range": origin}}
        print(json.dumps(out | {"verdict": verdict, "passages": [passage]}))


def events(record: str, reports: str) -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    releases, articles = captures(record), captures(reports)
    model = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    table = model.fit_transform(list(releases.values()) + list(articles.values()))
    names = list(releases)
    scores = (table[len(names) :] @ table[: len(names)].T).toarray()
    out = {name: name for name in names}
    for article, line in zip(articles, scores):
        out[article] = names[line.argmax()] if line.max() >= THRESHOLD else article
    json.dump(out, sys.stdout)


if sys.argv[1] == "checks":
    checks(sys.argv[2])
else:
    events(sys.argv[2], sys.argv[3])
