"""What one plan says by itself: read, linked and proved, or remembered from another build.

That is a function of the plan's bytes, its source and the registries, whoever works it out: this
process, another one, another machine. A job is a `Workplace` and some paths below it.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.fidelity import Proved, proved, unproved
from generator.language import speaking
from generator.link import Indexes, PlanName, link_plan
from generator.memory import Forgetful, Memory, key_of
from generator.model.plan import Original, Plan
from generator.model.plan_digests import digests_of
from generator.model.registries import Registries
from generator.output.cache import Cache
from generator.output.kinds import PLANS, PROOFS, LinkedPlan, PlanSource
from generator.output.program import program_of
from generator.output.remembered import Remembered
from generator.patience import PLAN_SECONDS, Patience
from generator.problems import PLAN_GUESSES, Problem, guessing
from generator.reading.files import SourceFile, name_in
from generator.reading.plans import PlanPlaces, plan_bytes, read_draft, source_of
from generator.schema.plan import SourceForm


@dataclass(frozen=True, slots=True)
class Workplace:
    """What all plans of a portal are worked out with.

    `folder` holds the plans, `cache` what is remembered, null for nothing; `registries` are those
    that were read, written out (`registries_of`); `program` is what made this workplace, which
    whoever works there must be too; `seconds` are those that one plan may take.
    """

    folder: Path
    cache: Path | None
    registries: bytes
    language: str
    program: str
    seconds: float = PLAN_SECONDS


@dataclass(frozen=True, slots=True)
class PlanSaid:
    """What a plan says by itself; `name` is how problems call its file.

    `called`, `places` and `data`, its bytes, are null for a file that is no plan, `plan` for one
    that could not be linked, `source` for one that is not there, `proved` where there is no proof.
    The problems are those of reading, of linking and of the proof; `spent` are the seconds of the
    processor that it took, `digests` those of the plan and its parts, none where it has none.
    """

    name: str
    called: PlanName | None = None
    places: PlanPlaces | None = None
    data: bytes | None = None
    source_file: str = ""
    source: bytes | None = None
    plan: Plan | None = None
    proved: Proved | None = None
    unread: tuple[Problem, ...] = ()
    dangling: tuple[Problem, ...] = ()
    unproved: tuple[Problem, ...] = ()
    spent: float = 0.0
    original_file: str = ""
    digests: tuple[str, ...] = ()


class UnfitWorkerError(Exception):
    """Who works has another version of the program or a package, or does not see the plans."""


def workplace(folder: Path, cache: Path | None, registries: Registries, language: str) -> Workplace:
    """Return the workplace of a portal, for this program."""
    with speaking(language):
        return Workplace(folder, cache, _written(registries), language, _program())


def said_of(place: Workplace, paths: Sequence[Path]) -> tuple[PlanSaid, ...]:
    """Return what each of some plans says, made where it is not remembered.

    Raises `UnfitWorkerError` where this is not the program that asks, or cannot see the folder.
    """
    with speaking(place.language):
        if place.program != _program() or not place.folder.is_dir():
            raise UnfitWorkerError(platform.node())
        work = _work_at(place)
        return tuple(work.said(path) for path in paths)


def remembered_of(place: Workplace, path: Path) -> PlanSaid | None:
    """Return what a plan says as far as nothing has to be made for it; null where it has."""
    with speaking(place.language):
        try:
            return replace(_work_at(place), only_remembered=True).said(path)
        except _NotRememberedError:
            return None


class _NotRememberedError(Exception):
    """Something of a plan would have to be made."""


@dataclass(frozen=True, slots=True)
class _Work:
    """Works plans out at a place; with `only_remembered` none of which anything must be made."""

    place: Workplace
    memory: Memory
    registries: Registries
    indexes: Indexes
    digest: str
    only_remembered: bool = False

    def said(self, path: Path) -> PlanSaid:
        name = name_in(self.place.folder, path)
        patience = Patience(self.place.seconds)
        unread: list[Problem] = []
        dangling: list[Problem] = []
        unproved: list[Problem] = []
        with guessing(PLAN_GUESSES):
            data = plan_bytes(path, self.place.folder, unread)
            linked = self._linked(name, data, patience, unread) if data is not None else None
            if linked is None or data is None:
                return PlanSaid(name, unread=tuple(unread), spent=patience.spent.get(name, 0.0))
            unread += linked.unread
            dangling += linked.dangling
            source = source_of(linked.source, linked.places, self.place.folder, unread)
            proof = None
            if linked.plan and source:
                proof = self._proved(linked.plan, linked.digests[:1], source, patience, unproved)
        return PlanSaid(
            name,
            PlanName(linked.id, path.name, linked.places.id),
            linked.places,
            data,
            linked.source.file,
            source.data if source else None,
            linked.plan,
            proof,
            tuple(unread),
            tuple(dangling),
            tuple(unproved),
            patience.spent.get(name, 0.0),
            linked.source.original.file if linked.source.original else "",
            linked.digests,
        )

    def _linked(
        self, name: str, data: bytes, patience: Patience, problems: list[Problem]
    ) -> LinkedPlan | None:
        """Return a plan as it is linked; null, and told, for what is none or takes too long."""
        key = key_of(name, data, self.digest)
        found = self.memory.recall(PLANS, key)
        if found is None:
            if self.only_remembered:
                raise _NotRememberedError
            found = self._read_and_linked(name, data, patience, problems)
            if found is not None and found.plan is not None:
                self.memory.remember(PLANS, key, found)
        return found

    def _read_and_linked(
        self, name: str, data: bytes, patience: Patience, problems: list[Problem]
    ) -> LinkedPlan | None:
        unread: list[Problem] = []
        record = patience.give(name, unread, partial(read_draft, data, name, unread))
        if record is None:
            problems += unread
            return None
        dangling: list[Problem] = []
        link = partial(link_plan, record, self.registries, self.indexes, dangling)
        plan = patience.give(name, dangling, link)
        return LinkedPlan(
            record.form.id,
            plan,
            digests_of(plan) if plan else (),
            record.places,
            _source(record.form.source),
            tuple(unread),
            tuple(dangling),
        )

    def _proved(
        self,
        plan: Plan,
        digest: Sequence[str],
        source: SourceFile,
        patience: Patience,
        problems: list[Problem],
    ) -> Proved | None:
        """Return the proof of a plan; problems tell what is not proved, or that it takes too long.

        What was cut short is not remembered.
        """
        key = key_of(*digest, source.data)
        found = self.memory.recall(PROOFS, key) if digest else None
        if found is None:
            if self.only_remembered:
                raise _NotRememberedError
            found = patience.give(plan.place.file, problems, partial(proved, plan, source.text))
            if found is not None and digest:
                self.memory.remember(PROOFS, key, found)
        if found is not None:
            problems.extend(unproved(found.proof, plan))
        return found


def _source(form: SourceForm) -> PlanSource:
    one = form.original
    original = Original(one.file, one.sha256, one.reader) if one else None
    return PlanSource(form.file, original)


@cache
def _form(of: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(of)


def _written(registries: Registries) -> bytes:
    return _form(Registries).dump_json(registries)


def _program() -> str:
    return f"{program_of(PLANS.room)} {program_of(PROOFS.room)}"


@lru_cache(maxsize=1)
def _work_at(place: Workplace) -> _Work:
    registries: Registries = _form(Registries).validate_json(place.registries)
    memory = Remembered(Cache(place.cache)) if place.cache else Forgetful()
    digest = hashlib.sha256(place.registries).hexdigest()
    return _Work(place, memory, registries, Indexes.of(registries), digest)
