"""Tasks in rows: judged by reading on real plans, by hand on small ones, by law on all."""

from __future__ import annotations

import functools
import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.comparison.entries import ComparedPlan, Entry, Fact, Passage, TaskText
from generator.subjects.comparison.task_rows import Placed, task_rows
from generator.subjects.comparison.text_rows import Block
from generator.text.words import is_mark, normal_form, words
from tests import plain_yaml
from tests.folders import ROOT
from tests.site_fixture import PLAN_IDS, PLANS, linked

PAIRS = list(itertools.combinations(PLAN_IDS, 2))
JUDGED = sorted((ROOT / "tests" / "cases" / "compare-tasks").glob("*.yml"))
SERVICES = "Đổi mới, nâng cao chất lượng, hiệu quả cung cấp dịch vụ xã hội"
WELFARE = "Nâng cao phúc lợi xã hội toàn dân, bảo đảm mọi người dân được tiếp cận"
HOUSES = "Xóa nhà tạm, nhà dột nát cho hộ nghèo trước năm 2030."
PRESS = "Đài truyền thanh đưa tin về các gương người tốt, việc tốt."


@functools.cache
def real(name: str) -> ComparedPlan:
    site = linked(PLANS)
    return compared_plan(site, site.plans[name], orders(site))


def plan(
    *tasks: tuple[str, str, tuple[str, ...]], above: dict[int, int] | None = None
) -> ComparedPlan:
    """Make a plan of tasks: heading, words, fields; no words where a heading is all there is.

    `above` tells which task stands below which.
    """
    entries: list[Entry] = []
    text: list[Passage] = []
    for at, (heading, said, themes) in enumerate(tasks):
        first = len(text)
        if said:
            text.append(Passage(Block(f"p{at}", "paragraph", "tasks", themes, said), None))
        below = (above or {}).get(at)
        anchor = None if below is None else f"m{below}"
        task = TaskText(heading, first, len(text), themes, anchor, not said)
        entries.append(Entry("tasks", (), 0, "", Fact(heading or said, f"m{at}"), task=task))
    return ComparedPlan("a", ("a",), "Kế hoạch", tuple(entries), tuple(text), {})


def told(*plans: ComparedPlan) -> list[str]:
    """Write rows as numbers of tasks, `*` for what only its field put there: `0 1* | 2`."""
    return [
        " | ".join(
            " ".join(
                (entry.fact.anchor or "").removeprefix("m") + "*" * bool(entry.fact.notes)
                for place, entry in row
                if place == column
            )
            for column in range(len(plans))
        )
        for row in task_rows(plans)
    ]


def anchors(row: list[Placed], column: int) -> list[str]:
    return [entry.fact.anchor or "" for place, entry in row if place == column]


@pytest.mark.parametrize("path", JUDGED, ids=lambda path: path.stem)
def test_tasks_of_real_plans_stand_as_a_reader_puts_them(path: Any) -> None:
    case = plain_yaml.values(path.read_text(encoding="utf-8"))
    rows = list(task_rows([real(case["left"]), real(case["right"])]))
    for meant in case["rows"]:
        (row,) = (one for one in rows if meant["left"][0] in anchors(one, 0))
        assert set(meant["left"]) <= set(anchors(row, 0)), meant
        assert set(meant["right"]) <= set(anchors(row, 1)), meant
    for side, column in (("left", 0), ("right", 1)):
        for alone in case[f"only_{side}"]:
            (row,) = (one for one in rows if alone in anchors(one, column))
            assert {place for place, _ in row} == {column}


def test_a_heading_that_only_parts_its_section_is_no_silence() -> None:
    """Kiên Giang has the heading of Đức Phổ's task; its own tasks stand below that heading."""
    rows = list(task_rows([real("duc-pho-chuong-trinh-nq42"), real("kien-giang-ke-hoach-nq42")]))
    (row,) = (one for one in rows if "iii-6-phan-cong" in anchors(one, 0))
    (_, ours), (_, theirs) = row
    assert ours.fact.words == theirs.fact.words
    assert (theirs.fact.anchor, theirs.fact.deeds, theirs.fact.notes) == ("iii-6", (), ())


def heading(entry: Entry) -> str:
    said = entry.task.heading if entry.task else ""
    return " ".join(normal_form(word) for word in words(said) if not is_mark(word))


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_no_two_tasks_of_one_heading_stand_in_different_rows_beside_nothing(
    pair: tuple[str, str],
) -> None:
    rows = list(task_rows([real(name) for name in pair]))
    alone = [row for row in rows if len({column for column, _ in row}) == 1]
    for row in alone:
        headings = {heading(entry) for _, entry in row} - {""}
        other = real(pair[1 - row[0][0]])
        assert not headings & {heading(one) for one in other.entries if one.task}


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_no_task_stands_beside_nothing_where_the_other_plan_has_one_of_its_field(
    pair: tuple[str, str],
) -> None:
    for row in task_rows([real(name) for name in pair]):
        columns = {column for column, _ in row}
        if len(columns) == 1:
            other = real(pair[1 - columns.pop()])
            known = {theme for one in other.entries if one.task for theme in one.task.themes}
            assert not known & {theme for _, one in row if one.task for theme in one.task.themes}


