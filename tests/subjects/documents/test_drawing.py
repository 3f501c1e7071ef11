"""A lineage as a drawing: two lanes, a row a text, lines that end where their boxes are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.urls import document_address
from generator.subjects.documents.drawing import (
    BOX,
    CHANNELS,
    HEIGHT,
    ROW,
    TEXTS_DRAWN,
    WIDTH,
    draw_lineage,
)
from generator.subjects.documents.lineage import Lineage, LinkedText, Rests
from generator.text.identifiers import Chain

PATH = re.compile(r"M(\d+) (\d+)H(\d+)V(\d+)H(\d+)")


def text(number: int, chain: Chain | None = None, is_here: bool = False) -> LinkedText:
    name = f"t{number}"
    return LinkedText(name, name, "", name, document_address(name), chain, is_here, number)


def rests(later: int, earlier: int) -> Rests:
    return Rests(f"t{later}", f"t{earlier}", "Thực hiện", None, None, None)


def line(chains: list[Chain | None]) -> Lineage:
    """A lineage in which each text rests on the one before, the last one is ours."""
    last = len(chains) - 1
    texts = [text(n, chain, n == last) for n, chain in enumerate(chains)]
    return Lineage(texts, [rests(n + 1, n) for n in range(last)], 0)


@pytest.mark.parametrize(("chain", "x"), [("party", 0), (None, 0), ("state", WIDTH - BOX)])
def test_the_state_s_texts_stand_right_all_others_left(chain: Chain | None, x: int) -> None:
    first, second = draw_lineage(line([chain, "party"])).boxes
    assert (first.x, first.y, second.y) == (x, 0, ROW)


@given(st.lists(st.sampled_from(["party", "state", None]), min_size=2, max_size=TEXTS_DRAWN))
def test_every_line_leaves_its_earlier_box_and_ends_at_the_later_one(
    chains: list[Chain | None],
) -> None:
    drawing = draw_lineage(line(chains))
    assert len(drawing.boxes) == len(chains)
    assert drawing.height == drawing.boxes[-1].y + HEIGHT
    for number, one in enumerate(drawing.lines):
        earlier, later = drawing.boxes[number : number + 2]
        match = PATH.fullmatch(one.path)
        assert match
        start, top, channel, bottom, tip = map(int, match.groups())
        assert start == (BOX if earlier.x == 0 else earlier.x)
        # Lines begin a little below the middle of a box and end a little above that of another.
        assert top == earlier.y + HEIGHT // 2 + 4
        assert bottom == later.y + HEIGHT // 2 - 4
        # The tip keeps clear of the box for its arrow, on the side of the lanes' middle.
        assert tip == (BOX + 4 if later.x == 0 else later.x - 4)
        assert BOX < channel < WIDTH - BOX


def test_lines_of_neighbouring_texts_run_in_channels_of_their_own() -> None:
    drawing = draw_lineage(line(["party"] * (CHANNELS + 2)))
    channels = [int(PATH.fullmatch(one.path)[3]) for one in drawing.lines]  # type: ignore[index]
    assert len(set(channels[:CHANNELS])) == CHANNELS
    assert channels[CHANNELS] == channels[0]
    assert channels[0] - BOX == channels[1] - channels[0] > 0


@pytest.mark.parametrize("count", [TEXTS_DRAWN - 1, TEXTS_DRAWN, TEXTS_DRAWN + 1])
def test_no_more_texts_are_drawn_than_a_reader_follows(count: int) -> None:
    drawing = draw_lineage(line(["party"] * count))
    assert len(drawing.boxes) == min(count, TEXTS_DRAWN)
    ids = {box.text.id for box in drawing.boxes}
    # Our own text is always among them, and no line leads to what is not drawn.
    assert f"t{count - 1}" in ids
    assert len(drawing.lines) == sum(
        f"t{n}" in ids and f"t{n + 1}" in ids for n in range(count - 1)
    )


def test_boxes_stand_in_the_order_of_the_lineage_whatever_is_named_first() -> None:
    texts = [text(0), text(1), text(2, is_here=True)]
    drawing = draw_lineage(Lineage(texts, [rests(2, 1), rests(2, 0)], 0))
    assert [box.text.id for box in drawing.boxes] == ["t0", "t1", "t2"]
    assert [box.y for box in drawing.boxes] == [0, ROW, 2 * ROW]
