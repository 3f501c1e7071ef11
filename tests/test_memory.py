"""What may be remembered: keys that know their parts, a memory that is asked before one works."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.memory import NOTHING, Kind, key_of, remembered_or_made

FIGURES = Kind("figures", int, "text")


@dataclass
class Notebook:
    """Remembers in a dictionary."""

    kept: dict[tuple[str, str], Any] = field(default_factory=dict)

    def recall(self, kind: Kind[Any], key: str) -> Any:
        return self.kept.get((kind.name, key))

    def remember(self, kind: Kind[Any], key: str, value: Any) -> None:
        self.kept[kind.name, key] = value


def test_a_value_is_made_once_by_who_remembers() -> None:
    memory = Notebook()
    assert remembered_or_made(memory, FIGURES, "a", lambda: 3) == 3
    assert remembered_or_made(memory, FIGURES, "a", lambda: pytest.fail("made again")) == 3
    assert remembered_or_made(memory, FIGURES, "b", lambda: 4) == 4


def test_who_forgets_makes_it_each_time() -> None:
    made = iter((3, 4))
    assert remembered_or_made(NOTHING, FIGURES, "a", lambda: next(made)) == 3
    assert remembered_or_made(NOTHING, FIGURES, "a", lambda: next(made)) == 4


@given(st.lists(st.binary(max_size=4)), st.lists(st.binary(max_size=4)))
def test_a_key_knows_its_parts_and_their_ends(one: list[bytes], other: list[bytes]) -> None:
    assert (key_of(*one) == key_of(*other)) == (one == other)


def test_text_is_a_part_as_its_bytes_and_what_is_no_text_has_a_key() -> None:
    assert key_of("xã") == key_of("xã".encode())
    assert len({key_of("\udce1"), key_of("\udce2"), key_of("")}) == 3
