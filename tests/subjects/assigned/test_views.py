"""A level in words: whose it is, for which place, where it was read."""

from __future__ import annotations

from generator.observed import assigned_figures
from generator.subjects.assigned.views import assigned_view, compared_views
from tests.site_fixture import PLANS, linked
from tests.subjects.assigned.small import assigned
from tests.subjects.progress.small import plan_of


def test_a_level_of_a_report_names_the_document_that_set_it_and_leads_to_its_sentence() -> None:
    first, second, *_rest = (assigned_view(assigned(), one) for one in assigned_figures(assigned()))
    assert (first.place, first.time, first.document) == (
        "xã Mẫu, tỉnh Mẫu",
        "năm 2030",
        "Nghị quyết số 42-NQ/TW ngày 24/11/2023",
    )
    assert str(first.report) == "tien-do/bao-cao/bao-cao-2025/#so_giao"
    assert (second.place, second.document) == ("tỉnh Mẫu", "12/BC-VHXH ngày 10/01/2026")
    assert second.cited is None


def test_a_level_of_the_country_says_where_it_was_read() -> None:
    site = linked(PLANS)
    national = [assigned_view(site, one) for one in assigned_figures(site) if not one.report]
    assert {one.place for one in national} == {"cả nước"}
    assert all("lawnet.vn" in one.read and one.report is None for one in national)


def test_only_what_can_be_held_against_a_level_is_shown_beside_its_sentence() -> None:
    (target,) = plan_of(assigned()).targets()
    assert [one.words for one in compared_views(assigned(), target)] == [
        "cao hơn mức được giao",
        "bằng mức đặt cho tỉnh Mẫu",
    ]
