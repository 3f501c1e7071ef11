"""Which numbered line heads what stands below it."""

from __future__ import annotations

import pytest

from generator.importer.headings import (
    Node,
    headed_ranks,
    is_bare_heading,
    is_bullet,
    is_surely_heading,
    is_titled,
    looks_like_heading,
    opens_section,
    run_in,
    run_in_bullets,
)
from generator.importer.official_text import Passage, Style
from generator.text.marks import split_mark

BELOW = "- Việc làm cho người dân."
LONG = "Tiếp tục thực hiện đồng bộ và hiệu quả các chính sách xã hội trên địa bàn toàn tỉnh."


def node(line: str, *below: str, bold: bool = False) -> Node:
    marked = split_mark(line)
    mark, text = (marked.mark, marked.rest) if marked else (None, line)
    return Node(mark, text, 1, [node(one) for one in below], bold=bold)


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("1. Sở Y tế", True),
        ("1. Sở Y tế;", False),
        ("1. Sở Y tế:", False),
        ("1. Sở Y tế.", False),
        ("1. Sở Y tế làm; Sở Nội vụ phối hợp", False),
        ("a) Sở Y tế", False),
        ("Điều 1. Các sở làm.", True),
    ],
)
def test_what_surely_heads_whatever_its_brothers_are(line: str, heads: bool) -> None:
    assert is_surely_heading(node(line, BELOW)) == heads


def test_bold_letters_make_a_sentence_a_heading() -> None:
    assert is_surely_heading(node("1. Sở Y tế.", BELOW, bold=True))
    assert not is_surely_heading(node("1. Sở Y tế.", bold=True))


@pytest.mark.parametrize(
    ("line", "below", "heads"),
    [
        ("I. MỤC TIÊU", (), True),
        ("1. Sở Y tế", (), False),
        ("1. Sở Y tế", (BELOW,), True),
        ("1. Sở Y tế.", (LONG,), True),
        (f"1. {LONG} {LONG}", (BELOW,), False),
        ("1. Sở Y tế:", (BELOW,), True),
        ("1. Sở Y tế chủ trì, phối hợp với các sở:", (BELOW,), False),
    ],
)
def test_what_may_be_a_heading(line: str, below: tuple[str, ...], heads: bool) -> None:
    assert looks_like_heading(node(line, *below)) == heads


def test_most_brothers_decide_for_all() -> None:
    heads, sentence = node("1. Sở Y tế:", BELOW), node(f"2. {LONG}")
    both = headed_ranks([heads, heads, sentence])
    assert both == {("decimal", 1)}
    assert headed_ranks([heads, sentence]) == set()
    assert opens_section(sentence, both)
    assert not opens_section(node(BELOW), both)


def test_lines_without_a_number() -> None:
    assert is_bare_heading(node("MỤC TIÊU CHUNG"))
    assert not is_bare_heading(node("Mục tiêu chung"))
    assert is_titled(node("Mục tiêu chung", bold=True), [Passage(LONG)])
    assert not is_titled(node("Mục tiêu chung"), [Passage(LONG)])
    assert not is_titled(node("Mục tiêu chung", bold=True), [Passage(LONG, style=Style(bold=True))])
    assert not is_titled(node("Mục tiêu chung.", bold=True), [Passage(LONG)])
    assert not is_titled(node("Mục tiêu chung", bold=True), [])


def test_headings_that_run_into_their_text() -> None:
    assert run_in(f"Mục tiêu chung: {LONG}") == ("Mục tiêu chung:", LONG)
    assert run_in("Mục tiêu chung: Ngắn.") is None
    bullets = [node(f"- Về y tế: {LONG}"), node(f"- Về nhà ở: {LONG}"), node(BELOW)]
    assert run_in_bullets(bullets) == {0, 1}
    assert run_in_bullets(bullets[1:]) == set()
    assert is_bullet(bullets[0])
    assert not is_bullet(node("1. Một"))
