"""Filled rows make report files or add to them, and problems are told at the cells."""

from __future__ import annotations

from generator.problems import Location, Problem
from generator.reading import yaml_source
from generator.reading.reports import read_report
from generator.sheets.report_drafts import ReportDraft, drafts_of, in_the_table
from tests.reported import REPORT
from tests.sheets.test_answers import FILLED, TARGET, read

NEW = {
    **FILLED,
    "type": "bao-cao",
    "title": "Báo cáo kết quả năm 2025",
    "date": "2026-01-10",
    "standing": "official",
}
DUTY = {"kind": "duty", "plan": "ke-hoach", "id": "ii-d1", "period": "2025",
        "report": "bao-cao-2025", "by": "Người nhập"}  # fmt: skip


def drafted(*rows: dict[str, str], known: dict[str, str] | None = None) -> ReportDraft:
    answered, found = read(*rows)
    (draft,) = drafts_of(answered, known or {}, found)
    assert found == []
    return draft


def test_rows_of_one_report_make_one_file_that_is_read_again() -> None:
    draft = drafted(NEW, DUTY)
    told: list[Problem] = []
    record = read_report(draft.data, "plans/reports/bao-cao-2025.yml", told)
    assert told == []
    assert record
    assert record.form.answers == ["ke-hoach#ii-d1/2025"]
    (figure,) = record.form.observations
    assert (figure.id, figure.is_, figure.quote, figure.as_of) == (
        "i-t1-2025",
        "2,8 %",
        "là 2,8%",
        None,
    )
    assert (draft.is_new, draft.figures, draft.answers) == (True, 1, 1)


def test_a_row_adds_to_a_file_that_is_there_and_leaves_the_rest() -> None:
    figure = {**FILLED, "as_of": "2025"}
    draft = drafted(figure, known={"bao-cao-2025": REPORT})
    assert not draft.is_new
    for line in REPORT.splitlines():
        assert line in draft.text
    again = drafted(figure, known={"bao-cao-2025": draft.text})
    assert "i-t1-2025-2" in again.text


def test_an_answer_that_is_there_already_changes_nothing() -> None:
    known = {"bao-cao-2025": REPORT.replace("xa-mau-ke-hoach#ii-1-d1", "ke-hoach#ii-d1")}
    assert drafted(DUTY, known=known).text == known["bao-cao-2025"]


def test_who_looked_is_written_into_a_note_of_the_year() -> None:
    draft = drafted({**TARGET, "looked": "2026-01-15", "by": "Người xem"})
    told: list[Problem] = []
    record = read_report(draft.data, "plans/reports/da-xem-2026.yml", told)
    assert (told, draft.name) == ([], "da-xem-2026")
    assert record
    assert record.form.standing == "note"
    assert [(one.about, one.on, one.by) for one in record.form.looked] == [
        ("ke-hoach#i-t1/2025", "2026-01-15", "Người xem")
    ]


def test_two_rows_that_say_otherwise_of_one_report_are_told() -> None:
    answered, found = read(NEW, {**DUTY, "title": "Báo cáo khác"})
    drafts_of(answered, {}, found)
    assert [(one.rule, one.line) for one in found] == [("answer-cell", 3)]


def test_a_name_that_is_no_id_is_told() -> None:
    answered, found = read({**NEW, "report": "Báo cáo 2025"})
    assert drafts_of(answered, {}, found) == ()
    assert [(one.rule, one.line) for one in found] == [("answer-cell", 2)]


def test_a_problem_of_the_file_is_told_at_the_cell_it_came_from() -> None:
    draft = drafted(NEW)
    name = "plans/reports/bao-cao-2025.yml"
    yaml, _told = yaml_source.parse(draft.data, name)
    assert yaml
    quote = yaml.locate(("observations", 0, "quote"))
    of_cell = Problem.at(quote, "x", "y")
    elsewhere = Problem.at(Location("plans/reports/khac.yml", 3, 1), "x", "y")
    first, second = in_the_table(draft, yaml, [of_cell, elsewhere])
    assert first.file == "den-han.csv"
    assert (first.line, first.column) == draft_place(draft)
    assert second.file == "plans/reports/khac.yml"


def draft_place(draft: ReportDraft) -> tuple[int, int]:
    place = draft.marks["observations", 0, "quote"]
    return place.line, place.column
