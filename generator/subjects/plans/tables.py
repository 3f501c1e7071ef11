"""The tables of the open data that hold what plans say, in the order of their text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.language import N_, _
from generator.locale.names import unit_place
from generator.model.assignments import tasks_of, times_of
from generator.model.plan import Citation, Duty, GivenTime, Note, Plan, Recipient, Target, Task
from generator.model.site import Site
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
from generator.schema import labels
from generator.schema.plan import StatusValue
from generator.subjects.plans.flat_text import flat_text_tables
from generator.subjects.plans.relation_tables import relation_tables
from generator.subjects.plans.row_tables import row_tables
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition

IN_PARAGRAPH = leads_to("paragraphs", "plan", "paragraph")
IN_SECTION = leads_to("sections", "plan", "section")


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A checkable promise."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã chỉ tiêu, cũng là neo trên trang kế hoạch")]
    indicator: Annotated[str | None, N_("Mã chỉ số")]
    variant: Annotated[str | None, N_("Biến thể định nghĩa")]
    population: Annotated[str | None, N_("Tính trên ai, ở đâu")]
    kind: Annotated[str, "numeric, words, relational, qualitative, maintain, direction"]
    operator: Annotated[str | None, "=, >, >=, <, <=, ~, between"]
    value: Annotated[Decimal | None, N_("Con số")]
    value_max: Annotated[Decimal | None, N_("Con số trên của khoảng")]
    unit: Annotated[str | None, N_("Đơn vị tính")]
    year: Annotated[int | None, N_("Năm phải đạt")]
    when: Annotated[str | None, N_("Thời điểm như in")]
    per: Annotated[str | None, N_("Mẫu số như in")]
    against: Annotated[str | None, N_("So với gì, như in")]
    printed: Annotated[str | None, N_("Con số như in")]
    quote: Annotated[str, N_("Câu gốc nêu chỉ tiêu")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy")]
    part_of: Annotated[str | None, N_("Chỉ tiêu bao trùm")]
    repeats: Annotated[tuple[str, ...], N_("Nhắc lại những chỉ tiêu nào")]
    conflicts_with: Annotated[tuple[str, ...], N_("Mâu thuẫn với những chỉ tiêu nào")]
    inferred: Annotated[str | None, N_("Điều gì là suy ra, vì sao")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    population_id: Annotated[str | None, N_("Mã đối tượng; null khi danh mục chưa có")]
    year_from: Annotated[
        str | None,
        N_(
            "Năm in ở đâu: words chính câu, paragraph chỗ khác trong đoạn, lead câu dẫn, heading "
            "tên mục; null khi không có năm, hay năm là suy ra"
        ),
    ]
    year_place: Annotated[str | None, N_("Mã đoạn hay mục in năm ấy")]
    plan_status: Annotated[str, PLAN_STATUS]
    measure: Annotated[
        str, N_("level mức phải đạt, change tăng hay giảm bao nhiêu, flow mỗi năm bao nhiêu")
    ]
    base: Annotated[str | None, N_("Mức xuất phát mà câu in")]
    place: Annotated[str, N_("Tên nơi khi ban hành")]
    level_name: Annotated[str | None, N_("Cấp của nơi ấy, bằng chữ")]
    status_name: Annotated[str, N_("Tình trạng của văn bản, bằng chữ")]
    theme: Annotated[str | None, N_("Mã lĩnh vực của chỉ số")]
    theme_name: Annotated[str | None, N_("Tên lĩnh vực ấy")]
    indicator_name: Annotated[str | None, N_("Tên chỉ số")]
    start: Annotated[int, START]
    end: Annotated[int, END]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Who acts in a task."""

    agency: Annotated[str, N_("Mã cơ quan")]
    role: Annotated[str, "directs, leads, supports, oversees"]
    printed_role: Annotated[str | None, N_("Vai trò như in")]
    quote: Annotated[str, N_("Câu gốc")]
    paragraph: Annotated[str, N_("Mã đoạn")]


