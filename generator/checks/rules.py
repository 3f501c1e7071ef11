"""House rules: what a plan may say and still be wrong, each a function of the modules beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.checks.assignments import role_words
from generator.checks.documents import unread_field
from generator.checks.indicators import (
    alike_indicators,
    common_population,
    unlike_quotes,
)
from generator.checks.portal import PORTAL_RULES
from generator.checks.printed import footnotes, shown_title, shown_words
from generator.checks.registries import REGISTRY_RULES
from generator.checks.reports import REPORT_RULES
from generator.checks.spelling import short_forms, spelling
from generator.checks.tables import form_promise, uncovered_cell, unread_row
from generator.checks.targets import (
    repeated_target,
    target_indicator,
    uncovered_figure,
    whole_figures,
    year_said,
)
from generator.history import trailers
from generator.language import _, spoken
from generator.memory import NOTHING, Kind, Memory, remembered_or_made
from generator.model.plan import Plan
from generator.model.site import Site
from generator.patience import Patience
from generator.problems import Location, Problem, Severity, guess
from generator.recollection import Recollection

# Held by check_commits, the last three by check_past.
COMMIT_RULES = (
    *(*trailers.RULES, "commit-document"),
    *("commit-moment", "commit-unreadable", "commit-registry"),
)
Rule = Callable[[Site, Plan], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with its id and how severe it is unless the portal says otherwise.

    `alone` says that it looks at the plan and the registries, and at no other plan.
    """

    id: str
    severity: Severity
    find: Rule
    alone: bool = False


# What the rules find that look at a plan alone.
CHECKED = Kind("checked", tuple[Problem, ...], "checks")


@dataclass(frozen=True, slots=True)
class CheckedBefore:
    """What earlier runs found in plans, each looked at alone.

    `key_of` is the hash of all that decides it; a plan without one, null, is looked at anew.
    """

    memory: Memory
    key_of: Callable[[Plan], str | None]

    def found(self, plan: Plan, look: Callable[[], Sequence[Problem]]) -> Sequence[Problem]:
        """Return what was found in a plan, else what `look` finds now."""
        key = self.key_of(plan)
        if key is None:
            return look()
        return remembered_or_made(self.memory, CHECKED, key, lambda: tuple(look()))


_NEVER = CheckedBefore(NOTHING, lambda _plan: None)


def check(
    site: Site,
    checks: Sequence[Check],
    severities: Mapping[str, Severity],
    patience: Patience | None = None,
    recollection: Recollection | None = None,
    remembered: CheckedBefore = _NEVER,
) -> list[Problem]:
    """Hold every plan against every rule, for as long as `patience` has for it.

    `severities` are what a portal sets, by rule; a rule that it does not name keeps its own. What
    `recollection` knows of a plan is not looked for again, nor what is `remembered` of it.
    """
    patience, known = patience or Patience(), recollection or Recollection()
    alone = tuple(one for one in checks if one.alone)
    others = [one for one in checks if not one.alone]
    given = site.registries, alone, dict(severities), spoken()
    problems: list[Problem] = []
    for plan in site.plans.values():
        held = partial(_held, site, plan, alone, severities)
        look = partial(remembered.found, plan, held)
        own = partial(known.found, "checks", plan.id, plan, given, look)
        problems += patience.give(plan.place.file, problems, own) or []
        among = partial(_held, site, plan, others, severities)
        problems += patience.give(plan.place.file, problems, among) or []
    return problems


def _held(
    site: Site, plan: Plan, checks: Sequence[Check], severities: Mapping[str, Severity]
) -> list[Problem]:
    return [
        replace(problem, severity=severities.get(rule.id, rule.severity))
        for rule in checks
        for problem in rule.find(site, plan)
    ]


def unknown_rules(checks: Iterable[Check], places: Mapping[str, Location]) -> Iterator[Problem]:
    """Yield a problem for each rule that a portal sets the severity of and that is none.

    `places` says where the portal names each rule.
    """
    known = [
        *(rule.id for rule in checks),
        *REGISTRY_RULES,
        *REPORT_RULES,
        *COMMIT_RULES,
        *PORTAL_RULES,
    ]
    for name, place in places.items():
        if name not in known:
            yield Problem.at(
                place,
                "unknown-rule",
                _("severities nêu một quy tắc không có"),
                fragment=name,
                hint=_("các quy tắc: {known}", known=", ".join(known)),
                guess=guess(name, known),
            )


CHECKS = (
    Check("shown-words", "error", shown_words, alone=True),
    Check("shown-title", "error", shown_title, alone=True),
    Check("year-said", "error", year_said, alone=True),
    Check("repeated-target", "warning", repeated_target, alone=True),
    Check("target-indicator", "error", target_indicator, alone=True),
    Check("footnotes", "error", footnotes, alone=True),
    Check("whole-figures", "warning", whole_figures, alone=True),
    Check("uncovered-figure", "warning", uncovered_figure, alone=True),
    Check("uncovered-cell", "warning", uncovered_cell, alone=True),
    Check("unread-row", "warning", unread_row, alone=True),
    Check("form-promise", "error", form_promise, alone=True),
    Check("spelling", "error", spelling, alone=True),
    Check("short-form", "warning", short_forms, alone=True),
    Check("role-words", "error", role_words, alone=True),
    Check("unread-field", "warning", unread_field, alone=True),
    Check("common-population", "warning", common_population),
    Check("alike-indicators", "warning", alike_indicators),
    Check("unlike-quotes", "warning", unlike_quotes),
)
