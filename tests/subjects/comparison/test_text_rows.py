"""Plans in rows: judged by reading on real pairs, by hand on small ones, by law on all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.site import Site
from generator.subjects.comparison.text_rows import Block, Row, align, blocks
from tests import plain_yaml
from tests.folders import ROOT
from tests.site_fixture import PLANS, linked

WATER = "Có 100% hộ gia đình được sử dụng nước sạch theo quy chuẩn."
HEALTH = "Trên 95% dân số tham gia bảo hiểm y tế vào năm 2030."
SCHOOL = "Hoàn thành phổ cập giáo dục mầm non cho trẻ mẫu giáo từ 3 đến 5 tuổi."
HOUSING = "Xóa bỏ hoàn toàn nhà tạm, nhà dột nát cho hộ nghèo, hộ cận nghèo."
PRESS = "Đài truyền thanh đưa tin về các gương người tốt, việc tốt ở khu phố."


def text(*said: str, role: str | None = "specific-targets", name: str = "p") -> list[Block]:
    """Make a plan's text of paragraphs; what begins with `#` is a heading."""
    return [
        Block(f"{name}{at}", "heading", role, (), words[1:])
        if words.startswith("#")
        else Block(f"{name}{at}", "paragraph", role, (), words)
        for at, words in enumerate(said, start=1)
    ]


def told(*plans: Sequence[Block]) -> list[str]:
    """Write the rows: `a1 b2*` stands for a moved counterpart, `-` for nothing."""
    return [
        " ".join((cell or "-") + "*" * at for cell, at in zip(row.cells, row.moved, strict=True))
        for row in align(plans)
    ]


def test_the_same_promise_of_two_places_stands_in_a_row() -> None:
    ours = text(WATER, HEALTH, SCHOOL, name="a")
    theirs = text(
        "100% hộ gia đình ở thành thị và 80% ở nông thôn được sử dụng nước sạch;",
        "Bảo hiểm y tế: trên 93% dân số tham gia.",
        "Duy trì phổ cập giáo dục mầm non cho trẻ từ 3 đến 5 tuổi.",
        name="b",
    )
    assert told(ours, theirs) == ["a1 b1", "a2 b2", "a3 b3"]


def test_equal_texts_stand_opposite_each_other_whole() -> None:
    ours = text("#Mục tiêu", WATER, WATER, HEALTH, WATER, name="p")
    assert align([ours, ours]) == tuple(
        Row((block.id, block.id), (False, False), 1.0) for block in ours
    )


def test_what_moved_is_found_and_said_so() -> None:
    ours = text(WATER, HEALTH, SCHOOL, name="a")
    assert told(ours, text(HEALTH, SCHOOL, WATER, name="b")) == ["a1 b3*", "a2 b1", "a3 b2"]


def test_what_only_another_has_stands_after_what_it_follows_there() -> None:
    theirs = text(PRESS, WATER, HOUSING, SCHOOL, name="b")
    assert told(text(WATER, HEALTH, SCHOOL, name="a"), theirs) == [
        "- b1",
        "a1 b2",
        "- b3",
        "a2 -",
        "a3 b4",
    ]


def test_what_follows_a_moved_passage_stays_with_its_own_section() -> None:
    ours = text(WATER, HEALTH, SCHOOL, name="a")
    theirs = text(HEALTH, SCHOOL, WATER, PRESS, name="b")
    assert told(ours, theirs) == ["a1 b3*", "a2 b1", "a3 b2", "- b4"]


def test_formula_phrases_make_no_counterparts() -> None:
    ours = text("Tiếp tục triển khai thực hiện có hiệu quả việc " + HOUSING, name="a")
    theirs = text("Tiếp tục triển khai thực hiện có hiệu quả việc " + PRESS, name="b")
    others = [text("Tiếp tục triển khai thực hiện có hiệu quả việc này.", name="c") for _ in "abcd"]
    rows = align([ours, theirs, *others[:2]])
    assert not [row for row in rows if None not in row.cells[:2]]


