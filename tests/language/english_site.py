"""A small site in Vietnamese and in English, and one in English alone, built as a portal asks."""

from __future__ import annotations

import functools
import os
import shutil
from pathlib import Path

from generator.build.portal_reading import read
from generator.build.story import build
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests.folders import ROOT, TOGETHER
from tests.portals import allowed, others
from tests.site_fixture import ADDRESS, CONFIG, alone_in, workshop

TINY = ROOT / "tests" / "cases" / "pages" / "plans"


@functools.cache
def site_in_both() -> Path:
    """Build the Vietnamese site with the English one below it, in `en/`, as for `ADDRESS`.

    It is built once for all processes of one run of the tests: nobody writes in it.
    """
    folder = Path(os.environ.get(TOGETHER) or workshop()) / "in-both-languages"
    with alone_in(folder):
        if not (folder / "made").exists():
            _built(folder / "making", "also_in: [en]").rename(folder / "made")
    return folder / "made"


def site_in_english(folder: Path) -> Path:
    """Build the site of a portal that speaks English alone."""
    return _built(folder, "language: en")


def _built(folder: Path, chosen: str) -> Path:
    for name in ("content", "content-en"):
        shutil.copytree(ROOT / name, folder / name)
    config = folder / "mkdocs.yml"
    above = Path(os.path.relpath(CONFIG, folder)).as_posix()
    said = f"INHERIT: {above}\nextra:\n  kehoach:\n    {chosen}\n"
    config.write_text(said, encoding="utf-8")
    found, problems = read_settings(config, TINY, folder / "site", ADDRESS)
    assert problems == []
    settings = allowed(found.model_copy(update={"cache": folder / "cache"}))
    reading = read(settings, Progress(quiet=True))
    assert others(build(settings, reading, Progress(quiet=True))) == []
    return settings.output
