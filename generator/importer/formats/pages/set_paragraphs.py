"""Printed lines → logical paragraphs, by how they are set.

Text is broken where the next word does not fit. A line that had room for it was ended on purpose;
else the indent of the first line, the space above, marks and the letters themselves decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.importer.formats.pages.geometry import PrintedLine, clusters
from generator.importer.formats.pages.setting import SetPassage
from generator.language import _
from generator.text.marks import split_mark
from generator.text.source_text import closes_up
from generator.text.vietnamese import fold

# What speaks for a new paragraph and against; from `_ENOUGH` on there is one.
_ENOUGH = 2.0
_ROOM, _NO_ROOM = 3.0, -1.0
_SPACED, _EVEN = 3.0, -0.5
_INDENTED, _FLUSH, _HANGING = 2.5, -2.0, -1.0
_MARKED, _STYLED, _LOWER, _ENDED, _OPEN = 1.5, 1.5, -1.5, 0.5, -1.0
# Parts of the usual distance of lines: more is a space between paragraphs.
_SPACE_FROM = 1.12
_ENDS = (".", "!", "?", "…", ";", ":", "./.", ".”", ".)")
# What no paragraph ends with.
_GOES_ON = (",", "-", "–", " và", " của", " các", " theo")
# A line that names a kind of document, an appendix or a chapter stands alone.
_ALONE = re.compile(
    r"(?:ke hoach|quyet dinh|quyet nghi|nghi quyet|chuong trinh(?: hanh dong)?|de an|chi thi"
    r"|thong bao|ket luan|bao cao|huong dan|phuong an|du thao|phu luc|bieu mau|mau|quy che"
    r"|quy dinh|bieu)(?: so| [ivxl]{1,5}| \d{1,2}[a-z]?)*[ .:]*"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a column of text stands: its margins, where first lines begin, how far lines lie apart.

    `indent` and `leading` are 0 where the text does not tell. In a `cell` centred lines are
    wrapped like others.
    """

    left: float
    right: float
    indent: float = 0.0
    leading: float = 0.0
    spaced: bool = False
    cell: bool = False


