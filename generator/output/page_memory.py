"""A page of today as it was printed before, where all that it looked at is still the same.

What a page is made of: the program and what a portal sets, one hash for all; what its function was
given; and what it looked at while it was made and printed, through doors that hear it. Whatever has
no digest makes a page that is made again each time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.digests import Digests, UntoldError
from generator.language import spoken
from generator.memory import Memory, key_of
from generator.output.kinds import PAGES, PrintedPage
from generator.views.subject import Page
from generator.views.watched import WatchedEdition
from generator.watching import Asked, Look, Watch

_CALL = "call"
# To hold a page against more looks takes longer than to make it; and where each of a country's
# pages on an indicator looks at each plan, what is kept would grow with the square of the plans.
MOST_LOOKS = 1_000


@dataclass(frozen=True, slots=True)
class PageMemory:
    """Remembers what pages of an edition were printed as.

    `state` is the hash of all that decides a page beside what it looks at, null where nobody can
    tell; then nothing is remembered. `plans` are the digests of the plans by id.
    """

    memory: Memory
    edition: WatchedEdition
    digests: Digests
    state: str | None
    _seen: dict[str, str | None] = field(default_factory=dict)
    _noted: dict[Look, tuple[str, str] | None] = field(default_factory=dict)

    def recall(self, page: Page) -> str | None:
        """Return what a page was printed as, without its head; null where it is to be made."""
        if self.state is None:
            return None
        known = self.memory.recall(PAGES, _key(page))
        if known is None or known.made_of != self._made_of(page):
            return None
        (first, given), *looks = known.looks or (("", ""),)
        if first != _CALL or given != self._digest_of_call(page):
            return None
        return known.body if all(self._sees(look) == told for look, told in looks) else None

    def keep(self, page: Page, body: str, watch: Watch) -> None:
        """Remember what a page was printed as, if all that it looked at can be told."""
        if self.state is None or len(watch.looks) > MOST_LOOKS:
            return
        given = self._digest_of_call(page)
        looks = [*map(self._told, watch.looks)]
        if given is not None and None not in looks:
            told = ((_CALL, given), *(one for one in looks if one))
            self.memory.remember(PAGES, _key(page), PrintedPage(self._made_of(page), body, told))

    def _told(self, look: Look) -> tuple[str, str] | None:
        """Return a look written out, with the digest of what it sees; null where either fails."""
        if look not in self._noted:
            name = _written(look)
            digest = self._sees(name) if name else None
            self._noted[look] = (name, digest) if name and digest else None
        return self._noted[look]

    def _made_of(self, page: Page) -> str:
        return key_of(self.state or "", page.template)

    def _sees(self, look: str) -> str | None:
        """Return the digest of what a look sees; null for what has none."""
        if look not in self._seen:
            try:
                self._seen[look] = self.digests.of(self.edition.sees(_read(look)))
            except (LookupError, UntoldError, ValueError):
                self._seen[look] = None
        return self._seen[look]

    def _digest_of_call(self, page: Page) -> str | None:
        try:
            return self.digests.of_call(page.make)
        except UntoldError:
            return None


def _key(page: Page) -> str:
    return key_of(spoken(), page.address.page)


def _written(look: Look) -> str | None:
    """Write a look out; null where what it asked for is no plain value."""
    try:
        return json.dumps((look.path, look.asked, look.key), ensure_ascii=False)
    except (TypeError, ValueError):
        return None


def _read(look: str) -> Look:
    path, asked, key = _tuples(json.loads(look))
    known: Mapping[object, Asked] = {one: one for one in ("at", "has", "count", "ids", "all")}
    if asked not in known or not isinstance(path, tuple) or not path:
        raise ValueError(look)
    return Look(path, known[asked], key)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
