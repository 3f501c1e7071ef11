"""Versions are told with what made them; what nobody amended is not said to be final."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.assistants import Refusal, SiteFiles, answer
from tests.assistants.asked import PHUONG_2, ask, small_site


def test_our_corrections_do_not_pass_for_amendments() -> None:
    said = ask("changes", plan=PHUONG_2)
    assert "Chưa ghi nhận văn bản nào sửa đổi." in said["said"]
    assert {one["kind"] for one in said["entries"]} <= {"encoding", "correction"}
    assert ask("changes", since="9999-01-01")["case"] == "not-found"
    with pytest.raises(Refusal, match="phải là một ngày"):
        ask("changes", since="hôm qua")


def test_an_amendment_tells_by_which_day(tmp_path: Path) -> None:
    row: dict[str, object] = {
        "plan": "a",
        "revision": "r" * 40,
        "date": "2026-01-02",
        "legal_date": "2026-01-01",
    }
    row |= {"kind": "amendment", "author": "x", "subject": "Quyết định 1/QĐ", "changes": []}
    files = SiteFiles(small_site(tmp_path, {"plans": [{"id": "a"}], "revisions": [row]}))
    said = answer(files, "changes", {}).told(files)
    assert said["entries"][0]["legal_date"] == "2026-01-01"
    assert "amendment" in said["said"]
