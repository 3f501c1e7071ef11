"""Nothing outside of a site is read, and what is no site is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.assistants import SiteFiles, UnreadableSiteError
from generator.opendata import FORMATS, Splitting
from generator.opendata.cutting import table_files
from tests.assistants.asked import PHUONG_2, files, small_site
from tests.site_fixture import PLANS, linked, table_of


@pytest.mark.parametrize("path", ["../bi-mat", "api/../../bi-mat", "/etc/hostname", "api/loi-ra"])
def test_no_path_leads_out(path: str, tmp_path: Path) -> None:
    (tmp_path / "bi-mat").write_text("x", encoding="utf-8")
    site = small_site(tmp_path / "site", {})
    (site / "api/loi-ra").symlink_to(tmp_path / "bi-mat")
    with pytest.raises(UnreadableSiteError, match="dẫn ra ngoài"):
        SiteFiles(site).read(path)


@pytest.mark.parametrize("record", ["", "[]", "{", "[" * 100_000, '{"commit": 3}'])
def test_what_is_no_record_is_told(record: str, tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "api/build.json").write_text(record, encoding="utf-8")
    with pytest.raises(UnreadableSiteError):
        SiteFiles(tmp_path)


def test_a_long_table_is_read_from_where_it_is_packed(tmp_path: Path) -> None:
    table = table_of(linked(PLANS), "targets")
    site = small_site(tmp_path, {}, base_url="https://vi-du.vn/")
    for piece in table_files(table, FORMATS, Splitting({}, "https://vi-du.vn/", 1000, 1000)):
        file = site / "api" / piece.path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as out:
            out.write(piece.data)
    assert "part" in json.loads((site / "api/targets.json").read_bytes())[0]
    packed, whole = SiteFiles(site).rows("targets", PHUONG_2), files().rows("targets", PHUONG_2)
    names = ("id", "quote", "operator", "value", "year")
    assert [[row[n] for n in names] for row in packed] == [[row[n] for n in names] for row in whole]
    (site / "api/targets.parquet").write_bytes(b"")
    with pytest.raises(UnreadableSiteError, match="hãy dựng lại site"):
        SiteFiles(site).rows("targets")
