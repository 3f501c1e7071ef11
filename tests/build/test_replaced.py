"""A site is not replaced by one that lacks versions of plans which it has."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from generator.build import replaced
from generator.build.replaced import PLANS, REPORTS, check_replaced
from generator.model.revisions import Revision
from generator.opendata import FORMATS, splitting
from generator.opendata.cutting import table_files
from generator.problems import Problem
from generator.processes import threads
from tests.many_plans import crowded
from tests.site_fixture import edition_of


def site(folder: Path, text: str | bytes) -> Path:
    file = folder / PLANS.record
    file.parent.mkdir(parents=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def rows(**plans: str) -> str:
    """Return a record: the versions of each plan, a letter for each."""
    found = [(plan.replace("_", "-"), one * 40) for plan, ones in plans.items() for one in ones]
    return json.dumps([{"plan": plan, "revision": one} for plan, one in found])


def revisions(**plans: str) -> list[Revision]:
    return [
        Revision(row["plan"], row["revision"], "2025-01-01", "Sửa")
        for row in json.loads(rows(**plans))
    ]


def told(found: list[Problem]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.severity, one.fragment) for one in found]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({"xa": "abc", "huyen": "a"}, []),
        ({"xa": "abcd", "huyen": "ax"}, []),
        ({"xa": "ab", "huyen": "a"}, [("fewer-versions", "error", "xa")]),
        ({"huyen": "a"}, [("fewer-versions", "error", "xa")]),
        ({}, [("fewer-versions", "error", "xa"), ("fewer-versions", "error", "huyen")]),
        (
            {"xa": "abd", "huyen": "a"},
            [("rewritten-history", "warning", "xa: cccccccccccc")],
        ),
        (
            {"xa": "defgh", "huyen": "a"},
            [("rewritten-history", "warning", f"xa: {', '.join(one * 12 for one in 'abc')}")],
        ),
        ({"phuong": "abc", "huyen": "a"}, []),  # the plan has another id
        ({"phuong": "abc", "xa": "d", "huyen": "a"}, []),  # and another plan its old one
    ],
)
def test_versions_of_each_plan_are_counted(
    now: dict[str, str], expected: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    old = site(tmp_path / "site", rows(xa="abc", huyen="a"))
    assert told(check_replaced(old, PLANS, revisions(**now), now)) == expected


def test_counts_and_the_way_to_do_it_on_purpose_are_told(tmp_path: Path) -> None:
    old = site(tmp_path / "site", rows(xa="abc"))
    (found,) = check_replaced(old, PLANS, revisions(xa="c"), {"xa"})
    assert "3 bản" in found.message
    assert "chỉ còn 1" in found.message
    assert f"xóa thư mục {old}" in found.hint
    assert "fetch-depth: 0" in found.hint
    assert found.file == str(old / PLANS.record)


def test_a_site_without_a_record_is_replaced(tmp_path: Path) -> None:
    assert check_replaced(tmp_path / "khong-co", PLANS, [], ()) == []
    (tmp_path / PLANS.record).mkdir(parents=True)
    assert check_replaced(tmp_path, PLANS, [], ()) == []


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "record",
    [
        *("", "{", "[1]", "null", '{"plan": 1}', "[[]]", '[{"plan": "xa"}]', DEEP),
        *('[{"plan": 1, "revision": "a"}]', '[{"plan": "xa", "revision": {}}]', "7"),
        *(b"\xff\xfe", '[{"plan": ["x"], "revision": "a"}]', "9" * 5000, '["plan", "revision"]'),
    ],
    ids=range(15),
)
def test_a_record_of_others_is_told_and_stops_nothing(record: Any, tmp_path: Path) -> None:
    old = site(tmp_path / "site", record)
    (found,) = check_replaced(old, PLANS, [], ())
    assert (found.rule, found.severity) == ("unreadable-record", "warning")


def test_a_record_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = site(tmp_path / "site", rows(xa="a"))
    monkeypatch.setattr(replaced, "MOST_BYTES", 10)
    (found,) = check_replaced(old, PLANS, [], ())
    assert found.rule == "unreadable-record"


def test_an_empty_record_asks_for_nothing(tmp_path: Path) -> None:
    assert check_replaced(site(tmp_path / "site", "[]"), PLANS, [], ()) == []


@pytest.mark.parametrize(
    ("now", "plans", "expected"),
    [
        ("abcd", (), [("removed-plan", "warning", "xa")]),
        ("abc", (), []),  # the site that is replaced had given it up, too
        ("ab", (), [("fewer-versions", "error", "xa")]),
        ("abcd", ("xa",), []),
    ],
)
def test_a_plan_that_a_commit_gave_up_is_told_once(
    now: str, plans: tuple[str, ...], expected: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    old = site(tmp_path / "site", rows(xa="abc"))
    assert told(check_replaced(old, PLANS, revisions(xa=now), plans)) == expected


def test_versions_of_a_record_in_parts_are_all_known(tmp_path: Path) -> None:
    old = site(tmp_path / "site", json.dumps([{"part": "api/parts/revisions/1.parquet"}]))
    for number, said in enumerate(("('xa', 'a'), ('xa', 'b')", "('huyen', 'a')"), start=1):
        part = old / f"api/parts/revisions/{number}.parquet"
        part.parent.mkdir(parents=True, exist_ok=True)
        values = re.sub(r"'(\w)'\)", lambda found: f"'{found[1] * 40}')", said)
        rows_of_it = f"SELECT * FROM (VALUES {values}) AS t(plan, revision)"
        with duckdb.connect() as database:
            database.execute(f"COPY ({rows_of_it}) TO '{part}' (FORMAT parquet)")
    there = ("xa", "huyen")
    before = threads()
    assert told(check_replaced(old, PLANS, revisions(xa="ab", huyen="a"), there)) == []
    found = told(check_replaced(old, PLANS, revisions(xa="a"), there))
    assert found == [("fewer-versions", "error", "xa"), ("fewer-versions", "error", "huyen")]
    assert threads() == before, "what reads them would keep the build to one process"
    (old / "api/parts/revisions/2.parquet").write_bytes(b"PAR1")
    (unread,) = check_replaced(old, PLANS, revisions(xa="ab"), there)
    assert unread.rule == "unreadable-record"


def test_the_versions_of_a_country_are_known_as_its_site_tells_them(tmp_path: Path) -> None:
    """Written as a build writes them, so many that JSON only leads to them."""
    edition = edition_of(crowded(40), "https://vi-du.vn/")
    (table,) = (one for one in edition.tables() if one.name == PLANS.table)
    how = replace(splitting(edition.site, edition.base), most_bytes=2_000, most_of_a_part=4_000)
    for file in table_files(table, FORMATS, how):
        path = tmp_path / "api" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as opened:
            opened.write(file.data)
    assert b'"part"' in (tmp_path / PLANS.record).read_bytes()
    all_of_them, plans = edition.site.revisions, edition.site.plans
    assert check_replaced(tmp_path, PLANS, all_of_them, plans) == []
    (found,) = check_replaced(tmp_path, PLANS, all_of_them[1:], plans)
    assert (found.rule, found.fragment) == ("fewer-versions", all_of_them[0].plan)


def test_versions_of_reports_are_held_as_those_of_plans_are(tmp_path: Path) -> None:
    file = tmp_path / REPORTS.record
    file.parent.mkdir(parents=True)
    file.write_text(rows(bc="abc").replace('"plan"', '"report"'), encoding="utf-8")
    assert check_replaced(tmp_path, REPORTS, revisions(bc="abc"), ("bc",)) == []
    (found,) = check_replaced(tmp_path, REPORTS, revisions(bc="a"), ("bc",))
    assert (found.rule, found.severity, found.fragment) == ("fewer-versions", "error", "bc")
    assert "của báo cáo này" in found.message
    assert check_replaced(tmp_path, PLANS, [], ()) == []
