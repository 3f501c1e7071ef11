"""How search reads texts; `tests/js/terms.test.mjs` holds the browser to the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.registries import link_registries
from generator.reading.registries import load_registries
from generator.search.rules import search_rules
from generator.search.site import site_reader
from generator.search.terms import (
    LONGEST_FORM,
    Reader,
    Word,
    exact_term,
    pair_term,
    short_forms,
)
from tests.folders import ROOT
from tests.golden import Case, cases, hold

REGISTRIES = link_registries(load_registries(ROOT / "plans", []), [])
READER = site_reader(REGISTRIES, search_rules())


def told(text: str) -> dict[str, str]:
    reading = READER.read(text)
    words = [one.folded if one.is_number else f"{one.folded}={one.exact}" for one in reading.words]
    return {"words": " ".join(words), "wholes": " ".join(reading.wholes)}


@pytest.mark.parametrize("case", cases("terms"), ids=lambda case: case.name)
def test_reading(case: Case, update_goldens: bool) -> None:
    for key, value in told(case.said["text"]).items():
        hold(case, key, value, update_goldens)


@given(st.text(max_size=60))
def test_any_text_is_read_alike_in_every_form(text: str) -> None:
    reading = READER.read(text)
    for form in ("NFC", "NFD"):
        assert READER.terms(unicodedata.normalize(form, text)) == READER.terms(text)
    nfc = unicodedata.normalize("NFC", text)
    assert all(0 <= one.start < one.end <= len(nfc) for one in reading.words)


@given(st.text(max_size=60))
def test_no_term_holds_an_operator_of_lunr(text: str) -> None:
    for term in READER.terms(text):
        assert not set(term) & set("*~^+: ")


def test_an_abbreviation_of_two_meanings_is_left_alone() -> None:
    forms = short_forms(search_rules(), [("TT", "Thông tư"), ("TT", "Thường trực"), ("NQ", "x")])
    assert {form["short"] for form in forms} == {"NQ", "phần trăm"}


def test_a_reader_knows_nothing_but_its_rules() -> None:
    assert Reader(search_rules(), ()).read("BHYT").wholes == ()


@pytest.mark.parametrize(
    "text",
    ["Bảo hiểm, y tế", "24.11.2023 và 35.000", "30m² >95 %", "42-NQ/TW", "te\u0302\u0301 y"],
)
def test_each_word_stands_where_the_text_says_it(text: str) -> None:
    nfc = unicodedata.normalize("NFC", text)
    for word in READER.read(text).words:
        said = nfc[word.start : word.end]
        if word.is_number:
            assert said.strip("²").replace(".", "").lstrip("0") in (word.folded, "²", "")
        elif said != ">":
            assert READER.spell(said) == (word.folded, word.exact)


def test_several_numbers_in_one_print_stand_each_in_its_place() -> None:
    assert [(one.folded, one.start, one.end) for one in READER.read("x 24.11.2023").words[1:]] == [
        ("24", 2, 4),
        ("11", 5, 7),
        ("2023", 8, 12),
    ]


def test_the_words_of_a_short_form_stand_where_it_does() -> None:
    reading = READER.read("về BHYT.")
    assert [(one.folded, one.start, one.end) for one in reading.words[1:]] == [
        ("bao", 3, 7),
        ("hiem", 3, 7),
        ("y", 3, 7),
        ("te", 3, 7),
    ]
    assert reading.wholes == ("bhyt",)


def test_terms_are_words_exact_words_neighbours_and_wholes() -> None:
    assert READER.terms("Bảo hiểm 95 ab") == [
        "bao", "hiem", "95", "ab",
        "bao=bao2", "hiem=hiêm2", "ab=ab0",
        "bao_hiem", "hiem_95", "95_ab",
    ]  # fmt: skip
    assert READER.terms("BHYT")[-1] == "bhyt"
    assert exact_term(Word("te", "tê4", 0, 2)) == "te=tê4"
    assert pair_term("y", "te") == "y_te"


def reader(*forms: tuple[str, str, bool]) -> Reader:
    rows = [{"short": short, "long": full, "as_written": written} for short, full, written in forms]
    return Reader(search_rules(), rows)


def words(read: Reader, text: str) -> str:
    return " ".join(word.folded for word in read.read(text).words)


def test_the_longest_short_form_is_read() -> None:
    read = reader(("KT", "kinh tế", False), ("KT-XH", "kinh tế xã hội", False))
    assert words(read, "KT-XH và KT") == "kinh te xa hoi va kinh te"
    assert words(read, "KT XH") == "kinh te xa hoi"
    assert words(read, "KT và XH") == "kinh te va xh"


def test_as_it_is_written_only() -> None:
    read = reader(("ĐA", "đề án", True))
    assert words(read, "ĐA đa Đa") == "de an da da"
    assert read.read("ĐA").wholes == (), "a syllable is no whole"


def test_a_short_form_of_twelve_words_is_read() -> None:
    letters = [chr(ord("a") + at) * 2 for at in range(LONGEST_FORM + 1)]
    fits, longer = "-".join(letters[:LONGEST_FORM]), "-".join(letters)
    assert words(reader((fits, "ngắn", False)), fits) == "ngan"
    assert words(reader((longer, "ngắn", False)), longer) == " ".join(letters)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("42-NQ/TW", ["#42-nq", "#42-nq-tw"]),
        ("007/KH", ["#7-kh"]),
        ("0/KH", ["#0-kh"]),
        ("28 nq tw", ["#28-nq", "#28-nq-tw"]),
        ("28 nq/tw", ["#28-nq", "#28-nq-tw"]),
        ("28 nq-tw", ["#28-nq", "#28-nq-tw"]),
        ("28 NQ", ["#28-nq"]),
        ("28 Nq", ["#28-nq"]),
        ("28 nqx", []),
        ("28 người", []),
        ("5/2021/NĐ-CP", ["#5-2021-nd", "#5-2021-nd-cp", "#5-nd", "#5-nd-cp"]),
        ("5 - 2021 / NĐ", ["#5-2021-nd", "#5-nd"]),
        ("5/202/NĐ", ["#202-nd"]),
        ("1234567890/KH", ["#234567890-kh"]),
        ("15/QH13", ["#15-qh13"]),
        ("LĐTBXH&BHXH", []),
        ("15/LĐ&XH", ["#15-ld&xh"]),
    ],
)
def test_numbers_of_documents(text: str, names: list[str]) -> None:
    assert list(Reader(search_rules(), ()).read(text).wholes) == names


def test_a_name_longer_than_a_word_may_be_is_cut() -> None:
    (name,) = Reader(search_rules(), ()).read("15/" + "A" * 60).wholes
    assert name == "#15-" + "a" * 37


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("35.000", "35000"),
        ("1.234.567,50", "1234567,5"),
        ("4,80", "4,8"),
        ("4.80", "4,8"),
        ("07", "7"),
        ("0", "0"),
        ("00", "0"),
        ("0,0", "0"),
        ("10,0", "10"),
        ("1.2.3", "1 2 3"),
        ("12,34,56", "12 34 56"),
        ("1234.567", "1234,567"),
        ("số 5", "5"),
        ("số năm", "so nam"),
        ("số số 5", "so 5"),
    ],
)
def test_numbers_in_their_normal_form(text: str, said: str) -> None:
    assert words(reader(), text) == said


def test_short_forms_come_from_abbreviations_of_one_meaning_and_from_the_rules() -> None:
    forms = short_forms(
        search_rules(),
        [("KT-XH", "Kinh tế (và) xã hội "), ("ĐA", "đề án"), ("NQ", "a"), ("NQ", "A")],
    )
    assert forms == [
        {"short": "KT-XH", "long": "kinh tế  xã hội", "as_written": False},
        {"short": "NQ", "long": "a", "as_written": False},
        {"short": "phần trăm", "long": "%", "as_written": False},
        {"short": "ĐA", "long": "đề án", "as_written": True},
    ]


@pytest.mark.parametrize(
    ("short", "syllable"),
    [
        ("ĐA", True),
        ("TH", False),
        ("NGHIÊN", True),
        ("BHYT", False),
        ("TA", True),
        ("QUA", True),
        ("AN", True),
        ("XYZ", False),
        ("GIAO", True),
    ],
)
def test_what_reads_as_a_syllable_is_meant_only_as_written(short: str, syllable: bool) -> None:
    (form,) = (one for one in short_forms(search_rules(), [(short, "x")]) if one["short"] == short)
    assert form["as_written"] == syllable
