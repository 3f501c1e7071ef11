"""What each plan promises and does in each field of policy, gathered in one pass over the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.plan import Paragraph, Section, Target
from generator.model.registries import Theme
from generator.model.site import Site


@dataclass(slots=True)
class PlanWork:
    """The targets of a plan in one theme and the sections that take the theme up."""

    targets: list[Target] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ThemeWork:
    """A theme, the themes within it, and what each plan that speaks of it promises and does.

    `speaking` are the plans that speak of the theme or of one within it.
    """

    theme: Theme
    below: Sequence[str]
    by_plan: Mapping[str, PlanWork]
    speaking: frozenset[str]

    @property
    def target_count(self) -> int:
        """Return how many targets the plans have in the theme itself."""
        return sum(len(work.targets) for work in self.by_plan.values())

    @property
    def section_count(self) -> int:
        """Return how many sections take up the theme itself."""
        return sum(len(work.sections) for work in self.by_plan.values())


def theme_work(site: Site) -> dict[str, ThemeWork]:
    """Return the themes that a plan speaks of, each with the work in it, in the registry's order.

    A theme within which a plan speaks is there too, though no plan may speak of it itself.
    """
    gathered = _gather(site)
    below: dict[str, list[str]] = defaultdict(list)
    for theme in site.registries.themes.values():
        if theme.parent:
            below[theme.parent].append(theme.id)
    speaking = {
        name: frozenset(plan for one in _within(name, below) for plan in gathered.get(one, ()))
        for name in site.registries.themes
    }
    return {
        name: ThemeWork(
            theme,
            [one for one in below[name] if speaking[one]],
            gathered.get(name, {}),
            speaking[name],
        )
        for name, theme in site.registries.themes.items()
        if speaking[name]
    }


def _within(theme: str, below: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield theme
    for one in below.get(theme, ()):
        yield from _within(one, below)


def _gather(site: Site) -> dict[str, dict[str, PlanWork]]:
    gathered: dict[str, dict[str, PlanWork]] = defaultdict(lambda: defaultdict(PlanWork))
    for plan in site.plans.values():
        for target in plan.targets():
            if theme := site.theme_of(target):
                gathered[theme][plan.id].targets.append(target)
        for section in sections_taking_up(plan.sections):
            for theme in section.themes:
                gathered[theme][plan.id].sections.append(section)
    return gathered


def sections_taking_up(
    sections: Iterable[Section], above: tuple[str, ...] = ()
) -> Iterator[Section]:
    """Yield the sections that take up a theme, not those that only inherit it.

    `above` are the themes of the section that holds these.
    """
    for section in sections:
        if section.themes and section.themes != above:
            yield section
        yield from sections_taking_up(section.sections, section.themes)


def own_paragraphs(section: Section) -> Iterator[Paragraph]:
    """Yield the paragraphs of a section but for what has themes of its own below it.

    In the order of the text; a section below with the same themes belongs to it.
    """
    yield from section.paragraphs
    for below in section.sections:
        if below.themes == section.themes:
            yield from own_paragraphs(below)
