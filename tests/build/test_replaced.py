"""A site is not replaced by one that lacks versions of plans which it has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.build import replaced
from generator.build.replaced import RECORD, check_replaced
from generator.model.revisions import Revision
from generator.problems import Problem


def site(folder: Path, text: str | bytes) -> Path:
    file = folder / RECORD
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
    assert told(check_replaced(old, revisions(**now), now)) == expected


def test_counts_and_the_way_to_do_it_on_purpose_are_told(tmp_path: Path) -> None:
    old = site(tmp_path / "site", rows(xa="abc"))
    (found,) = check_replaced(old, revisions(xa="c"), {"xa"})
    assert "3 bản" in found.message
    assert "chỉ còn 1" in found.message
    assert f"xóa thư mục {old}" in found.hint
    assert "fetch-depth: 0" in found.hint
    assert found.file == str(old / RECORD)


def test_a_site_without_a_record_is_replaced(tmp_path: Path) -> None:
    assert check_replaced(tmp_path / "khong-co", [], ()) == []
    (tmp_path / RECORD).mkdir(parents=True)
    assert check_replaced(tmp_path, [], ()) == []


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
    (found,) = check_replaced(old, [], ())
    assert (found.rule, found.severity) == ("unreadable-record", "warning")


def test_a_record_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = site(tmp_path / "site", rows(xa="a"))
    monkeypatch.setattr(replaced, "MOST_BYTES", 10)
    (found,) = check_replaced(old, [], ())
    assert found.rule == "unreadable-record"


def test_an_empty_record_asks_for_nothing(tmp_path: Path) -> None:
    assert check_replaced(site(tmp_path / "site", "[]"), [], ()) == []


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
    assert told(check_replaced(old, revisions(xa=now), plans)) == expected


def test_versions_of_a_record_in_parts_are_all_known(tmp_path: Path) -> None:
    old = site(tmp_path / "site", json.dumps([{"part": "api/parts/revisions/tinh-a/1.json"}]))
    for province, said in {"tinh-a": rows(xa="ab"), "tinh-b": rows(huyen="a")}.items():
        part = old / f"api/parts/revisions/{province}/1.json"
        part.parent.mkdir(parents=True)
        part.write_text(said)
    assert told(check_replaced(old, revisions(xa="ab", huyen="a"), ("xa", "huyen"))) == []
    found = told(check_replaced(old, revisions(xa="a"), ("xa", "huyen")))
    assert found == [("fewer-versions", "error", "xa"), ("fewer-versions", "error", "huyen")]
