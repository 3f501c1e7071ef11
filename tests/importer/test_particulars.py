"""What a text prints of itself is read; what it does not print stays empty."""

from __future__ import annotations

import pytest

from generator.importer.formal_parts import split_parts
from generator.importer.formats.plain_text import official_text
from generator.importer.masthead import Issuer
from generator.importer.particulars import (
    Particulars,
    YearsSaid,
    read_particulars,
    years_aimed_at,
    years_approved,
    years_below,
    years_of,
)
from generator.importer.printed import printed_blocks


def particulars(*lines: str) -> Particulars:
    official = official_text("\n".join(lines))
    return read_particulars(split_parts(list(printed_blocks(official.blocks))))


def test_a_signed_plan() -> None:
    found = particulars(
        "Số: 15/KH-UBND  Hòa An, ngày 05 tháng 3 năm 2026",
        "KẾ HOẠCH",
        "Về trẻ em",
        "I. MỤC TIÊU",
        "Nơi nhận:",
        "- Sở Y tế.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Thị Bình",
    )
    assert found == Particulars(
        type="ke-hoach",
        type_line="KẾ HOẠCH",
        title="Về trẻ em",
        number="15/KH-UBND",
        date="2026-03-05",
        place="Hòa An",
        name="Trần Thị Bình",
        office="PHÓ CHỦ TỊCH",
        in_place_of="KT. CHỦ TỊCH",
        on_behalf="TM. ỦY BAN NHÂN DÂN",
        signed=True,
        sent=True,
    )


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Hòa An, ngày 05 tháng 3 năm 2026", "2026-03-05"),
        ("Hòa An, ngày    tháng 3 năm 2026", "2026-03"),
        ("Hòa An, ngày    tháng    năm 2026", "2026"),
        ("Hòa An", None),
    ],
)
def test_dates_may_be_partial(line: str, date: str | None) -> None:
    assert particulars(line, "KẾ HOẠCH", "Về trẻ em").date == date


def issuer(*lines: str) -> str | None:
    found = particulars(*lines).issuer
    return found.name if found else None


@pytest.mark.parametrize("line", ["Số:     /KH-UBND", "Số: -CTr/TU", "TỈNH HÒA AN"])
def test_a_number_that_is_not_printed_is_not_made_up(line: str) -> None:
    assert particulars(line, "KẾ HOẠCH", "Về trẻ em").number is None


def test_the_issuer_as_printed() -> None:
    masthead = ["ỦY BAN NHÂN DÂN  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH HÒA AN", "SỐ 1"]
    assert issuer(*masthead, "KẾ HOẠCH", "Về trẻ em") == "ỦY BAN NHÂN DÂN TỈNH HÒA AN"
    below = issuer("QUYẾT ĐỊNH", "BAN HÀNH KẾ HOẠCH", "ỦY BAN NHÂN DÂN XÃ", "Căn cứ Luật;")
    assert below == "ỦY BAN NHÂN DÂN XÃ"
    assert issuer("KẾ HOẠCH", "Về trẻ em", "I. MỤC TIÊU") is None


def test_a_draft_says_so() -> None:
    assert particulars("DỰ THẢO", "KẾ HOẠCH", "Về trẻ em").is_draft


def test_the_plan_within_a_decision_gives_the_title() -> None:
    found = particulars(
        "QUYẾT ĐỊNH", "BAN HÀNH", "Điều 1. Ban hành.", "CHƯƠNG TRÌNH", "VỀ TRẺ EM", "I. MỘT"
    )
    assert (found.type, found.title) == ("chuong-trinh", "VỀ TRẺ EM")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 15/KH-UBND", "15/KH-UBND"),
        ("Số 15/KH-UBND", "15/KH-UBND"),
        ("SỐ: 07-CTr/TU", "07-CTr/TU"),
        ("Số: 15 /KH-UBND", "15 /KH-UBND"),
        ("Số: 15/ KH-UBND", "15/ KH-UBND"),
        ("Số: 15a/KH-UBND, ngày", "15a/KH-UBND"),
        ("Số: 15", None),
    ],
)
def test_numbers_as_printed(line: str, number: str | None) -> None:
    assert particulars(line, "KẾ HOẠCH", "Về trẻ em").number == number


def signed(*lines: str) -> Particulars:
    return particulars("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Sở Y tế.", *lines)


@pytest.mark.parametrize(
    ("lines", "in_place_of", "on_behalf"),
    [
        (("KT. CHỦ TỊCH",), "KT. CHỦ TỊCH", None),
        (("K/T CHỦ TỊCH",), "K/T CHỦ TỊCH", None),
        (("TL. CHỦ TỊCH",), "TL. CHỦ TỊCH", None),
        (("T/L CHỦ TỊCH",), "T/L CHỦ TỊCH", None),
        (("TUQ. CHỦ TỊCH",), "TUQ. CHỦ TỊCH", None),
        (("Q. CHỦ TỊCH",), "Q. CHỦ TỊCH", None),
        (("TM. ỦY BAN",), None, "TM. ỦY BAN"),
        (("T/M ỦY BAN",), None, "T/M ỦY BAN"),
        (("TM. ỦY BAN", "KT. CHỦ TỊCH"), "KT. CHỦ TỊCH", "TM. ỦY BAN"),
        (("CHỦ TỊCH",), None, None),
    ],
)
def test_for_whom_it_is_signed(
    lines: tuple[str, ...], in_place_of: str | None, on_behalf: str | None
) -> None:
    found = signed(*lines, "Lê Bình")
    assert (found.in_place_of, found.on_behalf) == (in_place_of, on_behalf)
    assert (found.name, found.signed) == ("Lê Bình", True)


