"""A plan → rows: its attributes and counts, or all of it with its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.assignments import assignments_of, tasks_of
from generator.model.date_floor import date_floor
from generator.model.families import families_of
from generator.model.plan import Note, Paragraph, Plan, Said, Section, Source
from generator.model.site import Site
from generator.model.table import Row, Table
from generator.model.urls import plan_address
from generator.opendata.columns import Column, columns, definitions, row_schema
from generator.opendata.table import DRAFT
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The source of a plan."""

    file: Annotated[str, N_("Tệp nguồn, dưới thư mục kế hoạch")]
    kind: Annotated[str, N_("text: chữ sạch; scan: bản quét")]
    url: Annotated[str | None, N_("Địa chỉ nơi lấy nguồn")]
    original: Annotated[str | None, N_("Tệp gốc, khi tệp nguồn là chữ đọc ra từ tệp ấy")] = None
    original_sha256: Annotated[str | None, N_("SHA-256 của tệp gốc")] = None
    reader: Annotated[str | None, N_("Chương trình đã đọc ra chữ từ tệp gốc")] = None


@dataclass(frozen=True, slots=True)
class CountsRow:
    """How much a plan says."""

    sections: Annotated[int, N_("Số mục")]
    paragraphs: Annotated[int, N_("Số đoạn")]
    targets: Annotated[int, N_("Số chỉ tiêu")]
    tasks: Annotated[int, N_("Số nhiệm vụ")]
    duties: Annotated[int, N_("Số việc phải báo cáo")]
    citations: Annotated[int, N_("Số lần viện dẫn")]
    assignments: Annotated[int, N_("Số lần giao việc")]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The attributes of a plan."""

    id: Annotated[str, N_("Mã kế hoạch")]
    title: Annotated[str, N_("Tên, đúng chữ của văn bản")]
    type: Annotated[str, N_("Loại văn bản")]
    number: Annotated[str | None, N_("Số, ký hiệu như in")]
    date: Annotated[
        PartialDate | None,
        N_(
            "Ngày ban hành, ISO 8601; có thể chỉ có tháng hoặc năm; null với dự thảo, có ngày riêng"
        ),
    ]
    status: Annotated[str, N_("Tình trạng: draft, issued, amended, replaced, expired, unknown")]
    issuer: Annotated[str, N_("Mã cơ quan ban hành")]
    unit: Annotated[str, N_("Mã đơn vị hành chính")]
    level: Annotated[str | None, N_("Cấp: province, district, commune")]
    province: Annotated[str | None, N_("Mã tỉnh khi ban hành")]
    source: Annotated[SourceRow, N_("Tệp nguồn, loại nguồn, địa chỉ nguồn")]
    url: Annotated[str, N_("Địa chỉ trang kế hoạch")]
    counts: Annotated[
        CountsRow, N_("Số mục, đoạn, chỉ tiêu, nhiệm vụ, việc phải báo cáo, viện dẫn, giao việc")
    ]
    families: Annotated[
        tuple[str, ...],
        N_("Mã những văn bản mà kế hoạch thực hiện, tận cùng: nghị quyết, không phải khâu giữa"),
    ]
    date_floor: Annotated[
        PartialDate | None,
        N_(
            "Không thể ban hành trước ngày này, ISO 8601: ngày của văn bản muộn nhất mà kế hoạch "
            "viện dẫn; null khi kế hoạch có ngày, hay không viện dẫn văn bản nào có ngày"
        ),
    ]
    date_floor_document: Annotated[str | None, N_("Mã văn bản có ngày ấy")]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What the encoders say about a place in the text."""

    kind: Annotated[str, N_("slip: lỗi in của nguồn; explanation: ghi chú; question: còn bỏ ngỏ")]
    quote: Annotated[str | None, N_("Những chữ được nói tới")]
    note: Annotated[str, N_("Ghi chú")]
    ask: Annotated[str | None, N_("Ai có thể trả lời")]


@dataclass(frozen=True, slots=True)
class UncertainRow:
    """Restored words that a scan does not settle."""

    quote: Annotated[str, N_("Những chữ không chắc")]
    readings: Annotated[tuple[str, ...], N_("Những cách đọc khác")]
    reason: Annotated[str, N_("Vì sao không chắc")]


