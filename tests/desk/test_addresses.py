"""The desk knows by which address a plan names each of its targets."""

from __future__ import annotations

from pathlib import Path

from generator.authoring import data_of
from generator.desk.addresses import addresses, called, path_at
from generator.desk.checking import linked
from generator.desk.layout import blocks
from tests.desk_sitting import YEARLY, plans_with_draft, session_of

FIRST = ("body", 2, "text", 0, "targets", 0)
CELLS = [("body", 2, "text", 1, "table", "rows", row, "targets", at)
         for row in range(3) for at in range(3)]  # fmt: skip


def test_addresses_are_those_that_linking_gives(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path, YEARLY)
    found = linked(session_of(plan).settings, plan.name, plan.read_text("utf-8"))
    assert found
    text = plan.read_text("utf-8")
    known = addresses(found, text, list(blocks(data_of(text), {})))
    assert list(known) == [FIRST, *CELLS]
    assert [*known.values()] == [f"i-t{n}" for n in range(1, 11)]
    assert path_at("i-t4", known) == CELLS[2]
    assert path_at("i-t99", known) is None
    words = called(found)
    assert words["targets"]["i-t1"] == "“tỷ lệ thất nghiệp còn 3%”"
    assert words["sections"]["i"] == "MỤC TIÊU"


def test_a_target_whose_quote_is_not_there_has_none(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path, YEARLY)
    text = plan.read_text("utf-8").replace("người có công | 8", "người có công | 9")
    found = linked(session_of(plan).settings, plan.name, text)
    assert found
    known = addresses(found, text, list(blocks(data_of(text), {})))
    assert CELLS[4] not in known
    assert known[CELLS[5]] == "i-t7"  # the number of the one that is not there is left free


def test_a_plan_that_cannot_be_read_is_null(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path)
    assert linked(session_of(plan).settings, plan.name, "a: [") is None
