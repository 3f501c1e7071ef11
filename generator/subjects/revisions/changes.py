"""Changes of all plans, newest first, on bounded pages.

First those of the texts: new plans, amendments. What encoders mend of their own work stands in the
list of all changes, and in those by year, kind, field, place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.history import ReportEdit
from generator.language import N_, _
from generator.locale import worded
from generator.locale.names import place_name
from generator.model.revisions import Revision, RevisionKind
from generator.model.site import Site
from generator.model.urls import (
    PROGRESS,
    Address,
    all_changes_address,
    changes_address,
    plan_address,
    report_address,
)
from generator.subjects.progress.feed import is_fed
from generator.subjects.progress.report_versions import title_of
from generator.text.vietnamese import sort_key
from generator.views.feeds import FEED
from generator.views.pagination import Leaf, leaves
from generator.views.removed import removed_plans
from generator.views.revisions import RevisionRow, is_own_correction, revision_rows
from generator.views.subject import Page

ON_A_PAGE = 40
NO_EDITS: Mapping[str, Sequence[ReportEdit]] = {}


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to narrow the list: its name, where it leads, how many changes stand there."""

    name: str
    address: Address
    count: int


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices of one sort: kinds, years, fields, places."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ChangedPlan:
    """A plan in the list: its place, whether the site still has it, what says that it is gone.

    `is_report` tells that it is no plan but a report, whose `place` is its name.
    """

    place: str
    known: bool
    gone: Address | None = None
    is_report: bool = False


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """One page of a list of changes; `chosen` names the choice, null for changes of plans' texts.

    `about` says which changes they are, `feed` is the path of a feed of them, null where there is
    none. `number` of `pages` counts from 1; `newer` and `older` lead to the pages beside it;
    `of_reports` tells that the changes are those of reports, not of plans.
    """

    chosen: str | None
    about: str
    feed: str | None
    rows: tuple[RevisionRow, ...]
    plans: Mapping[str, ChangedPlan]
    groups: tuple[ChoiceGroup, ...]
    number: int
    pages: int
    newer: Address | None
    older: Address | None
    of_reports: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    steps: tuple[str, ...]
    name: str
    revisions: Sequence[Revision]
    about: str = ""
    feed: Address | None = None
    address: Callable[[int], Address] | None = None
    reports: Mapping[str, ChangedPlan] | None = None


def change_pages(
    site: Site, report_edits: Mapping[str, Sequence[ReportEdit]] = NO_EDITS
) -> list[Page]:
    """Return the pages of all changes of plans, of each choice, and of the changes of reports.

    A page has `ON_A_PAGE` changes at most; of each list the first page alone is for search engines.
    Without history there is one empty page. The list of all changes stands where it stood when it
    was the only one, but for its first page.
    """
    lists = {group: list(_choices(site, key)) for group, key in _GROUPS.items()}
    groups = tuple(
        ChoiceGroup(
            _(group),
            tuple(
                Choice(one.name, changes_address(*one.steps), len(one.revisions)) for one in found
            ),
        )
        for group, found in lists.items()
        if found
    )
    of_texts = _List(
        (),
        "",
        [one for one in site.revisions if not is_own_correction(one)],
        _(
            "Kế hoạch mới đăng và văn bản sửa đổi, mới nhất trước. Những lần người nhập liệu sửa "
            "phần việc của mình có nhật ký riêng."
        ),
        feed=changes_address(),
        address=_of_texts,
    )
    found = [of_texts, *(one for several in lists.values() for one in several)]
    if site.revisions:
        everything = _List(
            (),
            _("Mọi lần ghi"),
            site.revisions,
            _("Mọi lần kế hoạch được thêm hoặc sửa, mới nhất trước, cả sửa lỗi nhập liệu."),
            feed=all_changes_address(),
            address=all_changes_address,
        )
        found.append(everything)
        whole = [Choice(everything.name, all_changes_address(), len(site.revisions))]
        if of_reports := _of_reports(site, report_edits):
            found.append(of_reports)
            at = changes_address(*of_reports.steps)
            whole.append(Choice(of_reports.name, at, len(of_reports.revisions)))
        groups = (ChoiceGroup(_("Nhật ký"), tuple(whole)), *groups)
    return [page for one in found for page in _pages(site, one, groups)]


def _of_texts(number: int) -> Address:
    return changes_address(*(("van-ban", f"trang-{number}") if number > 1 else ()))


def _of_reports(site: Site, edits: Mapping[str, Sequence[ReportEdit]]) -> _List | None:
    """Return the list of all changes of reports, newest first; null for none."""
    revisions = [one.revision for versions in edits.values() for one in versions]
    if not revisions:
        return None
    return _List(
        ("bao-cao",),
        _("Báo cáo"),
        sorted(revisions, key=lambda one: (one.moment, one.plan), reverse=True),
        _("Mọi lần một báo cáo được thêm hoặc sửa, mới nhất trước."),
        feed=PROGRESS if is_fed(site, edits) else None,
        reports={name: _changed_report(site, name, one) for name, one in edits.items()},
    )


