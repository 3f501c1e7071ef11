"""What a portal knows: nothing, for somebody who encodes a first plan."""

from __future__ import annotations

import dataclasses

from generator.importer.known import Known


def test_who_begins_knows_nothing() -> None:
    assert not any(getattr(Known(), field.name) for field in dataclasses.fields(Known))
