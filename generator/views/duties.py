"""A duty in words: what is to be done, by whom, to whom, by which day; on every page the same."""

from __future__ import annotations

from dataclasses import dataclass

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial
from generator.locale import worded
from generator.locale.names import agency_names, place_name
from generator.model.plan import Duty, Plan
from generator.model.site import Site
from generator.views.old_texts import OldText, old_deadline


@dataclass(frozen=True, slots=True)
class DutyView:
    """One duty in words, with the names of all concerned.

    `place` is the unit whose plan sets it. `bound` says how its words bound the `day`: `trước`,
    `chậm nhất`; they and `period` are empty where the text names none. `no_day` and `no_recipient`
    say what the text does not, null where it does. `old` says why its deadline is history, null
    where nothing here says that it is.
    """

    duty: Duty
    place: str
    action: str
    bound: str
    day: str
    period: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    through: tuple[str, ...]
    no_day: Denial | None
    no_recipient: Denial | None
    old: OldText | None

    @property
    def due(self) -> str:
        """Return the day, or else how often or in which years, or what the text does not say."""
        if self.day:
            often = self.period if self.duty.day_of_month else ""
            return " ".join(one for one in (self.bound, self.day, often) if one)
        return self.period or (self.no_day.told if self.no_day else "")

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
    denials = PlanDenials(site, plan)
    views = (duty_view(site, plan, duty, denials) for duty in plan.duties())
    return tuple(sorted(views, key=lambda one: one.day_of_year))


def duty_view(site: Site, plan: Plan, duty: Duty, denials: PlanDenials) -> DutyView:
    """Word one duty of a plan; `denials` are those of the plan, which cost a walk through it.

    Raises `KeyError` for an agency that the registry does not know, which linking refuses.
    """
    day, period = worded.day(duty), worded.period(duty)
    return DutyView(
        duty,
        place_name(site, plan),
        worded.action(duty),
        worded.day_bound(duty),
        day,
        period,
        agency_names(site, duty.by),
        agency_names(site, duty.to),
        agency_names(site, duty.through),
        None if day or period else denials.day(duty),
        None if duty.to else denials.recipient(duty),
        old_deadline(site, plan, duty),
    )
