"""The manual for portals: its samples are a portal, its CI examples are run as a runner would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load

from generator.cli.commands import main
from generator.output.policy import FRAMED_POLICY, POLICY
from generator.reading.settings import read_settings
from tests.folders import ROOT, write_base
from tests.history.test_revisions import PLANS, SENTENCE, raise_figure
from tests.repositories import Repository, new_repository
from tests.test_docs import fenced

DEPLOYING = ROOT / "docs" / "deploying.md"
SAMPLES = fenced(DEPLOYING, "yaml")
EXAMPLES: list[dict[str, Any]] = [yaml_load(text) for text in SAMPLES]
PORTAL, SHARED = (text for text in SAMPLES if text.startswith("INHERIT:"))
LICENCE = "Phần nhập liệu được dùng lại tự do"
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
CHECK = "kehoach-mo/.venv/bin/kehoach check"
NO_COMMENT_YET = 'case "$*" in *--edit-last*) exit 1;; esac\n'


def test_every_policy_of_the_guide_is_the_one_that_pages_have() -> None:
    said = re.findall(r"default-src [^\n\"`]*", DEPLOYING.read_text("utf-8"))
    assert len(said) >= 2
    assert set(said) == {POLICY, FRAMED_POLICY}


def steps(example: dict[str, Any], *, checks: bool = False) -> list[str]:
    """Return the shell steps of a job, those that set it up left out, and those that check."""
    job = example["jobs"]["changes"] if "jobs" in example else example["changes"]
    listed = [*job.get("script", ()), *job.get("after_script", ())] or [
        step.get("run", "") for step in job["steps"]
    ]
    assert all(isinstance(step, str) for step in listed)
    passed = ("make ",) if checks else ("make ", CHECK)
    return [step for step in listed if step and not step.startswith(passed)]


@pytest.fixture
def request_of_a_change(tmp_path: Path) -> Repository:
    """Return a clone in which a branch raises a figure, with stand-ins for what speaks to hosts."""
    origin = new_repository(tmp_path / "goc")
    shutil.copytree(PLANS, origin.root / "plans")
    origin.commit("Nhập liệu")
    origin.git("clone", "-q", origin.root, tmp_path / "ban")
    clone = Repository(tmp_path / "ban", origin.day)
    clone.git("checkout", "-q", "-b", "nhanh")
    raise_figure(clone.root)
    clone.commit("Nâng")
    program(clone.root)
    for name in ("gh", "curl"):
        said = f'printf "%s\\n" "$@" > "{clone.root}/{name}.said"\n'
        stand_in(clone.root / "bin" / name, (NO_COMMENT_YET if name == "gh" else "") + said)
    return clone


def program(root: Path) -> None:
    """Put a stand-in for the program, with its settings, where a portal has it."""
    run = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n'
    stand_in(root / "kehoach-mo/.venv/bin/kehoach", run)
    shutil.copy(ROOT / "mkdocs.yml", root / "kehoach-mo")


def stand_in(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    path.chmod(0o755)


def test_a_request_gets_its_changes_as_a_comment(request_of_a_change: Repository) -> None:
    root = request_of_a_change.root
    base = request_of_a_change.git("merge-base", "origin/main", "HEAD")
    path = f"{root / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, **GITLAB, "PATH": path, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    env["GITHUB_STEP_SUMMARY"] = str(root / "step.md")
    (root / "summary.md").write_text("### Kiểm tra\n", encoding="utf-8")
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
        assert (heading[:4], said) == ("### ", [f"- {SENTENCE}", "### Kiểm tra"])
    assert (root / "step.md").read_text("utf-8").endswith("### Kiểm tra\n")
    assert (root / "gh.said").read_text().split() == [
        *("pr", "comment", "7", "--body-file", "changes.md")
    ]
    posted = (root / "curl.said").read_text().splitlines()
    assert posted[-1] == "https://vi-du.vn/api/v4/projects/3/merge_requests/7/notes"
    assert {"PRIVATE-TOKEN: bi-mat", "body@changes.md"} <= set(posted)


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Return the folder of a portal with the guide's `mkdocs.yml`, under git."""
    repository = new_repository(tmp_path / "cong")
    root = repository.root
    program(root)
    write_base(root / "plans")
    shutil.copytree(ROOT / "content", root / "content")
    (root / "mkdocs.yml").write_text(PORTAL, encoding="utf-8")
    (root / ".gitignore").write_text("site/\n.cache/\n", encoding="utf-8")
    repository.commit("Nhập liệu\n\nLoai: không rõ")
    return root


