"""What comparing the plans of a site found: the words they share, the indicators they leave out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.site import Site
from generator.subjects.gaps.gaps import PlanGaps, find_gaps
from generator.subjects.overlap.overlap import SharedWords, compare_words


@dataclass(frozen=True, slots=True)
class Findings:
    """Which words plans share, and by plan what others state and it does not."""

    words: SharedWords = field(default_factory=SharedWords)
    gaps: Mapping[str, PlanGaps] = field(default_factory=dict)


def compare_plans(site: Site) -> Findings:
    """Compare every plan of a site with the others."""
    return Findings(compare_words(site.plans.values()), find_gaps(site))
