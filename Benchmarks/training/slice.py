#!/usr/bin/env python3
"""The articles of the training data that nothing is learned from: one id a line.

    python3 slice.py TRAIN.jsonl > held.ids
    python3 slice.py TRAIN.jsonl 0 1 2 3 > fold.ids

An article belongs to a tenth by the SHA-256 of its id; the choice depends on nothing else. The tenth 0 is the slice; further ones
are left out beside it to compare ways of learning without looking at the slice.
"""
import hashlib
import json
import sys

tenths = {int(number) for number in sys.argv[2:]} or {0}
for line in open(sys.argv[1], encoding="utf-8"):
    name = json.loads(line)["id"]
    if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10 in tenths:
        print(name)
