"""What the files hold, what the data holds and what the pages show is one and the same.

The files are read with nothing but a YAML reader, data and pages from the built site.
"""

from __future__ import annotations

import functools
import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests import plain_yaml
from tests.site_fixture import PLAN_IDS, PLANS, built_site, fold

Authored = Mapping[str, Any]


@functools.cache
def authored(plan: str) -> Authored:
    found: Authored = plain_yaml.words((PLANS / f"{plan}.yml").read_text("utf-8"))
    return found


def paragraphs(plan: str) -> Iterator[Authored]:
    waiting = list(reversed(authored(plan)["body"]))
    while waiting:
        section = waiting.pop()
        yield from (one for one in section.get("text", ()) if isinstance(one, dict))
        waiting += reversed(section.get("sections", ()))


def held(plan: str, kind: str) -> list[Authored]:
    return [one for paragraph in paragraphs(plan) for one in paragraph.get(kind, ())]


@functools.cache
def table(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        (built_site() / "api" / f"{name}.json").read_text("utf-8")
    )
    return found


def rows(name: str, plan: str) -> list[dict[str, Any]]:
    return [row for row in table(name) if row["plan"] == plan]


@functools.cache
def page(path: str) -> str:
    return (built_site() / path / "index.html").read_text("utf-8")


def words(fragment: str) -> str:
    return fold(html.unescape(re.sub(r"<[^>]+>", "", fragment)))


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_assignment_reaches_the_data(plan: str) -> None:
    files = Counter(
        (one["agency"], one["role"], fold(one["quote"]), one.get("scope", "section"))
        for one in held(plan, "actors")
    )
    data = Counter(
        (row["agency"], row["role"], row["quote"], row["scope"])
        for row in rows("assignments", plan)
        if row["inherited_from"] is None
    )
    assert files
    assert data == files


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_assignment_reaches_the_page_of_its_agency(plan: str) -> None:
    missing = []
    for row in rows("assignments", plan):
        if row["inherited_from"] is None:
            shown = page(f"co-quan/{row['agency']}")
            given = re.search(
                r'id="?nhiem-vu"?(.*?)<h2 id="?(?!nhiem)', shown + "<h2 id=x", re.DOTALL
            )
            assert given
            if f"ke-hoach/{plan}/#{row['paragraph']}" not in given[1]:
                missing.append(row["url"])
    assert missing == []


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_assignment_reaches_the_page_of_its_plan_and_the_table_of_agencies(plan: str) -> None:
    found = {row["paragraph"] for row in rows("assignments", plan)}
    shown = page(f"ke-hoach/{plan}")
    who = shown[shown.index('id="ai-lam-gi"') : shown.index('id="toan-van"')]
    assert {one for one in found if f'href="#{one}"' not in who} == set()
    given = page(f"co-quan/phan-cong/{plan}")
    assert {one for one in found if f"/#{one}" not in given} == set()


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_duty_target_time_recipient_and_citation_reaches_the_data(plan: str) -> None:
    def quotes(kind: str) -> Counter[str]:
        return Counter(fold(one["quote"]) for one in held(plan, kind))

    for kind, name in (("targets", "targets"), ("duties", "duties")):
        assert Counter(row["quote"] for row in rows(name, plan)) == quotes(kind), kind
    times = Counter(fold(one["when"]["quote"]) for one in paragraphs(plan) if "when" in one)
    assert Counter(row["quote"] for row in rows("times", plan)) == times
    cited = Counter(row["printed"] for row in rows("citations", plan))
    assert not quotes("citations") - cited
    received = Counter(row["printed"] for row in rows("recipients", plan))
    assert not quotes("recipients") - received


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_note_reaches_the_data_and_the_page(plan: str) -> None:
    def notes() -> Iterator[str]:
        yield from (one["note"] for one in authored(plan).get("notes", ()))
        waiting = list(authored(plan)["body"])
        while waiting:
            section = waiting.pop()
            yield from (one["note"] for one in section.get("notes", ()))
            waiting += section.get("sections", ())
        for paragraph in paragraphs(plan):
            yield from (one["note"] for one in paragraph.get("notes", ()))
            for one in (*paragraph.get("targets", ()), *paragraph.get("duties", ())):
                yield from ([one["note"]] if "note" in one else [])

    files = Counter(fold(one) for one in notes())
    assert Counter(row["note"] for row in rows("notes", plan)) == files
    shown = words(page(f"ke-hoach/{plan}"))
    assert [one for one in files if one not in shown] == []


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_duty_and_target_stands_in_a_row_of_the_plans_page(plan: str) -> None:
    shown = page(f"ke-hoach/{plan}")
    for name in ("targets", "duties"):
        assert [
            row["id"] for row in rows(name, plan) if f'id="bang_{row["id"]}"' not in shown
        ] == []


def test_whatever_is_of_a_plan_says_whether_it_is_a_draft() -> None:
    """A row that is taken out of its table still tells: every table with a plan has its status."""
    status = {row["id"]: row["status"] for row in table("plans")}
    assert "draft" in status.values()
    for file in (built_site() / "api").glob("*.json"):
        found = json.loads(file.read_text("utf-8"))
        for row in found if isinstance(found, list) else ():
            for column, told in (
                ("plan", "plan_status"),
                ("left", "left_status"),
                ("right", "right_status"),
            ):
                if row.get(column) in status:
                    assert row[told] == status[row[column]], file.name
