"""Every field that a clerk may fill in is called in plain Vietnamese, and so is every choice."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from generator.desk.field_words import CHOICES, LABELS, choices, hint, label
from generator.desk.fields import KINDS, OFFERED_REGISTRIES
from generator.schema.registries import REGISTRIES

FORMS = [*KINDS.values(), *(REGISTRIES[kind] for kind in OFFERED_REGISTRIES)]
# A key of a file, the name of a registry's file, a value that no Vietnamese word is.
INTERNAL = re.compile(
    r"[a-z]_[a-z]|[a-z]-[a-z]{3}|\.yml|\b(?:null|true|level|change|flow|section|below|above|year|"
    r"quarter|month|theme|note|quote|slip|before|leads|state|party|kind|unit|code|from|until)\b"
)


@pytest.mark.parametrize("form", FORMS)
def test_labels_and_hints_are_no_words_of_the_file(form: type[BaseModel]) -> None:
    for name in form.model_fields:
        if name in ("proposed", "former", "variants", "conversions", "unsaid", "relations"):
            continue  # not asked at the desk
        assert name in LABELS, name
        said = f"{label(form.__name__, name)} {hint(form.__name__, name)}"
        assert not INTERNAL.search(said.replace("2027-06", "").replace("2024-11", "")), said


def test_choices_are_words() -> None:
    for form, name in CHOICES:
        for value, words in choices(form, name).items():
            assert words, (form, name, value)
            assert not INTERNAL.search(words), words


def test_a_field_may_mean_something_else_in_one_form() -> None:
    assert label("DutyForm", "by") == "Ai phải làm"
    assert label("TimeForm", "by") == "Hạn cuối"
    assert label("AbbreviationForm", "scope") != label("ActorForm", "scope")
    assert choices("DutyForm", "every")["quarter"] == "hằng quý"
    assert choices("TargetForm", "year") == {}
    assert hint("AgencyForm", "name") == ""
