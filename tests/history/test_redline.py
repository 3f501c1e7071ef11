"""The passages of two versions that differ, word by word, in the order of the text."""

from __future__ import annotations

from typing import Any

from generator.history.redline import Passage, redline
from generator.text.word_diff import Run
from tests.versions import both, sections, texts


def passages(before: list[Any], after: list[Any]) -> list[tuple[str, str]]:
    found = redline(both(texts(*before), texts(*after)))
    return [(one.state, "".join(run.words for run in one.runs)) for one in found]


def test_what_is_the_same_is_not_shown() -> None:
    assert passages(["Một hai ba."], ["Một hai ba."]) == []


def test_words_in_the_place_of_others() -> None:
    before, after = (
        texts({"mark": "-", "text": "Xã dạy vay vốn."}),
        texts({"mark": "a)", "text": "Xã dạy làm nghề."}),
    )
    (one,) = redline(both(before, after))
    assert (one.place, one.state, one.said, one.came_from, one.mark) == (
        "mục I",
        "reworded",
        "",
        None,
        "a)",
    )
    old = "".join(run.words for run in one.runs if run.side != "right")
    new = "".join(run.words for run in one.runs if run.side != "left")
    assert (old, new) == ("Xã dạy vay vốn.", "Xã dạy làm nghề.")


def test_a_new_paragraph_and_one_that_is_gone() -> None:
    before = texts({"mark": "-", "text": "Trạm xá ở thôn."}, "Giữ câu này.")
    after = texts("Giữ câu này.", {"mark": "+", "text": "Mọi trẻ em đến trường."})
    assert redline(both(before, after)) == (
        Passage("mục I", "removed", "đoạn bỏ", None, "-", (Run("Trạm xá ở thôn.", "left"),)),
        Passage("mục I", "added", "đoạn mới", None, "+", (Run("Mọi trẻ em đến trường.", "right"),)),
    )


def test_a_paragraph_in_another_section_says_whence() -> None:
    said = "Xã mở lớp dạy nghề cho thanh niên."
    before = sections(
        {"number": "I.", "text": ["Một hai.", said]}, {"number": "II.", "text": ["Ba bốn."]}
    )
    after = sections(
        {"number": "I.", "text": ["Một hai."]}, {"number": "II.", "text": ["Ba bốn.", said]}
    )
    (one,) = redline(both(before, after))
    assert (one.place, one.state, one.said, one.came_from) == (
        "mục II",
        "moved",
        "đoạn chuyển chỗ",
        "mục I",
    )
    assert one.runs == (Run(said, "same"),)


def test_what_is_gone_stands_where_it_would_follow() -> None:
    keep = ["Câu thứ nhất giữ lại.", "Phần thứ hai vẫn còn."]
    gone = ["Bỏ trước hết.", "Xyz tụk vbm.", "Qưe rty uio pas."]
    before = [gone[0], keep[0], gone[1], gone[2], keep[1]]
    assert passages(before, keep) == [("removed", one) for one in gone]
    after = [keep[0], "Mới hẳn đfg hjk lzx.", keep[1]]
    assert passages(before, after) == [
        ("removed", gone[0]),
        ("removed", gone[1]),
        ("removed", gone[2]),
        ("added", "Mới hẳn đfg hjk lzx."),
    ]
    moved = [keep[1], keep[0]]
    assert passages([keep[0], gone[1], keep[1]], moved) == [("removed", gone[1])]


def test_spaces_that_one_side_has_alone_are_not_marked() -> None:
    (one,) = redline(both(texts("Xã dạy nghề, học"), texts("Xã dạy nghề , học")))
    assert all(run.words.strip() for run in one.runs if run.side != "same")
    assert "".join(run.words for run in one.runs) == "Xã dạy nghề , học"
    (one,) = redline(both(texts("Xã dạy nghề , học"), texts("Xã dạy nghề, học")))
    assert all(run.words.strip() for run in one.runs if run.side != "same")
    assert "".join(run.words for run in one.runs) == "Xã dạy nghề, học"
