"""Plans in rows: what speaks of one thing stands together, each text is whole in its column."""

from __future__ import annotations

import functools
import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.comparison.entries import ComparedPlan, Entry, Fact, Passage, TaskText
from generator.subjects.comparison.side_by_side import (
    TextCell,
    TextRow,
    column_names,
    fact_rows,
    text_rows,
)
from generator.subjects.comparison.text_rows import Block
from tests.site_fixture import PLAN_IDS, PLANS, linked

WATER = "Có 100% hộ gia đình được sử dụng nước sạch theo quy chuẩn."
HEALTH = "Trên 95% dân số tham gia bảo hiểm y tế vào năm 2030."


def plan(name: str, *entries: Entry, text: tuple[str, ...] = ()) -> ComparedPlan:
    passages = (
        Passage(Block(f"{name}{at}", "paragraph", "specific-targets", (), words), None)
        for at, words in enumerate(text, start=1)
    )
    return ComparedPlan(name, (name, f"{name}, tỉnh"), "Kế hoạch", entries, tuple(passages), {})


def task(words: str, *themes: str, order: int = 0) -> Entry:
    return Entry("tasks", themes, order, next(iter(themes), ""), Fact(words))


def told(*plans: ComparedPlan) -> list[str]:
    """Write rows: `label: a, b | c` for two facts of the first plan beside one of the second."""
    return [
        f"{row.label}: "
        + " | ".join(", ".join(fact.words or "" for fact in cell) for cell in row.cells)
        for row in fact_rows(plans)
    ]


def marked(row: TextRow) -> list[str]:
    """Write a row's cells: `[…]` for a mark, `(…)` for words otherwise written, `/` between two."""
    return ["/".join(map(written, cell)) for cell in row.cells]


def written(cell: TextCell) -> str:
    said = (
        one.words if one.side == "same" else f"({one.words})" if one.spelling else f"[{one.words}]"
        for one in cell.runs
    )
    return "".join(said)


def test_facts_that_share_a_key_stand_in_one_row() -> None:
    ours = plan("a", task("1", "y-te"), task("2", "nha-o"))
    theirs = plan("b", task("3", "nha-o"), task("4", "van-hoa"))
    assert told(ours, theirs) == ["y-te: 1 | ", "nha-o: 2 | 3", "van-hoa:  | 4"]


def test_facts_that_share_a_key_through_others_stand_in_one_row() -> None:
    ours = plan("a", task("1", "viec-lam", "nhan-luc"), task("2", "y-te"))
    theirs = plan("b", task("3", "nhan-luc"), task("4", "thi-truong"))
    third = plan("c", task("5", "thi-truong", "viec-lam"))
    assert told(ours, theirs, third) == [
        "viec-lam; nhan-luc; thi-truong: 1 | 3, 4 | 5",
        "y-te: 2 |  | ",
    ]


def test_rows_have_the_order_of_what_they_are_about() -> None:
    ours = plan("a", task("1", "b", order=5), task("2", "c", order=2))
    assert told(ours, plan("b", task("3", "d", order=1))) == ["d:  | 3", "c: 2 | ", "b: 1 | "]


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        (Fact("95%", "a", quote="x"), Fact("95%", "b", quote="y"), True),
        (Fact("95%", notes=("năm 2030",)), Fact("95%", notes=("năm 2025",)), False),
        (Fact("95%", before="trên"), Fact("95%"), False),
        (Fact(None), Fact(None), True),
        (Fact(None), Fact("1"), False),
    ],
)
def test_a_row_is_the_same_where_all_say_the_same_of_it(
    ours: Fact, theirs: Fact, same: bool
) -> None:
    entries = (Entry("targets", ("k",), 0, "k", fact) for fact in (ours, theirs))
    (row,) = fact_rows([plan(name, entry) for name, entry in zip("ab", entries, strict=True)])
    assert row.same is same


def test_a_row_that_a_plan_lacks_is_not_the_same() -> None:
    assert not fact_rows([plan("a", task("1", "x")), plan("b")])[0].same
    assert not fact_rows([plan("a"), plan("b", task("1", "x"))])[0].same


def test_words_that_the_other_text_lacks_are_marked_on_both_sides() -> None:
    rows = text_rows([plan("a", text=(WATER,)), plan("b", text=(WATER.replace("100", "80"),))])
    assert [marked(row) for row in rows] == [
        [WATER.replace("100%", "[100%]"), WATER.replace("100%", "[80%]")]
    ]
    assert [row.kind for row in rows] == ["changed"]
    assert [cell.own_words for row in rows for cells in row.cells for cell in cells] == [1, 1]


