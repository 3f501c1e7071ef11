"""Whether a plan file says what its source says: word by word, mark by mark, in order.

Both texts are cut into words and punctuation marks. What a plan file declares as omitted or moved
is taken out first, and must be there; every other difference is reported with both places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from generator.model import Plan, Section
from generator.official_text import Token, tokens
from generator.problems import Problem

DifferenceKind = Literal["missing", "added", "changed", "spacing"]

KIND_NAMES: dict[DifferenceKind, str] = {
    "missing": "thiếu",
    "added": "thừa",
    "changed": "khác",
    "spacing": "khác dấu cách",
}
_CONTEXT = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a plan's text with nothing to tell of the space around it: a mark, a number,
    a heading, a paragraph. `line` is its line in the plan file.
    """

    text: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Declared:
    """Words that a plan file says it omits or moves; `occurrence` counts from 1 in the source.

    Without it, equal texts are taken in the order in which they are declared.
    """

    text: str
    occurrence: int | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where plan and source part; `before` and `after` are the words around it."""

    kind: DifferenceKind
    source: str
    plan: str
    source_line: int
    plan_line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Fidelity:
    """How a plan file compares with its source; counts are of words and marks.

    `found` of the `expected` (those not declared omitted) stand in the plan in their order.
    """

    expected: int
    found: int
    omitted: int
    moved: int
    differences: tuple[Difference, ...]
    problems: tuple[Problem, ...]

    @property
    def coverage(self) -> str:
        """Return the share found, `99.98%`: rounded down, so that 100.00% means all."""
        hundredths = self.found * 10_000 // self.expected if self.expected else 10_000
        return f"{hundredths // 100}.{hundredths % 100:02d}%"

    @property
    def is_exact(self) -> bool:
        """Tell whether nothing differs and every declaration was found."""
        return not self.differences and not self.problems


def plan_fidelity(plan: Plan, source: str) -> Fidelity:
    """Compare a linked plan with its source text; lines are those of the plan file."""
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
        yield Piece(paragraph.text, paragraph.place.line)
    for below in section.sections:
        yield from _said(below)


def compare(
    said: Sequence[Piece],
    source: str,
    omitted: Sequence[Declared] = (),
    moved: Sequence[Declared] = (),
    *,
    file: str = "",
) -> Fidelity:
    """Compare what a plan file says, in document order, with its source text.

    Declarations that are not found are problems at their line of `file`, the plan file.
    """
    theirs = _Strand(tokens(source, many_lines=True))
    ours = _Strand([token for piece in said for token in tokens(piece.text, piece.line)])
    problems, left_out = _omit(theirs, omitted, file)
    lost, moved_away = _move(theirs, ours, moved, file)
    differences, found = _differences(theirs.left, ours.left)
    return Fidelity(
        expected=len(theirs.tokens) - left_out,
        found=found + moved_away,
        omitted=left_out,
        moved=moved_away,
        differences=tuple(differences),
        problems=tuple(sorted([*problems, *lost])),
    )


def occurrence_at_end(source: str, text: str, line: int) -> int | None:
    """Return which occurrence of `text` ends source line `line`; None when it is the only one."""
    strand = _Strand(tokens(source, many_lines=True))
    places = strand.places(text)
    size = len(tokens(text))
    for number, place in enumerate(places, start=1):
        last, behind = (
            strand.tokens[place + size - 1],
            strand.tokens[place + size : place + size + 1],
        )
        if last.line == line and not (behind and behind[0].line == line):
            return number if len(places) > 1 else None
    return None


class _Strand:
    """A text's tokens, from which declared stretches are taken out."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = list(found)
        self.taken: set[int] = set()

    @property
    def left(self) -> list[Token]:
        """Return what was not taken; behind a gap nobody can tell about spaces."""
        return [
            replace(token, space=None) if index - 1 in self.taken else token
            for index, token in enumerate(self.tokens)
            if index not in self.taken
        ]

    def places(self, text: str) -> list[int]:
        """Return where the words of `text` begin, taken or not."""
        words = [token.text for token in tokens(text)]
        size = len(words)
        return [
            start
            for start, token in enumerate(self.tokens)
            if words
            and token.text == words[0]
            and [other.text for other in self.tokens[start : start + size]] == words
        ]

    def free_places(self, text: str) -> list[int]:
        """Return where the words of `text` begin and none of them is taken."""
        size = len(tokens(text))
        return [p for p in self.places(text) if self.taken.isdisjoint(range(p, p + size))]

    def choose(self, declared: Declared, behind: int) -> int | None:
        """Return the place that a declaration means, at or behind `behind` where it can be."""
        free = self.free_places(declared.text)
        if declared.occurrence is not None:
            places = self.places(declared.text)
            known = declared.occurrence <= len(places)
            place = places[declared.occurrence - 1] if known else None
            return place if place in free else None
        return next((place for place in free if place >= behind), next(iter(free), None))

    def take(self, text: str, place: int) -> int:
        """Take out the words of `text` at `place`; return how many they are."""
        size = len(tokens(text))
        self.taken.update(range(place, place + size))
        return size


def _omit(theirs: _Strand, omitted: Sequence[Declared], file: str) -> tuple[list[Problem], int]:
    problems: list[Problem] = []
    count = behind = 0
    for declared in omitted:
        place = theirs.choose(declared, behind)
        if place is None:
            problems.append(_not_found(declared, "omitted", file))
        else:
            count += theirs.take(declared.text, place)
            behind = place
    return problems, count


