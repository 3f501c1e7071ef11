"""What one plan says by itself: made of its own bytes, or remembered from another build."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache, partial

from pydantic import TypeAdapter

from generator.fidelity import Proved, proved, unproved
from generator.model.plan import Plan
from generator.output.kinds import PROOFS
from generator.output.remembered import Memory, key_of
from generator.patience import Patience
from generator.problems import Problem
from generator.reading.files import SourceFile


def digest_of(plan: Plan) -> str:
    """Return the hash of everything that a linked plan says."""
    return hashlib.sha256(_plans().dump_json(plan)).hexdigest()


@cache
def _plans() -> TypeAdapter[Plan]:
    return TypeAdapter(Plan)


def proofs_of(
    plans: Mapping[str, Plan],
    sources: Mapping[str, SourceFile],
    memory: Memory,
    problems: list[Problem],
    patience: Patience,
) -> dict[str, Proved]:
    """Return the proof of each plan that has a source, by id; problems tell what is not proved."""
    found = {
        name: proof_of(plans[name], digest_of(plans[name]), source, memory, problems, patience)
        for name, source in sources.items()
        if name in plans
    }
    return {name: one for name, one in found.items() if one is not None}


def proof_of(
    plan: Plan,
    digest: str,
    source: SourceFile,
    memory: Memory,
    problems: list[Problem],
    patience: Patience,
) -> Proved | None:
    """Return the proof of a plan, remembered or made; problems tell what is not proved.

    `digest` is that of the plan (`digest_of`). Null, and told, where `patience` has no more time
    for it; that is not remembered.
    """
    key = key_of(digest, source.data)
    found = memory.recall(PROOFS, key)
    if found is None:
        found = patience.give(plan.place.file, problems, partial(proved, plan, source.text))
        if found is not None:
            memory.remember(PROOFS, key, found)
    if found is not None:
        problems.extend(unproved(found.proof, plan))
    return found
