from __future__ import annotations

import pytest
from lxml import html

from generator.importer.formats.web.looks import (
    Look,
    hiding_selectors,
    is_drawn,
    is_hidden,
    item_count,
    list_mark,
    whole,
)


@pytest.mark.parametrize(
    ("page", "bold", "italic", "centred"),
    [
        ("<b>a</b>", True, False, False),
        ('<span style="font-weight: 700">a</span>', True, False, False),
        ('<b style="font-weight:normal">a</b>', False, False, False),
        ('<em align="center">a</em>', False, True, True),
        ('<p style="TEXT-ALIGN: center">a</p>', False, False, True),
        ("<center>a</center>", False, False, True),
        ("<h2>a</h2>", True, False, False),
    ],
)
def test_how_words_are_set(page: str, bold: bool, italic: bool, centred: bool) -> None:
    found = Look().within(html.fragment_fromstring(page), frozenset())
    assert (found.bold, found.italic, found.centred) == (bold, italic, centred)
    assert found.level == (2 if page.startswith("<h2") else None)


def test_alignment_within_overrules_and_that_of_a_table_is_none() -> None:
    centred = Look(centred=True)
    right = html.fragment_fromstring('<p align="right">a</p>')
    assert not centred.within(right, frozenset()).centred
    table = html.fragment_fromstring('<table align="center"><tr><td>a</td></tr></table>')
    assert not Look().within(table, frozenset()).centred


def test_what_is_hidden() -> None:
    page = html.document_fromstring(
        "<style>.an{color:red;display:none}#kin{visibility: hidden}.thay{color:red}</style>"
        '<p class="x an">a</p><p id="kin">b</p><p class="thay">c</p><p hidden>d</p>'
        '<p style="display : none">e</p>'
    )
    selectors = hiding_selectors(page)
    assert selectors == {".an", "#kin"}
    hidden = [is_hidden(one, selectors) for one in page.iter("p")]
    assert hidden == [True, True, False, True, True]


@pytest.mark.parametrize(
    ("attributes", "drawn"),
    [
        ('border="1"', True),
        ('border="0"', False),
        ("", None),
        ('border="0" style="border: 1px solid"', True),
        ('style="border: none"', False),
        ('style="border-collapse: collapse"', None),
    ],
)
def test_lines_of_a_table(attributes: str, drawn: bool | None) -> None:
    table = html.fragment_fromstring(f"<table {attributes}><tr><td>a</td></tr></table>")
    assert is_drawn(table) is drawn


def test_marks_of_lists() -> None:
    ordered = html.fragment_fromstring('<ol type="i" start="4"><li>a</li></ol>')
    bullets = html.fragment_fromstring('<ul><li style="list-style:none">a</li></ul>')
    assert list_mark(ordered[0], ordered, 4, 0) == "iv."
    assert list_mark(bullets[0], html.fragment_fromstring("<ul></ul>"), 1, 0) == ""
    assert list_mark(ordered[0], html.fragment_fromstring("<ul></ul>"), 1, 7) == "▪"
    assert [item_count(ordered[0], ordered, before) for before in (None, 4)] == [4, 5]
    assert [whole(one) for one in ("7", "-1", "x", None, "9" * 20)] == [7, -1, None, None, None]
