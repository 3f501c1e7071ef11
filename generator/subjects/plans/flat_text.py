"""The tables of the open data that hold the text: its sections and paragraphs, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.plan import Paragraph, Plan, Section
from generator.model.urls import plan_address
from generator.opendata import OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section, without what it holds."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã mục, cũng là neo trên trang kế hoạch")]
    position: Annotated[int, N_("Thứ tự trong kế hoạch, đếm từ 1")]
    parent: Annotated[str | None, N_("Mã mục chứa mục này; null ở cấp ngoài cùng")]
    level: Annotated[int, N_("Cấp của mục, 1 là ngoài cùng")]
    number: Annotated[str | None, N_("Số mục như in")]
    heading: Annotated[str | None, N_("Tên mục như in")]
    shown_heading: Annotated[str | None, N_("Tên mục viết thường, khi bản in viết hoa")]
    role: Annotated[str | None, N_("Phần này là gì trong văn bản")]
    run_in: Annotated[bool, N_("Tên mục in liền dòng với đoạn đầu")]
    url: Annotated[str, N_("Địa chỉ của mục")]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """One paragraph."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã đoạn, cũng là neo trên trang kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    position: Annotated[int, N_("Thứ tự trong kế hoạch, đếm từ 1")]
    mark: Annotated[str | None, N_("Dấu in đầu đoạn")]
    text: Annotated[str, N_("Nguyên văn")]
    shown_text: Annotated[str | None, N_("Nguyên văn viết thường, khi bản in viết hoa")]
    restored: Annotated[bool, N_("Chữ có phải phục hồi từ bản quét không")]
    kind: Annotated[
        str | None, N_("title: tên phụ lục; attached: dòng “Kèm theo …”; null với đoạn thường")
    ]
    table: Annotated[str | None, N_("Mã bảng, khi đoạn là tên hay dòng của một bảng")]
    url: Annotated[str, N_("Địa chỉ của đoạn")]
    plan_status: Annotated[str, PLAN_STATUS]


def flat_text_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of sections and paragraphs, in the order of the texts."""
    plans, base = edition.site.plans.values(), edition.base
    yield Table(
        "sections",
        _("Các mục"),
        _("Mỗi dòng một mục của một kế hoạch, đúng thứ tự"),
        SectionRow,
        lambda: (row for plan in plans for row in _sections(plan, base)),
        key=("plan", "id"),
        links=(OF_PLAN, leads_to("sections", "plan", "parent")),
    )
    yield Table(
        "paragraphs",
        _("Các đoạn"),
        _("Mỗi dòng một đoạn của một kế hoạch, đúng thứ tự: cả văn bản"),
        ParagraphRow,
        lambda: (row for plan in plans for row in _paragraphs(plan, base)),
        key=("plan", "id"),
        links=(OF_PLAN, leads_to("sections", "plan", "section")),
    )


def _sections(plan: Plan, base: str) -> Iterator[SectionRow]:
    parents = {below.id: one.id for one in plan.walk() for below in one.sections}
    for position, one in enumerate(plan.walk(), start=1):
        yield _section(plan, one, position, parents.get(one.id), base)


def _section(plan: Plan, one: Section, position: int, parent: str | None, base: str) -> SectionRow:
    return SectionRow(
        plan=plan.id,
        id=one.id,
        position=position,
        parent=parent,
        level=one.level,
        number=one.number,
        heading=one.heading,
        shown_heading=one.show,
        role=one.role,
        run_in=one.run_in,
        url=f"{base}{plan_address(plan.id, one.id)}",
        plan_status=plan.status,
    )


def _paragraphs(plan: Plan, base: str) -> Iterator[ParagraphRow]:
    for position, one in enumerate(plan.paragraphs(), start=1):
        yield _paragraph(plan, one, position, base)


def _paragraph(plan: Plan, one: Paragraph, position: int, base: str) -> ParagraphRow:
    return ParagraphRow(
        plan=plan.id,
        id=one.id,
        section=one.section,
        position=position,
        mark=one.mark,
        text=one.text,
        shown_text=one.show,
        restored=plan.source.is_scan,
        kind=one.kind,
        table=one.row.table if one.row else None,
        url=f"{base}{plan_address(plan.id, one.id)}",
        plan_status=plan.status,
    )
