"""Kernels that need a record: matching, made alterations, re-translation, releases and reports, archives, scale."""

import json
import tarfile

from .measure import EMPTY, Cost, Failed, run
from .suite import Suite, costs, lines, sample, write_lines
from .table import Block, Row

PEER_SAMPLE = 240


def checks(suite: Suite, block: Block, record, queries, out) -> Cost | None:
    return suite.ours(block, ["check", "-", "--record", record, "--json", "--jobs", "1"], queries, out)


def curve(report: dict, share: float):
    return next((point["recall@1"] for point in report.get("curve", []) if point["FPR<="] == share), None)


def matching(suite: Suite) -> Block:
    block = Block("matching", "quotation -> passage: campaign record of 3.3 M tokens", ["rapidfuzz", "FTS5"])
    folder, gold = suite.data / "data" / "transcripts-campaign", suite.data / "data" / "matching" / "gold-dev.jsonl"
    perturbed = suite.data / "data" / "matching" / "perturbed-dev.jsonl"
    queries = suite.file("matching.ndjson")
    suite.script("matching/to_quoth.py", gold, stdout=queries)
    truth = lines(gold)
    few = [row for label in ("on-record", "not-on-record") for row in sample([r for r in truth if r["label"] == label], PEER_SAMPLE // 2)]
    ids = {row["id"] for row in few}
    few_gold = write_lines(suite.file("matching.sample.gold.jsonl"), few)
    few_queries = write_lines(suite.file("matching.sample.ndjson"), (row for row in lines(queries) if row["id"] in ids))
    built = suite.record(block, "campaign.sqlite", ("record", folder))
    cost, report, on_sample = None, {}, {}
    if built:
        answers, found = suite.file("matching.checked.ndjson"), suite.file("matching.predictions.jsonl")
        cost = checks(suite, block, built[0], queries, answers)
        if cost:
            suite.script("matching/from_quoth.py", folder, stdin=answers, stdout=found)
            report = suite.score("matching/evaluate.py", gold, found)
            part = write_lines(suite.file("matching.sample.jsonl"), (row for row in lines(found) if row["id"] in ids))
            on_sample = suite.score("matching/evaluate.py", few_gold, part)
    spent, peer_reports = {}, {}
    for name, word in (("rapidfuzz", "rapidfuzz"), ("FTS5", "fts5")):
        out = suite.file(f"matching.{word}.jsonl")
        spent[name] = suite.peer(block, name, ["matching.py", word, folder], few_queries, out)
        if spent[name]:
            peer_reports[name] = suite.score("matching/evaluate.py", few_gold, out)
    traps = [trap["reported"] for name, trap in report.get("traps_reported", {}).items() if name.endswith("speaker asked")]
    block.rows = [
        Row("recall@1", report.get("recall@1"), ".985", ".97"),
        Row("recall at 0.1 % false positives", curve(report, 0.001), ".96", ".81"),
        Row("false positives", report.get("FPR"), ".01", "-"),
        Row("false positives as verbatim", report.get("FPR_verbatim"), ".001", "-"),
        Row("traps taken, speaker asked (worst)", max(traps, default=None), ".05", ".39"),
        Row(f"recall@1, sample of {PEER_SAMPLE}", on_sample.get("recall@1"), "", "", {n: r["recall@1"] for n, r in peer_reports.items()}),
        Row("recall at 1 % false pos., sample", curve(on_sample, 0.01), "", "", {n: curve(r, 0.01) for n, r in peer_reports.items()}),
    ]
    if cost:
        each = {name: 1000 * ran.work / len(few) for name, ran in spent.items() if ran}
        block.rows.append(Row("CPU ms a quotation, start left out", 1000 * cost.work / len(truth), "1", "25", each, 2))
        ratios = {name: value / (1000 * cost.work / len(truth)) for name, value in each.items()}
        block.rows.append(Row("quoth is so many times as fast", None, "", "", ratios, 1))
        size = sum(file.stat().st_size for file in folder.glob("*.txt"))
        block.rows.append(Row("import, MB of text a CPU second", size / 1e6 / built[1].cpu, "", "", {}, 2))
        block.rows.append(Row("import, peak memory in MiB", built[1].peak_kib / 1024, "", "", {}, 0))
        block.rows.append(Row("record, times the text", built[0].stat().st_size / size, "3", "", {}, 2))
    else:
        block.rows.append(Row("CPU ms a quotation", None, "1", "25", {n: 1000 * c.work / len(few) for n, c in spent.items() if c}, 2))
    block.rows += alterations(suite, block, built, perturbed, folder)
    if any(ran and ran.cached for ran in spent.values()):
        block.notes.append("peers' figures are kept from an earlier run (--fresh runs them again)")
    return block


def alterations(suite: Suite, block: Block, built, perturbed, folder) -> list[Row]:
    queries = suite.file("perturbed.ndjson")
    suite.script("matching/to_quoth.py", perturbed, stdout=queries)
    ours, theirs = {}, {}
    if built:
        answers, found = suite.file("perturbed.checked.ndjson"), suite.file("perturbed.predictions.jsonl")
        if checks(suite, block, built[0], queries, answers):
            suite.script("matching/from_quoth.py", folder, stdin=answers, stdout=found)
            ours = suite.score("matching/evaluate.py", "--perturbed", perturbed, found)
    out = suite.file("perturbed.fts5.jsonl")
    if suite.peer(block, "FTS5", ["matching.py", "fts5", folder], queries, out):
        theirs = suite.score("matching/evaluate.py", "--perturbed", perturbed, out)
    rows = (("made alterations: verdict right", "verdict_ok", ".95", ".39"), ("made alterations: sources found", "sources_found", ".95", ".83"),
            ("changed sense passed as faithful", "material_changes_passed_as_faithful", ".01", ".72"))
    return [Row(label, ours.get(key), goal, anchor, {"FTS5": theirs[key]} if theirs else {}) for label, key, goal, anchor in rows]


def retranslation(suite: Suite, encoder: bool = False) -> Block:
    block = Block("retranslation", "re-translation: one saying in two translations (development: Czech, German)", ["TF-IDF"])
    folder = suite.data / "data" / "retranslation"
    gold, record = folder / "quotations.jsonl", folder / "record.jsonl"
    asked = write_lines(suite.file("retranslation.ndjson"), ({"id": row["id"], "quotation": row["quotation"]} for row in lines(gold)))
    built = suite.record(block, "retranslation.sqlite", ("record", record))
    cost, ours, encoded = None, {}, {}
    if built:
        answers = suite.file("retranslation.checked.ndjson")
        cost = checks(suite, block, built[0], asked, answers)
        if cost:
            ours = suite.score("retranslation/evaluate.py", gold, record, answers, "--json")
        if encoder and suite.ours(block, ["check", "-", "--encoder", "--record", built[0], "--json"], asked, answers, False):
            encoded = suite.score("retranslation/evaluate.py", gold, record, answers, "--json")
    out = suite.file("retranslation.tfidf.ndjson")
    spent = {"TF-IDF": suite.peer(block, "TF-IDF", ["retranslation.py", record], asked, out)}
    theirs = suite.score("retranslation/evaluate.py", gold, record, out, "--json") if spent["TF-IDF"] else {}
    rows = (("recall@1", "recall@1", "", ".927"), ("recall, 1 % of all others claimed", "recall@FPR1%", ".90", ".797"),
            ("recall, 2 % of near others claimed", "recall@FPR2%near", ".85", ".760"), ("others claimed", "claimed_wrongly", "", ""))
    for label, key, goal, anchor in rows:
        block.rows.append(Row(label, ours.get(key), goal, anchor, {"TF-IDF": theirs[key]} if theirs else {}))
    if encoded:
        block.rows.append(Row("recall, 1 % of all, with encoder", encoded["recall@FPR1%"], ".95", ""))
        block.rows.append(Row("recall, 2 % of near, with encoder", encoded["recall@FPR2%near"], ".90", ""))
    costs(block, cost, spent, "", len(lines(gold)), "quotations")
    return block


def seedpair(suite: Suite) -> Block:
    """All direct quotations of the report say, in other words, what the interview says."""
    block = Block("seedpair", "an interview and the report on it in another translation", ["gtrex"])
    interview, report = (next((suite.data / "seeds").glob(f"{number}_*.txt")) for number in ("000", "004"))
    built = suite.record(block, "seedpair.sqlite", ("record", interview))
    answers, asked = suite.file("seedpair.checked.ndjson"), suite.file("seedpair.ndjson")
    cost = suite.ours(block, ["check", report, "--record", built[0], "--json"], EMPTY, answers) if built else None
    if not cost:
        return block
    direct = [row for row in lines(answers) if row.get("kind") == "direct" and len(row["quotation"].split()) > 4]
    write_lines(asked, ({"id": row["id"], "quotation": row["quotation"]} for row in direct))
    named = [row for row in direct if row["verdict"] not in ("absent", "uncovered")]
    out, theirs = suite.file("seedpair.gtrex.ndjson"), {}
    spent = {"gtrex": suite.peer(block, "gtrex", ["gtrex_quotes.py", interview], asked, out)}
    if spent["gtrex"]:
        theirs = {key: sum(row[key] for row in lines(out)) for key in ("grounded", "located")}
    block.rows = [
        Row("direct quotations asked", len(direct), "", "", {"gtrex": len(direct)} if theirs else {}, 0),
        Row("passage named", len(named), "6", "", {"gtrex": theirs["located"]} if theirs else {}, 0),
        Row("told as another rendering", sum(row["verdict"] == "reworded" for row in named), "6", "", {}, 0),
        Row("taken for word for word", sum(row["verdict"] == "verbatim" for row in named), "0", "", {"gtrex": theirs["grounded"]} if theirs else {}, 0),
    ]
    costs(block, cost, spent)
    return block


def pairs(suite: Suite) -> Block:
    block = Block("pairs", "real releases and reports: verdicts, passages, events", ["ratio", "TF-IDF"])
    folder = suite.data / "data" / "pairs"
    gold, record, reports, queries = (folder / part for part in ("gold.jsonl", "record", "reports", "queries.jsonl"))
    built = suite.record(block, "pairs.sqlite", ("record", record), ("report", reports))
    cost, ours, joined = None, {}, {}
    if built:
        answers, listed = suite.file("pairs.checked.ndjson"), suite.file("pairs.list.ndjson")
        cost = checks(suite, block, built[0], queries, answers)
        if cost:
            ours = suite.score("pairs/evaluate.py", "--gold", gold, "--checks", answers)["quotations"]
        if suite.ours(block, ["list", "--record", built[0], "--json"], EMPTY, listed, False):
            events = suite.file("pairs.events.json")
            events.write_text(json.dumps(events_of(lines(listed), lines(gold))))
            joined = suite.score("pairs/evaluate.py", "--gold", gold, "--events", events)["events"]
    out, theirs, peer_joined = suite.file("pairs.ratio.ndjson"), {}, {}
    spent = {"ratio": suite.peer(block, "ratio", ["pairs.py", "checks", record], queries, out)}
    if spent["ratio"]:
        theirs = suite.score("pairs/evaluate.py", "--gold", gold, "--checks", out)["quotations"]
    nearest = suite.file("pairs.tfidf.json")
    if suite.peer(block, "TF-IDF", ["pairs.py", "events", record, reports], EMPTY, nearest):
        peer_joined = suite.score("pairs/evaluate.py", "--gold", gold, "--events", nearest)["events"]
    verdicts = lambda report: {
        "accepted": report["acceptedMacro"], "exact": report["exact"], "hit": report["passages"]["hitAt1"],
        "alarm": report["onRecord"]["falseAlarmOnAbsent"], "passed": report["materialPassed"]["n"] / max(1, report["materialPassed"]["of"])} if report else {}
    grouping = lambda report: {
        "f1": report["pairwiseStrict"]["f1"], "cubed": report["bCubed"]["f1"],
        "negatives": report["hardNegativesJoined"]["joined"] / max(1, report["hardNegativesJoined"]["of"])} if report else {}
    rows = (("verdicts accepted, macro", "accepted", ".88", ".77"), ("verdicts exact", "exact", "", ".371"), ("passage found", "hit", ".97", ".97"),
            ("absent called on record", "alarm", "", ".16"), ("material changes passed", "passed", ".01", ""))
    mine, peer = verdicts(ours), verdicts(theirs)
    block.rows += [Row(label, mine.get(key), goal, anchor, {"ratio": peer[key]} if peer else {}) for label, key, goal, anchor in rows]
    rows = (("events: pairs F1", "f1", ".96", ".95"), ("events: B-cubed F1", "cubed", ".985", ".98"), ("hard negatives joined", "negatives", ".05", ".19"))
    mine, peer = grouping(joined), grouping(peer_joined)
    block.rows += [Row(label, mine.get(key), goal, anchor, {"TF-IDF": peer[key]} if peer else {}) for label, key, goal, anchor in rows]
    costs(block, cost, spent)
    return block


def events_of(listed: list[dict], gold: list[dict]) -> dict[str, str]:
    """`quoth list` as {gold document: event}: by the file's name, else by the capture's hash."""
    by_hash = {row["sha256"]: row["id"] for row in gold if row["type"] == "document" and "sha256" in row}
    out = {}
    for row in listed:
        capture = row.get("capture")
        capture = capture if isinstance(capture, dict) else {"sha256": capture}
        name = (capture.get("name") or "").rsplit("/", 1)[-1].removesuffix(".txt")
        document = name or by_hash.get(capture.get("sha256"))
        event = row.get("event")
        if document and event:
            out[document] = event["id"] if isinstance(event, dict) else event
    return out


def warc(suite: Suite) -> Block:
    block = Block("warc", "archives: 54 made files, most broken in one way, and 163 from other tools", ["warcio"])
    folder = suite.data / "data" / "warc"
    table = [line.split("\t") for line in (folder / "made" / "expected.tsv").read_text().splitlines()[1:]]
    index = (folder / "INDEX.tsv").read_text().splitlines()[1:]
    files = [folder / line.split("\t")[0] for line in index]
    ours = archive_scores(suite, table, files, folder, None) if suite.quoth.exists() else {}
    theirs = archive_scores(suite, table, files, folder, "peer")
    rows = (("made files: as much as expected", "made", "1", "", 3), ("files read to the end", "sound", "1", ".816", 3), ("pages found in all files", "pages", "", "", 0))
    for label, key, goal, anchor, digits in rows:
        block.rows.append(Row(label, ours.get(key), goal, anchor, {"warcio": theirs.get(key)}, digits))
    block.rows.append(Row("CPU seconds, starts included", ours.get("cpu"), "", "", {"warcio": theirs.get("cpu")}, 2))
    block.notes += [f"short of what is expected: {', '.join(ours['short'][:12])}"] if ours.get("short") else []
    block.notes += [f"crashed or too slow: {', '.join(ours['crashed'][:12])}"] if ours.get("crashed") else []
    return block


def archive_scores(suite: Suite, table, files, folder, peer) -> dict:
    expected = {name: set(letters.split()) for name, _, letters, *_ in table}
    out, total, right, pages, short, crashed = suite.file("warc.ndjson"), 0.0, 0, 0, [], []
    for file in files:
        command = [suite.python, suite.peers / "warc_pages.py", file] if peer else [suite.quoth, "extract", file, "--json", "--jobs", "1"]
        try:
            cost = run(command, EMPTY, out, timeout=60, accept=(0,) if peer else (0, 1))
            total += cost.cpu
        except Failed:
            crashed.append(str(file.relative_to(folder)))
        urls = [url for url in map(address, out.read_text("utf-8", "replace").splitlines()) if url]
        pages += len(urls)
        if file.parent.name == "made" and file.name in expected:
            got = {url.rstrip("/>").rsplit("/", 1)[-1] for url in urls}
            right += expected[file.name] <= got
            short += [] if expected[file.name] <= got else [file.name]
    return {"made": right / max(1, len(expected)), "sound": 1 - len(crashed) / max(1, len(files)), "pages": pages, "cpu": total, "short": short, "crashed": crashed}


def address(line: str) -> str | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return None if "error" in row else row.get("url") or (row.get("capture") or {}).get("url")


def scale(suite: Suite) -> Block:
    block = Block("scale", "import of 673 White House captures with their furniture")
    folder = suite.work / "whitehouse-raw"
    if not folder.exists():
        with tarfile.open(suite.data / "data" / "scale" / "whitehouse-raw.tar.gz") as archive:
            archive.extractall(folder, filter="data")
    files = [file for file in folder.rglob("*.txt") if file.is_file()]
    size = sum(file.stat().st_size for file in files)
    built = suite.record(block, "whitehouse.sqlite", ("record", folder))
    cost = built[1] if built else None
    block.rows = [
        Row("captures a CPU second", len(files) / cost.cpu if cost else None, "1000", "", {}, 0),
        Row("MB of text a CPU second", size / 1e6 / cost.cpu if cost else None, "", "", {}, 2),
        Row("peak memory in MiB", cost.peak_kib / 1024 if cost else None, "1024", "", {}, 0),
        Row("record, times the text", built[0].stat().st_size / size if built else None, "3", "", {}, 2),
    ]
    if built:
        verified = suite.ours(block, ["verify", "--record", built[0]], EMPTY, suite.file("verify.txt"), False)
        block.rows.append(Row("verify, CPU seconds", verified and verified.cpu, "", "", {}, 2))
    return block
