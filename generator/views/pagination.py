"""Lists by plan that stay short enough for a page: cut by province, with who is not in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.locale.names import place_name
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import Address
from generator.text.vietnamese import sort_key
from generator.views.provinces import Province, provinces

# More plans, each with its targets and passages, are heavy on a phone.
PLANS_ON_A_PAGE = 30
SILENT_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another page of a list, and how many plans it shows; no address: the page itself."""

    name: str
    address: Address | None
    plans: int


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a list: the whole, without a name, or the plans of one province.

    A whole too long for one page shows no plans; its `ways` lead to the provinces. The plans of a
    long province fill several pages, `thanh-hoa/` and `thanh-hoa/2/`, each with ways to the others.
    """

    address: Address
    name: str | None
    plans: Sequence[Plan]
    ways: Sequence[Way] = ()

    @property
    def is_parted(self) -> bool:
        """Tell whether this is a whole whose plans stand on pages below it."""
        return self.name is None and bool(self.ways)


@dataclass(frozen=True, slots=True)
class Silence:
    """The places that do not speak; where there are too many to read, their number is all."""

    places: Sequence[str]
    count: int


def parts(
    site: Site,
    top: Address,
    plans: Sequence[Plan],
    most: int | None = None,
    below: Address | None = None,
) -> Iterator[Part]:
    """Yield the pages of a list of plans, the one at `top` first.

    A page shows at most `most` plans; the pages of provinces stand below `top`, or below another
    address.
    """
    most = most or PLANS_ON_A_PAGE
    if len(plans) <= most:
        yield Part(top, None, plans)
        return
    shelves = provinces(site, plans)
    first = {one.id: _address(below or top, one, 0) for one in shelves}
    yield Part(top, None, (), [Way(one.name, first[one.id], len(one.plans)) for one in shelves])
    for one in shelves:
        yield from _of_province(site, below or top, one, most)


def _of_province(site: Site, above: Address, shelf: Province, most: int) -> Iterator[Part]:
    """Yield the pages of one province; where there are several, by the names of the units."""
    if len(shelf.plans) <= most:
        yield Part(_address(above, shelf, 0), shelf.name, shelf.plans)
        return
    ordered = sorted(shelf.plans, key=lambda plan: (sort_key(_unit_name(site, plan)), plan.id))
    cuts = [ordered[start : start + most] for start in range(0, len(ordered), most)]
    names = [f"từ {_unit_name(site, cut[0])} đến {_unit_name(site, cut[-1])}" for cut in cuts]
    places = [_address(above, shelf, number) for number in range(len(cuts))]
    for number, cut in enumerate(cuts):
        ways = [
            Way(f"Phần {at + 1}: {name}", None if at == number else places[at], len(cuts[at]))
            for at, name in enumerate(names)
        ]
        yield Part(places[number], f"{shelf.name} ({number + 1}/{len(cuts)})", cut, ways)


def _address(above: Address, shelf: Province, number: int) -> Address:
    return Address(f"{above.page}{shelf.id}/{f'{number + 1}/' if number else ''}")


def _unit_name(site: Site, plan: Plan) -> str:
    unit = site.unit_of(plan)
    return unit.name if unit else plan.unit


def silence(site: Site, speaking: Collection[str]) -> Silence:
    """Return the places whose plans are not among `speaking`."""
    count = len(site.plans) - len(speaking)
    if count > SILENT_SHOWN:
        return Silence((), count)
    quiet = [plan for name, plan in site.plans.items() if name not in speaking]
    return Silence([place_name(site, plan) for plan in quiet], count)
