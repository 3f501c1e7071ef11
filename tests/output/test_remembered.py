"""Values that are remembered: recalled as they were, or made anew."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.memory import Kind, key_of
from generator.output import remembered
from generator.output.cache import Cache
from generator.output.remembered import Remembered, written


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure for tests."""

    name: str
    value: Decimal
    years: tuple[int, ...] = ()


FIGURES = Kind("figures", Figure, "text")
OTHERS = Kind("others", Figure, "text")
KEY = key_of("xa-mau")
FIGURE = Figure("Tỷ lệ", Decimal("75.50"), (2025, 2030))


@pytest.fixture
def memory(tmp_path: Path) -> Remembered:
    return Remembered(Cache(tmp_path))


def entry(memory: Remembered, kind: Kind[Figure] = FIGURES, key: str = KEY) -> Path:
    return memory.cache.folder / kind.name / key[:2] / key


def test_what_was_remembered_is_recalled(memory: Remembered) -> None:
    assert memory.recall(FIGURES, KEY) is None
    memory.remember(FIGURES, KEY, FIGURE)
    assert memory.recall(FIGURES, KEY) == FIGURE
    assert str(memory.recall(FIGURES, KEY)) == str(FIGURE), "zeros at the end too"
    assert memory.recall(FIGURES, key_of("xa-khac")) is None
    assert memory.recall(OTHERS, KEY) is None
    assert entry(memory).is_file()


def test_what_is_no_text_is_not_kept(memory: Remembered) -> None:
    memory.remember(FIGURES, KEY, replace(FIGURE, name="\udce1"))
    assert memory.recall(FIGURES, KEY) is None


def test_equal_values_are_the_same_bytes() -> None:
    assert written(FIGURES, FIGURE) == written(
        FIGURES, Figure(*(getattr(FIGURE, n) for n in ("name", "value", "years")))
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_whatever_is_damaged_is_forgotten(memory: Remembered, data: st.DataObject) -> None:
    """Cut, a bit turned, bytes put in, or the entry of another key or kind in its place."""
    memory.remember(FIGURES, KEY, FIGURE)
    whole = entry(memory).read_bytes()
    way = data.draw(st.sampled_from(["cut", "turned", "more", "another key", "another kind"]))
    at = data.draw(st.integers(0, len(whole) - 1))
    other = key_of("xa-khac")
    if way == "cut":
        found = whole[:at]
    elif way == "turned":
        found = (
            whole[:at] + bytes([whole[at] ^ 1 << data.draw(st.integers(0, 7))]) + whole[at + 1 :]
        )
    elif way == "more":
        found = whole[:at] + data.draw(st.binary(min_size=1, max_size=9)) + whole[at:]
    elif way == "another key":
        memory.remember(FIGURES, other, FIGURE)
        found = entry(memory, FIGURES, other).read_bytes()
    else:
        memory.remember(OTHERS, KEY, FIGURE)
        found = entry(memory, OTHERS).read_bytes()
    entry(memory).write_bytes(found)
    assert memory.recall(FIGURES, KEY) == (FIGURE if found == whole else None)


@pytest.mark.parametrize(
    "said", [b"[]", b"null", b"{", b"[" * 100_000, b'{"name": 1, "value": "x"}', b"\xff"]
)
def test_what_was_sealed_in_another_form_is_nothing(said: bytes, memory: Remembered) -> None:
    sealed_as = remembered._sealed_as(FIGURES, KEY)
    for packed in (said, zlib.compress(said)):
        memory.cache.write("figures", KEY, sealed_as, packed)
        assert memory.recall(FIGURES, KEY) is None


def test_what_unpacks_without_end_is_nothing(
    memory: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.remember(FIGURES, KEY, FIGURE)
    monkeypatch.setattr(remembered, "MAX_VALUE", 10)
    assert memory.recall(FIGURES, KEY) is None


def test_what_another_program_made_is_made_anew(
    memory: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.remember(FIGURES, KEY, FIGURE)
    monkeypatch.setattr(remembered, "program_of", lambda room: f"other {room}")
    assert memory.recall(FIGURES, KEY) is None
    memory.remember(FIGURES, KEY, FIGURE)
    assert memory.recall(FIGURES, KEY) == FIGURE
    monkeypatch.undo()
    assert memory.recall(FIGURES, KEY) is None