def shell(root: Path, commands: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-e", "-c", commands],
        cwd=root,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def with_severities(text: str) -> str:
    """Add to a portal's settings what the guide says of commits."""
    said = re.search(r"`(severities: \{.*?\})`\.", DEPLOYING.read_text("utf-8"))
    assert said
    return f"{text}    {said[1]}\n"


def test_a_portal_made_as_the_guide_says(portal: Path) -> None:
    look = {
        "assets/css/mau-rieng.css": fenced(DEPLOYING, "css")[0],
        "assets/images/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for name, text in look.items():
        (portal / "theme" / name).parent.mkdir(parents=True)
        (portal / "theme" / name).write_text(text, encoding="utf-8")
    (logo,) = (text for text in SAMPLES if text.startswith("theme:"))
    (portal / "mkdocs.yml").write_text(PORTAL + logo, encoding="utf-8")
    done = shell(portal, next(one for one in fenced(DEPLOYING, "sh") if "kehoach build" in one))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "[commit-kind]" in done.stdout
    plan = (portal / "site/ke-hoach/xa-mau-ke-hoach/index.html").read_text("utf-8")
    assert f"<dt>Giấy phép</dt><dd>{LICENCE}" in plan
    assert "Phòng Dữ liệu, Sở Mẫu" in plan
    assert "mau-rieng.css" in plan
    assert re.search(r'<img src="../../assets/[0-9a-f]{32}/images/logo.svg"', plan)
    assert '<link rel="canonical" href="https://vi-du.vn/ke-hoach-mo/' in plan
    assert LICENCE in (portal / "site/du-lieu/index.html").read_text("utf-8")


def test_severities_of_a_portal_hold(portal: Path) -> None:
    (portal / "mkdocs.yml").write_text(with_severities(PORTAL), encoding="utf-8")
    done = shell(portal, "kehoach-mo/.venv/bin/kehoach check")
    assert done.returncode == 1
    assert "lỗi [commit-kind]" in done.stdout
    done = shell(portal, "kehoach-mo/.venv/bin/kehoach build --config mkdocs.yml")
    assert done.returncode == 1
    assert "lỗi [commit-kind]" in done.stderr
    assert not (portal / "site").exists()


def test_a_request_is_refused_for_a_commit_that_could_not_be_mended_later(portal: Path) -> None:
    jobs = [one for one in EXAMPLES if "changes" in {*one, *one.get("jobs", ())}]
    checks = [step for job in jobs for step in steps(job, checks=True) if "--since" in step]
    assert len(checks) == 2
    repository = Repository(portal, 1)
    base = repository.git("rev-parse", "HEAD")
    repository.git("update-ref", "refs/remotes/origin/main", base)

    def codes() -> list[int]:
        commands = (check.replace("${{ github.base_ref }}", "main") for check in checks)
        said = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
        return [shell(portal, command, **said).returncode for command in commands]

    assert codes() == [0, 0], "what was published is as it is"
    repository.commit("Thêm", plans__moi="a: [")
    repository.commit("Bỏ", plans__moi=None)
    assert codes() == [1, 1], "a version that nobody can read would stay for ever"
    assert (portal / "summary.md").read_text("utf-8").startswith("### Kiểm tra: ")
    assert "Cách sửa" in (portal / "quality.json").read_text("utf-8")


def test_settings_shared_by_a_province(portal: Path) -> None:
    """What stands between the program's settings and the portal's own holds for the portal."""
    (portal / "tinh").mkdir()
    between = with_severities(PORTAL).replace("INHERIT: kehoach-mo/", "INHERIT: ../kehoach-mo/")
    (portal / "tinh/mkdocs.yml").write_text(between, encoding="utf-8")
    (portal / "mkdocs.yml").write_text(SHARED, encoding="utf-8")
    done = shell(portal, "kehoach-mo/.venv/bin/kehoach check")
    assert (done.returncode, "lỗi [commit-kind]" in done.stdout) == (1, True)
    for variables, encoder in (({}, "Văn phòng UBND xã Mẫu"), ({"ENCODER": "Sở"}, "Sở")):
        settings, problems = read_settings(
            portal / "mkdocs.yml", portal / "plans", environment=variables
        )
        assert problems == []
        assert settings.portal.licence
        assert settings.portal.licence.startswith(LICENCE)
        assert settings.portal.encoder == encoder
        assert (settings.site_name, settings.content) == ("Kế hoạch của xã Mẫu", portal / "content")


def test_a_nightly_job_tells_problems_and_goes_on_to_the_build(portal: Path) -> None:
    """On GitHub beside the lines. The build itself is that of the portal made as the guide says."""
    (github,) = (one["jobs"]["site"] for one in EXAMPLES if "site" in one.get("jobs", ()))
    (gitlab,) = (one["pages"] for one in EXAMPLES if "pages" in one)
    runs = [one.get("run", "") for one in github["steps"]], gitlab["script"]
    for steps_of_it, told in zip(runs, ("::warning file=commit ", "commit "), strict=True):
        checks, builds = (
            [one for one in steps_of_it if f"kehoach {name}" in one] for name in ("check", "build")
        )
        assert steps_of_it.index(checks[0]) < steps_of_it.index(builds[0])
        done = shell(portal, checks[0])
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.startswith(told)


def test_a_portal_begins_with_a_submodule_and_a_draft(tmp_path: Path) -> None:
    """What `make` would do is only told: another test's machine has done it."""
    begin, draft = (
        one for one in fenced(DEPLOYING, "sh") if "submodule" in one or "kehoach import" in one
    )
    repository = new_repository(tmp_path / "ct")
    for file in (
        ROOT / "Makefile",
        ROOT / "mkdocs.yml",
        *ROOT.glob("*.toml"),
        *ROOT.glob("*.lock"),
    ):
        shutil.copy(file, repository.root)
    repository.commit("x")
    portal = new_repository(tmp_path / "cong").root
    begin = begin.replace("<address of the program>", str(repository.root))
    allowed = {"COUNT": "1", "KEY_0": "protocol.file.allow", "VALUE_0": "always"}
    environment = {f"GIT_CONFIG_{name}": value for name, value in allowed.items()}
    done = shell(portal, begin.replace("make -C", "make -n -C"), **environment)
    assert done.returncode == 0, done.stderr
    assert "pip install" in done.stdout
    program(portal)
    write_base(portal / "plans")
    (portal / "plans/sources/xa-mau-ke-hoach.txt").rename(portal / "plans/sources/xa-mau.txt")
    done = shell(portal, draft)
    assert done.returncode == 0, done.stderr
    assert "id: xa-mau\n" in (portal / "plans/xa-mau.yml").read_text("utf-8")


def test_the_guide_calls_commands_as_they_are() -> None:
    called = re.findall(
        r"kehoach-mo/\.venv/bin/kehoach (\w+)((?: [^`\n]*|\\\n)*)", DEPLOYING.read_text("utf-8")
    )
    assert {command for command, _ in called} == {
        *("check", "build", "changes", "import", "serve"),
    }
    for command, words in called:
        known = {option for one in main.commands[command].params for option in one.opts}
        assert set(re.findall(r"--[a-z-]+", words)) <= known, command


def test_a_nightly_job_gives_the_site_before_back_to_the_build() -> None:
    """So that what an open page asks for stays on hosts that begin with an empty folder, too."""
    (github,) = (one for one in EXAMPLES if "site" in one.get("jobs", ()))
    steps = github["jobs"]["site"]["steps"]
    at = [list(one.get("with", {})) == ["path", "key", "restore-keys"] for one in steps].index(True)
    cached = steps[at]["with"]["path"].split()
    runs = [one.get("run", "") for one in steps]
    (built,) = (place for place, run in enumerate(runs) if "kehoach build" in run)
    assert (at < built, "--output" in runs[built]) == (True, False)
    assert cached == [".cache/kehoach", "site"]
    (gitlab,) = (one["pages"] for one in EXAMPLES if "pages" in one)
    assert gitlab["cache"]["paths"] == [".cache/kehoach", "public"]
    assert any("kehoach build --output public " in run for run in gitlab["script"])
