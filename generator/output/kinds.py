"""Every kind of value that is remembered between builds, and none but these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.checks.rules import CHECKED
from generator.fidelity import Proved
from generator.history import Told
from generator.memory import Kind
from generator.model.plan import Original, Plan
from generator.problems import Problem
from generator.reading.plans import PlanPlaces
from generator.subjects.comparison.pairs import PAIRS
from generator.subjects.revisions.versions import WholeVersion


@dataclass(frozen=True, slots=True)
class PlanSource:
    """Which file a plan names as its source, and of which original; null where there is none."""

    file: str
    original: Original | None


@dataclass(frozen=True, slots=True)
class LinkedPlan:
    """A plan as it was read and linked, with what was told of both.

    `plan` is null for one that could not be linked in time; `digests` are those of the plan and of
    its parts (`model.plan_digests`). `places` say where its file says what is asked later.
    """

    id: str
    plan: Plan | None
    digests: tuple[str, ...]
    places: PlanPlaces
    source: PlanSource
    unread: tuple[Problem, ...]
    dangling: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class StandingSite:
    """A site as it was published, and what its build told.

    `record` is the hash of its record, `carried` are the folders that it kept of the site before,
    by their paths below it.
    """

    record: str
    carried: tuple[str, ...]
    problems: tuple[Problem, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """What the template of a page made of it, and what was looked at for that, with what was seen.

    `made_of` is the hash of all else that it was made of. `looks` are looks (`output.page_memory`)
    with the digests of what they saw.
    """

    made_of: str
    body: str
    looks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """The Markdown of a page for others, and the files that it leads to, by path.

    `made_of` is the hash of its article.
    """

    made_of: str
    text: str
    files: tuple[str, ...]


# What was told of the commits of one plan, by the states of its file that they lead from and to.
REVISIONS = Kind("revisions", dict[str, Told], "history")
# What can be shown of one older version.
VERSIONS = Kind("versions", WholeVersion, "subjects")
# The proof of a plan and what its page shows of it, by the linked plan and the source's bytes.
PROOFS = Kind("proofs", Proved, "fidelity")
# A plan, by the name and the bytes of its file and the registries it was linked among.
PLANS = Kind("plans", LinkedPlan, "link")
# The site that was built of something; its key says of which program and everything else.
STANDING = Kind("standing", StandingSite, "problems")
# A page of today, by its address in a language.
PAGES = Kind("pages", PrintedPage, "output")
# A page as Markdown for others, by its address in a language and which pages have such.
COPIES = Kind("copies", Copy, "output")
KINDS: tuple[Kind[Any], ...] = (
    REVISIONS,
    VERSIONS,
    PROOFS,
    PLANS,
    CHECKED,
    STANDING,
    PAIRS,
    PAGES,
    COPIES,
)
