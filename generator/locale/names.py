"""How places, documents and tasks are called where a reader meets them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.locale import worded
from generator.model.plan import Citation, Plan, Task
from generator.model.registries import Unit
from generator.model.site import Site

OPENING_WORDS = 12


def place_name(site: Site, plan: Plan) -> str:
    """Return the unit that a plan speaks for, with what it lay in: `Phường 2, thị xã …`."""
    return site.once(_place_names).get(plan.unit, "")


def _place_names(site: Site) -> Mapping[str, str]:
    return {unit: _place_name(site.unit_chain(unit)) for unit in site.registries.units}


def _place_name(chain: Sequence[Unit]) -> str:
    names = [unit.name for unit in chain]
    return ", ".join([*names[:1], *map(worded.within, names[1:])])


def successor_names(site: Site, unit: Unit) -> tuple[str, ...]:
    """Return what became of a unit, by province: `xã Bác Ái, xã Mỹ Sơn (tỉnh Khánh Hòa)`.

    A successor of the same name is told apart by the day from which it is.
    """
    by_parent: dict[str, list[str]] = defaultdict(list)
    for successor in unit.successors:
        chain = site.unit_chain(successor)
        renamed = chain[0].name if chain[0].name != unit.name else f"{unit.name} mới"
        by_parent[", ".join(worded.within(one.name) for one in chain[1:])].append(
            worded.within(renamed)
        )
    return tuple(
        ", ".join(names) + (f" ({parent})" if parent else "") for parent, names in by_parent.items()
    )


def document_name(site: Site, document: str) -> str:
    """Return how a document is called: `Nghị quyết số 42-NQ/TW ngày 24/11/2023`."""
    return worded.document_name(site.registries.documents[document])


def anchor_of(citation: Citation) -> str:
    """Return the place on the plan's page where a citation stands."""
    return citation.paragraph or citation.section


def section_titles(plan: Plan) -> dict[str, str]:
    """Return the title of each section of a plan, empty where it has none."""
    return {section.id: section.title for section in plan.walk()}


def task_title(task: Task, titles: Mapping[str, str]) -> str:
    """Name a task: by its heading, its number and first words, or the section it closes."""
    section = task.section
    if section.heading:
        return section.title
    if section.number:
        words = section.paragraphs[0].text.split()
        opening = " ".join(words[:OPENING_WORDS])
        return f"{section.number} {opening}{'…' if len(words) > OPENING_WORDS else ''}"
    return next((titles[one] for one in reversed(task.parents) if titles[one]), "")
