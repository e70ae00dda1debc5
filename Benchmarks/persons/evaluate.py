#!/usr/bin/env python3
"""Is the person right whom a source means, where the source itself is right?

    quoth quotations - --json < $QUOTH_BENCH_DATA/data/polnear/dev.jsonl > p.jsonl
    python3 evaluate.py $QUOTH_BENCH_DATA/data/polnear/dev.jsonl p.jsonl

`labels.tsv` holds, for sources of PolNeAR's development half that were drawn by the hash of article and number, pronouns
first: the first 16 digits of the SHA-256 of the article's id, the source's start and end, and the start and end of a
mention of whom it means; code points of the article's text. They were written down before any output was looked at. A
prediction counts where one of its sources overlaps the labelled one; it is right where its person's name holds the last
word of the mention, or the mention that of the name.
"""
import hashlib
import json
import os
import re
import sys


def words(text):
    """The words of a name; the parts of a double name count each."""
    return re.findall(r"\w+", text.lower())


def last(text):
    return (words(text) or [""])[-1]


def main(articles, predictions):
    texts = {}
    for line in open(articles, encoding="utf-8"):
        article = json.loads(line)
        texts[hashlib.sha256(article["id"].encode()).hexdigest()[:16]] = (article["id"], article["text"])
    found = {}
    for line in open(predictions, encoding="utf-8"):
        article = json.loads(line)
        found[article["id"]] = article["quotations"]
    counts = {"labelled": 0, "source found": 0, "right": 0}
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels.tsv")
    for line in open(path, encoding="utf-8"):
        key, start, end, low, high = line.rstrip("\n").split("\t")
        name, text = texts[key]
        start, end, mention = int(start), int(end), text[int(low):int(high)]
        counts["labelled"] += 1
        fitting = [q for q in found.get(name, []) if any(a < end and b > start for a, b in q.get("source") or [])]
        if not fitting:
            continue
        counts["source found"] += 1
        persons = [(q.get("speaker") or {}).get("name") or "" for q in fitting]
        right = any(p and (last(mention) in words(p) or last(p) in words(mention)) for p in persons)
        counts["right"] += right
        if not right and "--list" in sys.argv:
            print(key, start, repr(text[start:end]), "means", repr(mention), "read as", persons)
    share = 100 * counts["right"] / max(1, counts["source found"])
    print(", ".join(f"{name} {count}" for name, count in counts.items()) + f": {share:.1f} per cent")


if __name__ == "__main__":
    main(*[argument for argument in sys.argv[1:] if not argument.startswith("--")])
