"""Plain text → passages: printed lines joined into paragraphs, page numbers and rules set aside.

Where a text stands in two columns, its lines stay as they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.formal_parts import PartKind, Printed, stretches
from generator.importer.formal_words import RULE
from generator.importer.official_text import Aside, OfficialText, Passage, Style
from generator.importer.paragraphs import Layout, join_all, layout_of, read_blocks
from generator.problems import Problem
from generator.text.decoding import decode_source
from generator.text.source_text import Line, read_lines

_PAGE_NUMBER = re.compile(r"(?:Trang\s+)?\d{1,3}|-\s?\d{1,3}\s?-")
_JOINED: tuple[PartKind, ...] = ("prose", "footnotes", "appendix")


def read_plain_text(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read a file of plain text; null, and why, where its bytes are no text."""
    text, problems = decode_source(data, name)
    return (None if text is None else official_text(text)), problems


def official_text(text: str) -> OfficialText:
    """Return an official text of the printed lines of a plain text, which is what is proved.

    A title is one passage; masthead, recipients and signature are one for each printed line, with
    the room between columns.
    """
    lines = read_lines(text)
    kept, asides = without_decoration(lines)
    layout = layout_of(lines)
    printed = [Printed(line.number, line.text, line.gap) for line in kept]
    blocks = [
        passage
        for kind, stretch in stretches(printed)
        for passage in _passages(kind, [Line(p.number, p.text, p.gap) for p in stretch], layout)
    ]
    return OfficialText(tuple(blocks), text, asides=tuple(asides))


def _passages(kind: PartKind, lines: Sequence[Line], layout: Layout) -> Iterator[Passage]:
    if kind in _JOINED:
        for block in read_blocks(lines, layout):
            yield Passage(block.text, block.lines[0], style=Style(centred=False), doubt=block.doubt)
    elif kind == "title":
        yield Passage(join_all(lines).text, lines[0].number, style=Style(centred=True))
    else:
        yield from (Passage(line.text, line.number) for line in lines)


def without_decoration(lines: Sequence[Line]) -> tuple[list[Line], list[Aside]]:
    """Part lines from rules, ornaments and page numbers, which count up from one or two."""
    kept: list[Line] = []
    asides: list[Aside] = []
    page, rule_gap = 1, 0
    for line in lines:
        if RULE.fullmatch(line.text):
            asides.append(Aside(" ".join(line.text.split()), "rule", line.number))
            rule_gap += line.gap + 1
        elif _PAGE_NUMBER.fullmatch(line.text) and _number_of(line.text) in (page, page + 1):
            page = _number_of(line.text)
            asides.append(Aside(" ".join(line.text.split()), "page-number", line.number))
        else:
            kept.append(replace(line, gap=line.gap + rule_gap))
            rule_gap = 0
    return kept, asides


def _number_of(text: str) -> int:
    return int(re.sub(r"\D", "", text))
