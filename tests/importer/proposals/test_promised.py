"""Which figures outside the goals promise, and which clauses promise in words."""

from __future__ import annotations

import pytest

from generator.importer.proposals.figures_apart import Part
from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.promised import (
    is_promised,
    is_yearly,
    none_left,
    promise_in_words,
)


@pytest.mark.parametrize(
    ("text", "part", "promised"),
    [
        ("trên địa bàn 30 xã", "goals", True),
        ("trên địa bàn 30 xã", "tasks", False),
        ("trên địa bàn 30 xã", "listed", True),
        ("xây dựng 30 cầu", "tasks", True),
        ("mỗi năm 30 lớp", "tasks", True),
        ("30% hộ", "tasks", True),
        ("30% hộ", "past", False),
        ("bảo đảm 100% đơn vị", "purpose", True),
        ("30% hộ", "purpose", False),
    ],
)
def test_figures_that_promise(text: str, part: Part, promised: bool) -> None:
    (seen,) = see_figures(text)
    assert is_promised(seen, text[: seen.start], text, part) is promised


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("không còn hộ nghèo", "words"),
        ("không để xảy ra cháy lớn", "qualitative"),
        ("Xóa toàn bộ nhà tạm", "qualitative"),
        ("Mọi người dân đều có nhà ở", "qualitative"),
        ("cơ bản chấm dứt bệnh lao", "qualitative"),
        ("Duy trì mức sinh thay thế", "maintain"),
        ("huyện đạt chuẩn xóa mù chữ mức độ 2", "qualitative"),
        ("HDI bằng mức trung bình cả nước", "relational"),
        ("đưa mức sinh tiến dần đến mức sinh thay thế", "direction"),
        ("nâng cao nhận thức của người dân", None),
        ("thị trường nhà ở minh bạch, bền vững", None),
    ],
)
def test_promises_in_words(clause: str, kind: str | None) -> None:
    assert promise_in_words(clause) == kind


def test_what_words_say() -> None:
    assert none_left("Tỉnh không còn hộ nghèo") == ("không còn", "hộ")
    assert none_left("còn hộ nghèo") is None
    assert is_yearly("bình quân 30 lớp/năm")
    assert not is_yearly("năm 2030")
