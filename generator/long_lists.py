"""Lists by plan that stay short enough for a page: cut by province, with who is not in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Plan, Site
from generator.names import Address
from generator.place_names import place_name
from generator.provinces import provinces

# More plans, each with its targets and passages, are heavy on a phone.
PLANS_ON_A_PAGE = 30
SILENT_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a list: the whole, without a name, or the plans of one province.

    `parts` are the pages to which a whole too long for one page leads; it then shows no plans. The
    plans of a long province fill several pages: `thanh-hoa/`, `thanh-hoa/2/`.
    """

    address: Address
    name: str | None
    plans: Sequence[Plan]
    parts: Sequence[Part] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """The places that do not speak; where there are too many to read, their number is all."""

    places: Sequence[str]
    count: int


def parts(site: Site, top: Address, plans: Sequence[Plan]) -> Iterator[Part]:
    """Yield the pages of a list of plans, the one at `top` first."""
    if len(plans) <= PLANS_ON_A_PAGE:
        yield Part(top, None, plans)
        return
    below = list(_by_province(site, top, plans))
    yield Part(top, None, (), below)
    yield from below


def _by_province(site: Site, top: Address, plans: Sequence[Plan]) -> Iterator[Part]:
    for one in provinces(site, plans):
        cuts = range(0, len(one.plans), PLANS_ON_A_PAGE)
        for number, start in enumerate(cuts, start=1):
            path = f"{one.id}/" if number == 1 else f"{one.id}/{number}/"
            name = one.name if len(cuts) == 1 else f"{one.name} ({number}/{len(cuts)})"
            found = one.plans[start : start + PLANS_ON_A_PAGE]
            yield Part(Address(f"{top.page}{path}"), name, found)


def silence(site: Site, speaking: Collection[str]) -> Silence:
    """Return the places whose plans are not among `speaking`."""
    count = len(site.plans) - len(speaking)
    if count > SILENT_SHOWN:
        return Silence((), count)
    quiet = [plan for name, plan in site.plans.items() if name not in speaking]
    return Silence([place_name(site, plan) for plan in quiet], count)