@dataclass(frozen=True, slots=True)
class RowCellRow:
    """One cell of a row of a table."""

    id: Annotated[str, N_("Mã ô, cũng là neo trên trang kế hoạch")]
    column: Annotated[int, N_("Cột đầu tiên của ô, đếm từ 1")]
    across: Annotated[int, N_("Ô trải ngang mấy cột")]
    down: Annotated[int, N_("Ô trải dọc mấy dòng")]
    text: Annotated[str, N_("Chữ trong ô; ô trống thì rỗng")]


@dataclass(frozen=True, slots=True)
class TableRowRow:
    """What a paragraph is within a table."""

    table: Annotated[str, N_("Mã bảng")]
    kind: Annotated[str, N_("caption: tên bảng; head: đầu bảng; group: dòng tên nhóm; row: dòng")]
    number: Annotated[int | None, N_("Dòng thứ mấy dưới đầu bảng")]
    above: Annotated[tuple[str, ...], N_("Những dòng tên nhóm đứng trên dòng này")]
    cells: Annotated[tuple[RowCellRow, ...], N_("Các ô từ trái sang phải")]


@dataclass(frozen=True, slots=True)
class TableColumnRow:
    """One column of a table."""

    number: Annotated[int, N_("Cột thứ mấy, đếm từ 1")]
    head: Annotated[str, N_("Chữ ở đầu cột")]
    year: Annotated[int | None, N_("Năm của số liệu trong cột")]
    says: Annotated[str | None, N_("Cột nói gì: task, leads, time, unit, figure …")]


@dataclass(frozen=True, slots=True)
class SectionTableRow:
    """One table of a section."""

    id: Annotated[str, N_("Mã bảng, cũng là neo trên trang kế hoạch")]
    number: Annotated[int, N_("Bảng thứ mấy của kế hoạch")]
    caption: Annotated[str | None, N_("Mã đoạn là tên bảng")]
    columns: Annotated[tuple[TableColumnRow, ...], N_("Các cột từ trái sang phải")]
    rows: Annotated[tuple[str, ...], N_("Mã các dòng, kể cả đầu bảng, đúng thứ tự")]


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """One paragraph."""

    id: Annotated[str, N_("Mã đoạn, cũng là neo trên trang kế hoạch")]
    mark: Annotated[str | None, N_("Dấu in đầu đoạn")]
    text: Annotated[str, N_("Nguyên văn")]
    shown_text: Annotated[str | None, N_("Nguyên văn viết thường, khi bản in viết hoa")]
    restored: Annotated[bool, N_("Chữ có phải phục hồi từ bản quét không")]
    uncertain: Annotated[tuple[UncertainRow, ...], N_("Chữ không chắc, khi phục hồi từ bản quét")]
    targets: Annotated[tuple[str, ...], N_("Chỉ tiêu nêu trong đoạn")]
    duties: Annotated[tuple[str, ...], N_("Việc phải báo cáo nêu trong đoạn")]
    notes: Annotated[tuple[NoteRow, ...], N_("Ghi chú của người nhập liệu")]
    kind: Annotated[
        str | None, N_("title: tên phụ lục; attached: dòng “Kèm theo …”; null với đoạn thường")
    ] = None
    row: Annotated[
        TableRowRow | None, N_("Đoạn là gì trong bảng và có những ô nào; null khi ở ngoài bảng")
    ] = None


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section with all that it holds."""

    id: Annotated[str, N_("Mã mục, cũng là neo trên trang kế hoạch")]
    number: Annotated[str | None, N_("Số mục như in")]
    heading: Annotated[str | None, N_("Tên mục như in")]
    shown_heading: Annotated[str | None, N_("Tên mục viết thường, khi bản in viết hoa")]
    role: Annotated[str | None, N_("Phần này là gì trong văn bản")]
    themes: Annotated[tuple[str, ...], N_("Lĩnh vực")]
    notes: Annotated[tuple[NoteRow, ...], N_("Ghi chú của người nhập liệu")]
    paragraphs: Annotated[tuple[ParagraphRow, ...], N_("Các đoạn, đúng thứ tự")]
    sections: Annotated[tuple[SectionRow, ...], N_("Các mục con, sau các đoạn")]
    tables: Annotated[
        tuple[SectionTableRow, ...], N_("Các bảng của mục; dòng của chúng là đoạn")
    ] = ()


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """Who signed."""

    name: Annotated[str | None, N_("Tên")]
    office: Annotated[str | None, N_("Chức vụ")]
    for_: Annotated[str | None, N_("Ký thay ai")]
    on_behalf: Annotated[str | None, N_("Thay mặt ai")]
    uncertain: Annotated[bool, N_("Chữ có chưa chắc không")]


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A document that a plan rests on."""

    relation: Annotated[str, N_("Dựa vào thế nào: carries-out, legal-basis…")]
    document: Annotated[str, N_("Mã văn bản")]


