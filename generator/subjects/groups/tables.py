"""The tables of the open data on groups of people, and on the passages that speak of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.registries import Group
from generator.model.site import GroupPassage, Site
from generator.model.urls import group_address, plan_address
from generator.opendata import OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of people, and how often plans speak of them."""

    id: Annotated[str, N_("Mã đối tượng")]
    name: Annotated[str, N_("Tên")]
    words: Annotated[tuple[str, ...], N_("Các cụm từ gọi tên những người này")]
    not_in: Annotated[tuple[str, ...], N_("Các cụm từ dài hơn, trong đó words không tính")]
    plans: Annotated[int, N_("Số kế hoạch có chữ nói tới họ")]
    passages: Annotated[int, N_("Số đoạn nói tới họ")]
    url: Annotated[str | None, N_("Địa chỉ trang; null khi chưa kế hoạch nào nói tới")]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A paragraph or heading that speaks of a group."""

    group: Annotated[str, N_("Mã đối tượng")]
    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str | None, N_("Mã đoạn; null khi chính tên mục nói tới họ")]
    words: Annotated[
        tuple[str, ...], N_("Các chữ nói tới họ, như in; trống khi chỉ đối tượng chỉ tiêu nói")
    ]
    targets: Annotated[tuple[str, ...], N_("Chỉ tiêu trong đoạn nói tới họ")]
    url: Annotated[str, N_("Địa chỉ của đoạn")]
    plan_status: Annotated[str, PLAN_STATUS]


def group_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of groups and of the passages that speak of them.

    A group of which no plan speaks has a row with a null address and no page.
    """
    site, base = edition.site, edition.base
    groups, said = site.registries.groups.values(), site.passages_by_group
    yield Table(
        "groups",
        _("Đối tượng"),
        _("Những nhóm người, và các cụm từ mà máy tìm để biết đoạn nào nói tới họ"),
        GroupRow,
        lambda: (_group(one, said.get(one.id, ()), base) for one in groups),
        key=("id",),
    )
    yield Table(
        "group-passages",
        _("Đoạn nói tới mỗi đối tượng"),
        _("Mỗi dòng một đoạn hay tên mục nói tới một nhóm người, với các chữ nói tới họ"),
        PassageRow,
        lambda: (_passage(site, one, base) for passages in said.values() for one in passages),
        links=(
            OF_PLAN,
            leads_to("groups", "group"),
            leads_to("sections", "plan", "section"),
            leads_to("paragraphs", "plan", "paragraph"),
        ),
    )


def _group(group: Group, said: tuple[GroupPassage, ...], base: str) -> GroupRow:
    return GroupRow(
        id=group.id,
        name=group.name,
        words=group.words,
        not_in=group.not_in,
        plans=len({passage.plan for passage in said}),
        passages=sum(1 for passage in said if passage.paragraph),
        url=f"{base}{group_address(group.id)}" if said else None,
    )


def _passage(site: Site, passage: GroupPassage, base: str) -> PassageRow:
    paragraph = passage.paragraph
    text = paragraph.text if paragraph else passage.section.heading or ""
    place = paragraph.id if paragraph else passage.section.id
    return PassageRow(
        group=passage.group,
        plan=passage.plan,
        section=passage.section.id,
        paragraph=paragraph.id if paragraph else None,
        words=tuple(text[span.start : span.end] for span in passage.spans),
        targets=tuple(target.id for target in passage.targets),
        url=f"{base}{plan_address(passage.plan, place)}",
        plan_status=site.plans[passage.plan].status,
    )
