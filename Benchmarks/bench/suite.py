"""What every kernel needs: the paths, Quoth, the peers, the evaluators. The kernels themselves are in kernels_*.py."""

import hashlib
import json
import pathlib
import sys

from .measure import EMPTY, Cache, Cost, Failed, fingerprint, run, timed
from .table import Block, Row


class Suite:
    def __init__(self, root: pathlib.Path, data: pathlib.Path, quoth: pathlib.Path, fresh: bool):
        self.root, self.data, self.quoth = root, data, quoth
        self.work = root / ".build" / "bench"
        self.peers = root / "Benchmarks" / "peers"
        venv = self.work / "peers" / "bin" / "python"
        self.python = venv if venv.exists() else pathlib.Path(sys.executable)
        self.work.mkdir(parents=True, exist_ok=True)
        self.cache = Cache(self.work / "cache", fresh)
        self.versions = self._versions()

    def _versions(self) -> str:
        listing = self.work / "versions.txt"
        try:
            run([self.python, "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"], EMPTY, listing)
        except Failed:
            return ""
        return listing.read_text()

    def file(self, name: str) -> pathlib.Path:
        path = self.work / "runs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def script(self, name: str, *arguments, stdin=EMPTY, stdout=EMPTY) -> None:
        """One of the scripts beside the evaluators; costs nobody anything."""
        run([sys.executable, self.data / "bench" / name, *arguments], stdin, stdout, accept=(0,))

    def score(self, name: str, *arguments) -> dict:
        """What an evaluator prints, as JSON."""
        out = self.file("score.json")
        self.script(name, *arguments, stdout=out)
        return json.loads(out.read_text("utf-8"))

    def ours(self, block: Block, arguments, stdin, stdout, start=True) -> Cost | None:
        """Runs Quoth. What fails becomes a note in the block, not an end of the whole run."""
        if not self.quoth.exists():
            return None
        try:
            return (timed if start else run)([self.quoth, *arguments], stdin, stdout)
        except Failed as failure:
            block.notes.append(str(failure))
            return None

    def peer(self, block: Block, name: str, arguments, stdin, stdout) -> Cost | None:
        """Runs a peer, or takes what it gave for the same input, program and versions before."""
        script = self.peers / arguments[0]
        inputs = [part for part in map(pathlib.Path, arguments[1:]) if part.exists()]
        key = fingerprint(script, self.versions, *map(str, arguments[1:2]), *inputs, stdin if stdin != EMPTY else "")
        try:
            return self.cache.peer([self.python, script, *arguments[1:]], stdin, stdout, f"{script.stem}-{key}")
        except Failed as failure:
            block.notes.append(f"{name} left out: {failure}")
            return None

    def record(self, block: Block, name: str, *imports) -> tuple[pathlib.Path, Cost] | None:
        """A fresh record of the given imports, each `(kind, paths…)`."""
        path = self.file(name)
        for stale in path.parent.glob(f"{name}*"):
            stale.unlink()
        total = Cost(0.0)
        for kind, *paths in imports:
            cost = self.ours(block, ["import", *paths, "--as", kind, "--record", path], EMPTY, self.file("import.txt"), False)
            if cost is None:
                return None
            total = Cost(total.cpu + cost.cpu, 0.0, max(total.peak_kib, cost.peak_kib))
        return path, total


def costs(block: Block, ours: Cost | None, peers: dict[str, Cost | None], goal: str = "", unit: int = 0, of: str = "") -> None:
    """The lines on CPU time, start left out: seconds, how many times as fast, and items a second."""
    known = {name: cost for name, cost in peers.items() if cost}
    seconds = {name: cost.work for name, cost in known.items()}
    block.rows.append(Row("CPU seconds, start left out", ours and ours.work, "", "", seconds, 2))
    if ours and known:
        ratios = {name: cost.work / ours.work for name, cost in known.items()}
        block.rows.append(Row("quoth is so many times as fast", None, goal, "", ratios, 1))
    if unit:
        rates = {name: unit / cost.work for name, cost in known.items()}
        block.rows.append(Row(f"{of} a CPU second", unit / ours.work if ours else None, "", "", rates, 0))
    if any(cost.cached for cost in known.values()):
        block.notes.append("peers' figures are kept from an earlier run (--fresh runs them again)")


def lines(path: pathlib.Path) -> list[dict]:
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def write_lines(path: pathlib.Path, rows) -> pathlib.Path:
    with open(path, "w", encoding="utf-8") as handle:
        handle.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path


def sample(rows: list[dict], count: int) -> list[dict]:
    """Always the same `count` rows: those whose id has the lowest hash."""
    ranked = sorted(rows, key=lambda row: hashlib.sha256(row["id"].encode()).digest())
    return ranked[:count]
