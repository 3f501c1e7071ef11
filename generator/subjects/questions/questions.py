"""Plan → questions that its text leaves to whoever wrote it, each with its words and their place.

A question asks and blames nobody: what the text was not found to say, `generator.denial` alone
says. Where the text speaks of a thing in words, that is no question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial
from generator.denial.places import names_in
from generator.language import _
from generator.locale import worded
from generator.locale.names import unit_name
from generator.model.plan import Plan, Target
from generator.model.site import Site
from generator.model.urls import Address, plan_address
from generator.schema.annotations import DutyAction
from generator.subjects.gaps import find_gaps
from generator.text.words import opening
from generator.views.duties import duty_views
from generator.views.plans import AttributeName, attributes
from generator.views.targets import TargetView, target_views
from generator.views.tasks import task_views

# Of one sort so many, that a sheet of paper has room for others.
OF_A_SORT = 2
QUOTED_WORDS = 24
OTHERS = 2
# What somebody waits for; of going on watching a day would make no sense.
_AWAITED: tuple[DutyAction, ...] = ("report", "propose", "review")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a plan, where they stand, and what that place is called."""

    words: str
    place: str
    address: Address


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask; `said` tells what was not found or who could answer, empty for neither."""

    words: str
    quotes: tuple[Quoted, ...]
    said: str = ""


def questions(site: Site, plan: Plan) -> Iterator[Question]:
    """Yield what to ask about a plan, what weighs most first.

    Contradictions, the head of the document, what its encoders could not settle, targets without
    year, tasks without anybody, duties without day, indicators that others state.
    """
    asking = _Asking(site, plan)
    sorts = (
        asking.contradictions(),
        asking.head(),
        asking.open_notes(),
        asking.years(),
        asking.leaders(),
        asking.days(),
        asking.gaps(),
    )
    for sort in sorts:
        yield from islice(sort, OF_A_SORT)


@dataclass(frozen=True, slots=True)
class _Asking:
    site: Site
    plan: Plan

    def contradictions(self) -> Iterator[Question]:
        """Ask which of two figures holds; each pair once."""
        views = {one.target.id: one for one in target_views(self.site, self.plan)}
        for view in views.values():
            for other in view.clashes:
                if not _stands_before(self.plan, view.target, other):
                    continue
                yield Question(
                    _(
                        "Hai câu dưới đây nói hai mức về một việc, {name}: mức nào được thực hiện?",
                        name=worded.lowered(view.name),
                    ),
                    (self._of(view.target), self._of(other)),
                )

    def head(self) -> Iterator[Question]:
        """Ask for number, day and signatory; of a draft, what became of it."""
        title = Quoted(self._short(self.plan.title), _("tên văn bản"), plan_address(self.plan.id))
        if self.plan.status == "draft":
            yield Question(_("Bản dự thảo này được ban hành khi nào, số nào, ngày nào?"), (title,))
            return
        asked: dict[AttributeName, str] = {
            "number": _("Số, ký hiệu của văn bản này là gì?"),
            "date": _("Văn bản này ban hành ngày nào?"),
            "signatory": _("Ai ký văn bản này?"),
        }
        for one in attributes(self.site, self.plan):
            if one.name in asked and one.denial and one.denial.case == "not-found":
                yield Question(asked[one.name], (title,), _told(one.label, one.denial))

    def open_notes(self) -> Iterator[Question]:
        """Ask what those who encoded the text could not settle, in their words."""
        for section in self.plan.walk():
            texts = [(section.id, section.title, section.notes)]
            texts += [(one.id, one.text, one.notes) for one in section.paragraphs]
            for anchor, text, notes in texts:
                for note in notes:
                    if note.kind == "question":
                        whom = _("Ai trả lời được: {whom}", whom=note.ask) if note.ask else ""
                        yield Question(note.note, (self._at(anchor, note.quote or text),), whom)

    def years(self) -> Iterator[Question]:
        """Ask for when a promise holds of which no place says it."""
        for view in target_views(self.site, self.plan):
            if view.no_year and view.no_year.case == "not-found" and view.target.value is not None:
                asked = _("Mức này phải đạt vào năm nào: {name}?", name=_named(view))
                yield Question(asked, (self._of(view.target),), view.no_year.told)

    def leaders(self) -> Iterator[Question]:
        """Ask who answers for a task that names nobody."""
        for task in task_views(self.site, self.plan):
            denied = task.no_leader
            if denied and denied.case == "not-found" and not task.leading and not task.helping:
                quoted = self._at(task.section, task.title)
                yield Question(_("Cơ quan nào chủ trì việc này?"), (quoted,), denied.told)

    def days(self) -> Iterator[Question]:
        """Ask by when something is to be reported of which no time is said."""
        for one in duty_views(self.site, self.plan):
            duty = one.duty
            if duty.does not in _AWAITED or one.period:
                continue
            if one.no_day and one.no_day.case == "not-found":
                quoted = self._at(duty.paragraph, duty.quote)
                asked = _("Hạn của việc này là ngày nào: {action}?", action=one.action)
                yield Question(asked, (quoted,), one.no_day.told)

    def gaps(self) -> Iterator[Question]:
        """Ask for the level of what several peers, or a document above, set one for."""
        found = self.site.once(find_gaps).get(self.plan.id)
        denials = PlanDenials(self.site, self.plan)
        for gap in found.gaps if found else ():
            others = (*gap.above, *gap.peers)[:OTHERS]
            if not others:
                continue
            denied = denials.target(gap.indicator)
            name = worded.lowered(self.site.registries.indicators[gap.indicator].name)
            if denied.case == "not-found":
                yield Question(
                    _("Về {name}, nơi này đặt mức nào, ở văn bản nào?", name=name),
                    tuple(self._elsewhere(one) for one in others),
                )

    def _of(self, target: Target) -> Quoted:
        return self._at(target.paragraph, target.quote)

    def _at(self, anchor: str, words: str) -> Quoted:
        place = names_in(self.site, self.plan)[anchor]
        return Quoted(self._short(words), place, plan_address(self.plan.id, anchor))

    def _elsewhere(self, target: Target) -> Quoted:
        plan = self.site.plans[target.plan]
        address = plan_address(plan.id, target.paragraph)
        return Quoted(self._short(target.quote), unit_name(self.site, plan), address)

    @staticmethod
    def _short(words: str) -> str:
        return opening(words, QUOTED_WORDS)


def _stands_before(plan: Plan, one: Target, other: Target) -> bool:
    order = [target.id for target in plan.targets()]
    return order.index(one.id) < order.index(other.id)


def _told(label: str, denied: Denial) -> str:
    return f"{label}: {denied.told}"


def _named(view: TargetView) -> str:
    return ", ".join((worded.lowered(view.name), worded.lowered(view.level)))
