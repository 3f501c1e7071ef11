"""What the rule must know of a target beside its figure: from when it holds, where, until when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from generator.model.date_floor import date_floor
from generator.model.plan import Plan, Target
from generator.model.registries import Indicator, Registries, Unit, successors_of
from generator.model.site import Site
from generator.schema.annotations import TargetMeasure
from generator.schema.plan import StatusValue
from generator.text.days import stretch_in
from generator.text.vietnamese import PartialDate, fold, parse_date

PlaceRelation = Literal["same", "wider-place", "part-of-place", "predecessor", "successor"]
_EACH_YEAR = re.compile(r"\b(?:hằng|hàng|mỗi|từng)\s+năm\b|/\s*năm\b", re.IGNORECASE)
_ON_AVERAGE = re.compile(r"\b(?:bình quân|trung bình)\b", re.IGNORECASE)
_PROVINCE = re.compile(
    r"\b(?:toàn|cả|của|chung|bình quân|trung bình) (?:tỉnh|thành phố)\b(?: (?P<name>[A-ZĐ]\w*))?"
)
_WHOLE_COUNTRY = re.compile(r"\b(?:cả nước|toàn quốc)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Promise:
    """A target with all that decides what a figure says of it.

    `begins` is the date of the plan (of a draft that of the draft), or that of the latest
    document that it cites where the plan has none (`begins_by`): the plan is no older.
    `first_year` is the first of the plan's own period. `amended` is the day from which the target
    is as it stands, where a later document changed it; `ends` the day from which the place is no
    more. `places` says how units that were measured lie to the plan's own; `average_of` is the unit
    whose figure the promise is set against. All of them are null where nobody says so.
    """

    target: Target
    indicator: Indicator | None
    status: StatusValue
    begins: PartialDate | None = None
    begins_by: Literal["dated", "documents"] | None = None
    first_year: int | None = None
    amended: date | None = None
    ends: date | None = None
    places: Mapping[str, PlaceRelation] = field(default_factory=dict)
    average_of: str | None = None

    @property
    def deadline(self) -> date | None:
        """Return the last day on which the promise may be kept; null where it names no year."""
        return deadline_of(self.target)

    @property
    def is_yearly(self) -> bool:
        """Tell whether each year is promised by itself."""
        return is_yearly(self.target)

    @property
    def is_average(self) -> bool:
        """Tell whether what each year brings is promised of several years on average."""
        one = self.target
        return one.measure != "level" and bool(_ON_AVERAGE.search(_said(one)))

    @property
    def is_scored(self) -> bool:
        """Tell whether the promise has a figure, or is set against one."""
        one = self.target
        if one.value is not None:
            return one.against is None or one.measure == "change"
        return one.against is not None and one.operator is not None


class Timed(Protocol):
    """What is promised or assigned, as far as it says for when: `year` and `when` may be null."""

    @property
    def measure(self) -> TargetMeasure:
        """A level, a change, or what each year brings."""
        ...

    @property
    def year(self) -> int | None:
        """The year by whose end it is to be."""
        ...

    @property
    def when(self) -> str | None:
        """Its time as printed."""
        ...

    @property
    def per(self) -> str | None:
        """Its denominator as printed."""
        ...

    @property
    def quote(self) -> str | None:
        """The words that hold it."""
        ...


def deadline_of(target: Timed) -> date | None:
    """Return the last day of a target's year, or of the quarter or month of it that is printed."""
    if target.year is None:
        return None
    stretch = stretch_in(target.when or "", target.year)
    return stretch[1] if stretch else date(target.year, 12, 31)


def is_yearly(target: Timed) -> bool:
    """Tell whether each year is promised by itself: “hằng năm”, and a change or flow “mỗi năm”."""
    if target.measure == "level":
        return bool(_EACH_YEAR.search(target.when or ""))
    return bool(_EACH_YEAR.search(_said(target))) and not _ON_AVERAGE.search(_said(target))


def _said(target: Timed) -> str:
    return " ".join(one for one in (target.when, target.per, target.quote) if one)


def promise_of(site: Site, target: Target, measured: Iterable[str]) -> Promise:
    """Gather what the rule must know of a target; `measured` are the units of the figures at hand.

    Raises `KeyError` for a target of a plan that the site does not have.
    """
    plan = site.plans[target.plan]
    registries = site.registries
    dated = plan.issued or plan.drafted
    floor = date_floor(site, plan)
    begins = dated or (floor.day if floor else None)
    unit = site.unit_of(plan)
    return Promise(
        target,
        registries.indicators.get(target.indicator or ""),
        plan.status,
        begins,
        ("dated" if dated else "documents") if begins else None,
        plan.period.first if plan.period else None,
        _amended(site, target),
        unit.until.first if unit and unit.until else None,
        dict(_places(registries, plan.unit, measured)),
        _average_of(site, plan, target),
    )


def _amended(site: Site, target: Target) -> date | None:
    """Return the last day from which a later document changed the target, as its commits say."""
    days = (
        parse_date(revision.legal_date).first  # type: ignore[union-attr]
        for revision in site.revisions_by_plan.get(target.plan, ())
        if revision.kind == "amendment" and revision.legal_date and parse_date(revision.legal_date)
        for change in revision.changes
        if change.what == "target" and change.id == target.id
    )
    return max(days, default=None)


def _places(
    registries: Registries, unit: str, measured: Iterable[str]
) -> Iterator[tuple[str, PlaceRelation]]:
    for one in dict.fromkeys(measured):
        if relation := place_relation(registries, unit, one):
            yield one, relation


def place_relation(registries: Registries, unit: str, measured: str) -> PlaceRelation | None:
    """Say how a unit that was measured lies to that of a plan; null where neither holds the other.

    A successor of a successor is one too.
    """
    if measured == unit:
        return "same"
    if any(one.id == measured for one in registries.unit_chain(unit)):
        return "wider-place"
    if any(one.id == unit for one in registries.unit_chain(measured)):
        return "part-of-place"
    if measured in successors_of(registries.units, (unit,)):
        return "successor"
    return "predecessor" if unit in successors_of(registries.units, (measured,)) else None


def _average_of(site: Site, plan: Plan, target: Target) -> str | None:
    """Return the unit whose figure a promise is set against: the country, or the plan's province.

    Another province than that in which the plan's place lies is none.
    """
    chain = site.unit_chain(plan.unit)
    against = target.against or ""
    if not _WHOLE_COUNTRY.search(against):
        above = (one for one in chain if one.level == "province" and one.id != plan.unit)
        return next((one.id for one in above if _is_of(against, one)), None)
    within = next((one.id for one in chain if one.level == "country"), None)
    return within or next(iter(countries(site)), None)


def _is_of(against: str, province: Unit) -> bool:
    """Tell whether words speak of a province: of “the province”, or of it by its name."""
    found = _PROVINCE.search(against)
    if found is None:
        return False
    return found["name"] is None or fold(found["name"]) in fold(province.name)


def countries(site: Site) -> tuple[str, ...]:
    """Return the countries of the registry of units, by id in its order."""
    return site.once_in_registries(_countries)


def _countries(registries: Registries) -> tuple[str, ...]:
    return tuple(one.id for one in registries.units.values() if one.level == "country")