@pytest.mark.parametrize("names", [PLAN_IDS[:3], PLAN_IDS[:4], PLAN_IDS[1:]], ids=len)
def test_every_task_stands_in_one_row(names: list[str]) -> None:
    rows = list(task_rows([real(name) for name in names]))
    for column, name in enumerate(names):
        found = [anchor for row in rows for anchor in anchors(row, column)]
        known = [one for one in real(name).entries if one.task]
        assert len(found) == len(set(found))
        assert {one.fact.anchor for one in known if one.task and not one.task.heading_only} <= set(
            found
        )
    assert all(any(one.task and not one.task.heading_only for _, one in row) for row in rows)


def test_the_same_heading_answers_whatever_the_field() -> None:
    ours = plan((SERVICES, HOUSES, ("dich-vu",)), (WELFARE, PRESS, ("phuc-loi",)))
    theirs = plan((WELFARE, HOUSES, ("nha-o",)), (SERVICES, PRESS, ()))
    assert told(ours, theirs) == ["0 | 1", "1 | 0"]


def test_without_headings_words_answer() -> None:
    ours = plan(("", HOUSES, ("nha-o",)), ("", PRESS, ("nha-o",)))
    theirs = plan(("", f"{PRESS} Hằng năm.", ("nha-o",)), ("", HOUSES, ("nha-o",)))
    assert told(ours, theirs) == ["0 | 1", "1 | 0"]


def test_a_few_words_in_common_do_not_join_different_fields() -> None:
    ours = plan(("Nâng cao dịch vụ xã hội cho người dân", HOUSES, ("dich-vu",)))
    theirs = plan(("Nâng cao nguồn nhân lực của doanh nghiệp", PRESS, ("nhan-luc",)))
    assert told(ours, theirs) == [" | 0", "0 | "]


def test_a_field_joins_where_no_words_do_and_says_so() -> None:
    ours = plan(("Về nhà ở", HOUSES, ("nha-o",)))
    theirs = plan((SERVICES, PRESS, ("y-te",)), ("Lĩnh vực địa chính", PRESS, ("nha-o", "nuoc")))
    rows = list(task_rows([ours, theirs]))
    assert told(ours, theirs) == [" | 0", "0 | 1*"]
    assert rows[1][1][1].fact.notes == ("cùng lĩnh vực",)


def test_a_field_does_not_join_what_has_its_like_elsewhere() -> None:
    ours = plan((SERVICES, HOUSES, ("dich-vu", "an-sinh")), (WELFARE, PRESS, ("an-sinh",)))
    theirs = plan((SERVICES, HOUSES, ("an-sinh",)), (WELFARE, PRESS, ("dich-vu",)))
    assert told(ours, theirs) == ["0 | 0", "1 | 1"]


def test_parts_of_a_section_stand_with_what_answers_to_its_heading() -> None:
    ours = plan((WELFARE, PRESS, ("phuc-loi",)))
    parts = plan(
        (WELFARE, "", ("phuc-loi",)), ("Một", HOUSES, ()), ("Hai", SERVICES, ()), above={1: 0, 2: 0}
    )
    assert told(ours, parts) == ["0 | 0 1 2"]
    assert told(parts, ours) == ["0 1 2 | 0"]


def test_headings_without_a_task_make_no_row() -> None:
    alone = plan((WELFARE, "", ("phuc-loi",)))
    assert told(alone, alone) == told(alone, plan()) == []
    assert told(alone, plan((WELFARE, HOUSES, ()))) == ["0 | 0"]


def test_of_three_plans_each_joins_whichever_is_most_alike() -> None:
    ours, theirs = plan((SERVICES, HOUSES, ("a",))), plan((WELFARE, PRESS, ("b",)))
    third = plan((WELFARE, PRESS, ("c",)), (SERVICES, HOUSES, ("d",)))
    assert told(ours, theirs, third) == [" | 0 | 0", "0 |  | 1"]


TASKS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["nước", "sạch", "y", "tế", "nhà"]), max_size=4).map(" ".join),
        st.lists(st.sampled_from(["nước", "sạch", "3%", "ở"]), max_size=6).map(" ".join),
        st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=2).map(tuple),
    ),
    max_size=6,
)


@given(st.lists(TASKS, min_size=1, max_size=4))
def test_no_task_is_lost_or_told_twice(
    several: list[list[tuple[str, str, tuple[str, ...]]]],
) -> None:
    plans = [plan(*tasks, above={at: at // 2 for at in range(1, len(tasks))}) for tasks in several]
    rows = list(task_rows(plans))
    for column, one in enumerate(plans):
        found = [anchor for row in rows for anchor in anchors(row, column)]
        assert len(found) == len(set(found))
        tasks = {e.fact.anchor for e in one.entries if e.task and not e.task.heading_only}
        assert tasks <= set(found)


@given(TASKS)
def test_a_plan_beside_itself_answers_task_by_task(
    tasks: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    own = [one for one in tasks if one[0] or one[1]]
    numbered = [
        (f"{heading} số{at}", said, themes) for at, (heading, said, themes) in enumerate(own)
    ]
    same = plan(*numbered)
    expected = [f"{at} | {at}" for at, one in enumerate(numbered) if one[1]]
    assert told(same, replace(same, id="b")) == expected
