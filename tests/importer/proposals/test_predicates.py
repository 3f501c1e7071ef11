"""The roles that a predicate gives, with the words that say each."""

from __future__ import annotations

import pytest

from generator.importer.proposals.predicates import behind_adverbs, roles_of, supervises
from generator.importer.proposals.words import tokens


@pytest.mark.parametrize(
    ("predicate", "roles"),
    [
        ("chủ động chủ trì lập bản đồ", [("leads", "chủ trì")]),
        ("lãnh đạo, chỉ đạo các đơn vị", [("directs", "lãnh đạo, chỉ đạo")]),
        ("theo dõi, tổng hợp", [("oversees", "theo dõi, tổng hợp")]),
        ("theo dõi, tổng hợp nhu cầu giống", [("leads", "theo dõi, tổng hợp")]),
        ("tổng hợp, theo dõi", [("leads", "tổng hợp, theo dõi")]),
        ("đưa vườn ươm vào kế hoạch kiểm tra", [("oversees", "kiểm tra")]),
        ("đưa vườn ươm vào kế hoạch trồng rừng", [("leads", "đưa")]),
        ("phối hợp với Sở Y tế khám mắt", [("leads", "khám")]),
        ("phối hợp với Sở Y tế thực hiện", [("supports", "phối hợp với")]),
        ("phối hợp với Sở Y tế trong việc này", [("supports", "phối hợp với")]),
        ("phối hợp với UBND tỉnh soi cá", [("leads", "soi")]),
        ("cùng Sở Y tế khám mắt", [("leads", "khám")]),
        ("tham mưu, theo dõi việc thực hiện", [("leads", "tham mưu"), ("oversees", "theo dõi")]),
        ("chịu trách nhiệm chính về đê", [("leads", "chịu trách nhiệm")]),
        ("làm đầu mối, theo dõi", [("leads", "làm đầu mối"), ("oversees", "theo dõi")]),
        ("xanh", []),
        ("có trách nhiệm", [("leads", "")]),
    ],
)
def test_roles_of_a_predicate(predicate: str, roles: list[tuple[str, str]]) -> None:
    assert list(roles_of(predicate, tokens(predicate), 0)) == roles


def test_who_supervises_does_so_whatever_else_it_does() -> None:
    text = "tích cực vận động, giám sát việc nuôi tôm"
    assert supervises(text, tokens(text), 0) == ("oversees", "vận động, giám sát")
    text = "vận động hội viên"
    assert supervises(text, tokens(text), 0) is None


def test_adverbs_go_before_what_is_done() -> None:
    assert behind_adverbs(tokens("chủ động, kịp thời lập dự án"), 0) == 5
