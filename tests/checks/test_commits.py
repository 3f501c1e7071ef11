"""What commits say of themselves in their last lines: held against the registry of documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.checks.commits import check_commits, check_message
from generator.history.edits import Edit
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.problems import Problem, Severity
from tests.folders import BASE
from tests.site_fixture import linked

DOCUMENTS = {
    name: CitedDocument(name, "nghi-quyet", number, None, None, None, None, None, (), None)
    for name, number in (("42-nq-tw", "42-NQ/TW"), ("luat-viec-lam", None))
}


def message(*last: str) -> str:
    return "\n".join(["Sửa chỉ tiêu thất nghiệp", "", *last])


def told(problems: list[Problem]) -> list[tuple[str, int, str, str, str]]:
    return [(one.file, one.line, one.rule, one.fragment, one.guess) for one in problems]


@pytest.mark.parametrize(
    "basis", ["42-nq-tw", "42-NQ/TW", "Nghị quyết số 42-NQ/TW", "luat-viec-lam"]
)
def test_a_document_is_named_by_its_id_or_its_number(basis: str) -> None:
    assert check_message(message("Loai: sửa đổi", f"Can-cu: {basis}"), "x", DOCUMENTS) == []


@pytest.mark.parametrize(
    ("basis", "meant"),
    [
        ("42-nq-tv", "42-nq-tw"),
        ("43-NQ/TW", "42-NQ/TW"),
        ("luat-viec-la", "luat-viec-lam"),
        ("gì", ""),
    ],
)
def test_an_unknown_document_is_told_with_the_nearest_one(basis: str, meant: str) -> None:
    problems = check_message(message("Loai: sửa đổi", f"Can-cu: {basis}"), "tệp", DOCUMENTS)
    assert told(problems) == [("tệp", 1, "commit-document", basis, meant)]
    assert problems[0].severity == "error"


def test_a_commit_that_names_no_document_needs_none() -> None:
    assert check_message(message(), "x", {}) == []
    assert check_message(message("Loai: sửa lỗi"), "x", {}) == []


def test_what_cannot_be_read_is_told_too() -> None:
    problems = check_message(message("Loai: thay", "Can-cu: 43-NQ/TW"), "x", DOCUMENTS)
    assert [one.rule for one in problems] == ["commit-kind", "commit-document"]


def edit(revision: str, said: str) -> Edit:
    return Edit("xa-mau", revision, "2025-01-02T03:04:05+07:00", "ai", said, None, "b")


HASH = "0123456789abcdef0123"
WRONG = message("Loai: sửa đổi", "Can-cu: 43-NQ/TW")


def site() -> Site:
    return linked(BASE)


def test_published_commits_are_warned_of_by_the_beginning_of_their_hash() -> None:
    problems = check_commits(site(), [edit(HASH, WRONG)], {})
    assert told(problems) == [("commit 0123456789ab", 1, "commit-document", "43-NQ/TW", "42-NQ/TW")]
    assert problems[0].severity == "warning"


@pytest.mark.parametrize("severity", ["error", "info"])
def test_a_portal_decides_how_severe_that_is(severity: Severity) -> None:
    problems = check_commits(
        site(), [edit(HASH, WRONG)], {"commit-document": severity, "x": "info"}
    )
    assert [one.severity for one in problems] == [severity]
    problems = check_commits(site(), [edit(HASH, WRONG)], {"commit-kind": severity})
    assert [one.severity for one in problems] == ["warning"]


def test_a_commit_is_told_of_once_however_many_plans_it_changed() -> None:
    edits = [edit(HASH, WRONG), replace(edit(HASH, WRONG), plan="khac"), edit("f" * 20, WRONG)]
    problems = check_commits(site(), edits, {})
    assert [one.file for one in problems] == ["commit 0123456789ab", "commit ffffffffffff"]


def test_no_commits_no_problems() -> None:
    assert check_commits(site(), [], {}) == []
