"""The desk is opened for the file, at the port and with the browser that were asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.commands import desk
from tests.cli.called import CONFIG, run
from tests.folders import PLAN


@pytest.mark.parametrize(
    ("words", "port", "shows"), [((), 0, True), (("--port", "8123", "--no-browser"), 8123, False)]
)
def test_a_desk_is_opened_as_asked(
    words: tuple[str, ...],
    port: int,
    shows: bool,
    plans: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(
        desk,
        "open_desk",
        lambda settings, file, port, shows: opened.append((settings.plans, file, port, shows)),
    )
    file = plans / PLAN
    done = run("desk", file, "--plans", plans, "--config", CONFIG, *words)
    assert done.exit_code == 0, done.output
    assert opened == [(plans, file, port, shows)]


def test_a_file_that_is_not_there_has_no_desk(plans: Path) -> None:
    assert run("desk", plans / "khong-co.yml", "--plans", plans).exit_code == 2
