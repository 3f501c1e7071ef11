"""What can be found: every place of every plan, every thing of the registries, every page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.locale.names import document_name, place_name, successor_names
from generator.model.plan import Paragraph, Plan, Section
from generator.model.registries import Agency, Unit
from generator.model.site import Site
from generator.model.urls import (
    Address,
    agency_address,
    document_address,
    indicator_address,
    plan_address,
    unit_address,
)
from generator.schema import labels

# How much more a mention weighs when it is the name of the thing, or less in a list of recipients.
BOOSTS = {"plan": 3.0, "section": 1.2, "target": 1.1, "task": 1.0, "paragraph": 1.0, "page": 1.0}
THING_BOOST, LETTER_BOOST = 1.3, 0.7
# A place that a plan spoke for is meant before all that stands in it and bears its name.
SPEAKING_BOOST = 3.0
LETTER_ROLES = ("masthead", "recipients", "signature", "legal-basis", "footnotes")
BLOCK = 12  # items whose words are fetched together


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that can be found.

    `name` is what the thing is called, `text` its own words, `where` the place that it stands in,
    which is shown and not searched. `url` is relative to the base address.
    """

    kind: str
    url: str
    where: str
    name: str
    text: str
    themes: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """Items whose words are fetched together: those of one plan, or some of a registry.

    `places` are the provinces that the plan speaks for, then and now.
    """

    plan: str | None
    title: str
    level: str | None
    places: tuple[str, ...]
    items: Sequence[Item]


@dataclass(frozen=True, slots=True)
class Passage:
    """A titled stretch of a hand-written page."""

    url: str
    page: str
    heading: str
    text: str


def blocks(site: Site, pages: Collection[Address], passages: Iterable[Passage]) -> Iterator[Block]:
    """Yield everything that can be found, plans of one province together.

    A thing of a registry is found where it has a page of its own among `pages`.
    """
    plans = [
        ((_places(site, plan), _level(site, plan), plan.id), plan) for plan in site.plans.values()
    ]
    for (places, level, _), plan in sorted(plans, key=lambda one: one[0]):
        title = f"{labels.PLAN_TYPES[plan.type]} của {place_name(site, plan)}"
        for some in _chunks(list(_plan_items(site, plan))):
            yield Block(plan.id, title, level, places, some)
    things = [*_indicators(site), *_documents(site), *_agencies(site), *_units(site)]
    known = {str(page) for page in pages}
    things = [item for item in things if item.url in known]
    things += [
        Item("page", one.url, one.page, one.heading, one.text, boost=BOOSTS["page"])
        for one in passages
    ]
    for some in _chunks(things):
        yield Block(None, "", None, (), some)


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), BLOCK):
        yield items[start : start + BLOCK]


def _level(site: Site, plan: Plan) -> str:
    unit = site.registries.units.get(plan.unit)
    return unit.level if unit else ""


def _places(site: Site, plan: Plan) -> tuple[str, ...]:
    """Return the province that a plan spoke for, and those of today in its place."""
    units = site.unit_chain(plan.unit)
    today = [one for unit in units for name in unit.successors for one in site.unit_chain(name)]
    found = [unit.id for unit in (*units, *today) if unit.level == "province"]
    return tuple(dict.fromkeys(found))


def _plan_items(site: Site, plan: Plan) -> Iterator[Item]:
    unit = site.registries.units.get(plan.unit)
    named = [plan.title, plan.number.value if plan.number else ""]
    named += successor_names(site, unit) if unit else ()
    yield Item(
        "plan",
        str(plan_address(plan.id)),
        "",
        f"{labels.PLAN_TYPES[plan.type]} của {place_name(site, plan)}",
        ". ".join(part for part in named if part),
        boost=BOOSTS["plan"],
    )
    for section in plan.sections:
        yield from _section_items(site, plan, section, "")


def _section_items(site: Site, plan: Plan, section: Section, where: str) -> Iterator[Item]:
    task = section.role == "tasks"
    if section.heading:
        yield Item(
            "task" if task else "section",
            str(plan_address(plan.id, section.id)),
            where,
            section.title,
            "",
            section.themes,
            boost=BOOSTS["section"],
        )
    where = section.title if section.heading else where
    for paragraph in section.paragraphs:
        yield _paragraph_item(site, plan, section, paragraph, where)
    for below in section.sections:
        yield from _section_items(site, plan, below, where)


def _paragraph_item(
    site: Site, plan: Plan, section: Section, paragraph: Paragraph, where: str
) -> Item:
    kind = "target" if paragraph.targets else "task" if section.role == "tasks" else "paragraph"
    years = {one.year for one in paragraph.targets if one.year}
    if paragraph.when and paragraph.when.by:
        years.add(paragraph.when.by.year)
    return Item(
        kind,
        str(plan_address(plan.id, paragraph.id)),
        where,
        _promised(site, paragraph),
        paragraph.show or paragraph.text,
        section.themes,
        tuple(sorted(years)),
        LETTER_BOOST if section.role in LETTER_ROLES else BOOSTS[kind],
    )


def _promised(site: Site, paragraph: Paragraph) -> str:
    """Return what a paragraph's targets measure, and the years that its own words may leave out."""
    said = []
    for target in paragraph.targets:
        indicator = site.registries.indicators.get(target.indicator or "")
        year = f"năm {target.year}" if target.year else None
        said.append(", ".join(filter(None, (indicator.name if indicator else None, year))))
    return "; ".join(dict.fromkeys(filter(None, said)))


def _indicators(site: Site) -> Iterator[Item]:
    for indicator in site.registries.indicators.values():
        said = [indicator.definition, *(variant.name for variant in indicator.variants)]
        themes = (indicator.theme,) if indicator.theme else ()
        address = indicator_address(indicator.id)
        yield _thing("indicator", address, indicator.name, said, themes)


def _documents(site: Site) -> Iterator[Item]:
    for document in site.registries.documents.values():
        name = document_name(site, document.id)
        said = [one for one in (document.title, document.issuer_printed) if one != name]
        yield _thing("document", document_address(document.id), name, said)


def _agencies(site: Site) -> Iterator[Item]:
    for agency in site.registries.agencies.values():
        name = _agency_name(site, agency)
        yield _thing("agency", agency_address(agency.id), name, agency.aliases)


def _units(site: Site) -> Iterator[Item]:
    before = _predecessors(site.registries.units)
    speaking = {plan.unit for plan in site.plans.values()}
    for unit in site.registries.units.values():
        name = ", ".join(one.name for one in site.unit_chain(unit.id))
        others = (*successor_names(site, unit), *before.get(unit.id, ()))
        boost = SPEAKING_BOOST if unit.id in speaking else THING_BOOST
        yield _thing("unit", unit_address(unit.id), name, others, boost=boost)


def _thing(
    kind: str,
    address: Address,
    name: str,
    said: Iterable[str | None],
    themes: tuple[str, ...] = (),
    boost: float = THING_BOOST,
) -> Item:
    text = "; ".join(one for one in said if one)
    return Item(kind, str(address), "", name, text, themes, boost=boost)


def _agency_name(site: Site, agency: Agency) -> str:
    unit = site.registries.units.get(agency.unit or "")
    if unit and unit.name.lower() not in agency.name.lower():
        return f"{agency.name}, {unit.name}"
    return agency.name


def _predecessors(units: Mapping[str, Unit]) -> dict[str, list[str]]:
    before: dict[str, list[str]] = {}
    for unit in units.values():
        for successor in unit.successors:
            before.setdefault(successor, []).append(unit.name)
    return before
