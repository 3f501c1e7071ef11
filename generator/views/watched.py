"""An edition of the site that notes what is looked at while a page is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from generator.digests import Digests
from generator.model.plan_digests import parts_of
from generator.model.site import Site
from generator.model.watched import WatchedSite, head_of
from generator.opendata import Publication
from generator.views.subject import Edition
from generator.watching import Look, Watched, answer, found, note

# Through these an edition shows what belongs to a plan.
_DOORS = (
    "evidence",
    "plan_files",
    "sources",
    "report_sources",
    "report_edits",
    "committed",
)
_DAY = "today"


@dataclass(frozen=True)
class HeardEdition(Edition):
    """An edition that notes when a page goes by the day of the last commit."""

    day: date = date.min

    @property
    def today(self) -> date:
        """Return the day of the last commit, and note it."""
        note(Look((_DAY,), "all"))
        return self.day


@dataclass(frozen=True, slots=True)
class WatchedEdition:
    """An edition whose pages are heard looking, in front of the real one.

    What an edition says of itself is heard by nobody: its base, who encoded, how many versions
    stand. It shows neither `timestamp` nor `publication`, which every commit changes: no page may
    hold them. The day of the commit is a look like others.
    """

    real: Edition
    shown: Edition

    @classmethod
    def of(cls, edition: Edition) -> WatchedEdition:
        """Put an edition that is heard in front of a real one."""
        said = {one.name: getattr(edition, one.name) for one in fields(edition)}
        heard = {
            "site": WatchedSite(edition.site),
            **{name: Watched(said[name], (name,)) for name in _DOORS},
            "timestamp": 0,
            "publication": Publication(),
            "day": edition.today,
        }
        return cls(edition, HeardEdition(**{**said, **heard}))

    def sees(self, look: Look) -> object:
        """Return what a look sees now, whoever took it; raises `LookupError` where nothing is."""
        first, *below = look.path
        if first == _DAY:
            return self.real.today
        if first in _DOORS:
            return answer(found(getattr(self.real, first), below), look)
        site = self.shown.site
        assert isinstance(site, WatchedSite)
        return site.sees(look)

    def digests(self, of_plans: Mapping[str, Sequence[str]]) -> Digests:
        """Return digests that know plans, and the parts of their texts (`model.plan_digests`).

        A plan without any is looked into.
        """
        digests = Digests((WatchedSite, Watched, Edition), refused=(Site,))
        for plan in self.real.site.plans.values():
            if told := of_plans.get(plan.id):
                for part, digest in zip((plan, *parts_of(plan)), told, strict=True):
                    digests.know(part, digest)
        for plan in self.shown.site.plans.values():
            digests.know(plan, digests.of(head_of(plan)))
        digests.know(self.real.site.registries, "registries")
        return digests
