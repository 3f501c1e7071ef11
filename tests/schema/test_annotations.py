"""What a paragraph may say for the record."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from generator.schema import annotations as said

QUOTING: dict[type[said.Annotation | said.UncertainForm | said.NotTargetForm], dict[str, Any]] = {
    said.TargetForm: {"indicator": None},
    said.ActorForm: {"agency": None, "role": "leads"},
    said.TimeForm: {},
    said.DutyForm: {"does": "report"},
    said.CitationForm: {"document": None},
    said.UncertainForm: {"readings": ["b"], "reason": "mờ"},
    said.NotTargetForm: {"reason": "tuổi"},
}


@pytest.mark.parametrize("form", QUOTING, ids=lambda form: form.__name__)
def test_whatever_quotes_may_say_in_which_column(form: type[said.Annotation]) -> None:
    fine = {**QUOTING[form], "quote": "a"}
    assert form.model_validate(fine).column is None
    assert form.model_validate({**fine, "column": 60}).column == 60
    for wrong in (0, 61, "x"):
        with pytest.raises(ValidationError):
            form.model_validate({**fine, "column": wrong})


def test_a_paragraph_may_be_the_title_of_an_appendix() -> None:
    assert said.ParagraphForm.model_validate({"text": "a", "kind": "title"}).kind == "title"
    with pytest.raises(ValidationError):
        said.ParagraphForm.model_validate({"text": "a", "kind": "caption"})


def test_every_scope_is_listed_in_the_order_of_telling() -> None:
    assert get_args(said.ScopeWord) == said.SCOPE_WORDS


@pytest.mark.parametrize("day", ["31/7/2026", "15/6, 15/12/2026"])
def test_a_day_with_its_year_comes_once_among_others_too(day: str) -> None:
    fine = {"does": "report", "quote": "a", "day": day}
    assert said.DutyForm.model_validate(fine).day == day
    with pytest.raises(ValidationError):
        said.DutyForm.model_validate({**fine, "every": ["year"]})
