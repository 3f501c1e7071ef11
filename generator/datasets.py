"""The lists of the open data: which columns each has, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from generator.model import Note, Paragraph, Plan, Said, Section, Site, Target
from generator.names import plan_address

Row = dict[str, Any]
Rows = list[Row]
ColumnType = Literal[
    "text",
    "text?",
    "integer",
    "integer?",
    "number?",
    "boolean",
    "texts",
    "object",
    "objects",
    "sections",
    "paragraphs",
]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its JSON type (`?` where it may be null) and what it holds."""

    type: ColumnType
    about: str


@dataclass(frozen=True, slots=True)
class DataList:
    """One list: its file name, what it holds, its rows (of a site and its base address)."""

    name: str
    title: str
    about: str
    rows: Callable[[Site, str], Rows]
    columns: Mapping[str, Column]


def _said(said: Said | None) -> str | None:
    return said.value if said else None


def _plans(site: Site, base: str) -> Rows:
    return [_plan_row(site, plan, base) for plan in site.plans.values()]


def _plan_row(site: Site, plan: Plan, base: str) -> Row:
    unit = site.registries.units.get(plan.unit)
    province = site.province(plan)
    return {
        "id": plan.id,
        "title": plan.title,
        "type": plan.type,
        "number": _said(plan.number),
        "date": plan.issued,
        "status": plan.status,
        "issuer": plan.issuer.value,
        "unit": plan.unit,
        "level": unit.level if unit else None,
        "province": province.id if province else None,
        "source": {"file": plan.source.file, "kind": plan.source.kind, "url": plan.source.url},
        "url": f"{base}{plan_address(plan.id)}",
        "counts": {
            "sections": sum(1 for _ in plan.walk()),
            "paragraphs": sum(1 for _ in plan.paragraphs()),
            "targets": sum(1 for _ in plan.targets()),
            "tasks": sum(1 for _ in plan.tasks()),
            "duties": sum(1 for _ in plan.duties()),
            "citations": sum(1 for _ in plan.citations()),
        },
    }


def whole_plan(site: Site, plan: Plan, base: str) -> Row:
    """Return a plan whole: its attributes, then all its text in order, with what is known of it."""
    signatory = plan.signatory
    return {
        **_plan_row(site, plan, base),
        "date_printed": plan.date.printed if plan.date else None,
        "place": _said(plan.place_of_issue),
        "status_inferred": plan.status_inferred,
        "signatory": signatory
        and {
            "name": signatory.name,
            "office": signatory.office,
            "for": signatory.for_,
            "on_behalf": signatory.on_behalf,
            "uncertain": signatory.uncertain,
        },
        "basis": [{"relation": one.relation, "document": one.document} for one in plan.basis],
        "encoded_by": plan.encoded_by,
        "notes": _notes(plan.notes),
        "omitted": [{"text": one.text, "reason": one.reason} for one in plan.source.omitted],
        "misread": [
            {"scan": one.scan, "text": one.text, "reason": one.reason}
            for one in (*plan.source.misread, *plan.source.glyphs)
        ],
        "moved": [{"text": one.text, "reason": one.reason} for one in plan.source.moved],
        "sections": [_section(section, plan.source.is_scan) for section in plan.sections],
    }


def _section(section: Section, restored: bool) -> Row:
    return {
        "id": section.id,
        "number": section.number,
        "heading": section.heading,
        "shown_heading": section.show,
        "role": section.role,
        "themes": list(section.themes),
        "notes": _notes(section.notes),
        "paragraphs": [_paragraph(one, restored) for one in section.paragraphs],
        "sections": [_section(below, restored) for below in section.sections],
    }


def _paragraph(paragraph: Paragraph, restored: bool) -> Row:
    return {
        "id": paragraph.id,
        "mark": paragraph.mark,
        "text": paragraph.text,
        "shown_text": paragraph.show,
        "restored": restored,
        "uncertain": [
            {"quote": one.quote, "readings": list(one.readings), "reason": one.reason}
            for one in paragraph.uncertain
        ],
        "targets": [target.id for target in paragraph.targets],
        "duties": [duty.id for duty in paragraph.duties],
        "notes": _notes(paragraph.notes),
    }


def _notes(notes: Sequence[Note]) -> Rows:
    return [
        {"kind": note.kind, "quote": note.quote, "note": note.note, "ask": note.ask}
        for note in notes
    ]


def _targets(site: Site, base: str) -> Rows:
    return [_target(t, base) for plan in site.plans.values() for t in plan.targets()]


