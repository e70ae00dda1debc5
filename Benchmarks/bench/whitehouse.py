"""White House captures against turns made of them by rules on the labels: where both begin a turn, and why not."""

import gzip
import json
import pathlib
import re
import tarfile
from collections import Counter

START = 6


def documents(folder: pathlib.Path) -> list[dict]:
    with gzip.open(folder / "whitehouse.ndjson.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def captures(folder: pathlib.Path) -> dict[str, str]:
    with tarfile.open(folder / "whitehouse-raw.tar.gz") as archive:
        files = [member for member in archive.getmembers() if member.name.endswith(".txt")]
        return {pathlib.PurePath(file.name).name: archive.extractfile(file).read().decode("utf-8") for file in files}


def name(document: dict) -> str:
    return "wh_" + document["id"][3:].replace("/", "_") + ".txt"


def start(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text)[:START])


def compare(theirs: dict, ours: dict, page: str) -> tuple[Counter, Counter]:
    """How many starts agree, are theirs, are ours; and the causes of the differences."""
    words = {start(ours["text"][slice(*turn["range"])]): turn for turn in ours.get("turns", [])}
    a = Counter(start(turn["text"]) for turn in theirs["turns"])
    b = Counter(start(ours["text"][slice(*turn["range"])]) for turn in ours.get("turns", []))
    missing, extra = list((a - b).elements()), list((b - a).elements())
    causes: Counter = Counter()
    by_start = {start(turn["text"]): turn for turn in theirs["turns"]}
    for beginning in missing:
        turn = by_start[beginning]
        note = re.match(r"\s*[(\[][^)\]]{2,60}[)\]]\s*", turn["text"])
        short = next((other for other in extra if len(other) < START and other[:3] == beginning[:3]), None)
        if note and start(turn["text"][note.end() :]) in extra:
            extra.remove(start(turn["text"][note.end() :]))
            causes["a note of the interpreter before the words"] += 1
        elif short:
            extra.remove(short)
            causes["words of the page in a short last turn of theirs"] += 1
        elif not turn["speaker"]:
            causes["a heading or an editor's note as a turn of theirs"] += 1
        elif not ours.get("turns"):
            causes["a speech or message that we leave without turns"] += 1
        else:
            causes["a turn of theirs alone"] += 1
    for beginning in extra:
        label = words[beginning].get("speaker", {}).get("label", "Q")
        printed = re.search(rf"(?m)^\s*{re.escape(label)}\s*(?:\([^)]*\))?\s*:?\s+\W*{re.escape(beginning[0])}", page) if beginning else None
        causes["a printed label that they joined to the turn before" if printed else "a turn of ours alone"] += 1
    return Counter(agree=(a & b).total(), theirs=a.total(), ours=b.total()), causes
