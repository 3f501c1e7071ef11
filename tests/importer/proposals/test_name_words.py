"""Words by which names of agencies are told: each list speaks of names that can open."""

import pytest

from generator.importer.proposals.name_words import ALONE, APART, GENERAL, OFFICES, WORDY
from generator.importer.proposals.words import CLASSES, HEADS, Phrases


@pytest.mark.parametrize(
    ("listed", "whole"),
    [(ALONE, HEADS), (WORDY, HEADS), (OFFICES, HEADS), (GENERAL, CLASSES), (APART, CLASSES)],
)
def test_each_word_can_open_a_name(listed: Phrases, whole: Phrases) -> None:
    assert listed <= whole