def _target(target: Target, base: str) -> Row:
    return {
        "plan": target.plan,
        "id": target.id,
        "indicator": target.indicator,
        "variant": target.variant,
        "population": target.population,
        "kind": target.kind,
        "operator": target.operator,
        "value": target.value,
        "value_max": target.value_max,
        "unit": target.unit,
        "year": target.year,
        "when": target.when,
        "per": target.per,
        "against": target.against,
        "printed": target.printed,
        "quote": target.quote,
        "section": target.section,
        "paragraph": target.paragraph,
        "url": f"{base}{plan_address(target.plan, target.id)}",
        "part_of": target.part_of,
        "repeats": list(target.repeats),
        "conflicts_with": list(target.conflicts_with),
        "inferred": target.inferred,
        "note": target.note,
    }


def _tasks(site: Site, base: str) -> Rows:
    return [
        {
            "plan": task.plan,
            "section": task.section.id,
            "number": task.section.number,
            "heading": task.section.heading,
            "parents": list(task.parents),
            "themes": list(task.section.themes),
            "actors": [
                {
                    "agency": actor.agency,
                    "role": actor.role,
                    "printed_role": actor.printed_role,
                    "quote": actor.quote,
                    "paragraph": paragraph,
                }
                for actor, paragraph in task.actors
            ],
            "times": [
                {"quote": time.quote, "by": time.by, "every": time.every, "paragraph": paragraph}
                for time, paragraph in task.times
            ],
            "url": f"{base}{plan_address(task.plan, task.section.id)}",
        }
        for plan in site.plans.values()
        for task in plan.tasks()
    ]


def _duties(site: Site, base: str) -> Rows:
    return [
        {
            "plan": duty.plan,
            "id": duty.id,
            "does": duty.does,
            "by": list(duty.by),
            "to": list(duty.to),
            "through": list(duty.through),
            "day": f"--{duty.day[1]:02d}-{duty.day[0]:02d}" if duty.day else None,
            "every": list(duty.every),
            "years": list(duty.years),
            "after": duty.after,
            "quote": duty.quote,
            "section": duty.section,
            "paragraph": duty.paragraph,
            "url": f"{base}{plan_address(duty.plan, duty.id)}",
            "note": duty.note,
        }
        for plan in site.plans.values()
        for duty in plan.duties()
    ]


def _citations(site: Site, base: str) -> Rows:
    return [
        {
            "plan": citation.plan,
            "document": citation.document,
            "printed": citation.printed,
            "section": citation.section,
            "paragraph": citation.paragraph,
            "url": base + str(plan_address(plan.id, citation.paragraph or citation.section)),
        }
        for plan in site.plans.values()
        for citation in plan.citations()
    ]


def _documents(site: Site, _base: str) -> Rows:
    return [
        {
            "id": document.id,
            "type": document.type,
            "number": document.number,
            "date": document.date,
            "issuer": document.issuer,
            "issuer_printed": document.issuer_printed,
            "title": document.title,
            "chain": document.chain,
            "note": document.note,
            "cited": len(site.citations_by_document.get(document.id, ())),
        }
        for document in site.registries.documents.values()
    ]


def _agencies(site: Site, _base: str) -> Rows:
    return [
        {
            "id": agency.id,
            "name": agency.name,
            "kind": agency.kind,
            "unit": agency.unit,
            "aliases": list(agency.aliases),
            "note": agency.note,
        }
        for agency in site.registries.agencies.values()
    ]


def _units(site: Site, _base: str) -> Rows:
    return [
        {
            "id": unit.id,
            "name": unit.name,
            "level": unit.level,
            "parent": unit.parent,
            "code": unit.code,
            "from": unit.since,
            "until": unit.until,
            "ended_by": unit.ended_by,
            "successors": list(unit.successors),
            "note": unit.note,
        }
        for unit in site.registries.units.values()
    ]


def _indicators(site: Site, _base: str) -> Rows:
    return [
        {
            "id": indicator.id,
            "name": indicator.name,
            "unit": indicator.unit,
            "direction": indicator.direction,
            "theme": indicator.theme,
            "definition": indicator.definition,
            "variants": [{"id": one.id, "name": one.name} for one in indicator.variants],
            "note": indicator.note,
            "targets": len(site.targets_by_indicator.get(indicator.id, ())),
        }
        for indicator in site.registries.indicators.values()
    ]


