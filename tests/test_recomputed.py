"""What became of every promise can be found out by whoever has the open data, and agrees."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.golden import Case, cases
from tests.observed.made import assigned_said, figure_said, names, plain, promise_said
from tests.recomputed import Case as Anew
from tests.recomputed import Data, assigned_parted, assigned_reason, direction, parted, relation
from tests.site_fixture import built_site

# Who lies in whom, as the units of the cases of the rule do.
UNITS: Mapping[str, Any] = {
    "nuoc": {"parent": None, "successors": []},
    "tinh": {"parent": "nuoc", "successors": []},
    "xa": {"parent": "tinh", "successors": ["xa-moi"]},
    "thon": {"parent": "xa", "successors": []},
    "xa-moi": {"parent": None, "successors": []},
    "xa-cu": {"parent": None, "successors": ["xa"]},
    "xa-khac": {"parent": None, "successors": []},
}
FIELDS = (
    *("variant", "population", "population_id", "measure", "operator", "unit", "per", "quote"),
    *("printed", "since", "finality", "standard", "disputes", "indicator"),
)
TARGET_FIELDS = (
    *("indicator", "kind", "variant", "population", "population_id", "measure", "operator"),
    *("unit", "per", "against", "base", "quote", "printed", "year", "when", "conflicts_with"),
)


def number(value: Any) -> float | None:
    return None if value is None else float(value)


def anew(case: Case) -> Anew:
    """A golden case of the rule as rows of the open data."""
    said = plain(case.said)
    promise = promise_said(said)
    target, indicator = promise.target, promise.indicator
    assert indicator
    data = Data.__new__(Data)
    data.units = dict(UNITS)
    rules = [{"unit": one.unit, "multiply": float(one.multiply)} for one in indicator.conversions]
    data.indicators = {
        "i": {
            "unit": indicator.unit,
            "direction": indicator.direction,
            "variants": [one.id for one in indicator.variants],
            "unsaid_population": indicator.unsaid and indicator.unsaid.population,
            "conversions": rules,
            "denominator": indicator.denominator,
        }
    }
    figures = [figure_said(name, one) for name, one in said.get("figures", {}).items()]
    data.observations = [
        {
            **{field: getattr(one, field) for field in FIELDS},
            "id": one.address,
            "place": one.where,
            "value": number(one.value),
            "value_max": number(one.value_max),
            "as_of": one.as_of and one.as_of.iso,
            "reported": one.reported and one.reported.iso,
        }
        for one in figures
    ]
    row = {field: getattr(target, field) for field in TARGET_FIELDS}
    row |= {"value": number(target.value), "value_max": number(target.value_max)}
    progress = {
        "today": said.get("today", "2026-12-01"),
        "begins": promise.begins and promise.begins.iso,
        "begins_by": promise.begins_by,
        "first_year": promise.first_year,
        "amended": promise.amended and promise.amended.isoformat(),
        "ends": promise.ends and promise.ends.isoformat(),
        "average_of": promise.average_of,
        "plan_status": promise.status,
    }
    return Anew(data, row, progress, "xa")


def words(judged: Mapping[str, Any]) -> str:
    said = " ".join(part for part in (judged["period"], judged["status"]) if part)
    said += f" ({judged['reason']})" if judged["reason"] else ""
    return f"{said}: {', '.join(names(judged['figures']))}" if judged["figures"] else said


@pytest.mark.parametrize("case", cases("observations"), ids=lambda case: case.name)
def test_the_script_judges_as_by_hand(case: Case) -> None:
    found = anew(case)
    assert [words(one) for one in found.judged()] == case.said["says"]
    assert names(found.old) == case.said.get("before", [])
    refused = {one.partition("#")[2]: reason for one, reason in found.refused.items()}
    assert refused == case.said.get("refused", {})


def test_every_status_on_the_site_is_found_from_its_data_alone() -> None:
    assert parted(built_site() / "api") == []


LEVEL_FIELDS = (
    *("variant", "population", "population_id", "measure", "operator", "unit", "per", "quote"),
    *("printed", "since", "standard", "indicator", "when", "year"),
)


@pytest.mark.parametrize("case", cases("assigned"), ids=lambda case: case.name)
def test_the_script_sets_levels_beside_targets_as_by_hand(case: Case) -> None:
    found = anew(case)
    level = assigned_said(plain(case.said)["assigned"])
    row = {field: getattr(level, field) for field in LEVEL_FIELDS}
    row |= {"value": number(level.value), "value_max": number(level.value_max)}
    near = relation(found.data, "xa", level.where or "")
    if near is None or level.indicator != "i":
        assert case.said["says"] == "nothing"
        return
    reason = assigned_reason(found, row, near)
    way = None if reason else direction(found.in_unit(found.target), found.in_unit(row))
    why = reason or "open-figure"
    assert case.said["says"] == f"{near}: {way or f'no ({why})'}"


def test_every_direction_on_the_site_is_found_from_its_data_alone() -> None:
    assert assigned_parted(built_site() / "api") == []


def test_a_status_that_is_not_so_is_seen(tmp_path: Path) -> None:
    api = built_site() / "api"
    for name in ("targets", "progress", "observations", "units", "indicators", "plans"):
        (tmp_path / f"{name}.json").write_bytes((api / f"{name}.json").read_bytes())
    rows = json.loads((tmp_path / "progress.json").read_text(encoding="utf-8"))
    rows[0]["status"] = "met"
    (tmp_path / "progress.json").write_text(json.dumps(rows), encoding="utf-8")
    assert len(parted(tmp_path)) == 1
