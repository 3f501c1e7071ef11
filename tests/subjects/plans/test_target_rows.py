"""A target is told with all that its plan file says, and where it says it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.page_cases import site as case_site
from tests.site_fixture import table_rows


def test_a_target_is_told_with_all_that_its_plan_file_says() -> None:
    rows = {row["quote"]: row for row in table_rows(case_site(), "targets")}
    row = rows["khu vực thành thị dưới 4%"]
    assert {name: row[name] for name in row if name not in ("id", "url", "printed")} == {
        "plan": "xa-mau-ke-hoach",
        "indicator": "ty-le-that-nghiep",
        "variant": "ca-nam",
        "population": "khu vực thành thị",
        "kind": "numeric",
        "operator": "<",
        "value": Decimal(4),
        "value_max": None,
        "unit": "%",
        "year": 2030,
        "when": None,
        "per": None,
        "against": None,
        "quote": "khu vực thành thị dưới 4%",
        "section": "i",
        "paragraph": "i-p1",
        "part_of": None,
        "repeats": [],
        "conflicts_with": [],
        "inferred": None,
        "note": None,
        "population_id": None,
        "year_from": "heading",
        "year_place": "i",
        "plan_status": "issued",
        "measure": "level",
        "base": None,
        "place": "Xã Mẫu, tỉnh Mẫu",
        "level_name": "Cấp xã",
        "status_name": "Đã ban hành",
        "theme": "viec-lam",
        "theme_name": "Việc làm",
        "indicator_name": "Tỷ lệ thất nghiệp",
        "start": 33,
        "end": 58,
    }
    assert row["url"] == f"https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#{row['id']}"
    clash = rows["còn 2 hộ nghèo là người có công"]
    assert clash["conflicts_with"] == ["het-ho-ngheo"]
    assert rows["thu nhập bằng mức trung bình cả nước"]["against"] == "mức trung bình cả nước"
    assert rows["giữ vững an ninh"]["note"] == "Không đo được."
    assert rows["10 bác sĩ trên 10.000 dân"]["per"] == "trên 10.000 dân"
    assert rows["45 - 50% người lao động qua đào tạo"]["value_max"] == Decimal(50)
    printed = {quote: (row["year_from"], row["year_place"]) for quote, row in rows.items()}
    assert printed["còn 2 hộ nghèo là người có công"] == ("paragraph", "i-p4")
    assert printed["giữ vững an ninh"] == (None, None)
    draft = rows["tỷ lệ thất nghiệp dưới 2,5%"]
    assert (draft["plan_status"], draft["status_name"]) == ("draft", "Dự thảo")
    assert draft["place"] == "Tỉnh Mẫu"


def test_a_target_whose_indicator_no_registry_knows_has_no_name_of_it() -> None:
    site = case_site()
    unknown = replace(site, registries=replace(site.registries, indicators={}, themes={}))
    for row in table_rows(unknown, "targets"):
        assert (row["theme"], row["theme_name"], row["indicator_name"]) == (None, None, None)
