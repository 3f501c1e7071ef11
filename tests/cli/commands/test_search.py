"""What is found is printed for people and for machines; a site without an index is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.commands import main
from generator.search.files import POINTER
from tests.search_corpus import real_index
from tests.search_small import published
from tests.site_fixture import built_site


def test_command_prints_what_the_contract_says() -> None:
    site = str(built_site())
    done = CliRunner().invoke(main, ["search", "bao hiem", "y te", "--site", site, "--json"])
    assert done.exit_code == 0
    rows = json.loads(done.stdout)
    assert len(rows) >= 20
    assert all(list(row) == ["plan", "kind", "url", "title", "text", "score"] for row in rows)
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)
    assert any(row["url"].startswith("ke-hoach/") and "#" in row["url"] for row in rows)


def test_command_says_when_there_is_nothing() -> None:
    site = str(built_site())
    assert CliRunner().invoke(main, ["search", "zzz", "--site", site]).exit_code == 0
    assert CliRunner().invoke(main, ["search", "x", "--site", "/khong-co"]).exit_code == 2
    assert CliRunner().invoke(main, ["search"]).exit_code == 2


@pytest.mark.parametrize("pointer", ["", '{"parts": []}', '{"form": 99, "folder": "a/"}', None])
def test_command_tells_of_an_index_that_it_cannot_read(pointer: str | None, tmp_path: Path) -> None:
    for path, data in published(real_index()).items() if pointer is None else ():
        if "/muc/" not in path:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(data)
    if pointer is not None:
        (tmp_path / "tim-kiem").mkdir()
        (tmp_path / POINTER).write_text(pointer, encoding="utf-8")
    done = CliRunner().invoke(main, ["search", "bảo hiểm y tế", "--site", str(tmp_path)])
    assert done.exit_code == 2
    assert "hãy dựng lại site bằng kehoach build" in " ".join(done.output.split())
