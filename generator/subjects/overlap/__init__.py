"""Words that plans share, and what is their own."""

from __future__ import annotations

from generator.subjects.overlap.block import words_in, words_on_page
from generator.subjects.overlap.overlap import PlanWords, percent
from generator.subjects.overlap.tables import overlap_tables
from generator.views.subject import Subject

__all__ = ["OVERLAP", "PlanWords", "percent", "words_in"]

OVERLAP = Subject("overlap", tables=overlap_tables, blocks=words_on_page)