PLAN_COLUMNS = {
    "id": Column("text", "Mã kế hoạch"),
    "title": Column("text", "Tên, đúng chữ của văn bản"),
    "type": Column("text", "Loại văn bản"),
    "number": Column("text?", "Số, ký hiệu như in"),
    "date": Column("text?", "Ngày ban hành, ISO 8601; có thể chỉ có tháng hoặc năm"),
    "status": Column("text", "Tình trạng: draft, issued, amended, replaced, expired, unknown"),
    "issuer": Column("text", "Mã cơ quan ban hành"),
    "unit": Column("text", "Mã đơn vị hành chính"),
    "level": Column("text?", "Cấp: province, district, commune"),
    "province": Column("text?", "Mã tỉnh khi ban hành"),
    "source": Column("object", "Tệp nguồn, loại nguồn, địa chỉ nguồn"),
    "url": Column("text", "Địa chỉ trang kế hoạch"),
    "counts": Column("object", "Số mục, đoạn, chỉ tiêu, nhiệm vụ, việc phải báo cáo, viện dẫn"),
}
TARGET_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "id": Column("text", "Mã chỉ tiêu, cũng là neo trên trang kế hoạch"),
    "indicator": Column("text?", "Mã chỉ số"),
    "variant": Column("text?", "Biến thể định nghĩa"),
    "population": Column("text?", "Tính trên ai, ở đâu"),
    "kind": Column("text", "numeric, words, relational, qualitative, maintain, direction"),
    "operator": Column("text?", "=, >, >=, <, <=, ~, between"),
    "value": Column("number?", "Con số"),
    "value_max": Column("number?", "Con số trên của khoảng"),
    "unit": Column("text?", "Đơn vị tính"),
    "year": Column("integer?", "Năm phải đạt"),
    "when": Column("text?", "Thời điểm như in"),
    "per": Column("text?", "Mẫu số như in"),
    "against": Column("text?", "So với gì, như in"),
    "printed": Column("text?", "Con số như in"),
    "quote": Column("text", "Nguyên văn câu nêu chỉ tiêu"),
    "section": Column("text", "Mã mục"),
    "paragraph": Column("text", "Mã đoạn"),
    "url": Column("text", "Địa chỉ của chính câu ấy"),
    "part_of": Column("text?", "Chỉ tiêu bao trùm"),
    "repeats": Column("texts", "Nhắc lại những chỉ tiêu nào"),
    "conflicts_with": Column("texts", "Mâu thuẫn với những chỉ tiêu nào"),
    "inferred": Column("text?", "Điều gì là suy ra, vì sao"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}
TASK_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "section": Column("text", "Mã mục"),
    "number": Column("text?", "Số mục như in"),
    "heading": Column("text?", "Tên mục như in"),
    "parents": Column("texts", "Các mục chứa mục này"),
    "themes": Column("texts", "Lĩnh vực"),
    "actors": Column("objects", "Ai chỉ đạo, chủ trì, phối hợp, giám sát, theo chữ nào"),
    "times": Column("objects", "Thời gian thực hiện, theo chữ nào"),
    "url": Column("text", "Địa chỉ của mục"),
}
DUTY_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "id": Column("text", "Mã việc"),
    "does": Column("text", "report, review, propose, plan, monitor, other"),
    "by": Column("texts", "Ai phải làm"),
    "to": Column("texts", "Gửi cho ai"),
    "through": Column("texts", "Qua ai"),
    "day": Column("text?", "Hạn trong năm, dạng --MM-DD"),
    "every": Column("texts", "Chu kỳ"),
    "years": Column("texts", "Những năm phải làm"),
    "after": Column("text?", "Việc phải xong trước"),
    "quote": Column("text", "Nguyên văn"),
    "section": Column("text", "Mã mục"),
    "paragraph": Column("text", "Mã đoạn"),
    "url": Column("text", "Địa chỉ của chính câu ấy"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}