def _move(
    theirs: _Strand, ours: _Strand, moved: Sequence[Declared], file: str
) -> tuple[list[Problem], int]:
    """Take moved words out of both texts: of equal ones, the same in number in each.

    All places are chosen before any is taken, so that the numbering of equal words stands.
    """
    problems: list[Problem] = []
    chosen: list[tuple[Declared, int, int]] = []
    behind = 0
    for declared in moved:
        place = theirs.choose(declared, behind)
        number = theirs.free_places(declared.text).index(place) if place is not None else 0
        there = ours.places(declared.text)[number : number + 1]
        if place is None or not there:
            problems.append(_not_found(declared, "moved", file))
        else:
            chosen.append((declared, place, there[0]))
            behind = place + 1
    count = 0
    for declared, place, our_place in chosen:
        count += theirs.take(declared.text, place)
        ours.take(declared.text, our_place)
    return problems, count


def _not_found(declared: Declared, what: str, file: str) -> Problem:
    name = {"omitted": "source.omitted", "moved": "source.moved"}[what]
    return Problem(
        file,
        declared.line,
        1,
        f"fidelity-{what}",
        f"{name} nêu chữ mà văn bản không có ở chỗ nào còn lại",
        fragment=declared.text,
        hint="chép đúng từng chữ; nếu chữ ấy có nhiều lần thì ghi thêm occurrence",
    )


def _differences(theirs: Sequence[Token], ours: Sequence[Token]) -> tuple[list[Difference], int]:
    """Align two token rows; return what differs, in source order, and how many are equal."""
    found: list[Difference] = []
    equal = 0
    for tag, start, end, our_start, our_end in _align(theirs, ours):
        if tag == "equal":
            equal += end - start
            for offset in range(end - start):
                if _spacing_differs(theirs[start + offset], ours[our_start + offset]):
                    found.append(_spacing(theirs, ours, start + offset, our_start + offset))
        else:
            found.append(_word(theirs, ours, (start, end), (our_start, our_end)))
    return found, equal


def _align(
    theirs: Sequence[Token], ours: Sequence[Token]
) -> Iterator[tuple[str, int, int, int, int]]:
    first = [token.text for token in theirs]
    second = [token.text for token in ours]
    head = _shared(first, second)
    tail = _shared(first[head:][::-1], second[head:][::-1])
    if head:
        yield "equal", 0, head, 0, head
    middle = SequenceMatcher(
        None, first[head : len(first) - tail], second[head : len(second) - tail], autojunk=False
    )
    for tag, a, b, c, d in middle.get_opcodes():
        yield tag, a + head, b + head, c + head, d + head
    if tail:
        yield "equal", len(first) - tail, len(first), len(second) - tail, len(second)


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many tokens two rows share at their beginning."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _spacing_differs(one: Token, other: Token) -> bool:
    return None not in (one.space, other.space) and one.space != other.space


def _spacing(theirs: Sequence[Token], ours: Sequence[Token], at: int, our: int) -> Difference:
    return Difference(
        "spacing",
        _written(theirs[max(0, at - 1) : at + 1]),
        _written(ours[max(0, our - 1) : our + 1]),
        theirs[at].line,
        ours[our].line,
        _written(theirs[max(0, at - 1 - _CONTEXT) : max(0, at - 1)]),
        _written(theirs[at + 1 : at + 1 + _CONTEXT]),
    )


def _word(
    theirs: Sequence[Token], ours: Sequence[Token], span: tuple[int, int], our: tuple[int, int]
) -> Difference:
    (start, end), (our_start, our_end) = span, our
    kind: DifferenceKind = "changed"
    if start == end:
        kind = "added"
    elif our_start == our_end:
        kind = "missing"
    return Difference(
        kind,
        _written(theirs[start:end]),
        _written(ours[our_start:our_end]),
        _line(theirs, start),
        _line(ours, our_start),
        _written(theirs[max(0, start - _CONTEXT) : start]),
        _written(theirs[end : end + _CONTEXT]),
    )


def _line(row: Sequence[Token], index: int) -> int:
    return row[min(index, len(row) - 1)].line if row else 1


def _written(row: Sequence[Token]) -> str:
    text = ""
    for token in row:
        text += (" " if text and token.space is not False else "") + token.text
    return text


def as_text(fidelity: Fidelity, name: str, source_name: str) -> str:
    """Lay a comparison out for a person: one line of figures, then each difference."""
    head = (
        f"{name}: {fidelity.coverage} ({fidelity.found}/{fidelity.expected} từ và dấu câu), "
        f"bỏ ra {fidelity.omitted}, chuyển chỗ {fidelity.moved}, "
        f"khác biệt {len(fidelity.differences)}"
    )
    return "\n".join([head, *(_told(each, name, source_name) for each in fidelity.differences)])


def _told(difference: Difference, name: str, source_name: str) -> str:
    words = {
        "missing": f"thiếu “{difference.source}”",
        "added": f"thừa “{difference.plan}”",
        "changed": f"nguồn ghi “{difference.source}”, tệp ghi “{difference.plan}”",
        "spacing": f"khác dấu cách: nguồn ghi “{difference.source}”, tệp ghi “{difference.plan}”",
    }[difference.kind]
    places = f"{name}:{difference.plan_line} · {source_name}:{difference.source_line}"
    around = f"… {difference.before} [ ] {difference.after} …"
    return f"  {places}: {words}\n      {around}"
