"""What can be found of a plan: itself, its headings, each of its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.locale import worded
from generator.locale.names import fate, indicator_name, place_names, plan_name
from generator.model.families import families_of
from generator.model.plan import Paragraph, Plan, Section
from generator.model.registries import Unit
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.schema.plan import FORMAL_ROLES
from generator.search.items import Item, Shelf

# How much more a mention weighs in the name of a plan or in a heading, less in formal parts.
BOOSTS = {"plan": 3.0, "section": 1.2, "target": 1.1, "task": 1.0, "paragraph": 1.0}
LETTER_BOOST = 0.7
# What explains words that stand elsewhere weighs as little as the formal parts.
LETTER_ROLES = FORMAL_ROLES | {"footnotes"}


def plan_items(site: Site) -> Iterator[Item]:
    """Yield what can be found of every plan, plans of one province together.

    Each place once: the plan, its headings, its paragraphs. Boosts say how much more a mention
    weighs than one in a paragraph.
    """
    shelves = [(_shelf(site, plan), plan) for plan in site.plans.values()]
    for shelf, plan in sorted(shelves, key=lambda one: (one[0].places, one[0].level, one[1].id)):
        yield from _items(site, plan, shelf)


def _shelf(site: Site, plan: Plan) -> Shelf:
    unit = site.unit_of(plan)
    return Shelf(
        plan.id,
        plan_name(site, plan),
        site.level_of(plan) or "",
        _provinces(site, plan),
        families_of(site, plan.id),
        place_names(_places(site, plan)),
        fate(site, unit) if unit else "",
    )


def _provinces(site: Site, plan: Plan) -> tuple[str, ...]:
    """Return the province that a plan spoke for, and those of today in its place."""
    found = [unit.id for unit in _places(site, plan) if unit.level == "province"]
    return tuple(dict.fromkeys(found))


def _places(site: Site, plan: Plan) -> Sequence[Unit]:
    """Return the unit that a plan spoke for, what it lies in, and what became of them."""
    units = site.unit_chain(plan.unit)
    today = [one for unit in units for name in unit.successors for one in site.unit_chain(name)]
    return (*units, *today)


def _items(site: Site, plan: Plan, shelf: Shelf) -> Iterator[Item]:
    named = [plan.title, plan.number.value if plan.number else ""]
    yield Item(
        "plan",
        str(plan_address(plan.id)),
        "",
        shelf.title,
        ". ".join(part for part in named if part),
        boost=BOOSTS["plan"],
        shelf=shelf,
        also=shelf.note,
    )
    for section in plan.sections:
        yield from _section_items(site, section, "", shelf)


def _section_items(site: Site, section: Section, where: str, shelf: Shelf) -> Iterator[Item]:
    if section.heading:
        yield Item(
            "task" if section.role == "tasks" else "section",
            str(plan_address(shelf.plan or "", section.id)),
            where,
            section.title,
            "",
            section.themes,
            boost=BOOSTS["section"],
            shelf=shelf,
        )
    where = section.title if section.heading else where
    context = RowContext.of(section)
    for paragraph in section.paragraphs:
        if context.is_found(paragraph):
            place = ", ".join(filter(None, (where, context.place(paragraph))))
            yield _paragraph_item(site, section, paragraph, place, shelf)
    for below in section.sections:
        yield from _section_items(site, below, where, shelf)


@dataclass(frozen=True, slots=True)
class RowContext:
    """What says of the rows of a section where they stand: captions, and rows that head others."""

    captions: Mapping[str, str]
    groups: Mapping[str, str]

    @classmethod
    def of(cls, section: Section) -> RowContext:
        """Gather what speaks for the rows of a section, by table and by row."""
        rows = [one for one in section.paragraphs if one.row] if section.tables else []
        captions = {one.row.table: one for one in rows if one.row and one.row.kind == "caption"}
        return cls(
            {table: one.show or one.text for table, one in captions.items()},
            {one.id: _named(one) for one in rows if one.row and one.row.kind == "group"},
        )

    def place(self, paragraph: Paragraph) -> str:
        """Return the caption and the groups of a row; empty for what is none."""
        row = paragraph.row
        if row is None or row.kind == "caption":
            return ""
        said = (self.captions.get(row.table, ""), *(self.groups.get(one, "") for one in row.above))
        return ", ".join(filter(None, said))

    def is_found(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is found by itself: not the head of a table nor an empty row."""
        row = paragraph.row
        return row is None or (row.kind != "head" and bool(paragraph.text))


def _named(row: Paragraph) -> str:
    return row.title_shown or row.title


def _paragraph_item(
    site: Site, section: Section, paragraph: Paragraph, where: str, shelf: Shelf
) -> Item:
    is_task = section.role == "tasks" or (paragraph.row and (paragraph.actors or paragraph.when))
    kind = "target" if paragraph.targets else "task" if is_task else "paragraph"
    years = {one.year for one in paragraph.targets if one.year}
    if paragraph.when and paragraph.when.by:
        years.add(paragraph.when.by.year)
    return Item(
        kind,
        str(plan_address(shelf.plan or "", paragraph.id)),
        where,
        _promised(site, paragraph),
        paragraph.show or paragraph.text,
        section.themes,
        tuple(sorted(years)),
        LETTER_BOOST if section.role in LETTER_ROLES else BOOSTS[kind],
        shelf,
    )


def _promised(site: Site, paragraph: Paragraph) -> str:
    """Return what a paragraph's targets measure, and the years that its own words may leave out."""
    said = []
    for target in paragraph.targets:
        name = indicator_name(site.registries, target.indicator)
        year = worded.year(target.year) if target.year else None
        said.append(", ".join(filter(None, (name, year))))
    return "; ".join(dict.fromkeys(filter(None, said)))
