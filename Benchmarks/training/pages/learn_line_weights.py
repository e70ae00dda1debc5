#!/usr/bin/env python3
"""Learns the weights of TextSegmentation and writes them as Swift. Needs numpy.

    python3 learn_line_weights.py FEATURES DATA TextLineFeatures.swift > TextLineWeights.swift

FEATURES is the built program of this folder, DATA is $QUOTH_BENCH_DATA. Text captures are made of pages; a line is body where more than
three fifths of its words stand, in fours, in the page's text. That text is the annotation where the whole of it is annotated
(data/articles), and what our own reader of mark-up finds where it is not (data/articles-segments, in several languages): a page's
mark-up teaches what its bare words must be read without. Only captures that carry furniture count. Logistic regression by Newton's method, L2 30.
Every page weighs the same, a line by the 0.3th power of its words; the pages that the mark-up teaches weigh three times the
annotated ones together. A third of data/articles, by the SHA-256 of the id, is left out. Nothing is random: the same data
give the same weights.
"""
import gzip
import hashlib
import json
import re
import subprocess
import sys

import numpy as np

L2, POWER, TAUGHT, ENTER, LEAVE = 30, 0.3, 3.0, 3.0, 3.0
WORD = re.compile(r"\w+")


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def sources(folder, truth):
    """The mark-up of each page, by the SHA-256 of its id."""
    pages = {}
    for name in sorted(truth):
        for file in (name, sha(name)):
            try:
                with gzip.open(f"{folder}/html/{file}.html.gz") as page:
                    pages[sha(name)] = page.read().decode("utf-8", "replace")
                    break
            except (FileNotFoundError, OSError):
                continue
    return pages


def ask(program, key, values):
    """What the program prints of captures."""
    rows = "".join(json.dumps({"id": i, key: t}) + "\n" for i, t in values.items())
    return subprocess.run([program], input=rows.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()


def bodies(program, pages):
    """The text that the reader of mark-up finds in each page."""
    return {row["id"]: row["body"] for row in map(json.loads, ask(program, "html", pages))}


def table(program, texts):
    """For each capture that carries furniture its lines: text, features, whether it is open to judgement."""
    bytes_of = {i: t.encode() for i, t in texts.items()}
    pages = {}
    for row in ask(program, "text", texts):
        i, low, high, is_open, is_furnished, values = row.split(" ", 5)
        if is_furnished == "0":
            continue
        line = bytes_of[i][int(low):int(high)].decode("utf-8", "replace")
        pages.setdefault(i, []).append((line, np.array(values.split(), dtype=float) / 10000, is_open == "1"))
    return pages


def fours(words):
    return {tuple(words[k:k + 4]) for k in range(len(words) - 3)} if len(words) >= 4 else {tuple(words)}


def whole(lines, text):
    """(features, is body, weight) of the lines of a page whose text is known."""
    known = fours(WORD.findall(text))
    words, owner = [], []
    for index, (line, _, _) in enumerate(lines):
        found = WORD.findall(line)
        words += found
        owner += [index] * len(found)
    covered = np.zeros(len(words))
    for k in range(len(words) - 3):
        if tuple(words[k:k + 4]) in known:
            covered[k:k + 4] = 1
    held, count = np.zeros(len(lines)), np.zeros(len(lines))
    np.add.at(held, owner, covered)
    np.add.at(count, owner, 1)
    share = np.where(count > 0, held / np.maximum(count, 1), 0)
    return [(values, float(share[k] > 0.6), max(count[k], 1) ** POWER if is_open else 0)
            for k, (_, values, is_open) in enumerate(lines)]


def learn(groups):
    """Weights from (pages, weight of all of them)."""
    X, y, w = [], [], []
    for pages, weight in groups:
        for rows in pages:
            total = sum(row[2] for row in rows)
            for values, label, own in rows:
                X.append(values)
                y.append(label)
                w.append(weight * own / total / len(pages) if total else 0)
    X, y, w = np.array(X), np.array(y), np.array(w)
    w *= sum(map(len, groups[0][0])) / w.sum()  # so that L2 means the same with and without the second group
    b = np.zeros(X.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-np.clip(X @ b, -30, 30)))
        gradient = X.T @ (w * (y - p)) - L2 * b
        hessian = (X * (w * p * (1 - p))[:, None]).T @ X + L2 * np.eye(len(b))
        b = b + np.linalg.solve(hessian, gradient)
    return b


def swift(names, weights, counts):
    rows = "\n".join(f'    ("{n}", {v:.3f}),'.replace("-0.000", "0.000") for n, v in zip(names, weights))
    return f"""/// The weights of `TextSegmentation`: what each value of `TextLineFeatures` adds to the logarithm of the odds that a line is body.
///
/// Written by `Benchmarks/training/pages/learn_line_weights.py`: logistic regression (L2 {L2}) on text captures that carry furniture,
/// {counts[0]} of annotated pages and {counts[1]} of pages whose mark-up tells the text, the latter at {TAUGHT:g} times the weight; every page
/// weighs the same, a line by the {POWER}th power of its words. Not to be tuned alone: cross-validation over pages set the power, the shares
/// and the costs of change.
enum TextLineWeights {{
  /// What a change from furniture to body costs.
  static let enter = {ENTER}
  /// What a change from body to furniture costs.
  static let leave = {LEAVE}

  /// The weights in the order of `TextLineFeatures.names`.
  static let weights: [Double] = named.map {{ $0.weight }}

  /// The weights by name.
  static let named: [(name: String, weight: Double)] = [
{rows}
  ]
}}"""


def main(program, data, features):
    sys.path.insert(0, f"{data}/bench/extraction")
    from visible_text import visible

    source = open(features, encoding="utf-8").read()
    source = source[source.index("static let names"):]
    names = re.findall(r'"(\w+)"', source[:source.index("]")])
    groups = []
    for name, weight in (("articles", 1.0), ("articles-segments", TAUGHT)):
        folder = f"{data}/data/{name}"
        truth = {i: t for i, t in json.load(open(f"{folder}/ground-truth.json", encoding="utf-8")).items()
                 if name != "articles" or int(sha(i), 16) % 3 != 2}
        pages = sources(folder, truth)
        lines = table(program, {i: visible(page) for i, page in pages.items()})
        texts = {sha(i): t["articleBody"] for i, t in truth.items()} if weight == 1 else bodies(program, pages)
        known = [whole(lines[i], texts[i]) for i in sorted(lines)]
        groups.append(([rows for rows in known if any(label for _, label, _ in rows)], weight))
    print(swift(names, learn(groups), [len(pages) for pages, _ in groups]))


main(*sys.argv[1:4])
