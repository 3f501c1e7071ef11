"""Figures laid beside each other: every promise once, ranks that the figures bear out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model.plan import Target
from generator.model.registries import Population, Unsaid
from generator.model.site import Site
from generator.subjects.indicators.tables import indicator_tables
from tests.data_page import hold_described
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, edition_of, linked, table_rows, with_targets
from tests.subjects.indicators.places import SHARE, promise
from tests.subjects.indicators.places import site as made_up

Rows = list[dict[str, Any]]


def rows(site: Site) -> Rows:
    return table_rows(site, "comparisons")


def test_every_promise_and_every_national_figure_has_a_row() -> None:
    site = linked(PLANS)
    found = rows(site)
    promised = {(plan.id, target.id) for plan in site.plans.values() for target in plan.targets()}
    assert {(row["plan"], row["target"]) for row in found if not row["national"]} == promised
    assert len(found) == len(promised) + len(site.registries.national)


def test_national_figures_are_marked_and_never_ranked() -> None:
    found = rows(linked(PLANS))
    national = [row for row in found if row["national"]]
    assert len(national) == 3
    assert {row["rank"] for row in national} == {None}
    assert {row["language"] for row in national} == {"en"}
    for row in national:
        plans = {one["plan"] for one in found if one["group"] == row["group"] and one["plan"]}
        assert row["group_places"] == len(plans)
    assert sum(row["group_places"] for row in national) >= 6


def test_nothing_of_the_real_plans_is_ranked_and_each_figure_names_its_set() -> None:
    site = linked(PLANS)
    found = rows(site)
    assert {row["rank"] for row in found} == {None}
    for row in found:
        if row["rank_set"]:
            assert row["rank_set"] == f"{row['level']}|{row['plan_status']}|{row['group']}"
            assert row["rank_places"] in (1, 2)
            indicator = site.registries.indicators[row["indicator"]]
            assert row["comparable_unit"] == "%" or row["per"] or indicator.denominator
        else:
            assert row["rank_places"] is None
    statuses = {row["plan"]: row["plan_status"] for row in found if row["plan"]}
    assert statuses["duc-pho-chuong-trinh-nq42"] == "draft"
    assert statuses["vinh-long-chuong-trinh-nq42"] == "issued"


def ranked(*targets: Target, **more: Any) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Set, places and rank of each figure, by plan and id."""
    return {
        (row["plan"], row["target"]): (row["rank_set"], row["rank_places"], row["rank"])
        for row in rows(made_up(*targets, **more))
    }


SET = "commune|issued|i|||2030||%||"


def test_ranks_are_those_of_the_set() -> None:
    same = ranked(
        promise("000", 60), promise("001", 75), promise("002", 60), promise("003", None), plans=4
    )
    assert same == {
        ("000", "t1"): (SET, 3, 2),
        ("001", "t1"): (SET, 3, 1),
        ("002", "t1"): (SET, 3, 2),
        ("003", "t1"): (None, None, None),
    }


def test_what_cannot_be_ranked_has_its_set_and_no_rank() -> None:
    rough = promise("003", 60, operator="~")
    found = ranked(promise("000", 60), promise("001", 75), promise("002", 70), rough, plans=4)
    assert set(found.values()) == {(SET, 4, None)}
    two = ranked(promise("000", 60), promise("001", 75), plans=2)
    assert set(two.values()) == {(SET, 2, None)}
    counts = ranked(*(promise(f"00{n}", n, unit="hộ") for n in range(3)))
    assert set(counts.values()) == {(None, None, None)}


def test_both_figures_of_a_place_are_without_a_rank() -> None:
    both = promise("000", 60), promise("000", 80, 2)
    found = ranked(*both, promise("001", 90), promise("002", 70))
    assert found == {
        ("000", "t1"): (SET, 3, None),
        ("000", "t2"): (SET, 3, None),
        ("001", "t1"): (SET, 3, 1),
        ("002", "t1"): (SET, 3, None),
    }


def test_whom_a_figure_counts_is_told_by_the_registry_s_name() -> None:
    declared = replace(SHARE, unsaid=Unsaid("chung", "vì thế"))
    women = promise("001", 5, population="phụ nữ", population_id="nu")
    found = {
        row["plan"]: (row["population"], row["population_id"], row["group"])
        for row in rows(made_up(promise("000", 5), women, i=declared))
    }
    assert found == {
        "000": (None, "chung", "i|chung||2030||%||"),
        "001": ("phụ nữ", "nu", "i|nu||2030||%||"),
    }


def test_promises_in_words_are_in_no_group() -> None:
    for row in rows(linked(PLANS)):
        assert (row["group"] is None) == (row["value"] is None)


def test_the_address_leads_to_the_words() -> None:
    for row in rows(linked(PLANS)):
        if not row["national"]:
            assert row["url"] == f"https://vi-du.vn/ke-hoach/{row['plan']}/#{row['target']}"
            assert row["quote"]


def test_a_plan_that_contradicts_itself_is_counted() -> None:
    site = linked(PLANS)
    name = "ty-le-nuoc-thai-sinh-hoat-duoc-xu-ly"
    targets = site.targets_by_indicator[name]
    other = replace(targets[0], id="khac", value=Decimal(99))
    mixed = with_targets(site, name, (*targets, other))
    found = [row for row in rows(mixed) if row["indicator"] == name]
    assert {row["group_places"] for row in found} == {4}


