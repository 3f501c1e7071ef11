"""Forms of the page come from the forms of the schema, in words for a clerk."""

from __future__ import annotations

from generator.desk.fields import (
    KIND_NAMES,
    KINDS,
    OFFERED_REGISTRIES,
    described,
    filled,
    keys_of,
    registry_of,
    required,
    shown,
)
from generator.schema.annotations import ActorForm, DutyForm, TargetForm, TimeForm
from generator.schema.registries import REGISTRIES, IndicatorForm


def test_a_target_asks_figure_year_indicator_population_first() -> None:
    asked = described(TargetForm)
    assert [one["key"] for one in asked if one["first"]] == [
        "is",
        "year",
        "indicator",
        "population",
    ]
    by_key = {one["key"]: one for one in asked}
    assert by_key["indicator"]["names"] == "indicators"
    assert by_key["population"]["names"] == "populations"
    assert ["numeric", "Bằng số"] in by_key["kind"]["choices"]
    assert (by_key["kind"]["default"], by_key["measure"]["default"]) == ("numeric", "level")
    assert "proposed" not in by_key
    assert by_key["quote"]["label"] == "Chữ trích trong đoạn"


def test_who_and_when_are_told_apart() -> None:
    duty = {one["key"]: one for one in described(DutyForm)}
    assert (duty["by"]["names"], duty["by"]["many"]) == ("agencies", True)
    time = {one["key"]: one for one in described(TimeForm)}
    assert (time["by"]["names"], time["by"]["many"]) == (None, False)
    unit = {one["key"]: one for one in described(IndicatorForm)}["unit"]
    assert (unit["names"], unit["label"]) == (None, "Đơn vị tính")
    assert duty["every"]["many"]
    assert ["quarter", "hằng quý"] in duty["every"]["choices"]
    assert time["scope"]["default"] == "section"
    assert registry_of(REGISTRIES["units"], "ended_by") == "documents"


def test_every_form_is_described() -> None:
    assert set(KIND_NAMES) == set(KINDS)
    for form in (*KINDS.values(), *(REGISTRIES[kind] for kind in OFFERED_REGISTRIES)):
        asked = described(form)
        assert {one["key"] for one in asked} <= set(keys_of(form))
        assert all(one["label"] for one in asked)
        assert any(one["first"] for one in asked)


def test_what_is_filled_in_is_as_a_file_says_it() -> None:
    given = {"by": [" a ", ""], "day": " 10/11 ", "does": "", "proposed": "true"}
    assert dict(filled(DutyForm, given)) == {"by": ["a"], "day": "10/11", "does": None}
    assert required(ActorForm, "agency")
    assert not required(ActorForm, "as")
    assert shown(["a", {"b": "c"}, None]) == "a, , "
