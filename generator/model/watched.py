"""A site that notes what is looked at, and answers the same looks again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from types import FunctionType
from typing import Any, NoReturn, TypeVar, cast

from generator.language import spoken
from generator.model.plan import Note, Plan, Section, Source
from generator.model.registries import Registries
from generator.model.reports import Report
from generator.model.revisions import Revision
from generator.model.site import GroupPassage, Pair, Site
from generator.watching import (
    Look,
    Watch,
    Watched,
    answer,
    found,
    note,
    retell,
    watched_within,
    watching,
)

T = TypeVar("T")
ONCE = "once"
WITHIN = "within"
OURS = f"{__name__.partition('.')[0]}."
# What is most of a plan, and seldom asked for where another plan only names it.
_BODY = ("sections", "notes", "source")
_HEAD = tuple(one.name for one in fields(Plan) if one.name not in _BODY)


class HeardPlan(Plan):
    """A plan that notes when its text is looked at: not who names it, but who reads it.

    Who holds one knows all the rest of it, its head, without a note.
    """

    __slots__ = ("_whole",)

    _whole: Plan

    def __init__(self, plan: Plan) -> None:
        for name in _HEAD:
            object.__setattr__(self, name, getattr(plan, name))
        object.__setattr__(self, "_whole", plan)

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied: a copy would not be heard."""
        raise TypeError("HeardPlan")

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return the sections, and note it."""
        return self._read().sections

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes, and note it."""
        return self._read().notes

    @property
    def source(self) -> Source:
        """Return the source, and note it."""
        return self._read().source

    def _read(self) -> Plan:
        note(Look(("plans",), "at", self.id))
        return self._whole


def head_of(plan: Plan) -> tuple[object, ...]:
    """Return what who names a plan may know of it: all but its text."""
    return tuple(getattr(plan, name) for name in _HEAD)


class WatchedSite(Site):
    """A site of which every look is noted, where somebody watches; what it finds is the same.

    Registries are handed out without a note: whoever remembers what was made here remembers it by
    the whole of them.
    """

    __slots__ = (
        "_groups",
        "_heads",
        "_heard",
        "_looked",
        "_looked_in",
        "_plans",
        "_real",
        "_reports",
    )

    _real: Site
    _plans: Mapping[str, Plan]
    _heads: Mapping[str, tuple[object, ...]]
    _groups: Mapping[str, tuple[GroupPassage, ...]]
    _reports: Mapping[str, Report]
    _looked: dict[tuple[str, Callable[..., Any]], tuple[Any, tuple[Look, ...]]]
    _looked_in: dict[tuple[str, Callable[..., Any], str], tuple[Plan, Any, Watch]]
    _heard: Mapping[str, HeardPlan]

    def __init__(self, site: Site) -> None:
        heard = {one.id: HeardPlan(one) for one in site.plans.values()}
        said: tuple[tuple[str, object], ...] = (
            ("_real", site),
            ("_heard", heard),
            ("_plans", Watched(heard, ("heads",))),
            ("_heads", {name: head_of(one) for name, one in site.plans.items()}),
            ("_groups", Watched(site.passages_by_group, ("groups",))),
            ("_reports", Watched(site.reports, ("reports",))),
            ("_looked", {}),
            ("_looked_in", {}),
        )
        for name, value in said:
            object.__setattr__(self, name, value)

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied: a copy would not be heard."""
        raise TypeError("WatchedSite")

    @property
    def plans(self) -> Mapping[str, Plan]:
        """Return the plans; each look at one is noted, and at its text once more."""
        return self._plans

    @property
    def registries(self) -> Registries:
        """Return the registries."""
        return self._real.registries

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """Return what is told of all plans' past, and note it."""
        note(Look(("revisions",), "all"))
        return self._real.revisions

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Return the pairs, and note it."""
        note(Look(("pairs",), "all"))
        return self._real.pairs

    @property
    def reports(self) -> Mapping[str, Report]:
        """Return the reports, each look at which is noted."""
        return self._reports

    @property
    def passages_by_group(
        self,
    ) -> Mapping[str, tuple[GroupPassage, ...]]:
        """Return the passages, each look at which is noted."""
        return self._groups

    def once(self, look: Callable[[Site], T]) -> T:
        """Return what a look over the whole site finds; what is asked of that is noted."""
        key = spoken(), look
        if key not in self._looked:
            path = (ONCE, f"{look.__module__}:{look.__qualname__}")
            self._looked[key] = watched_within(
                self._real.once(look), path, {type(self._real): self}
            )
        value, rest = self._looked[key]
        for one in rest:
            note(one)
        return cast(T, value)

    def once_in(self, plan: Plan, look: Callable[[Site, Plan], T]) -> T:
        """Return what a look at one plan finds; what is asked of that is noted.

        Where the plan is none of the site, as an older version of one, whoever asks looks at all
        that the look did.
        """
        key = spoken(), look, plan.id
        known = self._looked_in.get(key)
        if known is None or known[0] is not plan:
            known = plan, *self._found_within(plan, look)
            self._looked_in[key] = known
        retell(known[2])
        return cast(T, known[1])

    def _found_within(self, plan: Plan, look: Callable[[Site, Plan], T]) -> tuple[T, Watch]:
        """Return what a look at one plan finds, and the looks of whoever is given it."""
        if self._heard.get(plan.id) is not plan:
            with watching() as watch:
                return look(self, plan), watch
        path = (WITHIN, f"{look.__module__}:{look.__qualname__}", plan.id)
        value = self._real.once_in(self._real.plans[plan.id], look)
        value, rest = watched_within(value, path, {type(self._real): self})
        return value, Watch(dict.fromkeys(rest))

    def once_in_registries(self, look: Callable[[Registries], T]) -> T:
        """Return what a look at the registries finds."""
        return self._real.once_in_registries(look)

    def sees(self, look: Look) -> object:
        """Return what a look sees now, whoever took it: as in an earlier run.

        Raises `LookupError` for one that leads to nothing.
        """
        first, *below = look.path
        if first == ONCE:
            value: object = self._real.once(_named(below.pop(0), "Site"))
        elif first == WITHIN:
            within = _named(below.pop(0), "Site", "Plan")
            value = self._real.once_in(self._real.plans[below.pop(0)], within)
        else:
            doors: Mapping[str, object] = {
                "plans": self._real.plans,
                "heads": self._heads,
                "groups": self._real.passages_by_group,
                "reports": self._real.reports,
                "revisions": self._real.revisions,
                "pairs": self._real.pairs,
            }
            value = doors[first]
        return answer(found(value, below), look)


def _named(name: str, *given: str) -> Callable[..., object]:
    """Return the function of a module of ours that takes what is `given`, and was read already.

    Raises `LookupError` for any other.
    """
    module, _, function = name.partition(":")
    look = getattr(sys.modules.get(module), function, None)
    if not isinstance(look, FunctionType) or look.__module__ != module:
        raise LookupError(name)
    if not module.startswith(OURS) or _given(look) != [*given]:
        raise LookupError(name)
    return look


def _given(look: FunctionType) -> list[object]:
    code = look.__code__
    return [look.__annotations__.get(one) for one in code.co_varnames[: code.co_argcount]]
