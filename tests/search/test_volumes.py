"""Words in order, cut into pieces and volumes: each is found, and a change moves few cuts."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.files import HEAD
from generator.search.volumes import Piece, pieces, read_head, volume_of, volumes

WORDS = st.sets(st.text("abăoư_=1", min_size=1, max_size=9), min_size=1, max_size=80)


def written(some: Sequence[tuple[str, int]]) -> bytes:
    return json.dumps(some).encode()


def cut(words: Sequence[str], mean: int = 4, size: int = 1) -> list[Piece]:
    return list(pieces(((word, size, at) for at, word in enumerate(words)), mean, written))


def held(piece: Piece) -> list[str]:
    return [word for word, _ in json.loads(piece.data)]


@given(WORDS, st.integers(1, 20), st.integers(1, 300))
def test_every_word_is_found_in_one_piece(words: set[str], mean: int, large: int) -> None:
    ordered = sorted(words)
    found = list(volumes(cut(ordered, mean), large))
    firsts = [one.first for one in found]
    assert firsts == sorted(firsts)
    for at, word in enumerate(ordered):
        data = found[volume_of(firsts, word) or 0].data
        start, end = read_head(data).piece_of(word)
        assert [word, at] in json.loads(data[start:end])


@given(WORDS, st.integers(2, 20))
def test_pieces_are_neither_small_nor_large(words: set[str], mean: int) -> None:
    found = [len(held(one)) for one in cut(sorted(words), mean)]
    assert max(found) <= 2 * mean
    assert all(size >= mean // 2 for size in found[:-1])
    assert sum(found) == len(words)


def test_a_word_that_alone_is_larger_has_a_piece_of_its_own() -> None:
    assert [held(one) for one in cut(["a", "b", "c"], mean=4, size=9)] == [["a"], ["b"], ["c"]]


def test_what_begins_a_piece_is_no_longer_than_it_must_be() -> None:
    words = ["bao_hiem", "bao_hiemx", "bao_la", "cao"]
    assert [one.first for one in cut(words, size=9)] == ["", "bao_hiemx", "bao_l", "c"]


def test_a_word_more_moves_few_cuts() -> None:
    words = [f"t{number:03}" for number in range(400)]
    before = {one.data for one in pieces(((one, 1, 0) for one in words), 8, written)}
    moved = []
    for at in range(0, 400, 10):
        more = sorted([*words, f"t{at:03}x"])
        now = {one.data for one in pieces(((one, 1, 0) for one in more), 8, written)}
        moved.append(len(now - before))
    assert len(before) > 40
    assert sum(moved) / len(moved) < 6
    assert min(moved) == 1


def test_a_head_has_room_for_its_pieces_or_there_is_one_volume_more() -> None:
    many = [Piece(f"{'x' * 40}{at:03}", b"12345678") for at in range(200)]
    found = list(volumes(many, 100_000))
    assert len(found) > 5
    for one in found:
        head = read_head(one.data)
        assert len(one.data) == head.ends[-1]
        assert len(one.data[HEAD:]) == 8 * len(head.ends)


@pytest.mark.parametrize("data", [b"", b" " * HEAD, b"[]", b"[[1]", b"\xff"])
def test_what_is_no_head_is_told(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 – of several kinds
        read_head(data)


def test_no_word_is_in_no_volume() -> None:
    assert list(volumes(cut([]))) == []
    assert volume_of([], "a") is None
    assert (volume_of(["", "m"], "a"), volume_of(["", "m"], "m"), volume_of(["b"], "a")) == (
        0,
        1,
        0,
    )
