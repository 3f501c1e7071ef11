"""Document numbers in a text → documents, told apart by date, never guessed."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.link.citations import DATE_REACH, DocumentIndex
from generator.model.registries import CitedDocument
from generator.text.vietnamese import parse_date
from tests import plain_yaml
from tests.folders import ROOT
from tests.site_fixture import PLANS, linked


def document(name: str, number: str | None, date: str | None = None) -> CitedDocument:
    day = parse_date(date) if date else None
    return CitedDocument(name, "ke-hoach", number, day, None, None, None, None, (), None)


INDEX = DocumentIndex.of(
    [
        document("42-nq-tw", "42-NQ/TW", "2023-11-24"),
        document("21-ct-tw", "21-CT/TW"),
        document("21-ct-ttg", "21/CT-TTg"),
        document("05-2023", "05/KH-UBND", "2023-02-01"),
        document("05-2024", "05/KH-UBND", "2024-04-03"),
        document("luat", None),
        document("khong-doc-duoc", "số lạ"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết 42-NQ/TW", ["42-nq-tw"]),
        ("Nghị quyết 42- NQ/TW và 42/NQ/TW", ["42-nq-tw", "42-nq-tw"]),
        ("21-CT/TW; 21/CT-TTg", ["21-ct-tw", "21-ct-ttg"]),
        ("5/KH-UBND ngày 01/02/2023", ["05-2023"]),
        ("05/KH-UBND, ngày 3 tháng 4 năm 2024", ["05-2024"]),
        ("05/KH-UBND", [None]),
        ("05/KH-UBND ngày 05/5/2025", [None]),
        ("05/KH-UBND " + "x" * DATE_REACH + " 01/02/2023", [None]),
        ("43-NQ/TW ngày 24/11/2023", [None]),
        # One document has the number: a day that differs is a slip of the text, not another one.
        ("42-NQ/TW ngày 25/11/2023", ["42-nq-tw"]),
        ("ngày 24/11/2023", []),
    ],
)
def test_what_a_text_cites(text: str, expected: list[str | None]) -> None:
    assert [found.document for found in INDEX.find(text)] == expected


def test_place_of_a_citation() -> None:
    text = "theo Nghị quyết số 42-NQ/TW, ngày"
    (found,) = INDEX.find(text)
    assert text[found.start : found.end] == "42-NQ/TW"


def test_documents_without_a_number_are_cited_by_hand() -> None:
    assert sorted(INDEX.numbers()) == [
        "05/KH-UBND",
        "05/KH-UBND",
        "21-CT/TW",
        "21/CT-TTg",
        "42-NQ/TW",
    ]


def test_every_citation_of_a_plan_is_found_and_none_besides() -> None:
    read = (ROOT / "tests" / "cases" / "citations-bac-ai.yml").read_text("utf-8")
    listed = Counter(map(tuple, plain_yaml.values(read)))
    plan = linked(PLANS).plans["bac-ai-ke-hoach-nq42"]
    found = Counter((one.paragraph, one.document) for one in plan.citations())
    assert found == listed


def test_every_citation_resolves_or_says_why_not() -> None:
    for plan in linked(PLANS).plans.values():
        for paragraph in plan.paragraphs():
            for one in paragraph.citations:
                said = any(one.printed in (note.quote or note.note) for note in paragraph.notes)
                assert one.document or said, (plan.id, one.printed)


@pytest.mark.parametrize(("gap", "meant"), [(29, "05-2023"), (30, "05-2023"), (31, None)])
def test_a_date_belongs_to_the_number_forty_letters_before_its_end(
    gap: int, meant: str | None
) -> None:
    text = "05/KH-UBND" + "." * (gap - 1) + " 01/02/2023"
    (found,) = INDEX.find(text)
    assert DATE_REACH == 40
    assert found.document == meant


def test_a_date_behind_the_next_number_is_that_ones() -> None:
    text = "05/KH-UBND, Kế hoạch 43-NQ/TW ngày 01/02/2023; 05/KH-UBND ngày 3/4/2024"
    assert [found.document for found in INDEX.find(text)] == [None, None, "05-2024"]


def test_the_first_date_behind_a_number_is_its_own() -> None:
    (found,) = INDEX.find("05/KH-UBND ngày 01/02/2023, 03/4/2024")
    assert found.document == "05-2023"


NAMED = {
    name: document(name, number) for name, number in (("42-nq-tw", "42-NQ/TW"), ("luat", None))
}


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("42-nq-tw", "42-nq-tw"),
        ("luat", "luat"),
        ("42-NQ/TW", "42-nq-tw"),
        ("43-NQ/TW và 42-NQ/TW", "42-nq-tw"),
        ("43-NQ/TW", None),
        ("luật", None),
        ("", None),
    ],
)
def test_a_document_named_by_its_id_or_its_number(named: str, meant: str | None) -> None:
    assert DocumentIndex.of(NAMED.values()).based_on(named) == meant
