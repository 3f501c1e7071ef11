"""A small plan and its site, from the author's form, for the tests of denials."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.denial.denials import Denial
from generator.model.plan import Plan
from generator.model.site import Site
from tests.versions import version

Said = Mapping[str, Any]


def site_of(body: Sequence[Said], registry: Said | None = None, **keys: Any) -> tuple[Site, Plan]:
    """Return the site of the small plan with another body, and the plan."""
    found = version(
        {"body": list(body), "number": None, "date": None, "place": None, **keys}, registry
    )
    return Site({found.plan.id: found.plan}, found.registries), found.plan


def told(denied: Denial) -> dict[str, Any]:
    """Return a denial as golden cases write it."""
    return {
        "case": denied.case,
        "words": denied.words,
        "places": [place.anchor for place in denied.places.shown],
        "sought": list(denied.sought),
    }
