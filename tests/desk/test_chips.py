"""Everything that an annotation says is shown, in words, with the id beside the name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.desk.chips import chips, day_words, figure_words
from generator.desk.fields import KINDS, keys_of

NAMES: Mapping[str, Mapping[str, str]] = {
    "indicators": {"ty-le": "Tỷ lệ"},
    "agencies": {"so-y-te": "Sở Y tế"},
    "variants": {"ty-le/da-chieu": "theo chuẩn đa chiều"},
    "targets": {"ii-t1": "giảm còn 3%"},
}


def said(what: str, **entry: Any) -> list[str]:
    return [" ".join(filter(None, [one.label, one.words])) for one in chips(what, entry, NAMES)]


def test_a_target_says_all_that_its_value_says() -> None:
    assert said(
        "targets", indicator="ty-le", measure="change", base="= 68 %", year="2030", per="trên dân",
        against="cả nước", compares=">=", when="quý II/2027", **{"is": ">= 4,5 %"},
        variant="da-chieu", repeats=["ii-t1", "ii-t9"], inferred="năm của kế hoạch",
        kind="relational",
    ) == [
        *("Tỷ lệ", "ít nhất 4,5%", "trên dân", "Mức tăng, giảm", "từ mức 68%", "năm 2030"),
        *("thời điểm quý II/2027", "bằng hoặc cao hơn", "so với cả nước", "theo chuẩn đa chiều"),
        *("So với mức khác", "nhắc lại giảm còn 3%, chỗ khác của kế hoạch này"),
        "suy ra năm của kế hoạch",
    ]  # fmt: skip


def test_periods_roles_scopes_and_days_are_words() -> None:
    assert said("when", by="2027-06", every="quarter", scope="below") == [
        *("hạn tháng 6/2027", "hằng quý", "áp dụng cho cả mục này và các mục con"),
    ]
    assert said("duties", does="report", by=["so-y-te"], day="10/11", bound="before",
                every=["year", "6-months"]) == [
        *("Báo cáo", "ai làm Sở Y tế", "hạn 10/11", "hằng năm, 6 tháng", "trước ngày ấy"),
    ]  # fmt: skip
    assert said("actors", agency="so-y-te", role="leads", scope="iii-2") == [
        *("Sở Y tế", "Chủ trì, làm", "áp dụng cho mục khác của kế hoạch này"),
    ]


def test_what_no_registry_knows_is_called_by_its_quote_with_its_id_beside() -> None:
    (agency,) = chips("actors", {"agency": "so-moi", "quote": "Sở  Mới"}, NAMES)
    assert (agency.words, agency.strange, agency.named) == ("Sở Mới", True, {"so-moi": "Sở Mới"})
    (other,) = chips("actors", {"agency": "so-moi", "quote": "lập kế hoạch"}, NAMES)
    assert other.words == "so-moi"
    (missing,) = chips("targets", {"indicator": None}, NAMES)
    assert (missing.words, missing.strange) == ("", False)


@pytest.mark.parametrize("kind", KINDS)
def test_no_key_that_says_something_is_left_out(kind: str) -> None:
    apart = {"quote", "proposed", "id", "former", "year_from"}
    keys = [key for key in keys_of(KINDS[kind]) if key not in apart]
    assert sorted(one.key for one in chips(kind, dict.fromkeys(keys, "1"), NAMES)) == sorted(keys)


@pytest.mark.parametrize(
    ("written", "read"),
    [("< 3 %", "dưới 3%"), ("= 85 %", "85%"), ("45–50 %", "45–50%"),
     ("~ 75 tuổi", "khoảng 75 tuổi"),
     ("<= 1.200 hộ", "tối đa 1.200 hộ"), ("nhiều", "nhiều")],
)  # fmt: skip
def test_figures_are_read_as_they_are_spoken(written: str, read: str) -> None:
    assert figure_words(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [("2027-12-31", "31/12/2027"), ("2027-06", "tháng 6/2027"), ("2027", "năm 2027"), ("x", "x")],
)
def test_days_are_read_as_they_are_printed(written: str, read: str) -> None:
    assert day_words(written) == read
