"""Laws that are cited without a number."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context, propose


def proposed(text: str) -> Any:
    return propose(text, Context())


def test_laws_are_cited_without_number() -> None:
    found: Any = propose("Thực hiện Luật Trẻ em và các văn bản; Pháp lệnh Dân số.", Context())
    assert [(c["document"], c["quote"]) for c in found["citations"]] == [
        ("luat-tre-em", "Luật Trẻ em"),
        ("phap-lenh-dan-so", "Pháp lệnh Dân số"),
    ]


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("theo Luật Trẻ em năm 2016", ["Luật Trẻ em"]),
        ("Bộ luật Lao động ngày 20/11/2019", ["Bộ luật Lao động"]),
        ("Hiến pháp Nước nhà, và", ["Hiến pháp Nước nhà"]),
        ("Luật Trẻ em quan tâm trẻ", ["Luật Trẻ em"]),
        ("Luật Trẻ em của nước ta", ["Luật Trẻ em"]),
        ("Luật Trẻ em và các luật", ["Luật Trẻ em"]),
        ("Luật Trẻ em và Luật Việc làm", ["Luật Trẻ em", "Luật Việc làm"]),
        ("Luật Trẻ em; Luật Trẻ em", ["Luật Trẻ em"]),
        ("theo luật trẻ em", []),
        ("Luật này", []),
    ],
)
def test_laws(text: str, laws: list[str]) -> None:
    found = proposed(text).get("citations", [])
    assert [one["quote"] for one in found] == laws
    assert all(one["proposed"] is True for one in found)
