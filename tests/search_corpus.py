"""What tests and the benchmark search in: an index of the real plans, held in memory."""

from __future__ import annotations

import functools
from collections.abc import Collection
from pathlib import PurePosixPath

from generator.link.site import link
from generator.model.site import Site
from generator.model.urls import Address
from generator.reading.plans import load
from generator.search import Search, search_rules
from generator.search.index import PART
from generator.search.items import Block, Item, blocks
from generator.search.passages import passages
from generator.search.site import index_files, on_pages
from tests.folders import ROOT
from tests.search_small import published, whole_files
from tests.site_fixture import edition_of, rendered

ONE_PART = 10**9


@functools.cache
def real_site() -> Site:
    """Return the linked plans of this repository."""
    return link(load(ROOT / "plans"))[0]


@functools.cache
def real_blocks() -> tuple[Block, ...]:
    """Return everything that can be found in them."""
    return tuple(blocks((*found_on(real_pages()), *hand_written())))


def found_on(pages: Collection[Address]) -> list[Item]:
    """Return what of the real plans and registries can be found on some pages."""
    return list(on_pages(edition_of(real_site()).items(), pages))


@functools.cache
def real_pages() -> frozenset[Address]:
    """Return the addresses of the generated pages."""
    paths = (PurePosixPath(path) for path in rendered(real_site()))
    return frozenset(Address("" if path.parent.name == "" else f"{path.parent}/") for path in paths)


def hand_written() -> list[Item]:
    """Return what can be found on the hand-written pages of this repository."""
    content = ROOT / "content"
    files = sorted(content.rglob("*.md"))
    return [
        passage
        for file in files
        for passage in passages(PurePosixPath(file.relative_to(content)), file.read_text("utf-8"))
    ]


@functools.cache
def real_addresses() -> frozenset[str]:
    """Return the addresses of all pages, written by hand or not."""
    return frozenset(
        (*map(str, real_pages()), *(one.url.partition("#")[0] for one in hand_written()))
    )


@functools.cache
def real_index(part_size: int = PART) -> dict[str, bytes]:
    """Return the files of their index, by path."""
    site = real_site()
    found = index_files(site.registries, real_blocks(), search_rules(), len(site.plans), part_size)
    return whole_files(found)


@functools.cache
def real_search(part_size: int = PART) -> Search:
    """Return the search in them."""
    return Search(published(real_index(part_size)).__getitem__)
