"""A plan → rows: its attributes and counts, or all of it with its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from generator.model.plan import Note, Paragraph, Plan, Said, Section
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata.columns import Column, columns, definitions, row_schema
from generator.opendata.table import DRAFT
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The source of a plan."""

    file: Annotated[str, "Tệp nguồn, dưới thư mục kế hoạch"]
    kind: Annotated[str, "text: chữ sạch; scan: bản quét"]
    url: Annotated[str | None, "Địa chỉ nơi lấy nguồn"]


@dataclass(frozen=True, slots=True)
class CountsRow:
    """How much a plan says."""

    sections: Annotated[int, "Số mục"]
    paragraphs: Annotated[int, "Số đoạn"]
    targets: Annotated[int, "Số chỉ tiêu"]
    tasks: Annotated[int, "Số nhiệm vụ"]
    duties: Annotated[int, "Số việc phải báo cáo"]
    citations: Annotated[int, "Số lần viện dẫn"]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The attributes of a plan."""

    id: Annotated[str, "Mã kế hoạch"]
    title: Annotated[str, "Tên, đúng chữ của văn bản"]
    type: Annotated[str, "Loại văn bản"]
    number: Annotated[str | None, "Số, ký hiệu như in"]
    date: Annotated[PartialDate | None, "Ngày ban hành, ISO 8601; có thể chỉ có tháng hoặc năm"]
    status: Annotated[str, "Tình trạng: draft, issued, amended, replaced, expired, unknown"]
    issuer: Annotated[str, "Mã cơ quan ban hành"]
    unit: Annotated[str, "Mã đơn vị hành chính"]
    level: Annotated[str | None, "Cấp: province, district, commune"]
    province: Annotated[str | None, "Mã tỉnh khi ban hành"]
    source: Annotated[SourceRow, "Tệp nguồn, loại nguồn, địa chỉ nguồn"]
    url: Annotated[str, "Địa chỉ trang kế hoạch"]
    counts: Annotated[CountsRow, "Số mục, đoạn, chỉ tiêu, nhiệm vụ, việc phải báo cáo, viện dẫn"]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What the encoders say about a place in the text."""

    kind: Annotated[str, "slip: lỗi in của nguồn; explanation: ghi chú; question: còn bỏ ngỏ"]
    quote: Annotated[str | None, "Những chữ được nói tới"]
    note: Annotated[str, "Ghi chú"]
    ask: Annotated[str | None, "Ai có thể trả lời"]


@dataclass(frozen=True, slots=True)
class UncertainRow:
    """Restored words that a scan does not settle."""

    quote: Annotated[str, "Những chữ không chắc"]
    readings: Annotated[tuple[str, ...], "Những cách đọc khác"]
    reason: Annotated[str, "Vì sao không chắc"]


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """One paragraph."""

    id: Annotated[str, "Mã đoạn, cũng là neo trên trang kế hoạch"]
    mark: Annotated[str | None, "Dấu in đầu đoạn"]
    text: Annotated[str, "Nguyên văn"]
    shown_text: Annotated[str | None, "Nguyên văn viết thường, khi bản in viết hoa"]
    restored: Annotated[bool, "Chữ có phải phục hồi từ bản quét không"]
    uncertain: Annotated[tuple[UncertainRow, ...], "Chữ không chắc, khi phục hồi từ bản quét"]
    targets: Annotated[tuple[str, ...], "Chỉ tiêu nêu trong đoạn"]
    duties: Annotated[tuple[str, ...], "Việc phải báo cáo nêu trong đoạn"]
    notes: Annotated[tuple[NoteRow, ...], "Ghi chú của người mã hóa"]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section with all that it holds."""

    id: Annotated[str, "Mã mục, cũng là neo trên trang kế hoạch"]
    number: Annotated[str | None, "Số mục như in"]
    heading: Annotated[str | None, "Tên mục như in"]
    shown_heading: Annotated[str | None, "Tên mục viết thường, khi bản in viết hoa"]
    role: Annotated[str | None, "Phần này là gì trong văn bản"]
    themes: Annotated[tuple[str, ...], "Lĩnh vực"]
    notes: Annotated[tuple[NoteRow, ...], "Ghi chú của người mã hóa"]
    paragraphs: Annotated[tuple[ParagraphRow, ...], "Các đoạn, đúng thứ tự"]
    sections: Annotated[tuple[SectionRow, ...], "Các mục con, sau các đoạn"]


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """Who signed."""

    name: Annotated[str | None, "Tên"]
    office: Annotated[str | None, "Chức vụ"]
    for_: Annotated[str | None, "Ký thay ai"]
    on_behalf: Annotated[str | None, "Thay mặt ai"]
    uncertain: Annotated[bool, "Chữ có chưa chắc không"]


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A document that a plan rests on."""

    relation: Annotated[str, "Dựa vào thế nào: carries-out, legal-basis…"]
    document: Annotated[str, "Mã văn bản"]


