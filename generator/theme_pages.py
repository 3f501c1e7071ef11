"""Which plan takes up which field of policy, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Section, Site
from generator.names import THEMES
from generator.page import Page
from generator.plan_page import place_name
from generator.registry import Theme


@dataclass(frozen=True, slots=True)
class ThemePlace:
    """A section that takes up a theme."""

    plan: str
    section: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, the sections that take it up, the number of targets in it."""

    theme: Theme
    places: Sequence[ThemePlace]
    targets: int


@dataclass(frozen=True, slots=True)
class ThemesPage:
    """Every theme that a plan takes up."""

    themes: Sequence[ThemeRow]


def themes_page(site: Site) -> Page:
    """Return the page of all fields of policy that a plan takes up."""
    places = _theme_places(site)
    indicators = site.registries.indicators
    targets = Counter(
        indicators[name].theme for name, found in site.targets_by_indicator.items() for _ in found
    )
    return Page(
        THEMES,
        "themes.md",
        "Theo lĩnh vực",
        "Mỗi lĩnh vực: các kế hoạch nói gì, ở mục nào.",
        ThemesPage(
            [
                ThemeRow(theme, places.get(theme.id, ()), targets[theme.id])
                for theme in site.registries.themes.values()
                if theme.id in places or targets[theme.id]
            ]
        ),
    )


def _theme_places(site: Site) -> dict[str, list[ThemePlace]]:
    places: dict[str, list[ThemePlace]] = defaultdict(list)
    for plan in site.plans.values():
        place = place_name(site, plan)
        for section in _taking_up(plan.sections, ()):
            for theme in section.themes:
                places[theme].append(ThemePlace(plan.id, section.id, section.title, place))
    return places


def _taking_up(sections: Iterable[Section], above: tuple[str, ...]) -> Iterator[Section]:
    """Yield the sections that take up a theme, not those that only inherit it."""
    for section in sections:
        if section.themes and section.themes != above:
            yield section
        yield from _taking_up(section.sections, section.themes)
