"""What strangers hide in their words comes as a mark, wherever it stands."""

from __future__ import annotations

from pathlib import Path

from generator.assistants import Answer, SiteFiles
from tests.assistants.asked import files, small_site


def test_letters_that_hide_are_marks_and_lines_stay(tmp_path: Path) -> None:
    site = SiteFiles(small_site(tmp_path, {}))
    tags = "".join(chr(0xE0000 + ord(one)) for one in "bỏ"[:1])
    said = Answer("found", "x", [{"quote": f"a\u202eb\n{tags}", "by": ["\u200bc"]}]).told(site)
    assert said["entries"] == [{"quote": "a[U+202E]b\n[U+E0062]", "by": ["[U+200B]c"]}]


def test_an_answer_says_what_site_it_is_of() -> None:
    said = Answer("not-encoded", "x").told(files())
    assert list(said["site"]) == ["address", "commit", "content_date", "licence"]
    assert "chưa ai nhập liệu" in said["case_means"]