CITATION_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "document": Column("text?", "Mã văn bản được viện dẫn"),
    "printed": Column("text", "Chữ in"),
    "section": Column("text", "Mã mục"),
    "paragraph": Column("text?", "Mã đoạn; null khi đứng trong tên mục"),
    "url": Column("text", "Địa chỉ của đoạn"),
}
DOCUMENT_COLUMNS = {
    "id": Column("text", "Mã văn bản"),
    "type": Column("text", "Loại văn bản"),
    "number": Column("text?", "Số, ký hiệu"),
    "date": Column("text?", "Ngày ban hành, ISO 8601"),
    "issuer": Column("text?", "Mã cơ quan ban hành"),
    "issuer_printed": Column("text?", "Cơ quan ban hành như in"),
    "title": Column("text?", "Trích yếu, theo chữ của các kế hoạch"),
    "chain": Column("text?", "state: Nhà nước; party: Đảng"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
    "cited": Column("integer", "Số lần được viện dẫn"),
}
AGENCY_COLUMNS = {
    "id": Column("text", "Mã cơ quan"),
    "name": Column("text", "Tên"),
    "kind": Column("text", "body: cơ quan; office: chức danh; class: nhóm cơ quan"),
    "unit": Column("text?", "Mã đơn vị hành chính"),
    "aliases": Column("texts", "Những cách gọi khác, như in"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}
UNIT_COLUMNS = {
    "id": Column("text", "Mã đơn vị"),
    "name": Column("text", "Tên"),
    "level": Column("text", "province, district, commune"),
    "parent": Column("text?", "Mã đơn vị cấp trên"),
    "code": Column("text?", "Mã hành chính chính thức, chỉ đúng trong thời gian nêu ở from, until"),
    "from": Column("text?", "Có từ ngày"),
    "until": Column("text?", "Đến ngày"),
    "ended_by": Column("text?", "Mã văn bản chấm dứt"),
    "successors": Column("texts", "Những đơn vị kế tiếp"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}
INDICATOR_COLUMNS = {
    "id": Column("text", "Mã chỉ số"),
    "name": Column("text", "Tên"),
    "unit": Column("text?", "Đơn vị tính"),
    "direction": Column("text?", "more: càng cao càng tốt; less: càng thấp càng tốt"),
    "theme": Column("text?", "Mã lĩnh vực"),
    "definition": Column("text?", "Định nghĩa, theo chữ của các kế hoạch"),
    "variants": Column("objects", "Các biến thể định nghĩa"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
    "targets": Column("integer", "Số chỉ tiêu của các kế hoạch"),
}
SECTION_COLUMNS = {
    "id": Column("text", "Mã mục, cũng là neo trên trang kế hoạch"),
    "number": Column("text?", "Số mục như in"),
    "heading": Column("text?", "Tên mục như in"),
    "shown_heading": Column("text?", "Tên mục viết thường, khi bản in viết hoa"),
    "role": Column("text?", "Phần này là gì trong văn bản"),
    "themes": Column("texts", "Lĩnh vực"),
    "notes": Column("objects", "Ghi chú của người mã hóa"),
    "paragraphs": Column("paragraphs", "Các đoạn, đúng thứ tự"),
    "sections": Column("sections", "Các mục con, sau các đoạn"),
}
PARAGRAPH_COLUMNS = {
    "id": Column("text", "Mã đoạn, cũng là neo trên trang kế hoạch"),
    "mark": Column("text?", "Dấu in đầu đoạn"),
    "text": Column("text", "Nguyên văn"),
    "shown_text": Column("text?", "Nguyên văn viết thường, khi bản in viết hoa"),
    "restored": Column("boolean", "Chữ có phải phục hồi từ bản quét không"),
    "uncertain": Column("objects", "Chữ không chắc, khi phục hồi từ bản quét"),
    "targets": Column("texts", "Chỉ tiêu nêu trong đoạn"),
    "duties": Column("texts", "Việc phải báo cáo nêu trong đoạn"),
    "notes": Column("objects", "Ghi chú của người mã hóa"),
}

LISTS = (
    DataList(
        "plans", "Kế hoạch", "Mỗi dòng một kế hoạch, với số liệu tổng quát", _plans, PLAN_COLUMNS
    ),
    DataList(
        "targets",
        "Chỉ tiêu",
        "Mỗi dòng một lời hứa kiểm tra được, với con số và nguyên văn",
        _targets,
        TARGET_COLUMNS,
    ),
    DataList(
        "tasks",
        "Nhiệm vụ",
        "Mỗi dòng một mục nhiệm vụ: ai chủ trì, phối hợp, khi nào",
        _tasks,
        TASK_COLUMNS,
    ),
    DataList(
        "duties",
        "Việc phải báo cáo",
        "Mỗi dòng một việc báo cáo, sơ kết, đề xuất, với hạn",
        _duties,
        DUTY_COLUMNS,
    ),
    DataList(
        "citations",
        "Viện dẫn",
        "Mỗi dòng một lần kế hoạch nhắc tới một văn bản",
        _citations,
        CITATION_COLUMNS,
    ),
    DataList("documents", "Văn bản", "Những văn bản được viện dẫn", _documents, DOCUMENT_COLUMNS),
    DataList(
        "agencies", "Cơ quan", "Cơ quan, chức danh và nhóm cơ quan", _agencies, AGENCY_COLUMNS
    ),
    DataList(
        "units",
        "Đơn vị hành chính",
        "Đơn vị hành chính và điều đã xảy ra với chúng",
        _units,
        UNIT_COLUMNS,
    ),
    DataList(
        "indicators",
        "Chỉ số",
        "Điều mà chỉ tiêu của nhiều kế hoạch cùng đo",
        _indicators,
        INDICATOR_COLUMNS,
    ),
)
