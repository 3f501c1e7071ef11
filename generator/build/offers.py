"""What the program can do, and what packages installed beside it add: one list a kind.

Our own subjects, formats, checks and hosts stand in the same lists as those of others; so do
importers, which no site needs (`importer.documents`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.checks.rules import CHECKS, Check
from generator.extensions import extended
from generator.opendata import FORMATS, Format
from generator.output.host import HOSTS, Host
from generator.problems import Problem
from generator.subjects import SUBJECTS
from generator.views.subject import Subject


@dataclass(frozen=True, slots=True)
class Offers:
    """Everything that a site may be made with, each kind in its order."""

    subjects: Sequence[Subject] = SUBJECTS
    formats: Sequence[Format] = FORMATS
    checks: Sequence[Check] = CHECKS
    hosts: Sequence[Host] = HOSTS


def offered(problems: list[Problem]) -> Offers:
    """Return what the program and installed packages offer; what fails to load is a problem.

    Each kind has the group `kehoach.<kind>` of entry points; its own come first.
    """
    return Offers(
        extended(SUBJECTS, "kehoach.subjects", Subject, problems),
        extended(FORMATS, "kehoach.formats", Format, problems),
        extended(CHECKS, "kehoach.checks", Check, problems),
        extended(HOSTS, "kehoach.hosts", Host, problems),
    )
