"""What a promise in words compares itself with, and how it stands to it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals.comparisons import comparison
from generator.importer.proposals.promise_kinds import promise_in_words


@pytest.mark.parametrize(
    ("clause", "kind", "said"),
    [
        (
            "Chỉ số hài lòng bằng mức trung bình của vùng",
            "relational",
            {"compares": "=", "against": "mức trung bình của vùng"},
        ),
        (
            "Tuổi thọ tối thiểu bằng mức trung bình cả nước",
            "relational",
            {"compares": ">=", "against": "mức trung bình cả nước"},
        ),
        (
            "Thu nhập bằng hoặc cao hơn mức bình quân của tỉnh",
            "relational",
            {"compares": ">=", "against": "mức bình quân của tỉnh"},
        ),
        (
            "Tỷ lệ hộ ở nhà tạm thấp hơn mức bình quân của vùng",
            "relational",
            {"compares": "<", "against": "mức bình quân của vùng"},
        ),
        ("Xã thuộc nhóm dẫn đầu của tỉnh", "relational", {"against": "dẫn đầu của tỉnh"}),
        ("Bảo đảm vững chắc mức sinh thay thế", "maintain", {"against": "mức sinh thay thế"}),
        (
            "Đưa mức sinh trở về mức sinh thay thế của quốc gia",
            "direction",
            {"against": "mức sinh thay thế của quốc gia"},
        ),
        ("giữ tỷ số giới tính ở mức tự nhiên", "qualitative", {"against": "mức tự nhiên"}),
        ("Bảo đảm mức sống tối thiểu", "qualitative", {}),
    ],
)
def test_what_is_compared(clause: str, kind: Any, said: dict[str, str]) -> None:
    assert comparison(kind, clause) == said


def test_what_is_held_firmly_is_kept() -> None:
    assert promise_in_words("Bảo đảm vững chắc mức sinh thay thế") == "maintain"
    assert promise_in_words("đảm bảo vững chắc mức sinh thay thế") == "maintain"