@dataclass(frozen=True, slots=True)
class TimeRow:
    """When a task is to be done."""

    quote: Annotated[str, N_("Câu gốc")]
    by: Annotated[PartialDate | None, N_("Hạn, ISO 8601; có thể chỉ có tháng hoặc năm")]
    every: Annotated[str | None, N_("Chu kỳ")]
    paragraph: Annotated[str, N_("Mã đoạn")]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A section of the tasks part, or a row of a table that gives a task."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    number: Annotated[str | None, N_("Số mục như in")]
    heading: Annotated[str | None, N_("Tên mục như in; của dòng trong bảng: chữ gọi tên việc")]
    parents: Annotated[tuple[str, ...], N_("Các mục chứa mục này")]
    themes: Annotated[tuple[str, ...], N_("Lĩnh vực")]
    actors: Annotated[
        tuple[ActorRow, ...], N_("Ai chỉ đạo, chủ trì, phối hợp, giám sát, theo chữ nào")
    ]
    times: Annotated[tuple[TimeRow, ...], N_("Thời gian thực hiện, theo chữ nào")]
    url: Annotated[str, N_("Địa chỉ của mục")]
    plan_status: Annotated[str, PLAN_STATUS]
    row: Annotated[str | None, N_("Mã dòng của bảng, khi việc là một dòng")]
    id: Annotated[str, N_("Mã nhiệm vụ: mã mục, hay mã dòng của bảng khi việc là một dòng")]


