"""`kehoach desk` opens a plan or a document, says where, and writes nothing it cannot read."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

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


def _heed_interrupts() -> None:
    """Undo what a shell does to its background jobs, which hear no Ctrl+C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def open_desk(file: Path, plans: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the command, and give its process and the address that it says."""
    words = ["desk", str(file), "--plans", str(plans), "--no-browser"]
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUTF8": "1"},
        preexec_fn=_heed_interrupts,  # noqa: PLW1509  (no thread runs here)
    ) as desk:  # fmt: skip
        assert desk.stderr is not None
        line = next(line for line in desk.stderr if "http://127.0.0.1:" in line)
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", line)
        assert found
        yield desk, found[0]


def ask(address: str, action: str, said: dict[str, object]) -> dict[str, object]:
    where = urlsplit(address)
    headers = {"Origin": f"http://{where.netloc}", "Content-Type": "application/json"}
    connection = HTTPConnection(where.netloc, timeout=20)
    connection.request("POST", f"{where.path}do/{action}", json.dumps(said), headers)
    found = json.loads(connection.getresponse().read())
    assert isinstance(found, dict)
    return found


def test_a_document_becomes_a_desk_and_a_killed_one_loses_nothing(tmp_path: Path) -> None:
    plans = write_base(tmp_path / "plans")
    plan = plans / f"{NAME}.yml"
    with open_desk(CASES / f"{NAME}.txt", plans) as (desk, address):
        source = plans / "sources" / f"{NAME}.txt"
        assert source.read_bytes() == (CASES / f"{NAME}.txt").read_bytes()
        before = plan.read_text("utf-8")
        said: dict[str, object] = {"version": 1, "key": "encoded_by", "value": "Người thử"}
        assert ask(address, "fact", said)["done"]
        desk.kill()
    assert "encoded_by: Người thử" in plan.read_text("utf-8")
    with open_desk(plan, plans) as (desk, address):
        assert ask(address, "undo", {"version": 1})["said"] == (
            "Đã hoàn tác: Đã ghi vào phần đầu kế hoạch"
        )
        assert plan.read_text("utf-8") == before
        desk.send_signal(signal.SIGINT)
        assert desk.stderr is not None
        assert "Mọi sửa đổi đã được ghi" in desk.stderr.read()


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
    run(str(paper), "--plans", str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_a_source_of_the_same_name_is_not_written_over(tmp_path: Path) -> None:
    plans = write_base(tmp_path / "plans")
    (plans / "sources" / f"{NAME}.txt").write_text("khác", encoding="utf-8")
    assert "đã có" in run(str(CASES / f"{NAME}.txt"), "--plans", str(plans))
    assert not (plans / f"{NAME}.yml").exists()


def test_a_first_document_needs_no_folder_of_plans(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    with open_desk(CASES / f"{NAME}.txt", plans) as (desk, _address):
        desk.kill()
    assert (plans / f"{NAME}.yml").is_file()
    assert (plans / "sources" / f"{NAME}.txt").is_file()
