"""What a masthead prints: issuer, number, day and place, in the forms of State and Party."""

from __future__ import annotations

import pytest

from generator.importer.masthead import has_blank_number, read_day, read_issuer, read_number


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 45/KH-UBND", "45/KH-UBND"),
        ("Số 58-KH/TU", "58-KH/TU"),
        ("Số 22 -CTr/HU", "22 -CTr/HU"),
        ("Số: 565    /TB-UBND", "565 /TB-UBND"),
        ("Số: 66.4/2025/NQ-CP", "66.4/2025/NQ-CP"),
        ("Số: 12 /KH-UBND", "12 /KH-UBND"),
        ("TỈNH MẪU Số: 9/QĐ-UBND", "9/QĐ-UBND"),
        ("Số:      /KH-UBND", None),
        ("Số: …/KH-UBND", None),
        ("SỞ 4/KH", None),
        ("Thực hiện Nghị quyết số 27-NQ/TU", None),
    ],
)
def test_numbers(line: str, number: str | None) -> None:
    assert read_number(["ỦY BAN NHÂN DÂN", line]) == number


def test_a_number_within_a_subject_is_anothers() -> None:
    assert read_number(["Số:     /UBND-VX", "V/v triển khai", "Số 27-NQ/TU của Tỉnh ủy"]) is None


@pytest.mark.parametrize(
    ("line", "date", "place"),
    [
        ("Mẫu, ngày 12 tháng 02 năm 2026", "2026-02-12", "Mẫu"),
        ("Thử, ngày      tháng 5 năm 2025", "2025-05", "Thử"),
        ("Thử, ngày ... tháng ... năm 2025", "2025", "Thử"),
        ("Bến Mới, ngày … tháng 5 năm 2025", "2025-05", "Bến Mới"),
        ("ngày 1 tháng 5 năm 2025", "2025-05-01", None),
        ("Phường Thử, ngày 08/4/2026", "2026-04-08", "Phường Thử"),
        ("Mẫu", None, None),
    ],
)
def test_days(line: str, date: str | None, place: str | None) -> None:
    assert read_day(["TỈNH MẪU", line]) == (date, place)


@pytest.mark.parametrize(
    ("lines", "issuer", "joined"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH MẪU"], "ỦY BAN NHÂN DÂN TỈNH MẪU", False),
        (["HUYỆN ỦY THỬ"], "HUYỆN ỦY THỬ", False),
        (
            ["ĐẢNG BỘ TỈNH MẪU", "BAN THƯỜNG VỤ TỈNH ỦY"],
            "BAN THƯỜNG VỤ TỈNH ỦY MẪU",
            True,
        ),
        (["ĐẢNG BỘ TỈNH MẪU BAN THƯỜNG VỤ TỈNH ỦY"], "BAN THƯỜNG VỤ TỈNH ỦY MẪU", True),
        (["TỈNH ỦY MẪU", "BAN THƯỜNG VỤ"], "BAN THƯỜNG VỤ TỈNH ỦY MẪU", True),
        (["BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"], "BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", False),
        (["ỦY BAN NHÂN DÂN TỈNH MẪU", "SỞ Y TẾ"], "SỞ Y TẾ", False),
        (["UBND HUYỆN THỬ", "PHÒNG NỘI VỤ"], "PHÒNG NỘI VỤ", False),
        (["UBND XÃ AN PHÚ"], "ỦY BAN NHÂN DÂN XÃ AN PHÚ", True),
        (["CHÍNH PHỦ"], "CHÍNH PHỦ", False),
        (
            ["ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM XÃ AN THỬ", "BAN THƯỜNG TRỰC"],
            "BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN THỬ",
            True,
        ),
        (
            ["ỦY BAN MTTQ VIỆT NAM", "XÃ AN THỬ", "BAN THƯỜNG TRỰC"],
            "BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN THỬ",
            True,
        ),
        (
            ["UBMTTQVN PHƯỜNG BẾN THỬ"],
            "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM PHƯỜNG BẾN THỬ",
            True,
        ),
        (
            ["UBND TỈNH MẪU", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"],
            "ỦY BAN NHÂN DÂN TỈNH MẪU",
            True,
        ),
        (["THỦ TƯỚNG CHÍNH PHỦ"], "THỦ TƯỚNG CHÍNH PHỦ", False),
        (["DỰ THẢO", "SỞ Y TẾ", "SỐ: 1/KH-SYT"], "SỞ Y TẾ", False),
        (["BỘ NỘI VỤ", "HỌC VIỆN HÀNH CHÍNH MẪU"], "HỌC VIỆN HÀNH CHÍNH MẪU", False),
        (["SỞ Y TẾ TỈNH MẪU", "BỆNH VIỆN ĐA KHOA TỈNH"], "BỆNH VIỆN ĐA KHOA TỈNH", False),
        (["BỘ TÀI CHÍNH", "KHO BẠC NHÀ NƯỚC", "KHU VỰC XX"], "KHO BẠC NHÀ NƯỚC KHU VỰC XX", False),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐẢNG ĐOÀN QUỐC HỘI"], "ĐẢNG ĐOÀN QUỐC HỘI", False),
        (["TỈNH ỦY MẪU", "BAN CÁN SỰ ĐẢNG", "SỞ Y TẾ"], "BAN CÁN SỰ ĐẢNG SỞ Y TẾ", False),
        (["BAN CHỈ ĐẠO 35 TỈNH MẪU"], "BAN CHỈ ĐẠO 35 TỈNH MẪU", False),
        (["QUÂN KHU 12", "SƯ ĐOÀN 5"], "SƯ ĐOÀN 5", False),
        (["BAN CHỈ ĐẠO THIÊN TAI,", "PHÒNG THỦ XÃ"], "BAN CHỈ ĐẠO THIÊN TAI, PHÒNG THỦ XÃ", False),
        (["BCH ĐOÀN TỈNH MẪU", "ĐOÀN TNCS HỒ CHÍ MINH"], "BCH ĐOÀN TỈNH MẪU", False),
    ],
)
def test_issuers(lines: list[str], issuer: str, joined: bool) -> None:
    found = read_issuer([*lines, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    assert found is not None
    assert (found.name, bool(found.joined)) == (issuer, joined)


def test_the_end_of_a_broken_motto_is_no_organ() -> None:
    found = read_issuer(["UBND XÃ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "I VIỆT NAM"])
    assert found is not None
    assert found.name == "ỦY BAN NHÂN DÂN XÃ MẪU"


def test_without_an_organ_there_is_no_issuer() -> None:
    assert read_issuer(["Số: 1/KH-UBND", "ĐẢNG CỘNG SẢN VIỆT NAM"]) is None


@pytest.mark.parametrize(
    ("line", "blank"),
    [
        ("Số:      /KH-UBND", True),
        ("Số: …/KH-UBND", True),
        ("Số     -KH/HU", True),
        ("Số:", True),
        ("Số: 45/KH-UBND", False),
        ("Số 22 -CTr/HU", False),
        ("Sở Y tế", False),
    ],
)
def test_a_number_that_is_left_blank(line: str, blank: bool) -> None:
    assert has_blank_number(["TỈNH MẪU", line]) == blank
