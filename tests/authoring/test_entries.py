"""A registry gets an entry at its end, whatever it holds."""

from __future__ import annotations

import pytest

from generator.authoring.entries import add_entry
from generator.authoring.places import RefusedEditError, data_of

ENTRY = {"id": "so-y-te", "name": "Sở Y tế", "kind": "body", "aliases": ["Ngành y tế"]}
LINE = "- {id: so-y-te, name: Sở Y tế, kind: body, aliases: [Ngành y tế]}\n"


@pytest.mark.parametrize(
    "before",
    ["", "# Cơ quan\n", "# Cơ quan", "- id: a\n  name: A # x\n# --- hết\n", "- {id: a}"],
)
def test_an_entry_comes_last(before: str) -> None:
    after = add_entry(before, ENTRY)
    assert LINE.strip() in after
    held = data_of(after)
    assert isinstance(held, list)
    assert held[-1] == ENTRY
    assert after.replace(LINE.strip(), "").replace("\n", "") == before.replace("\n", "")


def test_an_identifier_stands_once() -> None:
    with pytest.raises(RefusedEditError, match="so-y-te"):
        add_entry(add_entry("", ENTRY), ENTRY)
    with pytest.raises(RefusedEditError, match="danh sách"):
        add_entry("a: 1\n", ENTRY)
