#!/usr/bin/env python3
"""Is the person right whom a source means, where the source itself is right?

    quoth quotations - --json < $QUOTH_BENCH_DATA/data/polnear/dev.jsonl > p.jsonl
    python3 evaluate.py $QUOTH_BENCH_DATA/data/polnear/dev.jsonl p.jsonl
    python3 evaluate.py $QUOTH_BENCH_DATA/data/polnear/train.jsonl t.jsonl --labels=labels-train.tsv --half=second

A file of labels holds, for each source: the first 16 digits of the SHA-256 of the article's id, the source's start and end,
and the start and end of a mention of whom it means; code points of the article's text. They were written down before any
output was looked at. `labels.tsv` are sources of PolNeAR's development half, drawn by the hash of article and number,
pronouns first. `labels-train.tsv` are one source each of 195 articles of the training half, drawn with a seed; the
first half of that file was developed on, the second was not. `labels-nobody.tsv` are sources of the same draw that mean
nobody with a name in the article (`a caller`, `critics`): with an empty mention, whoever is given is wrong, and `right` counts
those left without a name. `labels-articles.tsv` are one source each of 193 further articles of the training half, drawn with
a seed and in the shares of pronouns, nominals and names that `labels.tsv` has; `labels-articles-nobody.tsv` are those of the
same draw that mean nobody. Of both, the first half was developed on, the second was measured once, at the end.

A prediction counts where one of its sources overlaps the labelled one; it is right where its person's name holds the last
word of the mention, or the mention that of the name. `strictly` leaves out those of one surname with another given name.
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


def agree(mention, name):
    return bool(name) and (last(mention) in words(name) or last(name) in words(mention))


def parted(mention, name):
    """Whether both give a first word, and neither holds that of the other."""
    one, other = words(mention), words(name)
    return len(one) > 1 and len(other) > 1 and one[0] not in other and other[0] not in one


def main(articles, predictions, labels="labels.tsv", half="", show=False):
    texts = {}
    for line in open(articles, encoding="utf-8"):
        article = json.loads(line)
        texts[hashlib.sha256(article["id"].encode()).hexdigest()[:16]] = (article["id"], article["text"])
    found = {}
    for line in open(predictions, encoding="utf-8"):
        article = json.loads(line)
        found[article["id"]] = article["quotations"]
    counts = {"labelled": 0, "source found": 0, "right": 0, "strictly": 0}
    lines = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), labels), encoding="utf-8").readlines()
    middle = len(lines) // 2
    for line in {"first": lines[:middle], "second": lines[middle:]}.get(half, lines):
        key, start, end, low, high = line.rstrip("\n").split("\t")
        name, text = texts[key]
        start, end, mention = int(start), int(end), text[int(low):int(high)]
        counts["labelled"] += 1
        fitting = [q for q in found.get(name, []) if any(a < end and b > start for a, b in q.get("source") or [])]
        if not fitting:
            continue
        counts["source found"] += 1
        persons = [(q.get("speaker") or {}).get("name") or "" for q in fitting]
        if not mention:
            right = [] if any(persons) else ["nobody"]
        else:
            right = [person for person in persons if agree(mention, person)]
        counts["right"] += bool(right)
        counts["strictly"] += any(not parted(mention, person) for person in right)
        if show and not right:
            print(key, start, repr(text[start:end]), "means", repr(mention), "read as", persons)
    share = 100 * counts["right"] / max(1, counts["source found"])
    print(", ".join(f"{name} {count}" for name, count in counts.items()) + f": {share:.1f} per cent")


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    options = dict((argument[2:].split("=") + [True])[:2] for argument in sys.argv[1:] if argument.startswith("--"))
    main(*given, labels=options.get("labels", "labels.tsv"), half=options.get("half", ""), show="list" in options)
