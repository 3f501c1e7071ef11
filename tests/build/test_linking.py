"""The chain goes on from the site that stands; a broken one begins anew, and that is told."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from generator.build.linking import is_linked, link_on
from generator.problems import Problem
from generator.published import CHAIN, Link, read_chain


def site(folder: Path, record: str) -> Link:
    (folder / "api").mkdir(parents=True)
    (folder / "api/build.json").write_text(record, encoding="utf-8")
    return Link(1, sha256(record.encode()).hexdigest(), "f" * 64, "c" * 40)


def links(folder: Path) -> tuple[Link, ...]:
    found = read_chain((folder / CHAIN).read_bytes(), [])
    assert found
    return found


@pytest.fixture
def old(tmp_path: Path) -> Path:
    link_on(tmp_path / "khong-co", tmp_path / "cu", site(tmp_path / "cu", "1"), [])
    return tmp_path / "cu"


def test_a_first_build_says_so(old: Path) -> None:
    (only,) = links(old)
    assert (only.number, only.before, only.stood) == (1, None, None)
    assert is_linked(old)


def test_each_build_names_the_one_before(old: Path, tmp_path: Path) -> None:
    found: list[Problem] = []
    link_on(old, tmp_path / "moi", site(tmp_path / "moi", "2"), found)
    first, second = links(tmp_path / "moi")
    assert (second.number, second.before) == (2, first.hash)
    link_on(tmp_path / "moi", tmp_path / "lai", site(tmp_path / "lai", "2"), found)
    assert links(tmp_path / "lai") == (first, second)
    assert found == []


def test_a_site_of_before_there_were_chains_is_named_by_its_record(tmp_path: Path) -> None:
    stood = site(tmp_path / "cu", "1").record
    link_on(tmp_path / "cu", tmp_path / "moi", site(tmp_path / "moi", "2"), [])
    assert links(tmp_path / "moi")[0].stood == stood


@pytest.mark.parametrize("broken", ["chain", "record"])
def test_a_chain_that_is_broken_is_told_and_begins_anew(
    broken: str, old: Path, tmp_path: Path
) -> None:
    if broken == "chain":
        said = json.loads((old / CHAIN).read_bytes())
        said["links"][0]["commit"] = "d" * 40
        (old / CHAIN).write_text(json.dumps(said), encoding="utf-8")
    else:
        (old / "api/build.json").write_text("sửa", encoding="utf-8")
    assert not is_linked(old)
    found: list[Problem] = []
    link_on(old, tmp_path / "moi", site(tmp_path / "moi", "2"), found)
    assert [(one.rule, one.severity) for one in found] == [("broken-chain", "warning")]
    (only,) = links(tmp_path / "moi")
    assert (only.number, only.before) == (1, None)
    assert only.stood == sha256((old / "api/build.json").read_bytes()).hexdigest()
