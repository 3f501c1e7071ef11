"""A duty in words: what is to be done, by whom, to whom, by which day; on every page the same."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import _
from generator.locale import worded
from generator.locale.names import agency_names, place_name
from generator.model.plan import Duty, Plan
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class DutyView:
    """One duty in words, with the names of all concerned.

    `place` is the unit whose plan sets it. `day` and `period` are empty where the text names none;
    `due` then says so.
    """

    duty: Duty
    place: str
    action: str
    day: str
    period: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    through: tuple[str, ...]

    @property
    def due(self) -> str:
        """Return the day, or else how often or in which years, or that the text does not say."""
        return self.day or self.period or _(worded.NO_DAY)

    @property
    def day_of_year(self) -> tuple[int, int, int]:
        """Return what orders duties by the calendar, those without a day last.

        A day comes as month and day; a duty without one is behind them all.
        """
        return (0, self.duty.day[1], self.duty.day[0]) if self.duty.day else (1, 0, 0)


def duty_views(site: Site, plan: Plan) -> tuple[DutyView, ...]:
    """Return the duties of a plan in the order of the calendar, those without a day last.

    Duties of one day keep the order of the text.
    """
    views = (duty_view(site, plan, duty) for duty in plan.duties())
    return tuple(sorted(views, key=lambda one: one.day_of_year))


def duty_view(site: Site, plan: Plan, duty: Duty) -> DutyView:
    """Word one duty of a plan.

    Raises `KeyError` for an agency that the registry does not know, which linking refuses.
    """
    return DutyView(
        duty,
        place_name(site, plan),
        worded.action(duty),
        worded.day(duty),
        worded.period(duty),
        agency_names(site, duty.by),
        agency_names(site, duty.to),
        agency_names(site, duty.through),
    )
