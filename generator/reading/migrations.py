"""Plan files of older schemas → what they say in today's; each step leads one version on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.reading.yaml_source import Plain
from generator.schema.plan import SCHEMA_VERSION

MOST_DIGITS = 9
Fields = dict[str, Plain]
Step = Callable[[Fields], Fields]
# From version → to the next one. Whoever raises SCHEMA_VERSION adds a step here and a file of the
# older version to tests/cases/schema/, so that no version of a plan becomes unreadable.
STEPS: dict[int, Step] = {}


def migrate(data: Plain, steps: Mapping[int, Step] = STEPS, newest: int = SCHEMA_VERSION) -> Plain:
    """Return a plan file's data in the newest schema, or as it is where no step leads there.

    `steps` lead from each version to the next; data that says no version is taken for the newest.
    What is too new, or no number, stays as it is, for the schema to tell.
    """
    if not isinstance(data, dict):
        return data
    said = version_said(data)
    version = newest if said is None else said
    while version < newest and version in steps:
        version += 1
        data = {**steps[version - 1](data), "schema": str(version)}
    return data


def version_said(data: Fields) -> int | None:
    """Return the version of the schema that a file says in digits; null where it says none.

    Nor does one of so many digits that it is none, which the schema tells.
    """
    said = data.get("schema")
    is_one = isinstance(said, str) and said.isdecimal() and len(said) <= MOST_DIGITS
    return int(str(said)) if is_one else None
