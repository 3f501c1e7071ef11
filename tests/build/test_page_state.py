"""What decides all pages: with another of it, none is found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import page_state
from generator.build.page_state import page_memory
from generator.output.addresses import NOTHING_HASHED, AssetAddresses
from generator.reading.settings import Settings, read_settings
from generator.views.watched import WatchedEdition
from tests.folders import ROOT
from tests.many_plans import crowded
from tests.portals import without_history
from tests.site_fixture import edition_of

EDITION = WatchedEdition.of(edition_of(crowded(2)))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    config = without_history(tmp_path / "cong")
    text = config.read_text("utf-8").replace(str(ROOT / "theme"), "theme")
    config.write_text(text, encoding="utf-8")
    (config.parent / "theme/pages").mkdir(parents=True)
    (config.parent / "theme/pages/rieng.md").write_text("a", encoding="utf-8")
    found, problems = read_settings(config, tmp_path / "plans", tmp_path / "site")
    assert problems == []
    return found


def state(
    settings: Settings,
    edition: WatchedEdition = EDITION,
    assets: AssetAddresses = NOTHING_HASHED,
) -> str | None:
    return page_memory(settings, edition, {}, assets).state


def test_a_state_is_of_settings_themes_registries_and_addresses(settings: Settings) -> None:
    first = state(settings)
    assert first is not None
    assert state(settings) == first
    assert state(settings, assets=AssetAddresses("a", frozenset("bc"))) != first
    portal = settings.portal.model_copy(update={"encoder": "Khác"})
    assert state(settings.model_copy(update={"portal": portal})) != first
    registries = replace(EDITION.real.site.registries, groups={})
    site = replace(EDITION.real.site, registries=registries)
    assert state(settings, WatchedEdition.of(edition_of(site))) != first
    assert state(settings, WatchedEdition.of(replace(EDITION.real, base="https://a.vn/"))) != first
    template = settings.themes[0] / "pages/rieng.md"
    template.write_text("b", encoding="utf-8")
    assert state(settings) != first
    template.write_text("a", encoding="utf-8")
    assert state(settings) == first


def test_where_a_site_is_put_and_its_plans_are_no_part_of_it(settings: Settings) -> None:
    other = settings.model_copy(update={"output": Path("khac"), "executor": "một"})
    assert state(other) == state(settings)
    plans = WatchedEdition.of(replace(EDITION.real, site=replace(EDITION.real.site, plans={})))
    assert state(settings, plans) == state(settings)


def linked(theme: Path, _patch: pytest.MonkeyPatch) -> None:
    (theme / "noi").symlink_to(ROOT)


def extended(_theme: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(page_state, "extensions", lambda: ["một"])


@pytest.mark.parametrize("what", [linked, extended])
def test_where_it_cannot_be_told_there_is_none(
    what: Callable[[Path, pytest.MonkeyPatch], None],
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    what(settings.themes[0], monkeypatch)
    assert state(settings) is None


def test_where_a_subject_or_a_format_is_another_s_there_is_none(settings: Settings) -> None:
    real = EDITION.real
    for other in (replace(real, subjects=real.subjects[1:]), replace(real, formats=())):
        assert state(settings, WatchedEdition.of(other)) is None
