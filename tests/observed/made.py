"""Promises and figures that a golden case of the rule describes in a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.plan import Target
from generator.model.registries import Conversion, Indicator, Unsaid, Variant
from generator.model.reports import AssignedFigure, Observation
from generator.observed import Judgement, Promise
from generator.problems import Location
from generator.text.figures import parse_figure
from generator.text.vietnamese import parse_date
from tests.subjects.indicators.test_scale import target as a_target

PLACES: Mapping[str, Any] = {
    "xa": "same",
    "tinh": "wider-place",
    "nuoc": "wider-place",
    "thon": "part-of-place",
    "xa-moi": "successor",
    "xa-cu": "predecessor",
}


def indicator_said(said: Mapping[str, Any]) -> Indicator:
    """The indicator of a case: a share of which more is better, unless it says otherwise."""
    rules = said.get("conversions", {}).items()
    return Indicator(
        "i",
        "Tỷ lệ",
        said.get("unit", "%"),
        said.get("direction", "more"),
        None,
        None,
        tuple(Variant(one, one) for one in said.get("variants", ())),
        None,
        tuple(Conversion(unit, Decimal(by), "") for unit, by in rules),
        unsaid=Unsaid(said["unsaid"], "vì thế") if "unsaid" in said else None,
    )


def plain(said: Any) -> Any:
    """What a case says, with nothing where it writes null."""
    if isinstance(said, Mapping):
        return {name: plain(one) for name, one in said.items()}
    return None if said == "null" else said


def target_said(said: Mapping[str, Any]) -> Target:
    """The target of a case; its figure is typed as an author's is."""
    figure = parse_figure(said["is"]) if "is" in said else None
    words: dict[str, Any] = {
        name: one for name, one in said.items() if name not in ("is", "year", "operator")
    }
    year = said.get("year")
    lists: dict[str, Any] = {
        name: tuple(one) if isinstance(one, list) else one for name, one in words.items()
    }
    return replace(
        a_target(None),
        indicator="i",
        population_id=said.get("population"),
        operator=figure.operator if figure else said.get("operator"),
        value=figure.value if figure else None,
        value_max=figure.value_max if figure else None,
        unit=figure.unit if figure else None,
        year=int(year) if year else None,
        **lists,
    )


def promise_said(said: Mapping[str, Any]) -> Promise:
    """The promise of a case, of an issued plan of the commune `xa`."""
    plan = {"issued": "2024-05-20", **said.get("plan", {})}
    begins = plan["issued"] or plan.get("floor")
    target = target_said(said["target"])
    return Promise(
        target,
        indicator_said(said.get("indicator", {})),
        plan.get("status", "issued"),
        parse_date(begins) if begins else None,
        ("dated" if plan["issued"] else "documents") if begins else None,
        int(plan["first_year"]) if "first_year" in plan else None,
        day(plan.get("amended")),
        day(plan.get("ends")),
        PLACES,
        "nuoc" if "cả nước" in (target.against or "") else None,
    )


def day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def figure_said(name: str, said: Mapping[str, Any]) -> Observation:
    """A figure of a case, named by one letter."""
    figure = parse_figure(said["is"])
    assert figure
    return Observation(
        report="r",
        id=name,
        where=said.get("unit", "xa"),
        indicator=said.get("indicator", "i"),
        variant=said.get("variant"),
        population=said.get("population"),
        population_id=said.get("population"),
        measure=said.get("measure", "level"),
        operator=figure.operator,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        per=said.get("per"),
        as_of=parse_date(said["as_of"]) if said["as_of"] else None,
        since=int(said["since"]) if "since" in said else None,
        finality=said.get("finality"),
        standard=said.get("standard"),
        quote=said.get("quote", "q"),
        printed=said.get("printed"),
        disputes=tuple(f"r#{one}" for one in said.get("disputes", ())),
        note=None,
        place=Location("plans/reports/r.yml"),
        reported=parse_date(said["reported"]) if "reported" in said else None,
    )


def assigned_said(said: Mapping[str, Any]) -> AssignedFigure:
    """A level that was set, of a case."""
    figure = parse_figure(said["is"])
    assert figure
    return AssignedFigure(
        report="r",
        id="a",
        where=said.get("unit", "xa"),
        document=None,
        indicator=said.get("indicator", "i"),
        variant=said.get("variant"),
        population=said.get("population"),
        population_id=said.get("population"),
        measure=said.get("measure", "level"),
        operator=figure.operator,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        per=said.get("per"),
        year=int(said["year"]) if said["year"] else None,
        when=said.get("when"),
        since=int(said["since"]) if "since" in said else None,
        standard=said.get("standard"),
        quote=said.get("quote", "q"),
        printed=said.get("printed"),
        url=None,
        language="vi",
        note=None,
        place=Location("plans/reports/r.yml"),
    )


def words(judgement: Judgement) -> str:
    """A judgement as a case writes it: `2025 met (reason): a, b`."""
    said = " ".join(part for part in (judgement.period, judgement.status) if part)
    said += f" ({judgement.reason})" if judgement.reason else ""
    return f"{said}: {', '.join(names(judgement.figures))}" if judgement.figures else said


def names(addresses: Sequence[str]) -> list[str]:
    return [one.partition("#")[2] for one in addresses]
