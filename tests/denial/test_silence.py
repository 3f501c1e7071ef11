"""Places without anything encoded are told apart by what their texts say."""

from __future__ import annotations

from dataclasses import replace

from generator.denial import silence as module
from generator.denial.places import Place, Places
from generator.denial.silence import silence
from generator.model.site import Site
from tests.denial.base import site_of

SOUGHT = ("y tế",)


def many(count: int) -> Site:
    site, plan = site_of([{"number": "I.", "text": ["Một."]}])
    return replace(site, plans={f"p{n}": replace(plan, id=f"p{n}") for n in range(count)})


def at(plan: str) -> Places:
    return Places((Place(plan, "i-p1", "mục I"),), 1)


def test_each_case_has_a_row_with_its_places_in_the_order_of_the_site() -> None:
    spoken = {"p3": at("p3"), "p1": at("p1"), "p0": at("p0")}
    found = silence(many(5), "target", {"p0"}, spoken, SOUGHT)
    assert [(row.title, [one.plan for one in row.places], row.count) for row in found.rows] == [
        ("Có nói, không đặt chỉ tiêu này", ["p1", "p3"], 2),
        ("Không tìm thấy", ["p2", "p4"], 2),
    ]
    assert (found.count, found.sought) == (4, SOUGHT)
    assert [one.denial.case for row in found.rows for one in row.places] == [
        *["spoken"] * 2,
        *["not-found"] * 2,
    ]
    assert found.rows[1].places[0].denial.sought == SOUGHT


def test_a_case_without_places_has_no_row() -> None:
    assert silence(many(2), "target", {"p0", "p1"}, {}, SOUGHT).rows == []
    assert [row.title for row in silence(many(2), "target", {"p0"}, {}).rows] == ["Không tìm thấy"]


def test_beyond_a_number_of_places_their_count_tells() -> None:
    most = module.SILENT_SHOWN
    (row,) = silence(many(most + 1), "target", {"p0"}, {}).rows
    assert (len(row.places), row.count) == (most, most)
    (row,) = silence(many(most + 1), "target", (), {}).rows
    assert (row.places, row.count) == ((), most + 1)


def test_plans_that_the_site_does_not_have_are_not_counted() -> None:
    found = silence(many(2), "target", {"p0", "da-bo"}, {"da-bo": at("da-bo")})
    assert [(row.title, row.count) for row in found.rows] == [("Không tìm thấy", 1)]
