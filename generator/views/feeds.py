"""Where what happens to a place, an indicator, an agency can be followed.

What concerns one plan alone is followed by the feed of that plan: a feed of its own would say the
same, and a country has a place and some agencies for each plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.site import Site
from generator.model.urls import Address, history_address

# What feeds are called within the folder of the page that they go with: Atom, JSON Feed.
FEED = "atom.xml"
JSON_FEED = "feed.json"


@dataclass(frozen=True, slots=True)
class Followed:
    """The path of a feed below the site, and of the same as JSON Feed, null where there is none.

    `is_own` tells that several plans are gathered in it.
    """

    atom: str
    json: str | None
    is_own: bool


def followed(
    site: Site, plans: Iterable[str], page: Address, *, as_json: bool = True
) -> Followed | None:
    """Return by which feed some plans are followed; `page` is that of what they have in common.

    Null for no plan, and where nothing is known of the past of any of them.
    """
    known = [one for one in dict.fromkeys(plans) if one in site.plans]
    if not any(one in site.revisions_by_plan for one in known):
        return None
    if len(known) == 1:
        return Followed(f"{history_address(known[0]).page}{FEED}", None, False)
    return Followed(f"{page.page}{FEED}", f"{page.page}{JSON_FEED}" if as_json else None, True)
