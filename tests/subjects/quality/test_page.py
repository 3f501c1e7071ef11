"""How good the data is: what is missing, inferred, misprinted or open, counted plan by plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.fidelity import Evidence
from generator.model.plan import Note, Plan, Said
from generator.model.site import Site
from generator.subjects.quality import page as quality
from generator.subjects.quality.page import OpenQuestion, QualityPage, QualityRow, quality_pages
from generator.views.plans import attributes
from generator.views.subject import Page
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden, site
from tests.site_fixture import fold, rendered

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def pages(at: Site, evidence: dict[str, Evidence] | None = None) -> list[tuple[Page, QualityPage]]:
    return [
        (page, page.shown)
        for page in quality_pages(at, evidence or {})
        if isinstance(page.shown, QualityPage)
    ]


def row(plan: Plan, evidence: Evidence | None = None) -> QualityRow:
    at = replace(site(), plans={plan.id: plan})
    ((_, page),) = pages(at, {plan.id: evidence} if evidence else {})
    (found,) = page.rows
    return found


@pytest.mark.parametrize("name", SHOWN["quality"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_a_row_tells_what_the_data_does_not_have_of_the_head() -> None:
    draft = row(site().plans[TINH])
    assert (draft.place, draft.is_scan) == ("Tỉnh Mẫu (dự thảo)", True)
    assert draft.missing == ["số, ký hiệu", "ngày của dự thảo", "người ký"]
    assert row(site().plans[XA]).missing == []


def test_what_the_text_may_say_and_nobody_wrote_down_is_not_said_to_be_missing_in_it() -> None:
    """The masthead prints number and day, the foot an office: the plan's page leads there."""
    plan = replace(site().plans[XA], number=None, date=None, issued=None, signatory=None)
    at = replace(site(), plans={**site().plans, plan.id: plan})
    assert row(plan).missing == ["số, ký hiệu", "ngày ban hành", "người ký"]
    told = {one.label: one.denial for one in attributes(at, plan) if one.denial}
    assert {denied.case for denied in told.values() if denied} == {"spoken"}
    text = fold(rendered(at)["chat-luong/index.md"].text)
    assert "tìm thấy" not in text
    assert 'data-nhan="Chưa có trong dữ liệu">số, ký hiệu, ngày ban hành, người ký<' in text


def test_evidence_is_empty_where_there_is_none() -> None:
    assert row(site().plans[XA]).evidence == Evidence()
    assert row(site().plans[XA], Evidence("99%")).evidence == Evidence("99%")


def test_what_is_inferred_is_counted_head_status_and_targets() -> None:
    plan = site().plans[TINH]
    assert row(plan).inferred == 2  # status and issuer, as its file says
    head = replace(plan, status_inferred=None, issuer=Said("ubnd-tinh-mau"))
    assert row(head).inferred == 0
    inferred, printed = Said("ubnd-tinh-mau", inferred="vì"), Said("ubnd-tinh-mau", "x")
    assert row(replace(head, number=inferred)).inferred == 1
    assert row(replace(head, date=inferred)).inferred == 1
    assert row(replace(head, place_of_issue=inferred)).inferred == 1
    assert row(replace(head, issuer=inferred)).inferred == 1
    assert row(replace(head, number=printed, date=printed, issuer=printed)).inferred == 0
    sections = tuple(
        replace(
            section,
            paragraphs=tuple(
                replace(one, targets=tuple(replace(t, inferred="vì") for t in one.targets))
                for one in section.paragraphs
            ),
        )
        for section in head.sections
    )
    assert row(replace(head, sections=sections)).inferred == len(list(head.targets())) == 1


def test_slips_and_questions_are_found_wherever_notes_stand() -> None:
    plan = site().plans[XA]
    first, *rest = plan.sections
    words = replace(first.paragraphs[0], notes=(Note("question", "Đoạn?", ask="UBND xã"),))
    section = replace(
        first,
        notes=(Note("question", "Mục?"), Note("slip", "in sai")),
        paragraphs=(words, *first.paragraphs[1:]),
    )
    asked = replace(plan, notes=(Note("question", "Cả văn bản?"),), sections=(section, *rest))
    found = row(asked)
    assert found.questions == [
        OpenQuestion("", "Cả văn bản?", None),
        OpenQuestion(section.id, "Mục?", None),
        OpenQuestion(words.id, "Đoạn?", "UBND xã"),
    ]
    # One of our own, and the two of the plan file.
    assert found.slips == 3
    assert row(plan).slips == 2
    assert row(plan).questions == []


def test_questions_are_counted_for_all_that_a_page_speaks_of() -> None:
    asked = Note("question", "Ai biết?")
    many = crowded(quality.PLANS_ON_A_PAGE + 1)
    plans = {name: replace(plan, notes=(asked,)) for name, plan in many.plans.items()}
    (top, whole), *below = pages(replace(many, plans=plans))
    assert (top.title, whole.rows) == ("Chất lượng dữ liệu", [])
    assert whole.question_count == len(plans)
    assert [page.question_count for _, page in below] == [len(page.rows) for _, page in below]
    assert sum(page.question_count for _, page in below) == len(plans)
    assert below[0][0].title == "Chất lượng dữ liệu: tinh-0"


@pytest.mark.parametrize(("count", "is_parted"), [(59, False), (60, False), (61, True)])
def test_more_than_sixty_plans_are_parted(count: int, is_parted: bool) -> None:
    assert (len(pages(crowded(count))) > 1) is is_parted
