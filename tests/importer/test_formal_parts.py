"""The formal parts of a text, of lines that are read across two columns and of tables."""

from __future__ import annotations

import pytest

from generator.importer.formal_parts import Part, split_parts
from generator.importer.formats.plain_text import without_decoration
from generator.importer.official_text import Cell, Passage, Table
from generator.importer.printed import Printed, printed_blocks
from generator.text.source_text import read_lines


def parts(*lines: str) -> tuple[Part, ...]:
    kept, _asides = without_decoration(read_lines("\n".join(lines)))
    return split_parts([Printed(line.number, line.text, line.gap) for line in kept])


def drawn(found: tuple[Part, ...]) -> list[tuple[str, list[str]]]:
    return [(part.kind, [line.text for line in part.lines]) for part in found]


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


def test_a_signature_that_stands_first_stays_first() -> None:
    found = parts("KẾ HOẠCH", "Về trẻ em", "I. MỤC TIÊU", "KT. CHỦ TỊCH", "Nơi nhận:", "- Sở Y tế;")
    assert [kind for kind, _ in drawn(found)[-2:]] == ["signature", "recipients"]


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


def test_the_last_piece_of_the_right_column_behind_the_left_one_has_not_moved() -> None:
    found = parts(
        "KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê Bình"
    )
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
    assert parts() == ()


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


def cell(*lines: str) -> Cell:
    return Cell(tuple(Passage(line) for line in lines))


def test_tables_without_borders_set_masthead_and_closing_side_by_side() -> None:
    masthead = Table(
        (
            (cell("ỦY BAN NHÂN DÂN"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
            (cell("Số: 1/KH-UBND"), cell("Hòa An, ngày 05 tháng 3 năm 2026")),
        ),
        ruled=False,
    )
    data = Table(((cell("TT"), cell("Nhiệm vụ")), (cell("1"), cell("Xây nhà"))))
    closing = Table(
        ((cell("Nơi nhận:", "- Sở Y tế;"), cell("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Bình")),),
        ruled=False,
    )
    blocks: list[Passage | Table] = [
        masthead,
        Passage("KẾ HOẠCH"),
        Passage("Về trẻ em"),
        Passage("I. MỘT"),
        data,
        closing,
    ]
    assert drawn(split_parts(list(printed_blocks(blocks)))) == [
        (
            "masthead",
            [
                "ỦY BAN NHÂN DÂN",
                "Số: 1/KH-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Hòa An, ngày 05 tháng 3 năm 2026",
            ],
        ),
        ("type", ["KẾ HOẠCH"]),
        ("title", ["Về trẻ em"]),
        ("prose", ["I. MỘT", ""]),
        ("recipients", ["Nơi nhận:", "- Sở Y tế;"]),
        ("signature", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Bình"]),
    ]


@pytest.mark.parametrize(
    ("left", "right", "masthead"),
    [
        ("Số: 27/KH-UBND", "Hòa An, ngày 14 tháng 4 năm 2026", True),
        ("Số 27/KH-UBND", "Xây nhà", False),
        ("Sở Y tế", "Hòa An, ngày 14 tháng 4 năm 2026", False),
    ],
)
def test_number_and_day_in_a_table_of_their_own(left: str, right: str, masthead: bool) -> None:
    table = Table(((cell(left), cell(right)),), ruled=False)
    (part,) = [one.known for one in printed_blocks([table])][:1]
    assert part == ("masthead" if masthead else None)


def test_an_office_above_a_name_signs_without_recipients() -> None:
    found = parts(
        "KẾ HOẠCH", "Về rừng", "I. MỤC TIÊU", "Giữ rừng.", "CHỦ TỊCH UBND XÃ", "(Đã ký)", "Lê Thử"
    )
    assert drawn(found)[-1] == ("signature", ["CHỦ TỊCH UBND XÃ", "(Đã ký)", "Lê Thử"])


def test_an_office_above_a_sentence_signs_nothing() -> None:
    found = parts(
        "KẾ HOẠCH", "Về rừng", "I. MỤC TIÊU", "TRƯỞNG CÔNG AN XÃ", "Đi tuần cùng các thôn."
    )
    assert drawn(found)[-1][0] == "prose"
