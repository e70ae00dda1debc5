"""Regular-expression baseline for quotations: a stretch between double marks, and the nearest "NAME said".

Reads article lines, prints {"id", "quotations"} lines with code-point offsets. (textacy's extractor needs a trained
language model, which a package registry does not carry; this baseline stands in for the rule-based tools.)
"""

import json
import re
import sys

QUOTED = re.compile(r"[“\"][^“”\"\n]{8,}[”\"]?")
VERB = r"(?:said|says|told|added|wrote|asked|tweeted|explained|argued|noted|replied|continued)"
NAME = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|[Hh]e|[Ss]he|[Tt]hey)"
AFTER = re.compile(rf"^[\s,]*(?:(?P<name>{NAME}) {VERB}|{VERB} (?P<late>{NAME}))")
BEFORE = re.compile(rf"(?P<name>{NAME}) {VERB}[^.”\"]{{0,60}}[,:]?\s*$")


def source(text: str, start: int, end: int):
    found = AFTER.search(text[end : end + 120])
    if found:
        group = "name" if found.group("name") else "late"
        return [end + found.start(group), end + found.end(group)]
    head = max(0, start - 160)
    found = BEFORE.search(text[head:start])
    return [head + found.start("name"), head + found.end("name")] if found else None


for line in sys.stdin:
    row = json.loads(line)
    quotations = []
    for match in QUOTED.finditer(row["text"]):
        entry = {"content": [[match.start(), match.end()]], "cue": [], "source": []}
        where = source(row["text"], match.start(), match.end())
        if where:
            entry["source"] = [where]
        quotations.append(entry)
    print(json.dumps({"id": row["id"], "quotations": quotations}))
