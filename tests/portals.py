"""Portals that tests make: their settings, and those of plans that stand in no repository."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator.build import story
from generator.build.offers import Offers
from generator.build.portal_reading import OWN, Reading
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.settings import Settings
from tests.folders import ROOT

# What a portal may do without.
RULES = ("no-repository", "no-commit", "shallow-history")


def without_history(folder: Path) -> Path:
    """Write the settings of a portal that does without a history, else the program's own."""
    config = folder / "mkdocs.yml"
    folder.mkdir(parents=True, exist_ok=True)
    said = {"content": ROOT / "content", "theme": ROOT / "theme", "history_required": "false"}
    lines = (f"    {name}: {value}\n" for name, value in said.items())
    head = f"INHERIT: {ROOT / 'mkdocs.yml'}\nextra:\n  kehoach:\n"
    config.write_text(head + "".join(lines), encoding="utf-8")
    return config


def allowed(settings: Settings) -> Settings:
    """Return the settings of a portal, as one that does without a history."""
    portal = settings.portal.model_copy(update={"history_required": False})
    return settings.model_copy(update={"portal": portal})


def others(found: Iterable[Problem]) -> list[Problem]:
    """Return the problems that are not about a history that a portal does without."""
    return [one for one in found if one.rule not in RULES or one.severity == "error"]


def other_words(told: str) -> str:
    """Return what is told at a terminal of problems that are not about that."""
    about = "|".join(RULES)
    return re.sub(rf"^.*: cảnh báo \[(?:{about})\] .*\n(?:    .*\n)*", "", told, flags=re.MULTILINE)


def build(
    settings: Settings, reading: Reading, progress: Progress, offers: Offers = OWN
) -> list[Problem]:
    """Build as the story does, of plans in no repository; return what else is told."""
    first, *found = story.build(settings, reading, progress, offers)
    assert (first.rule, first.severity) == ("no-repository", "warning")
    return found
