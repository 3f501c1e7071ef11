"""The formal parts of a text, and what was set aside or moved to tell them apart."""

from __future__ import annotations

import pytest

from generator.importer.formal_parts import Parts, is_authority, is_name, split_parts, type_of
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
