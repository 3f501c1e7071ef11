"""The history of a plan: its revisions in a row, and each version whole at a lasting address."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.denial.places import names_of
from generator.history import Version, redline
from generator.language import _
from generator.locale import worded
from generator.locale.names import place_name, plan_name
from generator.model.plan import Plan
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import Address, history_address, version_address
from generator.schema.plan import SectionRole
from generator.subjects.plans.text import FIRST_HEADING, LAST_HEADING
from generator.views.citing import Citing, cited_plan, citing, is_cut, version_said
from generator.views.pagination import Leaf, leaves
from generator.views.plans import Attribute, attributes
from generator.views.references import Reference, item, reference
from generator.views.revisions import RevisionRow, plan_said, revision_row, revision_rows
from generator.views.subject import Page
from generator.views.targets import TargetView, target_views

ON_A_PAGE = 50
LONGEST_LIST = 200
# The text of a version as data, beside its page: the twin that theme/assets/js/history.js fetches.
VERSION_TEXT = "loi-van.json"


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Revisions of a plan, newest first; `whole` are those whose text stands on the site.

    `choices` are those of them that can be laid side by side, on the first page only. `cut` tells
    that the repository does not hold the whole history; `count` is of all revisions.
    """

    plan: Plan
    place: str
    rows: tuple[RevisionRow, ...]
    whole: frozenset[str]
    choices: tuple[RevisionRow, ...]
    cut: bool
    said: str
    count: int
    newer: Address | None
    older: Address | None


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (with its level) or a paragraph of a version, as printed; `name` is its place."""

    id: str
    name: str
    role: SectionRole | None
    level: int | None
    mark: str | None
    text: str


@dataclass(frozen=True, slots=True)
class VersionText:
    """What a version says: title, attributes, targets, the whole text."""

    title: str
    cited: str
    reference: Reference
    attributes: tuple[Attribute, ...]
    targets: tuple[TargetView, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class SameText:
    """A newer version whose text is word for word the same, and the page on which that stands."""

    revision: str
    address: Address


@dataclass(frozen=True, slots=True)
class WholeVersion:
    """A version whole: the passages in which it differs from the one before it, and its text.

    `unshown` says why a text that can be read cannot be shown, `same` where its very words stand
    already.
    """

    passages: tuple[redline.Passage, ...]
    text: VersionText | None
    unshown: str | None = None
    same: SameText | None = None


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version: what it changed, and its text while the site keeps that.

    `older` and `newer` are the versions beside it; without a newer one it is today's. `blob` is
    what git calls the bytes of the file then, null where the commit took the file away. `unshown`
    says why a text that is kept cannot be shown, null where it can or is not kept. `of_today` is
    the title of the plan where the page of the plan shows just this version, which then is not
    printed a second time; else null. `same` tells where else its text stands, which then is not
    printed again either. `citing` says how it is cited, null where it has no text, and `item` says
    it as JSON for a list of references, without an address; empty where `citing` is null.
    """

    plan: str
    place: str
    row: RevisionRow
    older: Revision | None
    newer: Revision | None
    today: Revision
    passages: tuple[redline.Passage, ...]
    text: VersionText | None
    blob: str | None
    unshown: str | None
    of_today: str | None = None
    same: SameText | None = None
    citing: Citing | None = None
    item: str = ""


def history_pages(site: Site, kept: int) -> Iterator[Page]:
    """Yield the pages of every plan's history; the last `kept` versions stand whole on the site.

    A version that cannot be read does not stand whole, though it counts.
    """
    return (page for plan in site.plans.values() for page in pages_of_history(site, plan, kept))


def pages_of_history(site: Site, plan: Plan, kept: int) -> Iterator[Page]:
    """Yield the pages of a plan's history.

    `kept` is how many of the last versions stand whole. A plan without history has one empty page.
    """
    revisions = site.revisions_by_plan.get(plan.id, ())
    place, name = place_name(site, plan), worded.lowered(plan_name(site, plan))
    for leaf in leaves(revisions, ON_A_PAGE):
        yield Page(
            history_page_address(plan.id, leaf.number),
            "history.md",
            _("Lịch sử: {place}, trang {number}", place=place, number=leaf.number)
            if leaf.before
            else _("Lịch sử: {place}", place=place),
            _("Từng lần sửa {plan}: ngày, loại, điều gì đổi, và mỗi bản còn nguyên.", plan=name),
            partial(_history, site, plan, kept, leaf),
            contents=False,
            searched=not leaf.before,
        )


