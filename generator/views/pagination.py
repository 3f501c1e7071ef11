"""Lists that stay short enough for a page: pieces, provinces, and the places that do not speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.language import _
from generator.locale.names import unit_name
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import Address
from generator.text.vietnamese import sort_key

T = TypeVar("T")
NATIONAL = "ca-nuoc"
# More plans, each with its targets and passages, are heavy on a phone.
PLANS_ON_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """A piece of a list that fills several pages: what it shows, its number from 1, of how many."""

    number: int
    count: int
    shown: Sequence[T]

    def titled(self, name: str) -> str:
        """Name a piece after the whole: `năm 2024 (2/3)`; the only one has the name alone."""
        return f"{name} ({self.number}/{self.count})" if self.count > 1 else name

    @property
    def before(self) -> int | None:
        """Return the number of the piece before it, null for the first."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """Return the number of the piece behind it, null for the last."""
        return self.number + 1 if self.number < self.count else None


@dataclass(frozen=True, slots=True)
class Province:
    """A province as its plans call it, and its plans; the whole country has a shelf of its own."""

    id: str
    name: str
    plans: Sequence[Plan]


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


def leaves(things: Sequence[T], most: int, size: Callable[[T], int] = lambda _: 1) -> list[Leaf[T]]:
    """Cut a list into pieces of at most `most`, in its order; an empty list is one empty piece.

    `size` tells how much a thing counts for; what is larger than a piece stands in one alone.
    """
    pieces: list[list[T]] = [[]]
    room = most
    for thing in things:
        if pieces[-1] and size(thing) > room:
            pieces.append([])
            room = most
        pieces[-1].append(thing)
        room -= size(thing)
    return [Leaf(number, len(pieces), piece) for number, piece in enumerate(pieces, start=1)]


def first_of(things: Sequence[T], most: int) -> tuple[Sequence[T], int]:
    """Return the first things of a list, `most` of them, and how many more there are.

    Never less than 0 more.
    """
    return things[:most], max(0, len(things) - most)


def provinces(site: Site, plans: Iterable[Plan] | None = None) -> list[Province]:
    """Return the provinces of some plans, or of all, in Vietnamese order.

    They are told apart by id: the same name may be two provinces at two dates.
    """
    shelves: dict[tuple[str, str], list[Plan]] = defaultdict(list)
    for plan in site.plans.values() if plans is None else plans:
        province = site.province(plan)
        named = (province.name, province.id) if province else (_("Cả nước"), NATIONAL)
        shelves[named].append(plan)
    return [
        Province(name, title, shelves[title, name])
        for title, name in sorted(shelves, key=lambda one: (sort_key(one[0]), one[1]))
    ]


def span_name(site: Site, plans: Sequence[Plan]) -> str:
    """Name a piece of a list of plans by its ends: `từ Xã An Bình đến Xã Yên Lập`.

    `plans` are in order and not empty.
    """
    return _(
        "từ {first} đến {last}",
        first=unit_name(site, plans[0]),
        last=unit_name(site, plans[-1]),
    )


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
    first = {one.id: _address(below or top, one) for one in shelves}
    yield Part(top, None, (), [Way(one.name, first[one.id], len(one.plans)) for one in shelves])
    for one in shelves:
        yield from _of_province(site, below or top, one, most)


def _of_province(site: Site, above: Address, shelf: Province, most: int) -> Iterator[Part]:
    """Yield the pages of one province; where there are several, by the names of the units."""
    if len(shelf.plans) <= most:
        yield Part(_address(above, shelf), shelf.name, shelf.plans)
        return
    ordered = sorted(shelf.plans, key=lambda plan: (sort_key(unit_name(site, plan)), plan.id))
    found = leaves(ordered, most)
    for leaf in found:
        ways = [
            Way(
                _("Phần {number}: {span}", number=one.number, span=span_name(site, one.shown)),
                None if one is leaf else _address(above, shelf, one.number),
                len(one.shown),
            )
            for one in found
        ]
        address = _address(above, shelf, leaf.number)
        yield Part(address, leaf.titled(shelf.name), leaf.shown, ways)


def _address(above: Address, shelf: Province, number: int = 1) -> Address:
    return Address(f"{above.page}{shelf.id}/{f'{number}/' if number > 1 else ''}")
