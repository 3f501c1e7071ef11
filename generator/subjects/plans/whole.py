"""A plan → plain data: its attributes and counts, or all of it with its text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.plan import Note, Paragraph, Plan, Said, Section
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata.table import Row, Rows


def plan_row(site: Site, plan: Plan, base: str) -> Row:
    """Return the attributes of a plan, and how much it says."""
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
        **plan_row(site, plan, base),
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


def _said(said: Said | None) -> str | None:
    return said.value if said else None
