"""Where the words of a first reading stand in the lines of a second one, and where they do not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.official_text import Aside, Cell, OfficialText, Passage, Table
from generator.language import _
from generator.problems import Location, Problem
from generator.text.source_text import clean

# A passage that is not there costs a look at all that follows: after so many, nobody looks on.
_MOST_SOUGHT = 200
# So many partings are told one by one.
_TOLD = 20


@dataclass(frozen=True, slots=True)
class Placed:
    """The first line of each passage or aside, by its place in the first reading.

    `missing` are those that the second reading does not hold, `left` the lines of the second of
    which the first has nothing.
    """

    lines: tuple[int, ...]
    missing: tuple[str, ...]
    left: tuple[tuple[int, str], ...]


def place(printed: Iterable[str], lines: Sequence[str]) -> Placed:
    """Find what is printed, in order, in lines; space is not compared."""
    letters = [_letters(line) for line in lines]
    starts = [0]
    for one in letters:
        starts.append(starts[-1] + len(one))
    text = "".join(letters)
    found: list[int] = []
    missing: list[str] = []
    covered: list[tuple[int, int]] = []
    at = 0
    for words in printed:
        sought = _letters(words)
        here = text.find(sought, at) if len(missing) < _MOST_SOUGHT else -1
        if here < 0:
            missing.append(words)
        elif sought:
            covered.append((here, here + len(sought)))
            at = here + len(sought)
        found.append(max(1, bisect_right(starts, here if here >= 0 else at)))
    return Placed(
        tuple(min(one, max(len(lines), 1)) for one in found),
        tuple(missing),
        tuple(_left(lines, starts, covered)),
    )


def _left(
    lines: Sequence[str], starts: Sequence[int], covered: Sequence[tuple[int, int]]
) -> list[tuple[int, str]]:
    spans = iter(covered)
    span = next(spans, None)
    found = []
    for number, line in enumerate(lines):
        start, end = starts[number], starts[number + 1]
        while span is not None and span[1] <= start:
            span = next(spans, None)
        if start < end and (span is None or span[0] >= end):
            found.append((number + 1, line))
    return found


def _letters(text: str) -> str:
    return "".join(clean(text).split())


def placed_text(
    order: Sequence[Passage | Aside],
    lines: Sequence[str],
    *,
    blocks: Iterable[Passage | Table],
    footnotes: Iterable[Passage],
    place_of: Location,
) -> tuple[OfficialText, list[Problem]]:
    """Return an official text of a first reading whose words are proved by the lines of a second.

    `order` holds every passage and aside of the first, in order; its asides become those of the
    text. The problems tell what only one of the two found.
    """
    placed = place((_printed(one) for one in order), lines)
    at = {id(one): line for one, line in zip(order, placed.lines, strict=True)}
    official = OfficialText(
        tuple(_at(block, at) for block in blocks),
        "\n".join((*lines, "")),
        tuple(_passage_at(one, at) for one in footnotes),
        tuple(replace(one, line=at[id(one)]) for one in order if isinstance(one, Aside)),
    )
    return official, list(_partings(placed, place_of))


def _printed(one: Passage | Aside) -> str:
    return one.printed if isinstance(one, Passage) else one.text


def _passage_at(passage: Passage, lines: dict[int, int]) -> Passage:
    return replace(passage, line=lines.get(id(passage), passage.line))


def _at(block: Passage | Table, lines: dict[int, int]) -> Passage | Table:
    if isinstance(block, Passage):
        return _passage_at(block, lines)
    rows = tuple(
        tuple(
            Cell(tuple(_passage_at(one, lines) for one in cell.passages), cell.across, cell.down)
            for cell in row
        )
        for row in block.rows
    )
    first = next((one.line for row in rows for cell in row for one in cell.passages), block.line)
    return replace(block, rows=rows, line=first)


def _partings(placed: Placed, place_of: Location) -> Iterator[Problem]:
    hint = _("so với tệp gốc xem đoạn nào đúng")
    for words in placed.missing[:_TOLD]:
        told = _("chỉ một bộ đọc thấy đoạn này; bản chữ để đối chiếu không có nó")
        yield Problem.at(
            place_of, "readers-part", told, severity="warning", fragment=words, hint=hint
        )
    for line, words in placed.left[:_TOLD]:
        told = _("bộ đọc thứ hai thấy thêm đoạn này")
        yield Problem(
            place_of.file, line, 1, "readers-part", told, "warning", fragment=words, hint=hint
        )
