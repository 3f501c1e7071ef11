"""Which clauses promise in words, and how."""

from __future__ import annotations

import pytest

from generator.importer.proposals.promise_kinds import none_left, promise_in_words


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


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Hệ thống cảnh báo sớm được vận hành thông suốt tại các xã", "qualitative"),
        ("mọi trẻ em mồ côi được chăm sóc thay thế", "qualitative"),
        ("Hạ tầng giao thông ngang tầm các tỉnh trong vùng", "qualitative"),
        ("Di dời toàn bộ lò gạch ra khỏi khu dân cư", "qualitative"),
        ("Đưa bến cảng vào khai thác trước ngày 30/4/2028", "qualitative"),
        ("Phủ sóng di động toàn tỉnh", "qualitative"),
        ("Chỉ số hài lòng tương đương các nước phát triển", "relational"),
        ("Nâng cao trách nhiệm của người đứng đầu", None),
        ("Tăng cường quản lý nhà nước về toàn bộ khoáng sản", None),
        ("Kịp thời phát hiện, xử lý các hành vi xâm hại", None),
        ("Sở Y tế có trách nhiệm bố trí đủ vắc xin", None),
        ("Góp phần đưa tỉnh trở thành trung tâm của vùng", None),
        ("Các chỉ tiêu được giao cụ thể như sau:", None),
        ("Trong đó ưu tiên hộ có người khuyết tật", None),
    ],
)
def test_what_a_clause_among_specific_goals_promises(clause: str, kind: str | None) -> None:
    assert promise_in_words(clause, specific=True) == kind
