"""What is shown for a text, its title and its footnotes."""

from __future__ import annotations

import pytest

from generator.checks.printed import (
    footnotes,
    shown_title,
    shown_words,
)
from tests.checks.made import paragraph, plan, section, site, told


def test_footnotes_and_their_marks() -> None:
    notes = section(paragraph("a", mark="[1]"), paragraph("b", mark="[3]"))
    text = section(paragraph("một[1] hai[2], ba[2]"))
    assert told(footnotes(site(), plan(text, notes))) == [
        *((7, "[2]", ""), (7, "[2]", ""), (7, "[3]", "")),
    ]
    first = next(footnotes(site(), plan(text, notes)))
    assert first.hint == 'thêm đoạn chú thích với mark: "[2]"'


def test_a_footnote_may_be_called_from_another() -> None:
    notes = section(paragraph("xem [2]", mark="[1]"), paragraph("b", mark="[2]"))
    assert list(footnotes(site(), plan(section(paragraph("x[1]")), notes))) == []


@pytest.mark.parametrize(
    ("show", "right"),
    [("Mục tiêu", True), ("mục tiêu", True), ("Mục tiêu chung", False), (None, True)],
)
def test_what_is_shown_is_what_is_printed(show: str | None, right: bool) -> None:
    for checked, line in (
        (plan(section(heading="MỤC TIÊU", show=show)), 5),
        (plan(section(paragraph("MỤC TIÊU", show=show))), 7),
        (plan(section(sections=(section(heading="MỤC TIÊU", show=show),))), 5),
    ):
        expected = [] if right else [(line, show, "Mục tiêu")]
        assert told(shown_words(site(), checked)) == expected


def test_a_heading_that_is_not_printed_cannot_be_shown() -> None:
    assert told(shown_words(site(), plan(section(show="Mục tiêu")))) == [(5, "Mục tiêu", "")]


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Kế hoạch", True),
        ("Kế hoạch Thực hiện", True),
        ("Kế hoạch thực hiện Nghị quyết", True),
        ("Thực hiện Nghị quyết", True),
        ("Nghị quyết", True),
        ("Kế hoạch Nghị quyết", False),
        ("Kế hoạch thực", False),
        ("Quyết định Kế hoạch", True),
        ("Mục tiêu", False),
    ],
)
def test_a_title_is_made_of_whole_lines_that_follow_each_other(title: str, right: bool) -> None:
    checked = plan(
        section(heading="QUYẾT ĐỊNH", role="decision"),
        section(paragraph("Thực hiện"), paragraph("Nghị quyết"), heading="KẾ HOẠCH", role="title"),
        section(heading="Mục tiêu", role="objectives"),
        title=title,
    )
    found = told(shown_title(site(), checked))
    assert found == ([] if right else [(checked.place.line, title, "")])
