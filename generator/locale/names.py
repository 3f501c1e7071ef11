"""How places, plans, agencies, documents and tasks are called where a reader meets them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from generator.language import _
from generator.locale import worded
from generator.model.families import families_of
from generator.model.plan import Citation, Plan, Task
from generator.model.registries import Registries, Unit
from generator.model.site import Site
from generator.schema import labels
from generator.text.words import opening

OPENING_WORDS = 12


def unit_name(site: Site, plan: Plan) -> str:
    """Return the name of a plan's unit without what it lies in; its id where nobody knows it.

    A draft is called one wherever something of it is shown beside a place.
    """
    unit = site.unit_of(plan)
    return marked_draft(plan, unit.name if unit else plan.unit)


def marked_draft(plan: Plan, name: str) -> str:
    """Return a name with the word that its plan is a draft, if it is one."""
    return _("{name} (dự thảo)", name=name) if plan.status == "draft" else name


def level_name(site: Site, plan: Plan) -> str:
    """Return the level of a plan's unit: `Cấp xã`; empty where the registry does not know it."""
    unit = site.unit_of(plan)
    return labels.LEVELS[unit.level] if unit else ""


def within_name(chain: Sequence[Unit]) -> str:
    """Return what a unit lies in, from the chain that begins with it; empty for a province.

    The chain is `Site.unit_chain`, smallest first.
    """
    return ", ".join(worded.within(unit.name) for unit in chain[1:])


def unit_place(site: Site, unit: str) -> str:
    """Return a unit's name with what it lies in: `Xã Bác Ái Tây, tỉnh Khánh Hòa`.

    Empty where the registry does not know the unit.
    """
    return site.once_in_registries(_unit_places)(unit)


def _unit_places(registries: Registries) -> Callable[[str], str]:
    """Return what finds the place of a unit, worked out for those units alone that are named.

    A version of a plan is shown as on a site of its own: it names a few units of the country.
    """

    @cache
    def place(unit: str) -> str:
        chain = registries.unit_chain(unit)
        return ", ".join(part for part in (chain[0].name, within_name(chain)) if part)

    return lambda unit: place(unit) if unit in registries.units else ""


def place_name(site: Site, plan: Plan) -> str:
    """Return the unit that a plan speaks for, with what it lay in: `Phường 2, thị xã …`.

    A draft is called one: `Thị xã Đức Phổ, tỉnh Quảng Ngãi (dự thảo)`.
    """
    return marked_draft(plan, unit_place(site, plan.unit))


def plan_kind(plan: Plan) -> str:
    """Return what a plan calls itself: `Chương trình hành động`."""
    return labels.PLAN_TYPES[plan.type]


def plan_name(site: Site, plan: Plan) -> str:
    """Return how a plan is called: `Kế hoạch của huyện Bác Ái, tỉnh Ninh Thuận`."""
    place = worded.within(place_name(site, plan))
    return _("{plan} của {place}", plan=plan_kind(plan), place=place)


def plan_title(site: Site, plan: Plan) -> str:
    """Return a plan's short name: what it is, what it carries out, of which unit.

    `Kế hoạch thực hiện Nghị quyết 42-NQ/TW · tỉnh Kiên Giang`. Of several documents that it says it
    carries out the one that most plans here carry out in the end. Where none has a number, what it
    is and of which unit: its official title is never shortened.
    """
    said = [one.document for one in plan.basis if one.relation == "carries-out"]
    known = site.registries.documents
    numbered = [one for one in said if one in known and known[one].number]
    if not numbered:
        return plan_name(site, plan)
    most = (one for one in families_of(site, plan.id) if one in numbered)
    return _(
        "{plan} thực hiện {document} · {place}",
        plan=plan_kind(plan),
        document=worded.short_document_name(known[next(most, numbered[0])]),
        place=worded.within(place_name(site, plan)),
    )


def issuer_name(site: Site, plan: Plan) -> str:
    """Return who issued a plan; the id of the agency where the registry does not know it."""
    issuer = site.registries.agencies.get(plan.issuer.value)
    return issuer.name if issuer else plan.issuer.value


