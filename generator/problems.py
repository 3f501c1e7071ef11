"""What is wrong with the input, as values, and how a person or a machine is told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import Indel

from generator.hidden import for_terminal, in_json, marked, with_marks
from generator.language import N_, Labels, _

Severity = Literal["error", "warning", "info"]

SEVERITY_NAMES: Labels[Severity] = Labels(
    {"error": N_("lỗi"), "warning": N_("cảnh báo"), "info": N_("ghi chú")}
)
GITHUB_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
FRAGMENT_LIMIT = 160
# In letters of what a problem repeats of a file, and in problems told of one kind in one file: more
# is read by nobody, and a file of megabytes can hold a million.
WORDS_LIMIT = 2_000
TOLD_LIMIT = 1_000
# So many unknown words are guessed at in one run: who has more has taken over another registry, and
# no guess helps. Nobody mistypes a longer word by letters.
GUESSES = 500
GUESSED_LETTERS = 200
# As often for one plan: what is guessed for it must not depend on the plans before it.
PLAN_GUESSES = 50
_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: lines and columns count from 1, as editors do."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write the place as editors and terminals do: `plans/xa-mau.yml:3:7`."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing a person should mend; its wording is no part of what it is.

    `fragment` is the offending text, `hint` says how to mend it, `guess` is what was perhaps meant.
    Each is cut where it is longer than `WORDS_LIMIT`.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str = field(compare=False)
    severity: Severity = field(default="error", compare=False)
    fragment: str = ""
    hint: str = field(default="", compare=False)
    guess: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Cut what repeats too much of a file."""
        for name in ("message", "fragment", "hint", "guess"):
            if len(words := getattr(self, name)) > WORDS_LIMIT:
                object.__setattr__(self, name, f"{words[: WORDS_LIMIT - 1]}…")

    @classmethod
    def at(
        cls,
        place: Location,
        rule: str,
        message: str,
        *,
        severity: Severity = "error",
        fragment: str = "",
        hint: str = "",
        guess: str = "",
    ) -> Problem:
        """Build a problem from a `Location`."""
        return cls(
            place.file, place.line, place.column, rule, message, severity, fragment, hint, guess
        )


def guess(word: str, known: Iterable[str]) -> str:
    """Return the known word that `word` was perhaps meant to be, or an empty string.

    Alike are words of which seven letters in ten stand in both in the same order (LCS); within
    `guessing` no more is guessed once so many were asked for.
    """
    left = _left.get()
    if left == [0] or len(word) > GUESSED_LETTERS:
        return ""
    if left:
        left[0] -= 1
    near = (one for one in known if len(one) <= GUESSED_LETTERS)
    likeness = Indel.normalized_similarity
    found = process.extract_iter(word, near, scorer=likeness, score_cutoff=0.7)
    return max(((score, name) for name, score, _place in found), default=(0, ""))[1]


@contextmanager
def guessing(most: int = GUESSES) -> Iterator[None]:
    """Bound how often the block guesses: each time costs in proportion to what is known."""
    token = _left.set([most])
    try:
        yield
    finally:
        _left.reset(token)


def first_of(found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of one kind in one file, `TOLD_LIMIT` at most, then that there are more.

    No more are looked for than are told.
    """
    for count, one in enumerate(found):
        if count == TOLD_LIMIT:
            message = _("còn nhiều lỗi như thế ở dưới, chỉ kể {limit} lỗi đầu", limit=TOLD_LIMIT)
            hint = _("sửa những lỗi đã kể rồi kiểm tra lại")
            yield replace(one, message=message, hint=hint, guess="")
            return
        yield one


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any problem forbids publishing."""
    return any(problem.severity == "error" for problem in problems)


def count_by_severity(problems: Iterable[Problem]) -> dict[Severity, int]:
    """Count problems by severity, every severity present."""
    counts: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
    for problem in problems:
        counts[problem.severity] += 1
    return counts


def as_text(problems: Iterable[Problem]) -> str:
    """Lay problems out for a person at a terminal, in order of place."""
    return "\n".join(_paragraph(problem) for problem in sorted(problems))


def as_github(problems: Iterable[Problem]) -> str:
    """Lay problems out as workflow commands, which a code host shows beside the line."""
    return "\n".join(_workflow_command(problem) for problem in sorted(problems))


def as_json(problems: Iterable[Problem]) -> str:
    """Lay problems out as a JSON array, one object a problem."""
    rows = [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity,
            "rule": problem.rule,
            "message": problem.message,
            "fragment": problem.fragment,
            "hint": problem.hint,
            "guess": problem.guess,
        }
        for problem in sorted(problems)
    ]
    return in_json(json.dumps(rows, ensure_ascii=False, indent=2))


def _paragraph(problem: Problem) -> str:
    return "\n    ".join(for_terminal(line) for line in lines_of(problem))


def lines_of(problem: Problem) -> list[str]:
    """Return what a person is told of a problem, line by line, the place and what is wrong first.

    Characters that nobody sees are shown as marks.
    """
    place = f"{with_marks(problem.file)}:{problem.line}:{problem.column}"
    lines = [f"{place}: {SEVERITY_NAMES[problem.severity]} [{problem.rule}] {problem.message}"]
    if problem.fragment:
        lines.append(_("chỗ sai: {fragment}", fragment=_shorten(problem.fragment)))
    if problem.guess:
        lines.append(_("có phải là: {guess}", guess=problem.guess))
    if problem.hint:
        lines.append(_("cách sửa: {hint}", hint=problem.hint))
    return list(map(marked, lines))


def _workflow_command(problem: Problem) -> str:
    parts = [problem.message]
    if problem.fragment:
        parts.append(_("Chỗ sai: {fragment}", fragment=_shorten(problem.fragment)))
    if problem.guess:
        parts.append(_("Có phải là: {guess}", guess=problem.guess))
    if problem.hint:
        parts.append(_("Cách sửa: {hint}", hint=problem.hint))
    properties = (
        f"file={_escape_property(problem.file)},line={problem.line},col={problem.column},"
        f"title={_escape_property(f'{SEVERITY_NAMES[problem.severity]} [{problem.rule}]')}"
    )
    message = _escape_message("\n".join(map(marked, parts)))
    return f"::{GITHUB_LEVELS[problem.severity]} {properties}::{message}"


def _shorten(text: str) -> str:
    text = marked(text)
    return text if len(text) <= FRAGMENT_LIMIT else text[: FRAGMENT_LIMIT - 1] + "…"


def _escape_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(with_marks(text)).replace(":", "%3A").replace(",", "%2C")
