"""The unit that a masthead names."""

from __future__ import annotations

import pytest

from generator.importer.known import Known, KnownUnit
from generator.importer.places import Place, place_of

KNOWN = Known(units=(KnownUnit("tinh-mau", "Tỉnh Mẫu", "province"),))


@pytest.mark.parametrize(
    ("organs", "name", "level", "parent"),
    [
        (("ỦY BAN NHÂN DÂN XÃ SUỐI THỬ",), "Xã Suối Thử", "commune", None),
        (("ỦY BAN NHÂN DÂN PHƯỜNG 2",), "Phường 2", "commune", None),
        (("UBND TỈNH MẪU", "UBND HUYỆN THỬ"), "Huyện Thử", "district", "tinh-mau"),
        (("UBND HUYỆN THỬ TỈNH MẪU",), "Huyện Thử", "district", "tinh-mau"),
        (("BẢO HIỂM XÃ HỘI ĐẶC KHU ĐẢO THỬ",), "Đặc khu Đảo Thử", "commune", None),
        (("THÀNH ỦY THỬ",), "Thành phố Thử", "province", None),
    ],
)
def test_a_new_unit(organs: tuple[str, ...], name: str, level: str, parent: str | None) -> None:
    found = place_of(organs, "2026-01-01", KNOWN).new
    assert [(one.name, one.level, one.parent) for one in found] == [(name, level, parent)]


@pytest.mark.parametrize(
    "organ",
    ["BỘ Y TẾ", "BAN CHỈ ĐẠO CHÍNH SÁCH XÃ HỘI", "HẢI QUAN", "UY BAN NHAN DAN XA THU", "TỈNH ỦY"],
)
def test_no_unit_is_made_of_what_names_none(organ: str) -> None:
    assert place_of((organ,), "2026-01-01", KNOWN) == Place()


def test_a_city_had_a_province_above_it_while_there_were_districts() -> None:
    organs = ("ỦY BAN NHÂN DÂN THÀNH PHỐ THỬ",)
    assert [one.level for one in place_of(organs, "2024-05-01", KNOWN).new] == ["district"]
    assert [one.level for one in place_of(organs, None, KNOWN).new] == ["district"]
