"""The command as a person calls it, and the site of before that it must not harm."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli.commands import main
from tests.folders import ROOT

CONFIG = str(ROOT / "mkdocs.yml")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def check(plans: Path, *words: str) -> Result:
    return run("check", "--plans", plans, "--config", CONFIG, *words)


def build(plans: Path, output: Path, *words: str) -> Result:
    return run("build", "--plans", plans, "--output", output, "--config", CONFIG, *words)


def last_good_site(folder: Path) -> Path:
    """Write what stands for a site of ours, with a file that no build would write."""
    (folder / "api").mkdir(parents=True)
    (folder / "api/build.json").write_text('{"version": "0"}\n', encoding="utf-8")
    (folder / "index.html").write_text("<p>Bản trước\n", encoding="utf-8")
    (folder / "anh.png").write_bytes(b"\x89PNG\x00\xff")
    return folder
