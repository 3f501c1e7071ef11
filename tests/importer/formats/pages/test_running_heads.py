from __future__ import annotations

from generator.importer.formats.pages.geometry import PrintedLine, Sheet
from generator.importer.formats.pages.running_heads import heads_of
from tests.printed import line


def pages(*tops: list[PrintedLine]) -> list[tuple[Sheet, list[PrintedLine]]]:
    body = [line("Điều này được thực hiện", base=300 + 18 * n) for n in range(5)]
    found = enumerate(tops, start=1)
    return [(Sheet(number, 595, 842, ()), [*top, *body]) for number, top in found]


def number(text: str) -> list[PrintedLine]:
    return [line(text, 300, 49)]


def test_numbers_that_grow_with_the_pages_are_page_numbers() -> None:
    heads = heads_of(pages([], number("2"), number("- 3 -"), number("Trang 4/9")))
    assert heads.numbers == {2: 2, 3: 3, 4: 4}
    assert {aside.kind for aside in heads.asides} == {"page-number"}
    assert heads.missing == ()


def test_numbers_that_leap_tell_of_missing_pages() -> None:
    heads = heads_of(pages(number("1"), number("2"), number("5"), number("6")))
    assert heads.missing == ((2, 5),)


def test_a_second_part_counts_from_one_again() -> None:
    heads = heads_of(pages(number("1"), number("2"), number("1"), number("2")))
    assert heads.missing == ()


def test_what_stands_at_one_height_on_two_pages_is_a_running_head() -> None:
    head = [line("Kế hoạch số 12/KH-UBND", 85, 40)]
    heads = heads_of(pages(head, head, []))
    assert [aside.kind for aside in heads.asides] == ["running-head"] * 2
    assert heads_of(pages(head, [])).asides == ()


def test_a_figure_in_the_text_is_no_page_number() -> None:
    assert heads_of(pages(number("2030"), [])).asides == ()
