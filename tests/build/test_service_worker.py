"""The worker is told the words of its site, its bounds, what stands apart, and its build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.build.portal_reading import read
from generator.build.service_worker import WORKER, service_worker
from generator.language import speaking
from generator.output.addresses import AssetAddresses
from generator.problems import Problem
from generator.progress import Progress
from generator.published import RECORD
from generator.reading.settings import read_settings
from generator.subjects.front.kept import MOST_MEGABYTES, MOST_PAGES
from tests.folders import ROOT, tree
from tests.portals import allowed, build

CONFIG, CONTENT = ROOT / "mkdocs.yml", ROOT / "content"
SOURCE = "js/offline/worker.js"
ASSETS = AssetAddresses("0" * 32, frozenset([SOURCE]))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "trang-da-luu").mkdir()
    (tmp_path / "trang-da-luu/index.html").write_text("<h1>a</h1>", encoding="utf-8")
    source = tmp_path / "assets" / ASSETS.name / SOURCE
    source.parent.mkdir(parents=True)
    source.write_text("work();\n", encoding="utf-8")
    return tmp_path


def said(script: bytes) -> dict[str, Any]:
    first, rest = script.decode().split("\n", 1)
    assert rest == "work();\n"
    found: dict[str, Any] = json.loads(first.removeprefix("const SAID = ").removesuffix(";"))
    return found


def test_it_knows_its_bounds_and_what_stands_apart(built: Path) -> None:
    told = said(service_worker(built, ASSETS, ["en"]))
    assert told["most"] == {"pages": MOST_PAGES, "bytes": MOST_MEGABYTES * 1024 * 1024}
    assert told["apart"] == ["nhung/", "m/", "en/"]
    assert told["list"] == "trang-da-luu/"
    assert WORKER == "trang-da-luu.js"


def test_it_speaks_the_language_of_its_site(built: Path) -> None:
    notice = said(service_worker(built, ASSETS))["notice"]
    assert "<b>Bản đã lưu ngày {day}. Trang mới có thể khác.</b>{version}" in notice
    with speaking("en"):
        other = said(service_worker(built, ASSETS))
    assert "Copy kept on {day}. The page of today may differ." in other["notice"]
    assert other["version"] == " The plan at that time: {version}."


def test_another_build_is_another_worker_and_the_same_the_same(built: Path) -> None:
    first = service_worker(built, ASSETS)
    assert service_worker(built, ASSETS) == first
    (built / "trang-da-luu/index.html").write_text("<h1>b</h1>", encoding="utf-8")
    assert service_worker(built, ASSETS) != first


def made(plans: Path, folder: Path, *lines: str, content: Path = CONTENT) -> list[Problem]:
    """Build a portal that says these lines of its settings; returns what is wrong."""
    folder.mkdir()
    said = "".join(f"    {line}\n" for line in (f"content: {content}", *lines))
    config = folder / "mkdocs.yml"
    config.write_text(f"INHERIT: {CONFIG}\nextra:\n  kehoach:\n{said}", encoding="utf-8")
    settings = allowed(read_settings(config, plans, folder / "site")[0])
    return build(settings, read(settings, Progress(quiet=True)), Progress(quiet=True))


def test_a_site_that_does_not_ask_for_it_has_nothing_of_it(plans: Path, tmp_path: Path) -> None:
    silent, off, on = (tmp_path / name for name in ("silent", "off", "on"))
    assert made(plans, silent) == []
    assert made(plans, off, "offline: false") == []
    assert made(plans, on, "offline: true") == []
    files = tree(silent / "site")
    assert files == tree(off / "site")
    assert not [path for path in files if "trang-da-luu" in str(path) or "offline" in str(path)]
    home = (on / "site/index.html").read_text("utf-8")
    for words in ("trang-da-luu", "worker-src 'self'; ", "; trusted-types km-trang-da-luu"):
        assert words in home
        assert words not in (off / "site/index.html").read_text("utf-8")
    record = json.loads((on / "site" / RECORD).read_bytes())
    assert {WORKER, "trang-da-luu/index.html"} <= set(record["site"])


def test_a_file_of_its_name_among_hand_written_pages_is_told(plans: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / WORKER).write_text("// của cổng\n", encoding="utf-8")
    assert made(plans, tmp_path / "off", content=content) == []
    found = made(plans, tmp_path / "on", "offline: true", content=content)
    assert [one.rule for one in found if one.severity == "error"] == ["same-address"]
