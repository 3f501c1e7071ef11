from __future__ import annotations

from generator.importer.formats.plain_text import official_text, read_plain_text


def test_each_line_with_words_is_a_passage_at_its_line() -> None:
    found = official_text("KẾ  HOẠCH\n\n Điều 1\n")
    assert [(one.line, one.text) for one in found.passages()] == [(1, "KẾ HOẠCH"), (3, "Điều 1")]
    assert found.text == "KẾ  HOẠCH\n\n Điều 1\n"


def test_what_is_no_text_is_told() -> None:
    found, problems = read_plain_text(b"\xff\xfe\x00", "a.txt")
    assert found is None
    assert [one.file for one in problems] == ["a.txt"]
