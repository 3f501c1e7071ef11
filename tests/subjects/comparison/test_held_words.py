"""What stands alone: nothing whose words another text holds, as an independent measure says."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.comparison.held_words import HeldRow, Part, with_held
from generator.subjects.comparison.text_rows import Block, align, blocks
from generator.text.words import is_mark, normal_form, words
from tests import plain_yaml
from tests.folders import ROOT
from tests.site_fixture import PLAN_IDS, PLANS, linked

PAIRS = list(itertools.combinations(PLAN_IDS, 2))
SIDES = ("left", "right")
JUDGED = sorted((ROOT / "tests/cases/compare").glob("*.yml"))
WATER = "Có 100% hộ gia đình được sử dụng nước sạch theo quy chuẩn của bộ."
HEALTH = "Trên 95% dân số tham gia bảo hiểm y tế vào năm 2030."
SCHOOL = "Hoàn thành phổ cập giáo dục mầm non cho trẻ mẫu giáo từ 3 đến 5 tuổi."
HOUSING = "Xóa bỏ hoàn toàn nhà tạm, nhà dột nát cho hộ nghèo, hộ cận nghèo."


@functools.cache
def real(name: str) -> tuple[Block, ...]:
    return blocks(linked(PLANS).plans[name])


@functools.cache
def held(*names: str) -> tuple[HeldRow, ...]:
    plans = [real(name) for name in names]
    return with_held(align(plans), plans)


@functools.cache
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return the stretches of three words of a text: a measure that the rows do not use."""
    met = [normal_form(word) for word in words(text) if not is_mark(word)]
    return frozenset(zip(met, met[1:], met[2:], strict=False)) or frozenset([tuple(met)])


def alone(rows: Sequence[HeldRow]) -> list[tuple[int, str]]:
    """Return what a page calls a plan's alone: its column and its place."""
    return [
        (column, cell)
        for row in rows
        if sum(cell is not None for cell in row.row.cells) == 1
        and not any(row.parts)
        and not any(row.near)
        for column, cell in enumerate(row.row.cells)
        if cell is not None
    ]


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_nothing_is_called_alone_whose_like_stands_in_the_other_text(pair: tuple[str, str]) -> None:
    texts = [{block.id: block for block in real(name)} for name in pair]
    for column, place in alone(held(*pair)):
        block = texts[column][place]
        own = shingles(block.text)
        for other in texts[1 - column].values():
            theirs = shingles(other.text)
            both = 2 * len(own & theirs) / (len(own) + len(theirs))
            assert both < 0.6, (block, other)
            if (block.kind, block.role) == (other.kind, other.role) and len(own) >= 10:
                assert len(own & theirs) / len(own) < 0.6, (block, other)


@pytest.mark.parametrize("path", JUDGED, ids=lambda path: path.stem)
def test_what_a_reader_calls_alone_or_a_pair_is_no_part(path: Path) -> None:
    case = plain_yaml.values(path.read_text(encoding="utf-8"))
    rows = held(case["left"], case["right"])
    for column, side in enumerate(("left", "right")):
        parts = {part.id for row in rows for part in row.parts[column]}
        assert not parts & {*case[f"only_{side}"], *(pair[side] for pair in case["pairs"])}


@pytest.mark.parametrize("path", JUDGED, ids=lambda path: path.stem)
def test_parts_stand_with_their_whole_as_a_reader_puts_them(path: Path) -> None:
    case = plain_yaml.values(path.read_text(encoding="utf-8"))
    found = {
        (SIDES[column], part.id, row.row.cells[1 - column])
        for row in held(case["left"], case["right"])
        for column in (0, 1)
        for part in row.parts[column]
    }
    for one in case["parts"]:
        other = SIDES[1 - SIDES.index(one["part"])]
        assert (one["part"], one[one["part"]], one[other]) in found


