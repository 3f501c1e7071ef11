"""The commands as a person runs them: words, exit codes, and what stays untouched."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.commands import main
from tests.folders import PLAN, ROOT, change, edit, tree, write_base
from tests.golden import Case, cases, hold
from tests.portals import other_words
from tests.reading.test_opening import ODD
from tests.repositories import Repository

CONFIG_FILE = "mkdocs.yml"
CONFIG = str(ROOT / CONFIG_FILE)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def check(plans: Path, *words: str) -> Result:
    return run("check", "--plans", plans, "--config", CONFIG, *words)


def build(plans: Path, output: Path, *words: str) -> Result:
    return run("build", "--plans", plans, "--output", output, "--config", CONFIG, *words)


def last_good_site(folder: Path) -> Path:
    """Write what stands for a site of ours, with a file that no build would write."""
    (folder / "api").mkdir(parents=True)
    (folder / "api/build.json").write_text('{"version": "0"}\n', encoding="utf-8")
    (folder / "index.html").write_text("<p>Bản trước\n", encoding="utf-8")
    (folder / "anh.png").write_bytes(b"\x89PNG\x00\xff")
    return folder


@pytest.mark.parametrize("case", cases("errors"), ids=lambda case: case.name)
def test_bad_input(case: Case, plans: Path, update_goldens: bool) -> None:
    change(plans, case.said)
    output = last_good_site(plans.parent / "site")
    before, around = tree(output), sorted(plans.parent.iterdir())

    checked = check(plans)
    assert checked.exit_code == 1
    said = other_words(checked.stdout)
    told = said.replace(str(plans.parent), "…").rstrip("\n")
    hold(case, "told", told, update_goldens)

    built = build(plans, output)
    assert built.exit_code == 1
    assert said in built.stderr
    assert tree(output) == before
    assert sorted(plans.parent.iterdir()) == around


@pytest.mark.parametrize("case", cases("errors"), ids=lambda case: case.name)
def test_every_problem_has_a_place_and_says_how_to_mend(case: Case, plans: Path) -> None:
    change(plans, case.said)
    problems = json.loads(check(plans, "--format", "json").stdout)
    assert problems
    for problem in problems:
        assert problem["file"].startswith((f"{plans}", "plans/"))
        assert problem["line"] >= 1
        assert problem["column"] >= 1
        for words in (problem["message"], problem["hint"]):
            assert re.search("[à-ỹđ]", words), "in Vietnamese"
            assert not re.search(
                r"\b(should|must|valid|input|expected|unable)\b", words, re.IGNORECASE
            )


def kept(plans: Path) -> Repository:
    """Make the folder of the plans a repository that holds them."""
    repository = Repository(plans.parent)
    repository.git("init", "-q", "-b", "main")
    repository.commit("Mã hóa")
    return repository


def test_all_formats_tell_the_same(plans: Path) -> None:
    edit(plans / PLAN, {"unit: xa-mau": "unit: xa-mua", "themes: [viec-lam]": "themes: [x]"})
    kept(plans)
    text, github = check(plans).stdout, check(plans, "--format", "github").stdout
    rows = json.loads(check(plans, "--format", "json").stdout)
    places = [(row["file"], row["line"], row["column"], row["rule"]) for row in rows]
    assert len(places) == 2
    assert places == sorted(places)
    pattern = r"^(\S+?):(\d+):(\d+): \S+ \[(\S+)\]"
    found = re.findall(pattern, text, re.MULTILINE)
    assert [(f, int(line), int(column), rule) for f, line, column, rule in found] == places
    pattern = r"^::error file=(\S+?),line=(\d+),col=(\d+),title=lỗi \[(\S+?)\]::"
    found = re.findall(pattern, github, re.MULTILINE)
    assert [(f, int(line), int(column), rule) for f, line, column, rule in found] == places


def test_good_input_is_fine(plans: Path) -> None:
    kept(plans)
    done = check(plans)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("1 kế hoạch, ")
    assert json.loads(check(plans, "--format", "json").stdout) == []
    assert check(plans, "--format", "github").stdout.strip() == ""


def test_a_warning_alone_is_fine(plans: Path) -> None:
    changes = {
        "chung dưới 3%, khu vực": "chung 450%, khu vực",
        "quote: Tỷ lệ thất nghiệp chung dưới 3%": "quote: Tỷ lệ thất nghiệp chung 450%",
        'is: "< 3 %"': "is: 450 %",
    }
    edit(plans / PLAN, changes)
    source = plans / "sources/xa-mau-ke-hoach.txt"
    edit(source, {"chung dưới 3%, khu vực": "chung 450%, khu vực"})
    done = check(plans)
    assert done.exit_code == 0
    assert "cảnh báo [whole-figures]" in done.stdout


def test_no_plans_folder(tmp_path: Path) -> None:
    done = check(tmp_path / "khong-co")
    assert done.exit_code == 1
    assert "lỗi [no-plans] không có thư mục kế hoạch này" in done.stdout


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("https://vi-du.vn/\"onclick='x'", False),
        ("mailto:gop-y@vi-du.vn", True),
        ("https://vi-du.vn/?trang={url}&ten={title}", True),
    ],
)
def test_report_address(address: str, good: bool, plans: Path) -> None:
    config = plans.parent / "mkdocs.yml"
    text = (
        f"site_name: x\nextra:\n  kehoach:\n    report_address: '{address.replace(chr(39), '')}'\n"
    )
    config.write_text(text, encoding="utf-8")
    done = run("check", "--plans", plans, "--config", config)
    assert done.exit_code == (0 if good else 1)
    assert ("mkdocs.yml:4:21: lỗi [schema-unsafe-report-link]" in done.stdout) != good


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
def test_wrong_use(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_output_that_is_a_file_is_wrong_use(plans: Path) -> None:
    file = plans.parent / "site"
    file.write_text("của tôi\n", encoding="utf-8")
    assert build(plans, file).exit_code == 2
    assert file.read_text(encoding="utf-8") == "của tôi\n"


@pytest.mark.parametrize("inside", ["cua-toi.txt", "api/khac.json", ".an", "khac/index.html"])
def test_output_that_is_no_site_of_ours_is_wrong_use(inside: str, plans: Path) -> None:
    folder = plans.parent / "tai-lieu"
    (folder / inside).parent.mkdir(parents=True)
    (folder / inside).write_text("của tôi\n", encoding="utf-8")
    before = tree(folder)
    done = build(plans, folder)
    assert done.exit_code == 2
    assert "--output" in done.stderr
    assert tree(folder) == before


def test_output_under_version_control_is_not_replaced(plans: Path) -> None:
    output = last_good_site(plans.parent / "site")
    (output / ".git").write_text("gitdir: khac\n", encoding="utf-8")
    before = tree(output)
    assert build(plans, output).exit_code == 2
    assert tree(output) == before


def test_plans_folder_as_output_is_wrong_use(plans: Path) -> None:
    before = tree(plans)
    assert build(plans, plans).exit_code == 2
    assert build(plans, plans.parent).exit_code == 2
    assert tree(plans) == before


def test_schema_is_printed() -> None:
    done = run("schema")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["title"] == "Tệp kế hoạch của Kế hoạch mở"


def test_import_prints_a_draft(plans: Path) -> None:
    source = plans / "sources/xa-mau-ke-hoach.txt"
    done = run("import", source, "--id", "xa-mau-ban-nhap")
    assert done.exit_code == 0
    assert "id: xa-mau-ban-nhap" in done.stdout
    out = plans.parent / "nhap.yml"
    assert run("import", source, "--id", "xa-mau-ban-nhap", "--output", out).exit_code == 0
    assert out.read_text(encoding="utf-8") == done.stdout
    assert done.stdout.startswith("# yaml-language-server: $schema=schema/plan.schema.json\n")


def test_import_refuses_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_bytes(b"PK")
    (tmp_path / "b.txt").write_bytes("Kế hoạch".encode("utf-16"))
    assert run("import", tmp_path / "a.xyz").exit_code == 2
    assert run("import", tmp_path / "b.txt").exit_code == 1
    (tmp_path / "c.txt").write_text("KẾ HOẠCH\n", encoding="utf-8")
    assert run("import", tmp_path / "c.txt", "--id", "Không Hợp Lệ").exit_code == 2


@pytest.mark.parametrize("words", [("import", "x.txt"), ("check", "--commit-msg", "x.txt")])
@pytest.mark.parametrize(
    ("kind", "rule"), [("pipe", "unreadable"), ("socket", "unreadable"), ("bytes", "encoding")]
)
def test_a_file_that_is_named_is_a_file_and_text(
    kind: str, rule: str, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_base(tmp_path / "plans").parent)
    if kind == "bytes":
        (tmp_path / "x.txt").write_bytes(b"m\xe1\xbb\x99t \xb8\n")
    else:
        ODD[kind](tmp_path / "x.txt")
    done = run(*words)
    assert done.exit_code == 1
    assert f"[{rule}]" in done.output


def test_fidelity_tells_coverage_and_every_difference(plans: Path) -> None:
    fine = run("fidelity", "--plans", plans, "--config", CONFIG)
    assert fine.exit_code == 0
    assert "100.00%" in fine.stdout
    edit(plans / PLAN, {"UBND tỉnh Mẫu;": "UBND tỉnh Mẫu"})
    off = run("fidelity", "--plans", plans, "--config", CONFIG)
    assert off.exit_code == 1
    assert "100.00%" not in off.stdout


def test_version_and_help() -> None:
    assert "kehoach, phiên bản" in run("--version").stdout
    for command in main.commands:
        help_text = run(command, "--help")
        assert help_text.exit_code == 0
        assert re.search("[à-ỹđ]", help_text.stdout), f"{command} says nothing in Vietnamese"
