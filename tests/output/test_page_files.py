"""Files of a folder of pages: every one is found, and gets by without a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output.page_files import files_of, link_files, may_be_finished, paths_of


def test_every_file_is_found_and_put_in_place_but_where_one_is(tmp_path: Path) -> None:
    for name in ("a.png", "b/c/d.css"):
        (tmp_path / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pages" / name).write_text(name, "utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/a.png").write_text("của bộ dựng", "utf-8")
    assert sorted(files_of(tmp_path / "pages")) == ["a.png", "b/c/d.css"]
    link_files(tmp_path / "pages", tmp_path / "site", ["a.png", "b/c/d.css"])
    assert (tmp_path / "site/a.png").read_text("utf-8") == "của bộ dựng"
    assert (tmp_path / "site/b/c/d.css").samefile(tmp_path / "pages/b/c/d.css")


@pytest.mark.parametrize(("text", "may"), [('---\ntitle: "a"\n', True), ("# a\n", False)])
def test_a_page_that_may_be_finished_begins_so(text: str, may: bool, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert may_be_finished(tmp_path / "a.md") is may


def test_a_nav_names_pages_at_any_depth() -> None:
    nav = ["a.md", {"b": "c.md"}, {"d": ["e.md", {"f": "g.md"}]}, None]
    assert paths_of(nav) == {"a.md", "c.md", "e.md", "g.md"}
