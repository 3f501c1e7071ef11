"""The words of a target tell in which of an indicator's ways it is stated."""

from __future__ import annotations

import pytest

from generator.importer.known import KnownIndicator
from generator.importer.proposals.variants import variant_in

WATER = KnownIndicator(
    "nuoc-sach",
    "Hộ dùng nước sạch",
    "%",
    variants=(
        ("tap-trung", "Nước sạch qua hệ thống cấp nước tập trung"),
        ("quy-chuan", "Nước sạch theo quy chuẩn"),
    ),
)


@pytest.mark.parametrize(
    ("quote", "variant"),
    [
        ("90% hộ dùng nước sạch theo quy chuẩn", "quy-chuan"),
        ("90% hộ có nước từ hệ thống cấp nước tập trung", "tap-trung"),
        # As many words of both, or too few, tell nothing.
        ("90% hộ dùng nước sạch", None),
        ("theo quy định", None),
        ("", None),
    ],
)
def test_the_way_that_words_tell(quote: str, variant: str | None) -> None:
    assert variant_in(quote, WATER) == variant
    assert variant_in(quote, KnownIndicator("khac", "Khác", "%")) is None
