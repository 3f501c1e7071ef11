"""Every list of the open data, in the order in which a reader finds them."""

from __future__ import annotations

from generator.opendata.table import DataList
from generator.subjects.comparison.tables import PAIR_LIST
from generator.subjects.findings import Findings
from generator.subjects.gaps.tables import gaps_list
from generator.subjects.indicators.tables import COMPARISONS
from generator.subjects.overlap.tables import words_lists
from generator.subjects.plans.tables import PLAN_LISTS
from generator.subjects.registries.subject_tables import SUBJECT_LISTS
from generator.subjects.registries.tables import REGISTRY_LISTS
from generator.subjects.revisions.tables import REVISION_LIST

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