@dataclass(frozen=True, slots=True)
class DeclaredRow:
    """What differs from the source on purpose."""

    text: Annotated[str, "Những chữ ấy"]
    reason: Annotated[str, "Vì sao"]


@dataclass(frozen=True, slots=True)
class MisreadRow:
    """What a scan gives for other letters."""

    scan: Annotated[str, "Bản quét ghi"]
    text: Annotated[str, "Văn bản in"]
    reason: Annotated[str, "Vì sao"]


@dataclass(frozen=True, slots=True)
class WholePlan(PlanRow):
    """A plan whole: its attributes, then all its text in order, with what is known of it."""

    date_printed: Annotated[str | None, "Ngày như in"]
    place: Annotated[str | None, "Nơi ban hành"]
    status_inferred: Annotated[str | None, "Vì sao, khi tình trạng là suy ra"]
    signatory: Annotated[
        SignatoryRow | None, "Người ký: name, office, for (ký thay), on_behalf, uncertain"
    ]
    basis: Annotated[tuple[BasisRow, ...], "Những văn bản mà kế hoạch dựa vào: relation, document"]
    encoded_by: Annotated[str, "Ai mã hóa"]
    notes: Annotated[tuple[NoteRow, ...], "Ghi chú của người mã hóa về cả văn bản"]
    omitted: Annotated[
        tuple[DeclaredRow, ...], "Những gì có trong nguồn mà cố ý bỏ ra: text, reason"
    ]
    misread: Annotated[
        tuple[MisreadRow, ...], "Chỗ bản quét đọc sai, đã phục hồi: scan, text, reason"
    ]
    moved: Annotated[tuple[DeclaredRow, ...], "Những gì đứng chỗ khác so với nguồn: text, reason"]
    sections: Annotated[tuple[SectionRow, ...], "Toàn văn: các mục, đúng thứ tự"]


def plan_parts() -> Mapping[str, Mapping[str, Column]]:
    """Return the columns of a whole plan, of its sections and of their paragraphs, by name.

    The names are Vietnamese, as the page of the data shows them.
    """
    return {
        "Kế hoạch": columns(WholePlan),
        "Mục (sections)": columns(SectionRow),
        "Đoạn (paragraphs)": columns(ParagraphRow),
    }


def plan_schema() -> dict[str, object]:
    """Return the JSON Schema of `plans/<id>.json`: a plan whole, sections within sections.

    JSON Schema, draft 2020-12; it describes the file that the JSON format writes of a `WholePlan`.
    """
    return {
        "$schema": DRAFT,
        "title": "Kế hoạch, toàn văn",
        "description": "Một kế hoạch: thuộc tính, rồi mọi chữ của văn bản, đúng thứ tự",
        **row_schema(WholePlan),
        "$defs": definitions(WholePlan),
    }


def plan_row(site: Site, plan: Plan, base: str) -> PlanRow:
    """Return the attributes of a plan, and how much it says.

    `base` is the site's address, ending in a slash, or empty: the address is then relative to the
    site's root. Level and province are null where the registry does not know the unit.
    """
    province = site.province(plan)
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
        source=SourceRow(plan.source.file, plan.source.kind, plan.source.url),
        url=f"{base}{plan_address(plan.id)}",
        counts=CountsRow(
            sections=sum(1 for _ in plan.walk()),
            paragraphs=sum(1 for _ in plan.paragraphs()),
            targets=sum(1 for _ in plan.targets()),
            tasks=sum(1 for _ in plan.tasks()),
            duties=sum(1 for _ in plan.duties()),
            citations=sum(1 for _ in plan.citations()),
        ),
    )


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
    )


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
    )


def _notes(notes: Iterable[Note]) -> tuple[NoteRow, ...]:
    return tuple(NoteRow(one.kind, one.quote, one.note, one.ask) for one in notes)


def _said(said: Said | None) -> str | None:
    return said.value if said else None
