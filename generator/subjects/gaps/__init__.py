"""Indicators that a plan leaves out and that its peers or the documents above it state."""

from __future__ import annotations

from generator.subjects.gaps.block import gaps_on_page
from generator.subjects.gaps.gaps import find_gaps
from generator.subjects.gaps.tables import gap_tables
from generator.views.subject import Subject

__all__ = ["GAPS", "find_gaps"]

GAPS = Subject("gaps", tables=gap_tables, blocks=gaps_on_page)
