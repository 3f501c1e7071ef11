"""A source cut into blocks: lines that belong together, with their indent and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.language import _
from generator.text.marks import TITLED_BELOW, Mark, MarkedLine, split_mark
from generator.text.source_text import Line, closes_up, join

_ENDS = ".!?…"


_CLOSERS = "”\"’')»]"


# A line that the next word would have filled to this part of the usual width may be full.
# A heading stands in wider letters, and running text is never broken far from the margin.
_FULL_HEADING, _FULL_SENTENCE, _FULL_PROSE = 0.9, 0.86, 0.8


# Lines that say who acts and when (“Cơ quan chủ trì: …”), and each ground of a decision.
_STANDS_ALONE = re.compile(
    r"(?:Cơ quan|Đơn vị|Chủ trì|Phối hợp|Thời gian|Thời hạn|Tiến độ)[^.;:]{0,60}:\s"
    r"|(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s"
)


_GROUND = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s")


# Words that no line of a paragraph ends with: what they open stands on the next.
_HANGS = re.compile(r"(?:^|\s)(?:[Cc]ác|và|của|những|hoặc|bởi|[Vv]ề)$")


# No page is narrower than this many letters; a text of few short lines does not tell its width.
_NARROWEST = 55


# Letters from the left margin to the first line of a paragraph, at the least.
_INDENTED = 3


# So many lines that surely go on tell whether a text sets the first lines of paragraphs in, unless
# one in so many of them is set in itself; those of a title are.
_TELL, _STRAY = 5, 8


# Sources whose lines are longer than this are not wrapped at all.
_UNWRAPPED = 140


@dataclass(frozen=True, slots=True)
class Block:
    """A logical paragraph: its text on one line, the numbers of its printed lines.

    `doubt` says why its end is not sure, empty when it is.
    """

    text: str
    lines: tuple[int, ...]
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a source breaks its lines: usual width, and whether empty lines part paragraphs.

    `sets_in` tells that the first lines of paragraphs are set in from the margin, and no others.
    """

    width: float
    gaps_speak: bool
    sets_in: bool = False

    @property
    def wraps(self) -> bool:
        """Tell whether paragraphs go on over several lines."""
        return self.width < float("inf")

    def filled(self, line: Line, following: Line) -> float:
        """Return how far the word that opens the next line would have filled this one."""
        word = following.text.split()[0]
        return (len(line.text) + 1 + len(word)) / self.width


def layout_of(lines: Sequence[Line]) -> Layout:
    """Return how a text breaks its lines; judged on the whole text, not on a stretch of it.

    The usual width is that which nine in ten lines do not exceed, in letters, and endless where
    the source is not wrapped. No lines have the narrowest width.
    """
    widths = sorted(len(line.text) for line in lines)
    width: float = max([_NARROWEST, *widths[int(len(widths) * 0.9) :][:1]])
    gaps = [line.gap for line in lines[1:]]
    close = sum(gap == 0 for gap in gaps)
    speak = len(gaps) / 2 < close < len(gaps)
    going_on = [
        line.indent >= _INDENTED
        for line in lines
        if line.text[0].islower() and split_mark(line.text) is None
    ]
    sets_in = len(going_on) >= _TELL and sum(going_on) * _STRAY <= len(going_on)
    return Layout(float("inf") if width > _UNWRAPPED else width, speak, sets_in)


def read_blocks(lines: Sequence[Line], layout: Layout) -> tuple[Block, ...]:
    """Join the wrapped lines of a stretch of text into logical paragraphs; each line is in one.

    Marks, capitals, punctuation and the room left on a line decide; where they do not agree, the
    block says so in its `doubt`.
    """
    groups: list[list[Line]] = []
    doubts: list[str] = []
    seen: dict[tuple[str, int], Mark] = {}
    for line in lines:
        starts, doubt = _starts(groups[-1], line, layout, seen) if groups else (True, "")
        if starts:
            groups.append([])
            doubts.append("")
            if marked := split_mark(line.text):
                seen[marked.mark.rank] = marked.mark
        groups[-1].append(line)
        doubts[-1] = doubts[-1] or doubt
    return tuple(Block(*_joined(group), doubt) for group, doubt in zip(groups, doubts, strict=True))


def join_all(lines: Sequence[Line]) -> Block:
    """Join lines that are known to be one paragraph; there must be at least one."""
    return Block(*_joined(lines))


def _joined(lines: Sequence[Line]) -> tuple[str, tuple[int, ...]]:
    text = ""
    for line in lines:
        words = " ".join(line.text.split())
        text = join(text, words) if text else words
    return text, tuple(line.number for line in lines)


