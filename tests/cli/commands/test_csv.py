"""Tables go out where none are named, and come in where some are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.called import CONFIG, run

NAME = "xa-mau-ke-hoach"


def csv(plans: Path, *words: str | Path) -> int:
    return run("csv", NAME, *words, "--plans", plans, "--config", CONFIG).exit_code


@pytest.mark.parametrize(("words", "mark"), [((), ";"), (("--separator", ","), ",")])
def test_tables_are_cut_at_the_mark_that_was_asked_for(
    words: tuple[str, ...], mark: str, plans: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bang"
    folder.mkdir()
    assert csv(plans, "--output", folder, *words) == 0
    written = sorted(folder.glob("*.csv"))
    assert written
    for file in written:
        head = file.read_text("utf-8-sig").splitlines()[0]
        assert mark in head
        assert ({";", ","} - {mark}).isdisjoint(head)


def test_tables_that_are_named_are_taken_back(plans: Path, tmp_path: Path) -> None:
    assert csv(plans, "--output", tmp_path) == 0
    tables = sorted(tmp_path.glob("*.csv"))
    before = {path: path.read_bytes() for path in plans.rglob("*.yml")}
    assert csv(plans, *tables, "--yes") == 0
    assert {path: path.read_bytes() for path in plans.rglob("*.yml")} == before
    assert csv(plans, tmp_path / "khong-co.csv") != 0
