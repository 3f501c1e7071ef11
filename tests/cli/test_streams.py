"""What a command prints is UTF-8 wherever it goes, on a machine of any code page."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.commands import main
from generator.cli.streams import write_utf8
from tests.folders import ROOT
from tests.history.test_revisions import PLANS, SENTENCE, raise_figure
from tests.repositories import new_repository

SOURCE = "sources/mau.txt"
WHOLE = ROOT / "tests/cases/base/plans/sources/xa-mau-ke-hoach.txt"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with plans under git, and what stands for a site without an index."""
    repository = new_repository(tmp_path_factory.mktemp("cong") / "kho")
    shutil.copytree(PLANS, repository.root / "plans")
    repository.commit("Nhập liệu")
    raise_figure(repository.root)
    repository.commit("Nâng")
    return repository.root


COMMANDS = {
    "check": ("kế hoạch", 1),
    "check --format json": ("khác", 1),
    "check --plans khong-co": ("không có thư mục kế hoạch này", 1),
    "build --config khong-co.yml": ("không có “khong-co.yml”", 2),
    "fidelity": ("từ và dấu câu", 1),
    "changes HEAD~1 HEAD": (SENTENCE, 0),
    "changes HEAD~1 HEAD --format markdown": (SENTENCE, 0),
    "changes HEAD~1 HEAD --format json": (SENTENCE, 0),
    f"import {WHOLE}": ("yaml-language-server", 0),
    f"import plans/{SOURCE}": ("không thấy thể thức", 1),
    "schema": ("Mã kế hoạch", 0),
    "search chữ": ("không có chỉ mục tìm kiếm", 2),
    "serve --port x": ("không phải là số", 2),
    "lạ": ("không có lệnh", 2),
    "--help": ("từ tệp kế hoạch đến trang công khai", 0),
    "build --help": ("site cũ giữ nguyên", 0),
}
ENCODINGS = ("cp1252", "cp1258", "ascii")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("words", COMMANDS)
def test_redirected_output_is_utf8(
    portal: Path, words: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, code = COMMANDS[words]
    monkeypatch.chdir(portal)
    shutil.copy(ROOT / "mkdocs.yml", portal)
    pipes = [io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2)]
    monkeypatch.setattr(sys, "stdout", pipes[0])
    monkeypatch.setattr(sys, "stderr", pipes[1])
    with pytest.raises(SystemExit) as ended:
        main(words.split(), prog_name="kehoach")
    monkeypatch.undo()
    for pipe in pipes:
        pipe.flush()
    printed = b"".join(pipe.buffer.getvalue() for pipe in pipes).decode("utf-8")
    assert ended.value.code == code, printed
    assert said in printed


def test_a_pipe_of_a_machine_with_another_code_page(portal: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "fidelity", "--plans", "plans"],
        cwd=portal,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1258"},
        capture_output=True,
        check=False,
    )
    assert COMMANDS["fidelity"][0] in done.stdout.decode("utf-8")
    assert b"Traceback" not in done.stderr


def test_a_name_that_is_no_text_is_an_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", pipe)
    write_utf8()
    print("tệp \udcff")
    monkeypatch.undo()
    pipe.flush()
    assert pipe.buffer.getvalue().decode("utf-8") == "tệp \\udcff\n"
