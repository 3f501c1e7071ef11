"""The search quality set: what people type, and the places that answer it, judged by reading.

A case file in `tests/cases/search/` is a list of mappings:

- `query`: as typed; NFD ones are written with YAML escapes, so that no editor composes them;
- `kind`: one of `KINDS`;
- `right`: every answer that a reader with this query would be satisfied to land on, at most
  `MOST_RIGHT`; recall@10 is the share of `min(10, len(right))` that the first ten results hold;
- `also`: places that a reader may well land on, another door to the same answer or a weaker one;
  one of them may lead, as for MRR a right one may, but none has to be found;
- `wrong`: places that fold alike and mean another word; none may come before the first right one;
- `why`: a line where the judgement is not obvious.

An answer is written `<plan>#<anchor>`, `indicator:<id>`, `document:<id>`, `agency:<id>`,
`unit:<id>` or `page:<path>`. A paragraph is found as well by a target or a duty that stands in it,
a hand-written page by its headings, and a plan's page by the plan's title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model.plan import Plan, Section
from generator.model.site import Site
from generator.model.urls import (
    Address,
    agency_address,
    document_address,
    indicator_address,
    plan_address,
    unit_address,
)
from tests import plain_yaml
from tests.folders import ROOT

CASES = Path(__file__).parent / "cases" / "search"
KINDS = (
    "with-marks", "without-marks", "half-marks", "tone-placement", "nfd", "abbreviation",
    "document-number", "figure", "prefix", "typo", "single-syllable", "phrase", "place", "agency",
    "numeric-question", "deadline", "mixed",
)  # fmt: skip
MOST_RIGHT = 12
REGISTRIES: dict[str, tuple[str, Callable[[str], Address]]] = {
    "indicator": ("indicators", indicator_address),
    "document": ("documents", document_address),
    "agency": ("agencies", agency_address),
    "unit": ("units", unit_address),
}


@dataclass(frozen=True, slots=True)
class SearchCase:
    """One query and its judgement; the answers as the file writes them."""

    file: str
    query: str
    kind: str
    right: tuple[str, ...]
    also: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    why: str | None = None

    @property
    def answers(self) -> tuple[str, ...]:
        """Return every answer that the case names, for good or ill."""
        return self.right + self.also + self.wrong


def search_cases() -> list[SearchCase]:
    """Return every case of every file, in the order of the files."""
    return [
        _case(file.name, one)
        for file in sorted(CASES.glob("*.yml"))
        for one in plain_yaml.values(file.read_text(encoding="utf-8"))
    ]


def everyday_topics() -> list[str]:
    """Return topics that people ask for, whether any plan speaks of them or not."""
    file = CASES.parent / "everyday" / "topics.yml"
    return [one for some in plain_yaml.values(file.read_text("utf-8")) for one in some]


def doors(site: Site, answer: str) -> frozenset[str]:
    """Return the addresses, relative to the site's base, at which an answer is found.

    Empty where the plans, the registries and the hand-written pages know no such answer.
    """
    kind, _, name = answer.partition(":")
    if kind == "page":
        return frozenset(_page(site, name))
    if kind in REGISTRIES:
        registry, address = REGISTRIES[kind]
        known = name in getattr(site.registries, registry)
        return frozenset([str(address(name))] if known else [])
    plan, _, anchor = answer.partition("#")
    places = _places(site.plans[plan], anchor) if plan in site.plans else ()
    return frozenset(str(plan_address(plan, place)) for place in places)


def words_of(site: Site, answer: str) -> str:
    """Return the words of a paragraph or a heading, or the name of a thing in a registry."""
    kind, _, name = answer.partition(":")
    if kind == "document":
        return site.registries.documents[name].title or ""
    if kind == "indicator":
        return site.registries.indicators[name].name
    plan, _, anchor = answer.partition("#")
    for section in site.plans[plan].walk():
        if section.id == anchor:
            return section.title
        for paragraph in section.paragraphs:
            if paragraph.id == anchor:
                return paragraph.text
    raise LookupError(answer)


def _case(file: str, said: dict[str, Any]) -> SearchCase:
    right, also, wrong = (tuple(said.pop(name, ())) for name in ("right", "also", "wrong"))
    return SearchCase(file, right=right, also=also, wrong=wrong, **said)


def _page(site: Site, path: str) -> Iterator[str]:
    written = ROOT / "content" / path / "index.md"
    if written.is_file():
        yield path
        for anchor in re.findall(r"\{ #([\w-]+) \}", written.read_text(encoding="utf-8")):
            yield f"{path}#{anchor}"
    for plan in site.plans.values():
        if path == str(plan_address(plan.id)):
            yield path
            titles = [section for section in plan.sections if section.role == "title"]
            for place in (place for title in titles for place in _below(title)):
                yield f"{path}#{place}"


def _below(section: Section) -> Iterator[str]:
    yield section.id
    yield from (paragraph.id for paragraph in section.paragraphs)


def _places(plan: Plan, anchor: str) -> Iterator[str]:
    for section in plan.walk():
        if section.id == anchor:
            yield anchor
        for paragraph in section.paragraphs:
            if paragraph.id == anchor:
                yield anchor
                yield from (target.id for target in paragraph.targets)
                yield from (duty.id for duty in paragraph.duties)