def agency_names(site: Site, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the names of agencies, all of which the registry knows.

    In the order of `ids`. Raises `KeyError` for an id that the registry does not know, which
    linking refuses.
    """
    return tuple(site.registries.agencies[one].name for one in ids)


def indicator_name(registries: Registries, indicator: str | None) -> str | None:
    """Return what an indicator is called; None for no indicator or one that nobody knows."""
    known = registries.indicators.get(indicator or "")
    return known.name if known else None


def variant_name(registries: Registries, indicator: str | None, variant: str | None) -> str | None:
    """Return what a definition of an indicator is called; None where none is named or known."""
    known = registries.indicators.get(indicator or "")
    return known.variant_name(variant) if known else None


def ended(site: Site, plan: Plan) -> str | None:
    """Return the day until which a plan's unit was; None while it is, or where nobody knows."""
    unit = site.unit_of(plan)
    return str(unit.until) if unit and unit.until else None


def names_now(site: Site, plan: Plan) -> tuple[str, ...]:
    """Return what became of the unit that a plan speaks for, by province; empty while it is."""
    unit = site.unit_of(plan)
    return successor_names(site, unit) if unit else ()


def successor_names(site: Site, unit: Unit) -> tuple[str, ...]:
    """Return what became of a unit, by province: `xã Bác Ái, xã Mỹ Sơn (tỉnh Khánh Hòa)`.

    A successor of the same name is told apart by the day from which it is.
    """
    by_parent: dict[str, list[str]] = defaultdict(list)
    for successor in unit.successors:
        chain = site.unit_chain(successor)
        name = worded.within(chain[0].name)
        said = name if chain[0].name != unit.name else _("{unit} mới", unit=name)
        by_parent[within_name(chain)].append(said)
    return tuple(
        ", ".join(names) + (f" ({parent})" if parent else "") for parent, names in by_parent.items()
    )


def fate(site: Site, unit: Unit) -> str:
    """Return when a unit ended and what became of it; empty while it is there.

    `đến 01/7/2025, nay là tỉnh An Giang`; of what became of it nothing where nobody says it.
    """
    if unit.until is None:
        return ""
    names = ", ".join(successor_names(site, unit))
    if names:
        return _("đến {until}, nay là {names}", until=unit.until, names=names)
    return _("đến {until}", until=unit.until)


def place_names(units: Iterable[Unit]) -> tuple[str, ...]:
    """Return by which names a reader may call a place that lies in some units.

    A province or district goes by its name alone, too: `Kiên Giang`. That of a commune is too often
    a common word.
    """
    names = [unit.name for unit in units if unit.level != "country"]
    bare = [
        unit.name.removeprefix(kind).strip()
        for unit in units
        if unit.level in ("province", "district")
        for kind in worded.UNIT_KINDS
        if unit.name.startswith(f"{kind} ")
    ]
    return tuple(dict.fromkeys((*names, *(name for name in bare if " " in name))))


def document_name(site: Site, document: str) -> str:
    """Return how a document is called: `Nghị quyết số 42-NQ/TW ngày 24/11/2023`.

    Raises `KeyError` for a document that the registry does not know, which linking refuses.
    """
    return worded.document_name(site.registries.documents[document])


def anchor_of(citation: Citation) -> str:
    """Return the place on the plan's page where a citation stands."""
    return citation.paragraph or citation.section


def section_titles(plan: Plan) -> dict[str, str]:
    """Return the title of each section of a plan, empty where it has none."""
    return {section.id: section.title for section in plan.walk()}


def task_title(task: Task, titles: Mapping[str, str]) -> str:
    """Name a task: by its heading, its number and first words, or the section it closes.

    A row of a table is named by its own first words. `titles` are those of all sections by id
    (`section_titles`). Beyond `OPENING_WORDS` words an ellipsis follows; empty where no section
    above has a title.
    """
    section = task.section
    if task.row:
        return opening(section.title, OPENING_WORDS)
    if section.heading:
        return section.title
    if section.number:
        return f"{section.number} {opening(section.paragraphs[0].text, OPENING_WORDS)}"
    return next((titles[one] for one in reversed(task.parents) if titles[one]), "")
