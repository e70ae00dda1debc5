"""Ten-line baseline for text captures: the best contiguous run of long lines.

Every line is worth its words less a toll; the run with the highest sum is the body (maximum subarray).
"""

import json
import sys

TOLL = 12
out = {}
for line in sys.stdin:
    row = json.loads(line)
    lines = row["text"].split("\n")
    best = (0, 0, 0)
    start = total = 0
    for number, text in enumerate(lines):
        if total <= 0:
            start, total = number, 0
        total += len(text.split()) - TOLL
        best = max(best, (total, start, number + 1), key=lambda run: run[0])
    out[row["id"]] = {"articleBody": "\n".join(lines[best[1] : best[2]])}
json.dump(out, sys.stdout, ensure_ascii=False)
