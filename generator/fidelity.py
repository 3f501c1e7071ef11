"""Whether a plan file says what its source says: word by word, mark by mark, in order.

Both texts are cut into words and punctuation marks. What a plan file declares as omitted or moved
is taken out first, and must be there; every other difference is reported with both places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

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
    a heading, a paragraph. `line` is its line in the plan file."""

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
    problems = [*theirs.take_all(omitted, "omitted", file), *theirs.take_all(moved, "moved", file)]
    count_omitted = sum(len(tokens(declared.text)) for declared in omitted)
    count_moved = sum(len(tokens(declared.text)) for declared in moved)
    in_order = [replace(declared, occurrence=None) for declared in moved]
    problems += ours.take_all(in_order, "moved", file)
    differences, found = _differences(theirs.left, ours.left)
    moved_found = min(theirs.taken_as["moved"], ours.taken_as["moved"])
    return Fidelity(
        expected=len(theirs.tokens) - theirs.taken_as["omitted"],
        found=found + moved_found,
        omitted=count_omitted,
        moved=count_moved,
        differences=tuple(differences),
        problems=tuple(sorted(set(problems))),
    )


class _Strand:
    """A text's tokens, from which declared stretches are taken out."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = list(found)
        self.taken: set[int] = set()
        self.taken_as = {"omitted": 0, "moved": 0}

    @property
    def left(self) -> list[Token]:
        """Return what was not taken; behind a gap nobody can tell about spaces."""
        return [
            replace(token, space=None) if index - 1 in self.taken else token
            for index, token in enumerate(self.tokens)
            if index not in self.taken
        ]

    def take_all(self, declared: Sequence[Declared], what: str, file: str) -> list[Problem]:
        """Take out each declared text, every one behind the one before where that can be."""
        problems = []
        behind = 0
        for each in declared:
            words = [token.text for token in tokens(each.text)]
            start = self._place(words, each.occurrence, behind)
            if start is None:
                problems.append(_not_found(each, what, file))
                continue
            behind = start + len(words)
            self.taken.update(range(start, behind))
            self.taken_as[what] += len(words)
        return problems

    def _place(self, words: Sequence[str], occurrence: int | None, behind: int) -> int | None:
        places = list(self._places(words))
        if occurrence is not None:
            place = places[occurrence - 1] if occurrence <= len(places) else None
            return place if place is not None and self._is_free(place, len(words)) else None
        free = [place for place in places if self._is_free(place, len(words))]
        return next((place for place in free if place >= behind), next(iter(free), None))

    def _places(self, words: Sequence[str]) -> Iterator[int]:
        if not words:
            return
        for start in range(len(self.tokens) - len(words) + 1):
            if self.tokens[start].text == words[0] and all(
                token.text == word
                for token, word in zip(self.tokens[start : start + len(words)], words, strict=True)
            ):
                yield start

    def _is_free(self, start: int, length: int) -> bool:
        return self.taken.isdisjoint(range(start, start + length))


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
