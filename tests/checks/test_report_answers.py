"""Duties that a report answers: of its own body, of a year that can be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.checks.report_answers import wrong_answers
from generator.model.plan import Duty, Section
from generator.model.registries import Agency
from generator.model.reports import Report
from generator.model.site import Site
from generator.text.vietnamese import PartialDate
from tests.subjects.progress.small import plan_of, small

OFFICE, COMMITTEE = "phong-van-hoa-xa-hoi", "ubnd-xa-mau"


def with_duty(**changes: object) -> Site:
    """The site whose one duty is otherwise."""
    plan = plan_of(small())
    (duty,) = plan.duties()
    other: Duty = replace(duty, **changes)  # type: ignore[arg-type]
    sections = tuple(_with(section, duty, other) for section in plan.sections)
    return replace(small(), plans={plan.id: replace(plan, sections=sections)})


def _with(section: Section, duty: Duty, other: Duty) -> Section:
    paragraphs = tuple(
        replace(one, duties=tuple(other if each == duty else each for each in one.duties))
        for one in section.paragraphs
    )
    inner = tuple(_with(one, duty, other) for one in section.sections)
    return replace(section, paragraphs=paragraphs, sections=inner)


def report(year: int = 2025, **changes: object) -> Report:
    one = small().reports["bao-cao-2025"]
    (answer,) = one.answers
    return replace(one, answers=(replace(answer, year=year),), **changes)  # type: ignore[arg-type]


def rules(site: Site, told: Report) -> list[tuple[str, str]]:
    return [(one.rule, one.fragment) for one in wrong_answers(site, told)]


def test_the_body_itself_answers() -> None:
    assert rules(small(), report()) == []


def test_another_body_is_told_with_the_one_that_has_the_duty() -> None:
    (told,) = wrong_answers(small(), report(issuer=COMMITTEE))
    assert (told.rule, told.fragment) == ("duty-of-another-body", COMMITTEE)
    assert "Phòng Văn hóa - Xã hội" in told.message
    assert told.line > 1


def test_a_body_that_nobody_knows_is_unsure_and_one_that_nobody_asked_is_free() -> None:
    unsure = [("duty-of-unsure-body", "xa-mau-ke-hoach#ii-1-d1")]
    assert rules(small(), report(issuer=None)) == unsure
    assert rules(with_duty(by=()), report(issuer=None)) == []
    assert rules(with_duty(by=()), report(issuer=COMMITTEE)) == []


def test_a_successor_answers_for_the_body_before_it() -> None:
    known = small().registries
    old = known.agencies[OFFICE]
    heir: Agency = replace(old, id="phong-moi")
    agencies = {**known.agencies, OFFICE: replace(old, successors=("phong-moi",)), heir.id: heir}
    site = replace(small(), registries=replace(known, agencies=agencies))
    assert rules(site, report(issuer="phong-moi")) == []


@pytest.mark.parametrize(
    ("year", "told"),
    [
        (2023, [("duty-not-of-that-year", "2023")]),
        (2024, []),
        (2026, []),
        (2027, []),
        (2028, [("duty-of-year-to-come", "2028")]),
        (1945, [("duty-not-of-that-year", "1945")]),
        (2200, [("duty-of-year-to-come", "2200")]),
    ],
)
def test_years_that_can_be(year: int, told: list[tuple[str, str]]) -> None:
    assert rules(small(), report(year)) == told


def test_a_duty_that_names_its_years() -> None:
    site = with_duty(years=(2023, 2026), every=())
    assert rules(site, report(2023)) == []
    assert rules(site, report(2025)) == [("duty-not-of-that-year", "2025")]


def test_a_report_of_no_day_may_answer_any_year() -> None:
    assert rules(small(), report(2030, date=None)) == []
    assert rules(small(), report(2030, date=PartialDate(2029, 12))) == []
