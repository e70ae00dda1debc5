#!/usr/bin/env python3
"""Word classes by distribution: which words stand in the same company.

    python3 word_classes.py --held held.ids --out WordClasses+english.swift --words classes.txt TEXTS...

TEXTS are files of JSON lines (.gz too) with a member "text", or with "turns" that have one each. Positive pointwise mutual
information of a word with the two words before and behind it, reduced to 60 dimensions (randomised SVD), parted by k-means
into 64 and 400 classes. Needs numpy, scipy and scikit-learn. Writes words and class numbers, no running text.
"""
import argparse
import collections
import gzip
import json
import re

import numpy
import scipy.sparse
from sklearn.cluster import MiniBatchKMeans
from sklearn.utils.extmath import randomized_svd

TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d.,]*|[^\w\s]")
VOCABULARY, CONTEXTS, LEAST = 16000, 600, 8
PARTITIONS = (64, 400)
HEADER = """// swift-format-ignore-file
// Written by Benchmarks/training; not to be edited.
extension WordClasses {
  /// Classes of English words.
  static let english = WordClasses(
    #\"\"\"
"""


def words(text):
    for token in TOKEN.findall(text):
        token = "<0>" if token[0].isdigit() else token.lower().replace("’", "'")
        if token.endswith("'s") and len(token) > 2:
            yield token[:-2]
            yield "'s"
        else:
            yield token


def sequences(paths, held):
    for path in paths:
        for line in (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8"):
            article = json.loads(line)
            if article.get("id") not in held:
                # News counts thrice: it is what will be read.
                for _ in range(3 if "quotations" in article else 1):
                    text = article.get("text") or "\n".join(turn["text"] for turn in article["turns"])
                    yield list(words(text[:20000]))


def contexts(texts, vocabulary):
    place = {word: index for index, word in enumerate(vocabulary)}
    matrix = scipy.sparse.csr_matrix((len(vocabulary), 4 * (CONTEXTS + 1)))
    rows, columns = [], []
    for number, text in enumerate(texts):
        indexes = numpy.array([place.get(word, -1) for word in text])
        context = numpy.where((indexes >= 0) & (indexes < CONTEXTS), indexes, CONTEXTS)
        for slot, distance in enumerate((-2, -1, 1, 2)):
            if len(indexes) <= abs(distance):
                continue
            here, there = (indexes[-distance:], context[:distance]) if distance < 0 else (indexes[:-distance], context[distance:])
            rows.append(here[here >= 0])
            columns.append(there[here >= 0] + slot * (CONTEXTS + 1))
        if number % 300 == 299 or number == len(texts) - 1:
            row, column = numpy.concatenate(rows), numpy.concatenate(columns)
            matrix = matrix + scipy.sparse.csr_matrix((numpy.ones(len(row)), (row, column)), shape=matrix.shape)
            rows, columns = [], []
    return matrix.tocoo()


def vectors(matrix):
    row_sums = numpy.asarray(matrix.sum(1)).ravel()
    column_sums = numpy.asarray(matrix.sum(0)).ravel()
    values = numpy.log(numpy.maximum(matrix.data * matrix.sum() / (row_sums[matrix.row] * column_sums[matrix.col]), 1e-9))
    values[values < 0] = 0
    left, strength, _ = randomized_svd(
        scipy.sparse.csr_matrix((values, (matrix.row, matrix.col)), shape=matrix.shape), 60, random_state=1)
    result = left * numpy.sqrt(strength)
    return result / (numpy.linalg.norm(result, axis=1, keepdims=True) + 1e-9), numpy.sqrt(row_sums)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--held", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--words", required=True)
    arguments.add_argument("texts", nargs="+")
    options = arguments.parse_args()
    held = set(open(options.held, encoding="utf-8").read().split())
    texts = list(sequences(options.texts, held))
    counts = collections.Counter(word for text in texts for word in text)
    vocabulary = [word for word, count in counts.most_common(VOCABULARY) if count >= LEAST]
    points, weights = vectors(contexts(texts, vocabulary))
    labels = [
        MiniBatchKMeans(size, random_state=1, n_init=5, batch_size=4096, max_iter=300).fit(points, sample_weight=weights).labels_
        for size in PARTITIONS]
    with open(options.words, "w", encoding="utf-8") as plain, open(options.out, "w", encoding="utf-8") as swift:
        swift.write(HEADER)
        for word, coarse, fine in zip(vocabulary, *labels):
            plain.write(f"{word}\t{coarse}\t{fine}\n")
            swift.write(f"    {word} {coarse} {fine}\n")
        swift.write('    """#)\n}\n')


if __name__ == "__main__":
    main()
