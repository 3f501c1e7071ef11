"""A portal in another language: a catalogue is all it takes, from the setting to the page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.language import catalogues, speaking, spoken
from generator.memory import key_of
from generator.output.cache import Cache
from generator.output.kinds import REVISIONS
from generator.output.remembered import Remembered
from generator.reading.portal import PortalSettings
from tests.folders import ROOT
from tests.language.made_up import CODE, spoken_site, untranslated, write
from tests.language.words_outside import VIETNAMESE
from tests.site_fixture import SMALL

TINY = ROOT / "tests" / "cases" / "pages" / "plans"


@pytest.fixture
def languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of languages that holds the made-up one."""
    folder = tmp_path / "languages"
    folder.mkdir()
    write(folder)
    monkeypatch.setattr(catalogues, "FOLDER", folder)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return spoken_site(TINY, tmp_path_factory.mktemp("site"))


def test_a_site_speaks_the_language_of_its_portal(site: Path) -> None:
    assert spoken() == "vi"
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    assert len(pages) > 30
    for path, html in pages.items():
        assert f'<html lang="{CODE}"' in html, path
        if path.relative_to(site).as_posix().startswith(SMALL):
            continue
        footer = re.search(r'(?s)<p class="km-footer__what">.*?</p>', html)
        assert footer is not None, path
        said = re.sub(r"</?span[^<>]*>| lang=\"vi\"", "", footer[0])
        assert "⟦<b>Kế hoạch mở</b> không phải" in said, path
        words = re.search(r'<script type="application/json" id="km-words">(.*?)</script>', html)
        assert words is not None, path
        assert json.loads(words[1])["Đi đến"] == "⟦Đi đến⟧", path


def test_the_page_of_a_lost_address_is_in_the_language_too(site: Path) -> None:
    html = (site / "404.html").read_text("utf-8")
    (content,) = re.findall(r"(?s)<article .*?</article>", html)
    said = re.sub(r"<[^<>]*>", "", content)
    assert "⟦Không tìm thấy trang này⟧" in said
    assert VIETNAMESE.findall(untranslated(said)) == []


@pytest.mark.usefixtures("languages")
def test_a_portal_may_name_a_language_that_has_a_catalogue() -> None:
    assert PortalSettings.model_validate({"language": CODE}).language == CODE
    assert PortalSettings().language == "vi"


def test_what_was_told_in_another_language_is_not_remembered(
    languages: Path, tmp_path: Path
) -> None:
    memory, key = Remembered(Cache(tmp_path / "cache")), key_of("xa-mau")
    memory.remember(REVISIONS, key, {"a": {"changes": []}})
    with speaking(CODE):
        assert memory.recall(REVISIONS, key) is None
    assert memory.recall(REVISIONS, key) == {"a": {"changes": []}}
