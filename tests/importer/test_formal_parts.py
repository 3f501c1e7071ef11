"""The formal parts of a text, and what was set aside or moved to tell them apart."""

from __future__ import annotations

import pytest

from generator.importer.formal_parts import (
    Parts,
    is_authority,
    is_motto,
    is_name,
    is_signing,
    names_issuer,
    split_parts,
    type_of,
)
from generator.text.source_text import read_lines


def parts(*lines: str) -> Parts:
    return split_parts(read_lines("\n".join(lines)))


def drawn(found: Parts) -> list[tuple[str, list[str]]]:
    return [(part.kind, [line.text for line in part.lines]) for part in found.parts]


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


def test_columns_read_across_are_parted() -> None:
    found = parts(
        "KẾ HOẠCH",
        "Về trẻ em",
        "I. MỤC TIÊU",
        "Nơi nhận:  TM. ỦY BAN NHÂN DÂN",
        "- UBND thị xã (b/c); CHỦ TỊCH",
        "- Đ/c Nguyễn Long, Phó chủ tịch",
        "UBND tỉnh,",
        "- Lưu: VT. Lê Thanh Bình",
    )
    assert drawn(found)[-2:] == [
        (
            "recipients",
            [
                "Nơi nhận:",
                "- UBND thị xã (b/c);",
                "- Đ/c Nguyễn Long, Phó chủ tịch",
                "UBND tỉnh,",
                "- Lưu: VT.",
            ],
        ),
        ("signature", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Thanh Bình"]),
    ]
    assert [(aside.text, aside.line) for aside in found.moved] == [
        ("TM. ỦY BAN NHÂN DÂN", 4),
        ("CHỦ TỊCH", 5),
    ]


def test_a_signature_that_stands_first_stays_first() -> None:
    found = parts("KẾ HOẠCH", "Về trẻ em", "I. MỤC TIÊU", "KT. CHỦ TỊCH", "Nơi nhận:", "- Sở Y tế;")
    assert [kind for kind, _ in drawn(found)[-2:]] == ["signature", "recipients"]
    assert found.moved == ()


def test_masthead_of_two_columns() -> None:
    found = parts(
        "ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỈNH HÒA AN Độc lập - Tự do - Hạnh phúc",
        "Số: 15/KH-UBND Hòa An, ngày 05 tháng 3 năm 2026",
        "KẾ HOẠCH",
        "Về trẻ em",
    )
    assert drawn(found)[0] == (
        "masthead",
        [
            "ỦY BAN NHÂN DÂN",
            "TỈNH HÒA AN",
            "Số: 15/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Hòa An, ngày 05 tháng 3 năm 2026",
        ],
    )
    assert [aside.line for aside in found.moved] == [1, 2]


def test_rules_and_page_numbers_are_set_aside() -> None:
    found = parts(
        "KẾ HOẠCH", "Về trẻ em", "-----", "Căn cứ Luật;", "2", "hai", "- 3 -", "ba", "10", "*"
    )
    assert [(aside.text, aside.reason) for aside in found.omitted] == [
        ("-----", "Đường kẻ, dấu trang trí"),
        ("2", "Số trang"),
        ("- 3 -", "Số trang"),
        ("*", "Đường kẻ, dấu trang trí"),
    ]
    assert drawn(found)[-1] == ("prose", ["Căn cứ Luật;", "hai", "ba", "10"])


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        (["Căn cứ Luật Trẻ em;"], ["Về trẻ em", "giai đoạn 2026 - 2030"]),
        (["(Ban hành kèm theo)"], ["Về trẻ em", "giai đoạn 2026 - 2030"]),
        (["I. MỤC TIÊU"], ["Về trẻ em", "giai đoạn 2026 - 2030"]),
        (["", "", "Ủy ban ban hành"], ["Về trẻ em", "giai đoạn 2026 - 2030"]),
        (["ỦY BAN NHÂN DÂN TỈNH"], ["Về trẻ em", "giai đoạn 2026 - 2030"]),
        (["và về sau"], ["Về trẻ em", "giai đoạn 2026 - 2030", "và về sau"]),
    ],
)
def test_where_a_title_ends(behind: list[str], title: list[str]) -> None:
    found = drawn(parts("KẾ HOẠCH", "Về trẻ em", "giai đoạn 2026 - 2030", *behind))
    assert found[1] == ("title", title)


