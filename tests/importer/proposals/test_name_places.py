"""Ranks of places in names, and what joins two names."""

import pytest

from generator.importer.proposals.name_places import behind_joint, more_places, rank, several_places
from generator.importer.proposals.words import tokens


def test_what_joins_two_names() -> None:
    words = tokens("Sở Y tế; và Sở Nội vụ")
    assert behind_joint(words, 3) == 5
    assert behind_joint(words, 2) == 2


@pytest.mark.parametrize(
    ("text", "length"),
    [("xã Mẫu", 1), ("thị trấn", 2), ("cấp tỉnh", 2), ("xã hội", 0), ("tỉnh lộ", 0), ("cây", 0)],
)
def test_ranks_of_places(text: str, length: int) -> None:
    assert rank(tokens(text), 0) == length


def test_a_cooperative_names_no_commune() -> None:
    assert rank(tokens("hợp tác xã"), 2) == 0


def test_ranks_that_are_listed() -> None:
    assert several_places(tokens("các xã, phường tổ chức"), 0) == 4
    assert several_places(tokens("các tổ chức"), 0) == 0
    assert more_places(tokens("phường, xã và đặc khu mở"), 0, 1) == 6
