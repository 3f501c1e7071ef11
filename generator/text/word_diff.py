"""Two texts word by word: what both say, what only one of them says.

The browser does the same (`theme/assets/js/compare.js`); a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from typing import Literal

from generator.text.words import bare, is_figure, is_mark, normal_form, words

Side = Literal["same", "left", "right"]
_Kind = Literal["same", "spelling", "change"]

# Words of one text times those of the other: two texts of 5,000 words, for which the browser keeps
# 50 MB. The longest paragraph of the five plans has 310.
COMPARED = 25_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one side, or of both.

    With `spelling` the other side has the same words otherwise written: other letter case, tone
    mark on another letter, y for i, other spaces.
    """

    words: str
    side: Side
    spelling: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """Words that stand opposite each other; in a change one side may be empty."""

    kind: _Kind
    left: str
    right: str
    count: int = 0


def word_diff(left: str, right: str) -> tuple[Run, ...]:
    """Return the runs of two texts: left and same ones join to `left`, right and same to `right`.

    In a change the left words come first. A figure is one word. What both have is a longest common
    row of words in normal form (Hyyrö 2004); a lone word between two changes of two words or more
    is told as changed, for it is there by chance, unless it is a figure. No run is empty, and no
    two neighbours are of one kind; equal texts are one run, empty ones none.
    """
    met = _merged(_steps(words(left), words(right)))
    return tuple(_runs(_merged(_without_islands(_merged(_with_spaces(met))))))


def _steps(left: Sequence[str], right: Sequence[str]) -> Iterator[_Step]:
    at = with_right = 0
    for one, other in (*_common(left, right), (len(left), len(right))):
        if at < one or with_right < other:
            missing, added = left[at:one], right[with_right:other]
            yield _Step("change", "".join(missing), "".join(added), len(missing) + len(added))
        if one < len(left):
            yield from _opposite(left[one], right[other])
        at, with_right = one + 1, other + 1


def _opposite(left: str, right: str) -> Iterator[_Step]:
    """Yield what two words of one normal form share, and how their writing differs."""
    if left == right:
        yield _Step("same", left, right)
    elif bare(left) == bare(right):
        if bare(left):
            yield _Step("same", bare(left), bare(right))
        yield _Step("spelling", left[len(bare(left)) :], right[len(bare(right)) :])
    else:
        yield _Step("spelling", left, right)


def _common(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return a longest common subsequence of two rows of words, as pairs of places.

    None where the rows are too long to compare, unless they are equal.

    Hyyrö's bit-parallel rows: in `rows[i]` bit j is clear where the longest common subsequence
    of `left[: i + 1]` and `right` grows with word j.
    """
    if len(left) * len(right) > COMPARED:
        return [(at, at) for at in range(len(left))] if left == right else []
    ours, theirs = [normal_form(word) for word in left], [normal_form(word) for word in right]
    places: dict[str, int] = {}
    for at, form in enumerate(theirs):
        places[form] = places.get(form, 0) | 1 << at
    full = (1 << len(theirs)) - 1
    row, rows = full, []
    for form in ours:
        found = row & places.get(form, 0)
        row = (row + found | row - found) & full
        rows.append(row)
    return _way_back(rows, len(theirs))


def _way_back(rows: Sequence[int], width: int) -> list[tuple[int, int]]:
    pairs = []
    at, other = len(rows) - 1, width - 1
    while at >= 0 and other >= 0:
        if rows[at] >> other & 1:
            other -= 1
        elif at and not rows[at - 1] >> other & 1:
            at -= 1
        else:
            pairs.append((at, other))
            at, other = at - 1, other - 1
    return pairs[::-1]


def _merged(steps: Iterator[_Step]) -> list[_Step]:
    merged = []
    for kind, group in groupby(steps, lambda step: step.kind):
        run = list(group)
        left, right = "".join(step.left for step in run), "".join(step.right for step in run)
        merged.append(_Step(kind, left, right, sum(step.count for step in run)))
    return merged


def _with_spaces(steps: Sequence[_Step]) -> Iterator[_Step]:
    """Give a space that only one side has to the change that it leads to."""
    for step, after in zip_longest(steps, steps[1:]):
        is_space = step.kind == "spelling" and not bare(step.left + step.right)
        leads = is_space and after is not None and after.kind == "change"
        yield replace(step, kind="change") if leads else step


def _without_islands(steps: Sequence[_Step]) -> Iterator[_Step]:
    """Make a lone word or mark between two changes part of them: it is there by chance."""
    for at, step in enumerate(steps):
        near = [one.count for one in (*steps[max(0, at - 1) : at], *steps[at + 1 : at + 2])]
        if len(near) == 2 and min(near) >= 2 and _is_slight(step):
            yield _Step("change", step.left, step.right, 2)
        else:
            yield step


def _is_slight(step: _Step) -> bool:
    met = [word for word in words(step.left) if not is_mark(word)]
    return len(met) <= 1 and not any(is_figure(word) for word in met)


def _runs(steps: Sequence[_Step]) -> Iterator[Run]:
    for step in steps:
        if step.kind == "same":
            yield Run(step.left, "same")
            continue
        if step.left:
            yield Run(step.left, "left", step.kind == "spelling")
        if step.right:
            yield Run(step.right, "right", step.kind == "spelling")
