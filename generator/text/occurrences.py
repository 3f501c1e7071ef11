"""Where a stretch of words stands in a text: every place, and which of them ends a line."""

from __future__ import annotations

from collections.abc import Sequence

from generator.text.source_text import Token, tokens


def places_of(text: str, words: Sequence[str]) -> list[int]:
    """Return where `text`, cut into words and marks, begins in a row of words; first to last.

    Places may overlap: “a a” stands twice in “a a a”. A text without words stands nowhere.
    """
    wanted = [token.text for token in tokens(text)]
    size = len(wanted)
    return [
        start
        for start, word in enumerate(words)
        if wanted and word == wanted[0] and list(words[start : start + size]) == wanted
    ]


def occurrences_at_ends(row: Sequence[Token], text: str) -> dict[int, int]:
    """Return which occurrence of `text` ends each line that one ends; none where it is the only."""
    places = places_of(text, [token.text for token in row])
    size = len(tokens(text))
    found: dict[int, int] = {}
    for number, place in enumerate(places, start=1):
        last, behind = row[place + size - 1], row[place + size : place + size + 1]
        if not (behind and behind[0].line == last.line):
            found.setdefault(last.line, number)
    return found if len(places) > 1 else {}
