"""Every pattern of the program is tried against growing texts that are made to hurt it.

A new pattern is tried without being named here (`tests.patterns`).
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest

from generator.patience import TooLongError, at_most
from tests.attacks import attacks, repeats
from tests.patterns import gathered

SIZE = 3_000
# What a linear pattern never needs for so many letters, and a quadratic one always.
SECONDS = 0.002
# Four times the letters take a linear pattern four times as long, a quadratic one sixteen.
GROWTH = 9.0
ROUNDS = 6


def seconds(read: Callable[[Any], object], text: str | bytes, times: int = 1) -> float:
    """Return how long a pattern reads a text at best."""
    took = []
    for _ in range(times):
        began = time.process_time()
        read(text)
        took.append(time.process_time() - began)
    return min(took)


def slow(
    pattern: re.Pattern[Any], method: str, patience: float = 2.0
) -> tuple[str, str, str] | None:
    """Return an attack at which a pattern needs more than in proportion to the text, or null.

    One on which all attacks together take longer than `patience` (seconds) is slow, too.
    """
    tried = ("", "", "")
    if not repeats(pattern):
        return None
    try:
        with at_most(patience):
            for tried in attacks(pattern):
                if _grows(pattern, method, *tried):
                    return tried
    except TooLongError:
        return tried
    return None


def _grows(pattern: re.Pattern[Any], method: str, begin: str, pump: str, end: str) -> bool:
    def text(size: int) -> Any:
        whole = begin + pump * (size // len(pump)) + end
        return whole.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else whole

    read = getattr(pattern, method)
    # A quarter of the letters takes a quadratic pattern a sixteenth of the time, and us a quarter.
    if seconds(read, text(SIZE // 4)) < SECONDS / 20 or seconds(read, text(SIZE)) < SECONDS:
        return False

    # Other work of the machine only makes a reading longer: the least is nearest the truth, and
    # short and long are read by turns, so that a while of much work falls on both.
    once = four = float("inf")
    for _ in range(ROUNDS):
        once = min(once, seconds(read, text(SIZE), 3))
        four = min(four, seconds(read, text(4 * SIZE)))
        if once <= SECONDS or four <= GROWTH * once:
            return False
    return True


def test_patterns_are_gathered() -> None:
    patterns = gathered()
    names = {where for where, _ in patterns.values()}
    assert len({pattern.pattern for _, pattern in patterns.values()}) > 140
    assert {"text.figures._PRINTED", "text.days", "denial.documents._BEHIND"} <= names
    assert any(name.startswith("telex.js") for name in names)


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"\s+$", "search"),
        (r"(a|aa)+b", "match"),
        (r"\s*x?\s*y", "match"),
        (r"von [^.]*? bis", "findall"),
        (r"\d(?=\d*/)", "findall"),
        (r"[\d.]+(?!\w*/\d)", "match"),
    ],
)
def test_slow_patterns_are_found(pattern: str, method: str) -> None:
    assert slow(re.compile(pattern), method, patience=0.4)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (r"tinh hinh|^ket qua(?! (?:can|du kien))\b", False),
        (r"\d{1,2}/\d{4}", False),
        (r"\d+", True),
        (r"a(?!.*b)", True),
        (r"(?:[a-z]{1,40} ){3}", True),
    ],
)
def test_only_what_repeats_can_be_slow(pattern: str, said: bool) -> None:
    assert repeats(re.compile(pattern)) is said


@pytest.mark.parametrize("pattern", [r"(?<!\s)\s++$", r"(?<!a)a++b", r"\w+"])
def test_quick_patterns_are_let_pass(pattern: str) -> None:
    assert slow(re.compile(pattern), "findall") is None


def test_every_pattern_takes_time_in_proportion_to_the_text() -> None:
    """One test for hundreds: to gather them at collection would cost each process seconds."""
    tried = ((*found, method, slow(found[1], method)) for (_, method), found in gathered().items())
    assert [one for one in tried if one[-1]] == []
