"""Which misprints are noted, and that words are never touched."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.slips import find_slips, forms_in, with_slips
from generator.schema.annotations import NoteForm
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values((ROOT / "tests/cases/import/slips.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_slips(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [*find_slips(text, forms_in([text]))]
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


def test_a_number_that_its_heading_closes_up_to() -> None:
    body: list[Any] = [{"number": "3.", "heading": "Tầm nhìn xa"}, {"number": "4.", "heading": "A"}]
    first, second = with_slips(body, "\n3.Tầm nhìn xa\n4. A")
    note = "Nguyên văn in “3.Tầm nhìn”, không có dấu cách sau số mục."
    assert first["notes"] == [{"kind": "slip", "note": note}]
    assert "notes" not in second


def test_a_number_that_is_printed_twice() -> None:
    numbers = ["I.", "II.", "II.", "III."]
    body: list[Any] = [{"number": one, "heading": "VIỆC CHUNG"} for one in numbers]
    noted = [one.get("notes") for one in with_slips(body)]
    again = "Số “II.” được in lần thứ hai, sau “II. VIỆC CHUNG”; phần tiếp theo in “III.”."
    assert noted == [None, None, [{"kind": "slip", "note": f"{again} Giữ nguyên số in."}], None]
