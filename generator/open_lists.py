"""Every list of the open data, in the order in which a reader finds them."""

from __future__ import annotations

from generator.comparison_data import COMPARISONS
from generator.data_list import DataList
from generator.findings import Findings
from generator.gaps_list import gaps_list
from generator.pair_list import PAIR_LIST
from generator.plan_lists import PLAN_LISTS
from generator.registry_lists import REGISTRY_LISTS
from generator.revision_data import REVISION_LIST
from generator.subject_lists import SUBJECT_LISTS
from generator.words_lists import words_lists

LISTS = (*PLAN_LISTS, *REGISTRY_LISTS, REVISION_LIST, PAIR_LIST)


def open_lists(findings: Findings) -> tuple[DataList, ...]:
    """Return the lists of a site; `findings` is what comparing its plans found."""
    return (
        *LISTS,
        *SUBJECT_LISTS,
        COMPARISONS,
        *words_lists(findings.words),
        gaps_list(findings.gaps),
    )
