"""How formal parts are worded: types, mottos, authorities, names, columns."""

from __future__ import annotations

import pytest

from generator.importer.formal_words import (
    belongs_to_closing,
    cut_closing,
    cut_masthead,
    is_appendix_title,
    is_authority,
    is_motto,
    is_name,
    is_signing,
    names_issuer,
    type_in_full,
    type_of,
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("KẾ HOẠCH", "ke-hoach"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "chuong-trinh-hanh-dong"),
        ("QUYẾT ĐỊNH:", "quyet-dinh"),
        ("CHUONG TRINH HANH PONG", "chuong-trinh-hanh-dong"),
        ("Kế hoạch", ""),
        ("KẾ HOẠCH PHÁT TRIỂN KINH TẾ", ""),
        ("MỤC TIÊU", ""),
    ],
)
def test_type_of(line: str, kind: str) -> None:
    assert type_of(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("KẾ HOẠCH", "ke-hoach"),
        ("KẾ HOẠCH TRIỂN KHAI", "ke-hoach"),
        ("CHƯƠNG TRÌNH CÔNG TÁC:", "chuong-trinh"),
        ("QUY CHẾ PHỐI HỢP", "quy-che"),
        ("PHƯƠNG ÁN TỔNG THỂ", "phuong-an"),
        ("HƯỚNG DẪN LIÊN TỊCH", "huong-dan"),
        ("ĐỀ ÁN TRIỂN KHAI CHUYỂN ĐỔI SỐ", ""),
        ("KẾ HOẠCH Triển khai", ""),
        ("TRIỂN KHAI", ""),
    ],
)
def test_types_that_say_more(line: str, kind: str) -> None:
    assert type_in_full(line) == kind


@pytest.mark.parametrize("text", ["TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH"])
def test_authorities(text: str) -> None:
    assert is_authority(text)


def test_names() -> None:
    assert is_name("Lê Thanh Bình")
    assert not is_name("CHỦ TỊCH")
    assert not is_name("Sở Y tế")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("CHƯƠNG TRÌNH", "chuong-trinh"),
        ("KẾ HOẠCH HÀNH ĐỘNG", "ke-hoach"),
        ("NGHỊ QUYẾT", "nghi-quyet"),
        ("HƯỚNG DẪN", "huong-dan"),
        ("CHỈ THỊ", "chi-thi"),
        ("ĐỀ ÁN", "de-an"),
        ("THÔNG BÁO", "thong-bao"),
        ("PHƯƠNG ÁN", "phuong-an"),
        ("QUY CHẾ", "quy-che"),
        ("BÁO CÁO", "bao-cao"),
        ("KẾ HOẠCH :", "ke-hoach"),
        ("KE HOACX", ""),
        ("CHUONG TRXXX HANX PONG", ""),
        ("", ""),
    ],
)
def test_every_type_of_document(line: str, kind: str) -> None:
    assert type_of(line) == kind


@pytest.mark.parametrize(
    ("text", "motto"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("CỘNG HÒ XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("Độc lập - Tự do - Hạnh phúc", True),
        ("Độc lập – Tự do – Hạnh phúc", True),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", True),
        ("ĐẢNG BỘ TỈNH", False),
        ("Độc lập", False),
    ],
)
def test_mottos(text: str, motto: bool) -> None:
    assert is_motto(text) == motto


@pytest.mark.parametrize("sign", ["TM.", "T/M", "KT.", "TL.", "TUQ.", "Q.", "K/T", "T/L", "TM ."])
def test_who_signs_for_whom(sign: str) -> None:
    assert is_authority(f"{sign} BAN THƯỜNG VỤ")
    assert is_signing(f"{sign} BAN THƯỜNG VỤ")
    assert not is_authority(f"{sign} Ban Thường vụ")


@pytest.mark.parametrize(
    "office",
    [
        "BÍ THƯ", "PHÓ BÍ THƯ", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "CHỦ NHIỆM", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
        "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG", "CHÁNH VĂN PHÒNG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN",
        "TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "THỦ TRƯỞNG CƠ QUAN", "NGƯỜI KÝ", "CHỦ TỊCH.",
    ],
)  # fmt: skip
def test_offices_sign(office: str) -> None:
    assert is_signing(office)
    assert not is_signing(office.capitalize())
    assert not is_signing(f"{office} XÃ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lê Bình", True),
        ("Lê", False),
        ("Nguyễn Thị Minh Anh Thư", True),
        ("Nguyễn Thị Minh Anh Thư Hai", False),
        ("Lê thanh Bình", False),
        ("LÊ BÌNH", False),
        ("Lê Bình 2", False),
    ],
)
def test_a_name_has_two_to_five_words(text: str, name: bool) -> None:
    assert is_name(text) == name


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH", True),
        ("HỘI ĐỒNG NHÂN DÂN XÃ", True),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN", True),
        ("BAN THƯỜNG VỤ TỈNH ỦY", True),
        ("Ủy ban nhân dân tỉnh", False),
        ("SỞ Y TẾ", False),
    ],
)
def test_organs_that_issue(text: str, issuer: bool) -> None:
    assert names_issuer(text) == issuer


def test_a_line_is_cut_where_the_right_column_begins() -> None:
    assert cut_masthead("TỈNH HÒA AN Độc lập - Tự do") == ("TỈNH HÒA AN", "Độc lập - Tự do")
    assert cut_closing("- Sở Y tế; CHỦ TỊCH") == ("- Sở Y tế;", "CHỦ TỊCH")


def test_no_column_is_as_long_as_a_paragraph() -> None:
    long = "- " + "Sở Y tế; " * 40 + "CHỦ TỊCH"
    assert cut_closing(long) == (long, "")


@pytest.mark.parametrize(
    ("line", "appendix"),
    [
        ("PHỤ LỤC", True),
        ("Phụ lục II", True),
        ("PHỤ LỤC SỐ 01", True),
        ("Biểu mẫu", True),
        ("BIỂU SỐ 2A", True),
        ("Mẫu số 01", True),
        ("MẪU", False),
        ("Phụ lục này", False),
        ("Biểu dương người tốt", False),
    ],
)
def test_what_an_appendix_is_called(line: str, appendix: bool) -> None:
    assert is_appendix_title(line) == appendix


@pytest.mark.parametrize(
    ("line", "above", "belongs"),
    [
        ("- Sở Y tế;", "Nơi nhận:", True),
        ("Như Điều 3;", "Nơi nhận:", True),
        ("Lê Văn An", "CHỦ TỊCH", True),
        ("(Đã ký)", "CHỦ TỊCH", True),
        ("CHỈ HUY TRƯỞNG", "- Lưu: VT.", True),
        ("ĐẢNG BỘ TỈNH", "T/M BAN CHẤP HÀNH", True),
        ("Thể thao và Du lịch", "- Sở Văn hóa và", True),
        ("DANH MỤC NHIỆM VỤ TRỌNG TÂM", "Lê Văn An", False),
        ("Danh mục các nhiệm vụ trọng tâm", "Lê Văn An", False),
        ("PHỤ LỤC", "- Lưu: VT.", False),
    ],
)
def test_what_stands_behind_the_signature_is_no_recipient(
    line: str, above: str, belongs: bool
) -> None:
    assert belongs_to_closing(line, above) == belongs
