"""What a person would say changed in a report: by field words, figures by their names."""

from __future__ import annotations

from typing import Any

import pytest

from generator.history.changes.reports import report_changes
from generator.model.revisions import Change, Detail
from generator.problems import Problem
from generator.reading.reports import read_report
from generator.schema.reports import (
    ReportForm,
)
from tests.golden import Case, cases, hold
from tests.reported import REPORT
from tests.subjects.progress.small import small


def form(edits: dict[str, str]) -> ReportForm:
    text = REPORT
    for old, new in edits.items():
        assert old in text
        text = text.replace(old, new)
    told: list[Problem] = []
    record = read_report(text.encode(), "plans/reports/bao-cao-2025.yml", told)
    assert record, told
    return record.form


def changed(edits: dict[str, str], before: dict[str, str] | None = None) -> tuple[Change, ...]:
    older = before or {}
    newer = {old: new for old, new in (older | edits).items() if old in REPORT}
    for old, new in edits.items():
        if old not in REPORT:
            newer = {key: value.replace(old, new) for key, value in newer.items()}
    return report_changes(form(older), form(newer), small().registries)


@pytest.mark.parametrize("case", cases("report-changes"), ids=lambda case: case.name)
def test_sentences(case: Case, update_goldens: bool) -> None:
    found: list[Any] = [one.said for one in changed(case.said["edits"], case.said.get("before"))]
    hold(case, "said", found, update_goldens)


def test_each_field_that_changed_is_a_row() -> None:
    (one,) = changed({"number: 12/BC-VHXH": "number: null"})
    assert (one.what, one.id, one.verb) == ("report", "bao-cao-2025", "altered")
    assert one.details == (Detail("number", "12/BC-VHXH", None),)
    (one,) = changed({"is: 2,8 %": "is: 2,9 %"})
    assert (one.what, one.id) == ("observation", "that-nghiep")
    assert one.details == (Detail("is", "2,8 %", "2,9 %"),)
    (one,) = changed({"answers: [xa-mau-ke-hoach#ii-1-d1/2025]\n": ""})
    assert (one.what, one.id, one.verb) == ("answer", "xa-mau-ke-hoach#ii-1-d1/2025", "removed")
    assert one.details == (Detail(None, "xa-mau-ke-hoach#ii-1-d1/2025", None),)


def test_a_report_comes_and_goes() -> None:
    one, known = form({}), small().registries
    (came,) = report_changes(None, one, known)
    assert came.said == "lần đầu đăng: 1 con số, đáp 1 việc phải báo cáo"
    none = form({REPORT[REPORT.index("answers:") : REPORT.index("encoded_by:")]: ""})
    (empty,) = report_changes(None, none, known)
    assert empty.said == "lần đầu đăng: văn bản của cơ quan"
    (again,) = report_changes(None, one, known, again=True)
    assert again.said.startswith("đăng lại: ")
    (went,) = report_changes(one, None, known)
    assert (went.said, went.verb) == ("bỏ báo cáo", "removed")
    assert report_changes(None, None, known) == ()
