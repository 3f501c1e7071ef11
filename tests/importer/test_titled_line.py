"""A portal's line above a text says what it is; a document that the text names is another."""

from __future__ import annotations

import pytest

from generator.importer.titled_line import TitledLine, read_titled_line


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["Kế hoạch số 45/KH-UBND ngày 12/3/2026 của UBND xã Mẫu về phòng cháy rừng"],
            TitledLine(
                "Kế hoạch", "45/KH-UBND", "2026-03-12", "Ủy ban nhân dân xã Mẫu",
                "về phòng cháy rừng",
            ),
        ),
        (
            [
                "Chương trình hành động 21-CTr/TU ngày 3 tháng 4 năm 2026 của Tỉnh ủy Mẫu"
                " thực hiện Nghị quyết 59-NQ/TW"
            ],
            TitledLine(
                "Chương trình hành động", "21-CTr/TU", "2026-04-03", "Tỉnh ủy Mẫu",
                "thực hiện Nghị quyết 59-NQ/TW",
            ),
        ),
        (
            [
                "Kế hoạch 15/KH-UBND",
                "Chủ tịch xã đã ký Kế hoạch số 15/KH-UBND (ngày 05/4/2026) của UBND xã Mẫu về đê.",
            ],
            TitledLine(
                "Kế hoạch", "15/KH-UBND", "2026-04-05", "Ủy ban nhân dân xã Mẫu", "về đê"
            ),
        ),
        (
            ["Kế hoạch 15/KH-UBND", "Căn cứ Kế hoạch số 9/KH-UBND ngày 01/4/2026 về kè."],
            TitledLine("Kế hoạch", "15/KH-UBND"),
        ),
        (["Kế hoạch 15/KH-UBND năm 2026"], TitledLine("Kế hoạch", "15/KH-UBND")),
        (["Thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2026 của UBND tỉnh Mẫu về đê"], None),
        (["Kế hoạch phòng cháy rừng năm 2026"], None),
        ([], None),
    ],
)  # fmt: skip
def test_what_a_line_says_of_the_text_below(lines: list[str], said: TitledLine | None) -> None:
    assert read_titled_line(lines) == said
