"""From the text of a report to the draft of a report file, for a person to confirm.

Number, day and issuer are those that the text prints; every figure is proposed, with the sentence
or the row that holds it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.importer.draft import Draft
from generator.importer.known import Known
from generator.importer.report_answers import KnownDuty, proposed_answers
from generator.importer.report_figures import Figure, stated_figures
from generator.importer.yaml_writer import Value
from generator.language import _
from generator.problems import Problem
from generator.text.source_text import clean


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report in the author's form (`schema.reports`), and what a person must answer."""

    report: Mapping[str, Value]
    problems: tuple[Problem, ...]


def report_draft(
    drafted: Draft, text: str, known: Known, file: str, duties: Sequence[KnownDuty] = ()
) -> ReportDraft:
    """Make the draft of a report file of what was read as the draft of a plan file.

    `text` is the text of the source, in which every quote stands, line ends aside. What the text
    does not say is null and asked for; `file` is where problems are told. Which of `duties` it
    seems to answer is proposed.
    """
    plan: Mapping[str, Any] = drafted.plan
    title, type_ = plan["title"], plan["type"] or "khac"
    issuer = plan["issuer"] if isinstance(plan["issuer"], Mapping) else {}
    agency = _plain(issuer.get("agency") or plan["issuer"])
    answers = proposed_answers(type_, _plain(title), agency, text, duties)
    words = " ".join(clean(text).split())
    body = plan["body"] if isinstance(plan["body"], list) else []
    figures = [
        one for one in stated_figures(body, known) if " ".join(one["quote"].split()) in words
    ]
    report: dict[str, Value] = {
        "id": plan["id"],
        "type": type_,
        "title": title,
        "number": _plain(plan["number"]),
        "date": plan["date"],
        "issuer": agency,
        "issuer_printed": issuer.get("printed"),
        "standing": "official",
        "url": None,
        "source": plan["source"]["file"],
        **({"original": plan["source"]["original"]} if plan["source"].get("original") else {}),
        "read_in": "whole",
        "answers": [],
        "proposed_answers": [{"answer": one.answer, "because": one.because} for one in answers],
        "observations": list(_numbered(figures, plan["unit"])),
        "encoded_by": None,
    }
    return ReportDraft(report, tuple(_questions(report, figures, file)))


def _plain(value: Any) -> str | None:
    """Return a value as a report says it: without how it is printed."""
    if isinstance(value, Mapping):
        value = value.get("value")
    return value if isinstance(value, str) else None


def _numbered(figures: Sequence[Figure], unit: Value) -> Iterator[Figure]:
    taken = Counter[str]()
    for one in figures:
        name = one["indicator"]
        taken[name] += 1
        number = "" if taken[name] == 1 else f"-{taken[name]}"
        place = unit if isinstance(unit, str) else None
        yield {"id": f"{name}{number}", **one, "unit": place}


def _questions(
    report: Mapping[str, Value], figures: Sequence[Figure], file: str
) -> Iterator[Problem]:
    for field in ("number", "date", "issuer", "title"):
        if not report[field]:
            told = _("văn bản không in {field}, hoặc máy không đọc được: xem lại", field=field)
            yield Problem(file, 1, 1, field, told, severity="warning")
    told = _("điền tên người nhập liệu vào encoded_by, nơi đã đọc vào url")
    yield Problem(file, 1, 1, "encoded_by", told, severity="warning")
    if undated := sum(one["as_of"] is None for one in figures):
        told = _(
            "{count} con số mà câu chứa nó không nói là của lúc nào: tìm ở chỗ khác của văn bản, "
            "không thấy thì để null",
            count=undated,
        )
        yield Problem(file, 1, 1, "as_of", told, severity="info")
    if report["proposed_answers"]:
        told = _(
            "có đề xuất việc được đáp: đọc lại, đúng thì chuyển địa chỉ vào answers, sai thì bỏ"
        )
        yield Problem(file, 1, 1, "unconfirmed", told, severity="info")
    told = _(
        "{count} con số được đề xuất: đọc từng câu, đúng thì bỏ dòng proposed", count=len(figures)
    )
    yield Problem(file, 1, 1, "unconfirmed", told, severity="info")