def test_footnotes_and_appendix() -> None:
    found = drawn(
        parts("KẾ HOẠCH", "Về trẻ em", "I. MỤC TIÊU", "Nơi nhận:", "- Sở Y tế.", "[1] Theo Luật.")
    )
    assert found[-1] == ("footnotes", ["[1] Theo Luật."])
    found = drawn(
        parts("KẾ HOẠCH", "Về trẻ em", "I. MỤC TIÊU", "Nơi nhận:", "- Sở.", "PHỤ LỤC I", "Danh mục")
    )
    assert found[-1] == ("appendix", ["PHỤ LỤC I", "Danh mục"])


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
        ("THÔNG BÁO", "khac"),
        ("PHƯƠNG ÁN", "khac"),
        ("QUY CHẾ", "khac"),
        ("BÁO CÁO", "khac"),
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


@pytest.mark.parametrize(
    ("pages", "omitted"),
    [
        (["1", "2", "3"], ["1", "2", "3"]),
        (["2", "3"], ["2", "3"]),
        (["3"], []),
        (["1", "3"], ["1"]),
        (["2", "2"], ["2", "2"]),
        (["Trang 2", "- 3 -"], ["Trang 2", "- 3 -"]),
        (["2", "1"], ["2"]),
    ],
)
def test_page_numbers_count_up(pages: list[str], omitted: list[str]) -> None:
    lines = [line for page in pages for line in (page, "chữ")]
    found = parts("KẾ HOẠCH", "Về trẻ em", "Căn cứ Luật;", *lines)
    assert [aside.text for aside in found.omitted] == omitted


def test_a_rule_leaves_a_gap_as_an_empty_line_does() -> None:
    found = parts("KẾ HOẠCH", "Về trẻ em", "", "-----", "", "Ủy ban làm")
    assert drawn(found)[1:] == [("title", ["Về trẻ em"]), ("prose", ["Ủy ban làm"])]
    assert found.parts[2].lines[0].gap == 3


def test_why_words_were_set_aside_or_moved() -> None:
    found = parts(
        "ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỈNH HÒA AN",
        "KẾ HOẠCH",
        "Về trẻ em",
        "I. MỘT",
        "Nơi nhận:  TM.   ỦY BAN",
        "- Lưu.",
    )
    assert [(one.text, one.line, one.reason) for one in found.moved] == [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, "In ở cột bên phải của phần đầu văn bản"),
        ("TM. ỦY BAN", 6, "Chữ ký in ở cột bên phải nơi nhận"),
    ]


def test_the_last_piece_of_the_right_column_behind_the_left_one_has_not_moved() -> None:
    found = parts(
        "KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê Bình"
    )
    assert found.moved == ()
    assert drawn(found)[-1] == ("signature", ["CHỦ TỊCH", "Lê Bình"])


@pytest.mark.parametrize(
    ("line", "left", "right"),
    [
        ("- Sở Y tế;  CHỦ TỊCH", "- Sở Y tế;", "CHỦ TỊCH"),
        ("- Sở Y tế; CHỦ TỊCH", "- Sở Y tế;", "CHỦ TỊCH"),
        ("- Sở Y tế CHỦ TỊCH", "- Sở Y tế CHỦ TỊCH", ""),
        ("- Sở Y tế  Lê Bình", "- Sở Y tế", "Lê Bình"),
        ("- Sở Y tế; Lê Bình", "- Sở Y tế; Lê Bình", ""),
        ("- Lưu: VT. Lê Bình", "- Lưu: VT.", "Lê Bình"),
        ("- Lưu: VT; Lê Bình", "- Lưu: VT;", "Lê Bình"),
        ("- Lưu VT Lê Bình", "- Lưu VT Lê Bình", ""),
        ("(Đã ký)", "", "(Đã ký)"),
        ("đã ký", "", "đã ký"),
        ("Lê Bình", "", "Lê Bình"),
        ("LÊ BÌNH", "", "LÊ BÌNH"),
        ("VT", "VT", ""),
        ("- LÊ BÌNH", "- LÊ BÌNH", ""),
        ("- Sở Y tế, TM. ỦY BAN", "- Sở Y tế,", "TM. ỦY BAN"),
    ],
)
def test_recipients_left_signature_right(line: str, left: str, right: str) -> None:
    found = drawn(parts("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", line))
    told = dict(found[-2:] if found[-1][0] == "signature" else found[-1:])
    assert [one for one in told["recipients"] if one != "Nơi nhận:"] == ([left] if left else [])
    assert told.get("signature", []) == ([right] if right else [])


