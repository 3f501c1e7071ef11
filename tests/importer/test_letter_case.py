"""Sentence case for what the print shouts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.letter_case import USUAL, Capitals
from generator.text.vietnamese import same_letters

TEXT = [
    "KẾ HOẠCH",
    "Căn cứ Nghị quyết số 42-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII, Ủy ban nhân dân "
    "tỉnh Vĩnh Long ban hành Chương trình hành động với các tổ chức ở thành phố Vĩnh Long.",
    "1. Yêu cầu",
    "- Lưu: VT; CHỦ TỊCH UBND",
]


@pytest.mark.parametrize(
    ("shouted", "shown"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu"),
        ("BẢO VỆ TỔ QUỐC", "Bảo vệ Tổ quốc"),
        ("CÁC TỔ CHỨC TẠI VĨNH LONG", "Các tổ chức tại Vĩnh Long"),
        ("NGHỊ QUYẾT SỐ 42-NQ/TW KHÓA XIII", "Nghị quyết số 42-NQ/TW khóa XIII"),
        ("“TRUNG ƯƠNG ĐẢNG”", "“Trung ương Đảng”"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("Mục đích", "Mục đích"),
    ],
)
def test_sentence_case(shouted: str, shown: str) -> None:
    assert Capitals(TEXT).sentence_case(shouted) == shown


@given(st.text(st.sampled_from("ABĐƯỜNG NƯỚC.,“” 12-/"), max_size=60))
def test_the_words_stay(text: str) -> None:
    assert same_letters(Capitals(TEXT).sentence_case(text), text)


@pytest.mark.parametrize("usual", USUAL)
def test_usual_words_have_their_capitals(usual: str) -> None:
    assert Capitals([]).sentence_case(f"XYZ {usual.upper()}") == f"Xyz {usual}"


def test_which_words_are_usual() -> None:
    assert set(USUAL) == {
        "Đảng", "Nhà nước", "Nhân dân", "Tổ quốc", "Trung ương", "Chính phủ", "Quốc hội",
        "Nghị quyết số", "Ban Chấp hành Trung ương", "Ban Thường vụ", "Ủy ban nhân dân",
        "Hội đồng nhân dân", "Mặt trận Tổ quốc Việt Nam", "Việt Nam", "Bộ Chính trị", "Ban Bí thư",
        "Thủ tướng", "Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Chủ nhiệm", "Giám đốc",
        "Phó Giám đốc", "Bộ trưởng", "Thứ trưởng", "Chánh Văn phòng", "Trưởng ban",
        "Phó Trưởng ban",
    }  # fmt: skip


def shown(shouted: str, *lines: str) -> str:
    return Capitals(lines).sentence_case(shouted)


def test_the_text_itself_comes_before_the_list() -> None:
    assert shown("XYZ NHÂN DÂN", "Vì nhân dân.") == "Xyz nhân dân"
    assert shown("XYZ HÒA AN", "Tại Hòa An, ở Hòa An, gọi là hòa an.") == "Xyz Hòa An"
    assert shown("XYZ HÒA AN", "Tại Hòa An, gọi là hòa an, cũng là hòa an.") == "Xyz hòa an"


def test_the_first_word_of_a_sentence_or_line_tells_nothing() -> None:
    assert shown("XYZ TRẺ EM", "Trẻ em đi học. Trẻ em vui.", "- Trẻ em ăn.") == "Xyz trẻ em"
    assert shown("XYZ HÒA AN", "Một; Hòa An", "1. Hòa An") == "Xyz hòa An"


def test_what_shouts_tells_nothing() -> None:
    assert shown("XYZ HÒA AN", "TẠI HÒA AN", "Lưu: CHỦ HÒA AN") == "Xyz hòa an"


@pytest.mark.parametrize("count", [7, 8, 9])
def test_a_phrase_of_eight_words_is_known(count: int) -> None:
    name = " ".join(f"X{chr(ord('a') + at)}" for at in range(count))
    assert shown(f"TẠI {name.upper()}", f"Ở {name}") == f"Tại {name}"


def test_numbers_of_documents_and_romans_stay() -> None:
    assert (
        shown("QUYẾT ĐỊNH 15/QĐ-UBND KHÓA XIII, PHẦN I")
        == "Quyết định 15/QĐ-UBND khóa XIII, phần i"
    )


@pytest.mark.parametrize(
    ("shouted", "calm"),
    [
        ("“MỘT HAI”", "“Một hai”"),
        ("(MỘT)", "(Một)"),
        ("1. MỘT HAI", "1. một hai"),
        ("MỘT, HAI!", "Một, hai!"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_marks_stay_and_the_first_letter_is_a_capital(shouted: str, calm: str) -> None:
    assert shown(shouted) == calm


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH HÒA AN", "Ủy ban nhân dân tỉnh Hòa An"),
        ("HUYỆN ỦY THỬ", "Huyện ủy Thử"),
        ("BAN THƯỜNG VỤ TỈNH ỦY MẪU", "Ban Thường vụ tỉnh ủy Mẫu"),
        ("ỦY BAN NHÂN DÂN XÃ", "Ủy ban nhân dân xã"),
        ("SỞ NỘI VỤ", "Sở nội vụ"),
        ("THANH TRA - SỞ NỘI VỤ TỈNH HÒA AN", "Thanh tra - Sở nội vụ tỉnh Hòa An"),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "Phòng văn hóa - xã hội"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_the_place_of_an_organ_is_a_name(printed: str, shown: str) -> None:
    assert Capitals(["Hòa An, ngày 5 tháng 3"]).organ_case(printed) == shown
