"""An official text as received: its lines, its logical paragraphs, its words and marks.

Extraction breaks paragraphs into lines of 60–90 characters, sometimes with an empty line behind
each; nothing but marks, capitals, punctuation and the room left on a line tells them apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.text.vietnamese import nfc

# A row of one mark (“-----”, “...”) is one token: a rule drawn longer is another rule.
_TOKEN = re.compile(r"[^\W_]+|(\S)\1*")
_SYMBOL_FONT = {0xF0B7: "•", 0xF02D: "-", 0xF0A7: "▪", 0xF0FC: "✓", 0xF0D8: "►", 0xF02B: "+"}
_HYPHEN_AT_MARGIN = re.compile(r"[^\s-]-$")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, stripped; `number` counts from 1, `gap` the empty lines before it.

    `indent` are the spaces in front of it.
    """

    number: int
    text: str
    gap: int = 0
    indent: int = 0


class Token(NamedTuple):
    """A word or one punctuation mark; `space` tells whether a space stands before it.

    None where nobody can tell: at the border of two pieces of structure. `at` is how many letters
    from the margin it stands in its line. A tuple, since a plan and its source have thousands.
    """

    text: str
    line: int
    space: bool | None
    at: int = 0


def clean(text: str) -> str:
    """Return `text` in NFC without characters that print nothing, bullets of symbol fonts mended.

    Word processors leave soft hyphens, zero-width spaces and private codes behind; a plan file
    may not hold them, and no reader of the document ever saw them.
    """
    composed = nfc(text.translate(_SYMBOL_FONT))
    if composed.isascii():
        return composed
    unseen = {ord(letter): None for letter in set(composed) if unicodedata.category(letter) == "Cf"}
    return composed.translate(unseen) if unseen else composed


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the printed lines that hold anything, in NFC.

    Lines end at a line break of any system or at a form feed, as editors count them; an empty text
    has none.
    """
    found, gap = [], 0
    # Only what ends a line in a text file; a form feed is a page break and ends one too.
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\f]", clean(text)), start=1):
        if stripped := raw.strip():
            found.append(Line(number, stripped, gap, len(raw) - len(raw.lstrip())))
            gap = 0
        else:
            gap += 1
    return tuple(found)


def tokens(text: str, line: int = 1, *, many_lines: bool = False) -> tuple[Token, ...]:
    """Cut a text into words and punctuation marks, the first at a border.

    With `many_lines` the text is a source: a line break counts as a space, save behind a hyphen
    (“42-” + “NQ/TW”), and tokens know their line; else all are on `line`.
    """
    rows = read_lines(text) if many_lines else (Line(line, clean(text)),)
    found: list[Token] = []
    above = ""
    for row in rows:
        found.extend(_row_tokens(row, not closes_up(above, row.text) if above else None))
        above = row.text
    return tuple(found)


def _row_tokens(row: Line, first: bool | None) -> Iterator[Token]:
    end = None
    for match in _TOKEN.finditer(row.text):
        space = first if end is None else match.start() > end
        yield Token(match[0], row.number, space, row.indent + match.start())
        end = match.end()


def closes_up(first: str, second: str) -> bool:
    """Tell whether a hyphen at the margin ties two lines: no space before it, a word behind."""
    return bool(_HYPHEN_AT_MARGIN.search(first[-2:])) and second[:1].isalnum()


def join(first: str, second: str) -> str:
    """Join two lines of one paragraph: “42-” + “NQ/TW” closes up, “kinh tế -” + “xã hội” not."""
    return first + second if closes_up(first, second) else f"{first} {second}"
