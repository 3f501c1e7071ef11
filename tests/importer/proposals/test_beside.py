"""What stands around a figure."""

from __future__ import annotations

from generator.importer.proposals.beside import Beside


def test_a_sentence_tells_nothing_unless_it_says_so() -> None:
    assert not Beside("còn ", " hộ", "5", "goals", False, False, False).told
