"""The table of revisions: one row a commit, its changes field by field, plans that are gone too."""

from __future__ import annotations

from generator.model.revisions import Change, Detail, Revision
from generator.subjects.revisions.tables import ChangeRow, change_rows, revision_tables
from tests.data_page import hold_described
from tests.page_cases import REVISIONS, site
from tests.site_fixture import edition_of, table_rows


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(revision_tables(edition_of(site())), "revisions", "revision-changes")


def test_each_revision_has_a_row_in_the_order_of_the_site() -> None:
    rows = table_rows(site(), "revisions")
    assert [(row["plan"], row["revision"]) for row in rows] == [
        (one.plan, one.revision) for one in REVISIONS
    ]
    assert {name: rows[0][name] for name in rows[0] if name != "changes"} == {
        "plan": "xa-mau-ke-hoach",
        "revision": "b" * 40,
        "date": "2025-03-01",
        "legal_date": "2025-02-15",
        "kind": "amendment",
        "author": "người cập nhật",
        "subject": "Sửa <b>chữ</b> ở mục I",
        "plan_status": "issued",
        "odd_date": None,
        "unreadable": None,
    }
    # Of the last one the plan is gone, and nobody knows what it was.
    assert [row["plan_status"] for row in rows] == ["issued", "draft", "issued", None]
    cut = rows[2]
    assert (cut["legal_date"], cut["kind"], cut["author"]) == (None, None, None)


def test_a_change_is_told_field_by_field() -> None:
    change = Change("plan", "x", "altered", "tên: “A” → “B”", (Detail("title", "A", "B"),))
    told = site().with_revisions(
        [Revision("x", "a" * 40, "2025-01-31", "Sửa tên", changes=(change,))]
    )
    ((changed,),) = (row["changes"] for row in table_rows(told, "revisions"))
    assert (changed["field"], changed["before"], changed["after"]) == ("title", "A", "B")


def test_a_row_for_each_field_that_changed() -> None:
    told = [
        Change(
            "target",
            "i-t1",
            "altered",
            "40% → 45%",
            (Detail("value", 40, 45), Detail("year", None, 2030)),
        ),
        Change("plan", "mau", "added", "lần đầu đăng", (Detail(None, None, "Kế hoạch"),)),
        Change("plan", "mau", "altered", "không có chi tiết", ()),
    ]
    assert change_rows(told) == (
        ChangeRow("target", "i-t1", "value", 40, 45),
        ChangeRow("target", "i-t1", "year", None, 2030),
        ChangeRow("plan", "mau", None, None, "Kế hoạch"),
    )