@dataclass(frozen=True, slots=True)
class DutyRow:
    """Who must report or do what, to whom, by which day."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã việc")]
    does: Annotated[str, "report, review, propose, plan, monitor, other"]
    by: Annotated[tuple[str, ...], N_("Ai phải làm")]
    to: Annotated[tuple[str, ...], N_("Gửi cho ai")]
    through: Annotated[tuple[str, ...], N_("Qua ai")]
    day: Annotated[str | None, N_("Hạn trong năm, dạng --MM-DD")]
    every: Annotated[tuple[str, ...], N_("Chu kỳ")]
    years: Annotated[tuple[int, ...], N_("Những năm phải làm")]
    after: Annotated[str | None, N_("Việc phải xong trước")]
    quote: Annotated[str, N_("Câu gốc")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    bound: Annotated[
        str | None, N_("before: trước ngày ấy; by: chậm nhất ngày ấy; on: vào ngày ấy")
    ]
    plan_status: Annotated[str, PLAN_STATUS]
    day_of_month: Annotated[int | None, N_("Hạn trong tháng, hay trong tháng cuối quý: ngày 15")]
    when: Annotated[str | None, N_("Thời điểm như in, khi không phải một ngày")]
    start: Annotated[int, START]
    end: Annotated[int, END]


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
class GivenTimeRow:
    """When something is to be done, in whatever part of the text that is said."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    quote: Annotated[str, N_("Câu gốc")]
    by: Annotated[PartialDate | None, N_("Hạn, ISO 8601; có thể chỉ có tháng hoặc năm")]
    every: Annotated[str | None, N_("Chu kỳ")]
    scope: Annotated[str, N_("Cho đâu: section, below, list, above, plan, hoặc mã một mục")]
    url: Annotated[str, N_("Địa chỉ của đoạn")]
    plan_status: Annotated[str, PLAN_STATUS]
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
        lambda: (row for plan in plans for row in _targets(site, plan, base)),
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
        lambda: (_task(one, plan.status, base) for plan in plans for one in tasks_of(plan)),
        key=("plan", "id"),
        links=(OF_PLAN, IN_SECTION, leads_to("rows", "plan", "row")),
    )
    yield Table(
        "duties",
        _("Việc phải báo cáo"),
        _("Mỗi dòng một việc báo cáo, sơ kết, đề xuất, với hạn khi có"),
        DutyRow,
        lambda: (_duty(one, plan.status, base) for plan in plans for one in plan.duties()),
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
        lambda: (_time(plan, one, base) for plan in plans for one in times_of(plan)),
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


def _targets(site: Site, plan: Plan, base: str) -> Iterator[TargetRow]:
    # In the words of the catalogue: data is the same whatever language the site speaks.
    place, unit = unit_place(site, plan.unit), site.unit_of(plan)
    level = labels.LEVELS.messages[unit.level] if unit else None
    return (_target(site, plan, place, level, one, base) for one in plan.targets())


def _target(
    site: Site, plan: Plan, place: str, level: str | None, target: Target, base: str
) -> TargetRow:
    indicator = site.registries.indicators.get(target.indicator or "")
    theme = site.registries.themes.get(site.theme_of(target) or "")
    return TargetRow(
        plan=target.plan,
        id=target.id,
        indicator=target.indicator,
        variant=target.variant,
        population=target.population,
        kind=target.kind,
        operator=target.operator,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit,
        year=target.year,
        when=target.when,
        per=target.per,
        against=target.against,
        printed=target.printed,
        quote=target.quote,
        section=target.section,
        paragraph=target.paragraph,
        url=f"{base}{plan_address(target.plan, target.id)}",
        part_of=target.part_of,
        repeats=target.repeats,
        conflicts_with=target.conflicts_with,
        inferred=target.inferred,
        note=target.note,
        population_id=target.population_id,
        year_from=target.year_from.source if target.year_from else None,
        year_place=target.year_from.place if target.year_from else None,
        plan_status=plan.status,
        measure=target.measure,
        base=target.base,
        place=place,
        level_name=level,
        status_name=labels.STATUSES.messages[plan.status],
        theme=theme.id if theme else None,
        theme_name=theme.name if theme else None,
        indicator_name=indicator.name if indicator else None,
        start=target.span.start,
        end=target.span.end,
    )


def _task(task: Task, status: StatusValue, base: str) -> TaskRow:
    return TaskRow(
        plan=task.plan,
        section=task.parents[-1] if task.row else task.section.id,
        number=task.section.number,
        heading=task.section.heading,
        parents=task.parents[:-1] if task.row else task.parents,
        themes=task.section.themes,
        actors=tuple(
            ActorRow(actor.agency, actor.role, actor.printed_role, actor.quote, paragraph)
            for actor, paragraph in task.actors
        ),
        times=tuple(
            TimeRow(time.quote, time.by, time.every, paragraph) for time, paragraph in task.times
        ),
        url=f"{base}{plan_address(task.plan, task.section.id)}",
        plan_status=status,
        row=task.row.id if task.row else None,
        id=task.section.id,
    )


def _duty(duty: Duty, status: StatusValue, base: str) -> DutyRow:
    return DutyRow(
        plan=duty.plan,
        id=duty.id,
        does=duty.does,
        by=duty.by,
        to=duty.to,
        through=duty.through,
        day=f"--{duty.day[1]:02d}-{duty.day[0]:02d}" if duty.day else None,
        every=duty.every,
        years=duty.years,
        after=duty.after,
        quote=duty.quote,
        section=duty.section,
        paragraph=duty.paragraph,
        url=f"{base}{plan_address(duty.plan, duty.id)}",
        note=duty.note,
        bound=duty.bound,
        plan_status=status,
        day_of_month=duty.day_of_month,
        when=duty.when,
        start=duty.span.start,
        end=duty.span.end,
    )


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


def _time(plan: Plan, given: GivenTime, base: str) -> GivenTimeRow:
    return GivenTimeRow(
        plan=plan.id,
        section=given.section,
        paragraph=given.paragraph,
        quote=given.time.quote,
        by=given.time.by,
        every=given.time.every,
        scope=given.time.scope,
        url=f"{base}{plan_address(plan.id, given.paragraph)}",
        plan_status=plan.status,
        start=given.time.span.start,
        end=given.time.span.end,
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
