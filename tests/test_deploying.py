"""The CI examples of the manual for portals: their steps are run as a runner would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.folders import ROOT
from tests.history.test_revisions import PLANS, SENTENCE, raise_figure
from tests.repositories import Repository, new_repository
from tests.test_docs import fenced

EXAMPLES: list[dict[str, Any]] = [
    yaml.safe_load(text) for text in fenced(ROOT / "docs" / "deploying.md", "yaml")
]
# What the host fills in before the shell sees a step.
GITHUB = {
    "${{ github.base_ref }}": "main",
    "${{ github.event.number }}": "7",
    "${{ github.token }}": "x",
}
GITLAB = {
    "CI_API_V4_URL": "https://vi-du.vn/api/v4",
    "CI_PROJECT_ID": "3",
    "CI_MERGE_REQUEST_IID": "7",
    "COMMENT_TOKEN": "bi-mat",
}
NO_COMMENT_YET = 'case "$*" in *--edit-last*) exit 1;; esac\n'


def steps(example: dict[str, Any]) -> list[str]:
    """Return the shell steps of a job, those that set it up left out."""
    job = example["jobs"]["changes"] if "jobs" in example else example["changes"]
    listed = job.get("script") or [step.get("run", "") for step in job["steps"]]
    assert all(isinstance(step, str) for step in listed)
    return [step for step in listed if step and not step.startswith("make ")]


@pytest.fixture
def request_of_a_change(tmp_path: Path) -> Repository:
    """Return a clone in which a branch raises a figure, with stand-ins for what speaks to hosts."""
    origin = new_repository(tmp_path / "goc")
    shutil.copytree(PLANS, origin.root / "plans")
    origin.commit("Mã hóa")
    origin.git("clone", "-q", origin.root, tmp_path / "ban")
    clone = Repository(tmp_path / "ban", origin.day)
    clone.git("checkout", "-q", "-b", "nhanh")
    raise_figure(clone.root)
    clone.commit("Nâng")
    program = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n'
    stand_in(clone.root / "kehoach-mo/.venv/bin/kehoach", program)
    for name in ("gh", "curl"):
        said = f'printf "%s\\n" "$@" > "{clone.root}/{name}.said"\n'
        stand_in(clone.root / "bin" / name, (NO_COMMENT_YET if name == "gh" else "") + said)
    return clone


def stand_in(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    path.chmod(0o755)


def test_a_request_gets_its_changes_as_a_comment(request_of_a_change: Repository) -> None:
    root = request_of_a_change.root
    base = request_of_a_change.git("merge-base", "origin/main", "HEAD")
    path = f"{root / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, **GITLAB, "PATH": path, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    jobs = [one for one in EXAMPLES if "changes" in {*one, *one.get("jobs", ())}]
    assert len(jobs) == 2
    for job in jobs:
        (root / "changes.md").unlink(missing_ok=True)
        for step in steps(job):
            shell = step
            for words, value in GITHUB.items():
                shell = shell.replace(words, value)
            subprocess.run(["bash", "-e", "-c", shell], cwd=root, env=env, check=True)
        heading, _, *said = (root / "changes.md").read_text("utf-8").splitlines()
        assert (heading[:4], said) == ("### ", [f"- {SENTENCE}"])
    assert (root / "gh.said").read_text().split() == [
        *("pr", "comment", "7", "--body-file", "changes.md")
    ]
    posted = (root / "curl.said").read_text().splitlines()
    assert posted[-1] == "https://vi-du.vn/api/v4/projects/3/merge_requests/7/notes"
    assert {"PRIVATE-TOKEN: bi-mat", "body@changes.md"} <= set(posted)
