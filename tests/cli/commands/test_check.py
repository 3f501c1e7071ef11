"""What is wrong is told whole, in every format, and no site is touched."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.called import build, check, last_good_site, run
from tests.folders import PLAN, change, edit, tree
from tests.golden import Case, cases, hold
from tests.portals import other_words
from tests.repositories import Repository


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
    repository.commit("Nhập liệu")
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
