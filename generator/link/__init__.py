"""From records to the site: what belongs together is found once, and dangling ends are told.

`link` makes the site of what was read; `chosen_pairs` says which plans are compared on a page of
their own.
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
from generator.link.site import link

__all__ = [
    "AgencyIndex",
    "DocumentIndex",
    "Indexes",
    "PopulationIndex",
    "build_entry",
    "chosen_pairs",
    "index_entries",
    "link",
    "link_plan",
    "link_registries",
    "too_long_pairs",
    "unknown_pairs",
    "with_counted",
]
