"""The tables of the open data that hold what plans say, in the order of their text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.assignments import tasks_of, times_of
from generator.model.plan import Citation, Duty, Note, Plan, Recipient, Target
from generator.model.urls import plan_address
from generator.opendata import (
    CAPITAL,
    END,
    OF_PLAN,
    PLAN_STATUS,
    START,
    PlanRow,
    Table,
    leads_to,
    plan_row,
)
from generator.schema.plan import StatusValue
from generator.subjects.plans.flat_text import flat_text_tables
from generator.subjects.plans.relation_tables import relation_tables
from generator.subjects.plans.row_tables import row_tables
from generator.subjects.plans.target_rows import TargetRow, target_rows
from generator.subjects.plans.work_rows import (
    DutyRow,
    GivenTimeRow,
    TaskRow,
    duty_row,
    task_row,
    time_row,
)
from generator.views.subject import Edition

IN_PARAGRAPH = leads_to("paragraphs", "plan", "paragraph")
IN_SECTION = leads_to("sections", "plan", "section")


@dataclass(frozen=True, slots=True)
class CitationRow:
    """A document that a paragraph or heading names."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    document: Annotated[str | None, N_("Mã văn bản được viện dẫn")]
    printed: Annotated[str, N_("Chữ in")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str | None, N_("Mã đoạn; null khi đứng trong tên mục")]
    url: Annotated[str, N_("Địa chỉ của đoạn")]
    role: Annotated[
        str,
        N_(
            "Chữ quanh đó làm gì với văn bản: legal-basis căn cứ, carries-out thực hiện, "
            "issued-with, proposed-by, amends, replaces, mentions nhắc đến"
        ),
    ]
    plan_status: Annotated[str, PLAN_STATUS]
    place: Annotated[str, N_("Mã đoạn, hay mã mục khi viện dẫn đứng trong tên mục")]
    start: Annotated[int, START]
    end: Annotated[int, END]


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """To whom a document goes, by its list of recipients."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    name: Annotated[str, N_("Tên như in, không kể số bản và ghi chú")]
    agency: Annotated[str | None, N_("Mã cơ quan; null khi chưa biết chắc")]
    printed: Annotated[str, N_("Dòng như in")]
    copies: Annotated[int | None, N_("Số bản, khi văn bản ghi")]
    for_information: Annotated[bool, N_("Gửi để báo cáo, in là (b/c)"), CAPITAL]
    paragraph: Annotated[str, N_("Mã đoạn")]
    url: Annotated[str, N_("Địa chỉ của đoạn")]
    plan_status: Annotated[str, PLAN_STATUS]
    number: Annotated[int, N_("Thứ tự trong nơi nhận của kế hoạch, đếm từ 1")]
    to_inform: Annotated[bool, N_("Như for_information; trong CSV viết true, false")]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What the encoders say about a place in the text, or about the text as a whole."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    at: Annotated[str | None, N_("Mã mục, đoạn, chỉ tiêu, việc; null khi nói về cả văn bản")]
    kind: Annotated[str, N_("slip: lỗi in của nguồn; explanation: ghi chú; question: còn bỏ ngỏ")]
    quote: Annotated[str | None, N_("Những chữ được nói tới")]
    note: Annotated[str, N_("Ghi chú")]
    ask: Annotated[str | None, N_("Ai có thể trả lời")]
    url: Annotated[str, N_("Địa chỉ của chỗ ấy")]
    plan_status: Annotated[str, PLAN_STATUS]
    number: Annotated[int, N_("Thứ tự trong các ghi chú của kế hoạch, đếm từ 1")]


def plan_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of what plans say, from their head to the notes of their encoders.

    Addresses begin with the edition's base, or are relative to the site's root. What a text does
    not say is null.
    """
    site, base = edition.site, edition.base
    plans = site.plans.values()
    yield Table(
        "plans",
        _("Kế hoạch"),
        _("Mỗi dòng một kế hoạch, với số liệu tổng quát"),
        PlanRow,
        lambda: (plan_row(site, plan, base) for plan in plans),
        plan="id",
        by_province=True,
        key=("id",),
        links=(
            leads_to("agencies", "issuer"),
            leads_to("units", "unit"),
            leads_to("units", "province"),
            leads_to("documents", "date_floor_document"),
        ),
    )
    yield Table(
        "targets",
        _("Chỉ tiêu"),
        _("Mỗi dòng một lời hứa kiểm tra được, với mức và câu gốc"),
        TargetRow,
        lambda: (row for plan in plans for row in target_rows(site, plan, base)),
        by_province=True,
        key=("plan", "id"),
        links=(
            OF_PLAN,
            IN_SECTION,
            IN_PARAGRAPH,
            leads_to("indicators", "indicator"),
            leads_to("populations", "population_id"),
            leads_to("themes", "theme"),
            leads_to("indicator-variants", "indicator", "variant", to=("indicator", "id")),
            leads_to("targets", "plan", "part_of"),
        ),
    )
    yield Table(
        "tasks",
        _("Nhiệm vụ"),
        _("Mỗi dòng một mục nhiệm vụ, hay một việc giao trong bảng: ai chủ trì, phối hợp, khi nào"),
        TaskRow,
        lambda: (task_row(one, plan.status, base) for plan in plans for one in tasks_of(plan)),
        key=("plan", "id"),
        links=(OF_PLAN, IN_SECTION, leads_to("rows", "plan", "row")),
    )
    yield Table(
        "duties",
        _("Việc phải báo cáo"),
        _("Mỗi dòng một việc báo cáo, sơ kết, đề xuất, với hạn khi có"),
        DutyRow,
        lambda: (duty_row(one, plan.status, base) for plan in plans for one in plan.duties()),
        by_province=True,
        key=("plan", "id"),
        links=(OF_PLAN, IN_SECTION, IN_PARAGRAPH, leads_to("duties", "plan", "after")),
    )
    yield Table(
        "citations",
        _("Viện dẫn"),
        _("Mỗi dòng một lần kế hoạch nhắc tới một văn bản"),
        CitationRow,
        lambda: (_citation(one, plan.status, base) for plan in plans for one in plan.citations()),
        key=("plan", "place", "start"),
        links=(OF_PLAN, IN_SECTION, IN_PARAGRAPH, leads_to("documents", "document")),
    )
    yield Table(
        "times",
        _("Thời gian thực hiện"),
        _("Mỗi dòng một lần văn bản nói khi nào phải làm, ở bất cứ phần nào"),
        GivenTimeRow,
        lambda: (time_row(plan, one, base) for plan in plans for one in times_of(plan)),
        key=("plan", "paragraph"),
        links=(OF_PLAN, IN_SECTION, IN_PARAGRAPH),
    )
    yield Table(
        "recipients",
        _("Nơi nhận"),
        _("Mỗi dòng một nơi nhận văn bản, như in ở phần nơi nhận"),
        RecipientRow,
        lambda: (row for plan in plans for row in _recipients(plan, base)),
        key=("plan", "number"),
        links=(OF_PLAN, IN_PARAGRAPH, leads_to("agencies", "agency")),
    )
    yield Table(
        "notes",
        _("Ghi chú của người nhập liệu"),
        _("Mỗi dòng một ghi chú: lỗi in của nguồn, giải thích, câu hỏi còn bỏ ngỏ"),
        NoteRow,
        lambda: (row for plan in plans for row in _notes(plan, base)),
        key=("plan", "number"),
        links=(OF_PLAN,),
    )
    yield from row_tables(edition)
    yield from flat_text_tables(edition)
    yield from relation_tables(edition)


