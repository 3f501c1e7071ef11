"""Whether a plan file says what its source says: word by word, mark by mark, in order.

Both texts are cut into words and punctuation marks. What a plan file declares as omitted or moved
is taken out first, and must be there; every other difference is reported with both places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.fidelity.declared import Declared, Strand, move, omit
from generator.fidelity.differences import Comparison, find_differences
from generator.model.plan import Paragraph, Plan, Section
from generator.text.row_order import RowTokens, in_plan_order, rows_of
from generator.text.source_text import Token, tokens


@dataclass(frozen=True, slots=True)
class Piece:
    """A mark, number, heading or paragraph of a plan, or a line of a cell.

    `line` is its line in the plan file. Nobody can tell whether the print has a space before or
    behind a piece. `place` is its row and the how manieth cell it is of there, null outside tables.
    """

    text: str
    line: int = 1
    place: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Fidelity(Comparison):
    """How a plan file compares with a clean source; counts are of words and marks."""

    omitted: int
    moved: int


def plan_fidelity(plan: Plan, source: str) -> Fidelity:
    """Compare a linked plan with its source text; lines are those of the plan file.

    Numbers, headings, marks and paragraphs count, in the order of the plan; what else the file says
    is not part of the text. Decision 8 tells why words, marks and spaces do.
    """
    said = [piece for section in plan.sections for piece in _said(section)]
    omitted = [Declared(one.text, one.occurrence, one.place.line) for one in plan.source.omitted]
    moved = [Declared(one.text, one.occurrence, one.place.line) for one in plan.source.moved]
    return compare(said, source, omitted, moved, file=plan.place.file)


def _said(section: Section) -> Iterator[Piece]:
    for part in (section.number, section.heading):
        if part:
            yield Piece(part, section.place.line)
    for paragraph in section.paragraphs:
        if paragraph.mark:
            yield Piece(paragraph.mark, paragraph.place.line)
        yield from _lines(paragraph)
    for below in section.sections:
        yield from _said(below)


def _lines(paragraph: Paragraph) -> Iterator[Piece]:
    line = paragraph.place.line
    if paragraph.row is None or not paragraph.row.cells:
        yield Piece(paragraph.text, line)
        return
    for number, cell in enumerate(paragraph.row.cells):
        for start, end in cell.lines:
            yield Piece(paragraph.text[start:end], line, (paragraph.id, number))


def compare(
    said: Sequence[Piece],
    source: str,
    omitted: Sequence[Declared] = (),
    moved: Sequence[Declared] = (),
    *,
    file: str = "",
) -> Fidelity:
    """Compare what a plan file says, in document order, with its source text.

    Omitted words are taken out of the source, then moved ones out of both texts, so that order is
    compared only of what is left (decision 7). Rows that the source prints line by line across
    their cells are as good (`text.row_order`). Declarations that are not found are problems at
    their line of `file`, the plan file.
    """
    theirs = Strand(tokens(source, many_lines=True))
    cut = [(token, piece.place) for piece in said for token in tokens(piece.text, piece.line)]
    ours = Strand([token for token, _place in cut])
    problems, left_out = omit(theirs, omitted, file)
    lost, moved_away = move(theirs, ours, moved, file)
    rows = rows_of(place for at, (_token, place) in enumerate(cut) if at not in ours.taken)
    left = ours.left
    differences, found = find_differences(_in_order(theirs.left, left, rows), left)
    return Fidelity(
        expected=len(theirs.tokens) - left_out,
        found=found + moved_away,
        omitted=left_out,
        moved=moved_away,
        differences=tuple(differences),
        problems=tuple(sorted([*problems, *lost])),
    )


def _in_order(
    theirs: Sequence[Token], ours: Sequence[Token], rows: Iterable[RowTokens]
) -> list[Token]:
    """Return the words of a source as the plan has them; of a space at a gap nobody can tell."""
    before = -1
    found = []
    for place in in_plan_order(theirs, ours, rows):
        token = theirs[place]
        found.append(token if place == before + 1 else token._replace(space=None))
        before = place
    return found
