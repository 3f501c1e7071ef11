"""What a site's record says of how it was built: the program itself, not only its number."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator import __version__
from generator.build import provenance
from generator.build.provenance import made_of
from generator.published.record import MADE
from generator.reading.settings import read_settings
from tests.folders import ROOT


def test_everything_that_decides_the_bytes_is_told(plans: Path) -> None:
    settings, _ = read_settings(ROOT / "mkdocs.yml", plans, base_url="https://vi-du.vn/a")
    made = made_of(settings)
    assert tuple(made) == MADE
    assert made["version"] == __version__
    assert made["base_url"] == "https://vi-du.vn/a/"
    assert made["language"] == "vi"
    assert re.fullmatch(r"3\.\d+\.\S+", str(made["python"]))
    packages = made["packages"]
    assert isinstance(packages, dict)
    assert packages["mkdocs"] == "1.6.1"
    assert {"jinja2", "markdown", "pydantic", "lunr"} < packages.keys()
    assert list(packages) == sorted(packages)


def test_a_changed_line_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, theme = tmp_path / "generator", tmp_path / "theme"
    shutil.copytree(ROOT / "generator" / "text", program / "text")
    shutil.copytree(ROOT / "theme" / "pages", theme)
    monkeypatch.setattr(provenance, "PROGRAM", program)

    def state() -> str:
        provenance._program.cache_clear()
        return provenance._program(theme)

    first = state()
    (program / "bundled").mkdir()
    (program / "bundled" / "x.py").write_text("x")
    (program / "x.pyc").write_text("x")
    assert state() == first, "what is made, or lies elsewhere in a checkout, is no part of it"
    (theme / "home.md").write_text("x")
    second = state()
    (program / "text" / "words.py").write_text("x")
    assert len({first, second, state()}) == 3
    provenance._program.cache_clear()