@pytest.mark.parametrize("line", ["Nơi nhận:", "Noi nhan:", "Nơi nhậm", "Nơi nhận: TM. ỦY BAN"])
def test_recipients_open_the_closing(line: str) -> None:
    assert "recipients" in dict(drawn(parts("KẾ HOẠCH", "Về trẻ em", "I. MỘT", line, "- Sở Y tế;")))


def test_a_sentence_about_recipients_opens_nothing() -> None:
    found = drawn(parts("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận hồ sơ là xã.", "Hết."))
    assert found[-1] == ("prose", ["I. MỘT", "Nơi nhận hồ sơ là xã.", "Hết."])


@pytest.mark.parametrize(("behind", "closes"), [(58, True), (59, True), (60, False), (61, False)])
def test_a_signature_stands_near_the_end(behind: int, closes: bool) -> None:
    found = drawn(
        parts("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "TM. ỦY BAN NHÂN DÂN", *["chữ"] * behind)
    )
    assert any(kind == "signature" for kind, _ in found) == closes


@pytest.mark.parametrize(("before", "masthead"), [(39, True), (40, False)])
def test_a_masthead_has_forty_lines_at_most(before: int, masthead: bool) -> None:
    found = drawn(parts(*["chữ"] * before, "KẾ HOẠCH", "Về trẻ em", "I. MỘT"))
    assert (found[0][0] == "masthead") == masthead


def test_without_a_type_all_is_prose() -> None:
    assert drawn(parts("Một.", "Hai.")) == [("prose", ["Một.", "Hai."])]
    assert parts() == Parts(())


def test_a_second_decision_line_opens_prose() -> None:
    found = drawn(
        parts("QUYẾT ĐỊNH", "Về trẻ em", "Căn cứ Luật;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành")
    )
    assert [kind for kind, _ in found] == ["type", "title", "prose", "type", "prose"]


@pytest.mark.parametrize(
    ("second", "ends"),
    [
        ("GIAI ĐOẠN 2026", True),
        ("giai đoạn 2026", False),
        ("- với trẻ em", True),
        ("Thực hiện Nghị quyết", True),
        ("Theo đề nghị", True),
        ("Xét đề nghị", True),
        ("Để chăm lo", True),
        ("Nhằm chăm lo", True),
        ("Kính gửi", True),
        ("Giai đoạn 2026", False),
        ("thực hiện Nghị quyết", False),
    ],
)
def test_what_ends_a_title(second: str, ends: bool) -> None:
    found = drawn(parts("KẾ HOẠCH", "Về trẻ em", second, "I. MỘT"))
    assert (found[1] == ("title", ["Về trẻ em"])) == ends


def test_a_title_may_begin_with_a_bullet() -> None:
    assert drawn(parts("KẾ HOẠCH", "- Về trẻ em", "I. MỘT"))[1] == ("title", ["- Về trẻ em"])


def test_footnotes_only_where_nothing_else_follows() -> None:
    found = drawn(
        parts("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "[1] Theo Luật.", "II. HAI", "[2] Theo.")
    )
    assert found[-2:] == [
        ("prose", ["I. MỘT", "[1] Theo Luật.", "II. HAI"]),
        ("footnotes", ["[2] Theo."]),
    ]
    found = drawn(parts("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "[1] Một.", "[2] Hai.", "và nữa"))
    assert found[-1] == ("footnotes", ["[1] Một.", "[2] Hai.", "và nữa"])
