"""A text as set → an official text, with the words that a second reader found at each place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.importer.formats.pages.geometry import Box, PrintedLine
from generator.importer.formats.pages.setting import (
    SetAside,
    SetCell,
    SetPassage,
    SetTable,
    SetText,
)
from generator.importer.official_text import (
    Aside,
    AsideKind,
    Cell,
    Doubtful,
    OfficialText,
    Passage,
    Reading,
    Style,
    Table,
)
from generator.text.source_text import join

# Points in a millimetre.
_POINTS = 72 / 25.4
# Below this a word that was read off a picture may be another.
DOUBTFUL_BELOW = 75

# Says what a second reader finds where a line stands.
Second = Callable[[PrintedLine], str]


@dataclass(slots=True)
class _Writer:
    """Writes blocks down one after the other, and what the second reader has of each line.

    `waiting` are asides that are to be written yet, the next one last.
    """

    second: Second
    waiting: list[SetAside]
    lines: list[str] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)

    def turn_to(self, line: PrintedLine | None) -> None:
        """Write the asides that stand above a line; all that are left where there is none."""
        while self.waiting and (line is None or _place(self.waiting[-1].line) < _place(line)):
            aside = self.waiting.pop()
            self.aside(aside.line.text, aside.kind, aside.line.page, self.second(aside.line))

    def aside(self, text: str, kind: AsideKind, page: int, found: str) -> None:
        """Write an aside, with what the second reader has of it."""
        self.lines.append(found)
        self.asides.append(Aside(text, kind, len(self.lines), page))

    def passage(self, one: SetPassage) -> Passage:
        self.turn_to(one.lines[0])
        start = len(self.lines) + 1
        for index, line in enumerate(one.lines):
            found = self.second(line)
            if index and index not in one.closed_up:
                self.turn_to(line)
            if index in one.closed_up:
                self.lines[-1] += found
            else:
                self.lines.append(found)
        first = one.lines[0]
        return Passage(
            one.text,
            start,
            page=first.page,
            style=_style(one),
            box=_box(one),
            doubtful=tuple(_doubtful(one)),
            doubt=one.doubt,
        )

    def cell(self, cell: SetCell) -> Cell:
        return Cell(tuple(map(self.passage, cell.passages)), cell.across, cell.down)

    def table(self, table: SetTable) -> Table:
        rows = tuple(tuple(map(self.cell, row)) for row in table.rows)
        lines = [one.line for row in rows for cell in row for one in cell.passages]
        start = min(lines, default=len(self.lines) + 1)
        return Table(rows, table.ruled, table.head, start, table.page, table.box)


def write(
    text: SetText,
    second: Second,
    *,
    reading: Reading = "text",
    pages: int | None = None,
    pictures: tuple[tuple[int, bytes], ...] = (),
    reader: str = "",
) -> OfficialText:
    """Write a text down: blocks in order, then footnotes; `text` is what `second` says of them.

    Each printed line is a line of `text`, save that a broken word stays whole; asides stand there
    where they are printed.
    """
    asides = sorted(
        text.asides, key=lambda aside: (*_place(aside.line), aside.line.left), reverse=True
    )
    writer = _Writer(second, asides)
    blocks = tuple(
        writer.table(block) if isinstance(block, SetTable) else writer.passage(block)
        for block in text.blocks
    )
    footnotes = tuple(map(writer.passage, text.footnotes))
    writer.turn_to(None)
    for page, words in text.loose:
        writer.aside(words, "watermark", page, words)
    return OfficialText(
        blocks,
        "".join(f"{line}\n" for line in writer.lines),
        footnotes,
        tuple(writer.asides),
        reading=reading,
        pages=pages,
        pictures=pictures,
        reader=reader,
    )


def _place(line: PrintedLine) -> tuple[int, float]:
    return line.page, line.base


def _style(passage: SetPassage) -> Style:
    first = passage.lines[0]
    return Style(
        bold=all(line.bold for line in passage.lines),
        italic=all(line.italic for line in passage.lines),
        centred=passage.centred,
        indent=round(passage.indent / _POINTS, 1),
        size=round(first.size, 1),
    )


def _box(passage: SetPassage) -> Box:
    """Return the place of a passage on the page on which it begins."""
    boxes = [line.box for line in passage.lines if line.page == passage.lines[0].page]
    left, top, right, bottom = zip(*boxes, strict=True)
    edges = min(left), min(top), max(right), max(bottom)
    return tuple(round(edge, 1) for edge in edges)


def _doubtful(passage: SetPassage) -> Iterator[Doubtful]:
    """Yield the words that were read with little certainty, by their place in the passage."""
    text = ""
    for index, line in enumerate(passage.lines):
        joined = text + line.text if index in passage.closed_up else join(text, line.text)
        at = len(joined) - len(line.text) if text else 0
        text = joined if text else line.text
        for number, word in enumerate(line.words):
            at += 0 if word.glued or not number else 1
            if word.confidence is not None and word.confidence < DOUBTFUL_BELOW:
                yield Doubtful(at, at + len(word.text), word.confidence)
            at += len(word.text)
