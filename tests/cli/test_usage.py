"""What click says is Vietnamese on any machine: of wrong use, and of how a command is called."""

from __future__ import annotations

import gettext
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from click.testing import CliRunner

from generator.cli.commands import main
from generator.cli.usage import CATALOGUE, vietnamese
from generator.hidden import is_hidden
from tests.cli.called import run
from tests.folders import ROOT
from tests.made_up import speaking_made_up


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("imprt", "không có lệnh “imprt”. Có phải là 'import'?"),
        ("xyz", "không có lệnh “xyz”."),
        ("--plan", "không có tùy chọn “--plan”."),
        ("check --plan x", "không có tùy chọn “--plan”. Có phải là '--plans'?"),
        ("import", "thiếu tham số 'TỆP'."),
        ("import khong-co.txt", "'TỆP': không có “khong-co.txt”."),
        ("import .", "'TỆP': “.” là thư mục, cần một tệp."),
        (
            "check --format x",
            "'--format': “x” không được; chọn một trong 'text', 'github', 'gitlab', 'json'.",
        ),
        ("build --output a.pdf", "'--output': “a.pdf” là tệp, cần một thư mục."),
        ("serve --port abc", "'--port': “abc” không phải là số."),
        ("serve --port 70000", "'--port': 70000 nằm ngoài khoảng 0<=x<=65535."),
        ("import a.xyz", "TỆP: hiện chỉ đọc được tệp .docx, "),
        ("import a.txt b", "có tham số thừa: b"),
        ("search x --site trong", "--site: “trong” không có chỉ mục tìm kiếm"),
    ],
)
def test_wrong_use(words: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a.xyz").touch()
    (tmp_path / "a.txt").touch()
    (tmp_path / "trong").mkdir()
    done = CliRunner().invoke(main, words.split(), prog_name="kehoach")
    assert done.exit_code == 2
    assert done.stdout == ""
    usage, more, blank, said, *_ = done.stderr.splitlines()
    assert said.startswith(f"Lỗi: {told}")
    assert usage.startswith("Cách gọi: kehoach ")
    assert more.startswith("Xem thêm: kehoach")
    assert more.endswith("--help")
    assert blank == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("check --plans", "tùy chọn “--plans” thiếu giá trị."),
        ("search x --json=1", "tùy chọn “--json” không nhận giá trị."),
    ],
)
def test_wrong_use_of_an_option_of_which_click_says_no_more(words: str, told: str) -> None:
    done = CliRunner().invoke(main, words.split(), prog_name="kehoach")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"Lỗi: {told}\n"


def test_without_a_command_the_help_is_shown() -> None:
    done = CliRunner().invoke(main, [])
    assert "Kế hoạch mở" in done.output
    assert "Lỗi" not in done.output


@pytest.mark.parametrize("command", ["", *main.commands])
def test_the_help_has_no_english_word_of_click(command: str) -> None:
    text = CliRunner().invoke(main, [*command.split(), "--help"], prog_name="kehoach").output
    assert "Cách gọi: kehoach" in text
    assert "Tùy chọn:" in text
    for english in ("Usage", "Options", "Commands", "ARGS", "Show", "default:", "PATH", "FILE"):
        assert english not in text
    for english in ("TEXT", "INTEGER", "DIRECTORY", "OPTIONS"):
        assert english not in text


@pytest.mark.parametrize("command", ["", *main.commands])
def test_the_help_is_of_the_language_that_is_spoken_and_only_then(command: str) -> None:
    words = [*command.split(), "--help"]
    vietnamese = CliRunner().invoke(main, words, prog_name="kehoach").output
    with speaking_made_up():
        said = CliRunner().invoke(main, words, prog_name="kehoach").output
    assert "⟦[TÙY_CHỌN]⟧" in said
    plain = "".join(said.replace("⟦", "").replace("⟧", "").split())
    # click cuts the help of a command short in the list of commands.
    assert plain == "".join(vietnamese.split()) or not command
    assert CliRunner().invoke(main, words, prog_name="kehoach").output == vietnamese


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("", "⟦Kế hoạch mở: từ tệp kế hoạch đến trang công khai.⟧"),
        ("", "⟦LỆNH ...⟧"),
        ("", "⟦In phiên bản.⟧"),
        ("", "⟦Dựng site; có lỗi thì site cũ giữ nguyên.⟧"),
        ("build", "⟦Dựng site; có lỗi thì site cũ giữ nguyên.⟧"),
        ("build", "⟦THƯ_MỤC⟧"),
        ("build", "⟦Thư mục kế hoạch.⟧"),
        ("import", "⟦TỆP⟧"),
    ],
)
def test_every_word_of_the_help_is_a_message(command: str, told: str) -> None:
    with speaking_made_up():
        said = CliRunner().invoke(main, [*command.split(), "--help"], terminal_width=200).output
    assert told in said


