"""The text layer of a pdf → sheets: its words and rules where they are drawn (pdfplumber)."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.importer.formats.libraries import library
from generator.importer.formats.pages.geometry import Rule, Sheet
from generator.importer.formats.pages.glyphs import Glyph, words_of
from generator.text.old_encodings import encoding_of_font

# A rule is thinner than this, in points; what is thicker is a field of colour.
_THICKEST = 2.6
_SHORTEST = 4.0
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
# More of a page turned than this, and the page is to be turned.
_TURNED = 0.6
# A picture over more of the page than this is the page.
_PICTURED = 0.7
# A letter that a font gives no character for.
_UNMAPPED = re.compile(r"\(cid:\d+\)")


def sheets_of(data: bytes, password: str = "") -> Iterator[Sheet]:
    """Yield the pages of a pdf in order; raises what the library raises for a broken file."""
    # What it finds odd in a file it tells on its own, past the program.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    with library("pdfplumber").PDF(io.BytesIO(data), password=password) as pdf:
        for page in pdf.pages:
            yield _sheet(page)
            page.close()


def _sheet(page: Any) -> Sheet:
    letters = [char for char in page.chars if _UNMAPPED.sub("\ufffd", char["text"])]
    turn = turn_of(_direction(char) for char in letters if char["text"].strip())
    width, height = float(page.width), float(page.height)
    glyphs, standing = [], []
    for char in letters:
        if _direction(char) == turn:
            glyphs.append(_glyph(char, turn, width, height))
        elif char["text"].strip():
            standing.append(char)
    rules = [_turned(rule, turn, width, height) for rule in _rules(page.edges)]
    if turn % 2:
        width, height = height, width
    pictured = any(_area(image) > _PICTURED * width * height for image in page.images)
    return Sheet(
        page.page_number,
        width,
        height,
        tuple(words_of(glyphs)),
        tuple(rules),
        tuple(_standing(standing)),
        pictured,
        any(encoding_of_font(font) for font in {str(char["fontname"]) for char in letters}),
    )


def _direction(char: Mapping[str, Any]) -> int | None:
    a, b, c, d = (float(value) for value in char["matrix"][:4])
    return direction_of(a, b, c, d)


def direction_of(a: float, b: float, c: float, d: float) -> int | None:
    """Return quarter turns against the clock that letters run: 0 across, 1 up; null slanted.

    The numbers are the first four of the matrix by which they are drawn.
    """
    if abs(b) < 0.05 * abs(a) and abs(c) < 0.4 * abs(d) + 0.01:
        return 0 if a > 0 else 2
    if abs(a) < 0.05 * abs(b):
        return 1 if b > 0 else 3
    return None


def turn_of(directions: Iterable[int | None]) -> int:
    """Return which way a page is to be read: that of most of its letters, else across."""
    counts = Counter(directions)
    for direction in (1, 2, 3):
        if counts[direction] > _TURNED * counts.total():
            return direction
    return 0


def _glyph(char: Mapping[str, Any], turn: int, width: float, height: float) -> Glyph:
    # `top` is measured from the upper edge, the matrix from the lower one of the same box.
    x, base = float(char["matrix"][4]), y_down(char, float(char["matrix"][5]))
    box = float(char["x0"]), float(char["top"]), float(char["x1"]), float(char["bottom"])
    left, _top, right, _bottom = turned(box, turn, width, height)
    _left, base, _right, _base = turned((x, base, x, base), turn, width, height)
    name = str(char["fontname"])
    return Glyph(
        _UNMAPPED.sub("\ufffd", char["text"]),
        left,
        right,
        base,
        float(char["size"]),
        bool(_BOLD.search(name)),
        bool(_ITALIC.search(name)),
        name,
    )


def y_down(char: Mapping[str, Any], y: float) -> float:
    """Return the height `y` of a letter, which counts upwards, as counted downwards."""
    return float(char["top"]) + float(char["y1"]) - y


def turned(
    box: tuple[float, float, float, float], turn: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """Turn a place so that letters that run `turn` quarters against the clock run across.

    `width` and `height` are those of the page as it lies.
    """
    left, top, right, bottom = box
    match turn:
        case 1:
            return height - bottom, left, height - top, right
        case 2:
            return width - right, height - bottom, width - left, height - top
        case 3:
            return top, width - right, bottom, width - left
    return box


def _turned(rule: Rule, turn: int, width: float, height: float) -> Rule:
    return Rule(*turned((rule.left, rule.top, rule.right, rule.bottom), turn, width, height))


def _rules(edges: Iterable[Mapping[str, Any]]) -> Iterator[Rule]:
    for edge in edges:
        left, right = float(edge["x0"]), float(edge["x1"])
        top, bottom = float(edge["top"]), float(edge["bottom"])
        if max(right - left, bottom - top) < _SHORTEST:
            continue
        if edge["orientation"] == "h" and bottom - top < _THICKEST:
            yield Rule(left, (top + bottom) / 2, right, (top + bottom) / 2)
        elif edge["orientation"] == "v" and right - left < _THICKEST:
            yield Rule((left + right) / 2, top, (left + right) / 2, bottom)


def _area(image: Mapping[str, Any]) -> float:
    return float(image["x1"] - image["x0"]) * float(image["bottom"] - image["top"])


def _standing(letters: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the texts of slanted and standing letters, in the order in which they are drawn."""
    text, last = "", None
    for char in letters:
        way = (round(char["matrix"][0], 2), round(char["matrix"][1], 2), char["fontname"])
        if last is not None and way != last:
            yield " ".join(text.split())
            text = ""
        text, last = text + char["text"], way
    if text.strip():
        yield " ".join(text.split())
