"""What a portal knows, as the importer is told it."""

from __future__ import annotations

from pathlib import Path

from generator.cli.portal_known import known_of
from tests.folders import ROOT
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


def test_headings_with_their_themes_and_ways_of_indicators_are_known() -> None:
    known = known_of(ROOT / "plans")
    headed = [one for one in known.headings if one.themes]
    assert headed
    ids = {one.id for one in known.themes}
    assert all(theme in ids for one in headed for theme in (*one.themes, *one.below))
    assert any(one.below for one in headed)
    assert any(one.variants for one in known.indicators)
    populations = {one.id for one in known.populations}
    unsaid = [one.unsaid for one in known.indicators if one.unsaid]
    assert unsaid
    assert populations.issuperset(unsaid)
