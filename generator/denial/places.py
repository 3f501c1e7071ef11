"""Where something stands in a plan, named so that a reader knows it from the printed numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.language import _
from generator.locale.names import unit_name
from generator.model.plan import Plan, Section
from generator.model.site import Site
from generator.model.table import Row
from generator.schema import labels
from generator.schema.plan import SectionRole

# A cell that names more places than these says no more to its reader.
SHOWN = 3
_OPENING = 6
_ARTICLE = re.compile(r"(?:Điều|Chương|Phần)\s")
# What stands at the head of a text: one name for all of it, where nothing is printed.
_HEAD_ROLES: frozenset[SectionRole | None] = frozenset(
    ("masthead", "title", "legal-basis", "opening", None)
)


@dataclass(frozen=True, slots=True)
class Place:
    """A heading or paragraph of a plan: its address on the plan's page, and what to call it."""

    plan: str
    anchor: str
    name: str


@dataclass(frozen=True, slots=True)
class Places:
    """The first places in the order of the text, `SHOWN` at most, and how many there are."""

    shown: tuple[Place, ...] = ()
    count: int = 0

    @property
    def more(self) -> int:
        """Return how many places are not shown."""
        return self.count - len(self.shown)


NOWHERE = Places()


def names_of(plan: Plan) -> Mapping[str, str]:
    """Return what to call each section and paragraph of a plan: `mục III.5`, `Điều 2`.

    By its address. A paragraph is called after the article that it is, else after its section and
    by its place in it; what has neither number nor heading after the nearest section above, or
    after the part of the text that it is: `phần kết`, `nơi nhận`.
    """
    return dict(_names(plan.sections, (), ""))


def names_in(site: Site, plan: Plan) -> Mapping[str, str]:
    """Return `names_of` a plan, found once however many pages of the site name its places."""
    return site.once_in(plan, _names_in)


def passages(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield each heading and paragraph in the order of the text: its address and its words."""
    for section in plan.walk():
        if section.heading:
            yield section.id, section.heading
        for paragraph in section.paragraphs:
            yield paragraph.id, paragraph.text


def places_at(plan: str, names: Mapping[str, str], anchors: Iterable[str]) -> Places:
    """Return places of a plan by their addresses, each address once; `names` are `names_of` it."""
    found = tuple(dict.fromkeys(anchors))
    shown = tuple(Place(plan, one, names[one]) for one in found[:SHOWN])
    return Places(shown, len(found)) if found else NOWHERE


def of_plans(site: Site, places: Places) -> Places:
    """Return places of several plans, each called with the unit of its plan as well."""
    named = (
        replace(one, name=f"{unit_name(site, site.plans[one.plan])}: {one.name}")
        for one in places.shown
    )
    return replace(places, shown=tuple(named))


def _names_in(_site: Site, plan: Plan) -> Mapping[str, str]:
    return names_of(plan)


def _names(
    sections: Iterable[Section], above: tuple[str, ...], name: str
) -> Iterator[tuple[str, str]]:
    at_head = True
    for section in sections:
        own = (section.number or "").strip(" .)(-–+")
        # A section may print the number of its parent before its own: 6.4 within 6.
        is_whole = bool(above) and own.startswith(f"{above[-1]}.")
        path = (*(above[:-1] if is_whole else above), own) if own else above
        here = _("mục {number}", number=".".join(path)) if own else _opening(section) or name
        at_head = at_head and not own and section.role in _HEAD_ROLES
        here = here or (_("đầu văn bản") if at_head else _part(section))
        yield section.id, here
        tables = {one.id: one.number for one in section.tables}
        number = 0
        for paragraph in section.paragraphs:
            number += paragraph.row is None
            mark = (paragraph.mark or "").strip(" .:")
            named = mark if _ARTICLE.match(mark) else here
            if paragraph.row:
                named = _in_table(here, paragraph.row, tables)
            elif named == here and len(section.paragraphs) > 1:
                named = _("{section}, đoạn {number}", section=here, number=number)
            yield paragraph.id, named
            yield from ((target.id, named) for target in paragraph.targets)
            yield from ((duty.id, named) for duty in paragraph.duties)
        yield from _names(section.sections, path, here)


def _in_table(section: str, row: Row, tables: Mapping[str, int]) -> str:
    table = tables.get(row.table, 1)
    if row.number is None:
        return _("{section}, bảng {table}", section=section, table=table)
    return _(
        "{section}, bảng {table}, dòng {number}", section=section, table=table, number=row.number
    )


def _part(section: Section) -> str:
    return labels.SECTION_ROLES[section.role or "other"]


def _opening(section: Section) -> str:
    words = (section.show or section.heading or "").split()
    return f"“{' '.join(words[:_OPENING])}{'…' if len(words) > _OPENING else ''}”" if words else ""