def _citation(citation: Citation, status: StatusValue, base: str) -> CitationRow:
    return CitationRow(
        plan=citation.plan,
        document=citation.document,
        printed=citation.printed,
        section=citation.section,
        paragraph=citation.paragraph,
        url=f"{base}{plan_address(citation.plan, citation.paragraph or citation.section)}",
        role=citation.role,
        plan_status=status,
        place=citation.paragraph or citation.section,
        start=citation.span.start,
        end=citation.span.end,
    )


def _recipients(plan: Plan, base: str) -> Iterator[RecipientRow]:
    for number, one in enumerate(plan.recipients(), start=1):
        yield _recipient(plan, one, number, base)


def _recipient(plan: Plan, one: Recipient, number: int, base: str) -> RecipientRow:
    return RecipientRow(
        plan=plan.id,
        name=one.name,
        agency=one.agency,
        printed=one.printed,
        copies=one.copies,
        for_information=one.for_information,
        paragraph=one.paragraph,
        url=f"{base}{plan_address(plan.id, one.paragraph)}",
        plan_status=plan.status,
        number=number,
        to_inform=one.for_information,
    )


def _notes(plan: Plan, base: str) -> Iterator[NoteRow]:
    """Yield every note of a plan: of the whole, then in the order of the text."""
    for number, (at, note) in enumerate(_placed_notes(plan), start=1):
        yield NoteRow(
            plan=plan.id,
            at=at,
            kind=note.kind,
            quote=note.quote,
            note=note.note,
            ask=note.ask,
            url=f"{base}{plan_address(plan.id, at or '')}",
            plan_status=plan.status,
            number=number,
        )


def _placed_notes(plan: Plan) -> Iterator[tuple[str | None, Note]]:
    yield from ((None, note) for note in plan.notes)
    for section in plan.walk():
        yield from ((section.id, note) for note in section.notes)
        for paragraph in section.paragraphs:
            yield from ((paragraph.id, note) for note in paragraph.notes)
            noted: tuple[Target | Duty, ...] = (*paragraph.targets, *paragraph.duties)
            for one in noted:
                if one.note:
                    yield one.id, Note("explanation", one.note, one.quote)