def _history(site: Site, plan: Plan, kept: int, leaf: Leaf[Revision]) -> HistoryPage:
    revisions: Sequence[Revision] = site.revisions_by_plan.get(plan.id, ())
    rows = tuple(revision_rows(site, leaf.shown))
    whole = frozenset(one.revision for one in revisions[:kept] if one.unreadable is None)
    return HistoryPage(
        plan,
        place_name(site, plan),
        rows,
        whole,
        tuple(row for row in rows if row.revision.revision in whole) if not leaf.before else (),
        is_cut(revisions),
        plan_said(site, plan.id),
        len(revisions),
        history_page_address(plan.id, leaf.before) if leaf.before else None,
        history_page_address(plan.id, leaf.after) if leaf.after else None,
    )


def history_page_address(plan: str, number: int) -> Address:
    """Return the address of a page of a plan's history, counted from 1."""
    first = history_address(plan)
    return first if number == 1 else Address(f"{first.page}trang-{number}/")


def version_page(
    site: Site,
    plan: Plan,
    number: int,
    whole: Callable[[VersionPage], WholeVersion],
    blob: str | None = None,
    *,
    of_today: bool = False,
) -> Page:
    """Return the page of a plan's version, counted from the newest.

    `whole` gives its text for what else the page shows, when the page is made; `blob` is what git
    calls its bytes, null where there are none. `of_today` tells that the plan's page shows just it.
    """
    page = _without_text(site, plan, number, blob)
    revisions = site.revisions_by_plan[plan.id]
    if of_today:
        cited = citing(site, plan, revisions, number)
        said = item(reference(site, plan), cited.version, revisions[number].revision)
        page = replace(page, of_today=plan.title, citing=cited, item=_as_json(said))
    row, revision = page.row, page.row.revision
    return Page(
        version_address(plan.id, revision.revision),
        "version.md",
        _("{place}: {version}", place=page.place, version=version_said(revisions, number)),
        _(
            "{plan}, bản ghi ngày {day}: {kind}, nguyên văn bản ấy.",
            plan=plan_name(site, plan),
            day=row.day,
            kind=row.kind.lower(),
        ),
        partial(_with_text, page, whole, version_said(revisions, number)),
        contents=False,
        searched=False,
    )


def _without_text(site: Site, plan: Plan, number: int, blob: str | None) -> VersionPage:
    revisions = site.revisions_by_plan[plan.id]
    return VersionPage(
        plan.id,
        place_name(site, plan),
        revision_row(site, revisions[number], LONGEST_LIST),
        revisions[number + 1] if number + 1 < len(revisions) else None,
        revisions[number - 1] if number else None,
        revisions[0],
        (),
        None,
        blob,
        revisions[number].unreadable,
    )


def _with_text(
    page: VersionPage, whole: Callable[[VersionPage], WholeVersion], version: str
) -> VersionPage:
    found = whole(page)
    unshown = found.unshown or page.unshown
    cited, said = page.citing, page.item
    if found.text and not page.of_today:
        revision = page.row.revision.revision
        cited = Citing(found.text.cited, version, version_address(page.plan, revision))
        said = _as_json(item(found.text.reference, version, revision))
    return replace(
        page,
        passages=found.passages,
        text=found.text,
        unshown=unshown,
        same=found.same,
        citing=cited,
        item=said,
    )


def version_data(page: VersionPage) -> str:
    """Return the text of a version as JSON, empty where it does not stand whole on the site.

    A list of blocks in order, each `[id, kind, role or null, text with its printed mark]`; where
    another version has the very same, which: `{"same": revision}`.
    """
    if page.text is None:
        return ""
    if page.same:
        return _as_json({"same": page.same.revision})
    blocks = [
        (
            one.id,
            "paragraph" if one.level is None else "heading",
            one.role,
            " ".join(f"{one.mark or ''} {one.text}".split()),
        )
        for one in page.text.blocks
    ]
    return _as_json(blocks)


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def whole_version(site: Site, version: Version | None, before: Version | None) -> WholeVersion:
    """Return a version whole; `before` is the one that it is compared with, null for none."""
    return WholeVersion(
        redline.differing_passages(before, version) if version and before else (),
        _text(site, version) if version else None,
    )


def _text(site: Site, version: Version) -> VersionText:
    plan, then = version.plan, replace(site, registries=version.registries)
    return VersionText(
        plan.title,
        cited_plan(then, plan),
        reference(then, plan),
        tuple(attributes(then, plan)),
        tuple(target_views(then, plan)),
        tuple(_blocks(plan)),
    )


def _blocks(plan: Plan) -> Iterator[Block]:
    names = names_of(plan)
    for section in plan.walk():
        if section.title:
            level = min(section.level + FIRST_HEADING - 1, LAST_HEADING)
            yield Block(section.id, names[section.id], section.role, level, None, section.title)
        for paragraph in section.paragraphs:
            text = paragraph.show or paragraph.text
            name = names[paragraph.id]
            yield Block(paragraph.id, name, section.role, None, paragraph.mark, text)
