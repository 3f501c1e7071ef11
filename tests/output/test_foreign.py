"""Vietnamese on a page of another language says that it is Vietnamese, and nothing else does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.output.foreign import in_spoken_language, known_words, marked, stretches

KNOWN = known_words("en")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<q>giữ vững an ninh</q>", '<q lang="vi">giữ vững an ninh</q>'),
        ("<li>in Tỉnh Kiên Giang, 3", '<li>in <span lang="vi">Tỉnh Kiên Giang</span>, 3'),
        ('<p lang="vi">Tỉnh <b>Mẫu</b></p>', '<p lang="vi">Tỉnh <b>Mẫu</b></p>'),
        ('<a title="Tỉnh">Plans</a>', '<a title="Tỉnh">Plans</a>'),
        ("<script>'Tỉnh'</script>", "<script>'Tỉnh'</script>"),
        ("<title>Kế hoạch: plans</title>", '<title lang="vi">Kế hoạch: plans</title>'),
        ("<p>Plans &amp; reports</p>", "<p>Plans &amp; reports</p>"),
        ("<p>Kế hoạch<br>Mẫu", '<p><span lang="vi">Kế hoạch</span><br><span lang="vi">Mẫu</span>'),
        ("", ""),
    ],
)
def test_vietnamese_is_marked(html: str, expected: str) -> None:
    assert marked(html, KNOWN) == expected


def test_stretches_end_at_words_of_the_other_language() -> None:
    text = "Compare plans of Tỉnh Mẫu with Xã Mẫu"
    found = [text[begin:end] for begin, end in stretches(text, KNOWN)]
    assert found == ["Tỉnh Mẫu", "Xã Mẫu"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("in Tỉnh Vĩnh Long, year 2030", ["Tỉnh Vĩnh Long"]),
        ("in Đồng bằng sông Cửu Long", ["Đồng bằng sông Cửu Long"]),
        ("signed: Nguyễn Lưu Trung in others", ["Nguyễn Lưu Trung"]),
        ("xã Phổ An; others", ["xã Phổ An"]),
        ("about bảo hiểm for long", ["bảo hiểm"]),
        ("Kế hoạch mở The plans", ["Kế hoạch mở"]),
        ("Tỉnh Kiên Giang. In others", ["Tỉnh Kiên Giang"]),
    ],
)
def test_a_name_ends_where_its_capitals_do(text: str, names: list[str]) -> None:
    assert {"long", "trung", "an", "the", "in"} <= KNOWN
    assert [text[begin:end] for begin, end in stretches(text, KNOWN)] == names


def test_a_vietnamese_page_is_left_as_it_is() -> None:
    assert in_spoken_language("<p>Tỉnh Mẫu</p>") == "<p>Tỉnh Mẫu</p>"


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "<br>", "Tỉnh", " plans ", "an", "<", "&"])))
def test_nothing_but_marks_is_added(pieces: list[str]) -> None:
    html = "".join(pieces)
    found = re.sub(r'<span lang="vi">([^<]*)</span>| lang="vi"', r"\1", marked(html, KNOWN))
    assert found == html