def test_of_three_the_first_is_what_the_others_are_held_against() -> None:
    texts = (WATER, WATER.replace("100", "80"), WATER.replace("sử dụng", "dùng"))
    plans = [plan(name, text=(one,)) for name, one in zip("abc", texts, strict=True)]
    (row,) = text_rows(plans)
    assert marked(row)[0] == WATER
    assert "[80%]" in marked(row)[1]
    assert marked(row)[2].count("[") == 1


def test_another_way_to_write_a_word_is_marked_as_such() -> None:
    (row,) = text_rows([plan("a", text=(WATER,)), plan("b", text=(WATER.replace("Có", "có"),))])
    assert marked(row)[1] == WATER.replace("Có", "(có)")
    assert [cell.own_words for cells in row.cells for cell in cells] == [0, 0]


def test_what_one_plan_has_alone_stands_alone() -> None:
    rows = text_rows([plan("a", text=(WATER,)), plan("b", text=(HEALTH, WATER))])
    assert [(row.kind, marked(row)) for row in rows] == [
        ("only", ["", HEALTH]),
        ("same", [WATER, WATER]),
    ]


def test_what_stands_elsewhere_is_not_the_same() -> None:
    school = "Hoàn thành phổ cập giáo dục mầm non cho trẻ mẫu giáo từ 3 đến 5 tuổi."
    ours = plan("a", text=(WATER, HEALTH, school))
    rows = text_rows([ours, plan("b", text=(HEALTH, school, WATER))])
    assert [row.kind for row in rows] == ["changed", "same", "same"]
    assert [cell.moved for cells in rows[0].cells for cell in cells] == [False, True]


SCHOOL = "Hoàn thành phổ cập giáo dục mầm non cho trẻ mẫu giáo từ 3 đến 5 tuổi."


def test_a_whole_stands_opposite_its_parts_and_lacks_only_what_none_of_them_has() -> None:
    whole = f"{WATER} {HEALTH} {SCHOOL}"
    parts = (WATER.replace("100", "80"), SCHOOL)
    (row,) = text_rows([plan("a", text=(whole,)), plan("b", text=parts)])
    assert row.kind == "changed"
    assert marked(row) == [
        f"{WATER.replace('100%', '[100%]')}[ {HEALTH}] {SCHOOL}",
        f"{WATER.replace('100%', '[80%]')}/{SCHOOL}",
    ]
    assert [[cell.part for cell in cells] for cells in row.cells].count([False]) == 1
    assert sorted(cell.part for cell in row.cells[1]) == [False, True]


def test_of_three_plans_a_part_is_held_against_the_first() -> None:
    whole = f"{WATER} {SCHOOL}"
    texts = ((whole,), (WATER, SCHOOL), (WATER, f"Năm nay: {SCHOOL}"))
    (row,) = text_rows([plan(name, text=one) for name, one in zip("abc", texts, strict=True)])
    assert marked(row) == [whole, f"{WATER}/{SCHOOL}", f"{WATER}/[Năm nay:] {SCHOOL}"]


def test_what_another_kind_of_passage_nearly_says_is_told_and_held_against_it() -> None:
    title = Passage(Block("b1", "paragraph", "title", (), f"Về việc: {WATER} " + "x " * 3), None)
    other = replace(plan("b"), text=(title,))
    first, second = text_rows([plan("a", text=(WATER,)), other])
    assert (first.kind, second.kind) == ("near", "near")
    assert (first.cells[0], second.cells[1]) == ((), ())
    assert [near and near.id for near in first.near] == ["a1", None]
    assert second.near[1] is not None
    assert second.near[1].words == "Về việc: Có 100% hộ gia đình được sử dụng nước sạch theo…"
    assert marked(second) == [WATER, ""]


def test_rows_tell_where_else_a_silent_plan_speaks_of_the_indicator() -> None:
    def promise(about: str, anchor: str, indicator: str | None = "nuoc-sach") -> Entry:
        keys = (f"target|{indicator}|{about}",)
        return Entry(
            "targets", keys, 0, "Nước", Fact("1%", anchor), about=about, indicator=indicator
        )

    ours = plan("a", promise("thành thị", "a1"), promise("Nông thôn", "a2"))
    theirs = plan("b", promise("nông thôn", "b1"), promise("thành thị", "b2", "khac"))
    found = fact_rows([ours, replace(theirs, entries=(*theirs.entries, promise("x", "b3", None)))])
    assert [(row.about, row.elsewhere) for row in found] == [
        ("thành thị", ((), ("b1",))),
        ("Nông thôn", ((), ("b1",))),
        ("nông thôn", (("a1", "a2"), ())),
        ("thành thị", ((), ())),
        ("x", ((), ())),
    ]


