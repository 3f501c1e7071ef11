"""What a number counts, and per what."""

from __future__ import annotations

import pytest

from generator.importer.proposals.units import UNITS, unit_behind


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("85% hộ", "%", ""),
        ("25 mã số vùng trồng", "mã số", ""),
        ("45 nghìn lượt khách", "nghìn lượt khách", ""),
        ("12 khách hàng trong", "khách hàng", ""),
        ("24 người/năm", "người", "năm"),
        ("75 triệu đồng/người/năm", "triệu đồng", "người/năm"),
        ("60 m3/ngày đêm", "m3", "ngày đêm"),
        ("20 bản sách/năm", "bản", "năm"),
        ("10 áo phao", "áo", ""),
        ("65 năm", "năm", ""),
        ("12 năm 2027", None, ""),
        ("30 và hơn", None, ""),
        ("30 Sở", None, ""),
        ("30 Trung tâm", None, ""),
        ("30 Phường", None, ""),
        ("30.", None, ""),
    ],
)
def test_unit_behind_a_number(text: str, unit: str | None, per: str) -> None:
    found, of, end = unit_behind(text, 2)
    assert (found, of) == (unit, per)
    assert 2 <= end <= len(text)


def test_units_are_listed_once() -> None:
    assert len(UNITS) == len(set(UNITS))
