"""A draft has its keys in the order of the plans that people encoded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from pydantic import BaseModel

from generator.importer.written_order import PARAGRAPH_KEYS, as_written
from generator.importer.yaml_writer import Value
from generator.schema.annotations import (
    ActorForm,
    CitationForm,
    DutyForm,
    NoteForm,
    NotTargetForm,
    RecipientForm,
    Speaking,
    TargetForm,
    TimeForm,
)
from tests.folders import ROOT

FORMS: Mapping[str, type[BaseModel]] = {
    "targets": TargetForm,
    "actors": ActorForm,
    "duties": DutyForm,
    "citations": CitationForm,
    "notes": NoteForm,
    "not_targets": NotTargetForm,
    "recipients": RecipientForm,
    "when": TimeForm,
}


def orders(body: Any) -> Iterator[list[str]]:
    if isinstance(body, dict):
        yield list(body)
        for one in body.values():
            yield from orders(one)
    elif isinstance(body, list):
        for one in body:
            yield from orders(one)


def test_every_key_has_its_place() -> None:
    for name, form in FORMS.items():
        keys = [field.alias or key for key, field in form.model_fields.items()]
        written = as_written([{key: key for key in reversed(keys)}], name)
        assert isinstance(written, list)
        assert isinstance(written[0], dict)
        assert set(written[0]) == set(keys)
        assert list(written[0]) != keys[::-1] or len(keys) == 1, name
    assert set(Speaking.model_fields) < set(PARAGRAPH_KEYS)


def test_sections_and_paragraphs_too() -> None:
    body: Value = [
        {
            "sections": [],
            "text": [{"actors": [{"quote": "Sở", "role": "leads", "agency": "so"}], "text": "Sở"}],
            "heading": "A",
        }
    ]
    assert list(orders(as_written(body))) == [
        ["heading", "text", "sections"],
        ["text", "actors"],
        ["agency", "role", "quote"],
    ]


def test_nearly_all_that_people_wrote_stands_so_already() -> None:
    same = whole = 0
    for path in sorted((ROOT / "plans").glob("*.yml")):
        for name, one in said_in(yaml.load(path.read_bytes(), yaml.CBaseLoader)["body"]):
            written = as_written(one, name)
            assert isinstance(written, dict)
            whole += 1
            same += list(written) == list(one)
    assert same / whole > 0.95


def said_in(body: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(body, dict):
        for key, value in body.items():
            if key in FORMS and isinstance(value, list):
                yield from ((key, one) for one in value)
            else:
                yield from said_in(value)
    elif isinstance(body, list):
        for one in body:
            yield from said_in(one)