def test_of_a_split_paragraph_the_part_most_alike_stands_opposite() -> None:
    ours = text(f"{WATER} {SCHOOL}", HEALTH, name="a")
    theirs = text(WATER, SCHOOL, HEALTH, name="b")
    assert told(ours, theirs) == ["a1 b1", "- b2", "a2 b3"]
    assert told(theirs, ours) == ["b1 a1", "b2 -", "b3 a2"]


def test_the_frame_of_a_document_never_answers_to_its_body() -> None:
    ours = text("Sở Y tế", role="recipients", name="a")
    assert told(ours, text("Sở Y tế", role="implementation", name="b")) == ["- b1", "a1 -"]
    assert told(ours, text("Sở Y tế;", role="recipients", name="b")) == ["a1 b1"]


def test_a_signature_answers_line_by_line_whoever_signs() -> None:
    ours = text("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A", role="signature", name="a")
    theirs = text("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Trần Thị B", role="signature", name="b")
    assert told(ours, theirs) == ["a1 b1", "a2 b2", "a3 b3"]


def test_headings_that_open_a_part_answer_to_each_other_whatever_they_say() -> None:
    ours = text("#Mục tiêu chung", WATER, "#Khác", role="general-objective", name="a")
    theirs = text("#Phương hướng", HEALTH, "#Lạ", role="general-objective", name="b")
    assert told(ours, theirs) == ["a1 b1", "- b2", "- b3", "a2 -", "a3 -"]


def test_a_plan_with_no_text_and_a_plan_alone() -> None:
    ours = text(WATER, HEALTH, name="a")
    assert align([]) == align([[], []]) == ()
    assert told(ours) == ["a1", "a2"]
    assert told(ours, []) == ["a1 -", "a2 -"]
    assert told([], ours) == ["- a1", "- a2"]
    assert {row.likeness for row in align([ours])} == {None}


def test_a_third_plan_joins_whichever_of_the_others_is_most_alike() -> None:
    ours, theirs = text(WATER, HEALTH, name="a"), text(WATER, HOUSING, name="b")
    third = text(HOUSING, WATER, HEALTH, PRESS, name="c")
    assert told(ours, theirs, third) == ["a1 b1 c2", "- b2 c1*", "a2 - c3", "- - c4"]


BLOCKS = st.builds(
    lambda kind, role, themes, words: (kind, role, tuple(themes), " ".join(words)),
    st.sampled_from(["heading", "paragraph"]),
    st.sampled_from([None, "tasks", "title", "recipients", "signature"]),
    st.lists(st.sampled_from(["y-te", "giao-duc"]), unique=True),
    st.lists(st.sampled_from(["nước", "sạch", "3%", "y", "tế", "hòa", "hoà"]), max_size=6),
)
CHOICES = st.lists(st.lists(BLOCKS, max_size=8), min_size=1, max_size=4).map(
    lambda plans: [[Block(f"{at}", *said) for at, said in enumerate(plan)] for plan in plans]
)


@given(CHOICES)
def test_every_block_stands_in_exactly_one_row(plans: list[list[Block]]) -> None:
    rows = align(plans)
    for number, plan in enumerate(plans):
        cells = [row.cells[number] for row in rows if row.cells[number] is not None]
        assert sorted(map(str, cells)) == sorted(block.id for block in plan)
    assert all(any(cell is not None for cell in row.cells) for row in rows)


@given(CHOICES)
def test_the_first_plan_reads_as_it_is_and_the_others_do_but_for_what_moved(
    plans: list[list[Block]],
) -> None:
    rows = align(plans)
    for number in range(min(2, len(plans))):
        kept = [int(r.cells[number] or 0) for r in rows if r.cells[number] and not r.moved[number]]
        assert kept == sorted(kept)
    assert not any(row.moved[0] for row in rows)


@given(CHOICES)
def test_likeness_is_a_share_and_only_of_what_has_a_counterpart(plans: list[list[Block]]) -> None:
    for row in align(plans):
        if sum(cell is not None for cell in row.cells) > 1:
            assert row.likeness is not None
            assert 0 <= row.likeness <= 1
        else:
            assert row.likeness is None
            assert not any(row.moved)


