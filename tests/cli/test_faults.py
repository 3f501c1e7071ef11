"""The last resort: whatever is raised ends in words and an exit code, and no traceback is seen."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator import __main__
from generator.cli import building, commands, faults, importing
from generator.cli.commands import main
from generator.history import report
from tests.folders import ROOT, tree

CONFIG = str(ROOT / "mkdocs.yml")
ANY = ("--plans", "plans", "--config", CONFIG)
COMMANDS = {
    "check": ANY,
    "build": (*ANY, "--output", "site"),
    "fidelity": ANY,
}
# What the module of a command calls.
CALLED = (
    *((command, "read_settings") for command in ("check", "build", "fidelity", "serve")),
    *((command, "read") for command in ("check", "fidelity")),
    ("check", "check_message"),
    ("schema", "to_json"),
)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files for whoever keeps the program go."""
    folder = tmp_path / "tam"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object, **_more: object) -> None:
        raise error

    for command, name in CALLED:
        monkeypatch.setattr(import_module(f"{commands.__name__}.{command}"), name, fail)
    monkeypatch.setattr(importing, "draft", fail)
    monkeypatch.setattr(report, "compare_commits", fail)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyError("x"), 3),
        (RecursionError("maximum recursion depth exceeded"), 3),
        (MemoryError(), 3),
        (OverflowError("int too large"), 3),
        (OSError("no name"), 3),
        (UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates not allowed"), 3),
        (ExceptionGroup("two", [ValueError("a"), ValueError("b")]), 3),
        (PermissionError(13, "Permission denied", "plans/a.yml"), 1),
        (OSError(28, "No space left on device", "site/a.html"), 1),
        (OSError(errno.ENOSPC, "No space left on device"), 1),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), 1),
        (OSError(errno.EIO, "Input/output error"), 1),
        (BrokenPipeError(32, "Broken pipe"), 141),
        (KeyboardInterrupt(), 130),
    ],
    ids=repr,
)
@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_is_raised(
    command: str, error: BaseException, code: int, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plans.parent)
    monkeypatch.setattr(faults, "_let_go_of_output", lambda: None)
    failing(monkeypatch, error)
    done = run(command, *COMMANDS[command])
    assert done.exit_code == code
    assert "Traceback" not in done.output
    if code != 141:
        assert re.search("[à-ỹđ]", done.stderr), "in Vietnamese"


@pytest.mark.parametrize(
    "words",
    [
        ("check", *ANY, "--commit-msg", "loi.txt"),
        ("import", "nguon.txt"),
        ("changes", "a", "b"),
        ("schema",),
        ("serve", *ANY, "--port", "0"),
    ],
    ids=lambda words: words[0],
)
def test_every_command_has_the_net(
    words: tuple[str, ...], plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plans.parent)
    for name in ("loi.txt", "nguon.txt"):
        Path(name).write_text("KẾ HOẠCH\n", encoding="utf-8")
    failing(monkeypatch, ValueError("hỏng"))
    done = run(*words)
    assert done.exit_code == 3
    assert "Lỗi của chương trình" in done.stderr


def test_a_fault_tells_where_to_report_and_what_to_send(
    plans: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    site = plans.parent / "site/api"
    site.mkdir(parents=True)
    (site / "build.json").write_text("{}", encoding="utf-8")
    before = tree(site.parent)

    def missing(*_: object) -> None:
        raise KeyError("không có")

    monkeypatch.setattr(building, "build", missing)
    words = ("--plans", str(plans), "--config", CONFIG, "--output", str(site.parent))
    done = run("build", *words)
    assert done.exit_code == 3
    assert "Lỗi của chương trình, không phải của tệp kế hoạch; site cũ giữ nguyên." in done.stderr
    assert re.search(r"KeyError: cli/building\.py:\d+", done.stderr)
    assert "README.md, mục “Báo lỗi chương trình”" in done.stderr
    assert "\n### Báo lỗi chương trình\n" in (ROOT / "README.md").read_text("utf-8")
    [file] = temporary.iterdir()
    assert str(file) in done.stderr
    written = file.read_text("utf-8")
    assert "Traceback (most recent call last)" in written
    assert "KeyError: 'không có'" in written
    assert written.startswith("kehoach ")
    assert tree(site.parent) == before


def test_a_fault_is_told_where_no_file_can_be_written(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(plans / "khong-co"))
    failing(monkeypatch, KeyError("x"))
    done = run("check", "--plans", str(plans), "--config", CONFIG)
    assert done.exit_code == 3
    assert "Lỗi của chương trình" in done.stderr
    assert "Chi tiết" not in done.stderr


def test_what_the_system_keeps_back_has_a_place(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, PermissionError(13, "Permission denied", b"plans/a\xff\n.yml"))
    done = run("check", "--plans", str(plans), "--config", CONFIG)
    assert "plans/a[U+DCFF][U+000A].yml:1:1: lỗi [system]" in done.stderr


def test_wrong_use_and_its_own_ends_pass() -> None:
    with pytest.raises(click.UsageError), faults.net():
        raise click.UsageError("sai")
    with pytest.raises(SystemExit, match="1"), faults.net():
        sys.exit(1)


def test_exit_codes_are_told() -> None:
    told = " ".join(run("--help").stdout.split())
    for code in ("0 ", "1 ", "2 ", "3 lỗi của chương trình", "130 ", "141 "):
        assert code in told.partition("Mã trả về:")[2]


def program(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_reader_that_goes_away_is_no_fault() -> None:
    running = program("schema")
    assert running.stdout
    assert running.stderr
    running.stdout.close()
    assert (running.wait(timeout=60), running.stderr.read()) == (141, "")
    running.stderr.close()


def test_ctrl_c_leaves_no_traceback_and_nothing_half_done(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = program("build", "--output", str(tmp_path / "site"))
    signal.signal(signal.SIGINT, before)
    assert running.stderr
    assert running.stderr.readline().startswith("đọc tệp: ")
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=120)
    # Python ends by the signal itself where it interrupted code that was made at run time.
    assert running.returncode in (130, -signal.SIGINT)
    assert told.endswith("Đã dừng.\n")
    assert "Traceback" not in told
    assert not (tmp_path / "site").exists()


def test_an_interruption_while_the_program_loads_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "generator.cli.commands":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "generator.cli.commands")
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    with pytest.raises(SystemExit, match="130"):
        __main__.main()
    assert capsys.readouterr().err == "Đã dừng.\n"


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [("schema",), ("--help",), ("--version",), ("check", "--help")])
def test_output_that_finds_no_room_is_no_fault_of_the_program(
    words: tuple[str, ...],
) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *words],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("Máy không ghi được kết quả ra nơi nhận (No space left")
    assert done.stderr.count("\n") == 1, "nor does Python complain at its end"


@pytest.mark.parametrize(
    "words", [("check",), ("build", "--config", CONFIG), ("changes", "a", "b")]
)
def test_a_current_folder_that_is_gone_is_told(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "z").mkdir()
    monkeypatch.chdir(tmp_path / "z")
    (tmp_path / "z").rmdir()
    done = run(*words)
    assert done.exit_code == 1
    assert "Thư mục đang đứng không còn" in done.stderr
