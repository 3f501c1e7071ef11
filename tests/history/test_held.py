"""Plan files on disk beside those of the commit: on real repositories of both kinds of names."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.history import Apart, History, apart
from tests.repositories import Repository, new_repository

WHOLE = "a: 1\nb: 2\n"


@pytest.fixture(params=["sha1", "sha256"])
def repository(tmp_path: Path, request: pytest.FixtureRequest) -> Repository:
    made = Repository(tmp_path / "kho")
    made.root.mkdir()
    made.git("init", "-q", "-b", "main", f"--object-format={request.param}")
    made.commit("Nhập", xa=WHOLE, huyen=WHOLE, cu=WHOLE)
    made.commit("Bỏ", cu=None)
    return made


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, Apart()),
        ({"xa.yml": None}, Apart()),
        ({"xa.yml": b"a: 1\r\nb: 2\r\n"}, Apart()),  # as a clone on Windows has it
        ({"xa.yml": b"a: 1\nb: 3\n"}, Apart(changed=("xa.yml",))),
        ({"xa.yml": b""}, Apart(changed=("xa.yml",))),
        ({"moi.yaml": b"a: 1\n"}, Apart(fresh=("moi.yaml",))),
        ({"moi.yml": None}, Apart(fresh=("moi.yml",))),
        ({"cu.yml": WHOLE.encode()}, Apart(given_up=("cu.yml",))),
    ],
    ids=range(8),
)
def test_what_differs_is_told_by_its_kind(
    files: dict[str, bytes | None], expected: Apart, repository: Repository
) -> None:
    there = {"huyen.yml": WHOLE.encode(), "xa.yml": WHOLE.encode()}
    assert apart(History.of(repository.root), {**there, **files}) == expected


def test_a_file_that_only_the_commit_has(repository: Repository) -> None:
    history = History.of(repository.root)
    assert apart(history, {"xa.yml": WHOLE.encode()}) == Apart(missing=("huyen.yml",))
    renamed = {"xa.yml": WHOLE.encode(), "huyen.yaml": WHOLE.encode()}
    assert apart(history, renamed) == Apart(), "either ending is as good"


def test_what_is_no_plan_in_a_commit_is_not_missing(tmp_path: Path) -> None:
    made = new_repository(tmp_path / "kho")
    for name in (".an.yml", "doc.txt", "con/xa.yml"):
        path = made.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(WHOLE, encoding="utf-8")
    made.commit("Nhập", xa=WHOLE)
    assert apart(History.of(made.root), {"xa.yml": WHOLE.encode()}) == Apart()


def test_without_a_commit_nothing_is_apart(tmp_path: Path) -> None:
    assert apart(History.of(tmp_path), {"xa.yml": b""}) == Apart()
