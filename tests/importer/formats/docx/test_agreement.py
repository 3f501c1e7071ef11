from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.docx.agreement import Parting, agree
from generator.importer.formats.docx.body import Paragraph
from generator.importer.formats.docx.second import Words


def read(*texts: str, mark: str = "") -> list[Paragraph]:
    return [
        Paragraph(text, mark, (f"{mark} {text}".strip(),), line, line)
        for line, text in enumerate(texts, start=1)
    ]


def words(*texts: str) -> list[Words]:
    return [Words(text) for text in texts]


def test_what_both_found_is_printed_as_the_first_prints_it() -> None:
    first = [Paragraph("Mục tiêu", "I.", ("I. MỤC TIÊU",), 1, 1)]
    found = agree(first, [Words("Mục  tiêu", "I")])
    assert found.text == "I. MỤC TIÊU\n"
    assert (found.partings, found.unproved) == ((), ())


def test_where_they_part_the_second_reader_is_believed_and_it_is_told() -> None:
    found = agree(read("một", "hai", "ba"), words("một", "hai!", "ba"))
    assert found.text == "một\nhai!\nba\n"
    assert found.partings == (Parting(2, "hai", "hai!"),)
    assert found.lines == {1: 1, 2: 2, 3: 3}


def test_what_one_of_them_lost_is_told() -> None:
    lost = agree(read("một", "ba"), words("một", "hai", "ba"))
    assert lost.text == "một\nhai\nba\n"
    assert lost.partings == (Parting(2, "", "hai"),)
    assert lost.lines == {1: 1, 2: 3}
    alone = agree(read("một", "hai", "ba"), words("một", "ba"))
    assert alone.text == "một\nba\n"
    assert alone.partings == (Parting(2, "hai", ""),)


def test_another_order_is_no_other_word() -> None:
    found = agree(read("hộp", "một", "hai"), words("một", "hộp", "hai"))
    assert found.text == "hộp\nmột\nhai\n"
    assert found.partings == ()


def test_numbers_that_only_one_counted_are_named() -> None:
    assert agree(read("a", mark="2."), [Words("a", "2")]).unproved == ()
    assert agree(read("a", mark="II.2."), [Words("a", "2")]).unproved == ()
    assert agree(read("a", mark="-"), [Words("a")]).unproved == ()
    assert agree(read("a", mark="[1]"), [Words("a")]).unproved == ()
    assert agree(read("a", mark="2."), [Words("a", "1")]).unproved == ("2. a",)
    assert agree(read("a", mark="2."), [Words("a")]).unproved == ("2. a",)


TEXTS = st.lists(st.sampled_from(["một", "hai", "ba", "bốn"]), max_size=12)


@given(TEXTS, TEXTS)
def test_the_text_holds_what_the_second_reader_found(first: list[str], second: list[str]) -> None:
    found = agree(read(*first), words(*second))
    assert sorted(found.text.split()) == sorted(second)
    assert (first == second) <= (found.partings == ())
    assert set(found.lines) == set(range(1, len(first) + 1))
