"""A name without accents means its id, where it means one alone."""

from __future__ import annotations

from tests.sheets.tables import names


def test_names_and_ids_mean_an_entry() -> None:
    agencies = names()["agencies"]
    assert agencies.meant("phong-van-hoa-xa-hoi") == {"phong-van-hoa-xa-hoi"}
    assert agencies.meant("PHONG VAN HOA - xa hoi") == {"phong-van-hoa-xa-hoi"}
    assert agencies.meant("Phòng Khác") == frozenset()


def test_a_guess_shows_id_and_name() -> None:
    said = names()["agencies"].guess("Phòng Văn hoá Xã hội")
    assert said == "phong-van-hoa-xa-hoi (Phòng Văn hóa - Xã hội)"
    assert names()["agencies"].guess("qqqq") == ""
