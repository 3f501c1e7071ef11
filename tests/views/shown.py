"""What a site shows of its plans, read row by row: for the tests that a fact is worded once.

Read from the rendered Markdown, the calendars and the browser's JSON, with no help of the views: a
page that words a fact on its own is caught.
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.model.site import Site
from generator.model.urls import COMPARE
from generator.subjects.calendar.ics import calendar_files
from generator.subjects.comparison.browser_files import comparison_files
from tests.site_fixture import edition_of, fold, rendered

# A place and the words that stand there.
Said = tuple[str, str]
Fact = tuple[str, str]
Wordings = dict[Fact, set[Said]]
Telling = tuple[Fact, str, str]
DUTY_PAGES = ("ke-hoach/", "lich-bao-cao/", "co-quan/")
TARGET_PAGES = ("ke-hoach/", "chi-tieu/", "linh-vuc/", "doi-tuong/")
_TAG = re.compile(r"<[^>]+>")
_ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
_LINK = re.compile(r'href="[^"]*?ke-hoach/([^/"]+)/#([^"]+)"')


@dataclass(frozen=True)
class Written:
    """Everything that a site shows of its plans."""

    pages: Mapping[str, str]
    calendars: Mapping[str, bytes]
    compared: Mapping[str, Any]
    found: Mapping[str, str]


def written(site: Site) -> Written:
    return Written(
        {path: file.text for path, file in rendered(site).items()},
        calendar_files(site, "https://vi-du.vn/", 1_700_000_000),
        {f"{COMPARE.page}{path}": json.loads(data) for path, data in comparison_files(site)},
        {item.url: item.name for item in edition_of(site).items()},
    )


def words(fragment: str) -> str:
    """Return what a reader sees of some HTML."""
    return fold(html.unescape(_TAG.sub("", fragment)))


def lowered(said: str) -> str:
    """Fold the one letter that a sentence writes small."""
    return said[:1].lower() + said[1:]


def cell(row: str, opening: str) -> str:
    """Return the HTML of a row's first cell that begins so."""
    _, _, rest = row.partition(opening)
    return rest.partition(">")[2].partition("</td>")[0].partition("</th>")[0]


def head(row: str) -> str:
    """Return the first words of a row's head, without what stands below them in small."""
    return words(re.split("<small|<details", cell(row, "<th"))[0])


def facts_of(page: str, row: str) -> Iterator[Fact]:
    """Yield of which duty or target of which plan a row of a page tells."""
    if own := re.match(r'<tr id="bang_([^"]+)"', row):
        yield page.split("/")[1], own[1]
    else:
        yield from dict.fromkeys(_LINK.findall(row.partition('class="dan"')[2]))


def rows(site: Written, *kinds: str) -> Iterator[tuple[str, str, Fact]]:
    """Yield each row of a table that tells of one fact, with its page."""
    for path, text in site.pages.items():
        if path.startswith(kinds):
            for row in _ROW.findall(text):
                for fact in facts_of(path, row):
                    yield path, row, fact


def compared(site: Written, part: str) -> Iterator[tuple[str, dict[str, Any], Fact]]:
    for path, plan in site.compared.items():
        if isinstance(plan, dict):
            for entry in plan["entries"]:
                if entry["part"] == part:
                    yield path, entry, (plan["id"], entry["fact"]["anchor"])


def gathered(*sources: Iterable[Telling]) -> Wordings:
    found: Wordings = defaultdict(set)
    for fact, path, said in chain(*sources):
        found[fact].add((path, said))
    return found


def differing(found: Wordings) -> dict[Fact, set[Said]]:
    return {fact: said for fact, said in found.items() if len({one for _, one in said}) > 1}


def known(site: Site, thing: Callable[[Any], Any]) -> set[Fact]:
    return {(plan.id, one.id) for plan in site.plans.values() for one in thing(plan)}
