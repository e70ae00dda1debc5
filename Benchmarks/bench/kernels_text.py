"""Kernels that read one document at a time: pages, text captures, quotations."""

import hashlib
import itertools
import json
import os

from .measure import Cost, Failed, fed
from .suite import Suite, costs, lines, write_lines
from .table import Block, Row

PAGE_PEERS = {"trafilatura-precision": "traf.-prec", "trafilatura": "trafilatura", "resiliparse": "resiliparse"}


def predictions(suite: Suite, block: Block, name: str, captures):
    """Quoth's documents of capture lines, as the evaluators read them."""
    documents, out = suite.file(f"{name}.documents.ndjson"), suite.file(f"{name}/quoth.json")
    cost = suite.ours(block, ["extract", "-", "--json", "--jobs", "1"], captures, documents)
    if cost:
        suite.script("extraction/to_quoth.py", "out", stdin=documents, stdout=out)
        failed = sum("error" in row for row in lines(documents))
        if failed:
            block.notes.append(f"{failed} captures gave an error")
    return out, cost


def page_peers(suite: Suite, block: Block, name: str, captures, options) -> tuple[dict[str, Cost | None], list]:
    spent, files = {}, []
    for peer, short in PAGE_PEERS.items():
        out = suite.file(f"{name}/{short}.json")
        spent[short] = suite.peer(block, short, ["html_text.py", peer, *options], captures, out)
        if spent[short]:
            files.append(out)
    return spent, files


def articles(suite: Suite) -> Block:
    block = Block("articles", "HTML page -> text: article-extraction benchmark, development half", list(PAGE_PEERS.values()))
    folder = suite.data / "data" / "articles"
    captures, truth = suite.file("articles.ndjson"), folder / "ground-truth.json"
    suite.script("extraction/to_quoth.py", "in", folder, stdout=captures)
    out, cost = predictions(suite, block, "articles", captures)
    spent, files = page_peers(suite, block, "articles", captures, [])
    files += [out] if cost else []
    if not files:
        return block
    scored = suite.score("extraction/evaluate.py", truth, *files, "--missing", "empty", "--resamples", "2", "--json")["results"]
    rows = (("F1", "f1", ".977", ".954"), ("precision", "precision", "", ""), ("recall", "recall", "", ""),
            ("pages exactly right", "accuracy", ".45", ".47"))
    for label, key, goal, anchor in rows:
        block.rows.append(Row(label, *value(scored, key), goal, anchor, others(scored, key)))
    costs(block, cost, spent, "14", len(lines(captures)), "pages")
    if cost:
        memory(suite, block, captures)
    return block


