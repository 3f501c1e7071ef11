"""Two rows of tokens side by side: what is missing, added, changed or spaced otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import Levenshtein

from generator.problems import Problem
from generator.text.source_text import Token

DifferenceKind = Literal["missing", "added", "changed", "spacing"]

_CONTEXT = 5
# Pairs of equal words in two rows, each looked at once or oftener. Any two of the five sources,
# whole, have 240,000 or more.
COMPARED = 100_000


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where plan and source part; `before` and `after` are the words around it.

    `source` and `plan` are what each has there, empty for nothing. Lines count from 1; of words
    that one side lacks, its line is that of what follows.
    """

    kind: DifferenceKind
    source: str
    plan: str
    source_line: int
    plan_line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a plan file compares with its source.

    `found` of the `expected` (what the source holds, less what is declared omitted) stand in the
    plan in their order.
    """

    expected: int
    found: int
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


def find_differences(
    theirs: Sequence[Token], ours: Sequence[Token]
) -> tuple[list[Difference], int]:
    """Align two token rows; return what differs, in source order, and how many are equal.

    Rows are aligned by `difflib` (Ratcliff and Obershelp) between what both share at the beginning
    and at the end. Equal words with another space between them differ in spacing only; where a side
    cannot tell (`space` is null), nothing is said. An empty row has line 1.
    """
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
    middle = _steps(first[head : len(first) - tail], second[head : len(second) - tail])
    for tag, a, b, c, d in middle:
        yield tag, a + head, b + head, c + head, d + head
    if tail:
        yield "equal", len(first) - tail, len(first), len(second) - tail, len(second)


def _steps(first: Sequence[str], second: Sequence[str]) -> Iterable[tuple[str, int, int, int, int]]:
    """Align by the longest stretches in common; where that takes long, by the fewest changes.

    The first tells people more; its time grows with how often words stand in both rows.
    """
    often = Counter(second)
    if sum(often[word] for word in first) <= COMPARED:
        return SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    steps = Levenshtein.opcodes(first, second)
    return ((s.tag, s.src_start, s.src_end, s.dest_start, s.dest_end) for s in steps)


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
