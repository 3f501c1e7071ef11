"""Items of a list move with their comments."""

from __future__ import annotations

from generator.authoring.blocks import lifted, put_items, without_empty
from generator.authoring.places import data_of, document_of, value_at
from tests.authoring.texts import PLAN


def test_items_move_as_they_are_written() -> None:
    path = ("body", 0, "text")
    written = lifted(document_of(PLAN), path, 1)
    assert written is not None
    assert written.startswith("# trên đoạn hai\n- >-\n  Đoạn hai dài\n")
    items = value_at(data_of(PLAN), path)
    assert isinstance(items, list)
    edited = PLAN
    for owner in (("body", 0, "sections", 1), ("body", 0, "sections", 0), ("nested",)):
        edited = put_items(PLAN, (*owner, "text"), items[1:], written, ())
        held = value_at(data_of(edited), (*owner, "text"))
        assert isinstance(held, list)
        assert held[-3:] == items[1:]
    assert "  text:\n    # trên đoạn hai\n    - >-\n" in edited


def test_items_in_brackets_move_as_values() -> None:
    assert lifted(document_of("a: [x, y]"), ("a",), 0) is None
    assert put_items("a: 1", ("b",), ["x", {"k": "v"}], None, ()) == "a: 1\nb:\n  - x\n  - {k: v}"
    assert put_items("a: 1", ("b",), [], None, ()) == "a: 1"


def test_an_empty_list_goes() -> None:
    assert without_empty("a: []\nb: 1\n", ("a",)) == "b: 1\n"
    assert without_empty("a: []\n", ("a",)) == "a: []\n"
    assert without_empty("a: [x]\nb: 1\n", ("a",)) == "a: [x]\nb: 1\n"
