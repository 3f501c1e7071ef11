"""Page numbers and running heads: lines that a program prints on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importer.formats.pages.geometry import PrintedLine, Sheet
from generator.importer.formats.pages.setting import SetAside

# Parts of the page from its upper and lower edge that heads and feet stand in.
_TOP, _BOTTOM = 0.13, 0.87
_NUMBER = re.compile(
    r"[-–—\s|]{0,3}(?:(?:trang|page)\s{0,2}:?\s{0,2})?(?P<number>\d{1,4})"
    r"(?:\s?(?:/|trên|of)\s?\d{1,4})?[-–—\s|]{0,3}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
# So many lines from the edge of the text may be a head.
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Heads:
    """What was set aside of a document's pages, and what of its pages is not there.

    `numbers` are the printed page numbers by page; `missing` the numbers between which some lack.
    """

    asides: tuple[SetAside, ...]
    numbers: dict[int, int]
    missing: tuple[tuple[int, int], ...]


def heads_of(pages: Sequence[tuple[Sheet, Sequence[PrintedLine]]]) -> Heads:
    """Find page numbers and running heads among the lines of each page.

    A number counts where it grows with the pages; a head where it stands at one height on two
    pages or more, its figures aside. Pages without lines have none.
    """
    edges = [(sheet, line) for sheet, lines in pages for line in _at_edges(sheet, lines)]
    numbers = _page_numbers(edges)
    taken = {id(line) for line in numbers.values()}
    heads = _repeated([(sheet, line) for sheet, line in edges if id(line) not in taken])
    found = {page: _value(line) for page, line in numbers.items()}
    asides = [SetAside(line, "page-number") for line in numbers.values()]
    asides += [SetAside(line, "running-head") for line in heads]
    return Heads(tuple(asides), found, tuple(_missing(found)))


def _at_edges(sheet: Sheet, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    near = [*lines[:_DEEPEST], *lines[-_DEEPEST:]]
    unique = {id(line): line for line in near}.values()
    return [
        line
        for line in unique
        if line.base < sheet.height * _TOP or line.base > sheet.height * _BOTTOM
    ]


def _value(line: PrintedLine) -> int:
    match = _NUMBER.fullmatch(line.text)
    return int(match["number"]) if match else 0


def _page_numbers(edges: Sequence[tuple[Sheet, PrintedLine]]) -> dict[int, PrintedLine]:
    found = [(sheet, line) for sheet, line in edges if _NUMBER.fullmatch(line.text)]
    offsets = Counter(_value(line) - sheet.number for sheet, line in found)
    chosen: dict[int, PrintedLine] = {}
    for sheet, line in found:
        offset = _value(line) - sheet.number
        usual = offsets[offset] > 1 or offset == 0 or (len(found) > 2 and _grows(found, line))
        if usual and sheet.number not in chosen:
            chosen[sheet.number] = line
    return chosen


def _grows(found: Sequence[tuple[Sheet, PrintedLine]], line: PrintedLine) -> bool:
    """Tell whether a number goes on from the one before it at the same height."""
    values = [_value(one) for _sheet, one in found]
    heights = [one.base for _sheet, one in found]
    at = next(index for index, (_sheet, one) in enumerate(found) if one is line)
    level = all(abs(height - line.base) < 4 for height in heights)
    return level and all(a < b for a, b in pairwise(values[max(0, at - 1) : at + 2]))


def _repeated(edges: Sequence[tuple[Sheet, PrintedLine]]) -> list[PrintedLine]:
    places: dict[tuple[str, int], list[tuple[int, PrintedLine]]] = {}
    for sheet, line in edges:
        key = _DIGITS.sub("#", line.text), round(line.base / 4)
        places.setdefault(key, []).append((sheet.number, line))
    found: list[PrintedLine] = []
    for (text, _height), lines in places.items():
        if len({page for page, _line in lines}) > 1 and any(map(str.isalpha, text)):
            found.extend(line for _page, line in lines)
    return found


def _missing(numbers: dict[int, int]) -> list[tuple[int, int]]:
    ordered = sorted(numbers.items())
    return [
        (before, after)
        for (page, before), (later, after) in pairwise(ordered)
        if after - before > later - page
    ]
