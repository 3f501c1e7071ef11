"""The search of a whole site: everything that can be found → the files of the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.model.registries import Registries, Unit
from generator.model.site import Site
from generator.model.urls import Address
from generator.schema import labels
from generator.search.index import PART, IndexWriter, Names, SearchFile
from generator.search.items import Block, Passage, blocks
from generator.search.terms import Reader, Rules, short_forms
from generator.text.vietnamese import sort_key

# A signature's "KT." and a copy's "SY" are no words that a reader looks for.
SCOPES_APART = ("signature-prefix", "copy-type")


def search_files(
    site: Site, pages: Collection[Address], hand_written: Iterable[Passage], rules: Rules
) -> Iterator[SearchFile]:
    """Yield the files of the index of a site whose generated pages are `pages`.

    What has no page of its own is not found. `hand_written` are the passages of the other pages.
    """
    return index_files(site.registries, blocks(site, pages, hand_written), rules)


def index_files(
    registries: Registries, found: Iterable[Block], rules: Rules, part_size: int = PART
) -> Iterator[SearchFile]:
    """Yield the files of an index: the words of each block, then the parts and their directory.

    Blocks are taken one at a time, so that the words of all plans are never held at once.
    """
    writer = IndexWriter(site_reader(registries, rules), _names(registries))
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
    )


def _dated_name(unit: Unit) -> str:
    """Return a unit's name, told from that of the same name which came after it."""
    return f"{unit.name} (đến {unit.until})" if unit.until else unit.name
