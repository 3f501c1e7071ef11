"""The lists of the open data: which columns each has, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.columns import (
    AGENCY_COLUMNS,
    CITATION_COLUMNS,
    COMPARISON_PAIR_COLUMNS,
    DOCUMENT_COLUMNS,
    DUTY_COLUMNS,
    INDICATOR_COLUMNS,
    PLAN_COLUMNS,
    TARGET_COLUMNS,
    TASK_COLUMNS,
    UNIT_COLUMNS,
    Column,
)
from generator.facts import compared_plan, orders
from generator.model import Note, Paragraph, Plan, Said, Section, Site, Target
from generator.names import plan_address
from generator.revision_data import REVISION_COLUMNS, revision_rows
from generator.side_by_side import TextCell, TextRow, text_rows

Row = dict[str, Any]
Rows = list[Row]


@dataclass(frozen=True, slots=True)
class DataList:
    """One list: its file name, what it holds, its rows (of a site and its base address).

    A list of the paragraphs of a country is long: its rows are made one by one.
    """

    name: str
    title: str
    about: str
    each: Callable[[Site, str], Iterable[Row]]
    columns: Mapping[str, Column]

    def rows(self, site: Site, base: str) -> Rows:
        """Return all rows at once."""
        return list(self.each(site, base))


def _said(said: Said | None) -> str | None:
    return said.value if said else None


def _plans(site: Site, base: str) -> Iterator[Row]:
    return (_plan_row(site, plan, base) for plan in site.plans.values())


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


def _targets(site: Site, base: str) -> Iterator[Row]:
    return (_target(t, base) for plan in site.plans.values() for t in plan.targets())


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


def _tasks(site: Site, base: str) -> Iterator[Row]:
    return (
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
    )


def _duties(site: Site, base: str) -> Iterator[Row]:
    return (
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
    )


def _citations(site: Site, base: str) -> Iterator[Row]:
    return (
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
    )


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
            "relations": [
                {
                    "relation": one.relation,
                    "document": one.document,
                    "plan": one.plan,
                    "paragraph": one.paragraph,
                    "quote": one.quote,
                }
                for one in document.relations
            ],
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
            "chain": agency.chain,
            "aliases": list(agency.aliases),
            "successors": list(agency.successors),
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


def _comparison_pairs(site: Site, _base: str) -> Iterator[Row]:
    order = orders(site)
    return (
        {"left": left, "right": right, **_comparison_row(row)}
        for left, right in site.pairs
        for row in text_rows([compared_plan(site, site.plans[p], order) for p in (left, right)])
    )


def _comparison_row(row: TextRow) -> Row:
    left, right = row.cells
    return {
        "left_id": left.passage.block.id if left else None,
        "right_id": right.passage.block.id if right else None,
        "kind": row.kind,
        "moved": any(cell.moved for cell in row.cells if cell),
        "likeness": None if row.likeness is None else round(row.likeness, 4),
        "left_words": _own_words(row, left),
        "right_words": _own_words(row, right),
    }


def _own_words(row: TextRow, cell: TextCell | None) -> int:
    if cell is None:
        return 0
    return len(cell.passage.block.text.split()) if row.kind == "only" else cell.own_words


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
    DataList(
        "revisions",
        "Phiên bản",
        "Mỗi dòng một lần sửa một tệp kế hoạch: ngày, loại, điều gì đổi",
        revision_rows,
        REVISION_COLUMNS,
    ),
    DataList(
        "comparison-pairs",
        "So sánh từng câu",
        "Mỗi dòng một cặp câu đứng ngang nhau, hay câu chỉ một bên có, của các cặp có trang riêng",
        _comparison_pairs,
        COMPARISON_PAIR_COLUMNS,
    ),
)