@pytest.mark.parametrize("language", [{}, {"LANG": "C"}, {"LC_ALL": "C", "LANGUAGE": "en:fr"}])
def test_the_language_of_the_machine_has_no_say(language: dict[str, str]) -> None:
    unset = {name: text for name, text in os.environ.items() if name[:2] != "LC"}
    kept = {name: text for name, text in unset.items() if name not in ("LANG", "LANGUAGE")}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "imprt"],
        cwd=ROOT,
        env={**kept, "PYTHONUTF8": "1", **language},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "Lỗi: không có lệnh “imprt”. Có phải là 'import'?" in done.stderr


def test_nothing_of_it_is_left_behind() -> None:
    before, environment = gettext.translation, dict(os.environ)
    CliRunner().invoke(main, ["imprt"])
    assert gettext.translation is before
    assert gettext.gettext("Usage:") == "Usage:"
    assert dict(os.environ) == environment


def test_other_catalogues_are_found_as_before() -> None:
    """A command that asks for another domain meanwhile gets what Python finds for it."""
    found: list[object] = []

    @click.command()
    def ask() -> None:
        found.extend([gettext.dgettext("khac", "Usage:"), gettext.gettext("Usage:")])

    group = type(main)(commands={"ask": ask})
    CliRunner().invoke(group, ["ask"], catch_exceptions=False)
    assert found == ["Usage:", "Cách gọi:"]


# --- The catalogue --------------------------------------------------------------------------------


def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="vi", abort_invalid=True)


def messages() -> Iterator[Message]:
    return (message for message in catalogue() if message.id)


def ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def test_the_catalogue_has_every_message_of_the_click_that_is_installed() -> None:
    """A newer click may say more: translate here what it says."""
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    root = Path(click.__file__).parent
    found = {
        message
        for _, _, message, _, _ in extract_from_dir(root, [("**.py", "python")], keywords=keywords)
    }
    assert len(found) > 60
    known = {message.id if isinstance(message.id, str) else ids(message) for message in messages()}
    assert sorted(map(str, found - known)) == [], f"missing in {CATALOGUE.name}"
    assert sorted(map(str, known - found)) == [], f"no longer said by click {click.__file__}"


def test_every_message_is_translated_with_fields_that_click_fills_in() -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for message in messages():
        filled = {name for text in ids(message) for name in fields(text)}
        assert len(strings(message)) == 1, message.id
        for text in strings(message):
            assert text, message.id
            assert fields(text) <= filled, message.id
            assert ("%(prog)s" in text) == ("%(prog)s" in ids(message)[0])
        assert not message.fuzzy, message.id


def test_what_the_catalogue_says_is_what_is_said() -> None:
    words = vietnamese()
    assert words.gettext("Options") == "Tùy chọn"
    assert words.ngettext("{value!r} is not {choice}.", "-", 2).startswith("“{value}” không được")
    assert words.gettext("Câu không có trong danh mục") == "Câu không có trong danh mục"


@pytest.mark.parametrize(
    "words",
    [
        "check --since", "check --config", "check --format", "check --commit-msg", "import",
        "check", "", "check --", "changes HEAD", "search x --site", "build --base-url",
        "serve --host",
    ],
)  # fmt: skip
def test_nothing_that_was_typed_gives_orders_when_it_is_told(words: str) -> None:
    typed = "x\n::error::pwned\x1b[31m\u202e##[x]abc"
    *before, last = words.split() or [""]
    called = [*before, last + typed] if last in ("--", "") else [*before, last, typed]
    done = CliRunner().invoke(main, called)
    assert done.exit_code == 2
    assert "x[U+000A]::error::pwned[U+001B][31m[U+202E]#\\#[x]abc" in done.stderr
    assert not any(is_hidden(one) for one in done.stderr.replace("\n", ""))


@pytest.mark.parametrize(
    "words",
    [
        ("khong-co-lenh",),
        ("check", "--format", "xml"),
        ("check", "--plan", "x"),
        ("build", "--config", "khong-co.yml"),
        ("import",),
        ("import", "khong-co.txt"),
    ],
)
def test_what_no_command_knows_is_wrong_use(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_version_and_help() -> None:
    assert "kehoach, phiên bản" in run("--version").stdout
    for command in main.commands:
        help_text = run(command, "--help")
        assert help_text.exit_code == 0
        assert re.search("[à-ỹđ]", help_text.stdout), f"{command} says nothing in Vietnamese"
