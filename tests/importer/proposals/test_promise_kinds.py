"""Which clauses promise in words, and how."""

from __future__ import annotations

import pytest

from generator.importer.proposals.promise_kinds import (
    denied_from,
    denies_below,
    none_left,
    promise_in_words,
)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("không còn hộ nghèo", "words"),
        ("không còn tình trạng bỏ học", "qualitative"),
        ("không có cán bộ, đảng viên bị kỷ luật", "qualitative"),
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


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("không để xảy ra cháy lớn", "không để xảy ra cháy lớn"),
        ("Tuần tra, không để xảy ra mất mùa, cháy lớn", "không để xảy ra mất mùa, cháy lớn"),
        ("Không để mất mùa; cháy lớn", "cháy lớn"),
        ("Không để mất mùa. Phòng ngừa cháy lớn", "cháy lớn"),
    ],
)
def test_a_negation_holds_to_the_end_of_its_clause(text: str, quoted: str) -> None:
    assert text[denied_from(text, text.index("cháy")) :] == quoted


@pytest.mark.parametrize(
    ("lead", "denies"),
    [
        ("Không để xảy ra:", True),
        ("Phấn đấu không để xảy ra các tình trạng sau đây:", True),
        ("Chấm dứt:", True),
        ("Không để ai bị bỏ lại phía sau, cụ thể:", False),
        ("Mục tiêu:", False),
    ],
)
def test_a_lead_may_deny_what_stands_below_it(lead: str, denies: bool) -> None:
    assert denies_below(lead) == denies
