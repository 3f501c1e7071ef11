"""Numbers and words as bytes: what is written is read, and nothing beyond it."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.coding import Bytes, CutShortError, put_number, put_word


@given(st.lists(st.integers(0, 2**70)))
def test_numbers_are_read_as_they_were_written(numbers: list[int]) -> None:
    out = bytearray()
    for number in numbers:
        put_number(out, number)
    read = Bytes(bytes(out))
    assert [read.number() for _ in numbers] == numbers
    assert read.is_read


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "00"), (127, "7f"), (128, "8001"), (300, "ac02"), (2**32, "8080808010")],
)
def test_small_numbers_take_few_bytes(number: int, written: str) -> None:
    out = bytearray()
    put_number(out, number)
    assert out.hex() == written


@given(st.lists(st.text(max_size=12)))
def test_words_are_read_as_they_were_written(words: list[str]) -> None:
    out = bytearray()
    for before, word in pairwise(("", *words)):
        put_word(out, word, before)
    read, before = Bytes(bytes(out)), ""
    for word in words:
        before = read.word(before)
        assert before == word
    assert read.is_read


def test_what_words_begin_with_stands_once() -> None:
    out = bytearray()
    put_word(out, "bảo=bảo3", "bảo")
    assert bytes(out) == b"\x03\x07" + "=bảo3".encode()


@given(st.binary(max_size=40))
def test_any_bytes_are_read_to_their_end_and_no_further(data: bytes) -> None:
    read = Bytes(data)
    assert bytes(read.byte() for _ in data) == data
    with pytest.raises(CutShortError):
        read.byte()


@given(st.binary(max_size=40))
def test_any_bytes_are_words_or_told_as_none(data: bytes) -> None:
    read, before = Bytes(data), ""
    with suppress(ValueError):
        while not read.is_read:
            before = read.word(before)
