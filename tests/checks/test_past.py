"""What is wrong with the past: how severe it is where, and what cure is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks.past import (
    ALLOWED,
    check_held,
    check_history,
    check_kept,
    check_past,
    check_saved,
    told_trouble,
)
from generator.history import Apart, History, Landing, Trouble
from generator.history.moments import UNREAD, read_moment
from generator.model.revisions import Revision
from generator.problems import Problem
from generator.reading.files import no_folder

PLANS = Path("/cong/plans")
ABSENT = ("no-repository", "no-commit")
FAILING = ("git-missing", "git-not-trusted", "git-failed")


def history(kind: str) -> History:
    if kind == "shallow-history":
        return History(commit="a" * 40, shallow=True)
    place = PLANS if kind in ABSENT else PLANS.parent
    return History(trouble=Trouble(kind, place, "fatal: x"))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [*ABSENT, "shallow-history"])
@pytest.mark.parametrize(
    ("required", "publishing", "severity"),
    [
        (True, True, "error"),
        (True, False, "warning"),
        (False, True, "warning"),
        (False, False, "warning"),
    ],
)
def test_a_site_without_its_past(
    kind: str, required: bool, publishing: bool, severity: str
) -> None:
    (found,) = check_kept(history(kind), PLANS, required=required, publishing=publishing)
    assert (found.rule, found.severity, found.file) == (kind, severity, str(PLANS))
    assert (f"`{ALLOWED}`" in found.hint) is required
    assert check_history(history(kind)) == []


@pytest.mark.parametrize("kind", FAILING)
def test_git_that_fails_is_an_error_whatever_the_portal_says(kind: str) -> None:
    (found,) = check_history(history(kind))
    assert (found.rule, found.severity, found.fragment) == (kind, "error", "fatal: x")
    assert found.file == str(PLANS.parent / ".git")
    assert ALLOWED not in found.hint
    assert check_kept(history(kind), PLANS, required=False, publishing=True) == []


@pytest.mark.parametrize(
    ("kind", "cure"),
    [
        ("no-repository", "git clone"),
        ("no-commit", "git commit"),
        ("git-missing", "apt-get install git"),
        ("git-not-trusted", "git config --global --add safe.directory '/cổng của tôi'"),
        ("git-failed", "git fsck --full"),
    ],
)
def test_the_cure_is_named(kind: str, cure: str) -> None:
    trouble = Trouble(kind, Path("/cổng của tôi"))  # type: ignore[arg-type]
    assert cure in told_trouble(trouble).hint


def test_the_cure_of_a_cut_clone_is_named_for_each_host() -> None:
    (found,) = check_kept(history("shallow-history"), PLANS, required=True, publishing=True)
    for cure in ("git fetch --unshallow", "fetch-depth: 0", "GIT_DEPTH: 0"):
        assert cure in found.hint


def test_a_whole_history_has_nothing_wrong() -> None:
    whole = History(commit="a" * 40)
    assert check_history(whole) == []
    assert check_kept(whole, PLANS, required=True, publishing=True) == []
    assert check_past([Revision("xa", "a" * 40, "2025-01-01", "Sửa")], Landing(), {}) == []


ODD = Revision("xa", "a" * 40, "9999-12-31", "Sửa", "9999-12-31T23:59:59+00:00", odd_moment="9 +0")
UNREADABLE = Revision("xa", "b" * 40, "2025-01-01", "Sửa", unreadable="dòng 1: hỏng")


def told(found: list[Problem]) -> list[tuple[str, str, str, str]]:
    return [(one.file, one.rule, one.severity, one.fragment) for one in found]


def test_a_published_commit_is_warned_of_once_and_left_alone() -> None:
    both = [ODD, replace(ODD, plan="huyen"), UNREADABLE]
    found = check_past(both, Landing(), {})
    assert told(found) == [
        ("commit aaaaaaaaaaaa", "commit-moment", "warning", "9 +0"),
        ("commit bbbbbbbbbbbb", "commit-unreadable", "warning", "xa"),
    ]
    assert "9999-12-31T23:59:59+00:00" in found[0].message
    assert "dòng 1: hỏng" in found[1].message
    assert all("để nguyên" in one.hint for one in found)


def test_a_commit_that_lands_is_refused_and_the_way_to_mend_it_told() -> None:
    moments = {
        "a" * 40: read_moment("9" * 30, "0 +0000"),
        "b" * 40: read_moment("0", "0 +0000"),
        "c" * 40: read_moment("", ""),
    }
    landing = Landing(moments, {"b" * 40: ("units", "documents")})
    found = check_past([replace(UNREADABLE, revision="d" * 40), UNREADABLE], landing, {})
    assert told(found) == [
        ("commit aaaaaaaaaaaa", "commit-moment", "error", f"{'9' * 30} +0000"),
        ("commit cccccccccccc", "commit-moment", "error", UNREAD),
        ("commit dddddddddddd", "commit-unreadable", "warning", "xa"),
        ("commit bbbbbbbbbbbb", "commit-unreadable", "error", "xa"),
        ("commit bbbbbbbbbbbb", "commit-registry", "error", "registry/units.yml"),
        ("commit bbbbbbbbbbbb", "commit-registry", "error", "registry/documents.yml"),
    ]
    assert "git commit --amend" in found[0].hint
    assert "git rebase -i" in found[3].hint


def test_a_portal_says_how_severe_it_is() -> None:
    landing = Landing({ODD.revision: read_moment("9" * 30, "0 +0000")})
    severities = {"commit-moment": "info", "commit-unreadable": "error"}
    found = check_past([UNREADABLE], landing, severities)  # type: ignore[arg-type]
    assert [one.severity for one in found] == ["info", "error"]


def test_a_folder_that_is_not_there_is_told_as_everywhere() -> None:
    assert told_trouble(Trouble("no-plans", PLANS)) == no_folder(PLANS)


@pytest.mark.parametrize(
    ("said", "cure"),
    [
        ("fatal: Unable to read .git/HEAD: Permission denied", "quyền đọc"),
        ("fatal: unknown repository extension found:\n\tkhac", "git mới hơn"),
        ("fatal: Expected git repo version <= 1, found 9", "git mới hơn"),
        ("fatal: not a git repository: /cu/.git/worktrees/a", "git worktree repair"),
        ("error: object file is empty", "git fsck --full"),
    ],
)
def test_what_git_says_has_its_own_cure(said: str, cure: str) -> None:
    assert cure in told_trouble(Trouble("git-failed", PLANS, said)).hint


APART = Apart(("moi.yml",), ("cu.yml",), ("xa.yml",), ("huyen.yml",))


def test_files_that_no_commit_holds_so_are_warned_of() -> None:
    found = check_saved(APART, PLANS)
    assert told(found) == [
        ("plans/moi.yml", "not-in-git", "warning", "moi.yml"),
        ("plans/xa.yml", "uncommitted", "warning", "xa.yml"),
    ]
    assert "git -C /cong/plans add -f moi.yml" in found[0].hint
    assert check_saved(Apart(), PLANS) == []


@pytest.mark.parametrize(("required", "publishing"), [(True, True), (True, False), (False, True)])
def test_a_plan_that_only_one_has_stops_what_would_publish(
    required: bool, publishing: bool
) -> None:
    severity = "error" if required and publishing else "warning"
    found = check_held(APART, PLANS, required=required, publishing=publishing)
    assert told(found) == [
        ("plans/huyen.yml", "not-on-disk", severity, "huyen.yml"),
        ("plans/cu.yml", "not-in-git", severity, "cu.yml"),
    ]
    assert "git -C /cong/plans restore" in found[0].hint
    assert "sparse-checkout disable" in found[0].hint
    assert "git -C /cong/plans add -f cu.yml" in found[1].hint
