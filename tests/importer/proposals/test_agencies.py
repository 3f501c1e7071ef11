"""Names of agencies cut out of a list."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context, propose
from generator.text.identifiers import MAX_IDENTIFIER


def proposed(text: str) -> Any:
    return propose(text, Context())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Y tế; Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế, Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế, các phòng", ["Sở Y tế, các phòng"]),
        ("Sở Y tế (Trạm, Phòng), Sở Nội vụ", ["Sở Y tế (Trạm, Phòng)", "Sở Nội vụ"]),
        ("Sở Y tế; ; Sở", ["Sở Y tế", "Sở"]),
        ("Sở) Y tế, Sở", ["Sở) Y tế", "Sở"]),
    ],
)
def test_lists_of_agencies(text: str, names: list[str]) -> None:
    assert [one["quote"] for one in proposed(f"Phối hợp: {text}")["actors"]] == names


def test_an_identifier_is_no_longer_than_may_be() -> None:
    (actor,) = proposed("Phối hợp: Sở " + "dài " * 60)["actors"]
    assert len(actor["agency"]) <= MAX_IDENTIFIER
    assert not actor["agency"].endswith("-")
    (citation,) = proposed("theo Luật " + "Rất dài " * 40 + ";")["citations"]
    assert len(citation["document"]) <= MAX_IDENTIFIER
    assert not citation["document"].endswith("-")