@dataclass(frozen=True, slots=True)
class DeclaredRow:
    """What differs from the source on purpose."""

    text: Annotated[str, N_("Những chữ ấy")]
    reason: Annotated[str, N_("Vì sao")]


@dataclass(frozen=True, slots=True)
class MisreadRow:
    """What a scan gives for other letters."""

    scan: Annotated[str, N_("Bản quét ghi")]
    text: Annotated[str, N_("Văn bản in")]
    reason: Annotated[str, N_("Vì sao")]


@dataclass(frozen=True, slots=True)
class WholePlan(PlanRow):
    """A plan whole: its attributes, then all its text in order, with what is known of it."""

    draft_date: Annotated[
        PartialDate | None, N_("Ngày của dự thảo, ISO 8601; null khi không phải dự thảo")
    ]
    period_from: Annotated[int | None, N_("Kế hoạch cho những năm từ")]
    period_until: Annotated[int | None, N_("Kế hoạch cho những năm đến hết")]
    period_printed: Annotated[str | None, N_("Chữ in nói những năm ấy")]
    date_printed: Annotated[str | None, N_("Ngày như in")]
    place: Annotated[str | None, N_("Nơi ban hành")]
    status_inferred: Annotated[str | None, N_("Vì sao, khi tình trạng là suy ra")]
    signatory: Annotated[
        SignatoryRow | None, N_("Người ký: name, office, for (ký thay), on_behalf, uncertain")
    ]
    basis: Annotated[
        tuple[BasisRow, ...], N_("Những văn bản mà kế hoạch dựa vào: relation, document")
    ]
    encoded_by: Annotated[str, N_("Ai nhập liệu")]
    notes: Annotated[tuple[NoteRow, ...], N_("Ghi chú của người nhập liệu về cả văn bản")]
    omitted: Annotated[
        tuple[DeclaredRow, ...], N_("Những gì có trong nguồn mà cố ý bỏ ra: text, reason")
    ]
    misread: Annotated[
        tuple[MisreadRow, ...], N_("Chỗ bản quét đọc sai, đã phục hồi: scan, text, reason")
    ]
    moved: Annotated[
        tuple[DeclaredRow, ...], N_("Những gì đứng chỗ khác so với nguồn: text, reason")
    ]
    sections: Annotated[tuple[SectionRow, ...], N_("Toàn văn: các mục, đúng thứ tự")]


def plan_parts() -> Mapping[str, Mapping[str, Column]]:
    """Return the columns of a whole plan, of its sections and of their paragraphs, by name.

    The names are Vietnamese, as the page of the data shows them.
    """
    return {
        _("Kế hoạch"): columns(WholePlan),
        _("Mục (sections)"): columns(SectionRow),
        _("Đoạn (paragraphs)"): columns(ParagraphRow),
    }


def plan_schema() -> dict[str, object]:
    """Return the JSON Schema of `plans/<id>.json`: a plan whole, sections within sections.

    JSON Schema, draft 2020-12; it describes the file that the JSON format writes of a `WholePlan`.
    """
    return {
        "$schema": DRAFT,
        "title": _("Kế hoạch, toàn văn"),
        "description": _("Một kế hoạch: thuộc tính, rồi mọi chữ của văn bản, đúng thứ tự"),
        **row_schema(WholePlan),
        "$defs": definitions(WholePlan),
    }


def plan_row(site: Site, plan: Plan, base: str) -> PlanRow:
    """Return the attributes of a plan, and how much it says.

    `base` is the site's address, ending in a slash, or empty: the address is then relative to the
    site's root. Level and province are null where the registry does not know the unit.
    """
    province, floor = site.province(plan), date_floor(site, plan)
    return PlanRow(
        id=plan.id,
        title=plan.title,
        type=plan.type,
        number=_said(plan.number),
        date=plan.issued,
        status=plan.status,
        issuer=plan.issuer.value,
        unit=plan.unit,
        level=site.level_of(plan),
        province=province.id if province else None,
        source=_source(plan.source),
        url=f"{base}{plan_address(plan.id)}",
        counts=CountsRow(
            sections=sum(1 for _ in plan.walk()),
            paragraphs=sum(1 for _ in plan.paragraphs()),
            targets=sum(1 for _ in plan.targets()),
            tasks=sum(1 for _ in tasks_of(plan)),
            duties=sum(1 for _ in plan.duties()),
            citations=sum(1 for _ in plan.citations()),
            assignments=sum(1 for _ in assignments_of(plan)),
        ),
        families=families_of(site, plan.id),
        date_floor=floor.day if floor else None,
        date_floor_document=floor.document if floor else None,
    )


