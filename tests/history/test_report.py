"""`kehoach changes`: two commits, in words for a terminal, a comment, a program."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.commands import main
from generator.hidden import is_hidden
from generator.history.report import (
    LONGEST_COMMENT,
    PlanChanges,
    as_json,
    as_markdown,
    as_text,
)
from generator.model.revisions import Change
from tests.folders import edit
from tests.golden import CASES
from tests.reported import REPORT
from tests.repositories import Repository, new_repository

PLANS = CASES / "changes" / "plans"
TITLE = "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu"
SENTENCE = "người nhập liệu: Kế hoạch mở → *Xã* <Mẫu>"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository in which a plan was encoded, altered, and joined by another."""
    made = new_repository(tmp_path / "kho")
    shutil.copytree(PLANS, made.root / "plans")
    made.commit("Nhập liệu")
    edit(made.root / "plans/mau.yml", {"by: Kế hoạch mở": "by: '*Xã* <Mẫu>'"})
    made.commit("Sửa")
    shutil.copy(PLANS / "mau.yml", made.root / "plans/hai.yml")
    edit(made.root / "plans/hai.yml", {"id: mau\n": "id: hai\n"})
    (made.root / "plans/mau.yml").rename(made.root / "plans/ba.yml")
    edit(made.root / "plans/ba.yml", {"id: mau\n": "id: ba\n"})
    made.commit("Thêm, đổi mã")
    return made


def changes(repository: Repository, *words: str) -> Result:
    folder = str(repository.root / "plans")
    return CliRunner().invoke(main, ["changes", *words, "--plans", folder])


def test_sentences_by_plan(repository: Repository) -> None:
    done = changes(repository, "HEAD~2", "HEAD~1")
    assert (done.exit_code, done.stdout) == (0, f"mau: {TITLE}\n  - {SENTENCE}\n")


def test_new_and_renamed_plans(repository: Repository) -> None:
    done = changes(repository, "HEAD~1", "HEAD")
    assert done.stdout == (
        f"ba: {TITLE}\n  - mã kế hoạch: mau → ba\n\n"
        f"hai: {TITLE}\n  - lần đầu đăng: 1 mục, 1 đoạn, 1 chỉ tiêu\n"
    )
    only = changes(repository, "HEAD~1", "HEAD", "--plan", "hai")
    assert only.stdout.startswith("hai: ")
    assert "ba:" not in only.stdout


def test_a_plan_that_is_gone(repository: Repository) -> None:
    assert "bỏ kế hoạch" in changes(repository, "HEAD", "HEAD~1").stdout


def test_a_comment_shows_what_plans_say_and_nothing_else(repository: Repository) -> None:
    text = changes(repository, "HEAD~2", "HEAD~1", "--format", "markdown").stdout
    assert text.startswith(f"### {TITLE} (`mau`)\n\n- người nhập liệu: Kế hoạch mở → ")
    assert "*" not in text
    assert "<" not in text


def test_a_comment_is_not_longer_than_hosts_allow() -> None:
    many = tuple(
        Change("plan", "a", "altered", f"lần {number}: {'x' * 80}") for number in range(300)
    )
    text = as_markdown([PlanChanges(f"kh-{number}", "Kế hoạch", many) for number in range(20)])
    assert len(text) < 60_000
    assert text.count("- lần 99:") == text.count("- và 200 thay đổi nữa") == text.count("###")
    assert text.endswith(f"Và {20 - text.count('###')} kế hoạch nữa.")


def test_data(repository: Repository) -> None:
    (row,) = json.loads(changes(repository, "HEAD~2", "HEAD~1", "--format", "json").stdout)
    assert (row["plan"], row["sentences"]) == ("mau", [SENTENCE])
    assert row["changes"] == [
        {
            "what": "plan",
            "id": "mau",
            "field": "encoded_by",
            "before": "Kế hoạch mở",
            "after": "*Xã* <Mẫu>",
        }
    ]


def test_nothing_changed(repository: Repository) -> None:
    done = changes(repository, "HEAD", "HEAD")
    assert (done.exit_code, done.stdout) == (
        0,
        "Không có thay đổi nào trong các kế hoạch, các báo cáo.\n",
    )


def test_a_registry_alone(repository: Repository) -> None:
    registry = repository.root / "plans/registry/agencies.yml"
    edit(registry, {"name: Ủy ban nhân dân xã Mẫu": "name: Ủy ban xã Mẫu"})
    edit(registry, {"name: Trạm Y tế": "name: Trạm Y tế xã"})
    repository.commit("Đổi tên")
    said = changes(repository, "HEAD~1", "HEAD", "--plan", "hai").stdout.splitlines()[1:]
    assert said == ["  - danh mục, tên cơ quan: Ủy ban nhân dân xã Mẫu → Ủy ban xã Mẫu"]


