"""Whoever asked for a site is told how that went."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import building
from generator.problems import Problem
from generator.reading.settings import read_settings
from tests.folders import PLAN, ROOT, edit

WRONG = Problem("mkdocs.yml", 2, 1, "x", "sai")


def built(plans: Path, found: list[Problem]) -> bool:
    settings, problems = read_settings(ROOT / "mkdocs.yml", plans, plans.parent / "si\u202ete")
    return building.build_site(settings, [*problems, *found])


def test_a_site_that_was_published_is_said_to_be(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(building, "build", lambda *_: [])
    assert built(plans, [])
    said = capsys.readouterr().err
    assert "Đã dựng" in said
    assert "si[U+202E]te" in said


def test_problems_of_settings_and_of_plans_are_told_and_nothing_is_built(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(building, "build", lambda *_: pytest.fail("built all the same"))
    edit(plans / PLAN, {"type: ke-hoach": "type: ke-hoạch"})
    assert not built(plans, [WRONG])
    said = capsys.readouterr().err
    assert "mkdocs.yml:2:1: lỗi [x] sai" in said
    assert f"{PLAN}:" in said
    assert "Không dựng; site cũ giữ nguyên" in said


def test_nothing_to_tell_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    building.tell([])
    assert capsys.readouterr() == ("", "")