@pytest.mark.parametrize("names", [PLAN_IDS[:1], PLAN_IDS[:3], PLAN_IDS[1:]], ids=len)
def test_every_passage_stands_in_one_row(names: list[str]) -> None:
    for column, name in enumerate(names):
        met = [
            place
            for row in held(*names)
            for place in (row.row.cells[column], *(part.id for part in row.parts[column]))
            if place is not None
        ]
        assert sorted(met) == sorted(block.id for block in real(name))


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_the_order_of_a_text_is_kept_by_all_that_is_not_marked(pair: tuple[str, str]) -> None:
    """Of what answers to something; what stands alone may stand a little later than it did."""
    for column, name in enumerate(pair):
        order = {block.id: at for at, block in enumerate(real(name))}
        kept: list[int] = []
        for row in held(*pair):
            if None in row.row.cells:
                continue
            places = {part.id for part in row.parts[column] if not part.moved}
            main = row.row.cells[column]
            if main is not None and not row.row.moved[column]:
                places.add(main)
            kept += sorted(order[place] for place in places)
        assert kept == sorted(kept)


def text(*said: str, role: str | None = "specific-targets", name: str = "p") -> list[Block]:
    """Make a plan's text of paragraphs; what begins with `#` is a heading."""
    return [
        Block(
            f"{name}{at}",
            "heading" if words.startswith("#") else "paragraph",
            role,
            (),
            words.removeprefix("#"),
        )
        for at, words in enumerate(said, start=1)
    ]


def told(*plans: Sequence[Block]) -> list[str]:
    """Write rows: `a1 b2+b3*` for a part that moved, `~b4` for what is near, `-` for nothing."""
    return [
        " ".join(
            "+".join((*([cell] if cell else []), *(one.id + "*" * one.moved for one in parts)))
            or (f"~{near}" if near else "-")
            for cell, parts, near in zip(row.row.cells, row.parts, row.near, strict=True)
        )
        for row in with_held(align(plans), plans)
    ]


def test_all_parts_of_a_split_paragraph_stand_opposite() -> None:
    ours = text(f"{WATER} {SCHOOL} {HOUSING}", HEALTH, name="a")
    theirs = text(WATER, SCHOOL, HOUSING, HEALTH, name="b")
    assert told(ours, theirs) == ["a1 b1+b2+b3", "a2 b4"]
    assert told(theirs, ours) == ["b1+b2+b3 a1", "b4 a2"]


def test_a_part_from_elsewhere_is_marked() -> None:
    ours = text(f"{WATER} {SCHOOL}", HEALTH, name="a")
    assert told(ours, text(WATER, HEALTH, SCHOOL, name="b")) == ["a1 b1+b3*", "a2 b2"]


def test_what_a_plan_says_twice_stands_with_what_says_it_once() -> None:
    ours = text(WATER, HEALTH, name="a")
    assert told(ours, text(WATER, HEALTH, WATER, name="b")) == ["a1 b1+b3*", "a2 b2"]


def test_a_formula_makes_no_part() -> None:
    ours = text("Thời gian thực hiện: Thường xuyên.", name="a")
    theirs = text(
        f"{HEALTH} Thời gian thực hiện: Thường xuyên. {HOUSING} {SCHOOL} {WATER}", name="b"
    )
    assert told([*ours], theirs) in (["a1 b1"], ["a1 -", "- b1"], ["- b1", "a1 -"])
    assert "+" not in "".join(told(ours, theirs))


def test_a_part_of_the_text_holds_no_part_of_another() -> None:
    ours = text(f"{WATER} {SCHOOL}", name="a")
    theirs = text(f"{WATER} {SCHOOL}", name="b") + text(WATER, role="tasks", name="c")
    assert told(ours, theirs) == ["a1 b1", "~a1 c1"]


