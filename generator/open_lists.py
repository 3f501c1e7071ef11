"""Every list of the open data, in the order in which a reader finds them."""

from __future__ import annotations

from generator.comparison_data import COMPARISONS
from generator.datasets import LISTS, DataList
from generator.shared_words import SharedWords
from generator.words_lists import words_lists


def open_lists(shared: SharedWords) -> tuple[DataList, ...]:
    """Return the lists of a site; `shared` is what its plans have in common, word for word."""
    return (*LISTS, COMPARISONS, *words_lists(shared))