def memory(suite: Suite, block: Block, captures) -> None:
    """What the stream of documents needs at its peak, over many pages and over a tenth of them: the two must be alike."""
    more = suite.file("segments.ndjson")
    suite.script("extraction/to_quoth.py", "in", suite.data / "data" / "articles-segments", stdout=more)
    most = int(os.environ.get("QUOTH_BENCH_PAGES", "2000"))
    for count in (most // 10, most):
        try:
            cost = fed([suite.quoth, "extract", "-", "--json", "--jobs", "1"], repeated([captures, more], count))
        except Failed as failure:
            block.notes.append(str(failure))
            return
        block.rows.append(Row(f"peak memory over {count} pages, MiB", cost.peak_kib / 1024, "300", "", {}, 0))


def repeated(files, count: int):
    """The lines of some files over and over, each with an id of its own."""
    rows = [row for file in files for row in open(file, "rb").readlines()]
    for number, row in enumerate(itertools.islice(itertools.cycle(rows), count)):
        yield row.replace(b'"id": "', b'"id": "%d ' % number, 1)


def segments(suite: Suite) -> Block:
    title = "HTML page -> text and metadata: segments in several languages, development half"
    block = Block("segments", title, list(PAGE_PEERS.values()))
    folder = suite.data / "data" / "articles-segments"
    captures, truth = suite.file("segments.ndjson"), folder / "ground-truth.json"
    suite.script("extraction/to_quoth.py", "in", folder, stdout=captures)
    out, cost = predictions(suite, block, "segments", captures)
    spent, files = page_peers(suite, block, "segments", captures, ["--metadata"])
    files += [out] if cost else []
    if not files:
        return block
    scored = suite.score("extraction/segments.py", truth, *files, "--missing", "empty", "--resamples", "2", "--json")
    block.rows.append(Row("F1 of segments", *value(scored, "f1"), ".930", ".932", others(scored, "f1")))
    metadata = {name: {field: share["right_share"] for field, share in row.get("metadata", {}).items()} for name, row in scored.items()}
    for label, key, goal, anchor in (("date right", "date", ".90", ".865"), ("title contains", "title~", ".88", ".828"),
                                     ("author, any", "author~", ".65", ".580")):
        block.rows.append(Row(label, *value(metadata, key), goal, anchor, others(metadata, key)))
    costs(block, cost, spent, "14", len(lines(captures)), "pages")
    return block


def captures(suite: Suite) -> Block:
    block = Block("captures", "text capture -> text: the same articles with all their furniture", ["long lines"])
    folder = suite.data / "data" / "articles"
    texts = suite.file("captures.ndjson")
    suite.script("extraction/visible_text.py", folder, stdout=texts)
    out, cost = predictions(suite, block, "captures", texts)
    baseline = suite.file("captures/long lines.json")
    spent = {"long lines": suite.peer(block, "long lines", ["long_lines.py"], texts, baseline)}
    files = [file for file, ran in ((out, cost), (baseline, spent["long lines"])) if ran]
    if not files:
        return block
    scored = suite.score("extraction/evaluate.py", folder / "ground-truth.json", *files, "--missing", "empty", "--resamples", "2", "--json")["results"]
    for label, key, goal, anchor in (("F1", "f1", ".940", ".844"), ("precision", "precision", "", ""), ("recall", "recall", "", "")):
        block.rows.append(Row(label, *value(scored, key), goal, anchor, others(scored, key)))
    costs(block, cost, spent, "", len(lines(texts)), "captures")
    return block


def quotations(suite: Suite) -> Block:
    """On the tenth of the training half that nothing was learned from; with SPLIT=dev on the development half."""
    part = "development half" if os.environ.get("SPLIT") == "dev" else "slice of the training half that nothing was learned from"
    block = Block("quotations", f"quotations and their sources: PolNeAR, {part} (per cent)", ["regex"])
    gold = suite.data / "data" / "polnear" / "dev.jsonl"
    if os.environ.get("SPLIT") != "dev":
        train = lines(suite.data / "data" / "polnear" / "train.jsonl")
        gold = write_lines(suite.file("quotations.gold.jsonl"), (row for row in train if is_held(row["id"])))
    articles = lines(gold)
    given = write_lines(suite.file("quotations.ndjson"), ({"id": row["id"], "text": row["text"]} for row in articles))
    found, guessed = suite.file("quotations.quoth.jsonl"), suite.file("quotations.regex.jsonl")
    cost = suite.ours(block, ["quotations", "-", "--json", "--jobs", "1"], given, found)
    spent = {"regex": suite.peer(block, "regex", ["regex_quotes.py"], given, guessed)}
    ours = attribution(suite, gold, found) if cost else {}
    theirs = attribution(suite, gold, guessed) if spent["regex"] else {}
    rows = (("quoted parts, exact F1", "quoted exact", "97", "95.3"), ("quoted parts with source, strict F1", "quoted strict", "88", "76.4"),
            ("direct, end to end, strict F1", "direct strict", "88", "73.1"), ("all kinds, exact F1", "all exact", "63", "52.8"),
            ("all kinds, token F1", "all token", "85", "78.8"))
    for label, key, goal, anchor in rows:
        block.rows.append(Row(label, ours.get(key), goal, anchor, {"regex": theirs[key]} if theirs else {}, 1))
    costs(block, cost, spent, "", len(articles), "articles")
    if cost:
        block.rows[-1].goal = "2000"
    return block


def is_held(name: str) -> bool:
    """The same choice as training/slice.py makes."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10 == 0


def attribution(suite: Suite, gold, found) -> dict[str, float]:
    out = suite.file("quotations.score.json")
    suite.script("quotation/evaluate.py", gold, found, "--json", out, stdout=suite.file("quotations.txt"))
    report = json.loads(out.read_text("utf-8"))
    report = report.get("report", report)
    return {"quoted exact": 100 * report["quoted"]["exact"]["f1"], "quoted strict": 100 * report["quoted"]["e2e"]["strict"]["f1"],
            "direct strict": 100 * report["direct"]["e2e"]["strict"]["f1"], "all exact": 100 * report["all"]["exact"]["f1"],
            "all token": 100 * report["all"]["token"]["f1"]}


def value(scored: dict, key: str) -> tuple:
    return (scored["quoth"].get(key) if "quoth" in scored else None,)


def others(scored: dict, key: str) -> dict[str, float]:
    return {name: row[key] for name, row in scored.items() if name != "quoth" and key in row}
