"""What pages stand on has one hash, of all that it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.ground import ground_key, make_ground, pages_in
from generator.build.portal_reading import OWN
from generator.model.urls import Address
from generator.reading.settings import Settings, read_settings
from generator.views.subject import Edition, Page
from tests.portals import without_history
from tests.site_fixture import PLANS, linked


def page(name: str, title: str) -> Page:
    return Page(Address(name), "plan.md", title, "", lambda: pytest.fail("made"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "cong"
    config = without_history(folder)
    (folder / "theme/overrides").mkdir(parents=True)
    (folder / "content").mkdir()
    text = config.read_text("utf-8")
    own = "".join(f"    {name}: {name}\n" for name in ("content", "theme"))
    head = text.partition("  kehoach:\n")
    config.write_text(f"{head[0]}{head[1]}{own}    history_required: false\n", encoding="utf-8")
    found, problems = read_settings(config, PLANS, folder / "site")
    assert problems == []
    return found


def test_the_key_changes_with_whatever_a_ground_is_made_of(settings: Settings) -> None:
    edition, folder = Edition(linked(PLANS)), settings.config.parent
    pages = [page("", "Nhà"), page("a/", "Một")]
    keys = [ground_key(settings, edition, pages)]
    assert ground_key(settings, edition, [page("", "Nhà"), page("a/", "Một")]) == keys[0]
    for name in ("content/a.md", "theme/overrides/a.html", "theme/assets/a.css", "mkdocs.yml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write("\n# một dòng\n")
        keys.append(ground_key(settings, edition, pages))
    keys += [
        ground_key(settings, edition, [page("", "Nhà"), page("a/", "Hai")]),
        ground_key(settings, edition, [page("", "Nhà")]),
        ground_key(settings, Edition(edition.site, timestamp=5), pages),
        ground_key(settings.model_copy(update={"base_url": "https://a.vn/"}), edition, pages),
    ]
    assert len(set(keys)) == len(keys)


def test_templates_of_pages_are_no_part_of_it(settings: Settings) -> None:
    """They are read for each page."""
    edition = Edition(linked(PLANS))
    before = ground_key(settings, edition, [])
    (settings.config.parent / "theme/pages").mkdir()
    (settings.config.parent / "theme/pages/plan.md").write_text("# Mới\n", encoding="utf-8")
    assert ground_key(settings, edition, []) == before


def test_a_host_that_is_not_known_makes_none(settings: Settings, tmp_path: Path) -> None:
    other = settings.model_copy(
        update={"portal": settings.portal.model_copy(update={"host": "khong-co"})}
    )
    edition = Edition(linked(PLANS))
    assert make_ground(other, OWN, edition, tmp_path, "", {}) == (None, ())
    assert not pages_in(tmp_path).exists()
