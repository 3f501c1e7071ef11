"""What the chain of a site says is told in words, with what it means and what to do."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from generator.build.inventory import inventory
from generator.published import CHAIN, Link, chain_file, following, read_chain
from generator.published.record import record_of
from tests.cli.called import run
from tests.published_site import Portal, new_portal


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    return new_portal(tmp_path_factory.mktemp("cong"))


@pytest.fixture
def site(portal: Portal, tmp_path: Path) -> Path:
    shutil.copytree(portal.site, tmp_path / "site")
    return tmp_path / "site"


def chain(site: Path) -> tuple[Link, ...]:
    return read_chain((site / CHAIN).read_bytes(), []) or ()


def longer(site: Path, commit: str) -> tuple[Link, ...]:
    """Put a build of another commit before the one that stands."""
    (last,) = chain(site)
    first = Link(1, "a" * 64, "b" * 64, commit)
    links = following((first,), last)
    (site / CHAIN).write_bytes(chain_file(links))
    return links


def test_a_first_build_is_told_and_a_later_one_by_its_length(site: Path, portal: Portal) -> None:
    told = run("verify", site, "--no-rebuild").output
    assert f"bản đầu tiên, chưa có bản nào trước; mắt {chain(site)[0].hash}" in told
    longer(site, portal.commit)
    done = run("verify", site, "--no-rebuild")
    assert done.exit_code == 0
    assert "Chuỗi bản dựng: 2 bản dựng liền nhau" in done.output


def test_an_edited_record_is_told(site: Path) -> None:
    record = json.loads((site / "api/build.json").read_bytes())
    said = {name: one for name, one in record.items() if name not in ("files", "site")}
    said["commit"] = "d" * 40
    (site / "api/build.json").write_bytes(record_of(said, inventory(site).hashes))
    done = run("verify", site, "--no-rebuild")
    assert done.exit_code == 1
    assert "api/build.json không phải là lời ghi mà mắt số 1 nói tới" in done.output


def test_an_edited_chain_is_told(site: Path) -> None:
    text = (site / CHAIN).read_text("utf-8").replace('"number": 1', '"number": 2')
    (site / CHAIN).write_text(text, encoding="utf-8")
    done = run("verify", site, "--no-rebuild")
    assert done.exit_code == 1
    assert "mắt số 2 đã bị sửa" in done.output
    assert "so với bản chuỗi mà ai đó đã giữ" in done.output
    (site / CHAIN).unlink()
    done = run("verify", site, "--no-rebuild")
    assert (done.exit_code, "Chuỗi bản dựng: không có" in done.output) == (0, True)


def test_a_commit_that_is_no_more_is_told(site: Path, portal: Portal) -> None:
    longer(site, "e" * 40)
    done = run("verify", site, *portal.words)
    assert done.exit_code == 1
    assert f"Bản dựng số 1: commit {'e' * 40} không còn trong lịch sử" in done.output
    longer_words = " ".join(done.output.split())
    assert "lấy về (git fetch)" in longer_words


def test_a_past_that_somebody_kept_must_still_be_there(site: Path, tmp_path: Path) -> None:
    kept = tmp_path / "giu.json"
    shutil.copy(site / CHAIN, kept)
    done = run("verify", site, "--no-rebuild", "--before", kept)
    assert (done.exit_code, "còn nguyên" in done.output) == (0, True)
    (last,) = chain(site)
    (site / CHAIN).write_bytes(chain_file((Link(1, last.record, last.texts, "d" * 40),)))
    done = run("verify", site, "--no-rebuild", "--before", kept)
    assert done.exit_code == 1
    assert "Chuỗi đã giữ: KHÔNG khớp từ bản dựng số 1" in done.output
    words = ("verify", site, "--no-rebuild", "--before", kept)
    kept.write_text("{}", encoding="utf-8")
    assert "không đọc được" in run(*words).output
    (site / CHAIN).unlink()
    assert run(*words).exit_code == 1


def test_what_is_built_anew_into_the_site_goes_on(portal: Portal, tmp_path: Path) -> None:
    """Two first builds are equal; the same record adds no link."""
    (only,) = chain(portal.site)
    record = (portal.site / "api/build.json").read_bytes()
    assert only.record == sha256(record).hexdigest()
    assert only.commit == portal.commit
    assert CHAIN not in json.loads(record)["site"]
