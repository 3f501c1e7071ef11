"""Sentences that end in a colon and speak for what follows, until a mark of their own rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.outline import Paragraph
from generator.text.marks import split_mark

Rank = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Lead:
    """A leading sentence and the rank of its mark; without a mark the rank is empty and 0."""

    rank: Rank
    text: str


def rank_of(paragraph: Paragraph) -> Rank:
    """Return what marks of one level share; a plus stands below a dash, though both are bullets."""
    marked = split_mark(f"{paragraph.mark} X") if paragraph.mark else None
    if marked is None:
        return "", 0
    series = marked.mark.printed if marked.mark.series == "bullet" else marked.mark.series
    return series, marked.mark.rank[1]


def leads_above(leads: Sequence[Lead], paragraph: Paragraph) -> list[Lead]:
    """Return the leading sentences that still speak for a paragraph, outermost first."""
    rank = rank_of(paragraph)
    ends = next((at for at, lead in enumerate(leads) if lead.rank == rank), len(leads))
    return list(leads[:ends])
