"""Sheets → a text as set: tables, columns, footnotes and paragraphs in reading order.

Pages of a pdf and pages read off pictures come the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.importer.formats.pages.aligned_tables import table_of_lines
from generator.importer.formats.pages.geometry import PrintedLine, Rule, Sheet, Word, lines_of
from generator.importer.formats.pages.grids import grids_of
from generator.importer.formats.pages.ruled_tables import goes_on, table_of, together, words_in
from generator.importer.formats.pages.running_heads import heads_of
from generator.importer.formats.pages.set_paragraphs import Frame, frame_of, passages_of
from generator.importer.formats.pages.setting import SetAside, SetPassage, SetTable, SetText
from generator.importer.formats.pages.side_by_side import columns_of, stretches_of, table_of_columns

# So many lines show the frame of a page.
_SHOWN_BY = 12
# A note stands below a short rule, in smaller letters.
_NOTE = re.compile(r"\[?(?P<number>\d{1,3})\]?[.)]?")
_UNIT = re.compile(r"(?:^|[\d\W])[kcdm]?m$")
# What is drawn with letters to part two texts.
_DRAWN = re.compile(r"[\s*_=~.\-–—]{3,200}")


@dataclass(slots=True)
class _Page:
    """A page while it is read: its lines and tables from the top down."""

    sheet: Sheet
    lines: list[PrintedLine]
    tables: list[SetTable]
    notes: list[PrintedLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pages:
    """What pages hold: the text as set, printed page numbers by page, where numbers are missing."""

    text: SetText
    numbers: dict[int, int]
    missing: tuple[tuple[int, int], ...]


def set_pages(sheets: Sequence[Sheet]) -> Pages:
    """Put the words of pages together, in order; no sheets give an empty text."""
    pages = [_page(sheet) for sheet in sheets]
    heads = heads_of([(page.sheet, page.lines) for page in pages])
    aside = {id(one.line) for one in heads.asides}
    text = SetText(asides=list(heads.asides))
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in aside]
        text.asides += _drawn(page)
        text.loose += [(page.sheet.number, words) for words in page.sheet.standing if words]
        _part_notes(page)
    _called(pages)
    for page in pages:
        text.footnotes += _notes(page)
    text.blocks = _blocks(pages, text.asides)
    return Pages(text, heads.numbers, heads.missing)


def _page(sheet: Sheet) -> _Page:
    grids = [grid for grid in grids_of(sheet.rules) if len(grid.cells) > 1]
    inside, rest = words_in(sheet.words, grids)
    tables = [
        table_of(grid, words, sheet.number)
        for grid, words in zip(grids, inside, strict=True)
        if words
    ]
    return _Page(sheet, lines_of(rest, sheet.number), tables)


def _drawn(page: _Page) -> list[SetAside]:
    """Take out lines that are drawn with letters, and pieces of lines that are."""
    kept: list[PrintedLine] = []
    found: list[SetAside] = []
    for line in page.lines:
        plain = [word for word in line.words if not _DRAWN.fullmatch(word.text)]
        drawn = [word for word in line.words if _DRAWN.fullmatch(word.text)]
        if drawn:
            found.append(SetAside(PrintedLine(tuple(drawn), line.page), "rule"))
        if plain:
            kept.append(PrintedLine(tuple(plain), line.page) if drawn else line)
    page.lines = kept
    return found


def _part_notes(page: _Page) -> None:
    """Take the footnotes out: below a short rule at the foot, in smaller letters than above it."""
    rule = _note_rule(page)
    if rule is None:
        return
    below = [line for line in page.lines if line.base > rule.top]
    above = [line for line in page.lines if line.base <= rule.top]
    number = _NOTE.match(below[0].text) if below else None
    if number is None:
        return
    smaller = not above or below[0].size < frame_size(above) - 0.8
    if smaller or any(_calls(word, number["number"]) for word in page.sheet.words):
        page.lines, page.notes = above, below


def _calls(word: Word, number: str) -> bool:
    return word.raised and word.text == number


def frame_size(lines: Sequence[PrintedLine]) -> float:
    """Return the usual size of the letters of lines."""
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2]


def _note_rule(page: _Page) -> Rule | None:
    tables = [table.box for table in page.tables]
    short = [
        rule
        for rule in page.sheet.rules
        if rule.across
        and 40 < rule.right - rule.left < page.sheet.width * 0.4
        and rule.top > page.sheet.height * 0.3
        and not any(box[1] - 3 <= rule.top <= box[3] + 3 for box in tables)
    ]
    return max(short, key=lambda rule: rule.top, default=None)


def _called(pages: Sequence[_Page]) -> None:
    """Print calls of footnotes as `[1]`: raised figures of which a note tells on their page."""
    for page in pages:
        numbers = {m["number"] for line in page.notes if (m := _NOTE.match(line.text))}
        if numbers:
            page.lines = [_with_calls(line, numbers) for line in page.lines]
            page.tables = [_table_with_calls(table, numbers) for table in page.tables]
            page.notes = [_with_calls(line, numbers, first=True) for line in page.notes]


def _with_calls(line: PrintedLine, numbers: set[str], *, first: bool = False) -> PrintedLine:
    def called(index: int, word: Word) -> Word:
        is_call = word.raised or (first and index == 0)
        if not is_call or word.text not in numbers:
            return word
        if index and _UNIT.search(line.words[index - 1].text):
            return word  # “1.200 m” + “2”
        return replace(word, text=f"[{word.text}]", glued=word.glued and not (first and not index))

    return PrintedLine(tuple(called(*pair) for pair in enumerate(line.words)), line.page)


def _table_with_calls(table: SetTable, numbers: set[str]) -> SetTable:
    def passage(one: SetPassage) -> SetPassage:
        return replace(one, lines=tuple(_with_calls(line, numbers) for line in one.lines))

    rows = tuple(
        tuple(replace(cell, passages=tuple(map(passage, cell.passages))) for cell in row)
        for row in table.rows
    )
    return replace(table, rows=rows)


def _notes(page: _Page) -> Iterator[SetPassage]:
    if not page.notes:
        return
    stretch: list[PrintedLine] = []
    for line in page.notes:
        if stretch and line.words[0].text.startswith("["):
            yield SetPassage(tuple(stretch))
            stretch = []
        stretch.append(line)
    yield SetPassage(tuple(stretch))


def _blocks(pages: Sequence[_Page], asides: list[SetAside]) -> list[SetPassage | SetTable]:
    """Return the blocks of all pages; heads of tables that are printed again go to `asides`."""
    frames = _frames(pages)
    blocks: list[SetPassage | SetTable] = []
    flow: list[PrintedLine] = []
    for page in pages:
        pending = sorted(page.tables, key=lambda table: table.box[1])
        for line in page.lines:
            while pending and pending[0].box[1] < line.base:
                asides += _add_table(blocks, flow, pending.pop(0), frames)
            flow.append(line)
        for table in pending:
            asides += _add_table(blocks, flow, table, frames)
    blocks += _flow_blocks(flow, frames)
    return blocks


def _add_table(
    blocks: list[SetPassage | SetTable],
    flow: list[PrintedLine],
    table: SetTable,
    frames: dict[int, Frame],
) -> list[SetAside]:
    blocks += _flow_blocks(flow, frames)
    flow.clear()
    last = blocks[-1] if blocks else None
    if isinstance(last, SetTable) and last.page != table.page and goes_on(last, table):
        blocks[-1], again = together(last, table)
        return [SetAside(line, "running-head") for line in again]
    blocks.append(table)
    return []


def _frames(pages: Sequence[_Page]) -> dict[int, Frame]:
    """Return the frame of each page: its own where it has lines enough, else that of its kind."""
    kinds: dict[tuple[int, int], list[PrintedLine]] = {}
    for page in pages:
        kinds.setdefault(_kind(page.sheet), []).extend(page.lines)
    usual = {kind: frame_of(lines) for kind, lines in kinds.items() if lines}
    frames: dict[int, Frame] = {}
    for page in pages:
        if not page.lines:
            continue
        frame = usual[_kind(page.sheet)]
        own = frame_of(page.lines) if len(page.lines) >= _SHOWN_BY else frame
        shift = own.left - frame.left
        same = abs((own.right - own.left) - (frame.right - frame.left)) < 12
        frames[page.sheet.number] = (
            replace(
                frame,
                left=own.left,
                right=own.right,
                indent=frame.indent + shift if frame.indent else 0.0,
            )
            if same
            else frame
        )
    return frames


def _kind(sheet: Sheet) -> tuple[int, int]:
    return round(sheet.width / 10), round(sheet.height / 10)


def _flow_blocks(
    flow: Sequence[PrintedLine], frames: dict[int, Frame]
) -> Iterator[SetPassage | SetTable]:
    """Yield the blocks of lines between two tables, in reading order."""
    start = 0
    for stretch in stretches_of(flow):
        yield from _plain(flow[start : stretch.start], frames)
        if stretch.running:
            for column in columns_of(flow, stretch):
                yield from passages_of(column, frame_of(column))
        else:
            yield table_of_columns(flow, stretch)
        start = stretch.stop
    yield from _plain(flow[start:], frames)


def _plain(
    lines: Sequence[PrintedLine], frames: dict[int, Frame]
) -> Iterator[SetPassage | SetTable]:
    """Yield the blocks of lines in one column; tables that only align their columns are tables."""
    start = 0
    for begin, end, table in table_of_lines(lines):
        yield from _paragraphs(lines[start:begin], frames)
        yield table
        start = end
    yield from _paragraphs(lines[start:], frames)


def _paragraphs(lines: Sequence[PrintedLine], frames: dict[int, Frame]) -> Iterator[SetPassage]:
    """Yield the passages of lines; pages with another frame part them unless a sentence goes on."""
    if not lines:
        return
    yield from passages_of(lines, lambda line: frames[line.page])
