"""A text cut down to some of its words and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.plan import Span

AROUND = 130
# What is left out between two windows is longer than the ellipsis that tells of it.
GAP = 40
CUT = "…"
_CLAUSE_END = re.compile(r"[.;:] ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt; `marked` for the words that it was made for."""

    text: str
    marked: bool


Excerpt = tuple[Piece, ...]


def excerpt(text: str, spans: Sequence[Span]) -> Excerpt:
    """Return some words of a text in order, marked, each with whole words around it.

    Where something is left out stands an ellipsis; without it, the pieces joined are the text.
    """
    return tuple(_pieces(text, spans)) if spans else (Piece(text, False),)


def _pieces(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    end = 0
    for window in _windows(text, spans):
        if window.start > end:
            yield Piece(f" {CUT} " if end else CUT, False)
        end = window.start
        for span in spans:
            if window.start <= span.start < window.end:
                yield Piece(text[end : span.start], False)
                yield Piece(text[span.start : span.end], True)
                end = span.end
        yield Piece(text[end : window.end], False)
        end = window.end
    if end < len(text):
        yield Piece(CUT, False)


def _windows(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield what is shown around the spans; windows that almost touch are one."""
    start = end = 0
    for index, span in enumerate(spans):
        first, last = _start(text, span.start), _end(text, span.end)
        if index == 0:
            start = first
        elif first > end + GAP:
            yield Span(start, end)
            start = first
        end = max(end, last)
    yield Span(start, end)


def _start(text: str, place: int) -> int:
    """Return where a clause, or else whole words, begin not far before a place."""
    if place <= AROUND:
        return 0
    clause = _CLAUSE_END.search(text, place - AROUND, place)
    space = text.find(" ", place - AROUND, place)
    return clause.end() if clause else space + 1 if space >= 0 else place


def _end(text: str, place: int) -> int:
    """Return where a clause, or else whole words, end not far behind a place."""
    if place + AROUND >= len(text):
        return len(text)
    clauses = list(_CLAUSE_END.finditer(text, place, place + AROUND))
    space = text.rfind(" ", place, place + AROUND)
    return clauses[-1].start() + 1 if clauses else space if space >= 0 else place
