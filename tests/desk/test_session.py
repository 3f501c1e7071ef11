"""A sitting answers a page: what there is, and edits one after another."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.desk import session as module
from generator.desk import workbook
from generator.desk.session import Session
from tests.desk_sitting import YEARLY, plans_with_draft, session_of

TARGET = ["body", 2, "text", 0, "targets", 0]
ACTOR = ["body", 3, "text", 0, "actors", 0]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return plans_with_draft(tmp_path)


@pytest.fixture
def session(plan: Path) -> Session:
    return session_of(plan)


def test_the_page_gets_both_sides_in_step(session: Session) -> None:
    state = session.state()
    block = state["blocks"][10]
    assert block["text"] == "Tỷ lệ thất nghiệp chung dưới 3%."
    assert session.source()[block["lines"][0] - 1] == "- Tỷ lệ thất nghiệp chung dưới 3%."
    assert state["left"] == len(state["queue"]) == 7
    assert session.names("agencies", "ban nhan dan xa")[0]["id"] == "ubnd-xa-mau"
    assert session.names("nothing", "x") == []
    assert session.original() is None


def test_edits_follow_each_other_and_old_pages_are_told(session: Session, plan: Path) -> None:
    assert session.act("accept", {"version": 1, "path": ACTOR}).done
    late = session.act("accept", {"version": 1, "path": ACTOR})
    assert (late.done, late.stale) == (False, True)
    assert session.state()["undo"] == "Đã nhận: ai làm"
    assert session.act("undo", {"version": 2}).done
    assert b"proposed: true" in plan.read_bytes()
    assert not session.act("undo", {"version": 3}).done


def test_the_check_tells_only_what_still_stands(session: Session) -> None:
    session.check_now()
    before = session.state()
    assert before["judged"] == before["version"]
    assert before["errors"] > 0
    assert before["exact"]
    fields = {"year": "2029"}
    session.act("correct", {"version": 1, "path": TARGET, "fields": fields})
    after = session.state()
    assert after["judged"] != after["version"]
    about = [one for one in after["problems"] if one["at"] == 10]
    assert about == []
    session.check_now()
    assert any(one["at"] == 10 for one in session.state()["problems"])


def test_a_warning_is_marked_as_seen_and_an_error_is_not(session: Session, plan: Path) -> None:
    before = plan.read_bytes()
    session.check_now()
    told = session.state()["problems"]
    error = next(one for one in told if one["severity"] == "error")
    refused = session.act("seen", {"version": 1, "sign": error["sign"]})
    assert (refused.done, "lỗi" in refused.said) == (False, True)
    session._told = [
        replace(one, shown={**one.shown, "severity": "warning", "rule": "x"})
        for one in session._told[-1:]
    ]
    (warning,) = session.state()["problems"]
    assert session.act("seen", {"version": 1, "sign": warning["sign"]}).done
    assert warning["sign"] not in [
        one["problem"]["sign"] for one in session.state()["queue"] if one["kind"] == "problem"
    ]
    assert plan.read_bytes() == before
    assert session.act("undo", {"version": 2}).done
    assert session.book.seen == frozenset()


def test_what_is_refused_and_what_the_disk_refuses_is_said(session: Session, plan: Path) -> None:
    before = plan.read_bytes()
    refused = session.act("merge", {"version": 1, "path": ["body", 2, "text", 0]})
    assert not refused.done
    assert "đoạn đầu" in refused.said
    with patch.object(workbook, "save", side_effect=OSError(28, "No space left")):
        full = session.act("accept", {"version": 1, "path": ACTOR})
    assert "No space left" in full.said
    assert plan.read_bytes() == before
    assert session.act("accept", {"version": 1, "path": ACTOR}).done


def test_a_file_that_others_changed_is_told_and_read_again(session: Session, plan: Path) -> None:
    plan.write_bytes(plan.read_bytes() + b"# theirs\n")
    assert session.pulse()["conflict"]
    answer = session.act("accept", {"version": 1, "path": ACTOR})
    assert (answer.done, answer.stale) == (False, True)
    assert session.act("reread", {"version": 1}).done
    assert not session.pulse()["conflict"]
    assert session.act("accept", {"version": 2, "path": ACTOR}).done
    assert plan.read_bytes().endswith(b"# theirs\n")


@pytest.mark.parametrize("theirs", [b"a: [", b"\xff\xfe"])
def test_what_cannot_be_read_is_not_taken(session: Session, plan: Path, theirs: bytes) -> None:
    before = plan.read_bytes()
    plan.write_bytes(theirs)
    assert session.pulse()["conflict"]
    assert not session.act("reread", {"version": 1}).done
    assert session.state()["blocks"]
    assert plan.read_bytes() == theirs
    plan.write_bytes(before)
    assert not session.pulse()["conflict"]
    assert session.act("accept", {"version": 1, "path": ACTOR}).done


def test_a_check_that_fails_itself_is_told_and_the_next_one_runs(session: Session) -> None:
    failed = threading.Event()

    def fail(*_given: object) -> None:
        failed.set()
        raise RuntimeError("broken")

    with patch.object(module, "judged", fail):
        session.start_checking()
        assert failed.wait(30)
        end = time.monotonic() + 30
        while session.state()["errors"] != 1 and time.monotonic() < end:
            time.sleep(0.01)
        assert session.state()["judged"] == 1
    assert session.act("accept", {"version": 1, "path": ACTOR}).done
    while session.state()["judged"] != 2 and time.monotonic() < end:
        time.sleep(0.01)
    assert session.state()["exact"]


def test_a_row_of_years_is_asked_once_or_cell_by_cell(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path, YEARLY)
    before = plan.read_bytes()
    session = session_of(plan)
    assert session.state()["left"] == 3
    row = ["body", 2, "text", 1, "table", "rows", 0]
    assert session.act("split-row", {"version": 1, "path": row}).done
    state = session.state()
    assert state["left"] == 5
    assert [one["say"] for one in state["queue"]][2:4] == [
        *("Máy đề xuất: chỉ tiêu", "Máy đề xuất: 3 chỉ tiêu của một dòng"),
    ]
    assert session.act("split-row", {"version": 2, "path": row}).said == "Đã gộp cả dòng"
    assert not session.act("split-row", {"version": 3, "path": row[:-4]}).done
    assert plan.read_bytes() == before


def test_a_target_is_said_to_repeat_another_by_its_address(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path, YEARLY)
    session = session_of(plan)
    first = ["body", 2, "text", 0, "targets", 0]
    cell = ["body", 2, "text", 1, "table", "rows", 0, "targets", 2]
    given = {"version": 1, "path": cell, "other": first, "how": "repeats"}
    assert session.act("relate", given).said == "Đã ghi: nhắc lại"
    assert b"repeats: [i-t1]" in plan.read_bytes()
    session.check_now()
    state = session.state()
    assert state["related"] == [[cell, "repeats", first]]
    assert "repeated-target" not in [one["rule"] for one in state["problems"]]
    chips = state["blocks"][12]["said"][2]["chips"]
    (chip,) = (one for one in chips if one["key"] == "repeats")
    assert chip["words"] == "“tỷ lệ thất nghiệp còn 3%”"
    gone = session.act(
        "relate", {"version": 2, "path": cell, "other": ["body", 9], "how": "repeats"}
    )
    assert not gone.done
