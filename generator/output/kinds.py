"""Every kind of value that is remembered between builds, and none but these."""

from __future__ import annotations

from typing import Any

from generator.fidelity import Proved
from generator.history import Told
from generator.output.remembered import Kind
from generator.subjects.revisions.versions import WholeVersion

# What was told of the commits of one plan, by the states of its file that they lead from and to.
REVISIONS = Kind("revisions", dict[str, Told], "history")
# What can be shown of one older version.
VERSIONS = Kind("versions", WholeVersion, "subjects")
# The proof of a plan and what its page shows of it, by the linked plan and the source's bytes.
PROOFS = Kind("proofs", Proved, "fidelity")
KINDS: tuple[Kind[Any], ...] = (REVISIONS, VERSIONS, PROOFS)
