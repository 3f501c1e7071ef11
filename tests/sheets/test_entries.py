"""Annotations are found where they stand, and their marks change with every word."""

from __future__ import annotations

from generator.reading.yaml_source import Plain
from generator.sheets.entries import at, entries, mark_of, plainly
from tests.sheets.tables import DUTIES, TABLES, TARGETS, held


def test_rows_captions_and_paragraphs_have_addresses_and_places() -> None:
    plan = held(TABLES)
    by_address = {one.address: one for one in plan.places}
    row = by_address["phu-luc-ii-bang-1-dong-1"]
    said = at(plan.data, row.path)
    assert isinstance(said, dict)
    assert row.words.startswith("1 | Tỷ lệ lao động qua đào tạo")
    assert at(plan.data, (*by_address["phu-luc-ii-bang-1-ten"].path,))
    assert [one.place.address for one in entries(DUTIES, plan.data, plan.places)] == [
        "phu-luc-i-bang-1-dong-4"
    ]


def test_what_goes_without_saying_is_no_difference() -> None:
    said: dict[str, Plain] = {
        "note": None,
        "repeats": [],
        "kind": "numeric",
        "proposed": "false",
        "is": " <  3 % ",
    }
    assert plainly(TARGETS, said) == {"is": "< 3 %"}


def test_a_mark_changes_with_fields_and_words_and_is_no_number() -> None:
    marks = {
        mark_of(0, {"is": "1"}, "a"), mark_of(0, {"is": "2"}, "a"), mark_of(0, {"is": "1"}, "b"),
    }  # fmt: skip
    assert len(marks) == 3
    assert all(one.startswith("1-") and one[2:].isalpha() for one in marks)
