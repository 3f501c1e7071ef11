"""What a site says of itself is what its settings and its reading say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build.editions import (
    edition_of,
    files_by_name,
    publication_of,
    record_of_site,
    site_map,
)
from generator.build.portal_reading import OWN, Reading, read
from generator.model.revisions import Revision
from generator.progress import Progress
from generator.reading.settings import Settings
from tests.build.test_story import settings_for

BASE = "https://vi-du.vn/ke-hoach/"


@pytest.fixture
def settings(plans: Path) -> Settings:
    return settings_for(plans, plans.parent / "site").model_copy(update={"base_url": BASE})


@pytest.fixture
def reading(settings: Settings) -> Reading:
    return read(settings, Progress(quiet=True))


def test_an_edition_is_what_was_read(settings: Settings, reading: Reading) -> None:
    edition = edition_of(settings, reading, OWN)
    assert edition.site is reading.site
    assert (edition.base, edition.name) == (BASE, settings.site_name)
    assert dict(edition.plan_files) == dict(reading.files)
    assert edition.committed == {}


def test_the_day_of_the_content_is_that_of_the_newest_revision_told_soundly(
    settings: Settings, reading: Reading
) -> None:
    def revision(day: str, odd: str = "") -> Revision:
        return Revision("xa-mau-ke-hoach", "a" * 40, day, "Sửa", odd_moment=odd)

    told = [revision("2025-01-02"), revision("2025-03-04"), revision("2099-01-01", "2099")]
    later = replace(reading, site=reading.site.with_revisions(told))
    assert publication_of(settings, reading).content_date is None
    assert str(publication_of(settings, later).content_date) == "2025-03-04"
    assert publication_of(settings, later).base == BASE


def test_the_record_counts_what_was_read_and_names_each_file(
    settings: Settings, reading: Reading, tmp_path: Path
) -> None:
    built = tmp_path / "built"
    built.mkdir()
    (built / "index.html").write_text("x", encoding="utf-8")
    ((path, data),) = record_of_site(settings, reading, built)
    said = json.loads(data)
    assert path == "api/build.json"
    assert said["counts"] == reading.site.counts()
    assert list(said["site"]) == ["index.html"]


def test_lists_of_pages_name_them_in_full(settings: Settings, reading: Reading) -> None:
    pages = edition_of(settings, reading, OWN).pages()
    text = b"".join(data for _, data in site_map(settings, pages, reading)).decode()
    assert f"<loc>{BASE}ke-hoach/xa-mau-ke-hoach/</loc>" in text


def test_what_the_portal_wrote_itself_is_not_made(
    settings: Settings, reading: Reading, tmp_path: Path
) -> None:
    edition = edition_of(settings, reading, OWN)
    assert "robots.txt" in dict(files_by_name(settings, edition))
    (tmp_path / "robots.txt").write_text("x", encoding="utf-8")
    own = settings.model_copy(update={"content": tmp_path})
    assert "robots.txt" not in dict(files_by_name(own, edition))
