"""Kernels that read transcripts: pages of our own in the styles of many houses, and the campaign's printed labels."""

import re
from collections import Counter

from . import house_styles, whitehouse
from .suite import Suite, lines, write_lines
from .table import Block, Row

LABEL = re.compile(r"^([A-Z][A-Za-z.'’ \-]*[A-Z][A-Za-z.'’ \-]*)(?: ?\([^)\n]*\))?:")


def transcripts(suite: Suite) -> Block:
    block = Block("transcripts", "who speaks: pages of our own in 17 house styles; labels of campaign transcripts")
    styles(suite, block)
    campaign(suite, block)
    white_house(suite, block)
    return block


def styles(suite: Suite, block: Block) -> None:
    pages = house_styles.pages(suite.root / "Tests" / "HouseStyles")
    rows = [
        {"id": page.name, "mediaType": "text/html" if page.name.endswith(".html") else "text/plain", "text": page.capture}
        for page in pages
    ]
    out = suite.file("styles.documents.ndjson")
    if not suite.ours(block, ["extract", "-", "--json", "--jobs", "1"], write_lines(suite.file("styles.ndjson"), rows), out):
        return
    documents = {row["id"]: row for row in lines(out) if "error" not in row}
    total = Counter()
    for page in pages:
        total.update(house_styles.compare(page, documents.get(page.name, {})))
    block.rows += [
        Row("turns right, precision", total["right"] / max(total["found"], 1), ".95"),
        Row("turns right, recall", total["right"] / max(total["printed"], 1), ".95"),
        Row("roles of right turns", total["roles"] / max(total["right"], 1), ".95"),
        Row("speakers of right turns", total["speakers"] / max(total["named"], 1), ".90"),
    ]


def campaign(suite: Suite, block: Block) -> None:
    """Every tenth transcript: a turn for each printed label in capitals, and no other."""
    files = sorted((suite.data / "data" / "transcripts-campaign").glob("*.txt"))[::10]
    texts = {path.name: path.read_text("utf-8") for path in files}
    rows = [{"id": name, "mediaType": "text/plain", "text": text} for name, text in texts.items()]
    out = suite.file("campaign.documents.ndjson")
    cost = suite.ours(block, ["extract", "-", "--json", "--jobs", "1"], write_lines(suite.file("campaign.ndjson"), rows), out)
    if not cost:
        return
    right = found = printed = 0
    for row in lines(out):
        if "error" in row:
            continue
        labels = Counter(" ".join(match.group(1).upper().split()) for line in texts[row["id"]].split("\n") if (match := capitals(line)))
        turns = Counter(" ".join((turn.get("speaker", {}).get("label") or "").upper().split()) for turn in row.get("turns", []))
        right += sum((labels & turns).values())
        found += turns.total()
        printed += labels.total()
    block.rows += [
        Row("campaign: turns by label, precision", right / max(found, 1), ".998"),
        Row("campaign: turns by label, recall", right / max(printed, 1), ".998"),
    ]


def white_house(suite: Suite, block: Block) -> None:
    """Every third capture: where turns begin, against turns that rules made of the same captures."""
    folder = suite.data / "data" / "scale"
    documents = whitehouse.documents(folder)[::3]
    pages = whitehouse.captures(folder)
    rows = [{"id": document["id"], "mediaType": "text/plain", "text": pages[whitehouse.name(document)]} for document in documents]
    out = suite.file("whitehouse.documents.ndjson")
    if not suite.ours(block, ["extract", "-", "--json", "--jobs", "1"], write_lines(suite.file("whitehouse.ndjson"), rows), out):
        return
    ours = {row["id"]: row for row in lines(out) if "error" not in row}
    tally, causes = Counter(), Counter()
    for document in documents:
        counts, why = whitehouse.compare(document, ours.get(document["id"], {"text": ""}), pages[whitehouse.name(document)])
        tally.update(counts)
        causes.update(why)
    block.rows += [
        Row("White House: starts that rules find too, of ours", tally["agree"] / max(tally["ours"], 1), ".98"),
        Row("White House: starts that we find too, of theirs", tally["agree"] / max(tally["theirs"], 1), ".98"),
    ]
    block.notes += [f"White House: {count} × {cause}" for cause, count in causes.most_common()]


def capitals(line: str):
    match = LABEL.match(line)
    if not match:
        return None
    small = sum(letter.islower() for letter in match.group(1))
    return match if small <= 2 else None