def test_a_version_that_cannot_be_read_is_said(repository: Repository) -> None:
    (repository.root / "plans/hai.yml").write_text("a: [\n", encoding="utf-8")
    repository.commit("Hỏng")
    title, said = changes(repository, "HEAD~1", "HEAD").stdout.splitlines()
    assert title == f"hai: {TITLE}"
    assert "không đọc được bản sau: dòng" in said


def test_the_older_version_may_be_the_unreadable_one(repository: Repository) -> None:
    file = repository.root / "plans/hai.yml"
    whole = file.read_text("utf-8")
    file.write_text("a: [\n", encoding="utf-8")
    repository.commit("Hỏng")
    file.write_text("b: [\n", encoding="utf-8")
    repository.commit("Vẫn hỏng")
    both = changes(repository, "HEAD~1", "HEAD").stdout.splitlines()
    assert both[0] == "hai: hai"
    assert "không đọc được bản trước: dòng" in both[1]
    assert "; không đọc được bản sau: dòng" in both[1]
    file.write_text(whole, encoding="utf-8")
    repository.commit("Lành")
    title, said = changes(repository, "HEAD~1", "HEAD").stdout.splitlines()
    assert title == f"hai: {TITLE}"
    assert said.startswith("  - không đọc được bản trước: dòng ")
    assert "bản sau" not in said


def test_what_cannot_be_read_in_both_and_is_the_same_is_no_change(repository: Repository) -> None:
    (repository.root / "plans/hai.yml").write_text("a: [\n", encoding="utf-8")
    repository.commit("Hỏng")
    edit(repository.root / "plans/registry/agencies.yml", {"name: Trạm Y tế": "name: Trạm xá"})
    repository.commit("Đổi tên")
    assert "hai" not in changes(repository, "HEAD~1", "HEAD").stdout


def said(count: int, words: str = "x") -> PlanChanges:
    return PlanChanges(
        "kh", "Kế hoạch", tuple(Change("plan", "a", "altered", f"{words}{n}") for n in range(count))
    )


@pytest.mark.parametrize("count", [99, 100, 101])
def test_a_hundred_sentences_of_a_plan_are_said(count: int) -> None:
    lines = as_markdown([said(count)]).splitlines()
    assert lines[:3] == ["### Kế hoạch (`kh`)", "", "- x0"]
    assert len(lines) == 2 + min(count, 100) + (count > 100)
    assert lines[-1] == ("- và 1 thay đổi nữa" if count > 100 else f"- x{count - 1}")


def test_plans_stand_apart_and_nothing_is_said_of_none() -> None:
    assert (
        as_markdown([]) == as_text([]) == "Không có thay đổi nào trong các kế hoạch, các báo cáo."
    )
    assert as_text([said(1), said(2)]) == "kh: Kế hoạch\n  - x0\n\nkh: Kế hoạch\n  - x0\n  - x1"
    assert (
        as_markdown([said(1), said(1)])
        == "### Kế hoạch (`kh`)\n\n- x0\n\n### Kế hoạch (`kh`)\n\n- x0"
    )
    assert as_text([PlanChanges("kh", "Kế hoạch", (), "hỏng")]) == "kh: Kế hoạch\n  - hỏng"


def test_a_comment_ends_exactly_where_it_may() -> None:
    one = len(as_markdown([said(1, "x" * 49_900)]))
    fits = said(1, "x" * (49_900 + LONGEST_COMMENT - one))
    assert as_markdown([fits]) == as_markdown([fits, said(0)][:1])
    assert "nữa" not in as_markdown([fits])
    longer = said(1, "x" * (49_901 + LONGEST_COMMENT - one))
    assert as_markdown([longer]) == "Và 1 kế hoạch nữa."


def test_data_holds_what_cannot_be_read() -> None:
    (row,) = json.loads(as_json([PlanChanges("kh", "Kế hoạch", (), "hỏng")]))
    assert row == {
        "plan": "kh",
        "report": None,
        "title": "Kế hoạch",
        "unreadable": "hỏng",
        "sentences": [],
        "changes": [],
    }


def test_the_name_of_a_file_ends_no_code() -> None:
    odd = PlanChanges("a`<b>", "Tên", (), "không đọc được")
    assert "(`a<b>`)" in as_markdown([odd])


def test_what_git_holds_gives_no_order_and_turns_no_letters(repository: Repository) -> None:
    names = ("::add-mask::x", "\x1b[2J##[debug]", "đảo\u202engược", "hai\ndòng::error::y")
    for name in names:
        (repository.root / f"plans/{name}.yml").write_text("sai: \u202e\n", "utf-8")
    repository.commit("Thêm \u202e")
    for form in ("text", "json", "markdown"):
        done = changes(repository, "HEAD~1", "HEAD", "--format", form)
        assert done.exit_code == 0
        for line in done.stdout.split("\n"):
            assert not any(map(is_hidden, line))
            assert not line.lstrip().startswith("::")
            assert "##[" not in line
    assert {
        one["plan"]
        for one in json.loads(changes(repository, "HEAD~1", "HEAD", "--format", "json").stdout)
    } == set(names)


