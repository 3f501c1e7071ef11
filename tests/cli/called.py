"""The command as a person calls it, and the site of before that it must not harm."""

from __future__ import annotations

import functools
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli.commands import main
from tests.folders import ROOT
from tests.site_fixture import workshop

CONFIG = str(ROOT / "mkdocs.yml")
# What a portal should say of itself, so that a check has nothing to tell of it.
TOLD = "{official: false, report_address: 'mailto:bao-loi@vi-du.vn'}"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@functools.cache
def told() -> Path:
    """Return settings as those of the program, of a portal that says all that it should."""
    config = workshop() / "told" / "mkdocs.yml"
    config.parent.mkdir()
    text = f"INHERIT: {CONFIG}\nextra: {{kehoach: {TOLD}}}\n"
    config.write_text(text, encoding="utf-8")
    return config


def check(plans: Path, *words: str) -> Result:
    return run("check", "--plans", plans, "--config", told(), *words)


def build(plans: Path, output: Path, *words: str) -> Result:
    return run("build", "--plans", plans, "--output", output, "--config", CONFIG, *words)


def last_good_site(folder: Path) -> Path:
    """Write what stands for a site of ours, with a file that no build would write."""
    (folder / "api").mkdir(parents=True)
    (folder / "api/build.json").write_text('{"version": "0"}\n', encoding="utf-8")
    (folder / "index.html").write_text("<p>Bản trước\n", encoding="utf-8")
    (folder / "anh.png").write_bytes(b"\x89PNG\x00\xff")
    return folder
