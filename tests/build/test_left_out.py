"""A host that makes fewer pages than it was given makes no site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.left_out import left_out
from generator.problems import Location

PLACE = Location("mkdocs.yml")
GIVEN = ("index.md", "a/index.md", "b.md", "c/README.md", "api/d.csv")
MADE = ("index.html", "a/index.html", "b/index.html", "c/index.html", "api/d.csv")


def write(folder: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def test_a_page_of_each_page_and_each_other_file_leave_nothing_out(tmp_path: Path) -> None:
    pages, built = write(tmp_path / "pages", GIVEN), write(tmp_path / "site", (*MADE, "404.html"))
    assert list(left_out(pages, built, "mkdocs", PLACE)) == []


@pytest.mark.parametrize(("given", "made"), list(zip(GIVEN, MADE, strict=True)))
def test_what_is_left_out_is_told(given: str, made: str, tmp_path: Path) -> None:
    pages = write(tmp_path / "pages", GIVEN)
    built = write(tmp_path / "site", tuple(name for name in MADE if name != made))
    (told,) = left_out(pages, built, "mkdocs", PLACE)
    assert (told.rule, told.severity, told.fragment) == ("left-out", "error", given)
    assert told.message == "mkdocs bỏ ra 1 trang hoặc tệp của site"


def test_all_that_is_left_out_is_told_once(tmp_path: Path) -> None:
    pages, built = write(tmp_path / "pages", GIVEN), write(tmp_path / "site", ("404.html",))
    (told,) = left_out(pages, built, "mkdocs", PLACE)
    assert (told.fragment, told.message[:14]) == ("a/index.md", "mkdocs bỏ ra 5")