def _source(source: Source) -> SourceRow:
    one = source.original
    if one is None:
        return SourceRow(source.file, source.kind, source.url)
    return SourceRow(source.file, source.kind, source.url, one.file, one.sha256, one.reader)


def whole_plans(site: Site, base: str) -> Iterator[WholePlan]:
    """Yield every plan whole, in the order of the site."""
    return (whole_plan(site, plan, base) for plan in site.plans.values())


def whole_plan(site: Site, plan: Plan, base: str) -> WholePlan:
    """Return a plan whole; `base` is the site's address or empty.

    Nothing of the text is left out. A paragraph is `restored` where the source is a scan; what the
    text does not print is null.
    """
    row = plan_row(site, plan, base)
    return WholePlan(
        **{name: getattr(row, name) for name in PlanRow.__dataclass_fields__},
        draft_date=plan.drafted,
        period_from=plan.period.first if plan.period else None,
        period_until=plan.period.last if plan.period else None,
        period_printed=plan.period.printed if plan.period else None,
        date_printed=plan.date.printed if plan.date else None,
        place=_said(plan.place_of_issue),
        status_inferred=plan.status_inferred,
        signatory=_signatory(plan),
        basis=tuple(BasisRow(one.relation, one.document) for one in plan.basis),
        encoded_by=plan.encoded_by,
        notes=_notes(plan.notes),
        omitted=tuple(DeclaredRow(one.text, one.reason) for one in plan.source.omitted),
        misread=tuple(
            MisreadRow(one.scan, one.text, one.reason)
            for one in (*plan.source.misread, *plan.source.glyphs)
        ),
        moved=tuple(DeclaredRow(one.text, one.reason) for one in plan.source.moved),
        sections=tuple(_section(section, plan.source.is_scan) for section in plan.sections),
    )


def _signatory(plan: Plan) -> SignatoryRow | None:
    one = plan.signatory
    return (
        SignatoryRow(one.name, one.office, one.for_, one.on_behalf, one.uncertain) if one else None
    )


def _section(section: Section, restored: bool) -> SectionRow:
    return SectionRow(
        id=section.id,
        number=section.number,
        heading=section.heading,
        shown_heading=section.show,
        role=section.role,
        themes=section.themes,
        notes=_notes(section.notes),
        paragraphs=tuple(_paragraph(one, restored) for one in section.paragraphs),
        sections=tuple(_section(below, restored) for below in section.sections),
        tables=tuple(_table(one) for one in section.tables),
    )


def _table(table: Table) -> SectionTableRow:
    return SectionTableRow(
        id=table.id,
        number=table.number,
        caption=table.caption,
        columns=tuple(
            TableColumnRow(one.number, one.head, one.year, one.says) for one in table.columns
        ),
        rows=table.rows,
    )


def _row(row: Row, text: str) -> TableRowRow:
    cells = (
        RowCellRow(one.id, one.column, one.across, one.down, text[one.start : one.end])
        for one in row.cells
    )
    return TableRowRow(row.table, row.kind, row.number, row.above, tuple(cells))


def _paragraph(paragraph: Paragraph, restored: bool) -> ParagraphRow:
    return ParagraphRow(
        id=paragraph.id,
        mark=paragraph.mark,
        text=paragraph.text,
        shown_text=paragraph.show,
        restored=restored,
        uncertain=tuple(
            UncertainRow(one.quote, one.readings, one.reason) for one in paragraph.uncertain
        ),
        targets=tuple(target.id for target in paragraph.targets),
        duties=tuple(duty.id for duty in paragraph.duties),
        notes=_notes(paragraph.notes),
        kind=paragraph.kind,
        row=_row(paragraph.row, paragraph.text) if paragraph.row else None,
    )


def _notes(notes: Iterable[Note]) -> tuple[NoteRow, ...]:
    return tuple(NoteRow(one.kind, one.quote, one.note, one.ask) for one in notes)


def _said(said: Said | None) -> str | None:
    return said.value if said else None
