"""What readers see of each choice: the words of `tests/cases/labels`, for every value there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

import pytest

from generator.language import Labels
from generator.schema import annotations as said
from generator.schema import labels, plan, registries
from generator.text.days import DayBound
from generator.text.figures import Operator
from generator.text.spelling import impossible_words
from tests.golden import Case, cases, hold

CHOICES: dict[str, object] = {
    "PLAN_TYPES": plan.PlanType,
    "STATUSES": plan.StatusValue,
    "RELATIONS": said.CitationRole,
    "DOCUMENT_RELATIONS": registries.DocumentRelation,
    "ACTOR_ROLES": said.ActorRole,
    "SCOPES": said.ScopeWord,
    "DAY_BOUNDS": DayBound,
    "DUTY_ACTIONS": said.DutyAction,
    "TARGET_KINDS": said.TargetKind,
    "TARGET_MEASURES": said.TargetMeasure,
    "LEVELS": registries.UnitLevel,
    "SECTION_ROLES": plan.SectionRole,
    "AGENCY_KINDS": registries.AgencyKind,
    "DIRECTIONS": registries.Direction,
    "NOTE_KINDS": said.NoteKind,
    "BOUNDS": Operator,
    "LANGUAGES": registries.Language,
}
TABLES: dict[str, Mapping[str, str]] = {
    name: table
    for name, table in vars(labels).items()
    if name.isupper() and isinstance(table, Labels | dict)
}

# What holds for its own section says so by standing there.
SILENT = {"SCOPES": ["section"]}


@pytest.mark.parametrize("case", cases("labels"), ids=lambda case: case.name)
def test_words_of_a_table(case: Case, update_goldens: bool) -> None:
    hold(case, "words", dict(TABLES[case.said["about"]]), update_goldens)


def test_every_table_has_a_case() -> None:
    assert {case.said["about"] for case in cases("labels")} == set(TABLES)


@pytest.mark.parametrize("name", CHOICES)
def test_every_choice_has_words_and_no_word_is_of_no_choice(name: str) -> None:
    assert set(TABLES[name]) == set(get_args(CHOICES[name]))


@pytest.mark.parametrize("name", sorted(set(TABLES) - {"BOUNDS"}))
def test_no_two_choices_are_called_the_same(name: str) -> None:
    words = list(TABLES[name].values())
    assert len(set(words)) == len(words)
    assert [choice for choice in TABLES[name] if not TABLES[name][choice]] == SILENT.get(name, [])


@pytest.mark.parametrize("name", TABLES)
def test_words_are_vietnamese(name: str) -> None:
    for words in TABLES[name].values():
        assert [match[0] for match in impossible_words(words)] == []


def test_a_plan_rests_on_a_document_in_roles_that_words_give_it() -> None:
    assert set(get_args(plan.BasisRelation)) == set(get_args(said.CitationRole)) - {"mentions"}
    assert get_args(said.ScopeWord) == said.SCOPE_WORDS


def test_documents_are_of_all_types_of_plans() -> None:
    assert labels.PLAN_TYPES.items() <= {**labels.DOCUMENT_TYPES}.items()


def test_every_role_of_an_actor_has_a_mark_of_its_own() -> None:
    assert set(labels.ROLE_MARKS) == set(labels.ACTOR_ROLES)
    assert len(set(labels.ROLE_MARKS.values())) == len(labels.ROLE_MARKS)


def test_a_message_can_explain_what_an_author_chooses_among() -> None:
    explained: dict[Any, str] = {}
    for table in labels.VALUES:
        explained.update(table)
    chosen = set(CHOICES) - {"BOUNDS", "NOTE_KINDS"}
    assert all(set(TABLES[name]) <= set(explained) for name in chosen)
