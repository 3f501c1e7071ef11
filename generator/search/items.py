"""What can be found: one item a place or thing, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from zlib import crc32

from generator.model.urls import Address

# How much more a mention weighs when it is the name of the thing.
THING_BOOST = 1.3
# Things of the registries stand together, so many on average: their own addresses tell which.
TOGETHER = 24


@dataclass(frozen=True, slots=True)
class Shelf:
    """The plan that items stand in, by which a reader narrows a search; `plan` is null for others.

    `places` are the provinces that the plan speaks for, then and now; `families` the documents that
    it carries out in the end. By each of `names` a reader may call the place: that which the plan
    speaks for, what that lies in, what became of it. `note` says what became of the place, beside
    the title of the plan and not within it.
    """

    plan: str | None
    title: str
    level: str | None
    places: tuple[str, ...]
    families: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    note: str = ""


APART = Shelf(None, "", None, ())


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that can be found.

    `kind` is one of `files.KINDS`; `name` is what the thing is called, `text` its own words,
    `where` the place that it stands in, which is shown and not searched; `also` further words by
    which it is found, shown beside the text and never as a part of it. `url` is relative to the
    base address; what has no page there is not found. `years` are those that the words name or
    mean, `boost` tells how much more a mention weighs.
    """

    kind: str
    url: str
    where: str
    name: str
    text: str
    themes: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    boost: float = 1.0
    shelf: Shelf = APART
    also: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Items that stand together: those of one plan, or some of the others."""

    plan: str | None
    title: str
    level: str | None
    places: tuple[str, ...]
    items: Sequence[Item]
    families: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    note: str = ""


def blocks(items: Iterable[Item]) -> Iterator[Block]:
    """Put items together, in their order: neighbours of one plan, and some others each time."""
    for shelf, found in groupby(items, key=lambda item: item.shelf):
        for some in (list(found),) if shelf.plan else _some(found):
            yield Block(
                shelf.plan,
                shelf.title,
                shelf.level,
                shelf.places,
                some,
                shelf.families,
                shelf.names,
                shelf.note,
            )


def _some(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Cut items where their addresses say so: one more or less changes none of the next."""
    held: list[Item] = []
    for item in items:
        if held and crc32(item.url.encode()) % TOGETHER == 0:
            yield held
            held = []
        held.append(item)
    if held:
        yield held


def thing(
    kind: str,
    address: Address,
    name: str,
    said: Iterable[str | None],
    themes: tuple[str, ...] = (),
    boost: float = THING_BOOST,
    also: str = "",
) -> Item:
    """Return the item of a thing that has a page of its own; `said` are its further names."""
    text = "; ".join(one for one in said if one)
    return Item(kind, str(address), "", name, text, themes, boost=boost, also=also)
