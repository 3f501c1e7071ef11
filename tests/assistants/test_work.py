"""Work, days and promises come with the sentence that says them, or with where to read on."""

from __future__ import annotations

import pytest

from generator.assistants import Refusal
from tests.assistants.asked import PHUONG_2, ask


def test_who_is_given_work_is_quoted() -> None:
    said = ask("responsible", plan=PHUONG_2, indicator="bảo hiểm y tế")
    assert {"ii-2", "iii-5-1"} <= set(said["sections"])
    assert all(one["quote"] and one["agency_name"] for one in said["entries"])
    by_target = ask("responsible", plan=PHUONG_2, at="ii-2-bao-hiem-y-te")
    assert "ii-2" in by_target["sections"]


@pytest.mark.parametrize(
    "given",
    [{}, {"indicator": "BHYT", "at": "i"}, {"at": "khong-co"}, {"indicator": "thất nghiệp"}],
)
def test_a_question_for_work_that_is_not_one_is_told(given: dict[str, str]) -> None:
    with pytest.raises(Refusal):
        ask("responsible", plan=PHUONG_2, **given)


def test_days_come_first_and_the_ledger_is_no_verdict() -> None:
    entries = ask("due", plan=PHUONG_2)["entries"]
    days = ["day" in one for one in entries]
    assert days == sorted(days, reverse=True)
    assert any(days)
    assert all(one["ledger"][0]["status_means"] for one in entries)


def test_what_became_of_promises_is_the_word_of_the_rule() -> None:
    said = ask("progress", plan="kien-giang-ke-hoach-nq42")
    assert all(one["status_means"] for one in said["entries"])
    other = ask("progress", plan=PHUONG_2, indicator="ty-le-that-nghiep")
    assert (other["case"], other["entries"]) == ("unclear", [])
