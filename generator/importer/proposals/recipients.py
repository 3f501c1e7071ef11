"""To whom a document goes by a line that names several: “CT, PCT UBND tỉnh”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.importer.proposals.context import Annotation, Context
from generator.importer.proposals.identities import meant_by

_PARTS = re.compile(r"\s?(?:,|&|;|\bvà\b|(?<=\w)-(?=Các\b))\s?")
# Offices are named once for all of them: “CT, PCT UBND tỉnh”.
_OFFICES: Mapping[str, str] = {"CT": "Chủ tịch", "PCT": "Phó Chủ tịch", "các PCT": "Phó Chủ tịch"}
_SHORT: Mapping[str, str] = {
    **_OFFICES,
    "TT": "Thường trực",
    "TU": "Tỉnh ủy",
    "HU": "Huyện ủy",
    "BTV": "Ban Thường vụ",
}
_ABBREVIATED = re.compile(r"\b(PCT|CT|TT|TU|HU|BTV)\b\.?")
_LONGEST = 200
_MOST = 16
_SEVERAL = 2


def propose_recipients(text: str, context: Context) -> list[Annotation]:
    """Return the recipients of a line that joins several, in order, each with its agency.

    Empty where one is not known to the portal: the line then stands for itself as a whole.
    """
    found = known_names(text, context)
    if len(found) < _SEVERAL:
        return []
    return [{"quote": name, "agency": agency, "proposed": True} for name, agency in found]


def known_names(text: str, context: Context) -> list[tuple[str, str]]:
    """Cut a line that only lists agencies into names that the portal knows, with their ids.

    The longest names come first. Empty where any word of the line belongs to no such name.
    """
    names = _without_end(text) if len(text) <= _LONGEST else ""
    cuts = [(0, 0), *(found.span() for found in _PARTS.finditer(names)), (len(names),) * 2]
    if not names or len(cuts) > _MOST:
        return []
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(cuts) - 1:
        following = next(_read(names, cuts, at, context), None)
        if following is None:
            return []
        at, one = following
        found.append(one)
    return found


def _without_end(text: str) -> str:
    """Return a line without the mark at its end and the bracket that says why it is sent."""
    text = text.rstrip(" .;,/")
    return text[: text.rfind("(")].rstrip() if text.endswith(")") and "(" in text else text


def _read(
    names: str, cuts: list[tuple[int, int]], at: int, context: Context
) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield what the words from a cut on may name, the longest first, and the cut behind."""
    start = cuts[at][1]
    for to in range(len(cuts) - 1, at, -1):
        name = names[start : cuts[to][0]]
        if agency := _agency(name, names, context):
            yield to, (name, agency)


def _agency(name: str, line: str, context: Context) -> str | None:
    if name in _OFFICES and (shared := _ABBREVIATED.split(line)[-1].strip()):
        name = f"{name} {shared}"
    spelt = _ABBREVIATED.sub(lambda found: _SHORT[found[1]], name)
    for one in (name, spelt, f"{spelt} {_place(context)}"):
        meant = meant_by(one, context)
        if meant.known and meant.id:
            return meant.id
    return None


def _place(context: Context) -> str:
    """Return the own name of the plan's unit, without its kind; empty where it is not known."""
    name = next((one.name for one in context.known.units if one.id == context.unit), "")
    words = name.split()
    kinds = 2 if name.startswith(("Thành phố", "Thị", "Đặc khu")) else 1
    return " ".join(words[kinds:])
