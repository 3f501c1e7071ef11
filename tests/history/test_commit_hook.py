"""The hook that looks at a message before it is committed, as `pre-commit` and git run it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import plain_yaml
from tests.folders import ROOT
from tests.repositories import new_repository


def test_the_hook_refuses_a_message(tmp_path: Path) -> None:
    config = plain_yaml.values((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
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
