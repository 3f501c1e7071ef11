"""The last lines of commit messages: tests/cases/trailers/*.yml."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.history.trailers import read_trailers, without_comments
from generator.problems import Problem
from tests.folders import ROOT
from tests.golden import Case, cases, hold
from tests.repositories import new_repository


def told(problem: Problem) -> str:
    meant = f" → {problem.guess}" if problem.guess else ""
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return f"{place} [{problem.rule}] {problem.fragment}{meant}"


@pytest.mark.parametrize("case", cases("trailers"), ids=lambda case: case.name)
def test_messages(case: Case, update_goldens: bool) -> None:
    read, problems = read_trailers(case.said["message"], "lời")
    hold(case, "read", f"{read.kind} | {read.based_on} | {read.legal_date}", update_goldens)
    hold(case, "told", [told(problem) for problem in problems], update_goldens)
    assert all(problem.hint for problem in problems)


def test_the_hook_refuses_a_message(tmp_path: Path) -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    (hook,) = (one for one in config["repos"][0]["hooks"] if one["stages"] == ["commit-msg"])
    assert "commit-msg" in config["default_install_hook_types"]
    words = hook["entry"].removeprefix(".venv/bin/kehoach ").split()
    message = tmp_path / "COMMIT_EDITMSG"
    amended = "Sửa\n\nLoai: sửa đổi\n"
    for text, rule in (
        (f"{amended}Can-cu: 42-NQ/TW\n", None),
        (amended, "commit-basis"),
        (f"{amended}Can-cu: 999/QĐ-KHÔNG-CÓ\n", "commit-document"),
    ):
        message.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "generator", *words, str(message)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, re.findall(r"\[(commit-\w+)\]", done.stdout)) == (
            (1, [rule]) if rule else (0, [])
        )


def test_what_git_itself_writes_into_a_message_is_no_part_of_it() -> None:
    """The editor's file ends in comments, with `git commit -v` in the whole difference."""
    said = "Sửa\n\nLoia: sửa lỗi\n"
    help_of_git = "\n# Please enter the commit message\n# Loai: x\n#\n"
    scissors = "# ------------------------ >8 ------------------------\n"
    text = without_comments(f"{said}{help_of_git}{scissors}# Do not\ndiff\n Loai: nhầm\n")
    assert [told(one) for one in read_trailers(text, "lời")[1]] == [
        "lời:3:1 [commit-trailer] loia: sửa lỗi → Loai:"
    ]


def test_git_commit_with_the_hook(tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "kho")
    hook = repository.root / ".git/hooks/commit-msg"
    hook.parent.mkdir(exist_ok=True)
    check = f'"{sys.executable}" -m generator check --plans "{ROOT}/plans" --commit-msg'
    hook.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" {check} "$1"\n', encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(subprocess.CalledProcessError) as refused:
        repository.commit("Sửa\n\nLoai: sửa đổi", a="a: 1\n")
    assert "commit-basis" in refused.value.stderr
    assert repository.commit("Sửa\n\nLoai: sửa đổi\nCan-cu: 42-NQ/TW")
