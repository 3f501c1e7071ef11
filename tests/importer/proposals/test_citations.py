"""Documents that texts cite, with and without a number."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.known import Known, KnownDocument
from generator.importer.proposals import Context, propose
from generator.importer.proposals.citations import cited_in, id_of
from generator.text.identifiers import parse_document_number
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values((ROOT / "tests/cases/import/citations.yml").read_text(encoding="utf-8"))
KNOWN = Known(
    documents=(
        KnownDocument("31-nq-tw", "nghi-quyet", "31-NQ/TW", "2026-06-05"),
        KnownDocument("9-kh-ubnd-mau", "ke-hoach", "9/KH-UBND", "2026-01-02"),
        KnownDocument("mtqg-nong-thon", "chuong-trinh", title="Chương trình nông thôn mới xanh"),
    )
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_what_is_cited(case: dict[str, Any]) -> None:
    context = Context(number=case.get("own"), numbers=tuple(case.get("numbers", ())))
    found: Any = propose(case["text"], context).get("citations", [])
    assert [[one["quote"], one["document"]] for one in found] == case["cites"]
    assert all(one["quote"] in case["text"] and one["proposed"] is True for one in found)


def cites(text: str) -> list[Any]:
    found: Any = propose(text, Context(known=KNOWN)).get("citations", [])
    return [one["document"] for one in found]


def test_a_known_number_needs_no_proposal() -> None:
    assert cites("Nghị quyết số 31-NQ/TW ngày 05/6/2026") == []
    assert [one.id for one in cited_in("31-NQ/TW", Context(known=KNOWN))] == ["31-nq-tw"]


def test_a_number_with_another_date_is_another_document() -> None:
    assert cites("Kế hoạch số 9/KH-UBND ngày 03/02/2026") == ["9-kh-ubnd"]


def test_a_known_document_without_number_is_found_by_its_name() -> None:
    assert cites("thực hiện Chương trình nông thôn mới xanh") == ["mtqg-nong-thon"]


def test_numbers_that_are_counted_in_each_place_name_it() -> None:
    number = parse_document_number("9/KH-UBND")
    assert number is not None
    assert id_of(number, Context(unit="tinh-mau")) == "9-kh-ubnd-mau"
    assert id_of(number, Context()) == "9-kh-ubnd"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Thực hiện tốt, có hiệu quả Chương trình nông thôn mới xanh.", ["carries-out"]),
        (
            "Triển khai thực hiện hiệu quả các Chương trình nông thôn mới xanh và Luật Việc làm.",
            ["carries-out", "carries-out"],
        ),
        ("Căn cứ Luật Việc làm; thực hiện Chương trình nông thôn mới xanh.", [None, "carries-out"]),
        ("Thực hiện chính sách theo Luật Việc làm.", [None]),
    ],
)
def test_what_is_carried_out_is_said_of_documents_without_a_number(
    text: str, roles: list[str | None]
) -> None:
    found: Any = propose(text, Context(known=KNOWN)).get("citations", [])
    assert [one.get("role") for one in found] == roles
