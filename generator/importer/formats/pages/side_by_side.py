"""Two columns that stand side by side without rules: the masthead; recipients and signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.formal_words import is_motto
from generator.importer.formats.pages.geometry import PrintedLine, Word
from generator.importer.formats.pages.set_paragraphs import Frame, passages_of
from generator.importer.formats.pages.setting import SetCell, SetPassage, SetTable

Gap = tuple[float, float]

# Parts of the size of letters: a gap that no space makes, and the least that parts two columns.
_WIDE, _LEAST = 1.7, 0.3
# A gap stands out when the next in its line is not near as wide.
_STANDS_OUT = 2.2
# Lines may lie so many times their size apart, above the name of who signs too.
_NEAR, _SIGNED_BELOW = 2.6, 14.0
_ALIGNED = 9.0
_RECIPIENTS = re.compile(r"N[ơo]i nh\w{1,3}", re.IGNORECASE)
_DAY = re.compile(r"\bngày\b.{0,20}\btháng\b", re.IGNORECASE)
# So many lines of a column show how it is set.
_PEERS = 40
# So many lines with words on both sides are columns of running text.
_RUNNING = 10


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines `start` to `stop` (not among them) that stand in two columns on either side of `gap`.

    `running` tells that they are columns of running text.
    """

    start: int
    stop: int
    gap: Gap
    running: bool = False


def stretches_of(lines: Sequence[PrintedLine]) -> list[Stretch]:
    """Find where lines stand in two columns, in order; a single line never does.

    `lines` are those of a flow in reading order, page by page, each from the top down.
    """
    found: list[Stretch] = []
    index = 0
    while index < len(lines):
        gap = widest_gap(lines[index])
        stretch = _grown(lines, index, gap, found[-1].stop if found else 0) if gap else None
        if stretch is None:
            index += 1
        else:
            found.append(stretch)
            index = stretch.stop
    return found


def widest_gap(line: PrintedLine) -> Gap | None:
    """Return the gap of a line that parts two columns, null where none stands out."""
    gaps = sorted(gaps_of(line), key=lambda gap: gap[1] - gap[0], reverse=True)
    motto = [gap for gap in gaps if is_motto(_text_behind(line, gap[1]))]
    if motto and not is_motto(_text_before(line, motto[0][0])):
        return max(motto, key=lambda gap: gap[1])
    if not gaps or gaps[0][1] - gaps[0][0] < _WIDE * line.size:
        return None
    second = gaps[1][1] - gaps[1][0] if len(gaps) > 1 else 0.0
    return gaps[0] if gaps[0][1] - gaps[0][0] > _STANDS_OUT * second else None


def gaps_of(line: PrintedLine) -> Iterator[Gap]:
    """Yield the gaps between the words of a line, from the left."""
    for before, behind in zip(line.words, line.words[1:], strict=False):
        if behind.left > before.right:
            yield before.right, behind.left


def _text_behind(line: PrintedLine, x: float) -> str:
    return " ".join(word.text for word in line.words if word.left >= x - 0.1)


def _text_before(line: PrintedLine, x: float) -> str:
    return " ".join(word.text for word in line.words if word.right <= x + 0.1)


def _grown(lines: Sequence[PrintedLine], seed: int, gap: Gap, floor: int) -> Stretch | None:
    start, stop = seed, seed + 1
    while stop < len(lines) and (narrower := _shared(lines, start, stop, stop, gap)):
        gap, stop = narrower, stop + 1
    while start > floor and (narrower := _shared(lines, start, stop, start - 1, gap)):
        gap, start = narrower, start - 1
    both = sum(all(sides_of(line, gap)) for line in lines[start:stop])
    if stop - start < 2:
        return None
    return Stretch(start, stop, gap, running=both >= _RUNNING)


