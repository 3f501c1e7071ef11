"""What a portal knows, as the importer is told it."""

from __future__ import annotations

from pathlib import Path

from generator.cli.portal_known import known_of
from tests.golden import CASES


def test_the_registries_and_the_sentences_of_plans_are_known() -> None:
    known = known_of(CASES / "base" / "plans")
    assert {one.id: one.names[0] for one in known.agencies}
    assert all(one.name for one in known.units)
    assert {name for one in known.indicators for name in (one.name,)}
    assert any(one.sentences for one in known.indicators)


def test_another_folder_knows_nothing(tmp_path: Path) -> None:
    known = known_of(tmp_path)
    assert (known.agencies, known.units, known.indicators) == ((), (), ())
