#!/usr/bin/env python3
"""The articles of the training data that nothing is learned from: one id a line.

    python3 slice.py TRAIN.jsonl > held.ids

An article belongs to the slice where the SHA-256 of its id is divisible by ten; the choice depends on nothing else.
"""
import hashlib
import json
import sys

for line in open(sys.argv[1], encoding="utf-8"):
    name = json.loads(line)["id"]
    if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10 == 0:
        print(name)
