"""Which words of a plan and of its scan are compared, and what is left out before."""

from __future__ import annotations

from generator.fidelity.scan_words import plan_words, scan_words, without_omitted
from generator.model.plan import Plan
from tests.versions import version

UNSURE = {"quote": "việc", "readings": ["viếc"], "reason": "mờ"}


def plan_of(**source: object) -> Plan:
    return version(
        {
            "source": {"file": "sources/mau.txt", "kind": "scan", **source},
            "body": [
                {
                    "number": "II.",
                    "heading": "Nhiệm vụ",
                    "text": [{"mark": "a)", "text": "Một việc –", "uncertain": [UNSURE]}],
                    "sections": [{"heading": "Dưới nữa", "text": ["Hai việc"]}],
                }
            ],
        }
    ).plan


def test_headings_numbers_and_marks_are_words_of_a_plan() -> None:
    found = list(plan_words(plan_of()))
    assert " ".join(one.text for one in found) == "II Nhiệm vụ a Một việc Dưới nữa Hai việc"
    named = [(one.text, one.paragraph) for one in found if one.paragraph]
    assert named[:3] == [("a", "ii-p1"), ("Một", "ii-p1"), ("việc", "ii-p1")]
    assert [one.text for one in found if one.is_uncertain] == ["việc"]


def test_words_of_a_scan_know_their_line() -> None:
    found = [(one.text, one.line) for one in scan_words("Mot viec\n\n- .\nhai")]
    assert found == [("Mot", 1), ("viec", 1), ("hai", 4)]


def test_of_equal_words_the_one_that_is_meant_goes() -> None:
    omitted = [{"text": "12", "reason": "số trang", "occurrence": 2}]
    words, gone, problems = without_omitted(
        list(scan_words("12 viec\n12\nhai")), plan_of(omitted=omitted)
    )
    assert [(one.text, one.line) for one in words] == [("12", 1), ("viec", 1), ("hai", 3)]
    assert (gone, problems) == (1, [])


def test_what_is_not_there_cannot_be_left_out() -> None:
    omitted = [{"text": "trang 3", "reason": "số trang"}]
    words, gone, problems = without_omitted(list(scan_words("mot")), plan_of(omitted=omitted))
    assert (len(words), gone) == (1, 0)
    assert [(one.rule, one.fragment) for one in problems] == [("omitted-not-found", "trang 3")]