def test_the_last_office_and_the_last_name_count() -> None:
    found = signed("TM. ỦY BAN", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Bình", "Trần An")
    assert (found.office, found.name) == ("PHÓ CHỦ TỊCH", "Trần An")
    assert signed("TM. ỦY BAN").office is None


def test_nothing_printed_is_nothing_read() -> None:
    assert particulars("Một.", "Hai.") == Particulars("khac", "", "")


@pytest.mark.parametrize("line", ["DỰ THẢO", "Dự thảo lần 2", "(DỰ THẢO)"])
def test_drafts(line: str) -> None:
    found = particulars("ỦY BAN XÃ", line, "KẾ HOẠCH", "Về trẻ em")
    assert found.is_draft
    assert found.issuer == Issuer("ỦY BAN XÃ")
    assert not particulars("KẾ HOẠCH", "Về dự thảo").is_draft


@pytest.mark.parametrize(
    "line", ["SỐ 15", "SỐ: /KH", "NĂM 2026", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
)
def test_what_names_no_organ(line: str) -> None:
    assert issuer("SỞ Y TẾ", line, "KẾ HOẠCH", "Về trẻ em") == "SỞ Y TẾ"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Hòa An, ngày 5 tháng 3 năm 2026", "Hòa An"),
        ("ngày 5 tháng 3 năm 2026", None),
        ("Hòa An,ngày 5 tháng 3 năm 2026", "Hòa An"),
    ],
)
def test_the_place_stands_before_the_day(line: str, place: str | None) -> None:
    found = particulars(line, "KẾ HOẠCH", "Về trẻ em")
    assert (found.place, found.date) == (place, "2026-03-05")


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Về trẻ em giai đoạn 2026 - 2030", (2026, 2030, "giai đoạn 2026 - 2030")),
        ("GIAI ĐOẠN 2026–2030, TẦM NHÌN ĐẾN NĂM 2045", (2026, 2030, "GIAI ĐOẠN 2026–2030")),
        ("Về chuyển đổi số đến năm 2030", (None, 2030, "đến năm 2030")),
        ("Về đô thị đến năm 2025, tầm nhìn đến năm 2030", (None, 2025, "đến năm 2025")),
        ("Định hướng phát triển đô thị đến năm 2030", (None, 2030, "đến năm 2030")),
        ("Về học vụ số năm 2025", (2025, 2025, "năm 2025")),
        ("Thực hiện Nghị quyết ngày 18 tháng 12 năm 2024", None),
        ("Về trẻ em", None),
    ],
)
def test_the_years_of_a_title(title: str, years: tuple[int | None, int, str] | None) -> None:
    assert years_of(title) == (YearsSaid(*years) if years else None)


def test_a_letter_names_its_subject_in_the_masthead() -> None:
    found = particulars("TỈNH ỦY", "Số 9-CV/TU", "V/v triển khai", "Nghị quyết 42", "Kính gửi: Sở")
    assert (found.type, found.title) == ("cong-van", "triển khai Nghị quyết 42")


def test_a_name_in_capitals_or_behind_a_rank() -> None:
    assert signed("GIÁM ĐỐC", "LÊ VĂN AN").name == "LÊ VĂN AN"
    assert (signed("GIÁM ĐỐC", "TS. Lê Văn An").name, signed("BÍ THƯ", "CHỦ TỊCH").name) == (
        "Lê Văn An",
        None,
    )


def test_a_text_without_masthead_says_who_issues_it() -> None:
    opening = "Thực hiện Nghị quyết số 42-NQ/TW, Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:"
    assert issuer("KẾ HOẠCH", "Về trẻ em", opening) == "Ban Thường vụ Huyện ủy"
    assert issuer("KẾ HOẠCH", "Về trẻ em", "Các sở ban hành văn bản.") is None


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("Điều 1. Phê duyệt Chương trình trồng rừng giai đoạn 2026 - 2030:", (2026, 2030)),
        ("Ban hành kèm theo Quyết định này Kế hoạch nạo vét kênh đến năm 2028.", (None, 2028)),
        ("Phê duyệt Đề án bến xe theo Tờ trình số 5 ngày 02 tháng 3 năm 2026.", None),
        ("Giao Sở Thuyền lập kế hoạch giai đoạn 2026 - 2030.", None),
    ],
)
def test_years_of_the_plan_that_an_article_approves(
    line: str, years: tuple[int | None, int] | None
) -> None:
    official = official_text(f"QUYẾT ĐỊNH:\n{line}\n")
    found = years_approved(split_parts(list(printed_blocks(official.blocks))))
    assert ((found.first, found.last) if found else None) == years


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (["2.1- Đến năm 2028", "2.2- Đến năm 2030", "2.3- Tầm nhìn đến năm 2045"], 2030),
        (["II. MỤC TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045"], 2030),
        (["1. Đến năm 2030:", "2. Đến năm 2045:"], 2030),
        (["Đến năm 2030, 90% hộ dân dùng nước sạch."], None),
        (["Kế hoạch này thực hiện hằng năm."], None),
    ],
)
def test_years_that_headings_of_goals_aim_at(lines: list[str], year: int | None) -> None:
    official = official_text("\n".join(["QUYẾT ĐỊNH:", *lines, ""]))
    parts = split_parts(list(printed_blocks(official.blocks)))
    assert years_below(parts) == (found := years_aimed_at(parts))
    assert (found.last if found else None) == year
