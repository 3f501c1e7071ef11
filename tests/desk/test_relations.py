"""Targets that say the same are found, and what they are to each other is written in place."""

from __future__ import annotations

from typing import Any

import pytest

from generator.authoring import RefusedEditError, data_of
from generator.desk.layout import blocks
from generator.desk.relations import relate, settle, with_twins
from generator.desk.workbook import Texts
from tests.desk_sitting import CASES, YEARLY

FIRST = ("body", 2, "text", 0, "targets", 0)
CELL = ("body", 2, "text", 1, "table", "rows", 0, "targets", 2)
INDICATORS = "# Chỉ số\n- {id: a, name: A, unit: null, direction: null}  # giữ\n"


def files(**registries: str) -> Texts:
    plan = (CASES / f"{YEARLY}.yml").read_text("utf-8")
    named = {f"registry/{kind}.yml": text for kind, text in registries.items()}
    return Texts(f"{YEARLY}.yml", {f"{YEARLY}.yml": plan, **named})


def twins(text: str) -> dict[tuple[Any, ...], Any]:
    found = list(blocks(data_of(text), {}))
    with_twins(found)
    return {tuple(one["path"]): one["twin"] for b in found for one in b["said"] if "twin" in one}


def test_a_target_of_the_same_thing_and_year_is_a_twin_of_the_first() -> None:
    text = files().text
    assert twins(text) == {CELL: list(FIRST)}
    for other in ("population: x, year: 2028", "measure: change, year: 2028", "year: 2029"):
        assert twins(text.replace("year: 2028", other, 1)) == {}


def test_a_relation_is_written_changed_and_taken_out_and_all_else_stays() -> None:
    texts = files()
    said, words = relate(texts, {"how": "repeats", "address": "i-t1"}, CELL)
    assert words == "Đã ghi: nhắc lại"
    assert said.text.replace(", repeats: [i-t1]", "") == texts.text
    other, _words = relate(said, {"how": "conflicts_with", "address": "i-t1"}, CELL)
    assert other.text.replace(", conflicts_with: [i-t1]", "") == texts.text
    both, _words = relate(other, {"how": "conflicts_with", "address": "i-t9"}, CELL)
    assert "conflicts_with: [i-t1, i-t9]" in both.text
    one, _words = relate(both, {"how": "", "address": "i-t1"}, CELL)
    none, words = relate(one, {"how": "", "address": "i-t9"}, CELL)
    assert (none.text, words) == (texts.text, "Đã ghi: không liên quan")


@pytest.mark.parametrize(
    ("path", "given"),
    [
        (("body", 2), {"how": "repeats", "address": "i-t1"}),
        (CELL, {"how": "repeats", "address": None}),
        (CELL, {"how": "note", "address": "i-t1"}),
    ],
)
def test_what_is_no_relation_is_refused(path: tuple[str | int, ...], given: dict[str, Any]) -> None:
    with pytest.raises(RefusedEditError):
        relate(files(), given, path)


def test_what_was_considered_is_written_with_its_indicator() -> None:
    texts = files(indicators=INDICATORS)
    after, _said = settle(texts, {"indicator": "a", "reason": " đúng  là hai "})
    written = after.registry("indicators")
    assert written.replace(", settled: đúng là hai", "") == INDICATORS
    assert after.text == texts.text
    for given in ({"indicator": "a", "reason": " "}, {"indicator": "b", "reason": "x"}, {}):
        with pytest.raises(RefusedEditError):
            settle(texts, given)
    with pytest.raises(RefusedEditError):
        settle(files(), {"indicator": "a", "reason": "x"})
