"""What became of a report file is told in sentences, commit by commit."""

from __future__ import annotations

from pathlib import Path

from generator.history.reports import FIELDS, differences, report_edits
from generator.problems import Problem
from generator.reading.reports import read_report
from generator.schema.reports import AssignedForm, ObservationForm, ReportForm
from tests.reported import REPORT
from tests.repositories import Repository


def form(text: str) -> ReportForm:
    told: list[Problem] = []
    record = read_report(text.encode(), "plans/reports/bao-cao-2025.yml", told)
    assert record, told
    return record.form


def said(*changes: tuple[str, str]) -> list[str]:
    text = REPORT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return list(differences(form(REPORT), form(text)))


def test_nothing_changed_says_nothing() -> None:
    assert said() == []


def test_a_figure_that_changed_is_told_by_its_name() -> None:
    assert said(("is: 2,8 %", "is: 2,9 %"), ("là 2,8%", "là 2,9%")) == [
        "that-nghiep: con số: “2,8 %” → “2,9 %”",
        "that-nghiep: câu gốc: “Tỷ lệ thất nghiệp chung đến ngày 31/12/2025 là 2,8%” → "
        "“Tỷ lệ thất nghiệp chung đến ngày 31/12/2025 là 2,9%”",
    ]


def test_what_came_and_went_is_told() -> None:
    assert said(("id: that-nghiep", "id: that-nghiep-chung")) == [
        "Thêm con số that-nghiep-chung",
        "Bỏ con số that-nghiep",
    ]
    assert said(("answers: [xa-mau-ke-hoach#ii-1-d1/2025]\n", "")) == [
        "Bỏ việc được đáp xa-mau-ke-hoach#ii-1-d1/2025"
    ]


def test_what_a_report_says_of_itself_is_told_in_words() -> None:
    assert said(("number: 12/BC-VHXH", "number: null")) == ["số, ký hiệu: “12/BC-VHXH” → không có"]


def test_every_field_has_words() -> None:
    lists = {"answers", "observations", "assigned", "evidence", "replies", "looked"}
    for each in (ReportForm, ObservationForm, AssignedForm):
        names = {field.alias or name for name, field in each.model_fields.items()}
        assert names - lists - {"id"} <= set(FIELDS.messages)


def test_commits_are_told_newest_first(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    (plans / "reports").mkdir(parents=True)
    file = plans / "reports/bao-cao-2025.yml"
    repository = Repository(tmp_path)
    repository.git("init", "-q")
    for subject, text in (
        ("Nhập báo cáo", REPORT),
        ("Sửa số", REPORT.replace("number: 12/BC-VHXH", "number: 13/BC-VHXH")),
        ("Hỏng", "id: ["),
    ):
        file.write_text(text, encoding="utf-8")
        repository.commit(subject)
    broken, changed, first = report_edits(plans)["bao-cao-2025"]
    assert (first.subject, first.is_first, first.sentences) == ("Nhập báo cáo", True, ())
    assert changed.sentences == ("số, ký hiệu: “12/BC-VHXH” → “13/BC-VHXH”",)
    assert broken.unreadable
    assert broken.sentences == ()


def test_without_git_there_is_no_past(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    assert report_edits(tmp_path) == {}
