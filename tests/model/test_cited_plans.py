"""Which cited documents are plans of the site: number, issuer and year must all fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.plan import Said
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.text.vietnamese import PartialDate
from tests.folders import ROOT
from tests.site_fixture import linked

TINY = ROOT / "tests" / "cases" / "pages" / "plans"
PLAN = "tinh-mau-chuong-trinh"
CITED = CitedDocument(
    *("cited", "chuong-trinh", "9/CTr-UBND", PartialDate(2024, 3, 1), "ubnd-tinh-mau"),
    *(None, None, None, (), None),
)


def site(
    document: CitedDocument, number: str | None, day: PartialDate | None, plans: int = 1
) -> Site:
    tiny = linked(TINY)
    plan = replace(
        tiny.plans[PLAN],
        number=Said(number) if number else None,
        issued=day,
        issuer=Said("ubnd-tinh-mau"),
    )
    return replace(
        tiny,
        plans={f"plan-{n}": replace(plan, id=f"plan-{n}") for n in range(plans)},
        registries=replace(tiny.registries, documents={document.id: document}),
    )


@pytest.mark.parametrize("number", ["9/CTr-UBND", "09/CTr-UBND"])
@pytest.mark.parametrize("day", [None, PartialDate(2024), PartialDate(2024, 12, 31)])
def test_a_document_of_that_number_issuer_and_year_is_the_plan(
    number: str, day: PartialDate | None
) -> None:
    assert site(CITED, number, day).plans_of_documents == {"cited": "plan-0"}


def test_a_document_without_a_day_may_be_the_plan() -> None:
    undated = replace(CITED, date=None)
    assert site(undated, "9/CTr-UBND", PartialDate(1999)).plans_of_documents == {"cited": "plan-0"}


@pytest.mark.parametrize(
    ("document", "number", "day"),
    [
        (CITED, "10/CTr-UBND", None),
        (CITED, None, None),
        (CITED, "9/CTr-UBND", PartialDate(2025, 3, 1)),
        (CITED, "9/CTr-UBND", PartialDate(2023, 3, 1)),
        (replace(CITED, issuer="ubnd-xa-mau"), "9/CTr-UBND", None),
        (replace(CITED, issuer=None), "9/CTr-UBND", None),
        (replace(CITED, number=None), "9/CTr-UBND", None),
        (replace(CITED, number=None), None, None),
    ],
)
def test_a_document_that_differs_in_one_of_them_is_not(
    document: CitedDocument, number: str | None, day: PartialDate | None
) -> None:
    assert site(document, number, day).plans_of_documents == {}


def test_a_number_in_neither_grammar_is_compared_as_it_stands() -> None:
    odd = replace(CITED, number="số lạ")
    assert site(odd, "số lạ", None).plans_of_documents == {"cited": "plan-0"}
    assert site(odd, "số khác", None).plans_of_documents == {}


def test_where_several_plans_fit_none_is_taken() -> None:
    assert site(CITED, "9/CTr-UBND", None, plans=2).plans_of_documents == {}
