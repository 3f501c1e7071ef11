"""Two plans that are compared, and what makes a plan the partner of another."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Partner:
    """A plan worth to be set beside another, and the pair whose page shows both if there is one."""

    plan: str
    pair: Pair | None
