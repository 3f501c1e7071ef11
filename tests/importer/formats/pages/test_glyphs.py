from __future__ import annotations

import pytest

from generator.importer.formats.pages.glyphs import Glyph, words_of


def row(text: str, *, gap: float = 0.0, base: float = 100, size: float = 10) -> list[Glyph]:
    """Letters half as wide as high; `·` is a gap of a quarter where no space is typed."""
    found, left = [], 0.0
    for letter in text:
        width = {"·": 0.25, " ": 0.25}.get(letter, 0.5) * size
        if letter != "·":
            found.append(Glyph(letter, left, left + width, base, size))
        left += width + gap
    return found


@pytest.mark.parametrize(
    ("text", "read"),
    [("của tỉnh", ["của", "tỉnh"]), ("của·tỉnh", ["của", "tỉnh"]), ("quy", ["quy"])],
)
def test_a_gap_parts_words_typed_or_not(text: str, read: list[str]) -> None:
    assert [word.text for word in words_of(row(text))] == read


def test_a_space_without_room_is_none() -> None:
    first = Glyph("c", 0, 5, 100, 10)
    pressed = [first, Glyph(" ", 5, 5, 100, 10), *(
        Glyph(letter, 5.1 + 5 * n, 10.1 + 5 * n, 100, 10) for n, letter in enumerate("ủa")
    )]  # fmt: skip
    assert [word.text for word in words_of(pressed)] == ["của"]


def test_letters_borrowed_from_another_font_come_to_their_places() -> None:
    whole = row("nguồn lực")
    apart = [one for one in whole if one.text not in "ồự"] + [w for w in whole if w.text in "ồự"]
    assert [word.text for word in words_of(apart)] == ["nguồn", "lực"]


def test_letters_drawn_twice_count_once() -> None:
    twice = [Glyph(g.text, g.left + 0.3, g.right + 0.3, g.base, g.size) for g in row("Số")]
    assert [word.text for word in words_of([*row("Số"), *twice])] == ["Số"]


def test_a_raised_figure_is_a_word_of_its_own_without_a_space() -> None:
    words = words_of([*row("trình"), Glyph("1", 25, 28, 96, 6)])
    assert [(w.text, w.raised, w.glued) for w in words] == [
        ("trình", False, False),
        ("1", True, True),
    ]


def test_ligatures_and_letters_of_old_fonts_are_read() -> None:
    assert [w.text for w in words_of(row("ﬁ"))] == ["fi"]
    old = [
        Glyph(letter, 5 * n, 5 * n + 5, 100, 10, font=".VnTimeH") for n, letter in enumerate("kÕ")
    ]
    assert [w.text for w in words_of(old)] == ["KẾ"]
