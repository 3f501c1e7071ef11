"""Agencies called by name: understood within the unit, the longest name first."""

from __future__ import annotations

import pytest

from generator.link.mentions import AgencyIndex
from generator.model.registries import Agency
from tests.site_fixture import PLANS, linked


def agency(name: str, unit: str | None, *names: str, kind: str = "body") -> Agency:
    return Agency(name, names[0], kind, unit, None, names[1:], (), None)  # type: ignore[arg-type]


INDEX = AgencyIndex.of(
    [
        agency("chinh-phu", None, "Chính phủ"),
        agency("thu-tuong", None, "Thủ tướng Chính phủ", kind="office"),
        agency("ubnd-a", "tinh-a", "Ủy ban nhân dân tỉnh A", "UBND tỉnh"),
        agency("ubnd-b", "tinh-b", "Ủy ban nhân dân tỉnh B", "UBND tỉnh"),
        agency("mat-tran-a", "tinh-a", "Ủy ban Mặt trận", "Mặt trận"),
        agency("mat-tran-x", "xa-x", "Mặt trận xã", "Mặt trận"),
        agency("cac-so", "tinh-a", "Các sở, ngành", "sở, ngành", kind="class"),
    ]
)


@pytest.mark.parametrize(
    ("units", "text", "found"),
    [
        (["tinh-a"], "Thủ tướng Chính phủ giao UBND tỉnh", ["thu-tuong", "ubnd-a"]),
        (["tinh-b"], "UBND tỉnh báo cáo Chính phủ", ["ubnd-b", "chinh-phu"]),
        (["xa-x", "tinh-a"], "Mặt trận và Ủy ban Mặt trận", ["mat-tran-a"]),  # two are called so
        (["tinh-a"], "các sở, ngành; Chính phủn; UBND tỉnhA", []),
        ([], "UBND tỉnh", []),
    ],
)
def test_names_mean_agencies_of_the_unit(units: list[str], text: str, found: list[str]) -> None:
    mentions = list(INDEX.within(units).find(text))
    assert [one.agency for one in mentions] == found
    assert all(text[one.span.start : one.span.end] == one.printed for one in mentions)


def test_a_plan_names_the_agencies_of_its_own_place() -> None:
    site = linked(PLANS)
    expected = {
        "duc-pho-chuong-trinh-nq42": ("Ban Thường vụ Thị ủy", "ban-thuong-vu-thi-uy-duc-pho"),
        "phuong-2-quang-tri-ke-hoach-nq42": ("UBND thị xã", "ubnd-thi-xa-quang-tri"),
        "kien-giang-ke-hoach-nq42": ("UBND tỉnh", "ubnd-tinh-kien-giang"),
        "vinh-long-chuong-trinh-nq42": ("UBND tỉnh", "ubnd-tinh-vinh-long"),
    }
    for plan, named in expected.items():
        mentions = [one for p in site.plans[plan].paragraphs() for one in p.mentions]
        assert named in {(one.printed, one.agency) for one in mentions}
        units = {unit.id for unit in site.unit_chain(site.plans[plan].unit)} | {None}
        assert {site.registries.agencies[one.agency].unit for one in mentions} <= units
