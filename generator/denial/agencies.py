"""What plans may be said not to give an agency to do."""

from __future__ import annotations

from generator.denial.denials import WORDS, Denial, denial
from generator.denial.places import NOWHERE, SHOWN, Places, of_plans
from generator.denial.spoken import spoken_agencies
from generator.model.registries import Agency
from generator.model.site import Site


def agency_denial(site: Site, agency: Agency, *, has_other_work: bool) -> Denial:
    """Deny that a plan gives an agency work, to which none was encoded as given.

    `has_other_work` tells that the page shows it in duties. Every plan that may mean the agency is
    searched for its names.
    """
    if has_other_work:
        return Denial("agency", "elsewhere", WORDS["elsewhere"]["agency"])
    found = site.once(spoken_agencies).plans(agency.id)
    shown = tuple(place for places in found.values() for place in places.shown)[:SHOWN]
    count = sum(places.count for places in found.values())
    spoken = of_plans(site, Places(shown, count)) if count else NOWHERE
    return denial("agency", spoken, sought=(agency.name, *agency.aliases))
