"""The pages of Tests/HouseStyles: a capture each, with its turns marked; and how a document's turns compare with them."""

import html
import pathlib
import re
from dataclasses import dataclass, field

ROLES = {"question": "Q", "answer": "A", "statement": "S"}


@dataclass
class Turn:
    role: str
    speaker: str
    parts: list[str] = field(default_factory=list)


@dataclass
class Page:
    name: str
    capture: str = ""
    turns: list[Turn] = field(default_factory=list)


def pages(folder: pathlib.Path) -> list[Page]:
    found = []
    for path in sorted(folder.glob("*/*")):
        if path.suffix not in (".txt", ".html"):
            continue
        page = Page(f"{path.parent.name}/{path.name}")
        text = re.sub(r"\A(⟦#[^\n]*\n)+", "", path.read_text("utf-8"))
        for index, piece in enumerate(text.split("⟦")):
            mark, words = piece.split("⟧", 1) if index else ("/", piece)
            page.capture += words
            if mark == "+":
                page.turns[-1].parts.append(words)
            elif mark != "/":
                role, speaker = (mark.split("|") + [""])[:2]
                page.turns.append(Turn(role, speaker, [words]))
        found.append(page)
    return found


def words(text: str, markup: bool = False) -> list[str]:
    return re.findall(r"[^\W_]+", html.unescape(re.sub(r"<[^>]*>", " ", text)) if markup else text)


def compare(page: Page, document: dict) -> dict[str, int]:
    """Turns found, printed, right from the first word to the last, their roles, their speakers."""
    text = document.get("text", "")
    found = [(words(text[slice(*turn["range"])]), turn) for turn in document.get("turns", [])]
    tally = {"found": len(found), "printed": len(page.turns), "right": 0, "roles": 0, "named": 0, "speakers": 0}
    for turn in page.turns:
        parts = [words(part, page.name.endswith(".html")) for part in turn.parts]
        place = next((index for index, (got, _) in enumerate(found) if same(got, parts)), None)
        if place is None:
            continue
        _, got = found.pop(place)
        tally["right"] += 1
        tally["roles"] += ROLES[got["role"]] == turn.role
        if turn.speaker:
            speaker = got.get("speaker", {})
            name = speaker.get("name") or speaker.get("label") or ""
            tally["named"] += 1
            tally["speakers"] += sorted(name.split()) == sorted(turn.speaker.split())
    return tally


def same(got: list[str], parts: list[list[str]]) -> bool:
    """Equal words; of a turn that a heading or a line's number interrupts, the same beginning and end."""
    if len(parts) == 1:
        return got == parts[0]
    first, last = parts[0][:5], parts[-1][-5:]
    return got[: len(first)] == first and got[-len(last) :] == last
