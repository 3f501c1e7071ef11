"""An edition of the site that notes what is looked at while a page is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.digests import Digests
from generator.model.site import Site
from generator.model.watched import WatchedSite, head_of
from generator.views.subject import Edition
from generator.watching import Look, Watched, answer, found

# Through these an edition shows what belongs to a plan.
_DOORS = ("evidence", "plan_files", "sources")


@dataclass(frozen=True, slots=True)
class WatchedEdition:
    """An edition whose pages are heard looking, in front of the real one.

    What an edition says of itself is heard by nobody: its base, who encoded, how many versions
    stand. It shows no `timestamp`, which every commit changes: no page may hold it.
    """

    real: Edition
    shown: Edition

    @classmethod
    def of(cls, edition: Edition) -> WatchedEdition:
        """Put an edition that is heard in front of a real one."""
        return cls(
            edition,
            replace(
                edition,
                site=WatchedSite(edition.site),
                evidence=Watched(edition.evidence, ("evidence",)),
                plan_files=Watched(edition.plan_files, ("plan_files",)),
                sources=Watched(edition.sources, ("sources",)),
                timestamp=0,
            ),
        )

    def sees(self, look: Look) -> object:
        """Return what a look sees now, whoever took it; raises `LookupError` where nothing is."""
        first, *below = look.path
        if first in _DOORS:
            return answer(found(getattr(self.real, first), below), look)
        site = self.shown.site
        assert isinstance(site, WatchedSite)
        return site.sees(look)

    def digests(self, of_plans: Mapping[str, str]) -> Digests:
        """Return digests that know plans, and the parts of their texts, by those of the plans.

        A plan without one, or with an empty one, is looked into.
        """
        digests = Digests((WatchedSite, Watched, Edition), refused=(Site,))
        for plan in self.real.site.plans.values():
            if digest := of_plans.get(plan.id):
                parts = (one for section in plan.walk() for one in (section, *section.paragraphs))
                for number, part in enumerate((plan, *parts)):
                    digests.know(part, f"{digest} {number}")
        for plan in self.shown.site.plans.values():
            digests.know(plan, digests.of(head_of(plan)))
        digests.know(self.real.site.registries, "registries")
        return digests
