"""The folder of all pages as Markdown: whole, closed in itself, and only ever put over our own."""

from __future__ import annotations

import json
import posixpath
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.build.copies_folder import furnish, put_folder
from generator.build.publish import COPIES, may_replace
from generator.output.plain_markdown.links import is_bare
from tests.cli.called import run
from tests.folders import tree, write_base
from tests.markdown_read import read
from tests.portals import without_history


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds a site and its pages as Markdown, those of plans beside the pages."""
    top = tmp_path_factory.mktemp("cong")
    plans = write_base(top / "plans")
    done = build(top, plans)
    assert done == (0, ""), done
    return top


def build(top: Path, plans: Path, markdown: str = "trang") -> tuple[int, str]:
    config = without_history(top)
    given = ("--plans", plans, "--config", config, "--output", top / "site")
    done = run("build", *given, "--markdown", top / markdown)
    told = "" if done.exit_code == 0 else done.stderr
    return done.exit_code, told


def test_every_page_is_there_and_what_it_leads_to(built: Path) -> None:
    folder = built / "trang"
    pages = {path.parent.relative_to(built / "site") for path in built.rglob("site/**/index.html")}
    pages = {page for page in pages if not is_bare(f"{page.as_posix()}/")}
    assert {path.parent.relative_to(folder) for path in folder.rglob("index.md")} == pages
    found = {path: read(path.read_text(encoding="utf-8")) for path in folder.rglob("index.md")}
    for path, one in found.items():
        for link in one.links:
            if re.match(r"https?:|mailto:", link):
                continue
            at, _, place = link.partition("#")
            target = path if not at else Path(posixpath.normpath(path.parent / unquote(at)))
            assert target.is_relative_to(folder), (path, link)
            assert target.is_file(), (path, link)
            if place and target in found:
                assert unquote(place) in found[target].anchors, (path, link)


def test_beside_the_pages_of_a_portal_only_plans_have_markdown(built: Path) -> None:
    site = built / "site"
    beside = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.md")}
    assert beside == {"ke-hoach", "ke-hoach/xa-mau-ke-hoach"}
    link = '<link rel="alternate" type="text/markdown"'
    pages = [path for path in site.rglob("index.html") if link in path.read_text("utf-8")]
    assert {path.parent.relative_to(site).as_posix() for path in pages} == beside


def test_the_mark_says_what_a_folder_holds(built: Path) -> None:
    folder = built / "trang"
    said = json.loads((folder / COPIES).read_text(encoding="utf-8"))
    there = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != COPIES
    }
    assert said["files"] == there
    assert may_replace(folder, COPIES)
    assert not may_replace(folder)  # no site is put over it
    assert not may_replace(built / "site", COPIES)  # nor it over a site


@pytest.mark.parametrize("inside", ["cua-toi.txt", ".git", "api/build.json", "index.md"])
def test_a_folder_of_others_is_wrong_use(inside: str, plans: Path) -> None:
    folder = plans.parent / "trang"
    (folder / inside).parent.mkdir(parents=True)
    (folder / inside).write_text("của tôi\n", encoding="utf-8")
    before = tree(folder)
    code, told = build(plans.parent, plans)
    assert code == 2
    assert "--markdown" in told
    assert tree(folder) == before


@pytest.mark.parametrize("place", ["plans/trang", ".", "site", "site/trang", ".git/trang"])
def test_a_folder_among_sources_or_the_site_is_wrong_use(place: str, plans: Path) -> None:
    before = tree(plans)
    code, told = build(plans.parent, plans, place)
    assert code == 2
    assert "--markdown" in told
    assert tree(plans) == before


def test_the_last_good_one_stays_where_a_build_fails(plans: Path) -> None:
    folder = plans.parent / "trang"
    furnish(_made(folder), plans, [], None)
    before = tree(folder)
    next(plans.glob("*.yml")).write_text("id: [", encoding="utf-8")
    assert build(plans.parent, plans)[0] == 1
    assert tree(folder) == before


def test_the_last_good_one_stays_where_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, made = _made(tmp_path / "trang"), _made(tmp_path / "moi", "mới")

    def refuse(*_given: object) -> None:
        raise OSError(28, "No space left on device", str(made))

    monkeypatch.setattr("generator.build.copies_folder.shutil.copytree", refuse)
    before = tree(folder)
    (told,) = put_folder(made, folder)
    assert told.severity == "error"
    assert tree(folder) == before


def test_a_new_one_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    folder = _made(tmp_path / "trang")
    (folder / "cu.md").write_text("cũ\n", encoding="utf-8")
    assert put_folder(_made(tmp_path / "moi", "mới"), folder) == []
    assert tree(folder) == tree(tmp_path / "moi")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["moi", "trang"]


def test_what_pages_lead_to_is_copied(tmp_path: Path) -> None:
    """A change to the folder is none to the site."""
    (tmp_path / "site/api").mkdir(parents=True)
    (tmp_path / "site/api/x.json").write_text("[]", encoding="utf-8")
    folder = _made(tmp_path / "trang")
    furnish(folder, tmp_path / "site", ["api/x.json", "khong-co.csv"], "abc")
    (folder / "api/x.json").write_text("[1]", encoding="utf-8")
    assert (tmp_path / "site/api/x.json").read_text(encoding="utf-8") == "[]"
    assert not (folder / "khong-co.csv").exists()


def _made(folder: Path, said: str = "một") -> Path:
    folder.mkdir()
    (folder / "index.md").write_text(f"{said}\n", encoding="utf-8")
    return folder
