"""What is held packed is what was given, and takes less room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.packed import Packed, packed
from tests.folders import ROOT


@given(st.dictionaries(st.text(), st.binary()))
def test_what_comes_out_is_what_was_given(given: dict[str, bytes]) -> None:
    held = Packed({name: packed(data) for name, data in given.items()})
    assert list(held.items()) == list(given.items())
    assert len(held) == len(given)
    assert held == given


def test_a_name_that_was_not_given_has_nothing() -> None:
    held = Packed({"a": packed(b"")})
    assert "a" in held
    assert "b" not in held
    with pytest.raises(KeyError):
        held["b"]


def test_real_plans_take_half_the_room() -> None:
    texts = [path.read_bytes() for path in (ROOT / "plans").glob("*.yml")]
    assert sum(len(packed(one)) for one in texts) < sum(map(len, texts)) / 2