def frame_of(lines: Sequence[PrintedLine]) -> Frame:
    """Read the frame of a column off its lines, of which there must be one at least."""
    lefts = [line.left for line in lines]
    # On a page of few lines one tells the margin.
    enough = len(lines) // 12 + (len(lines) >= 12)
    usual = [edge for edge in clusters(lefts, 2) if _near(lefts, edge) >= max(1, enough)]
    left = min(usual, default=min(lefts))
    rights = sorted(line.right for line in lines)
    # A line in thirty may reach over the margin.
    right = rights[-1 - len(rights) // 30]
    indented = [edge for edge in usual if left + 8 < edge < left + 90]
    indent = max(indented, key=lambda edge: _near(lefts, edge), default=0.0)
    if indent and _near(lefts, indent) < max(2, len(lines) // 10):
        indent = 0.0
    leading, spaced = _leading(lines)
    return Frame(left, right, indent, leading, spaced)


def _near(values: Sequence[float], edge: float) -> int:
    return sum(abs(value - edge) <= 2 for value in values)


def _leading(lines: Sequence[PrintedLine]) -> tuple[float, bool]:
    """Return the usual distance of lines within a paragraph, and whether wider ones stand out."""
    steps = [b.base - a.base for a, b in pairwise(lines) if a.page == b.page]
    steps = sorted(step for step in steps if step > 0)
    if len(steps) < 2:
        return (steps[0], False) if steps else (0.0, False)
    leading = median(steps[: max(1, len(steps) // 2)])
    leading = min(leading, steps[len(steps) // 5] * 1.1)
    wide = sum(step > leading * _SPACE_FROM for step in steps)
    return leading, len(steps) * 0.1 < wide < len(steps) * 0.9


def passages_of(
    lines: Sequence[PrintedLine], frame: Frame | Callable[[PrintedLine], Frame]
) -> list[SetPassage]:
    """Join the lines of one column into logical paragraphs; each line is in one.

    Pages of one text may have frames of their own.
    """
    frame_at = frame if callable(frame) else lambda _line: frame
    groups: list[list[PrintedLine]] = []
    doubts: list[str] = []
    for line in lines:
        starts, doubt = True, ""
        if groups:
            starts, doubt = _starts(groups[-1], line, frame_at(groups[-1][-1]), frame_at(line))
        if starts:
            groups.append([])
            doubts.append("")
        groups[-1].append(line)
        doubts[-1] = doubts[-1] or doubt
    return [
        SetPassage(
            tuple(group),
            centred=_is_centred(group[0], frame_at(group[0])),
            indent=max(0.0, group[0].left - frame_at(group[0]).left),
            doubt=doubt,
        )
        for group, doubt in zip(groups, doubts, strict=True)
    ]


def _starts(
    group: Sequence[PrintedLine], line: PrintedLine, above: Frame, frame: Frame
) -> tuple[bool, str]:
    previous = group[-1]
    if closes_up(previous.text, line.text):
        return False, ""
    centred = _is_centred(previous, above), _is_centred(line, frame)
    if not frame.cell and centred[0] and _ALONE.fullmatch(fold(previous.text)):
        return True, ""
    if not frame.cell and all(centred):
        return _parts_centred(group, line, frame), ""
    if not frame.cell and centred[0] and line.left <= frame.left + 3 and _runs_on(previous, line):
        return False, ""
    score = sum(
        (
            _room(group, line, above),
            _space(previous, line, frame),
            _indent(group, line, frame),
            _style(previous, line),
            _letters(group, line, frame),
        )
    )
    unsure = _ENOUGH - 0.5 <= score < _ENOUGH + 0.5 and not frame.cell
    doubt = _("không rõ dòng “{line}” có mở đoạn mới hay không", line=line.text[:40])
    return score >= _ENOUGH, doubt if unsure else ""


def _runs_on(previous: PrintedLine, line: PrintedLine) -> bool:
    return line.text[:1].islower() and previous.bold == line.bold


def _is_centred(line: PrintedLine, frame: Frame) -> bool:
    if line.left - frame.left < 8 or (frame.indent and abs(line.left - frame.indent) < 2):
        return False
    middle = (frame.left + frame.right) / 2
    return abs((line.left + line.right) / 2 - middle) < 6


def _parts_centred(group: Sequence[PrintedLine], line: PrintedLine, frame: Frame) -> bool:
    """Tell whether a centred line opens a text of its own below another."""
    previous = group[-1]
    if _ALONE.fullmatch(fold(previous.text)) or _is_bare_mark(previous.text):
        return True
    if previous.text.isupper() != line.text.isupper() or abs(previous.size - line.size) > 1.2:
        return not line.text[:1].islower()
    if line.text[:1] == "(" or previous.text[-1:] in ").:;":
        return True
    if previous.bold != line.bold or previous.italic != line.italic:
        return not line.text[:1].islower() or not previous.bold
    far = 1.9 * max(frame.leading, previous.size * 1.15)
    return previous.page != line.page or line.base - previous.base > far


def _is_bare_mark(text: str) -> bool:
    marked = split_mark(text)
    return marked is not None and not marked.rest


def _first_word(line: PrintedLine) -> float:
    """Return how wide the first word of a line is, up to its first space."""
    right = line.words[0].right
    for word in line.words[1:]:
        if not word.glued:
            break
        right = word.right
    return right - line.left


def fits(previous: PrintedLine, line: PrintedLine, width: float, left: float) -> bool:
    """Tell whether the first word of a line had clear room on the line before.

    `width` is that of the column and `left` where the line before begins in it.
    """
    size = min(previous.size, line.size)
    room = width - left - (previous.right - previous.left)
    return _first_word(line) + 0.55 * size < room


def _room(group: Sequence[PrintedLine], line: PrintedLine, frame: Frame) -> float:
    previous = group[-1]
    width = frame.right - frame.left
    if frame.cell:
        return _ROOM if fits(previous, line, width, 0.0) else _NO_ROOM
    # Lines that end alike short of the margin have a margin of their own.
    peers = [group[-2].right] if len(group) > 1 else []
    if any(abs(peer - previous.right) < 1.2 for peer in [*peers, line.right]):
        return _NO_ROOM
    begins = max(0.0, previous.left - frame.left)
    return _ROOM if fits(previous, line, width, begins) else _NO_ROOM


def _space(previous: PrintedLine, line: PrintedLine, frame: Frame) -> float:
    if previous.page != line.page or not frame.leading or line.base <= previous.base:
        return 0.0
    step = (line.base - previous.base) / frame.leading
    if step > _SPACE_FROM and line.base - previous.base > frame.leading + 1.5:
        return _SPACED if frame.spaced or step > 1.45 else 1.0
    return _EVEN if frame.spaced and not frame.indent else 0.0


def _indent(group: Sequence[PrintedLine], line: PrintedLine, frame: Frame) -> float:
    step = line.left - frame.left
    if frame.cell or step <= 6:
        return _FLUSH if frame.indent else 0.0
    if _hangs(group[0], line):
        return _HANGING
    if frame.indent and abs(line.left - frame.indent) < 3:
        return _INDENTED
    if len(group) > 1 and abs(line.left - group[-1].left) < 3:
        return _HANGING
    if abs(line.left - group[-1].left) < 3:
        return 0.5
    return 1.5


def _hangs(first: PrintedLine, line: PrintedLine) -> bool:
    """Tell whether a line begins where the words behind the mark of the first line begin."""
    if split_mark(first.text) is None:
        return False
    starts = [word.left for word in first.words[1:3]]
    return any(abs(start - line.left) < 4 for start in starts)


def _style(previous: PrintedLine, line: PrintedLine) -> float:
    if abs(previous.size - line.size) > 1.2:
        return _STYLED
    score = _STYLED if previous.bold != line.bold else 0.0
    if previous.text.isupper() != line.text.isupper() and len(previous.words) > 2:
        score += 1.0 if previous.text.isupper() else 0.0
    return score


def _letters(group: Sequence[PrintedLine], line: PrintedLine, frame: Frame) -> float:
    previous = group[-1]
    marked = split_mark(line.text)
    ended = previous.text.endswith(_ENDS)
    score = _ENDED if ended else 0.0
    if previous.text.endswith(_GOES_ON):
        score += _OPEN
    if marked is None:
        return score + (_LOWER if line.text[:1].islower() else 0.0)
    if not marked.rest or (marked.mark.series == "bullet" and not (ended or _is_listed(group))):
        return score  # “Phòng Tài chính” + “- Kế hoạch”
    return score + (2 * _MARKED if frame.cell else _MARKED)


def _is_listed(group: Sequence[PrintedLine]) -> bool:
    marked = split_mark(group[0].text)
    return marked is not None and marked.mark.series == "bullet"
