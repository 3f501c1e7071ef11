"""Marks within a text become a tree; whatever the text, XML is read back with its words."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, fromstring, tostring

from hypothesis import given
from hypothesis import strategies as st

from generator.opendata.standards.inline import Mark, fill, nested, xml_text

# What XML 1.0 has no place for.
FORBIDDEN = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
MARKS = st.lists(
    st.builds(Mark, st.integers(0, 9), st.integers(0, 9), st.sampled_from(["a", "b"])), max_size=6
)


def filled(text: str, *marks: Mark) -> str:
    element = Element("p")
    fill(element, text, marks, 0, len(text))
    return tostring(element, encoding="unicode")


def test_marks_stand_in_each_other_and_beside_each_other() -> None:
    inner = Mark(1, 3, "a"), Mark(0, 4, "b"), Mark(5, 6, "a")
    assert filled("012345", *inner) == "<p><b>0<a>12</a>3</b>4<a>5</a></p>"


def test_of_two_that_cross_the_later_is_left_out() -> None:
    assert filled("0123", Mark(0, 2, "a"), Mark(1, 3, "b")) == "<p><a>01</a>23</p>"


def test_the_same_stretch_twice_is_one_mark() -> None:
    assert list(nested([Mark(0, 2, "a"), Mark(0, 2, "a")])) == [Mark(0, 2, "a")]


def test_lines_stay_lines() -> None:
    assert xml_text("một\nhai\r\n\nba\u2028") == "một\nhai[U+000D]\n\nba[U+2028]"


def test_what_xml_forbids_or_hides_is_shown() -> None:
    assert xml_text("a\x00\u202e\ufffe<&") == "a[U+0000][U+202E][U+FFFE]<&"
    letters = "".join(map(chr, range(0x110000)))
    assert not re.search(FORBIDDEN, xml_text(letters))


@given(st.text(max_size=10), MARKS)
def test_words_are_read_back_as_xml_has_them(text: str, marks: list[Mark]) -> None:
    within = [one for one in marks if one.end <= len(text)]
    read = fromstring(filled(text, *within))
    said = xml_text(text).replace("\r\n", "\n").replace("\r", "\n")
    assert "".join(read.itertext()) == said
