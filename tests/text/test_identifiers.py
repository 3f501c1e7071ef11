"""Identifiers and document numbers: parse and format are inverses, look-alikes stay apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.identifiers import (
    MAX_IDENTIFIER,
    DocumentNumber,
    find_document_numbers,
    is_identifier,
    parse_document_number,
    proposed_identifier,
    slug,
)


@pytest.mark.parametrize("text", ["a", "42-nq-tw", "phuong-2-quang-tri-ke-hoach-nq42", "2024"])
def test_identifier(text: str) -> None:
    assert is_identifier(text)


@pytest.mark.parametrize(
    "text", ["", "-a", "a-", "a--b", "A", "đ", "a b", "a_b", "a/b", "..", "a\n", "a.yml", "a" * 81]
)
def test_no_identifier(text: str) -> None:
    assert not is_identifier(text)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Đức Phổ", "duc-pho"),
        ("42-NQ/TW", "42-nq-tw"),
        ("  MỤC TIÊU, chỉ tiêu: ", "muc-tieu-chi-tieu"),
        ("***", ""),
        ("漢字", ""),
    ],
)
def test_slug(text: str, made: str) -> None:
    assert slug(text) == made


@given(st.text(max_size=MAX_IDENTIFIER // 4))
def test_slug_is_an_identifier_or_empty(text: str) -> None:
    made = slug(text)
    assert made == "" or is_identifier(made) or len(made) > MAX_IDENTIFIER
    assert slug(made) == made


STATE = [
    ("2385/QĐ-UBND", ("2385", "QĐ", "UBND", None)),
    ("20/2021/NĐ-CP", ("20", "NĐ", "CP", 2021)),
    ("5234/LĐTBXH-TTTT", ("5234", "LĐTBXH", "TTTT", None)),
    ("1680/NQ-UBTVQH15", ("1680", "NQ", "UBTVQH15", None)),
    ("169/TTr-SLĐTBXH", ("169", "TTr", "SLĐTBXH", None)),
    ("21/CT-TTg", ("21", "CT", "TTg", None)),
    ("01/2024/TTLT-BNV-BTC", ("01", "TTLT", "BNV-BTC", 2024)),
    ("07/KH-UBND", ("07", "KH", "UBND", None)),
]
PARTY = [
    ("42-NQ/TW", ("42", "NQ", "TW", None)),
    ("21-CT/TW", ("21", "CT", "TW", None)),
    ("50-CTr/TU", ("50", "CTr", "TU", None)),
    ("63-KH/ĐU", ("63", "KH", "ĐU", None)),
    ("36-HD/VPTW", ("36", "HD", "VPTW", None)),
]


@pytest.mark.parametrize(
    ("printed", "parts", "chain"),
    [(*one, "state") for one in STATE] + [(*one, "party") for one in PARTY],
)
def test_number_and_its_print_are_inverses(
    printed: str, parts: tuple[str, str, str, int | None], chain: str
) -> None:
    number = parse_document_number(printed)
    assert number is not None
    assert (number.serial, number.kind, number.organ, number.year) == parts
    assert (number.chain, number.slip) == (chain, False)
    assert str(number) == printed


SYMBOLS = st.text("ABCDĐNQTƯ", min_size=1, max_size=6)
NUMBERS = st.builds(
    DocumentNumber,
    st.integers(0, 99999).map(str),
    SYMBOLS,
    SYMBOLS,
    st.just("party"),
) | st.builds(
    DocumentNumber,
    st.integers(0, 99999).map(str),
    SYMBOLS,
    st.lists(SYMBOLS, min_size=1, max_size=3).map("-".join),
    st.just("state"),
    st.none() | st.integers(1945, 2100),
)


@given(NUMBERS)
def test_any_number_and_its_print_are_inverses(number: DocumentNumber) -> None:
    assert parse_document_number(str(number)) == number


@given(
    NUMBERS,
    st.sampled_from(["", "số ", "(", "Nghị quyết số "]),
    st.sampled_from(["", ",", ")", " ngày 1/2/2024"]),
)
def test_a_number_is_found_in_a_sentence(number: DocumentNumber, before: str, after: str) -> None:
    found = find_document_numbers(f"{before}{number}{after}")
    assert [one.number for one in found] == [number]
    assert (found[0].start, found[0].end) == (len(before), len(before) + len(str(number)))


def test_look_alikes_are_two_documents() -> None:
    party, state = parse_document_number("21-CT/TW"), parse_document_number("21/CT-TTg")
    assert party is not None
    assert state is not None
    assert party.key != state.key


@pytest.mark.parametrize("printed", ["42- NQ/TW", "42 -NQ/TW", "42-NQ /TW", "42-NQ/ TW"])
def test_a_stray_space_is_read_over(printed: str) -> None:
    number = parse_document_number(printed)
    assert number is not None
    assert (str(number), number.slip) == ("42-NQ/TW", False)


def test_a_slip_is_read_as_the_partys_and_said_to_be_one() -> None:
    number = parse_document_number("42/NQ/TW")
    assert number is not None
    assert (str(number), number.chain, number.slip) == ("42-NQ/TW", "party", True)


def test_key_is_blind_to_case_and_leading_zero() -> None:
    keys = {parse_document_number(text).key for text in ("07/KH-UBND", "7/KH-UBND")}  # type: ignore[union-attr]
    assert len(keys) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("24/11/2023", "1/2", "45-50%", "2021-2030", "điểm a/b", "1.000/NQ", "42-nq/tw"),
        *("giai đoạn 2024/2025", "01/7/2025", "9001/TCVN", "10/11", "NQ/TW", "", "số 42"),
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert find_document_numbers(text) == []
    assert parse_document_number(text) is None


def test_numbers_of_a_sentence_in_order_without_overlap() -> None:
    text = (
        "Nghị quyết số 42-NQ/TW, ngày 24/11/2023; 20/2021/NĐ-CP, Chỉ thị 21-CT/TW và 21/CT-TTg,"
        " 42- NQ/TW, 169/TTr-SLĐTBXH ngày 12/11/2024."
    )
    found = find_document_numbers(text)
    assert [text[one.start : one.end] for one in found] == [
        *("42-NQ/TW", "20/2021/NĐ-CP", "21-CT/TW", "21/CT-TTg", "42- NQ/TW", "169/TTr-SLĐTBXH")
    ]
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(st.integers(1, 160))
def test_an_identifier_has_at_most_eighty_letters(length: int) -> None:
    assert is_identifier("a" * length) == (length <= 80)


@pytest.mark.parametrize(
    ("first", "second"), [("07/KH-UBND", "7/KH-UBND"), ("042-NQ/TW", "42- nq/tw".upper())]
)
def test_two_printings_of_a_number_share_their_key(first: str, second: str) -> None:
    one, other = parse_document_number(first), parse_document_number(second)
    assert one is not None
    assert other is not None
    assert one.key == other.key


def test_key_of_a_number_is_what_it_prints_in_small_letters() -> None:
    number = parse_document_number("0007/2024/QĐ-TTg")
    assert number is not None
    assert number.key == "7/2024/qđ-ttg"


def test_a_number_has_the_space_around_it_cut() -> None:
    number = parse_document_number("  42-NQ/TW\n")
    assert number is not None
    assert str(number) == "42-NQ/TW"


@pytest.mark.parametrize(
    "printed", ["số 42-NQ/TW", "42-NQ/TW.", "42-NQ/TW 43-NQ/TW", "42-NQ/TW và 43-NQ/TW"]
)
def test_more_than_a_number_is_none(printed: str) -> None:
    assert parse_document_number(printed) is None


@pytest.mark.parametrize("organ", ["UBTVQH", "UBTVQH1", "UBTVQH15"])
def test_an_organ_may_count_its_terms(organ: str) -> None:
    (found,) = find_document_numbers(f"1680/NQ-{organ}")
    assert found.number.organ == organ


@pytest.mark.parametrize("year", ["2021", "1945"])
def test_a_year_has_four_digits(year: str) -> None:
    (found,) = find_document_numbers(f"20/{year}/NĐ-CP")
    assert (found.number.serial, found.number.year) == ("20", int(year))
    assert [str(one.number) for one in find_document_numbers(f"20/{year}1/NĐ-CP")] == []


@pytest.mark.parametrize(
    "text", ["A42-NQ/TW", "1/42-NQ/TW", "x-42-NQ/TW", "_42-NQ/TW", "142-42-NQ/TW"]
)
def test_a_number_does_not_begin_within_a_word(text: str) -> None:
    assert all(one.start == 0 for one in find_document_numbers(text))


@given(st.text(max_size=200))
def test_what_is_proposed_as_an_id_is_one(text: str) -> None:
    proposed = proposed_identifier(text)
    assert proposed == "" or is_identifier(proposed)
    if is_identifier(text):
        assert proposed == text
