"""A clone on Windows changes line ends: not with the guide's lines, and otherwise it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.link import link
from generator.reading.plans import Records, load
from generator.subjects.plans.files import plan_files
from generator.views.subject import Edition
from tests.folders import PLAN, ROOT, edit, tree, write_base
from tests.repositories import Repository, new_repository
from tests.test_docs import fenced

SOURCE = "sources/xa-mau-ke-hoach.txt"
(GUIDE,) = fenced(ROOT / "docs" / "deploying.md", "gitattributes")


def cloned(tmp_path: Path, attributes: str, source: bytes | None = None) -> tuple[Path, Path]:
    """Commit plans with these attributes; return them and their clone on a machine of Windows."""
    repository = new_repository(tmp_path / "kho")
    write_base(repository.root / "plans")
    if source is not None:
        (repository.root / "plans" / SOURCE).write_bytes(source)
    if attributes:
        (repository.root / ".gitattributes").write_text(attributes, "utf-8")
    repository.commit("Nhập liệu")
    clone = tmp_path / "ban"
    repository.git("-c", "core.autocrlf=true", "clone", "-q", repository.root, clone)
    return repository.root / "plans", clone / "plans"


def published(records: Records) -> dict[str, bytes]:
    site, _ = link(records)
    found = records.by_plan()
    return dict(
        plan_files(
            Edition(
                site,
                plan_files={name: one.data for name, one in found.items()},
                sources={name: one.source.data for name, one in found.items() if one.source},
            )
        )
    )


def test_with_the_guides_lines_a_clone_has_the_same_bytes(tmp_path: Path) -> None:
    here, there = cloned(tmp_path, GUIDE)
    assert tree(here) == tree(there)
    records = load(there)
    assert records.problems == ()
    assert published(records) == published(load(here))


def test_with_the_guides_lines_a_source_of_windows_stays_one(tmp_path: Path) -> None:
    here, there = cloned(tmp_path, GUIDE, b"K\xe1\xba\xbf ho\xe1\xba\xa1ch\r\nhai\nba\r\n")
    assert tree(here) == tree(there)
    assert load(there).problems == ()


def test_without_them_it_is_told_where_the_plan_names_its_source(tmp_path: Path) -> None:
    here, there = cloned(tmp_path, "")
    assert b"\r\n" in (there / SOURCE).read_bytes()
    records = load(there)
    (found,) = records.problems
    assert (found.rule, found.severity, found.fragment) == ("line-ends", "warning", SOURCE)
    assert (found.file, found.line, found.column) == (f"plans/{PLAN}", 19, 9)
    assert "“plans/sources/** -text”" in found.hint
    # The plan file itself is published with the same bytes all the same.
    name = f"ke-hoach/{PLAN.removesuffix('.yml')}/{PLAN}"
    assert b"\r\n" in (there / PLAN).read_bytes()
    assert published(records)[name] == published(load(here))[name]


@pytest.mark.parametrize(
    ("attributes", "kept"),
    [
        ("plans/sources/** -text", True),
        ("*.txt binary", True),
        ("/plans/sources/*.txt -text", True),
        ("# *.txt -text", False),
        ("*.txt text", False),
        ("*.txt -text\n*.txt text=auto", False),
        ("* text=auto\nplans/sources/* -text diff", True),
        ("khac/** -text", False),
        ("*.txt eol=lf", False),
    ],
)
def test_what_attributes_say(plans: Path, attributes: str, kept: bool) -> None:
    (plans / SOURCE).write_bytes((plans / SOURCE).read_bytes().replace(b"\n", b"\r\n"))
    assert load(plans).problems == (), "outside of a repository nobody changes anything"
    Repository(plans.parent).git("init", "-q")
    (plans.parent / ".gitattributes").write_text(f"{attributes}\n", "utf-8")
    assert (load(plans).problems == ()) is kept
    (plans / "sources/.gitattributes").write_text("*.txt -text\n", "utf-8")
    assert load(plans).problems == ()


def test_a_source_in_a_folder_of_its_own(plans: Path) -> None:
    (plans / "sources/a").mkdir()
    (plans / SOURCE).rename(plans / "sources/a/b.txt")
    (plans / "sources/a/b.txt").write_bytes(b"x\r\n")
    edit(plans / PLAN, {SOURCE: "sources/a/b.txt"})
    Repository(plans.parent).git("init", "-q")
    assert [one.rule for one in load(plans).problems] == ["line-ends"]
    (plans.parent / ".gitattributes").write_text(GUIDE, "utf-8")
    assert load(plans).problems == ()
