"""The history of a plan: its revisions in a row, and each version whole at a lasting address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from generator.history import Version
from generator.history.changes.counterparts import Counterparts
from generator.history.changes.phrases import figure, target_name, year
from generator.history.redline import Passage, redline
from generator.locale.names import place_name
from generator.model.plan import Plan
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import Address, history_address, version_address
from generator.schema.plan import SectionRole
from generator.subjects.plans.text import FIRST_HEADING, LAST_HEADING
from generator.views.page import Page
from generator.views.revisions import RevisionRow, revision_row, revision_rows
from generator.views.rows import Attribute, attributes

ON_A_PAGE = 50
LONGEST_LIST = 200
SHOWN_HASH = 7


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
    count: int
    newer: Address | None
    older: Address | None


@dataclass(frozen=True, slots=True)
class VersionTarget:
    """A target of a version: what it is called, its figure as people read it, for when."""

    paragraph: str
    name: str
    figure: str
    time: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (with its level) or a paragraph of a version, as printed."""

    id: str
    role: SectionRole | None
    level: int | None
    mark: str | None
    text: str


@dataclass(frozen=True, slots=True)
class VersionText:
    """What a version says: title, attributes, targets, the whole text."""

    title: str
    attributes: tuple[Attribute, ...]
    targets: tuple[VersionTarget, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version: what it changed, and its text while the site keeps that.

    `older` and `newer` are the versions beside it; without a newer one it is today's.
    """

    plan: str
    place: str
    row: RevisionRow
    older: Revision | None
    newer: Revision | None
    today: Revision
    passages: tuple[Passage, ...]
    text: VersionText | None


def history_pages(site: Site, plan: Plan, kept: int) -> Iterator[Page]:
    """Yield the pages of a plan's history; the last `kept` versions stand whole on the site."""
    revisions = site.revisions_by_plan.get(plan.id, ())
    place, pages = place_name(site, plan), max(1, ceil(len(revisions) / ON_A_PAGE))
    whole = [one.revision for one in revisions[:kept] if one.unreadable is None]
    for number in range(1, pages + 1):
        shown = revisions[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
        rows = tuple(revision_rows(site, shown))
        yield Page(
            history_page_address(plan.id, number),
            "history.md",
            f"Lịch sử: {place}" + (f", trang {number}" if number > 1 else ""),
            f"Từng lần sửa kế hoạch của {place}: ngày, loại, điều gì đổi, và mỗi bản còn nguyên.",
            HistoryPage(
                plan,
                place,
                rows,
                frozenset(whole),
                tuple(row for row in rows if row.revision.revision in whole) if number == 1 else (),
                any(one.kind is None for one in revisions),
                len(revisions),
                history_page_address(plan.id, number - 1) if number > 1 else None,
                history_page_address(plan.id, number + 1) if number < pages else None,
            ),
            contents=False,
            searched=number == 1,
        )


def history_page_address(plan: str, number: int) -> Address:
    """Return the address of a page of a plan's history, counted from 1."""
    first = history_address(plan)
    return first if number == 1 else Address(f"{first.page}trang-{number}/")


def version_page(
    site: Site, plan: Plan, number: int, version: Version | None, before: Version | None
) -> Page:
    """Return the page of a plan's version, counted from the newest.

    `version` is null where its text is not kept or cannot be read, `before` the version that it
    is compared with, if any.
    """
    revisions = site.revisions_by_plan[plan.id]
    revision, place = revisions[number], place_name(site, plan)
    row = revision_row(site, revision, LONGEST_LIST)
    return Page(
        version_address(plan.id, revision.revision),
        "version.md",
        f"{place}: bản ghi ngày {row.day} ({revision.revision[:SHOWN_HASH]})",
        f"Kế hoạch của {place}, bản ghi ngày {row.day}: {row.kind.lower()}, nguyên văn bản ấy.",
        VersionPage(
            plan.id,
            place,
            row,
            revisions[number + 1] if number + 1 < len(revisions) else None,
            revisions[number - 1] if number else None,
            revisions[0],
            redline(Counterparts.of(before, version)) if version and before else (),
            _text(site, version) if version else None,
        ),
        contents=False,
        searched=False,
    )


def _text(site: Site, version: Version) -> VersionText:
    plan = version.plan
    return VersionText(
        plan.title,
        tuple(attributes(replace(site, registries=version.registries), plan)),
        tuple(
            VersionTarget(
                target.paragraph,
                target_name(target, version.registries),
                figure(target),
                year(target),
            )
            for target in plan.targets()
        ),
        tuple(_blocks(plan)),
    )


def _blocks(plan: Plan) -> Iterator[Block]:
    for section in plan.walk():
        if section.title:
            level = min(section.level + FIRST_HEADING - 1, LAST_HEADING)
            yield Block(section.id, section.role, level, None, section.title)
        for paragraph in section.paragraphs:
            text = paragraph.show or paragraph.text
            yield Block(paragraph.id, section.role, None, paragraph.mark, text)
