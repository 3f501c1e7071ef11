"""The pages of groups of people: what each plan says of them, in targets and in passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.denial.decide import sought_for
from generator.denial.silence import Silence, silence
from generator.denial.spoken import spoken_groups
from generator.language import _
from generator.locale.names import place_name
from generator.model.plan import Paragraph, Plan, Section
from generator.model.registries import Group
from generator.model.site import GroupPassage, Site
from generator.model.urls import GROUPS, group_address
from generator.subjects.groups.excerpt import Excerpt, excerpt
from generator.views.pagination import Part, parts
from generator.views.subject import Page
from generator.views.targets import TargetView, target_views
from generator.watching import Last

# The passages of a plan that are open; the others wait behind a fold.
PASSAGES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in a list: in how many plans, targets and passages it is spoken of."""

    group: Group
    plans: int
    targets: int
    passages: int


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """Every group that a plan speaks of."""

    groups: Sequence[GroupRow]
    plan_count: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage about a group: its section and place in it, its words, the group's own marked."""

    id: str
    section: str
    number: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """What one plan says of a group; `folded` passages wait behind a fold."""

    plan: str
    place: str
    targets: Sequence[TargetView]
    sections: Sequence[Section]
    passages: Sequence[Passage]
    folded: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One group of people, whole or in one part of the country."""

    row: GroupRow
    part: Part
    plans: Sequence[GroupPlan]
    plan_count: int
    silence: Silence


@dataclass(slots=True)
class _Said:
    """What one plan says of one group."""

    sections: dict[str, Section] = field(default_factory=dict)
    mentions: list[tuple[GroupPassage, Paragraph]] = field(default_factory=list)

    @property
    def targets(self) -> set[str]:
        """Return the ids of the targets about the group."""
        return {target.id for mention, _ in self.mentions for target in mention.targets}


SaidByPlan = Mapping[str, _Said]


def group_pages(site: Site) -> Iterator[Page]:
    """Yield the list of groups and the pages of each group that a plan speaks of.

    A plan speaks of a group in words that name it, in the population of a target, or in a section
    that its encoder gave to the group.
    """
    said = site.once(said_of_groups)
    rows = [
        _row(group, said[name]) for name, group in site.registries.groups.items() if name in said
    ]
    yield Page(
        GROUPS,
        "groups.md",
        _("Theo đối tượng"),
        _("Kế hoạch nói gì về tôi: mỗi nhóm người, những chỉ tiêu và những đoạn có chữ gọi họ."),
        lambda: GroupsPage(rows, len(site.plans)),
    )
    # The pages of one group are made one after another: the last is enough.
    silent = Last(partial(_silence, site))
    for row in rows:
        yield from _pages(site, row, said[row.group.id], silent)


def _row(group: Group, said: SaidByPlan) -> GroupRow:
    return GroupRow(
        group,
        len(said),
        sum(len(one.targets) for one in said.values()),
        sum(len(one.mentions) for one in said.values()),
    )


def said_of_groups(site: Site) -> Mapping[str, SaidByPlan]:
    """Return what each plan says of each group that one speaks of."""
    said: dict[str, dict[str, _Said]] = defaultdict(lambda: defaultdict(_Said))
    for plan in site.plans.values():
        for group, section in _declared(plan.sections, ()):
            said[group][plan.id].sections[section.id] = section
    for group, mentions in site.passages_by_group.items():
        for mention in mentions:
            one = said[group][mention.plan]
            if mention.paragraph:
                one.mentions.append((mention, mention.paragraph))
            else:
                one.sections[mention.section.id] = mention.section
    return said


def _declared(sections: Iterable[Section], above: tuple[str, ...]) -> Iterator[tuple[str, Section]]:
    """Yield the sections that their encoder gave to a group, not those that only inherit it."""
    for section in sections:
        if section.groups != above:
            yield from ((group, section) for group in section.groups)
        yield from _declared(section.sections, section.groups)


def _silence(site: Site, name: str) -> Silence:
    said = set(site.once(said_of_groups)[name])
    group, spoken = site.registries.groups[name], site.once(spoken_groups).plans(name)
    return silence(site, "group", said, spoken, sought_for(group.name, group.words))


def _pages(
    site: Site, row: GroupRow, said: SaidByPlan, silent: Callable[[str], Silence]
) -> Iterator[Page]:
    plans = [plan for name, plan in site.plans.items() if name in said]
    for part in parts(site, group_address(row.group.id), plans):
        title = _("{group}: kế hoạch nói gì", group=row.group.name)
        if part.name:
            title = _("{group}: kế hoạch nói gì ở {place}", group=row.group.name, place=part.name)
        yield Page(
            part.address,
            "group.md",
            title,
            _("{title}. Chỉ tiêu trước, rồi từng đoạn, đúng chữ của văn bản.", title=title),
            partial(_page, site, row, part, silent),
        )


def _page(site: Site, row: GroupRow, part: Part, silent: Callable[[str], Silence]) -> GroupPage:
    said = site.once(said_of_groups)[row.group.id]
    shown = [_plan(site, one, said[one.id]) for one in part.plans]
    return GroupPage(row, part, shown, len(site.plans), silent(row.group.id))


def _plan(site: Site, plan: Plan, said: _Said) -> GroupPlan:
    passages = [_passage(*one) for one in said.mentions if _says_more(one[0])]
    # A fold for a single passage would be longer than the passage.
    shown = PASSAGES_SHOWN if len(passages) > PASSAGES_SHOWN + 1 else len(passages)
    targets = said.targets
    return GroupPlan(
        plan.id,
        place_name(site, plan),
        [view for view in target_views(site, plan) if view.target.id in targets],
        list(said.sections.values()),
        passages[:shown],
        passages[shown:],
    )


def _says_more(mention: GroupPassage) -> bool:
    """Tell whether a passage speaks of the group outside the targets that are shown anyway."""
    within = [target.span for target in mention.targets]
    return any(
        not any(one.start <= span.start and span.end <= one.end for one in within)
        for span in mention.spans
    )


def _numbered(section: Section, paragraph: Paragraph) -> str:
    row = paragraph.row
    if row and row.number is not None:
        return _("dòng {number}", number=row.number)
    alone = [one.id for one in section.paragraphs if one.row is None]
    return _("bảng") if row else _("đoạn {number}", number=alone.index(paragraph.id) + 1)


def _passage(mention: GroupPassage, paragraph: Paragraph) -> Passage:
    return Passage(
        paragraph.id,
        mention.section.title or _("Câu gốc"),
        _numbered(mention.section, paragraph),
        excerpt(paragraph.show or paragraph.text, mention.spans),
    )
