"""The pages of fields of policy: what each plan promises and does in one, and who is silent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.locale.names import place_name
from generator.model.plan import Plan, Section
from generator.model.registries import Theme
from generator.model.site import Site
from generator.model.urls import THEMES, theme_address
from generator.schema.plan import LEADING_ROLES
from generator.subjects.themes.work import PlanWork, ThemeWork, own_paragraphs, theme_work
from generator.views.pagination import Part, Silence, parts, silence
from generator.views.subject import Page
from generator.views.targets import TargetView

OPENING_WORDS = 30


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme in a list: how much the plans say of it; `below` are the themes within it."""

    theme: Theme
    plans: int
    targets: int
    sections: int
    below: Sequence[ThemeRow]


@dataclass(frozen=True, slots=True)
class ThemesPage:
    """Every theme that a plan takes up, those within others below them."""

    themes: Sequence[ThemeRow]
    plan_count: int


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section that takes up a theme, how it begins, who leads in it: words and paragraph."""

    id: str
    title: str
    opening: str
    leaders: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ThemePlan:
    """What one plan promises and does in a theme."""

    plan: str
    place: str
    targets: Sequence[TargetView]
    sections: Sequence[SectionRow]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """One theme, whole or in one part of the country."""

    row: ThemeRow
    parent: Theme | None
    part: Part
    plans: Sequence[ThemePlan]
    plan_count: int
    silence: Silence


def theme_pages(site: Site) -> Iterator[Page]:
    """Yield the list of themes and the pages of each theme that a plan takes up.

    A theme of which no plan speaks itself has a page where one speaks of a theme within it.
    """
    work = site.once(theme_work)
    top = [one for one in work if site.registries.themes[one].parent not in work]
    yield Page(
        THEMES,
        "themes.md",
        _("Theo lĩnh vực"),
        _("Mỗi lĩnh vực: các kế hoạch hứa gì, giao ai làm gì, nơi nào không nói tới."),
        ThemesPage([_row(one, work) for one in top], len(site.plans)),
    )
    for one in work.values():
        yield from _pages(site, one, work)


def _row(theme: str, work: Mapping[str, ThemeWork]) -> ThemeRow:
    one = work[theme]
    below = [_row(name, work) for name in one.below]
    return ThemeRow(one.theme, len(one.speaking), one.target_count, one.section_count, below)


def _pages(site: Site, one: ThemeWork, work: Mapping[str, ThemeWork]) -> Iterator[Page]:
    plans = [plan for name, plan in site.plans.items() if name in one.by_plan]
    row, silent = _row(one.theme.id, work), silence(site, one.speaking)
    parent = site.registries.themes.get(one.theme.parent or "")
    for part in parts(site, theme_address(one.theme.id), plans):
        title = _("Lĩnh vực: {theme}", theme=one.theme.name)
        if part.name:
            title = _("Lĩnh vực: {theme}, {place}", theme=one.theme.name, place=part.name)
        shown = [_theme_plan(site, plan, one.by_plan[plan.id]) for plan in part.plans]
        yield Page(
            part.address,
            "theme.md",
            title,
            _("{title}. Các kế hoạch hứa gì, giao ai làm gì, kèm nguyên văn.", title=title),
            ThemePage(row, parent, part, shown, len(site.plans), silent),
        )


def _theme_plan(site: Site, plan: Plan, work: PlanWork) -> ThemePlan:
    return ThemePlan(
        plan.id,
        place_name(site, plan),
        work.targets,
        [_section_row(section) for section in work.sections],
    )


def _section_row(section: Section) -> SectionRow:
    own = list(own_paragraphs(section))
    leaders: dict[str, str] = {}
    for paragraph in own:
        for actor in paragraph.actors:
            if actor.role in LEADING_ROLES:
                leaders.setdefault(actor.quote, paragraph.id)
    words = own[0].text.split() if own else []
    opening = " ".join(words[:OPENING_WORDS]) + ("…" if len(words) > OPENING_WORDS else "")
    return SectionRow(section.id, section.title, opening, list(leaders.items()))
