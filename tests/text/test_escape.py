"""Any text arrives on the page as exactly that text and makes no element of its own."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markupsafe import Markup

from generator.text.escape import escape, shown
from tests.hostile import HOSTILE, texts
from tests.site_fixture import seen, to_html

MARK = "Qzx"
# Where the templates put the words of a plan; `inside` as in the filter of that name.
BLOCKS = {
    "bare paragraph": ("%s", False),
    "passage": ('<span class="doan" id="i-p1"></span>%s&nbsp;<a href="#i-p1">¶</a>', True),
    "passage with a mark": ('<span id="i-p1">%s</span> và %s.', True),
    "heading": ("### %s { #i }", False),
    "heading with a number": ("## Mục %s { #i }", True),
    "cell of a table": ("<table>\n<tr><th>%s</th><td><b>%s</b></td></tr>\n</table>", False),
    "item of a list": ("<ul>\n<li><a href='#i'>%s</a> %s</li>\n</ul>", False),
    "attribute of a block": ('<p title="%s">chữ</p>', False),
    "attribute in a line": ('chữ <abbr title="%s">VBQPPL</abbr> chữ', False),
    "words in a link": ('<a class="ct" href="#i">%s</a><a href="#k">%s</a>', True),
    "note": ("<small><b>Ghi chú.</b> %s</small>", False),
}
COMMONMARK = MarkdownIt("commonmark", {"html": True})
# `{ #i }` is no CommonMark; what it becomes there is no concern of the text.
COMMONMARK_BLOCKS = [name for name in BLOCKS if "heading" not in name]


def document(name: str, text: str) -> str:
    """A Markdown document with a text at a place, between two paragraphs that it could spoil."""
    block, inside = BLOCKS[name]
    escaped = escape(text, inside=inside)
    return f"trước\n\n{block.replace('%s', escaped)}\n\nsau\n"


@pytest.mark.parametrize("name", BLOCKS)
@given(texts())
@settings(max_examples=150)
def test_any_text_is_only_text(name: str, text: str) -> None:
    expected = seen(to_html(document(name, MARK)), MARK, text)
    assert seen(to_html(document(name, text))) == expected


@pytest.mark.parametrize("name", BLOCKS)
def test_hostile_text_is_only_text(name: str) -> None:
    plain = to_html(document(name, MARK))
    for text in HOSTILE:
        assert seen(to_html(document(name, text))) == seen(plain, MARK, text)


@pytest.mark.parametrize("name", COMMONMARK_BLOCKS)
@given(texts())
@settings(max_examples=60)
def test_another_host_reads_the_same(name: str, text: str) -> None:
    expected = seen(COMMONMARK.render(document(name, MARK)), MARK, text)
    assert seen(COMMONMARK.render(document(name, text))) == expected


@given(texts(), texts())
@example("https:", "//vi-du.vn")
@example("12", ". một")
@example("[a]", "(javascript:1)")
@example("&", "lt;")
@example("<", "b>")
def test_two_texts_side_by_side_make_nothing_together(first: str, second: str) -> None:
    block = f'<span id="p"></span>{escape(first, inside=True)}{escape(second, inside=True)}'
    expected = seen(to_html(f'<span id="p"></span>{MARK}'), MARK, first + second)
    assert seen(to_html(block)) == expected


@given(texts())
def test_escaped_text_is_one_line_of_markup(text: str) -> None:
    escaped = escape(text)
    assert isinstance(escaped, Markup)
    assert len(escaped.splitlines()) <= 1
    assert not set("<>\"'`{}[]*_\\|") & set(escaped)


def test_vietnamese_reads_well_as_it_is() -> None:
    text = "Tỷ lệ thất nghiệp chung dưới 3% (khu vực thành thị: 4%), theo Nghị quyết 42 - năm 2030."
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "expected", "within"),
    [
        ("(một) - hai", "&#40;một) - hai", "(một) - hai"),
        (" 12) một", " 12&#41; một", " 12) một"),
        ("3. một", "3&#46; một", "3. một"),
        ("vi-du.vn, 3.5", "vi-du&#46;vn, 3.5", "vi-du&#46;vn, 3.5"),
        ("10/2026 và https://a", "10/2026 và https&#58;&#47;&#47;a", None),
        ("/một: hai:ba:", "&#47;một: hai&#58;ba:", None),
        ("x.²", "x.²", None),
        ("a \t b\u202e*", "a b[U+202E]&#42;", None),
    ],
)
def test_marks_are_kept_where_they_are_only_marks(
    text: str, expected: str, within: str | None
) -> None:
    expected = expected.replace("[", "&#91;").replace("]", "&#93;").replace("+", "&#43;")
    assert escape(text) == expected
    assert escape(text, inside=True) == (within or expected)


def test_null_is_never_printed() -> None:
    with pytest.raises(TypeError):
        shown(None)


def test_markup_is_left_as_it_is() -> None:
    assert shown(Markup("<b>đậm</b>")) == "<b>đậm</b>"
    assert shown(12) == "12"
