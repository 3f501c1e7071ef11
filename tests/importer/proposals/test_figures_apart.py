"""Which figures look like targets and are none, and why."""

from __future__ import annotations

import pytest

from generator.importer.proposals import apart_words as words
from generator.importer.proposals.beside import Beside, Part
from generator.importer.proposals.figures_apart import is_denominator, why_apart
from generator.importer.proposals.figures_seen import see_figures


def beside(text: str, part: Part = "tasks", **told: bool) -> Beside:
    (seen,) = see_figures(text)
    return Beside(
        text[: seen.start],
        text[seen.end :],
        text[seen.start : seen.end],
        part,
        told.get("in_quotes", False),
        told.get("in_brackets", False),
        seen.start == 0,
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("trẻ em dưới 5 tuổi", words.AGE),
        ("tuổi thọ trung bình 75 tuổi", None),
        ("xóa mù chữ mức độ 2", words.GRADE),
        ("đạt 5 sao", words.GRADE),
        ("bão từ cấp 8 trở lên", words.GRADE),
        ("02 phiên/tháng", words.FREQUENCY),
        ("mỗi lần 15 phút", words.FREQUENCY),
        ("trong vòng 24 giờ", words.LIMIT),
        ("tổng kinh phí 25 tỷ đồng", words.MONEY),
        ("thu ngân sách 25 tỷ đồng", None),
        ("không quá 45.000 đồng/hộ/tháng", words.PRICE),
        ("doanh nghiệp có từ 10 lao động trở lên", words.SIZE),
        ("mặt đường rộng tối thiểu 3 m", words.SIZE),
        ("mỗi đội 25 người", words.SHARE),
        ("mỗi đội ít nhất 25 người", None),
        ("168 tổ công nghệ hiện có", words.PRESENT),
        ("đã xây dựng 12 cầu", words.PRESENT),
        ("Đề án trồng 25 triệu cây", words.NAME),
        ("trồng 25 triệu cây", None),
        ("phương châm 4 tại chỗ", words.NAME),
        ("ban hành 01 kế hoạch", words.PRODUCT),
        ("dành 20% quỹ đất theo quy định của Luật Nhà ở", words.RULE),
        ("theo Điều 5", words.SILENT),
        ("kỷ niệm 80 năm", words.SILENT),
    ],
)
def test_why_a_figure_of_the_tasks_is_none(text: str, reason: str | None) -> None:
    (seen,) = see_figures(text)
    assert why_apart(seen, beside(text)) == reason


def test_among_goals_sizes_and_shares_are_promises() -> None:
    for text in ("mỗi đội 25 người", "ban hành 01 kế hoạch", "tăng vốn 25 tỷ đồng"):
        (seen,) = see_figures(text)
        assert why_apart(seen, beside(text, "goals")) is None


def test_what_stands_in_a_name_or_in_brackets() -> None:
    (seen,) = see_figures("xây 5 cầu")
    assert why_apart(seen, beside("xây 5 cầu", in_quotes=True)) == words.NAME
    assert why_apart(seen, beside("xây 5 cầu", in_brackets=True)) == words.DETAIL


@pytest.mark.parametrize(
    ("text", "denominator"),
    [
        ("đạt trên 10.000 dân", True),
        ("giá trị trên 1 ha đất", True),
        ("trên 500 hộ", False),
        ("mỗi 1 xã", False),
        ("trên 100% xã", False),
    ],
)
def test_what_others_are_counted_on(text: str, denominator: bool) -> None:
    (seen,) = see_figures(text)
    assert is_denominator(seen, beside(text), text) is denominator
