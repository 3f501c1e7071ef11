"""Blocks of a page in order; golden cases of it stand in `import/html`."""

from __future__ import annotations

import pytest

from tests.golden import Case, cases, hold
from tests.importer.formats.shown import shown, stand_at_their_lines
from tests.importer.formats.web.made import read, text_of


@pytest.mark.parametrize("case", cases("import/html"), ids=lambda case: case.name)
def test_a_page_shows(case: Case, update_goldens: bool) -> None:
    found, problems = read(case.said["page"])
    assert found is not None
    assert "readers-part" not in {one.rule for one in problems}
    assert stand_at_their_lines(found)
    hold(case, "printed", shown(found), update_goldens)


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("Phát triển<br>du lịch", ["Phát triển du lịch"]),
        ("I. MỤC TIÊU<br>1. Chung", ["I. MỤC TIÊU", "1. Chung"]),
        ("câu một.<br>câu hai", ["câu một.", "câu hai"]),
        ("gồm<br>a) một", ["gồm", "a) một"]),
        ("Ông A<br><br>trưởng ban", ["Ông A", "trưởng ban"]),
    ],
)
def test_a_break_ends_a_line_unless_a_sentence_runs_on(inside: str, lines: list[str]) -> None:
    assert [one.text for one in text_of(f"<p>{inside}</p>").passages()] == lines


def test_spans_beyond_reason_are_cut() -> None:
    page = '<table border="1"><tr><td colspan="99999">a</td><td rowspan="-3">b</td></tr></table>'
    (table,) = text_of(page).blocks
    assert [(cell.across, cell.down) for cell in table.rows[0]] == [(1000, 1), (1, 1)]  # type: ignore[union-attr]


def test_lines_of_preformatted_text_stay_lines() -> None:
    found = text_of("<pre>KẾ HOẠCH\r\nI. MỤC TIÊU\n   1. Chung</pre><p>một\nhai</p>")
    assert [one.text for one in found.passages()] == [
        "KẾ HOẠCH", "I. MỤC TIÊU", "1. Chung", "một hai",
    ]  # fmt: skip
