"""From records to the site: what belongs together is found once, and dangling ends are told.

`link` makes the site of what was read; who links plan by plan (`link_plan`) asks which of one id
counts (`first_of_each`) and puts them together (`gather`). `chosen_pairs` says which plans are
compared on a page of their own, `link_reports` what was told of plans that are linked.
For the plans and registries of older commits there are `link_plan`, `build_entry`, `index_entries`,
`with_counted` and the indexes by which what registries name is found in a text.
"""

from generator.link.citations import DocumentIndex
from generator.link.indexes import Indexes
from generator.link.mentions import AgencyIndex
from generator.link.pairs import chosen_pairs, too_long_pairs, unknown_pairs
from generator.link.plan import link_plan
from generator.link.populations import PopulationIndex
from generator.link.registries import build_entry, index_entries, link_registries, with_counted
from generator.link.reports import link_reports
from generator.link.site import PlanName, first_of_each, gather, link, told_surely

__all__ = [
    "AgencyIndex",
    "DocumentIndex",
    "Indexes",
    "PlanName",
    "PopulationIndex",
    "build_entry",
    "chosen_pairs",
    "first_of_each",
    "gather",
    "index_entries",
    "link",
    "link_plan",
    "link_registries",
    "link_reports",
    "told_surely",
    "too_long_pairs",
    "unknown_pairs",
    "with_counted",
]
