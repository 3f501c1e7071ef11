"""What stands in a report file is said in words: each field, each choice, each thing of a list."""

from __future__ import annotations

import pytest

from generator.history.changes.report_words import FIELDS, KINDS, MEASURES, ReportWords
from generator.schema import labels
from generator.schema.reports import (
    AssignedForm,
    EvidenceForm,
    LookedForm,
    ObservationForm,
    ReplyForm,
    ReportForm,
)
from tests.subjects.progress.small import small

FORMS = (ReportForm, ObservationForm, AssignedForm, EvidenceForm, ReplyForm, LookedForm)


def words() -> ReportWords:
    return ReportWords(small().registries)


def test_every_field_has_words() -> None:
    names = {field.alias or name for one in FORMS for name, field in one.model_fields.items()}
    told_by_name = {field for kind in KINDS.values() for field in kind.names}
    assert names - set(KINDS) - told_by_name <= set(FIELDS.messages)


def test_every_list_of_a_report_has_a_kind() -> None:
    lists = {name for name, one in ReportForm.model_fields.items() if one.default_factory is list}
    assert lists == set(KINDS)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("date", "2026-01-10", "10/01/2026"),
        ("as_of", "2025", "2025"),
        ("standing", "note", "ghi chép của người nhập liệu, không phải văn bản"),
        ("finality", "preliminary", "số sơ bộ"),
        ("measure", "level", "mức của lúc ấy"),
        ("type", "loai-la", "loai-la"),
        ("unit", "xa-mau", "Xã Mẫu"),
        ("unit", "xa-la", "xa-la"),
        ("indicator", "ty-le-that-nghiep", "Tỷ lệ thất nghiệp"),
        ("disputes", ["a#b", "c#d"], "a#b; c#d"),
        ("disputes", [], None),
        ("note", None, None),
        ("proposed", True, "có"),
        ("year", 2030, "2030"),
    ],
)
def test_a_value_is_said_in_words(field: str, value: object, said: str | None) -> None:
    assert words().words(field, value) == said


def test_every_choice_has_words() -> None:
    for choices in (labels.STANDINGS, labels.READ_IN, labels.FINALITIES, MEASURES):
        assert all(choices.values())


def test_a_thing_is_named_by_what_it_is_about() -> None:
    figure = {"id": "a", "indicator": "ty-le-that-nghiep", "is": "2 %"}
    assert words().whole(KINDS["observations"], figure) == "con số a (tỷ lệ thất nghiệp): 2%"
    looked = {"about": "k#d/2025", "on": "2026-01-02", "by": "Ai"}
    assert words().name(KINDS["looked"], looked) == "lần đã xem k#d/2025, ngày 02/01/2026"
    assert words().whole(KINDS["answers"], "k#d/2025") == "việc được đáp k#d/2025"
