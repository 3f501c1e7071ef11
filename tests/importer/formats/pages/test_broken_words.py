from __future__ import annotations

import pytest

from generator.importer.formats.pages.broken_words import closed_up
from tests.printed import line

# A little less than room for five letters of 14 points.
WIDTH = 34


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (["Ngườ", "i"], {1}),
        (["Trườ", "ng"], {1}),
        (["21.35", "0"], {1}),
        (["01/11", "/2026"], {1}),
        (["nghiê", "ng"], {1}),
        (["Nghìn", "người"], set()),
        (["83 -", "84"], set()),
        (["2026", "2027"], set()),
        (["Sở Y", "tế"], set()),
        (["5", "0"], set()),
    ],
)
def test_only_what_a_narrow_cell_broke_is_closed_up(pieces: list[str], joined: set[int]) -> None:
    lines = [line(piece, base=100 + 16 * number) for number, piece in enumerate(pieces)]
    assert closed_up(lines, WIDTH) == joined