def test_a_row_tells_a_silent_plan_what_it_is_about() -> None:
    head = Entry("attributes", ("attribute|level",), 0, "Cấp", Fact("Cấp xã"))
    water = Entry("targets", ("target|nuoc|nu",), 0, "Nước", Fact("1%"), indicator="nuoc")
    free = Entry("targets", (), 1, "Câu", Fact(None, quote="câu của riêng"))
    other = Entry("duties", (), 0, "Việc", Fact(None, quote="việc của riêng"))
    work = replace(task("Việc"), task=TaskText("Việc", 0, 0, ()))
    rows = fact_rows([plan("a", head, water, free, other, work), plan("b")])
    assert [row.silent for row in rows] == ["attribute|level", "target|nuoc", "alone", "", ""]


def test_a_row_is_about_all_that_its_plans_call_it() -> None:
    facts = [Entry("targets", ("k",), 0, "Nước", Fact("1%"), about=about) for about in (
        "", "ở thành thị", "Ở THÀNH THỊ", "đô thị",
    )]  # fmt: skip
    (row,) = fact_rows([plan(str(at), one) for at, one in enumerate(facts)])
    assert row.about == "ở thành thị; đô thị"


def test_what_has_no_key_stands_with_what_has_its_words() -> None:
    def duty(quote: str) -> Entry:
        return Entry("duties", (), 0, quote, Fact(None, quote=quote))

    ours = plan("a", duty("tổng hợp, tham mưu cho Ủy ban"), duty("gửi hồ sơ"))
    theirs = plan("b", duty("giúp huyện"), duty("Tổng hợp, tham mưu Ủy ban"))
    rows = [
        [[fact.quote for fact in cell] for cell in row.cells] for row in fact_rows([ours, theirs])
    ]
    assert rows == [
        [[], ["giúp huyện"]],
        [["tổng hợp, tham mưu cho Ủy ban"], ["Tổng hợp, tham mưu Ủy ban"]],
        [["gửi hồ sơ"], []],
    ]


@pytest.mark.parametrize("pair", [*itertools.combinations(PLAN_IDS, 2)][::4])
def test_every_text_is_whole_in_its_column(pair: tuple[str, str]) -> None:
    rows = text_rows([real(name) for name in pair])
    for column, name in enumerate(pair):
        cells = [cell for row in rows for cell in row.cells[column]]
        found = {c.passage.block.id: "".join(run.words for run in c.runs) for c in cells}
        assert len(found) == len(cells)
        assert {k: fold(v) for k, v in found.items()} == {
            one.block.id: fold(one.block.text) for one in real(name).text
        }


def fold(text: str) -> str:
    return " ".join(text.split())


@functools.cache
def real(name: str) -> ComparedPlan:
    site = linked(PLANS)
    return compared_plan(site, site.plans[name], orders(site))


def test_every_fact_stands_in_one_row() -> None:
    plans = [real(name) for name in PLAN_IDS[:4]]
    rows = fact_rows(plans)
    for column, one in enumerate(plans):
        cells = [fact for row in rows for fact in row.cells[column]]
        told = sorted((fact.anchor or "", fact.words or "") for fact in cells)
        known = sorted((one.fact.anchor or "", one.fact.words or "") for one in one.entries)
        headings = {
            entry.fact.anchor for entry in one.entries if entry.task and entry.task.heading_only
        }
        assert [one for one in known if one in told or one[0] not in headings] == told


@given(
    st.lists(
        st.lists(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3), max_size=6),
        min_size=2,
        max_size=4,
    )
)
def test_a_key_stands_in_one_row_only(keys: list[list[list[str]]]) -> None:
    plans = [
        plan(str(n), *(task(" ".join(one), *one) for one in said)) for n, said in enumerate(keys)
    ]
    met = [
        {key for cell in row.cells for fact in cell for key in (fact.words or "").split()}
        for row in fact_rows(plans)
    ]
    assert all(not one & other for one, other in itertools.combinations(met, 2))


def test_a_column_is_called_by_the_shortest_name_of_its_own() -> None:
    ours, theirs = plan("Phường 2"), plan("Xã Mẫu")
    assert column_names([ours.names, theirs.names]) == ("Phường 2", "Xã Mẫu")
    other = ("Phường 2", "Phường 2, thị xã")
    assert column_names([ours.names, other]) == ("Phường 2, tỉnh", "Phường 2, thị xã")
