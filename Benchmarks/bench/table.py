"""The table that people read: one block a kernel, one line a measure, at most 100 columns."""

from dataclasses import dataclass, field

WIDTH, LABEL, CELL = 100, 36, 9


@dataclass
class Row:
    """A measure: Quoth's value, the goal, the best known figure, and the peers' values in this run."""

    label: str
    ours: float | None
    goal: str = ""
    anchor: str = ""
    peers: dict[str, float] = field(default_factory=dict)
    digits: int = 3


@dataclass
class Block:
    """A kernel: its title, the order of its peers, its measures, what went wrong."""

    name: str
    title: str
    peers: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def number(value, digits: int) -> str:
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    text = f"{value:.{digits}f}"
    return text[1:] if text.startswith("0.") else text


def lines(block: Block) -> list[str]:
    out = [block.title, "-" * WIDTH]
    heads = ["quoth", "goal", "anchor"] + block.peers
    out.append(" " * LABEL + "".join(f"{head[:CELL + 2]:>{CELL if i < 3 else CELL + 3}}" for i, head in enumerate(heads)))
    for row in block.rows:
        cells = [number(row.ours, row.digits), row.goal or "-", row.anchor or "-"]
        cells += [number(row.peers.get(peer), row.digits) for peer in block.peers]
        body = "".join(f"{cell:>{CELL if i < 3 else CELL + 3}}" for i, cell in enumerate(cells))
        out.append(f"{row.label[:LABEL]:<{LABEL}}{body}"[:WIDTH])
    for note in block.notes:
        out.extend(wrap(f"  ! {note}"))
    return out


def wrap(text: str) -> list[str]:
    words, out, line = text.split(" "), [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > WIDTH:
            out.append(line)
            line = "    " + word
        else:
            line = f"{line} {word}" if line else word
    return out + [line]


def as_json(block: Block) -> dict:
    rows = []
    for row in block.rows:
        entry = {"measure": row.label, "quoth": row.ours, "goal": row.goal, "anchor": row.anchor, "peers": row.peers}
        rows.append({key: value for key, value in entry.items() if value not in (None, "", {})})
    return {"kernel": block.name, "title": block.title, "rows": rows, "notes": block.notes}
