"""What a text prints of itself is read; what it does not print stays empty."""

from __future__ import annotations

import pytest

from generator.importer.formal_parts import split_parts
from generator.importer.particulars import Particulars, read_particulars
from generator.text.source_text import read_lines


def particulars(*lines: str) -> Particulars:
    return read_particulars(split_parts(read_lines("\n".join(lines))).parts)


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


@pytest.mark.parametrize("line", ["Số:     /KH-UBND", "Số: -CTr/TU", "TỈNH HÒA AN"])
def test_a_number_that_is_not_printed_is_not_made_up(line: str) -> None:
    assert particulars(line, "KẾ HOẠCH", "Về trẻ em").number is None


def test_the_issuer_as_printed() -> None:
    masthead = ["ỦY BAN NHÂN DÂN  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH HÒA AN", "SỐ 1"]
    assert particulars(*masthead, "KẾ HOẠCH", "Về trẻ em").issuer == "ỦY BAN NHÂN DÂN TỈNH HÒA AN"
    below = particulars("QUYẾT ĐỊNH", "BAN HÀNH KẾ HOẠCH", "ỦY BAN NHÂN DÂN XÃ", "Căn cứ Luật;")
    assert below.issuer == "ỦY BAN NHÂN DÂN XÃ"
    assert particulars("KẾ HOẠCH", "Về trẻ em", "I. MỤC TIÊU").issuer is None


def test_a_draft_says_so() -> None:
    assert particulars("DỰ THẢO", "KẾ HOẠCH", "Về trẻ em").is_draft


def test_the_plan_within_a_decision_gives_the_title() -> None:
    found = particulars(
        "QUYẾT ĐỊNH", "BAN HÀNH", "Điều 1. Ban hành.", "CHƯƠNG TRÌNH", "VỀ TRẺ EM", "I. MỘT"
    )
    assert (found.type, found.title) == ("chuong-trinh", "VỀ TRẺ EM")
