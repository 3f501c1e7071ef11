"""`kehoach desk` opens a plan or a document, says where, and writes nothing it cannot read."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.commands import main
from generator.desk.opening import taken
from tests.desk_sitting import CASES, NAME, plans_with_draft
from tests.folders import ROOT, write_base


def run(*words: str) -> str:
    ran = CliRunner().invoke(main, ["desk", "--no-browser", *words])
    assert ran.exit_code in (1, 2), ran.output
    return ran.output


def test_a_document_becomes_a_desk_and_is_open_until_interrupted(tmp_path: Path) -> None:
    plans = write_base(tmp_path / "plans")
    words = ["desk", str(CASES / f"{NAME}.txt"), "--plans", str(plans), "--no-browser"]
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUTF8": "1"},
    ) as desk:  # fmt: skip
        assert desk.stderr is not None
        line = next(line for line in desk.stderr if "http://127.0.0.1:" in line)
        assert re.search(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", line)
        desk.send_signal(signal.SIGINT)
        said = desk.stderr.read()
    assert "Mọi sửa đổi đã được ghi" in said
    assert (plans / f"{NAME}.yml").is_file()
    source = plans / "sources" / f"{NAME}.txt"
    assert source.read_bytes() == (CASES / f"{NAME}.txt").read_bytes()


def test_a_plan_of_another_folder_is_refused(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path)
    other = tmp_path / "other.yml"
    other.write_bytes(plan.read_bytes())
    assert "phải nằm trong" in run(str(other), "--plans", str(plan.parent))


def test_the_second_desk_of_a_plan_is_refused(tmp_path: Path) -> None:
    plan = plans_with_draft(tmp_path)
    with taken(plan.parent, plan.stem):
        assert "đang mở" in run(str(plan), "--plans", str(plan.parent))


@pytest.mark.parametrize("data", [b"a: [", b"\xff\xfe", b"- a\n- a: &x 1\n"])
def test_a_file_that_cannot_be_read_is_told_and_stays(tmp_path: Path, data: bytes) -> None:
    plan = plans_with_draft(tmp_path)
    plan.write_bytes(data)
    assert run(str(plan), "--plans", str(plan.parent))
    assert plan.read_bytes() == data


def test_a_document_that_cannot_be_read_writes_nothing(tmp_path: Path) -> None:
    plans = write_base(tmp_path / "plans")
    paper = tmp_path / "a.txt"
    paper.write_bytes(b"")
    run(str(paper), "--plans", str(plans))
    assert not (plans / "a.yml").exists()
    assert not (plans / "sources" / "a.txt").exists()


def test_a_source_of_the_same_name_is_not_written_over(tmp_path: Path) -> None:
    plans = write_base(tmp_path / "plans")
    (plans / "sources" / f"{NAME}.txt").write_text("khác", encoding="utf-8")
    assert "đã có" in run(str(CASES / f"{NAME}.txt"), "--plans", str(plans))
    assert not (plans / f"{NAME}.yml").exists()
