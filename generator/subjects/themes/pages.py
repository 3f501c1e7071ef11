"""The pages of fields of policy: what each plan promises and does in one, and who is silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.denial.decide import PlanDenials, sought_for
from generator.denial.denials import Denial
from generator.denial.places import names_in
from generator.denial.silence import Silence, silence
from generator.denial.spoken import spoken_themes
from generator.language import _
from generator.locale.names import place_name
from generator.model.assignments import assignments_of
from generator.model.plan import Assignment, Plan, Section
from generator.model.registries import Theme
from generator.model.site import Site
from generator.model.urls import THEMES, theme_address
from generator.schema.annotations import LEADING_ROLES
from generator.subjects.themes.work import PlanWork, ThemeWork, own_paragraphs, theme_work
from generator.text.words import opening
from generator.views.pagination import Part, parts
from generator.views.subject import Page
from generator.views.targets import TargetView, target_view
from generator.views.tasks import ActorCell, ActorView, actor_cells, actor_view
from generator.watching import Last

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
    """A section that takes up a theme, how it begins, who leads in it by the words of what place.

    `no_leader` says that nobody does, null where somebody does.
    """

    id: str
    title: str
    opening: str
    leaders: Sequence[ActorCell]
    no_leader: Denial | None


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
        _("Mỗi lĩnh vực: các kế hoạch hứa gì, giao ai làm gì, nơi nào chỉ nói bằng lời."),
        lambda: ThemesPage([_row(one, work) for one in top], len(site.plans)),
    )
    # The pages of one theme are made one after another: the last is enough.
    silent = Last(partial(_silence, site))
    for one in work.values():
        yield from _pages(site, one, silent)


def _row(theme: str, work: Mapping[str, ThemeWork]) -> ThemeRow:
    one = work[theme]
    below = [_row(name, work) for name in one.below]
    return ThemeRow(one.theme, len(one.speaking), one.target_count, one.section_count, below)


def _silence(site: Site, theme: str) -> Silence:
    one = site.once(theme_work)[theme]
    spoken = site.once(spoken_themes).plans(theme)
    sought = sought_for(one.theme.name, one.theme.phrases)
    return silence(site, "theme", one.speaking, spoken, sought)


def _pages(site: Site, one: ThemeWork, silent: Callable[[str], Silence]) -> Iterator[Page]:
    plans = [plan for name, plan in site.plans.items() if name in one.by_plan]
    for part in parts(site, theme_address(one.theme.id), plans):
        title = _("Lĩnh vực: {theme}", theme=one.theme.name)
        if part.name:
            title = _("Lĩnh vực: {theme}, {place}", theme=one.theme.name, place=part.name)
        yield Page(
            part.address,
            "theme.md",
            title,
            _("{title}. Các kế hoạch hứa gì, giao ai làm gì, kèm câu gốc.", title=title),
            partial(_page, site, one, part, silent),
        )


def _page(site: Site, one: ThemeWork, part: Part, silent: Callable[[str], Silence]) -> ThemePage:
    return ThemePage(
        _row(one.theme.id, site.once(theme_work)),
        site.registries.themes.get(one.theme.parent or ""),
        part,
        [_theme_plan(site, plan, one.by_plan[plan.id]) for plan in part.plans],
        len(site.plans),
        silent(one.theme.id),
    )


def _theme_plan(site: Site, plan: Plan, work: PlanWork) -> ThemePlan:
    given, names = _Leading.of(plan), names_in(site, plan)
    denials = PlanDenials(site, plan)
    return ThemePlan(
        plan.id,
        place_name(site, plan),
        [target_view(site, target) for target in work.targets],
        [_section_row(site, section, given, denials, names) for section in work.sections],
    )


@dataclass(frozen=True, slots=True)
class _Leading:
    """Who leads in a plan, by their number in the text: by paragraph, by section that it covers."""

    by_paragraph: Mapping[str, Mapping[int, Assignment]]
    by_section: Mapping[str, Mapping[int, Assignment]]

    @classmethod
    def of(cls, plan: Plan) -> _Leading:
        by_paragraph: dict[str, dict[int, Assignment]] = defaultdict(dict)
        by_section: dict[str, dict[int, Assignment]] = defaultdict(dict)
        for number, one in enumerate(assignments_of(plan)):
            if one.actor.role in LEADING_ROLES:
                by_paragraph[one.paragraph][number] = one
                for section in one.covers:
                    by_section[section][number] = one
        return cls(by_paragraph, by_section)

    def concerning(self, section: Section, paragraphs: Iterable[str]) -> Iterator[Assignment]:
        """Yield, in the order of the text, what these paragraphs say and what covers a section."""
        found = dict(self.by_section.get(section.id, {}))
        for one in paragraphs:
            found |= self.by_paragraph.get(one, {})
        return (found[number] for number in sorted(found))


def _section_row(
    site: Site,
    section: Section,
    given: _Leading,
    denials: PlanDenials,
    names: Mapping[str, str],
) -> SectionRow:
    own = list(own_paragraphs(section))
    inside = {paragraph.id for paragraph in own}
    leaders: dict[tuple[str, str | None], ActorView] = {}
    for one in given.concerning(section, inside):
        is_own = one.paragraph in inside
        place = None if is_own else names[one.paragraph]
        view = actor_view(site.registries, one.actor, one.paragraph, place)
        # Whoever leads by words of the section is told by the first of them.
        leaders.setdefault((view.words, None if is_own else one.paragraph), view)
    return SectionRow(
        section.id,
        section.title,
        opening(own[0].text, OPENING_WORDS) if own else "",
        actor_cells(leaders.values(), LEADING_ROLES),
        None if leaders else denials.leader(section),
    )
