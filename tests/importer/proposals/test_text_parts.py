"""What the part of a text is to its figures."""

from __future__ import annotations

import pytest

from generator.importer.proposals.context import Context
from generator.importer.proposals.text_parts import is_general, is_vision, part_of_text


@pytest.mark.parametrize(
    ("headings", "part"),
    [
        (("MỤC TIÊU", "Về y tế"), "goals"),
        (("CÁC CHỈ TIÊU CHỦ YẾU",), "goals"),
        (("NHIỆM VỤ, GIẢI PHÁP", "Về y tế"), "tasks"),
        (("Thực hiện các chương trình mục tiêu quốc gia",), "tasks"),
        (("TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN",), "past"),
        (("HIỆN TRẠNG",), "past"),
        (("KẾT QUẢ CÔNG TÁC GIAI ĐOẠN 2021 - 2025",), "past"),
        (("Kết quả giai đoạn 2021 - 2025", "Về giao thông"), "past"),
        (("Kết quả cần đạt được",), "tasks"),
        (("Kết quả dự kiến đến năm 2030",), "tasks"),
        (("MỤC ĐÍCH, YÊU CẦU",), "purpose"),
        (("KINH PHÍ THỰC HIỆN",), "money"),
        (("Đến năm 2030",), "goals"),
        (("Tăng cường chỉ đạo thực hiện các mục tiêu",), "tasks"),
        (("MỤC TIÊU", "Nâng cao chất lượng y tế"), "goals"),
        ((), "tasks"),
    ],
)
def test_headings_say_what_a_part_is(headings: tuple[str, ...], part: str) -> None:
    assert part_of_text(Context(headings=headings)) == part


def test_role_lead_and_cell_say_it_too() -> None:
    assert part_of_text(Context(role="recipients", headings=("MỤC TIÊU",))) == "formal"
    assert part_of_text(Context(role="specific-targets")) == "goals"
    assert part_of_text(Context(headings=("NHIỆM VỤ",), leads=("Phấn đấu:",))) == "goals"
    assert part_of_text(Context(cell="product")) == "listed"
    assert part_of_text(Context(cell="task", headings=("MỤC TIÊU",))) == "tasks"


def test_aims_in_general() -> None:
    assert is_general(Context(headings=("MỤC TIÊU", "Mục tiêu tổng quát")))
    assert not is_general(Context(headings=("Mục tiêu chung", "Về y tế")))
    assert not is_general(Context())


def test_visions_look_further_than_the_plan() -> None:
    assert is_vision(Context(headings=("MỤC TIÊU", "Tầm nhìn đến năm 2045")))
    assert is_vision(Context(role="vision"))
    assert not is_vision(Context(headings=("Mục tiêu đến năm 2030, tầm nhìn đến năm 2045",)))
