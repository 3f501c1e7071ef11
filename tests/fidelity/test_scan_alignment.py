"""Which letter of a restored text stands for which of its scan, and how alike the words are."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from generator.fidelity.scan_alignment import (
    ADDED_LETTERS,
    LIKE_LETTERS,
    LONG,
    WORD,
    Alignment,
    OddDigit,
    ScanWord,
    align,
    folded,
    steps,
)


def words(text: str) -> list[ScanWord]:
    return [ScanWord(word, 1) for word in text.split()]


def aligned(ours: str, theirs: str) -> Alignment:
    return align(words(ours), words(theirs))


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Người", "nguoi"),
        ("ĐƯỜNG", "duong"),
        ("tổ¢€", "tocc"),
        ("&@£§$", "ooess"),
        ("ngu:é’i", "nguei"),
        ("42-NQ/TW", "42nqtw"),
        ("m²", "m"),
        ("…", ""),
    ],
)
def test_letters_without_marks(text: str, letters: str) -> None:
    assert folded(text) == letters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bảo hiểm, y tế.", ["Bảo", "hiểm", "y", "tế"]),
        ("ngu:é’i dân", ["ngu:é’i", "dân"]),
        ("a‘b “c” (d)", ["a‘b", "c", "d"]),
        ("42-NQ/TW", ["42", "NQ", "TW"]),
        ("30 m² ¢ộng", ["30", "m", "¢ộng"]),
        ("- * _", []),
    ],
)
def test_words_of_a_scan(text: str, found: list[str]) -> None:
    assert WORD.findall(text) == found


TEXTS = st.lists(st.sampled_from(["xã", "hội", "y", "tế", "2030", "người"]), min_size=1, max_size=6)


@given(TEXTS)
def test_a_text_is_wholly_like_itself(found: list[str]) -> None:
    same = aligned(" ".join(found), " ".join(found))
    assert same.ours == same.theirs == [1.0] * len(found)
    assert same.odd_digits == []
    assert same.partners == same.backwards == {at: [at] for at in range(len(found))}


@given(TEXTS, TEXTS)
def test_likeness_is_a_share(ours: list[str], theirs: list[str]) -> None:
    found = aligned(" ".join(ours), " ".join(theirs))
    assert (len(found.ours), len(found.theirs)) == (len(ours), len(theirs))
    assert all(0 <= one <= 1 for one in found.ours)
    assert all(one >= 0 for one in found.theirs)


def letter_by_letter(ours: str, theirs: str) -> tuple[list[float], dict[int, set[int]]]:
    """Return the likeness of our words, and whom they meet, by the rule as it is worded."""
    mine, yours = (" ".join(map(folded, text.split())) + " " for text in (ours, theirs))
    likeness = [0.0] * len(ours.split())
    met: dict[int, set[int]] = {}
    for step in Levenshtein.opcodes(mine, yours):
        if step.tag not in ("equal", "replace"):
            continue
        pairs = zip(
            range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
        )
        for at, there in pairs:
            one, other = mine[:at].count(" "), yours[:there].count(" ")
            if " " not in (mine[at], yours[there]):
                alike = yours[there] in LIKE_LETTERS.get(mine[at], "")
                likeness[one] += 1 if mine[at] == yours[there] else 0.8 * alike
                met.setdefault(one, set()).add(other)
    sizes = [len(folded(word)) or 1 for word in ours.split()]
    return [like / size for like, size in zip(likeness, sizes, strict=True)], met


LETTERS = st.text(alphabet="aoei6l1nrm ½", min_size=1, max_size=60)


@given(LETTERS, LETTERS)
@example("aoe nrm i", "xaoe nrmi")
@example("½ a ½", "½ ½ a")
def test_words_taken_whole_count_as_their_letters_do(ours: str, theirs: str) -> None:
    found = aligned(ours, theirs)
    likeness, met = letter_by_letter(ours, theirs)
    assert found.ours == likeness
    assert {one: set(others) for one, others in found.partners.items()} == met


@pytest.mark.parametrize("seed", range(12))
def test_a_guess_at_the_distance_changes_no_step(seed: int) -> None:
    chance = random.Random(seed)
    words = ["".join(chance.choices("aoeinhtgc16", k=chance.randint(1, 6))) for _ in range(100)]
    ours = chance.choices(words, k=5000)
    theirs = list(ours)
    for _ in range(chance.choice([1, 40, 2000])):
        at = chance.randrange(len(theirs))
        theirs[at : at + chance.choice([0, 1, 1, 30])] = chance.choices(
            words, k=chance.choice([0, 1, 1, 30])
        )
    one, other = " ".join(ours), " ".join(theirs)
    assert len(other) > LONG
    assert steps(one, other) == Levenshtein.opcodes(one, other)


@pytest.mark.parametrize(
    ("ours", "theirs", "alike"),
    [
        ("nghị", "nghi", 1.0),
        ("hội", "hei", (1 + 0.8 + 1) / 3),
        ("hội", "hxi", 2 / 3),
        ("xã", "xy", 1 / 2),
    ],
)
def test_a_letter_like_another_counts_four_fifths(ours: str, theirs: str, alike: float) -> None:
    found = aligned(ours, theirs)
    assert found.ours == [pytest.approx(alike)]
    assert found.theirs == [pytest.approx(alike)]


def test_a_word_left_out_is_like_nothing() -> None:
    found = aligned("xã hội", "xã nghèo hội")
    assert found.ours == [1.0, 1.0]
    assert found.theirs == [1.0, 0.0, 1.0]
    found = aligned("xã nghèo hội", "xã hội")
    assert found.ours == [1.0, 0.0, 1.0]
    assert found.theirs == [1.0, 1.0]


def test_letters_that_a_broken_mark_adds_speak_for_a_word_that_is_there() -> None:
    assert set(ADDED_LETTERS) == set("irtedvgmy")
    assert aligned("hộ", "hoi").theirs == [pytest.approx((2 + 0.5) / 3)]
    assert aligned("hộ", "hok").theirs == [pytest.approx(2 / 3)]
    # A third of the letters must be there before any is forgiven.
    assert aligned("a", "aie").theirs == [pytest.approx((1 + 1) / 3)]
    assert aligned("a", "aiet").theirs == [pytest.approx(1 / 4)]
    assert aligned("xã hội", "xã irt hội").theirs == [1.0, 0.0, 1.0]


def test_a_word_in_two_pieces_is_wholly_there_and_its_lesser_piece_counts_half() -> None:
    found = aligned("nghiepo", "nghi epo")
    assert found.ours == [1.0]
    assert found.theirs == [1.0, 0.5]
    assert found.partners == {0: [0, 1]}
    assert found.backwards == {0: [0], 1: [0]}
    found = aligned("nghi epo", "nghiepo")
    assert found.ours == [1.0, 1.0]
    assert found.theirs == [1.0]


@pytest.mark.parametrize(
    ("ours", "theirs", "odd"),
    [
        ("năm 2030", "năm 2030", []),
        ("năm 2030", "năm 2035", [OddDigit(1, "0", 1, "5")]),
        ("hội", "h6i", [OddDigit(0, "o", 0, "6")]),
        ("25", "2s", [OddDigit(0, "5", 0, "s")]),
        ("20", "203", [OddDigit(None, "", 0, "3")]),
        ("203", "20", [OddDigit(0, "3", None, "")]),
        ("xã hội", "xã 7 hội", [OddDigit(None, "", 1, "7")]),
        ("hội", "hei", []),
    ],
)
def test_every_digit_without_its_equal_is_odd(ours: str, theirs: str, odd: list[OddDigit]) -> None:
    assert aligned(ours, theirs).odd_digits == odd


def test_no_letter_is_like_itself_or_none() -> None:
    for letter, like in LIKE_LETTERS.items():
        assert letter.isalpha()
        assert letter not in like
        assert len(set(like)) == len(like)


def test_nothing_beside_something() -> None:
    assert aligned("", "xã").theirs == [0.0]
    assert aligned("xã", "").ours == [0.0]
    assert (aligned("", "").ours, aligned("", "").theirs) == ([], [])
    assert align([ScanWord("…", 1)], [ScanWord("…", 1)]).ours == [0.0]


# As measured on the first two scans: what stood for a letter more often than by chance.
MEASURED = {
    "o": "de6gba09cqs8",
    "a": "ide438o",
    "u": "iywtanvdlrmce",
    "i": "l1tj",
    "l": "1it",
    "d": "pb",
    "e": "c8691os",
    "c": "e",
    "y": "vi",
    "n": "rmui",
    "m": "rn",
    "r": "n",
    "t": "1l",
    "h": "b",
    "g": "q9",
}


def test_which_letters_are_like_which() -> None:
    for mine in "abcdeghiklmnopqrstuvxy":
        for yours in "abcdeghiklmnopqrstuvxy0123456789":
            if yours != mine:
                like = 0.8 if yours in MEASURED.get(mine, "") else 0.0
                found = aligned(f"kk{mine}kk", f"kk{yours}kk")
                assert found.ours == [pytest.approx((4 + like) / 5)], (mine, yours)


def test_a_word_is_sure_unless_it_is_said() -> None:
    assert not ScanWord("xã", 1).is_uncertain
    assert ScanWord("xã", 1).paragraph is None
