"""Where the words of two texts stand: what has moved, what only one of them has."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from generator.fidelity.clean_text import Piece, compare
from generator.fidelity.declared import Declared
from generator.importer.order import Lost, Moved, Row, align, lost, moved
from generator.text.source_text import tokens


@dataclass(frozen=True)
class Account:
    """What of a text has moved, what the draft lacks, what only the draft has."""

    moved: tuple[Moved, ...] = ()
    lost: tuple[Lost, ...] = ()
    unknown: tuple[str, ...] = ()


def compared(source: str, *pieces: str) -> Account:
    theirs = Row(tokens(source, many_lines=True))
    ours = Row([token for piece in pieces for token in tokens(piece)])
    found = align(theirs, ours)
    gone = tuple(moved(theirs, ours, found, frozenset()))
    return Account(gone, tuple(lost(theirs, found, frozenset())), found.unknown)


def test_words_in_order_have_not_moved() -> None:
    assert compared("Một hai.\nBa bốn.", "Một hai.", "Ba bốn.") == Account()


def test_what_stands_elsewhere_has_moved_the_lighter_of_two() -> None:
    found = compared(
        "NƠI NHẬN CHỦ TỊCH\nSở Y tế và các ban", "NƠI NHẬN Sở Y tế và các ban", "CHỦ TỊCH"
    )
    assert [(one.text, one.line, one.occurrence) for one in found.moved] == [("CHỦ TỊCH", 1, None)]


def test_equal_words_that_cross_are_all_declared() -> None:
    source = "a x\nmột hai ba bốn\nb x"
    found = compared(source, "một hai ba bốn", "b x a x")
    declared = [Declared(one.text, one.occurrence) for one in found.moved]
    assert compare([Piece("một hai ba bốn"), Piece("b x a x")], source, (), declared).is_exact


def test_what_only_one_has_is_told() -> None:
    found = compared("Một hai ba.\nBốn.", "Một ba.", "Năm.")
    assert found.lost == (Lost("hai", 1, None, False), Lost("Bốn", 2, None, False))
    assert found.unknown == ("Năm",)
    found = compared("Một.\nHai\nHai", "Một.")
    assert found.lost == (Lost("Hai", 2, 1, True), Lost("Hai", 3, 2, True))


def test_what_is_left_out_is_not_looked_for() -> None:
    theirs, ours = Row(tokens("2 Một 2 hai")), Row(tokens("Một 2 hai"))
    found = align(theirs, ours)
    assert found.unused == {0}
    assert list(lost(theirs, found, {0})) == []
    assert list(moved(theirs, ours, found, {0})) == []


words = st.lists(
    st.sampled_from(["Sở", "Y", "tế", ";", "năm", "2030", "giao"]), min_size=1, max_size=5
)


@given(st.lists(words, min_size=1, max_size=12))
def test_any_order_of_lines_leaves_no_word_out(lines: list[list[str]]) -> None:
    shuffled = sorted(lines, key=lambda line: (len(line), line))
    found = compared("\n".join(" ".join(line) for line in lines), *(" ".join(s) for s in shuffled))
    assert (found.lost, found.unknown) == ((), ())
