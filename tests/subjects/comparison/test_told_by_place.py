"""Texts that have little in common: what stands alone is told by where it stands, nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.comparison.entries import Passage
from generator.subjects.comparison.side_by_side import Near, TextCell, TextRow
from generator.subjects.comparison.text_rows import Block
from generator.subjects.comparison.told_by_place import (
    Alone,
    Stretch,
    is_mostly_alone,
    told_by_place,
)


def passage(name: str, text: str, kind: str = "paragraph", mark: str | None = None) -> Passage:
    assert kind in ("heading", "paragraph")
    return Passage(Block(name, kind, None, (), text), mark)  # type: ignore[arg-type]


def only(column: int, said: Passage) -> TextRow:
    cell = (TextCell(said, (), False),)
    cells = (cell, ()) if column == 0 else ((), cell)
    return TextRow("only", cells, (None, None), None)


def both(name: str, text: str) -> TextRow:
    cell = (TextCell(passage(name, text), (), False),)
    return TextRow("same", (cell, cell), (None, None), 1.0)


def test_neighbours_of_one_plan_are_told_by_heading_or_first_words() -> None:
    words = " ".join(f"chữ{n}" for n in range(20))
    rows = [
        only(1, passage("a-p1", words)),
        only(1, passage("a-p2", "hai")),
        only(1, passage("b", "Về y tế", "heading", "2.")),
        only(1, passage("b-p1", "ba")),
        only(1, passage("c", "Về giáo dục", "heading")),
        both("d-p1", "chung"),
        only(0, passage("e-p1", "bốn")),
        only(1, passage("f-p1", "năm")),
    ]
    first = " ".join(f"chữ{n}" for n in range(14)) + "…"
    assert list(told_by_place(rows)) == [
        Alone(
            1,
            [
                Stretch(Near("a-p1", first), None, False, 2),
                Stretch(Near("b", "Về y tế"), "2.", True, 1),
                Stretch(Near("c", "Về giáo dục"), None, True, 0),
            ],
        ),
        rows[5],
        Alone(0, [Stretch(Near("e-p1", "bốn"), None, False, 1)]),
        Alone(1, [Stretch(Near("f-p1", "năm"), None, False, 1)]),
    ]


def test_texts_are_mostly_alone_where_less_than_half_of_their_letters_answer() -> None:
    shared = both("a-p1", "x" * 8_000)  # its letters stand in both texts
    assert not is_mostly_alone([])
    assert not is_mostly_alone([shared, only(0, passage("b-p1", "x" * 16_000))])
    assert is_mostly_alone([shared, only(0, passage("b-p1", "x" * 16_001))])
    assert not is_mostly_alone([only(0, passage("b-p1", "x" * 10_000))])
    assert is_mostly_alone([only(0, passage("b-p1", "x" * 10_001))])


@given(st.lists(st.tuples(st.sampled_from((0, 1, 2)), st.sampled_from(("heading", "paragraph")))))
def test_no_passage_is_lost(drawn: list[tuple[int, str]]) -> None:
    rows = [
        both(f"p{at}", "chung") if column == 2 else only(column, passage(f"p{at}", "riêng", kind))
        for at, (column, kind) in enumerate(drawn)
    ]
    told = list(told_by_place(rows))
    assert [one for one in told if isinstance(one, TextRow)] == [
        one for one in rows if one.kind == "same"
    ]
    stretches = [one for row in told if isinstance(row, Alone) for one in row.stretches]
    counted = sum(one.paragraphs + one.is_heading for one in stretches)
    assert counted == sum(column != 2 for column, _ in drawn)