def _starts(
    group: Sequence[Line], line: Line, layout: Layout, seen: dict[tuple[str, int], Mark]
) -> tuple[bool, str]:
    """Tell whether `line` starts a paragraph behind `group`, and what makes that doubtful."""
    previous, opening = group[-1], split_mark(group[0].text)
    hangs = _HANGS.search(previous.text) and split_mark(line.text) is None
    if hangs or closes_up(previous.text, line.text) or _completes(group, line):
        return False, ""
    ended = _has_ended(previous.text)
    filled = layout.filled(previous, line)
    loose = ended or filled < _limit(opening, ended)
    set_in = layout.sets_in and line.indent >= _INDENTED
    if marked := split_mark(line.text):
        return _mark_starts(marked, line, loose or set_in, seen)
    if (set_in and line.text[0].isupper()) or _stands_apart(group, line, loose):
        return True, ""
    if not _opens_sentence(line.text) or previous.text.endswith(","):
        return False, ""
    if layout.gaps_speak:
        headed = opening is not None and opening.mark.series != "bullet"
        short = filled < _limit(opening, ended)
        apart = line.gap > 0 or not layout.wraps
        return apart or (short and (ended or headed)), ""
    return _sentence_starts(previous, line, opening, filled)


def _is_mark_alone(group: Sequence[Line]) -> bool:
    opening = split_mark(group[0].text)
    return opening is not None and not opening.rest and len(group) == 1


def _completes(group: Sequence[Line], line: Line) -> bool:
    """Tell whether `line` is the text of a mark that stands on the line above."""
    opening = split_mark(group[0].text)
    keeps_line = opening is None or opening.mark.series in TITLED_BELOW
    return _is_mark_alone(group) and not keeps_line and split_mark(line.text) is None


def _stands_apart(group: Sequence[Line], line: Line, loose: bool) -> bool:
    """Tell whether what `line` is parts it from the lines before, whatever room they left."""
    previous = group[-1]
    if _is_mark_alone(group):
        return True
    if _shouts(previous.text) != _shouts(line.text) and loose:
        return True
    closed = _has_ended(previous.text) or previous.text.endswith(";")
    indented = line.indent - previous.indent >= _INDENTED
    ground = bool(_GROUND.match(group[0].text))
    if closed and (indented or ground) and _opens_sentence(line.text):
        return True
    return closed and bool(_STANDS_ALONE.match(line.text))


def _sentence_starts(
    previous: Line, line: Line, opening: MarkedLine | None, filled: float
) -> tuple[bool, str]:
    """Judge a line that opens with a capital by the room that the line before left."""
    ended = _has_ended(previous.text)
    if previous.text.endswith(":"):
        return True, ""
    headed = opening is not None and opening.mark.series != "bullet"
    if line.text[:1].isdecimal() and not ended and not headed:
        return False, ""  # “đến năm” + “2030”
    if filled < _limit(opening, ended):
        return True, ""
    if not ended:
        return False, ""
    in_bullet = opening is not None and opening.mark.series == "bullet"
    return not in_bullet or filled < 1, _(
        "không rõ dòng {number} có mở đoạn mới hay không", number=line.number
    )


def _limit(opening: MarkedLine | None, ended: bool) -> float:
    if ended:
        return _FULL_SENTENCE
    heading = opening is not None and opening.mark.series != "bullet"
    return _FULL_HEADING if heading else _FULL_PROSE


def _mark_starts(
    marked: MarkedLine, line: Line, sure: bool, seen: dict[tuple[str, int], Mark]
) -> tuple[bool, str]:
    if sure:
        return True, ""
    mark = marked.mark
    if not marked.rest and mark.series not in TITLED_BELOW:
        return False, ""  # “mức độ” + “2.”
    if mark.series == "bullet":
        if marked.rest[:1].islower():
            return False, _(
                "dòng {number} mở đầu bằng gạch nhưng viết tiếp câu trước", number=line.number
            )
        return True, ""
    earlier = seen.get(mark.rank)
    if mark.opens or marked.rest.isupper() or (earlier and mark.follows(earlier)):
        return True, ""
    return False, _(
        "dòng {number} mở đầu như số mục ({printed}) nhưng không tiếp số nào",
        number=line.number,
        printed=mark.printed,
    )


def _has_ended(text: str) -> bool:
    return text.rstrip(_CLOSERS + " ").endswith(tuple(_ENDS))


def _opens_sentence(text: str) -> bool:
    first = text.lstrip("“\"‘'([«")[:1]
    return first.isupper() or first.isdecimal() or not (first.isalpha() or first in ",.;:)%”")


def _shouts(text: str) -> bool:
    return text.isupper() and len(text.split()) > 1
