"""The past of report files: a revision a commit, told as those of plans, and what versions said."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.history import ReportEdit, report_edits
from generator.history.log import read_history
from generator.history.reports import report_text
from generator.history.revisions import Authors
from generator.model.registries import Registries
from generator.reading.reports import BELOW
from tests.folders import edit
from tests.history.changes.test_reports import form
from tests.reported import REPORT
from tests.repositories import Repository, new_repository
from tests.subjects.progress.small import small

NAME = "bao-cao-2025"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A report that came and changed."""
    made = new_repository(tmp_path / "kho")
    write(made, REPORT)
    made.commit("Nhập báo cáo")
    write(made, REPORT.replace("number: 12/BC-VHXH", "number: 13/BC-VHXH"))
    made.commit("Sửa số\n\nLoai: sửa lỗi")
    return made


def write(repository: Repository, text: str) -> Path:
    file = repository.root / f"plans/reports/{NAME}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def edits(
    repository: Repository, authors: Authors = "name", kept: int = 20
) -> Mapping[str, tuple[ReportEdit, ...]]:
    plans = repository.root / "plans"
    return report_edits(plans, read_history(plans, BELOW), small().registries, authors, kept)


def test_commits_are_told_newest_first(repository: Repository) -> None:
    changed, first = edits(repository)[NAME]
    assert (first.revision.subject, first.revision.date) == ("Nhập báo cáo", "2024-01-01")
    assert (first.revision.kind, first.revision.inferred) == ("encoding", True)
    (came,) = first.revision.changes
    assert came.said == "lần đầu đăng: 1 con số, đáp 1 việc phải báo cáo"
    (said,) = changed.revision.changes
    assert said.said == "số, ký hiệu: 12/BC-VHXH → 13/BC-VHXH"


def test_the_last_lines_of_a_commit_count_as_for_plans(repository: Repository) -> None:
    assert [(one.revision.kind, one.revision.inferred) for one in edits(repository)[NAME]] == [
        ("correction", False),
        ("encoding", True),
    ]
    write(repository, REPORT.replace("date: 2026-01-10", "date: 2026-01-12"))
    repository.commit("Bản sau\n\nLoai: sửa đổi\nCan-cu: 15/BC-VHXH\nNgay-hieu-luc: 2026-02-01")
    amended = edits(repository)[NAME][0].revision
    said = (amended.kind, amended.based_on, amended.legal_date)
    assert said == ("amendment", "15/BC-VHXH", "2026-02-01")


def test_who_made_a_commit_is_told_as_the_portal_chooses(repository: Repository) -> None:
    told = {
        authors: edits(repository, authors)[NAME][0].revision.author
        for authors in ("name", "role", "none")
    }
    assert told == {"name": "Người nhập liệu", "role": "người sửa lỗi", "none": None}


def test_what_cannot_be_read_is_passed_over(repository: Repository) -> None:
    write(repository, "id: [")
    repository.commit("Hỏng")
    write(repository, REPORT.replace("number: 12/BC-VHXH", "number: 14/BC-VHXH"))
    repository.commit("Lành")
    healed, broken, *_older = edits(repository)[NAME]
    assert (broken.revision.unreadable or "").startswith("dòng 2: không đọc được YAML")
    assert (broken.text, broken.revision.changes) == (None, ())
    assert [one.said for one in healed.revision.changes] == ["số, ký hiệu: 13/BC-VHXH → 14/BC-VHXH"]
    assert healed.revision.since


def test_a_report_that_is_gone_has_a_past_and_comes_again(repository: Repository) -> None:
    file = write(repository, REPORT)
    file.unlink()
    file.parent.rmdir()
    (repository.root / "plans/x").write_text("", "utf-8")
    repository.commit("Bỏ\n\nNhập nhầm hai lần.")
    gone = edits(repository)[NAME][0]
    assert (gone.blob, gone.text, gone.revision.removal) == (None, None, "Nhập nhầm hai lần.")
    assert [one.said for one in gone.revision.changes] == ["bỏ báo cáo"]
    write(repository, REPORT)
    repository.commit("Nhập lại")
    (again,) = edits(repository)[NAME][0].revision.changes
    assert again.said.startswith("đăng lại: ")


def test_branches_that_are_joined_tell_of_both(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "nhanh", "HEAD~1")
    write(repository, REPORT.replace("is: 2,8 %", "is: 2,7 %"))
    repository.commit("Sửa con số")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-edit", "nhanh")
    merged, *others = edits(repository)[NAME]
    assert merged.revision.merge
    assert [one.said for one in merged.revision.changes] == [
        "con số that-nghiep (tỷ lệ thất nghiệp), giá trị: 2,8% → 2,7%"
    ]
    assert len(others) == 3


def test_the_last_versions_are_kept_in_words(repository: Repository) -> None:
    texts = [one.text for one in edits(repository, kept=1)[NAME]]
    assert texts[1] is None
    assert texts[0]
    assert ("số, ký hiệu", "13/BC-VHXH") in texts[0].lines
    assert texts[0].title == "Báo cáo kết quả năm 2025"


def test_a_version_says_every_field_in_words() -> None:
    text = report_text(form({}), small().registries)
    assert text.lines == (
        ("loại văn bản", "báo cáo"),
        ("số, ký hiệu", "12/BC-VHXH"),
        ("ngày của văn bản", "10/01/2026"),
        ("cơ quan ban hành", "Phòng Văn hóa - Xã hội"),
        ("văn bản của cơ quan hay nơi khác kể lại", "văn bản của cơ quan"),
        ("nơi đã đọc", "https://vi-du.vn/bao-cao"),
        ("tệp nguồn", "sources/bao-cao-2025.txt"),
        ("đã đọc thế nào", "đọc cả văn bản"),
        ("người nhập liệu", "Người nhập"),
    )
    answer, evidence, figure = text.things
    assert (answer.name, answer.lines) == ("việc được đáp xa-mau-ke-hoach#ii-1-d1/2025", ())
    assert evidence.lines == (("câu gốc", "mở hai lớp dạy nghề"),)
    assert figure.name == "con số that-nghiep (tỷ lệ thất nghiệp)"
    assert figure.lines[:3] == (
        ("chỉ số", "Tỷ lệ thất nghiệp"),
        ("nơi", "Xã Mẫu"),
        ("giá trị", "2,8%"),
    )


def test_what_commits_hold_hides_nothing(repository: Repository) -> None:
    edit(write(repository, REPORT), {"number: 12/BC-VHXH": 'number: "12\\u202e/BC"'})
    repository.commit("Sửa \u202e")
    told = edits(repository)[NAME][0]
    assert "\u202e" not in repr(told)
    assert told.revision.subject == "Sửa [U+202E]"


def test_without_git_there_is_no_past(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    history = read_history(tmp_path, BELOW)
    assert report_edits(tmp_path, history, Registries(), "name", 20) == {}