@pytest.fixture(scope="module")
def site() -> Site:
    return linked(PLANS)


@dataclass(frozen=True)
class Verdict:
    """What is aligned and what ought to be, as pairs with their flag, of judged paragraphs only."""

    found: dict[tuple[str, str], bool]
    meant: dict[tuple[str, str], bool]

    @classmethod
    def on(cls, case: dict[str, Any], site: Site) -> Verdict:
        meant = {(pair["left"], pair["right"]): pair["moved"] for pair in case["pairs"]}
        left = {*case["only_left"], *(pair[0] for pair in meant)}
        right = {*case["only_right"], *(pair[1] for pair in meant)}
        found = {}
        for row in align([blocks(site.plans[case[side]]) for side in ("left", "right")]):
            one, other = row.cells
            if one is not None and other is not None and (one in left or other in right):
                found[one, other] = row.moved[1]
        return cls(found, meant)


def test_plans_are_aligned_as_a_reader_aligns_them(site: Site) -> None:
    """A found pair counts when either of its ends is judged; a flag, when its pair is right.

    A pair that is missed counts against the flags too, when it ought to have one.
    """
    found = meant = right = flagged = flags = right_flags = 0
    for path in sorted((ROOT / "tests/cases/compare").glob("*.yml")):
        verdict = Verdict.on(plain_yaml.values(path.read_text(encoding="utf-8")), site)
        both = verdict.found.keys() & verdict.meant.keys()
        found, meant, right = (
            found + len(verdict.found),
            meant + len(verdict.meant),
            right + len(both),
        )
        flags += sum(verdict.meant.values())
        flagged += sum(verdict.found[pair] for pair in both)
        right_flags += sum(verdict.found[pair] and verdict.meant[pair] for pair in both)
    shares = {
        "precision": right / found,
        "recall": right / meant,
        "precision of moved": right_flags / flagged,
        "recall of moved": right_flags / flags,
    }
    print(
        f"{meant} pairs, {flags} moved:", {name: f"{share:.3f}" for name, share in shares.items()}
    )
    assert min(shares.values()) >= 0.95, shares


def test_blocks_are_all_headings_and_paragraphs_in_order(site: Site) -> None:
    for plan in site.plans.values():
        found = blocks(plan)
        assert [b.id for b in found if b.kind == "paragraph"] == [p.id for p in plan.paragraphs()]
        assert [b.id for b in found if b.kind == "heading"] == [
            section.id for section in plan.walk() if section.heading
        ]
        assert len({block.id for block in found}) == len(found)


def test_of_several_that_were_joined_the_least_likeness_is_told() -> None:
    nearly = WATER.replace("quy chuẩn", "chuẩn quốc gia")
    one, other, far = (
        text(words, name=name) for words, name in ((WATER, "a"), (WATER, "b"), (nearly, "c"))
    )
    (row,) = align([one, other, far])
    assert row.cells == ("a1", "b1", "c1")
    assert row.likeness is not None
    assert 0 < row.likeness < 1
    (pair,) = align([one, other])
    assert pair.likeness == 1.0


def test_the_same_field_draws_what_is_alike_together() -> None:
    """Of two paragraphs with the same words, that of the same theme answers."""
    ours = [Block("a1", "paragraph", None, ("y-te",), HEALTH)]
    theirs = [
        Block("b1", "paragraph", None, ("viec-lam",), HEALTH),
        Block("b2", "paragraph", None, ("y-te",), HEALTH),
    ]
    assert told(ours, theirs) == ["- b1", "a1 b2"]


def test_the_same_role_draws_what_is_alike_together() -> None:
    ours = text(HEALTH, name="a", role="tasks")
    theirs = [*text(HEALTH, name="b", role="purpose"), *text(HEALTH, name="c", role="tasks")]
    assert told(ours, theirs) == ["- b1", "a1 c1"]
