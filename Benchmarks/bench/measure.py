"""Runs programs and says what they cost. CPU time is user and system time of the process and its children."""

import hashlib
import json
import os
import pathlib
import subprocess
import threading
from dataclasses import asdict, dataclass

EMPTY = pathlib.Path(os.devnull)


class Failed(Exception):
    """A program that did not do what was asked: its name, its status, the first line that it said."""


@dataclass
class Cost:
    """What a run cost. `start` is the CPU time of the same command on no input; `work` is what remains without it."""

    cpu: float
    start: float = 0.0
    peak_kib: int = 0
    cached: bool = False

    @property
    def work(self) -> float:
        return max(self.cpu - self.start, 1e-4)


class Memory:
    """The high-water mark of a process, read while it lives. (`ru_maxrss` also counts ours, before the exec.)"""

    def __init__(self, process: int):
        self.status, self.peak, self.over = f"/proc/{process}/status", 0, threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self) -> None:
        while not self.over.wait(0.05):
            try:
                with open(self.status, encoding="ascii", errors="replace") as handle:
                    marks = [line.split()[1] for line in handle if line.startswith("VmHWM")]
            except OSError:
                return
            self.peak = max([self.peak, *map(int, marks)])

    def stop(self) -> int:
        self.over.set()
        self.thread.join()
        return self.peak


def run(command, stdin=EMPTY, stdout=EMPTY, timeout=3600, accept=(0, 1)) -> Cost:
    """Runs a command from file to file. Raises Failed on a status that is not accepted, a signal, or the time limit."""
    command = [str(part) for part in command]
    complaints = pathlib.Path(f"{stdout}.stderr") if stdout != EMPTY else EMPTY
    with open(stdin, "rb") as source, open(stdout, "wb") as sink, open(complaints, "wb") as errors:
        process = subprocess.Popen(command, stdin=source, stdout=sink, stderr=errors)
        late = threading.Timer(timeout, process.kill)
        late.start()
        memory = Memory(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        late.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accept:
        said = complaints.read_text("utf-8", "replace").strip().splitlines()
        what = "was killed after the time limit" if process.returncode == -9 else f"ended with {process.returncode}"
        name = " ".join(os.path.basename(part) for part in command[:2])
        raise Failed(f"{name} {what}" + (f": {said[-1][:160]}" if said else ""))
    return Cost(usage.ru_utime + usage.ru_stime, 0.0, memory.stop())


def fed(command, rows) -> Cost:
    """Runs a command on lines that are made while it reads them; what it prints is thrown away."""
    process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = Memory(process.pid)
    try:
        with process.stdin as sink:
            sink.writelines(rows)
    except BrokenPipeError:
        pass  # its status says why
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failed(f"{os.path.basename(str(command[0]))} ended with {process.returncode} while it was fed")
    return Cost(usage.ru_utime + usage.ru_stime, 0.0, memory.stop())


def timed(command, stdin, stdout, **options) -> Cost:
    """As `run`, and once more on no input, so that the start can be left out."""
    cost = run(command, stdin, stdout, **options)
    try:
        cost.start = run(command, EMPTY, EMPTY, **options).cpu
    except Failed:
        cost.start = 0.0
    return cost


def fingerprint(*parts) -> str:
    """SHA-256 over the content of files, the files of folders (name and size), and texts."""
    total = hashlib.sha256()
    for part in parts:
        if isinstance(part, pathlib.Path) and part.is_dir():
            for entry in sorted(part.rglob("*")):
                if entry.is_file():
                    total.update(f"{entry.relative_to(part)} {entry.stat().st_size}\n".encode())
        elif isinstance(part, pathlib.Path):
            with open(part, "rb") as handle:
                total.update(hashlib.file_digest(handle, "sha256").digest())
        else:
            total.update(str(part).encode() + b"\0")
    return total.hexdigest()[:32]


class Cache:
    """Results of peers, kept by the content of what went in. `fresh` ignores what is there."""

    def __init__(self, folder: pathlib.Path, fresh: bool):
        self.folder, self.fresh = folder, fresh
        folder.mkdir(parents=True, exist_ok=True)

    def peer(self, command, stdin, stdout, key) -> Cost:
        kept, note = self.folder / key, self.folder / f"{key}.json"
        if not self.fresh and kept.exists() and note.exists():
            stdout.write_bytes(kept.read_bytes())
            return Cost(**(json.loads(note.read_text()) | {"cached": True}))
        cost = timed(command, stdin, stdout, accept=(0,))
        kept.write_bytes(stdout.read_bytes())
        note.write_text(json.dumps(asdict(cost)))
        return cost
