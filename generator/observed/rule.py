"""The rule: a promise and the figures that are there → what may be said of it, and why.

Nothing is said that a figure does not say, and no promise is called broken before its day is over
and a figure of that day is there. The page `/tien-do/cach-xet/` tells it in plain words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.reports import Observation
from generator.observed.comparing import is_before, may_be_average, misses_its_time, refused
from generator.observed.keeping import HeldFigure, hold
from generator.observed.promises import Promise
from generator.observed.statuses import Judgement, OtherReason, Refusal, Status, nearest

_OVER = ("replaced", "expired")


@dataclass(frozen=True, slots=True)
class _Sorted:
    """All figures of a promise: those in its time, those before it, those that are refused."""

    held: tuple[HeldFigure, ...]
    before: tuple[str, ...]
    refused: tuple[Refusal, ...]


def judge(promise: Promise, figures: Iterable[Observation], today: date) -> tuple[Judgement, ...]:
    """Say what became of a promise, in each of its times where it has several.

    `figures` may be of any place and indicator: what is not of the promise's indicator, or of a
    place that has nothing to do with its own, is not spoken of. `today` is the day of the last
    commit; figures of later days are left aside.
    """
    found = _sort(promise, [one for one in figures if _concerns(promise, one, today)])
    whole = Judgement("no-figure", today, promise.deadline, before=found.before)
    whole = replace(whole, refused=found.refused)
    if judged := _not_judged(promise, found, whole):
        return (judged,)
    if promise.target.kind == "maintain":
        return tuple(_each_time(promise, found, whole)) or (_once(promise, found, whole),)
    if promise.is_yearly:
        return tuple(_year_by_year(promise, found, whole))
    return (_once(promise, found, whole),)


def _not_judged(promise: Promise, found: _Sorted, whole: Judgement) -> Judgement | None:
    """Say why no figure can judge a promise, whatever it is; null where one can."""
    if not promise.is_scored:
        return _with(whole, "not-scored", found.held)
    if promise.status == "draft":
        return _with(whole, "draft", _latest(found.held))
    if promise.status in _OVER:
        return _with(whole, "not-in-force", _latest(found.held))
    if promise.target.conflicts_with:
        decisive = _of_day(found.held, promise.deadline) or _latest(found.held)
        return _with(whole, "not-comparable", decisive, "conflicting")
    return None


def _concerns(promise: Promise, figure: Observation, today: date) -> bool:
    is_known = figure.where in promise.places or figure.where == promise.average_of
    is_past = figure.as_of is None or figure.as_of.first <= today
    return is_known and is_past and figure.indicator == promise.target.indicator


def _sort(promise: Promise, figures: Sequence[Observation]) -> _Sorted:
    held: list[HeldFigure] = []
    before: list[str] = []
    away: list[Refusal] = []
    averages = [one for one in figures if may_be_average(promise, one)]
    for figure in figures:
        if figure.where == promise.average_of and promise.places.get(figure.where) != "same":
            continue  # it stands beside the others
        reason = refused(promise, figure) or misses_its_time(promise, figure)
        if reason:
            away.append(Refusal(figure.address, reason))
        elif is_before(promise, figure):
            before.append(figure.address)
        elif one := hold(promise, figure, averages):
            held.append(one)
        else:
            away.append(Refusal(figure.address, "no-average"))
    return _Sorted(tuple(held), tuple(before), tuple(away))


def _once(promise: Promise, found: _Sorted, whole: Judgement) -> Judgement:
    """Judge a promise that is to be kept by one day, or that names none."""
    deadline = whole.deadline
    if promise.ends and (deadline is None or promise.ends <= deadline):
        return _with(whole, "unit-ended", _latest(found.held))
    if deadline and whole.today > deadline:
        return _after(found.held, whole)
    return _so_far(found, whole, None if deadline else "no-year")


def _after(held: Sequence[HeldFigure], whole: Judgement) -> Judgement:
    """Judge a promise whose day is over: by final figures of that day, or by none."""
    decisive = _of_day(held, whole.deadline)
    final = [one for one in decisive if _is_final(one.figure, whole.deadline)]
    if final:
        return _agreed(whole, _with_disputes(final, held), ("met", "not-met"))
    if decisive:
        return _with(whole, "expired", decisive, "not-final")
    latest = _latest(held)
    return _with(whole, "expired", latest, "other-time" if latest else None)


def _so_far(found: _Sorted, whole: Judgement, reason: OtherReason | None = None) -> Judgement:
    """Say how things stand before the day: by the last figure, by what else is there without."""
    if latest := _latest(found.held):
        statuses: tuple[Status, Status] = ("at-level", "not-yet")
        said = _agreed(whole, _with_disputes(latest, found.held), statuses)
        return said if said.reason or said.status == "disputed" else replace(said, reason=reason)
    return _without_figure(found, whole)


def _without_figure(found: _Sorted, whole: Judgement) -> Judgement:
    if found.before:
        return _with(whole, "baseline", ())
    reason = nearest(found.refused)
    if reason == "undated":
        return _with(whole, "undated", ())
    if reason:
        return replace(whole, status="not-comparable", reason=reason)
    return whole


def _year_by_year(promise: Promise, found: _Sorted, whole: Judgement) -> Iterator[Judgement]:
    """Judge each year from the first that is surely promised to the last that has begun."""
    first = promise.first_year or (promise.begins.last.year + 1 if promise.begins else None)
    if first is None:
        yield _without_figure(found, replace(whole, deadline=None))
        return
    found = _within_years(found, first)
    last = min(whole.today.year, promise.target.year or whole.today.year)
    if last < first:
        yield _without_figure(found, whole)
    for year in range(first, last + 1):
        deadline = date(year, 12, 31)
        of_year = replace(whole, period=str(year), deadline=deadline, refused=(), before=())
        held = tuple(one for one in found.held if one.figure.as_of and one.first.year == year)
        if promise.ends and promise.ends <= deadline:
            yield _with(of_year, "unit-ended", held)
            return
        if whole.today > deadline:
            judged = _after(held, of_year)
        else:
            judged = _so_far(replace(found, held=held), of_year)
            if judged.status == "not-comparable":
                judged = replace(of_year, status="no-figure")
        yield replace(judged, before=whole.before, refused=found.refused)


def _within_years(found: _Sorted, first: int) -> _Sorted:
    """Refuse the figures of the year in which the plan began, where it is not judged."""
    early = [one for one in found.held if one.first.year < first]
    away = tuple(Refusal(one.figure.address, "around-start") for one in early)
    held = tuple(one for one in found.held if one not in early)
    return replace(found, held=held, refused=(*found.refused, *away))


def _each_time(promise: Promise, found: _Sorted, whole: Judgement) -> Iterator[Judgement]:
    """Judge a level that is to be kept by each figure of its time; those of one day together."""
    deadline = whole.deadline
    times: dict[str, list[HeldFigure]] = {}
    for one in sorted(found.held, key=lambda held: (held.last, held.first)):
        if (deadline is None or one.last <= deadline) and one.figure.as_of:
            times.setdefault(one.figure.as_of.iso, []).append(one)
    for time, held in times.items():
        yield replace(_agreed(whole, held, ("held", "not-held")), period=time)
    if times and promise.ends and (deadline is None or promise.ends <= deadline):
        yield replace(whole, status="unit-ended")


def _agreed(
    whole: Judgement, held: Sequence[HeldFigure], statuses: tuple[Status, Status]
) -> Judgement:
    """Say what figures say that agree; that they part, or why nobody can say, where they do not."""
    outcomes = {one.keeps for one in held}
    if outcomes == {True}:
        return _with(whole, statuses[0], held)
    if outcomes == {False}:
        return _with(whole, statuses[1], held)
    if {True, False} <= outcomes:
        return _with(whole, "disputed", held)
    return _with(whole, "unsure", held, next(one.unsure for one in held if one.keeps is None))


def _with(
    whole: Judgement, status: Status, held: Sequence[HeldFigure], reason: OtherReason | None = None
) -> Judgement:
    beside = (average.address for one in held for average in one.beside)
    own = (one.figure.address for one in held)
    return replace(
        whole, status=status, reason=reason, figures=tuple(dict.fromkeys((*own, *beside)))
    )


def _of_day(held: Iterable[HeldFigure], day: date | None) -> list[HeldFigure]:
    return [one for one in held if one.last == day]


def _latest(held: Sequence[HeldFigure]) -> list[HeldFigure]:
    """Return the figures of the latest time: those that are of its last day."""
    latest = max(held, key=lambda one: (one.last, one.first), default=None)
    if latest is None:
        return []
    return [one for one in held if one.last == latest.last]


def _with_disputes(chosen: Sequence[HeldFigure], held: Iterable[HeldFigure]) -> list[HeldFigure]:
    """Return chosen figures with those that dispute them, or that they dispute, by name."""
    names = {one.figure.address for one in chosen}
    disputed = {name for one in chosen for name in one.figure.disputes}
    return [
        one
        for one in held
        if one.figure.address in names | disputed or names & set(one.figure.disputes)
    ]


def _is_final(figure: Observation, deadline: date | None) -> bool:
    """Tell whether a figure may decide: called final, or told after its day and called nothing."""
    if figure.finality:
        return figure.finality == "final"
    told = figure.reported
    return bool(told and deadline and told.first > deadline)
