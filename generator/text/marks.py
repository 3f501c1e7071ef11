"""Printed numbers and marks: `II.`, `I-`, `1.1`, `đ)`, `(1)`, `Điều 3.`, `-`, `+`, `[1]`.

Two grammars are in force: the State's (Nghị định 30/2020/NĐ-CP: phần, chương, mục, điều, khoản,
điểm) and the Party's (Hướng dẫn 36-HD/VPTW: `I-`, `1-`, `1.1-`). Neither fixes which mark stands
above which, so a mark knows its series and its place in it, never its level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.text.vietnamese import fold

Series = Literal[
    "part", "chapter", "division", "subdivision", "appendix", "article",
    "roman", "capital", "decimal", "closed", "bracketed", "letter", "small-roman", "footnote",
    "bullet",
]  # fmt: skip

# Điểm are counted a b c d đ e g h i k …: the Vietnamese alphabet without ă â ê ô ơ ư.
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
# Those that print their title on the line below.
TITLED_BELOW: tuple[Series, ...] = ("part", "chapter", "division", "subdivision", "appendix")
BULLETS = "–—+•·▪●○◦■-"
_WORDS: dict[str, Series] = {
    "phan": "part",
    "chuong": "chapter",
    "muc": "division",
    "tieu muc": "subdivision",
    "phu luc": "appendix",
}
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
UPPER = "A-Z" + "".join(filter(str.isupper, map(chr, range(0xC0, 0x1F00))))


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or mark that opens a line: as printed, its series, its values (`1.2`: 1, 2).

    Bullets have no values. A value of 0 is one whose place in the series is not known (`z)`).
    """

    printed: str
    series: Series
    values: tuple[int, ...] = ()

    @property
    def rank(self) -> tuple[str, int]:
        """Return what marks of one level share: the series, and for decimals their depth."""
        return self.series, len(self.values) if self.series == "decimal" else 1

    def follows(self, earlier: Mark) -> bool:
        """Tell whether this mark may come next after `earlier` of the same rank.

        A counted mark is one more than the earlier one, under the same numbers above; bullets, and
        marks without a value, follow each other.
        """
        if self.rank != earlier.rank or not self.values or not earlier.values:
            return self.rank == earlier.rank
        return self.values[:-1] == earlier.values[:-1] and self.values[-1] == earlier.values[-1] + 1

    @property
    def opens(self) -> bool:
        """Tell whether the mark is the first of its series."""
        return not self.values or self.values[-1] == 1


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line split behind its mark."""

    mark: Mark
    rest: str


_DIVISION = re.compile(
    r"(?P<printed>(?P<word>Phần|Chương|Mục|Tiểu mục|Phụ lục)\s+"
    r"(?P<value>(?:thứ\s+\w+)|[IVXL]+|\d{1,2}|[A-ZĐ])\s*[.:\-–]?)(?:\s+(?P<rest>.*))?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?P<printed>(?:Điều|ĐIỀU)\s+(?P<value>\d{1,3})\s*[.:])\s*(?P<rest>.*)")
# A scan reads I as l, 1 or |; only before capitals is that sure enough.
_SCANNED_ROMAN = re.compile(
    rf"(?P<printed>(?P<value>[Il1|VX]{{1,5}})\s?\.)\s*(?P<rest>[{UPPER}]{{2}}.*)"
)
_ROMAN = re.compile(rf"(?P<printed>(?P<value>[IVXL]+)\s?[.\-–/)])(?:\s+|(?=[{UPPER}]))(?P<rest>.*)")
_CAPITAL = re.compile(rf"(?P<printed>(?P<value>[A-HĐK])\s?[.)\-])\s+(?P<rest>[{UPPER}].*)")
_DECIMAL = re.compile(
    r"(?P<printed>(?P<value>\d{1,2}(?:\.\d{1,2})*)(?!\d)(?:\s?[.\-–/](?![\w.%]*/))?)"
    r"(?P<gap>\s*)(?P<rest>\S.*)"
)
_CLOSED = re.compile(r"(?P<printed>(?P<value>\d{1,2})\))\s*(?P<rest>.*)")
_BRACKETED = re.compile(r"(?P<printed>\((?P<value>\d{1,2}|[a-zđ])\))\s*(?P<rest>.*)")
_LETTER = re.compile(
    r"(?P<printed>(?P<value>[a-zđ])(?:\.?\d{1,2})?\s?(?:\)|[./](?=\s)))\s*(?P<rest>.*)"
)
# `i)` alone is a letter too: only what follows tells.
_SMALL_ROMAN = re.compile(r"(?P<printed>\(?(?P<value>[ivx]{2,5})\))\s*(?P<rest>.*)")
_FOOTNOTE = re.compile(r"(?P<printed>\[(?P<value>\d{1,3})\])\s*(?P<rest>.*)")
_BULLET = re.compile(rf"(?P<printed>[{BULLETS}])\s*(?P<rest>[^\s{BULLETS}].*)")
# A mark on a line of its own, its text on the next: table cells and some extractors leave it so.
_ALONE = re.compile(
    rf"(?:[IVXL]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}})*)[.)]|[a-zđ]\)|\(\d{{1,2}}\)|[{BULLETS}]"
)
_STARS = re.compile(r"(?P<printed>\*)\s+(?P<rest>\w.*)")


def split_mark(line: str) -> MarkedLine | None:
    """Split a line behind the mark that opens it; None when it opens with none.

    `42-NQ/TW …`, `10/11 hàng năm`, `2030.` and `3 đến 5 tuổi` open with no mark.
    """
    if _ALONE.fullmatch(line):
        # Read as if text followed, so that each series keeps its own rules.
        found = split_mark(f"{line} X")
        return MarkedLine(found.mark, "") if found and found.rest == "X" else None
    for reader in (_keyword, _counted, _roman, _decimal, _bullet):
        if found := reader(line):
            return found
    return None


def _marked(match: re.Match[str], series: Series, *values: int) -> MarkedLine:
    return MarkedLine(Mark(match["printed"].strip(), series, values), (match["rest"] or "").strip())


def _keyword(line: str) -> MarkedLine | None:
    if match := _ARTICLE.fullmatch(line):
        return _marked(match, "article", int(match["value"]))
    match = _DIVISION.fullmatch(line)
    if match is None or not match["word"][0].isupper():
        return None
    # "Mục 1 Chương II của Luật này" in running text: a title opens with a capital and a mark
    # or stands in capitals; anything else is a sentence.
    rest = match["rest"] or ""
    if rest and not (rest.isupper() or match["printed"].rstrip()[-1] in ".:-–"):
        return None
    return _marked(match, _WORDS[fold(match["word"])], _division_value(match["value"]))


def _division_value(value: str) -> int:
    if value.isdecimal():
        return int(value)
    if fold(value).startswith("thu "):
        word = fold(value).split()[-1]
        return _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
    return _roman_value(value.upper()) or ord(value.upper()[0]) - ord("A") + 1


def _roman(line: str) -> MarkedLine | None:
    for pattern in (_ROMAN, _SCANNED_ROMAN):
        match = pattern.fullmatch(line)
        if match and (value := _roman_value(re.sub(r"[l1|]", "I", match["value"]))):
            looks_scanned = pattern is _SCANNED_ROMAN and match["value"].isdecimal()
            return None if looks_scanned else _marked(match, "roman", value)
    if match := _CAPITAL.fullmatch(line):
        return _marked(match, "capital", ord(match["value"]) - ord("A") + 1)
    return None


def _roman_value(printed: str) -> int:
    """Return the value of a Roman number, 0 when it is not written as Romans do."""
    total, largest = 0, 0
    for letter in reversed(printed):
        value = _ROMAN_VALUES.get(letter)
        if value is None:
            return 0
        total += -value if value < largest else value
        largest = max(largest, value)
    return total if roman(total) == printed else 0


def roman(value: int) -> str:
    """Write a number below 90 in Roman letters.

    Zero is the empty text.
    """
    steps = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    printed = ""
    for step, letters in steps:
        while value >= step:
            printed, value = printed + letters, value - step
    return printed


def _decimal(line: str) -> MarkedLine | None:
    match = _DECIMAL.fullmatch(line)
    if match is None:
        return None
    values = tuple(int(part) for part in match["value"].split("."))
    bare = match["printed"] == match["value"]
    capital = match["rest"][:1].isupper()
    if bare and (len(values) == 1 or not match["gap"] or not capital):
        return None  # "3 đến 5 tuổi", "1.5 triệu", "15m2": a figure, not a number
    if not match["gap"] and (not capital or re.match(r"\S*/", match["rest"])):
        return None  # "99,5%", "10/11", "42-NQ/TW", "63-KH/ĐU"
    return _marked(match, "decimal", *values)


def _counted(line: str) -> MarkedLine | None:
    if match := _FOOTNOTE.fullmatch(line):
        return _marked(match, "footnote", int(match["value"]))
    if match := _CLOSED.fullmatch(line):
        return _marked(match, "closed", int(match["value"]))
    if match := _BRACKETED.fullmatch(line):
        said = match["value"]
        return _marked(match, "bracketed", int(said) if said.isdecimal() else _point(said))
    match = _SMALL_ROMAN.fullmatch(line)
    if match and (value := _roman_value(match["value"].upper())):
        return _marked(match, "small-roman", value)
    if match := _LETTER.fullmatch(line):
        return _marked(match, "letter", _point(match["value"]))
    return None


def _point(letter: str) -> int:
    return POINT_LETTERS.find(letter) + 1


def _bullet(line: str) -> MarkedLine | None:
    match = _BULLET.fullmatch(line) or _STARS.fullmatch(line)
    return _marked(match, "bullet") if match else None
