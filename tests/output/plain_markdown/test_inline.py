"""What stands within a line: parts that are told apart, stress that a reader of Markdown sees."""

from __future__ import annotations

from generator.output.plain_markdown.inline import (
    APART,
    BESIDE,
    BREAK,
    anchor,
    hoisted,
    line,
    says,
    stressed,
)


def test_parts_at_the_ends_of_a_line_are_no_parts() -> None:
    assert line(f"{APART}a{APART}{BESIDE} {APART}b{BESIDE}") == "a · b"
    assert line(f"a:{APART}b") == "a: b"
    assert line(f"a{APART}, b") == "a, b"


def test_a_new_line_parts_enough() -> None:
    assert line(f"a{APART}{BREAK}b") == f"a{BREAK}b"
    assert line(f"a{BREAK}{APART}b") == f"a{BREAK}b"


def test_anchors_alone_say_nothing() -> None:
    assert not says(f" {anchor('x')}{APART}\u00a0")
    assert says(f"{anchor('x')}.")
    assert hoisted(f"a{anchor('x')}b") == (anchor("x"), "ab")
    assert line(stressed(f"{anchor('x')} a", "\x01")) == '<a id="x"></a>**a**'
