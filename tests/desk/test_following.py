"""What names a target by its number names the same one when others come or go."""

from __future__ import annotations

from pathlib import Path

from generator.authoring import Path as Steps
from generator.authoring import data_of
from generator.desk.actions import ACTIONS
from generator.desk.addresses import addresses
from generator.desk.checking import linked
from generator.desk.following import followed, names_others
from generator.desk.layout import blocks
from generator.desk.session import MOVING
from tests.desk_sitting import YEARLY, plans_with_draft, session_of

FIRST = ["body", 2, "text", 0, "targets", 0]
ROW = ["body", 2, "text", 1, "table", "rows"]
CELL = [*ROW, 0, "targets", 2]


def at(plan: Path, text: str) -> dict[Steps, str]:
    found = linked(session_of(plan).settings, plan.name, text)
    return addresses(found, text, list(blocks(data_of(text), {}))) if found else {}


def test_a_name_follows_its_target_and_goes_with_it(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path, YEARLY)
    session = session_of(plan)
    last = [*ROW, 2, "targets", 2]
    given = {"path": last, "other": CELL, "how": "conflicts_with"}
    assert session.act("relate", {**given, "version": 1}).done
    assert b"conflicts_with: [i-t4]" in plan.read_bytes()
    gone = session.act("reject", {"version": 2, "path": [*ROW, 0, "targets", 0]})
    assert gone.said == "Đã bỏ: chỉ tiêu"
    assert b"conflicts_with: [i-t3]" in plan.read_bytes()  # the same target as before
    told = session.act("reject", {"version": 3, "path": [*ROW, 0, "targets", 1]})
    assert told.said == "Đã bỏ: chỉ tiêu; bỏ cả 1 chỗ nói tới chỉ tiêu ấy"
    assert b"conflicts_with" not in plan.read_bytes()
    for version in (4, 5):
        assert session.act("undo", {"version": version}).done
    assert b"conflicts_with: [i-t4]" in plan.read_bytes()


def test_names_of_an_own_id_and_strange_ones_stay(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path, YEARLY)
    text = plan.read_text("utf-8")
    assert not names_others(text)
    own = text.replace("{indicator: ty-le-that-nghiep, is: \"= 3 %\"",
                       "{id: rieng, indicator: ty-le-that-nghiep, is: \"= 3 %\"")  # fmt: skip
    named = own.replace("year: 2028, column: 6, quote: \"Tỷ lệ thất",
                        "year: 2028, part_of: rieng, repeats: [la, i-t3], column: 6, "
                        "quote: \"Tỷ lệ thất")  # fmt: skip
    assert names_others(named)
    after = named.replace("year: 2026, column: 4, quote: \"Tỷ lệ thất", "year: 2025, column: 4, "
                          "quote: \"Tỷ lệ thất")  # fmt: skip
    kept, gone = followed(named, at(plan, named), after, at(plan, after))
    assert (kept, gone) == (after, 0)


def test_what_may_move_an_address_is_known() -> None:
    still = {"accept", "accept-all", "correct", "fact", "entry", "relate", "settle"}
    assert set(ACTIONS) == still | set(MOVING)


def test_a_heading_in_other_words_keeps_what_names_its_targets(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path, YEARLY)
    text = plan.read_text("utf-8").replace("  - number: I.\n    heading", "  - heading")
    text = text.replace("    show: Mục tiêu\n", "")
    plan.write_text(text, "utf-8")
    session = session_of(plan)
    given = {"version": 1, "path": CELL, "other": FIRST, "how": "repeats"}
    assert session.act("relate", given).done
    assert b"repeats: [muc-tieu-t1]" in plan.read_bytes()
    path = ["body", 2]
    assert session.act("words", {"version": 2, "path": path, "words": "MỤC ĐÍCH"}).done
    assert b"repeats: [muc-dich-t1]" in plan.read_bytes()
