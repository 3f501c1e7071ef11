"""The tables of agencies and of what they are given: all that registry and plan files say."""

from __future__ import annotations

from dataclasses import replace

from generator.model.registries import Agency
from generator.schema.annotations import SCOPE_WORDS
from generator.subjects.agencies.tables import agency_tables
from tests.data_page import hold_described
from tests.denial.base import Said, site_of
from tests.page_cases import site
from tests.site_fixture import PLANS, edition_of, linked, table_of, table_rows

OFFICE = Agency(
    "chu-tich", "Chủ tịch", "office", "xa-mau", "state", ("CT", "Chủ tịch xã"), ("khac",), "Ghi."
)


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(
        agency_tables(edition_of(site())),
        *("agencies", "assignments", "agency-aliases", "agency-successors"),
    )


def test_each_agency_has_a_row_in_the_order_of_the_registry() -> None:
    registries = replace(
        site().registries, agencies={**site().registries.agencies, OFFICE.id: OFFICE}
    )
    rows = table_rows(replace(site(), registries=registries), "agencies")
    assert [row["id"] for row in rows] == [
        "ubnd-xa-mau", "ubnd-tinh-mau", "phong-van-hoa", "cong-an-xa", "chu-tich",
    ]  # fmt: skip
    assert rows[-1] == {
        "id": "chu-tich",
        "name": "Chủ tịch",
        "kind": "office",
        "unit": "xa-mau",
        "chain": "state",
        "aliases": ["CT", "Chủ tịch xã"],
        "successors": ["khac"],
        "note": "Ghi.",
    }
    assert (rows[0]["chain"], rows[0]["aliases"], rows[0]["note"]) == (None, [], None)


AGENCIES = [{"id": "so-a", "name": "Sở A", "kind": "body"}, {"id": "so-b", "name": "Sở B", "kind": "body"}]  # fmt: skip # noqa: E501
BODY: list[Said] = [
    {
        "number": "II.",
        "heading": "Nhiệm vụ",
        "role": "tasks",
        "text": [
            {
                "text": "Sở A chỉ đạo các việc sau, hằng năm.",
                "actors": [
                    {
                        "agency": "so-a",
                        "role": "directs",
                        "as": "chỉ đạo",
                        "quote": "Sở A",
                        "scope": "below",
                    }
                ],
                "when": {"quote": "hằng năm", "scope": "below"},
            }
        ],
        "sections": [
            {
                "number": "1.",
                "heading": "Việc làm",
                "text": [
                    {
                        "text": "Sở B dạy nghề trong năm 2025.",
                        "actors": [{"agency": "so-b", "role": "leads", "quote": "Sở B"}],
                        "when": {"quote": "trong năm 2025"},
                    }
                ],
            },
            {"number": "2.", "heading": "Y tế", "text": ["Khám bệnh."]},
        ],
    }
]


def test_every_assignment_has_a_row_and_what_tasks_inherit_one_more() -> None:
    small, plan = site_of(BODY, {"agencies": AGENCIES})
    rows = table_rows(small, "assignments")
    keys = ("section", "paragraph", "agency", "role", "printed_role", "quote", "when", "scope")
    assert [(*(row[key] for key in keys), row["inherited_from"]) for row in rows] == [
        ("ii", "ii-p1", "so-a", "directs", "chỉ đạo", "Sở A", "hằng năm", "below", None),
        ("ii-1", "ii-1-p1", "so-b", "leads", None, "Sở B", "trong năm 2025", "section", None),
        ("ii-1", "ii-p1", "so-a", "directs", "chỉ đạo", "Sở A", "hằng năm", "below", "ii"),
        ("ii-2", "ii-p1", "so-a", "directs", "chỉ đạo", "Sở A", "hằng năm", "below", "ii"),
    ]
    assert {(row["plan"], row["plan_status"]) for row in rows} == {(plan.id, plan.status)}
    assert rows[0]["url"] == f"https://vi-du.vn/ke-hoach/{plan.id}/#ii-p1" == rows[3]["url"]


def test_the_rows_of_the_real_plans_are_what_the_files_hold_and_what_tasks_inherit() -> None:
    plans = linked(PLANS).plans.values()
    rows = table_rows(linked(PLANS), "assignments")
    own = [row for row in rows if row["inherited_from"] is None]
    held = [
        (plan.id, paragraph.id, actor.agency, actor.role, actor.quote)
        for plan in plans
        for paragraph in plan.paragraphs()
        for actor in paragraph.actors
    ]
    assert sorted(
        (row["plan"], row["paragraph"], row["agency"], row["role"], row["quote"]) for row in own
    ) == sorted(held)
    inherited = [row for row in rows if row["inherited_from"] is not None]
    assert inherited
    assert all(row["scope"] != "section" for row in inherited)
    assert all(row["section"] != row["inherited_from"] for row in inherited)
    sections = {(plan.id, one.id) for plan in plans for one in plan.walk()}
    assert {(row["plan"], row["section"]) for row in rows} <= sections


def test_every_scope_that_a_row_may_have_is_told() -> None:
    for table in ("assignments", "times"):
        told = table_of(site(), table).columns["scope"].about
        assert all(f" {word}," in told for word in SCOPE_WORDS)
