"""From the text of an official document to the draft of a plan file, for a person to complete.

A draft holds every word of its source and only what stands there: what the program cannot know
(issuer, unit, a number that is not printed) stays null and is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial

from generator.importer.body import BodyWriter
from generator.importer.formal_parts import Parts, SetAside, split_parts
from generator.importer.letter_case import Capitals
from generator.importer.paragraphs import layout_of
from generator.importer.particulars import Particulars, read_particulars
from generator.importer.yaml_writer import Value
from generator.language import N_, _
from generator.problems import Problem
from generator.schema.plan import SCHEMA_VERSION
from generator.text.occurrences import occurrences_at_ends
from generator.text.source_text import read_lines, tokens
from generator.text.vietnamese import fold

Mapping = dict[str, Value]

_VIETNAMESE_LETTERS = "ăâđêôơư"
# A reason that stands in the plan file, whose language is that of the plan.
_SIGNED = "có chữ ký, không ghi dự thảo"
# Clean Vietnamese has a marked letter in three to four; a scan that lost its accents far fewer.
_SCAN_SHARE = 0.18


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan in the author's form (`schema.plan`), and what the importer is unsure of.

    What the text does not say is null in the plan.
    """

    plan: Mapping
    problems: tuple[Problem, ...]


def draft(text: str, plan_id: str, *, file: str = "") -> Draft:
    """Make the draft of a plan file from the text of an official document.

    `text` is the source, decoded, with its printed lines. Every word of it stands in the draft once
    or is declared as omitted, so that the draft's fidelity is whole. Problems say what a person
    must answer or look at; they are reported at their line of `file`, `sources/<id>.txt` unless
    given. Any text gives a draft, an empty one too.
    """
    name = file or f"sources/{plan_id}.txt"
    lines = read_lines(text)
    parts = split_parts(lines)
    writer = BodyWriter(Capitals(line.text for line in lines), layout_of(lines), name)
    body = writer.body(parts.parts)
    particulars = read_particulars(parts.parts)
    kind = "scan" if _lost_accents(text) else "text"
    source = _source(plan_id, kind, parts, text)
    plan = _plan(plan_id, particulars, writer.capitals, source, body)
    problems = [*writer.problems, *_questions(particulars, kind, parts, name)]
    return Draft(plan, tuple(sorted(problems)))


def _plan(
    plan_id: str, found: Particulars, capitals: Capitals, source: Mapping, body: list[Mapping]
) -> Mapping:
    return {
        "schema": SCHEMA_VERSION,
        "id": plan_id,
        "type": found.type,
        "title": _title(found, capitals),
        "number": found.number,
        "date": found.date,
        "place": found.place,
        "status": _status(found),
        "issuer": None,
        "unit": None,
        "basis": [],
        "signatory": _signatory(found, capitals),
        "source": source,
        "encoded_by": None,
        "notes": [],
        "body": body,
    }


def _title(found: Particulars, capitals: Capitals) -> str | None:
    if not found.title:
        return None
    kind = capitals.sentence_case(found.type_line.rstrip(" :"))
    title = capitals.sentence_case(found.title)
    return f"{kind} {title[:1].lower()}{title[1:]}"


def _status(found: Particulars) -> Value:
    if found.is_draft:
        return "draft"
    if found.signed:
        return {"value": "issued", "inferred": _SIGNED}
    return "unknown"


def _signatory(found: Particulars, capitals: Capitals) -> Value:
    if not found.signed:
        return None
    return {
        "name": found.name,
        "office": capitals.sentence_case(found.office) if found.office else None,
        "for": found.in_place_of,
        "on_behalf": found.on_behalf,
    }


def _source(plan_id: str, kind: str, parts: Parts, text: str) -> Mapping:
    row = tokens(text, many_lines=True)
    at_ends = cache(partial(occurrences_at_ends, row))
    return {
        "file": f"sources/{plan_id}.txt",
        "kind": kind,
        "omitted": [_aside(aside, at_ends(aside.text)) for aside in parts.omitted],
        "moved": [_aside(aside, at_ends(aside.text)) for aside in parts.moved],
    }


def _aside(aside: SetAside, occurrences: dict[int, int]) -> Mapping:
    """Declare words set aside; which of several equal ones they are is counted."""
    number = occurrences.get(aside.line)
    which: Mapping = {"occurrence": number} if number else {}
    return {"text": aside.text, "reason": aside.reason, **which}


def _lost_accents(text: str) -> bool:
    letters = [letter for letter in text.lower() if letter.isalpha()]
    marked = sum(letter in _VIETNAMESE_LETTERS or fold(letter) != letter for letter in letters)
    return bool(letters) and marked / len(letters) < _SCAN_SHARE


def _questions(found: Particulars, kind: str, parts: Parts, file: str) -> list[Problem]:
    """Return what a person must answer because the text does not."""
    asked = {
        "issuer": _("chưa rõ cơ quan ban hành: điền issuer theo registry/agencies.yml"),
        "unit": _("chưa rõ đơn vị hành chính: điền unit theo registry/units.yml"),
        "encoded_by": _("điền tên người mã hóa vào encoded_by"),
    }
    absent = {
        "type": (found.type_line, _("không thấy dòng ghi loại văn bản (KẾ HOẠCH, CHƯƠNG TRÌNH …)")),
        "title": (found.title, _("không thấy tên văn bản")),
        "number": (found.number, _("không thấy số, ký hiệu: để null nếu văn bản không ghi")),
        "date": (found.date, _("không thấy ngày ban hành: để null nếu văn bản không ghi")),
        "signatory": (found.name, _("không thấy họ tên người ký")),
    }
    asked.update({rule: text for rule, (value, text) in absent.items() if not value})
    if not parts.parts:
        asked["empty"] = _("văn bản không có chữ nào")
    if kind == "scan":
        asked["scan"] = _("văn bản có vẻ là bản quét mất dấu: phải phục hồi từng chữ")
    printed = {"issuer": found.issuer or found.on_behalf or ""}
    problems = [
        Problem(file, 1, 1, rule, text, severity="warning", fragment=printed.get(rule, ""))
        for rule, text in asked.items()
    ]
    for what, asides in (("omitted", parts.omitted), ("moved", parts.moved)):
        told = N_("bỏ ra: {reason}") if what == "omitted" else N_("chuyển chỗ: {reason}")
        for aside in asides:
            text = _(told, reason=aside.reason)
            problems.append(
                Problem(file, aside.line, 1, what, text, severity="info", fragment=aside.text)
            )
    return problems