def _changed_report(site: Site, name: str, edits: Sequence[ReportEdit]) -> ChangedPlan:
    if report := site.reports.get(name):
        return ChangedPlan(report.title, True, is_report=True)
    gone = report_address(name) if edits[0].blob is None else None
    return ChangedPlan(title_of(edits) or name, False, gone, is_report=True)


def _pages(site: Site, listed: _List, groups: tuple[ChoiceGroup, ...]) -> Iterator[Page]:
    title = _("Thay đổi: {choice}", choice=listed.name) if listed.name else _("Thay đổi")
    for leaf in leaves(listed.revisions, ON_A_PAGE):
        yield Page(
            _address(listed, leaf.number),
            "changes.md",
            _("{title}, trang {number}", title=title, number=leaf.number) if leaf.before else title,
            _about(listed),
            partial(_shown, site, listed, groups, leaf),
            contents=False,
            searched=not leaf.before,
        )


def _shown(
    site: Site, listed: _List, groups: tuple[ChoiceGroup, ...], leaf: Leaf[Revision]
) -> ChangesPage:
    return ChangesPage(
        listed.name or None,
        _about(listed),
        f"{listed.feed.page}{FEED}" if listed.feed else None,
        tuple(revision_rows(site, leaf.shown)),
        _changed(site, listed, leaf.shown),
        groups,
        leaf.number,
        leaf.count,
        _address(listed, leaf.before) if leaf.before else None,
        _address(listed, leaf.after) if leaf.after else None,
        listed.reports is not None,
    )


def _changed(site: Site, listed: _List, shown: Sequence[Revision]) -> Mapping[str, ChangedPlan]:
    names = dict.fromkeys(one.plan for one in shown)
    if listed.reports is not None:
        return {name: listed.reports[name] for name in names}
    return {name: _changed_plan(site, name) for name in names}


def _about(listed: _List) -> str:
    return listed.about or _("Những lần kế hoạch được thêm hoặc sửa, mới nhất trước.")


def _address(listed: _List, number: int) -> Address:
    if listed.address:
        return listed.address(number)
    return changes_address(*listed.steps, *([f"trang-{number}"] if number > 1 else []))


def _changed_plan(site: Site, plan: str) -> ChangedPlan:
    if plan in site.plans:
        return ChangedPlan(place_name(site, site.plans[plan]), True)
    if removed := site.once(removed_plans).get(plan):
        return ChangedPlan(removed.title, False, plan_address(plan))
    return ChangedPlan(plan, False)


def _choices(site: Site, sort: Sort) -> Iterator[_List]:
    step, find = sort
    found: dict[str, list[Revision]] = defaultdict(list)
    names: dict[str, str] = {}
    for revision in site.revisions:
        for name, called in find(site, revision).items():
            found[name].append(revision)
            names[name] = called
    for name in sorted(found, key=lambda one: (sort_key(names[one]), one)):
        yield _List((step, name), names[name], found[name])


# Steps of addresses: they stay when a kind is called otherwise.
KIND_STEPS: Mapping[RevisionKind | None, str] = {
    "encoding": "ma-hoa-lan-dau",
    "correction": "sua-loi-ma-hoa",
    "amendment": "van-ban-sau-sua-doi",
    None: "dau-phan-lich-su-con-giu",
}
# Which choice or choices a revision falls under: step of the address → name.
Found = dict[str, str]
Sort = tuple[str, Callable[[Site, Revision], Found]]


def _years(_site: Site, revision: Revision) -> Found:
    year = revision.date[:4]
    return {year: worded.year(int(year))}


def _kinds(_site: Site, revision: Revision) -> Found:
    return {KIND_STEPS[revision.kind]: worded.REVISION_KINDS[revision.kind]}


def _fields(site: Site, revision: Revision) -> Found:
    themes = site.registries.themes
    named = dict.fromkeys(theme for change in revision.changes for theme in change.themes)
    outermost = {_outermost(site, theme) for theme in named if theme in themes}
    return {theme: themes[theme].name for theme in outermost}


def _outermost(site: Site, theme: str) -> str:
    themes, way = site.registries.themes, [theme]
    while (above := themes[way[-1]].parent) and above in themes and above not in way:
        way.append(above)
    return way[-1]


def _places(site: Site, revision: Revision) -> Found:
    plan = site.plans.get(revision.plan)
    province = site.province(plan) if plan else None
    return {province.id: province.name} if province else {}


_GROUPS: dict[str, Sort] = {
    N_("Loại"): ("loai", _kinds),
    N_("Năm"): ("nam", _years),
    N_("Lĩnh vực"): ("linh-vuc", _fields),
    N_("Nơi"): ("noi", _places),
}
