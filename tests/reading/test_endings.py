"""Both endings of a plan file are as good everywhere: checked, built, told of its past."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.commands import main
from generator.history.log import read_history
from tests.folders import BASE, PLAN, ROOT, tree, write_base
from tests.history.test_revisions import PLANS, SENTENCE, raise_figure
from tests.portals import without_history
from tests.repositories import Repository, new_repository

ENDINGS = (".yml", ".yaml", ".YML", ".Yaml")


def run(command: str, plans: Path, *words: str | Path) -> Result:
    config = ("--config", ROOT / "mkdocs.yml") if command in ("check", "build") else ()
    said = (command, "--plans", plans, *config, *words)
    return CliRunner().invoke(main, [str(word) for word in said])


def history(root: Path, ending: str) -> Repository:
    """Make a repository whose plan file has some ending: encoded, then a figure raised."""
    made = new_repository(root)
    shutil.copytree(PLANS, root / "plans")
    plain, file = root / "plans/mau.yml", root / f"plans/mau{ending}"
    plain.rename(file)
    made.commit("Nhập liệu")
    file.rename(plain)
    raise_figure(root)
    plain.rename(file)
    made.commit("Nâng")
    return made


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_two_commits_changed(ending: str, tmp_path: Path) -> None:
    root = history(tmp_path / "kho", ending).root
    assert [path.name for path in (root / "plans").glob("mau*")] == [f"mau{ending}"]
    told = run("changes", root / "plans", "HEAD~1", "HEAD")
    assert told.exit_code == 0, told.output
    assert told.stdout.startswith("mau: ")
    assert [edit.plan for edit in read_history(root / "plans").edits] == ["mau", "mau"]
    assert told.stdout.endswith(f"\n  - {SENTENCE}\n")


def test_another_ending_is_no_change(tmp_path: Path) -> None:
    repository = history(tmp_path / "kho", ".yml")
    repository.git("mv", "plans/mau.yml", "plans/mau.yaml")
    repository.commit("Đổi đuôi tệp")
    told = run("changes", repository.root / "plans", "HEAD~1", "HEAD")
    assert told.stdout == "Không có thay đổi nào trong các kế hoạch, các báo cáo.\n"
    told = run("changes", repository.root / "plans", "HEAD~2", "HEAD")
    assert told.stdout.endswith(f"\n  - {SENTENCE}\n")


def test_the_site_is_the_same(tmp_path: Path) -> None:
    """Byte for byte; the plan file is published as `<id>.yml`, whatever it is called on disk."""
    sites = []
    for ending in (".yml", ".yaml"):
        plans = write_base(tmp_path / ending / "plans")
        (plans / PLAN).rename((plans / PLAN).with_suffix(ending))
        site = tmp_path / ending / "site"
        config = without_history(tmp_path / ending)
        for command, words in (("check", ()), ("build", ("--output", site))):
            done = run(command, plans, *words, "--config", config)
            assert done.exit_code == 0, done.output
        sites.append(tree(site))
    published = tmp_path / ".yaml/site/ke-hoach/xa-mau-ke-hoach" / PLAN
    assert published.read_bytes() == (BASE / PLAN).read_bytes()
    assert sites[0] == sites[1]
