"""Which misprints are noted, and that words are never touched."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.importer.slips import compounds_in, find_slips, with_slips
from generator.schema.annotations import NoteForm
from tests.folders import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/import/slips.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_slips(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [*find_slips(text, compounds_in([text]))]
    assert [[one.quote, one.note] for one in found] == case["slips"]
    assert all(one.quote in text for one in found if one.quote)


def test_slips_are_noted_beside_their_paragraph() -> None:
    body: list[Any] = [
        {"number": "1.", "heading": "Của của dân", "text": ["Trong trong sạch.", "Vững mạnh."]},
        {"role": "recipients", "text": ["Sở của của tỉnh"]},
    ]
    body[0]["heading"], body[0]["text"][0] = "Việc của của dân", "Ở trong trong lòng."
    section, formal = with_slips(body)
    said: Any = section["text"]
    assert section["notes"] == [
        {"kind": "slip", "quote": "của của", "note": "Nguyên văn in “của” hai lần."}
    ]
    assert said[0]["text"] == "Ở trong trong lòng."
    assert [NoteForm(**one).quote for one in said[0]["notes"]] == ["trong trong"]
    assert said[1] == "Vững mạnh."
    assert formal == {"role": "recipients", "text": ["Sở của của tỉnh"]}


def test_a_number_lacks_the_dot_that_its_like_have() -> None:
    numbers = ["1.1.", "1.2", "1.3.", "1.4.", "2."]
    body: list[Any] = [{"number": one, "heading": "Một việc"} for one in numbers]
    noted = [one["number"] for one in with_slips(body) if one.get("notes")]
    assert noted == ["1.2"]


def test_numbers_without_dots_are_right_where_most_have_none() -> None:
    body: list[Any] = [{"number": one, "heading": "Một việc"} for one in ("1.1", "1.2", "1.3.")]
    assert not any(one.get("notes") for one in with_slips(body))


def test_what_a_text_always_prints_is_no_slip() -> None:
    texts = [f"Theo Nghị quyết số {at}- NQ/TU của Tỉnh ủy." for at in range(1, 21)]
    body: list[Any] = [{"number": "1.", "heading": "Một việc", "text": texts}]
    assert with_slips(body)[0]["text"] == texts
