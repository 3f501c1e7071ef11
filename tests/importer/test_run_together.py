"""Formal lines that a copy ran together come apart, and nothing else does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.official_text import Cell, OfficialText, Passage, Table
from generator.importer.run_together import apart, with_lines_apart
from tests import plain_yaml
from tests.golden import CASES

LINES = plain_yaml.values((CASES / "import" / "run-together.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", LINES, ids=lambda case: case["text"][:60])
def test_lines_come_apart(case: Any) -> None:
    assert apart(case["text"]) == case.get("lines", [case["text"]])


@given(st.text(alphabet="KT. CHỦ TỊCH|-;:Nơi nhậnaĐ(ký)", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join("".join(apart(text)).split()) == "".join(text.split())


def test_cells_and_passages_come_apart_in_their_place() -> None:
    cell = Cell((Passage("Nơi nhận: - Như trên; - Lưu: VT.", line=9),), across=2)
    official = OfficialText((Passage("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", line=3), Table(((cell,),))), "")
    first, second, table = with_lines_apart(official).blocks
    assert (first, second) == (Passage("KT. CHỦ TỊCH", line=3), Passage("PHÓ CHỦ TỊCH", line=3))
    assert isinstance(table, Table)
    assert table.rows[0][0].across == 2
    assert [one.line for one in table.rows[0][0].passages] == [9, 9, 9]
