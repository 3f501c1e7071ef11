"""An official text as received: its lines, its logical paragraphs, its words and marks.

Extraction breaks paragraphs into lines of 60–90 characters, sometimes with an empty line behind
each; nothing but marks, capitals, punctuation and the room left on a line tells them apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.numbering import TITLED_BELOW, Mark, MarkedLine, split_mark
from generator.vietnamese import nfc

# A row of one mark (“-----”, “...”) is one token: a rule drawn longer is another rule.
_TOKEN = re.compile(r"[^\W_]+|(\S)\1*")
_SYMBOL_FONT = {0xF0B7: "•", 0xF02D: "-", 0xF0A7: "▪", 0xF0FC: "✓", 0xF0D8: "►", 0xF02B: "+"}
_HYPHEN_AT_MARGIN = re.compile(r"[^\s-]-$")
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
# No page is narrower than this many letters; a text of few short lines does not tell its width.
_NARROWEST = 55
# Sources whose lines are longer than this are not wrapped at all.
_UNWRAPPED = 140


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, stripped; `number` counts from 1, `gap` the empty lines before it."""

    number: int
    text: str
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A logical paragraph: its text on one line, the numbers of its printed lines.

    `doubt` says why its end is not sure, empty when it is.
    """

    text: str
    lines: tuple[int, ...]
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or one punctuation mark; `space` tells whether a space stands before it.

    None where nobody can tell: at the border of two pieces of structure.
    """

    text: str
    line: int
    space: bool | None


def clean(text: str) -> str:
    """Return `text` in NFC without characters that print nothing, bullets of symbol fonts mended.

    Word processors leave soft hyphens, zero-width spaces and private codes behind; a plan file
    may not hold them, and no reader of the document ever saw them.
    """
    composed = nfc(text.translate(_SYMBOL_FONT))
    if composed.isascii():
        return composed
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the printed lines that hold anything, in NFC."""
    found, gap = [], 0
    # Only what ends a line in a text file; a form feed is a page break and ends one too.
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\f]", clean(text)), start=1):
        if stripped := raw.strip():
            found.append(Line(number, stripped, gap))
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
        found.extend(_row_tokens(row, not _closes_up(above, row.text) if above else None))
        above = row.text
    return tuple(found)


def _row_tokens(row: Line, first: bool | None) -> Iterator[Token]:
    end = None
    for match in _TOKEN.finditer(row.text):
        space = first if end is None else match.start() > end
        yield Token(match[0], row.number, space)
        end = match.end()


def _closes_up(first: str, second: str) -> bool:
    """Tell whether a hyphen at the margin ties two lines: no space before it, a word behind."""
    return bool(_HYPHEN_AT_MARGIN.search(first)) and second[:1].isalnum()


def join(first: str, second: str) -> str:
    """Join two lines of one paragraph: “42-” + “NQ/TW” closes up, “kinh tế -” + “xã hội” not."""
    return first + second if _closes_up(first, second) else f"{first} {second}"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a source breaks its lines: usual width, and whether empty lines part paragraphs."""

    width: float
    gaps_speak: bool

    def filled(self, line: Line, following: Line) -> float:
        """Return how far the word that opens the next line would have filled this one."""
        word = following.text.split()[0]
        return (len(line.text) + 1 + len(word)) / self.width


def layout_of(lines: Sequence[Line]) -> Layout:
    """Return how a text breaks its lines; judged on the whole text, not on a stretch of it."""
    widths = sorted(len(line.text) for line in lines)
    width: float = max([_NARROWEST, *widths[int(len(widths) * 0.9) :][:1]])
    gaps = [line.gap for line in lines[1:]]
    close = sum(gap == 0 for gap in gaps)
    speak = len(gaps) / 2 < close < len(gaps)
    return Layout(float("inf") if width > _UNWRAPPED else width, speak)


def read_blocks(lines: Sequence[Line], layout: Layout) -> tuple[Block, ...]:
    """Join the wrapped lines of a stretch of text into logical paragraphs."""
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
    if _closes_up(previous.text, line.text) or _completes(group, line):
        return False, ""
    ended = _has_ended(previous.text)
    filled = layout.filled(previous, line)
    loose = ended or filled < _limit(opening, ended)
    if marked := split_mark(line.text):
        return _mark_starts(marked, line, loose, seen)
    if _stands_apart(group, line, loose):
        return True, ""
    if not _opens_sentence(line.text) or previous.text.endswith(","):
        return False, ""
    if layout.gaps_speak:
        headed = opening is not None and opening.mark.series != "bullet"
        short = filled < _limit(opening, ended)
        return line.gap > 0 or (short and (ended or headed)), ""
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
    return not in_bullet or filled < 1, f"không rõ dòng {line.number} có mở đoạn mới hay không"


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
            return False, f"dòng {line.number} mở đầu bằng gạch nhưng viết tiếp câu trước"
        return True, ""
    earlier = seen.get(mark.rank)
    if mark.opens or marked.rest.isupper() or (earlier and mark.follows(earlier)):
        return True, ""
    return False, f"dòng {line.number} mở đầu như số mục ({mark.printed}) nhưng không tiếp số nào"


def _has_ended(text: str) -> bool:
    return text.rstrip(_CLOSERS + " ").endswith(tuple(_ENDS))


def _opens_sentence(text: str) -> bool:
    first = text.lstrip("“\"‘'([«")[:1]
    return first.isupper() or first.isdecimal() or not (first.isalpha() or first in ",.;:)%”")


def _shouts(text: str) -> bool:
    return text.isupper() and len(text.split()) > 1
