"""A proof is made of a site and checked without it, against a chain that was kept, or a site."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.published import CHAIN, Link, chain_file
from tests.cli.called import run
from tests.site_fixture import built_site

PLAN, PARAGRAPH = "phuong-2-quang-tri-ke-hoach-nq42", "ii-2-p8"


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    done = run("prove", built_site(), PLAN, PARAGRAPH)
    assert done.exit_code == 0, done.output
    (tmp_path / "proof.json").write_text(done.stdout, encoding="utf-8")
    return tmp_path / "proof.json"


def test_a_proof_is_checked_without_a_site_and_against_one(proof: Path, tmp_path: Path) -> None:
    alone = run("verify", "--proof", proof)
    assert alone.exit_code == 0, alone.output
    assert (
        "Đoạn ii-2-p8 của kế hoạch phuong-2-quang-tri-ke-hoach-nq42: Có 100% dân số" in alone.output
    )
    assert "Chưa so với chuỗi nào" in alone.output
    kept = tmp_path / "giu.json"
    shutil.copy(built_site() / CHAIN, kept)
    for words in ([built_site()], ["--before", kept]):
        done = run("verify", *words, "--proof", proof)
        assert (done.exit_code, "đúng là bản dựng số 1" in done.output) == (0, True)
    kept.write_bytes(chain_file((Link(1, "a" * 64, "b" * 64),)))
    done = run("verify", "--proof", proof, "--before", kept)
    assert (done.exit_code, "KHÔNG có trong chuỗi" in done.output) == (1, True)


def test_a_proof_that_was_edited_does_not_hold(proof: Path) -> None:
    said = json.loads(proof.read_bytes())
    said["text"] = said["text"].replace("100%", "95%")
    proof.write_text(json.dumps(said), encoding="utf-8")
    done = run("verify", "--proof", proof)
    assert (done.exit_code, "KHÔNG đúng" in done.output) == (1, True)
    proof.write_text("{}", encoding="utf-8")
    assert run("verify", "--proof", proof).exit_code == 1
