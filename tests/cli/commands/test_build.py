"""What is no site of ours is never written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.called import build, last_good_site
from tests.folders import tree


def test_output_that_is_a_file_is_wrong_use(plans: Path) -> None:
    file = plans.parent / "site"
    file.write_text("của tôi\n", encoding="utf-8")
    assert build(plans, file).exit_code == 2
    assert file.read_text(encoding="utf-8") == "của tôi\n"


@pytest.mark.parametrize("inside", ["cua-toi.txt", "api/khac.json", ".an", "khac/index.html"])
def test_output_that_is_no_site_of_ours_is_wrong_use(inside: str, plans: Path) -> None:
    folder = plans.parent / "tai-lieu"
    (folder / inside).parent.mkdir(parents=True)
    (folder / inside).write_text("của tôi\n", encoding="utf-8")
    before = tree(folder)
    done = build(plans, folder)
    assert done.exit_code == 2
    assert "--output" in done.stderr
    assert tree(folder) == before


def test_output_under_version_control_is_not_replaced(plans: Path) -> None:
    output = last_good_site(plans.parent / "site")
    (output / ".git").write_text("gitdir: khac\n", encoding="utf-8")
    before = tree(output)
    assert build(plans, output).exit_code == 2
    assert tree(output) == before


def test_plans_folder_as_output_is_wrong_use(plans: Path) -> None:
    before = tree(plans)
    assert build(plans, plans).exit_code == 2
    assert build(plans, plans.parent).exit_code == 2
    assert tree(plans) == before
