"""What a portal asks for that mkdocs alone does is told with the setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import own
from tests.output.test_own import portal


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("plugins: [search]", "'plugins'"),
        ("hooks: [a.py]", "'hooks'"),
        ("exclude_docs: a/", "'exclude_docs'"),
        ("use_directory_urls: false", "'use_directory_urls: false'"),
        ("nav: null", "'nav'"),
        ("nav: [index.md, khong/co.md]", "'khong/co.md'"),
        ("markdown_extensions: [khong_co]", "khong_co"),
        ("theme: {custom_dir: khung}", "khung/.env"),
    ],
)
def test_what_it_does_not_do_or_runs_into_is_told(settings: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "khung").mkdir()
    (tmp_path / "khung/.env").symlink_to("/proc/self/environ")
    complaints = own.build_site(**portal(tmp_path, settings), output=tmp_path / "site")
    assert any(told in one for one in complaints), complaints
