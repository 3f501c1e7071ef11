"""A plan in a zip opens from a folder, with its fonts, without server or network."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.offline import unpacked

HAS_FONT = "document.fonts.ready.then((all) => all.check('16px \"Kehoach Serif\"'))"


@pytest.mark.parametrize("width", [360, 1280])
def test_it_opens_from_a_folder(tmp_path: Path, browser: Browser, width: int) -> None:
    context = browser.new_context(offline=True, viewport={"width": width, "height": 800})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.on("requestfailed", lambda one: said.append(one.url))
    page.goto((unpacked(tmp_path) / "index.html").as_uri())
    assert page.evaluate(HAS_FONT)
    assert "01/12/2026" in page.locator(".phuc-hoi").first.inner_text()
    page.locator("a[href='#toan-van']:visible").first.click()
    assert page.url.endswith("#toan-van")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert said == []
    context.close()
