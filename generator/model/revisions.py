"""What happened to a file of a plan or a report: a revision a commit, what each one changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

RevisionKind = Literal["encoding", "correction", "amendment"]
Thing = Literal[
    "plan",
    "basis",
    "source",
    "section",
    "paragraph",
    "target",
    "actor",
    "time",
    "duty",
    "note",
    "uncertain",
    "not-target",
    "citation",
    "indicator",
    "agency",
    "unit",
    "document",
    "theme",
    "group",
    "report",
    "answer",
    "proposed-answer",
    "evidence",
    "observation",
    "assigned",
    "looked",
    "reply",
]
Verb = Literal["added", "removed", "moved", "altered"]
Effect = Literal["stronger", "weaker"]
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Detail:
    """One field that changed; `field` is null where the whole thing came or went."""

    field: str | None
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a person would say changed, and the sentence that says it.

    `id` is the address of the thing in the newer version, in the older one for what is gone, or
    its id in a registry. `effect` is null where nobody can say whether a promise became stronger.
    """

    what: Thing
    id: str
    verb: Verb
    said: str
    details: tuple[Detail, ...] = ()
    themes: tuple[str, ...] = ()
    effect: Effect | None = None


def fields_of(changes: Iterable[Change]) -> Iterator[tuple[Change, Detail]]:
    """Yield each field that changed with its change, in order; one without details has none."""
    return ((change, detail) for change in changes for detail in change.details)


@dataclass(frozen=True, slots=True)
class Revision:
    """One commit that changed a plan's file; `date` is the commit's day, never the legal one.

    `moment` is the commit's time (RFC 3339); `odd_moment` is empty, or what the commit says of it
    where that cannot be shown and `date` and `moment` are the nearest that can. `kind` is null for
    the commit at which a shallow clone is cut off; `inferred` tells that the kind is not written in
    the commit. `legal_date` and `based_on` are as the commit writes them, in normal form;
    `document` is what `based_on` names in today's registry, null where it is not there. `author` is
    what the portal shows. `unreadable` says why this version cannot be read; `since` is the older
    version with which it is compared where that is not the one before, which cannot be read.
    `removal` are the words of a commit that took the file away, those below its subject, perhaps
    none; null for any other.
    """

    plan: str
    revision: str
    date: str
    subject: str
    moment: str = ""
    kind: RevisionKind | None = "correction"
    inferred: bool = True
    legal_date: str | None = None
    based_on: str | None = None
    document: str | None = None
    author: str | None = None
    merge: bool = False
    changes: tuple[Change, ...] = ()
    unreadable: str | None = None
    since: str | None = None
    odd_moment: str = ""
    removal: str | None = None
