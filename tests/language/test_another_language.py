"""A portal in another language: a catalogue is all it takes, from the setting to the page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import language
from generator.build.story import build, read
from generator.language import speaking, spoken
from generator.output.cache import recall, recall_page, remember, remember_page
from generator.progress import Progress
from generator.reading.portal import PortalSettings
from generator.reading.settings import Settings, read_settings
from tests.folders import ROOT
from tests.language.made_up import CODE, untranslated, write
from tests.site_fixture import CONFIG

TINY = ROOT / "tests" / "cases" / "pages" / "plans"
VIETNAMESE = re.compile(r"(?![a-zA-Z])[^\W\d_]")


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of languages that holds the made-up one."""
    folder = tmp_path / "languages"
    folder.mkdir()
    write(folder)
    monkeypatch.setattr(language, "FOLDER", folder)
    return folder


@pytest.fixture
def settings(catalogues: Path, tmp_path: Path) -> Settings:
    found, problems = read_settings(CONFIG, TINY, tmp_path / "site")
    assert problems == []
    portal = found.portal.model_copy(update={"language": CODE})
    return found.model_copy(update={"portal": portal, "cache": tmp_path / "cache"})


def test_a_site_speaks_the_language_of_its_portal(settings: Settings) -> None:
    reading = read(settings, Progress(quiet=True))
    assert build(settings, reading, Progress(quiet=True)) == []
    assert spoken() == "vi"
    pages = {path: path.read_text("utf-8") for path in settings.output.rglob("*.html")}
    assert len(pages) > 30
    for path, html in pages.items():
        assert f'<html lang="{CODE}"' in html, path
        frame = re.search(
            r'(?s)<footer class="km-footer">.*?<p class="km-footer__what">.*?</p>', html
        )
        assert frame is not None, path
        assert "⟦<b>Kế hoạch mở</b> không phải" in frame[0], path
        words = re.search(r'<script type="application/json" id="km-words">(.*?)</script>', html)
        assert words is not None, path
        assert json.loads(words[1])["Đi đến"] == "⟦Đi đến⟧", path


def test_the_page_of_a_lost_address_is_in_the_language_too(settings: Settings) -> None:
    build(settings, read(settings, Progress(quiet=True)), Progress(quiet=True))
    html = (settings.output / "404.html").read_text("utf-8")
    (content,) = re.findall(r"(?s)<article .*?</article>", html)
    said = re.sub(r"<[^<>]*>", "", content)
    assert "⟦Không tìm thấy trang này⟧" in said
    assert VIETNAMESE.findall(untranslated(said)) == []


@pytest.mark.usefixtures("catalogues")
def test_a_portal_may_name_a_language_that_has_a_catalogue() -> None:
    assert PortalSettings.model_validate({"language": CODE}).language == CODE
    assert PortalSettings().language == "vi"


def test_what_was_told_in_another_language_is_not_remembered(
    catalogues: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    remember(folder, "mau", {"a": 1})
    remember_page(folder, "b", "trang\n")
    with speaking(CODE):
        assert recall(folder, "mau") == {}
        assert recall_page(folder, "b") is None
    assert recall(folder, "mau") == {"a": 1}
    assert recall_page(folder, "b") == "trang\n"
