"""What plans may be said not to give an agency: searched by all its names before it is said."""

from __future__ import annotations

from generator.denial.agencies import agency_denial
from tests.denial.base import Said, site_of
from tests.site_fixture import PLANS, linked

AGENCY: Said = {"id": "y-te", "name": "Trạm Y tế xã", "kind": "body", "unit": "xa-mau", "aliases": ["Trạm Y tế"]}  # fmt: skip # noqa: E501


def denied(*texts: str, has_other_work: bool = False) -> tuple[str, str, list[str]]:
    site, _plan = site_of([{"number": "I.", "text": list(texts)}], {"agencies": [AGENCY]})
    agency = site.registries.agencies["y-te"]
    found = agency_denial(site, agency, has_other_work=has_other_work)
    return found.case, found.words, [one.anchor for one in found.places.shown]


def test_whom_no_text_names_is_not_found_and_it_is_told_what_was_sought() -> None:
    assert denied("Dạy nghề.") == (
        "not-found",
        "Không tìm thấy tên cơ quan này trong các kế hoạch ở đây.",
        [],
    )
    site, _plan = site_of([{"number": "I.", "text": ["Một."]}], {"agencies": [AGENCY]})
    found = agency_denial(site, site.registries.agencies["y-te"], has_other_work=False)
    assert found.sought == ("Trạm Y tế xã", "Trạm Y tế")


def test_whom_a_text_names_without_work_is_led_to() -> None:
    assert denied("Xây dựng trạm.", "Sửa nhà Trạm Y tế.") == (
        "spoken",
        "Không tìm thấy câu giao việc nào ghi tên cơ quan này; tên đứng ở",
        ["i-p2"],
    )


def test_who_has_duties_is_led_to_them() -> None:
    case, words, places = denied("Dạy nghề.", has_other_work=True)
    assert (case, places) == ("elsewhere", [])
    assert "bên dưới" in words


def test_no_agency_with_work_in_a_real_plan_is_said_to_be_found_nowhere() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        for paragraph in plan.paragraphs():
            for mention in paragraph.mentions:
                agency = site.registries.agencies[mention.agency]
                assert agency_denial(site, agency, has_other_work=False).case == "spoken"