def test_a_heading_joins_only_at_its_place() -> None:
    whole = "#Phát triển thị trường lao động, nâng cao chất lượng nguồn nhân lực"
    ours = text(whole, WATER, SCHOOL, name="a")
    part = "#Nâng cao chất lượng nguồn nhân lực"
    assert told(ours, text(whole, part, WATER, SCHOOL, name="b")) == ["a1 b1+b2", "a2 b3", "a3 b4"]
    assert told(ours, text(whole, WATER, part, SCHOOL, name="b")) == [
        "a1 b1",
        "a2 b2",
        "~a1 b3",
        "a3 b4",
    ]


def test_a_heading_whose_words_a_paragraph_says_is_not_called_alone() -> None:
    words = "Nâng cao năng lực, hiệu lực quản lý nhà nước về chính sách xã hội"
    ours = text(f"#{words}", name="a", role="tasks")
    assert told(ours, text(f"{words}. {HOUSING} {SCHOOL}", name="b", role="tasks")) == [
        "- b1",
        "a1 ~b1",
    ]


def test_each_other_plan_has_what_is_nearest_in_it() -> None:
    ours = text(WATER, name="a")
    title, opening = (
        text(WATER, HEALTH, role="title", name="b"),
        text(WATER, role="opening", name="c"),
    )
    assert told(ours, title, opening) == ["~a1 ~b1 c1", "~a1 b1 ~c1", "- b2 -", "a1 ~b1 ~c1"]


def test_a_short_name_is_near_only_to_itself() -> None:
    ours = text("PHÓ CHỦ TỊCH", role="signature", name="a")
    theirs = text("CHỦ TỊCH", role="recipients", name="b")
    assert "~" not in "".join(told(ours, theirs))
    assert "~" in "".join(told(ours, text("Phó Chủ tịch", role="recipients", name="b")))


def test_two_that_stand_alone_may_share_a_row() -> None:
    """Too unlike to answer to each other, the shorter is yet a part of the longer."""
    longer = " ".join(f"từ{number}" for number in range(400))
    shorter = " ".join(f"từ{number}" for number in range(200, 212))
    rows = told(text(longer, name="a"), text(shorter, name="b"))
    assert rows == ["a1 b1"]


def test_what_two_plans_split_alike_stands_with_the_whole_of_the_third() -> None:
    ours = text(f"{WATER} {SCHOOL}", HEALTH, name="a")
    others = [text(WATER, SCHOOL, HEALTH, name=name) for name in "bc"]
    assert told(ours, *others) == ["a1 b1+b2 c1+c2", "a2 b3 c3"]
    assert told(*others, ours) == ["b1+b2 c1+c2 a1", "b3 c3 a2"]


def test_a_plan_alone_and_no_plan() -> None:
    assert with_held((), ()) == ()
    assert told(text(WATER, name="a")) == ["a1"]


BLOCKS = st.builds(
    lambda kind, role, words: (kind, role, (), " ".join(words)),
    st.sampled_from(["heading", "paragraph"]),
    st.sampled_from([None, "tasks", "title"]),
    st.lists(st.sampled_from(["nước", "sạch", "3%", "y", "tế", "hòa", "nhà"]), max_size=20),
)
CHOICES = st.lists(st.lists(BLOCKS, max_size=6), min_size=1, max_size=4).map(
    lambda plans: [[Block(f"{at}", *said) for at, said in enumerate(plan)] for plan in plans]
)


@given(CHOICES)
def test_no_passage_is_lost_or_told_twice(plans: list[list[Block]]) -> None:
    rows = with_held(align(plans), plans)
    for column, plan in enumerate(plans):
        met = [
            place
            for row in rows
            for place in (row.row.cells[column], *(part.id for part in row.parts[column]))
            if place is not None
        ]
        assert sorted(met) == sorted(block.id for block in plan)
    for row in rows:
        there = [
            column
            for column, cell in enumerate(row.row.cells)
            if cell is not None or row.parts[column]
        ]
        assert there
        assert not any(row.near) or len(there) == 1
        assert all(isinstance(part, Part) for parts in row.parts for part in parts)