def write_report(repository: Repository, text: str = REPORT, name: str = "bao-cao-2025") -> Path:
    file = repository.root / f"plans/reports/{name}.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def with_report(repository: Repository) -> Repository:
    """The repository, with a report that came, then changed beside a plan."""
    write_report(repository)
    repository.commit("Nhập báo cáo")
    figure = {"is: 2,8 %": "is: 2,9 %", "answers: [xa-mau-ke-hoach#ii-1-d1/2025]\n": ""}
    edit(write_report(repository), figure)
    edit(repository.root / "plans/hai.yml", {"by: Kế hoạch mở": "by: Xã Mẫu"})
    repository.commit("Sửa")
    return repository


def test_a_report_is_told_behind_the_plans(with_report: Repository) -> None:
    assert changes(with_report, "HEAD~1", "HEAD").stdout == (
        f"hai: {TITLE}\n  - người nhập liệu: Kế hoạch mở → Xã Mẫu\n\n"
        "báo cáo bao-cao-2025: Báo cáo kết quả năm 2025\n"
        "  - bỏ việc được đáp xa-mau-ke-hoach#ii-1-d1/2025\n"
        "  - con số that-nghiep (tỷ lệ thất nghiệp), giá trị: 2,8% → 2,9%\n"
    )


def test_one_report_or_one_plan(with_report: Repository) -> None:
    only = changes(with_report, "HEAD~1", "HEAD", "--report", "bao-cao-2025").stdout
    assert only.startswith("báo cáo bao-cao-2025: ")
    assert "bao-cao" not in changes(with_report, "HEAD~1", "HEAD", "--plan", "hai").stdout
    both = changes(with_report, "HEAD~1", "HEAD", "--plan", "hai", "--report", "bao-cao-2025")
    assert both.stdout.count("\n\n") == 1
    wrong = changes(with_report, "HEAD~1", "HEAD", "--report", "bao-cao-2024")
    assert wrong.exit_code == 2
    assert "không có báo cáo “bao-cao-2024”; có phải là “bao-cao-2025”?" in wrong.stderr


def test_a_report_comes_goes_and_is_renamed(with_report: Repository) -> None:
    came = changes(with_report, "HEAD~2", "HEAD~1").stdout
    assert came.endswith("  - lần đầu đăng: 1 con số, đáp 1 việc phải báo cáo\n")
    (with_report.root / "plans/reports/bao-cao-2025.yml").unlink()
    renamed = REPORT.replace("id: bao-cao-2025", "id: bao-cao-nam")
    write_report(with_report, renamed.replace("is: 2,8 %", "is: 2,9 %"), "bao-cao-nam")
    with_report.commit("Đổi mã")
    assert "mã báo cáo: bao-cao-2025 → bao-cao-nam" in changes(with_report, "HEAD~1", "HEAD").stdout
    (with_report.root / "plans/reports/bao-cao-nam.yml").unlink()
    (with_report.root / "plans/reports").rmdir()
    with_report.commit("Bỏ báo cáo cuối cùng")
    gone = changes(with_report, "HEAD~1", "HEAD").stdout
    assert gone == "báo cáo bao-cao-nam: Báo cáo kết quả năm 2025\n  - bỏ báo cáo\n"


def test_a_report_that_cannot_be_read_is_said(with_report: Repository) -> None:
    write_report(with_report, "id: [")
    with_report.commit("Hỏng")
    title, said = changes(with_report, "HEAD~1", "HEAD").stdout.splitlines()
    assert title == "báo cáo bao-cao-2025: Báo cáo kết quả năm 2025"
    assert "không đọc được bản sau: dòng 2" in said


def test_a_report_as_data_and_as_a_comment(with_report: Repository) -> None:
    words = ("HEAD~1", "HEAD", "--report", "bao-cao-2025", "--format")
    (row,) = json.loads(changes(with_report, *words, "json").stdout)
    assert (row["plan"], row["report"]) == (None, "bao-cao-2025")
    assert row["changes"][1] == {
        "what": "observation",
        "id": "that-nghiep",
        "field": "is",
        "before": "2,8 %",
        "after": "2,9 %",
    }
    comment = changes(with_report, *words, "markdown").stdout
    assert comment.startswith("### Báo cáo kết quả năm 2025 (`báo cáo bao-cao-2025`)\n")


def test_a_name_of_a_branch_speaks_to_no_terminal(repository: Repository) -> None:
    done = changes(repository, "HEAD", "nhánh\x1b[2J\u202e")
    assert done.exit_code == 2
    assert "nhánh[U+001B][2J[U+202E]" in done.stderr
    assert not any(is_hidden(one) for one in done.stderr if one != "\n")
