"""What the words around a citation say of a document, and the registry leaves null."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.documents import FIELDS, unread_field
from generator.denial.documents import null_fields
from generator.link.site import link
from generator.model.registries import CitedDocument
from generator.problems import Problem
from generator.reading.plans import load
from tests.folders import PLAN, edit


def told(plans: Path, text: str, **registry: str) -> list[Problem]:
    """Return what is asked of a text of the base that cites the law on employment."""
    edit(plans / PLAN, {"Theo Luật Việc làm.": text})
    known = "".join(f"\n  {key}: {value}" for key, value in registry.items())
    edit(plans / "registry/documents.yml", {"  title: Luật Việc làm": f"  note: thử{known}"})
    site, problems = link(load(plans))
    assert problems == []
    return list(unread_field(site, site.plans["xa-mau-ke-hoach"]))


def fields(problems: list[Problem]) -> set[str]:
    """Return which fields the messages name."""
    return {
        name
        for problem in problems
        for name, words in FIELDS.items()
        if f"chưa ghi {words} của" in problem.message
    }


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Theo Luật Việc làm số 38.", {"number"}),
        ("Theo Luật Việc làm ngày 16/11/2013.", {"date"}),
        ("Theo Luật Việc làm năm 2013.", {"date"}),
        ("Theo Luật Việc làm của Quốc hội.", {"issuer"}),
        ("Quốc hội ban hành Luật Việc làm.", {"issuer"}),
        ("Theo Luật Việc làm về hỗ trợ việc làm.", {"title"}),
        (
            "Theo Luật Việc làm ngày 16/11/2013 của Quốc hội về việc làm.",
            {"date", "issuer", "title"},
        ),
        ("Theo Luật Việc làm.", set()),
        ("Theo Luật Việc làm và các nghị định.", set()),
        ("Ngày 16/11/2013, theo Luật Việc làm thì năm 2014.", set()),
    ],
)
def test_what_the_words_say_and_the_registry_does_not(
    plans: Path, text: str, asked: set[str]
) -> None:
    problems = told(plans, text)
    assert fields(problems) == asked
    assert len(problems) == len(asked)


def test_what_the_registry_says_is_not_asked(plans: Path) -> None:
    text = "Theo Luật Việc làm ngày 16/11/2013 của Quốc hội về việc làm."
    assert fields(told(plans, text, date="2013-11-16")) == {"issuer", "title"}


def test_an_issuer_is_known_by_its_printed_name_too(plans: Path) -> None:
    text = "Theo Luật Việc làm của Quốc hội."
    assert told(plans, text, issuer_printed="Quốc hội") == []


def test_words_of_another_document_ask_nothing(plans: Path) -> None:
    assert told(plans, "Theo Luật Việc làm, sửa theo Nghị quyết số 1.") == []


def test_a_question_names_document_field_and_words_at_their_place(plans: Path) -> None:
    (problem,) = told(plans, "Theo Luật Việc làm ngày 16/11/2013.")
    assert (problem.file, problem.line, problem.column) == (f"plans/{PLAN}", 83, 15)
    assert (problem.rule, problem.fragment) == (
        "unread-field",
        "Theo Luật Việc làm ngày 16/11/2013.",
    )
    assert problem.message == (
        "danh mục chưa ghi ngày (date) của luat-viec-lam, mà chữ ở đây có thể nói"
    )
    assert problem.hint == (
        "đọc lại câu này rồi ghi vào registry/documents.yml, đúng chữ của kế hoạch"
    )


def test_words_of_a_heading_are_asked_about_at_the_heading(plans: Path) -> None:
    heading = "heading: Thực hiện Nghị quyết số 42-NQ/TW của Trung ương"
    edit(plans / PLAN, {"heading: Giải quyết việc làm": heading})
    (problem,) = told(plans, "Theo Luật Việc làm.")
    assert (problem.line, problem.column) == (54, 9)
    assert "42-nq-tw" in problem.message


def test_every_field_that_may_be_null_has_words() -> None:
    nothing = CitedDocument("a", "luat", None, None, None, None, None, None, (), None)
    assert list(null_fields(nothing)) == list(FIELDS)
    assert dict(FIELDS) == {
        "number": "số, ký hiệu (number)",
        "date": "ngày (date)",
        "issuer": "cơ quan ban hành (issuer hoặc issuer_printed)",
        "title": "trích yếu (title)",
    }