def _shared(lines: Sequence[PrintedLine], start: int, stop: int, at: int, gap: Gap) -> Gap | None:
    """Return what is left of a gap when the line `at` joins the stretch, null when it may not."""
    line = lines[at]
    clear = _clear(line, gap)
    if clear is None:
        return None
    left, right = sides_of(line, gap)
    neighbour = lines[stop - 1] if at >= stop else lines[start]
    step = abs(line.base - neighbour.base) if line.page == neighbour.page else 0.0
    if left and right:
        wide = clear[1] - clear[0] >= min(_WIDE * line.size, (gap[1] - gap[0]) * 0.25)
        return clear if wide and step < _SIGNED_BELOW * line.size else None
    near = lines[start:stop][-_PEERS:] if at >= stop else lines[start:stop][:_PEERS]
    peers = [sides_of(one, gap)[0 if left else 1] for one in near]
    peers = [peer for peer in peers if peer]
    reach = _NEAR if left else _SIGNED_BELOW
    if step >= reach * max(line.size, neighbour.size):
        return None
    if at < start and left and not _RECIPIENTS.match(line.text):
        # Above, it may as well be the last line of the text: only the masthead's is centred.
        flush = any(abs(left[0].left - peer[0].left) < 4 for peer in peers)
        return clear if not flush and any(_centred_alike(left, one) for one in peers) else None
    return clear if any(_aligned(left or right, peer) for peer in peers) else None


def _clear(line: PrintedLine, gap: Gap) -> Gap | None:
    """Return the part of a gap in which a line has no word, null where it is too narrow."""
    left, right = gap
    for word in line.words:
        if word.right <= left or word.left >= right:
            continue
        # A word that reaches into the gap cuts it on the side that it comes from.
        if word.centre < (left + right) / 2:
            left = max(left, word.right)
        else:
            right = min(right, word.left)
    return (left, right) if right - left > _LEAST * line.size else None


def sides_of(line: PrintedLine, gap: Gap) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the words of a line left and right of a gap."""
    middle = (gap[0] + gap[1]) / 2
    left = tuple(word for word in line.words if word.centre < middle)
    return left, line.words[len(left) :]


def _aligned(words: Sequence[Word], peer: Sequence[Word]) -> bool:
    return abs(words[0].left - peer[0].left) < 3 or _centred_alike(words, peer)


def _centred_alike(words: Sequence[Word], peer: Sequence[Word]) -> bool:
    middles = [(side[0].left + side[-1].right) / 2 for side in (words, peer)]
    return abs(middles[0] - middles[1]) < _ALIGNED


def columns_of(
    lines: Sequence[PrintedLine], stretch: Stretch
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """Return the lines of the left and of the right column of a stretch."""
    columns: tuple[list[PrintedLine], list[PrintedLine]] = ([], [])
    for line in lines[stretch.start : stretch.stop]:
        for column, words in zip(columns, sides_of(line, stretch.gap), strict=True):
            if words:
                column.append(PrintedLine(words, line.page))
    return columns


def table_of_columns(lines: Sequence[PrintedLine], stretch: Stretch) -> SetTable:
    """Return the table of one row that two columns make."""
    columns = columns_of(lines, stretch)
    cells = tuple(SetCell(tuple(_column_passages(column))) for column in columns)
    boxes = [line.box for line in lines[stretch.start : stretch.stop]]
    page = lines[stretch.start].page
    left, top = min(box[0] for box in boxes), boxes[0][1]
    box = left, top, max(box[2] for box in boxes), boxes[-1][3]
    return SetTable((cells,), page, box, ruled=False)


def _column_passages(column: Sequence[PrintedLine]) -> Iterator[SetPassage]:
    """Yield the passages of a column; lines in capitals are a line each, save the motto's."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    frame = Frame(left, right, cell=True)
    stretch: list[PrintedLine] = []
    for line in column:
        if stretch and _is_parted(stretch, line):
            yield from passages_of(stretch, frame)
            stretch = []
        stretch.append(line)
    yield from passages_of(stretch, frame)


# Recipients of the Party end with a comma; the next opens with a dash.
_ITEM = re.compile(r"[-–+•]\s?\w")


def _is_parted(stretch: Sequence[PrintedLine], line: PrintedLine) -> bool:
    last = stretch[-1]
    if is_motto(f"{last.text} {line.text}") and not is_motto(last.text) and not is_motto(line.text):
        return False
    if _ITEM.match(line.text):
        return True
    if last.text.endswith(","):
        return False
    if _DAY.search(line.text):
        return True
    if line.text.isupper() and last.text.isupper():
        return not last.text.endswith(("-", ",", "CHỦ NGHĨA"))
    shouted = last.text.isupper() != line.text.isupper()
    far = line.base - last.base > 2.2 * max(line.size, last.size) and line.page == last.page
    return shouted or far or not any(map(str.isalnum, line.text)) or last.bold != line.bold


def shifted(line: PrintedLine, by: float) -> PrintedLine:
    """Return a line moved sideways."""
    words = [replace(word, left=word.left + by, right=word.right + by) for word in line.words]
    return PrintedLine(tuple(words), line.page)
