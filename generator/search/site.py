"""The search of a whole site: everything that can be found → the files of the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from generator.language import _
from generator.locale import worded
from generator.model.registries import Registries, Unit
from generator.model.urls import Address
from generator.schema import labels
from generator.search.index import PART, IndexWriter, Names, SearchFile
from generator.search.items import Block, Item, blocks
from generator.search.packs import packs_of
from generator.search.terms import Reader, Rules, short_forms
from generator.text.vietnamese import sort_key

# A signature's "KT." and a copy's "SY" are no words that a reader looks for.
SCOPES_APART = ("signature-prefix", "copy-type")


def search_files(
    registries: Registries,
    items: Iterable[Item],
    pages: Collection[Address],
    hand_written: Iterable[Item],
    rules: Rules,
    plans: int,
) -> Iterator[SearchFile]:
    """Yield the files of the index of a site of `plans` plans, whose generated pages are `pages`.

    Of `items` those are found that stand on one of these pages, and all that is `hand_written`.
    """
    found = chain(on_pages(items, pages), hand_written)
    return index_files(registries, blocks(found), rules, plans)


def on_pages(items: Iterable[Item], pages: Collection[Address]) -> Iterator[Item]:
    """Yield the items that stand on one of these pages."""
    known = {page.page for page in pages}
    return (item for item in items if item.url.partition("#")[0] in known)


def index_files(
    registries: Registries,
    found: Iterable[Block],
    rules: Rules,
    plans: int = 1,
    part_size: int = PART,
) -> Iterator[SearchFile]:
    """Yield the files of an index: the words of each block, then the parts and their directory.

    Blocks are taken one at a time, so that the words of all plans are never held at once; a file
    of words comes in pieces, one a block. `plans` tells in how many files they are to stand.
    """
    writer = IndexWriter(site_reader(registries, rules), _names(registries), packs_of(plans))
    for block in found:
        yield writer.add(block)
    yield from writer.files(part_size)


def site_reader(registries: Registries, rules: Rules) -> Reader:
    """Return the reader of texts that knows the abbreviations of the registry.

    Those that mean several things, or stand in a signature or a copy mark only, are read as they
    are written.
    """
    known = [
        (one.abbr, one.full)
        for one in registries.abbreviations
        if one.scope not in SCOPES_APART and not one.ambiguous
    ]
    return Reader(rules, short_forms(rules, known))


def _names(registries: Registries) -> Names:
    units, themes = registries.units.values(), registries.themes.values()
    provinces = sorted(
        (unit for unit in units if unit.level == "province"),
        key=lambda unit: (sort_key(unit.name), unit.until is not None),
    )
    return Names(
        levels={str(level): name for level, name in labels.LEVELS.items()},
        places={unit.id: _dated_name(unit) for unit in provinces},
        themes={theme.id: (theme.name, theme.parent) for theme in themes},
        families={one.id: worded.document_name(one) for one in registries.documents.values()},
    )


def _dated_name(unit: Unit) -> str:
    """Return a unit's name, told from that of the same name which came after it."""
    return _("{unit} (đến {until})", unit=unit.name, until=unit.until) if unit.until else unit.name