def test_the_tables_are_called_as_their_page_says() -> None:
    tables = indicator_tables(edition_of(case_site()))
    hold_described(
        tables,
        "indicators",
        "indicator-variants",
        "populations",
        "population-parents",
        "comparisons",
    )


def test_an_indicator_is_told_as_the_registry_has_it() -> None:
    found = {row["id"]: row for row in table_rows(case_site(), "indicators")}
    assert found["ty-le-that-nghiep"] == {
        "id": "ty-le-that-nghiep",
        "name": "Tỷ lệ thất nghiệp",
        "unit": "%",
        "direction": "less",
        "theme": "viec-lam",
        "definition": "tỷ lệ thất nghiệp",
        "variants": [{"id": "ca-nam", "name": "Tính cả năm"}],
        "note": None,
        "targets": 3,
        "direction_by": None,
        "denominator": None,
        "phrases": [],
        "unsaid_population": None,
        "settled": None,
        "conversions": [],
    }
    assert {name: row["targets"] for name, row in found.items()} == {
        "ty-le-that-nghiep": 3, "lao-dong-qua-dao-tao": 1, "bac-si": 1, "ho-ngheo": 2,
        "thu-nhap": 1, "an-ninh": 1,
    }  # fmt: skip


def test_what_is_settled_of_an_indicator_is_told() -> None:
    settled = replace(
        SHARE,
        direction_by="Luật Việc làm",
        denominator="trên 10.000 dân",
        unsaid=Unsaid("chung", "vì thế"),
        settled="Đã xét.",
        phrases=("tuổi thọ",),
    )
    (row,) = table_rows(made_up(promise("000", 5), i=settled), "indicators")
    told = ("direction_by", "denominator", "phrases", "unsaid_population", "settled")
    assert [row[name] for name in told] == [
        "Luật Việc làm", "trên 10.000 dân", ["tuổi thọ"], "chung", "Đã xét.",
    ]  # fmt: skip


def test_populations_are_told_with_the_figures_that_name_them() -> None:
    women = Population("nu", "Phụ nữ", ("nữ", "phụ nữ"), ("chung",), "nam", "Ghi.")
    at = made_up(promise("000", 5, population="nữ", population_id="nu"), promise("001", 5))
    at = replace(at, registries=replace(at.registries, populations={"nu": women}))
    assert table_rows(at, "populations") == [
        {
            "id": "nu",
            "name": "Phụ nữ",
            "forms": ["nữ", "phụ nữ"],
            "broader": ["chung"],
            "complement": "nam",
            "note": "Ghi.",
            "targets": 1,
        }
    ]


def test_a_national_figure_stands_first_with_whom_it_is_comparable() -> None:
    row = rows(case_site())[0]
    assert row == {
        "indicator": "ty-le-that-nghiep",
        "national": True,
        "plan": None,
        "document": "42-nq-tw",
        "place": None,
        "level": None,
        "target": "that-nghiep",
        "kind": "numeric",
        "population": "chung",
        "variant": None,
        "operator": "<",
        "value": Decimal(3),
        "value_max": None,
        "unit": "%",
        "per": None,
        "year": 2030,
        "comparable_value": Decimal(3),
        "comparable_value_max": None,
        "comparable_unit": "%",
        "when": None,
        "against": None,
        "group": "ty-le-that-nghiep|chung||2030||%||",
        "group_places": 1,
        "rank": None,
        "quote": None,
        "url": "https://vi-du.vn/en?a=1&b=2",
        "language": "en",
        "plan_status": None,
        "population_id": None,
        "rank_set": None,
        "rank_places": None,
        "is_national": True,
    }


def test_a_promise_is_told_as_its_plan_has_it() -> None:
    found = {row["quote"]: row for row in rows(case_site())}
    row = found["thu nhập bằng mức trung bình cả nước"]
    assert {name: row[name] for name in row if name not in ("target", "url")} == {
        "indicator": "thu-nhap",
        "national": False,
        "plan": "xa-mau-ke-hoach",
        "document": None,
        "place": "Xã Mẫu, tỉnh Mẫu",
        "level": "commune",
        "kind": "relational",
        "population": None,
        "variant": None,
        "operator": "=",
        "value": None,
        "value_max": None,
        "unit": None,
        "per": None,
        "year": 2030,
        "comparable_value": None,
        "comparable_value_max": None,
        "comparable_unit": None,
        "when": None,
        "against": "mức trung bình cả nước",
        "group": None,
        "group_places": None,
        "rank": None,
        "quote": "thu nhập bằng mức trung bình cả nước",
        "language": "vi",
        "plan_status": "issued",
        "population_id": None,
        "rank_set": None,
        "rank_places": None,
        "is_national": False,
    }
    doctors = found["10 bác sĩ trên 10.000 dân"]
    assert (doctors["per"], doctors["group"], doctors["group_places"]) == (
        "trên 10.000 dân", "bac-si|||2030||bác sĩ|trên 10.000 dân|", 1,
    )  # fmt: skip
    assert found["không còn hộ nghèo là người có công"]["when"] == "hằng năm"
