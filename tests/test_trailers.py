"""The last lines of commit messages: tests/cases/trailers/*.yml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.problems import Problem
from generator.trailers import read_trailers
from tests.folders import ROOT
from tests.golden import Case, cases, hold


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
    for text, code in (("Sửa\n\nLoai: sửa lỗi\n", 0), ("Sửa\n\nLoai: sửa đổi\n", 1)):
        message.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "generator", *words, str(message)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, "commit-basis" in done.stdout) == (code, bool(code))
