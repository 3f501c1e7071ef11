"""How well a text answers a query, word by word: marks, neighbourhood, order.

The texts are those of the places that the index deems best; `theme/assets/js/search/ranking.js`
reckons the same, in the same order of operations, so that both give the same scores.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.search.terms import Word

Grade = Callable[[int, Word], float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a text answers a query.

    `best` is the best grade of each word anywhere, `together` the sum for those that stand side by
    side in the order of the query, `order` for those that stand in its order however far apart.
    `marks` are the words to mark, as offsets; `mistyped` are the words that stand where the query
    seems to have a slip.
    """

    best: tuple[float, ...]
    together: float
    order: float
    marks: tuple[tuple[int, int], ...]
    mistyped: Mapping[int, Word]


def grader(
    words: Sequence[Word], weights: Mapping[str, Any], unfinished: bool, slips: bool
) -> Grade:
    """Return a function that grades a word of a text against a word of the query, 0 to 1.

    The first argument of the function is the place of the word in the query. Where `unfinished`,
    the last word of the query may be the beginning of a longer one; where `slips`, each may differ
    by a letter. `weights` are the `ranking` of the rules, where each grade is named.
    """

    @cache
    def graded(at: int, folded: str, exact: str) -> float:
        asked = words[at]
        if folded == asked.folded:
            if exact == asked.exact:
                return float(weights["exact"])
            return float(weights["compatible" if _fits(asked, exact) else "other_marks"])
        if unfinished and at == len(words) - 1 and folded.startswith(asked.folded):
            return float(weights["completed" if _fits(asked, exact) else "other_marks"])
        return float(weights["mistyped"]) if slips and mistyped(asked.folded, folded) else 0.0

    return lambda at, word: graded(at, word.folded, word.exact)


def _fits(asked: Word, exact: str) -> bool:
    """Tell whether a word has every mark that was typed; more of them do no harm.

    Who types marks in a word means d by d: `dầu` is not `đầu`.
    """
    if asked.is_number:
        return True
    if asked.exact[-1] not in ("0", exact[-1]):
        return False
    is_bare = asked.exact[:-1] == asked.folded and asked.exact[-1] == "0"
    letters = zip(asked.exact[:-1], exact[:-1], strict=False)
    return all(
        typed == letter or (typed == _bare(letter) and (is_bare or letter != "đ"))
        for typed, letter in letters
    )


def _bare(letter: str) -> str:
    return "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]


def mistyped(typed: str, word: str) -> bool:
    """Tell whether two folded words differ by one letter: left out, put in, replaced, swapped.

    That is a Damerau–Levenshtein distance of exactly one. Words with a figure are never slips, nor
    those of which both have less than three letters or one less than two.
    """
    if min(len(typed), len(word)) < 2 or max(len(typed), len(word)) < 3 or _has_digit(typed + word):
        return False
    if abs(len(typed) - len(word)) > 1 or typed == word:
        return False
    at = 0
    while at < min(len(typed), len(word)) and typed[at] == word[at]:
        at += 1
    rest, other = typed[at:], word[at:]
    if len(rest) == len(other):
        return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])
    return rest[1:] == other if len(rest) > len(other) else rest == other[1:]


def _has_digit(word: str) -> bool:
    return any("0" <= letter <= "9" for letter in word)


def likeness(
    asked: int,
    text: Sequence[Word],
    grade: Grade,
    weights: Mapping[str, Any],
    bound: Container[int] = (),
) -> Likeness:
    """Hold the words of a text against the `asked` words of a query.

    `together` is the best local alignment (Smith and Waterman, 1981) of both, with the gaps of the
    rules. A grade that equals that of a slip is one: grades are told apart by their value. A slip
    is marked only beside a word that is sure, or where it is all that was asked. `bound` are the
    words of the query that are one word with the next: they are marked together or not at all.
    """
    sure, slip = float(weights["completed"]), float(weights["mistyped"])
    rows = [[grade(at, word) for word in text] for at in range(asked)]
    best = tuple(max(row, default=0.0) for row in rows)
    marks: dict[tuple[int, int], None] = {}
    slips: dict[int, Word] = {}
    for j, word in enumerate(text):
        for i, row in enumerate(rows):
            if row[j] >= sure and _is_whole(rows, i, j, slip, bound):
                marks[word.start, word.end] = None
            elif row[j] == slip and _beside(rows, i, j, sure):
                marks[word.start, word.end] = None
                slips.setdefault(i, word)
    together, order = _aligned(rows, len(text), weights), _in_order(rows, len(text))
    return Likeness(best, together, order, tuple(marks), slips)


def _is_whole(
    rows: Sequence[Sequence[float]], i: int, j: int, least: float, bound: Container[int]
) -> bool:
    """Tell whether a word stands beside one that it is one word with, where there is such a one."""
    if i - 1 not in bound and i not in bound:
        return True
    before = i - 1 in bound and j > 0 and rows[i - 1][j - 1] >= least
    return before or (i in bound and j + 1 < len(rows[i]) and rows[i + 1][j + 1] >= least)


def _beside(rows: Sequence[Sequence[float]], i: int, j: int, sure: float) -> bool:
    """Tell whether the word before or after stands beside that of the query too."""
    before = i > 0 and j > 0 and rows[i - 1][j - 1] >= sure
    after = i + 1 < len(rows) and j + 1 < len(rows[i]) and rows[i + 1][j + 1] >= sure
    return before or after or (len(rows) == 1 and max(rows[0]) < sure)


def _aligned(rows: Sequence[Sequence[float]], length: int, weights: Mapping[str, Any]) -> float:
    text_gap, query_gap = float(weights["text_gap"]), float(weights["query_gap"])
    best, above = 0.0, [0.0] * (length + 1)
    for row in rows:
        here = [0.0]
        for j in range(length):
            value = above[j] + row[j] if row[j] > 0 else 0.0
            value = max(value, here[j] - text_gap, above[j + 1] - query_gap, 0.0)
            here.append(value)
            best = max(best, value)
        above = here
    return best


def _in_order(rows: Sequence[Sequence[float]], length: int) -> float:
    """Return the sum of the grades of words that stand in the order of the query, the best one."""
    above = [0.0] * (length + 1)
    for row in rows:
        here = [0.0]
        for j in range(length):
            here.append(max(above[j + 1], here[j], above[j] + row[j]))
        above = here
    return above[-1]


def holds_phrase(
    first: int, last: int, text: Sequence[Word], grade: Grade, weights: Mapping[str, Any]
) -> bool:
    """Tell whether a text holds the words `first` to `last` of a query one right after the other.

    No word may have other marks than were typed.
    """
    floor, count = float(weights["compatible"]), last - first
    return any(
        all(grade(first + step, text[start + step]) >= floor for step in range(count))
        for start in range(len(text) - count + 1)
    )
