"""Every kind of value that is remembered between builds, and none but these."""

from __future__ import annotations

from typing import Any

from generator.history import Told
from generator.output.remembered import Kind
from generator.subjects.revisions.versions import WholeVersion

# What was told of the commits of one plan, by the states of its file that they lead from and to.
REVISIONS = Kind("revisions", dict[str, Told], "history")
# What can be shown of one older version.
VERSIONS = Kind("versions", WholeVersion, "subjects")
KINDS: tuple[Kind[Any], ...] = (REVISIONS, VERSIONS)
