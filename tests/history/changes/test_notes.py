"""What the encoders say of a place, and no longer say."""

from __future__ import annotations

from generator.history.changes.notes import note_changes
from generator.model.plan import Note
from tests.versions import row


def told(before: list[Note], after: list[Note]) -> list[str]:
    return [f"{one.said} | {row(one)}" for one in note_changes(before, after, "i-p1", "mục I")]


def test_a_note_that_came_and_one_that_went() -> None:
    assert told([], [Note("slip", "In sai.")]) == [
        'mục I: thêm ghi chú “In sai.” | note i-p1 added; None [null, "In sai."]'
    ]
    assert told([Note("slip", "In sai.")], []) == [
        'mục I: bỏ ghi chú “In sai.” | note i-p1 removed; None ["In sai.", null]'
    ]


def test_a_note_on_the_same_words_that_says_something_else() -> None:
    before, after = Note("slip", "In sai.", "nhà ơ"), Note("question", "Hỏi xã.", "nhà ơ")
    assert told([before], [after]) == [
        'mục I, ghi chú: “In sai.” → “Hỏi xã.” | note i-p1 altered; note ["In sai.", "Hỏi xã."]'
    ]


def test_a_note_on_the_whole_place_is_known_by_its_kind_and_likeness() -> None:
    before = Note("slip", "Văn bản in thiếu dấu.")
    assert len(told([before], [Note("slip", "Văn bản in thiếu dấu hỏi.")])) == 1
    assert len(told([before], [Note("question", "Văn bản in thiếu dấu hỏi.")])) == 2
    assert len(told([before], [Note("slip", "Khác hẳn, không chữ nào giống.")])) == 2


def test_another_kind_or_question_is_told_and_nothing_is_not() -> None:
    note = Note("question", "Có phụ lục không?", "phụ lục", ask="xã")
    assert told([note], [note]) == []
    assert told([note], [Note("slip", note.note, note.quote, ask="xã")]) != []
    assert told([note], [Note("question", note.note, note.quote, ask="tỉnh")]) != []
    assert told([note], [Note("question", note.note, "khác", ask="xã")]) == []


def test_changed_notes_stand_before_new_and_gone_ones() -> None:
    before = [Note("slip", "Bỏ đi hẳn.", "a"), Note("slip", "Cũ.", "b")]
    after = [Note("slip", "Thêm vào đây nhé.", "c"), Note("slip", "Mới.", "b")]
    assert [said.split(" |")[0] for said in told(before[1:], after)] == [
        "mục I, ghi chú: “Cũ.” → “Mới.”",
        "mục I: thêm ghi chú “Thêm vào đây nhé.”",
    ]
    assert [said.split(" |")[0] for said in told(before, after[1:])] == [
        "mục I, ghi chú: “Cũ.” → “Mới.”",
        "mục I: bỏ ghi chú “Bỏ đi hẳn.”",
    ]
