"""House rules on tables: the places of figures that a paragraph speaks for."""

from __future__ import annotations

from generator.checks.tables import said_figures
from tests.table_site import TASKS, row


def test_figures_are_said_by_targets_and_citations() -> None:
    paragraph = row(f"{TASKS}-dong-3")
    words = [paragraph.text[span.start : span.end] for span in said_figures(paragraph)]
    assert words == ["dạy nghề cho 1.500 người lao động"]
    assert len(list(said_figures(row(f"{TASKS}-dong-6")))) == 1
