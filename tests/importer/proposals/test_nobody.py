"""Names that are nobody's in particular."""

from __future__ import annotations

import pytest

from generator.importer.proposals.agencies import list_at
from generator.importer.proposals.nobody import is_anybody, is_bare_office
from generator.importer.proposals.words import tokens


def test_names_of_nobody_in_particular() -> None:
    assert is_anybody("các cơ quan, đơn vị liên quan")
    assert not is_anybody("các sở, ban, ngành tỉnh")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Chủ tịch các xã họp", False),
        ("Chủ tịch UBND xã họp", False),
        ("Bộ trưởng, Thủ trưởng", True),
    ],
)
def test_an_office_of_no_body(text: str, *, bare: bool) -> None:
    words = tokens(text)
    assert is_bare_office(list_at(text, words, 0).names[0]) is bare
