"""What an author may write in the registries: what must be said, and what it means to be silent."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.schema.registries import REGISTRIES
from tests.folders import ROOT

# The least that an entry says, and what each field is where an author is silent.
LEAST: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "indicators": (
        {"id": "ty-le", "name": "Tỷ lệ", "unit": "%", "direction": "less"},
        {
            "direction_by": None,
            "denominator": None,
            "phrases": [],
            "unsaid": None,
            "settled": None,
            "theme": None,
            "definition": None,
            "variants": [],
            "conversions": [],
            "note": None,
        },
    ),
    "populations": (
        {"id": "nong-thon", "name": "Nông thôn"},
        {"forms": [], "broader": [], "complement": None, "note": None},
    ),
    "agencies": (
        {"id": "so-y-te", "name": "Sở Y tế", "kind": "body"},
        {"unit": None, "chain": None, "aliases": [], "successors": [], "note": None},
    ),
    "units": (
        {"id": "xa-mau", "name": "Xã Mẫu", "level": "commune"},
        {
            "parent": None,
            "code": None,
            "from_": None,
            "until": None,
            "ended_by": None,
            "successors": [],
            "note": None,
        },
    ),
    "documents": (
        {"id": "42-nq-tw", "type": "nghi-quyet"},
        {
            "number": None,
            "date": None,
            "issuer": None,
            "issuer_printed": None,
            "title": None,
            "chain": None,
            "relations": [],
            "note": None,
        },
    ),
    "national": (
        {
            "id": "that-nghiep",
            "document": "42-nq-tw",
            "indicator": "ty-le",
            "is": "< 3 %",
            "year": 2030,
            "url": "https://vi-du.vn",
            "language": "vi",
        },
        {"population": None, "variant": None, "per": None, "note": None},
    ),
    "themes": ({"id": "y-te", "name": "Y tế"}, {"parent": None, "order": 0, "phrases": []}),
    "groups": ({"id": "tre-em", "name": "Trẻ em"}, {"words": [], "not_in": []}),
    "abbreviations": (
        {"abbr": "UBND", "full": "Ủy ban nhân dân", "scope": "organisation", "source": "NĐ 30"},
        {"ambiguous": False, "context": None, "note": None},
    ),
    "words": ({"word": "karaoke", "kind": "foreign"}, {"note": None}),
}
NULLABLE = {("indicators", "unit"), ("indicators", "direction"), ("national", "year")}


def test_each_registry_is_a_file_beside_the_plans() -> None:
    files = {path.stem for path in (ROOT / "plans" / "registry").glob("*.yml")}
    assert set(REGISTRIES) >= files
    assert set(REGISTRIES) == set(LEAST)


@pytest.mark.parametrize("kind", LEAST)
def test_what_is_not_said_is_null_or_empty(kind: str) -> None:
    said, silent = LEAST[kind]
    form = REGISTRIES[kind].model_validate(said)
    read = form.model_dump()
    assert {name: read.pop(name) for name in silent} == silent
    assert form.model_dump(by_alias=True, include=set(read)) == said


@pytest.mark.parametrize(("kind", "field"), [(k, f) for k in LEAST for f in LEAST[k][0]])
def test_what_must_be_said(kind: str, field: str) -> None:
    said = {name: value for name, value in LEAST[kind][0].items() if name != field}
    with pytest.raises(ValidationError, match="Field required"):
        REGISTRIES[kind].model_validate(said)


@pytest.mark.parametrize(("kind", "field"), [(k, f) for k in LEAST for f in LEAST[k][0]])
def test_what_must_be_said_is_null_only_where_silence_means_something(
    kind: str, field: str
) -> None:
    said = {**LEAST[kind][0], field: None}
    if (kind, field) in NULLABLE:
        REGISTRIES[kind].model_validate(said)
    else:
        with pytest.raises(ValidationError):
            REGISTRIES[kind].model_validate(said)


def test_what_silence_means_is_said_with_a_reason() -> None:
    said = {**LEAST["indicators"][0], "unsaid": {"population": "chung", "reason": "cả tỉnh"}}
    form = REGISTRIES["indicators"].model_validate(said)
    assert form.model_dump()["unsaid"] == {"population": "chung", "reason": "cả tỉnh"}
    for missing in ("population", "reason"):
        unsaid = {key: words for key, words in said["unsaid"].items() if key != missing}
        with pytest.raises(ValidationError):
            REGISTRIES["indicators"].model_validate({**said, "unsaid": unsaid})


def test_a_conversion_and_the_life_of_a_unit_are_written_from() -> None:
    conversion = {"from": "m²", "multiply": "0,0001", "note": "1 ha là 10.000 m²"}
    said = {**LEAST["indicators"][0], "conversions": [conversion]}
    form = REGISTRIES["indicators"].model_validate(said)
    assert form.model_dump()["conversions"] == [
        {"from_": "m²", "multiply": "0,0001", "note": "1 ha là 10.000 m²"}
    ]
    form = REGISTRIES["units"].model_validate({**LEAST["units"][0], "from": "2025-07-01"})
    assert form.model_dump()["from_"] == "2025-07-01"


@pytest.mark.parametrize(
    ("kind", "field", "choices"),
    [
        ("indicators", "direction", {"more", "less"}),
        ("agencies", "kind", {"body", "office", "class"}),
        ("agencies", "chain", {"state", "party"}),
        ("units", "level", {"country", "province", "district", "commune"}),
        ("documents", "chain", {"state", "party"}),
        ("national", "language", {"vi", "en"}),
        ("words", "kind", {"foreign", "name", "unit", "abbreviation"}),
    ],
)
def test_choices_of_an_author(kind: str, field: str, choices: set[str]) -> None:
    for choice in choices:
        form = REGISTRIES[kind].model_validate({**LEAST[kind][0], field: choice})
        assert getattr(form, field) == choice
    with pytest.raises(ValidationError):
        REGISTRIES[kind].model_validate({**LEAST[kind][0], field: "khac"})


@pytest.mark.parametrize("relation", ["carries-out", "amends", "replaces", "guides", "khac"])
def test_relations_of_documents(relation: str) -> None:
    said = {"plan": "xa-mau", "paragraph": "i-p1", "quote": "thực hiện"}
    entry = {"relation": relation, "document": "42-nq-tw", "said": said}
    document = {**LEAST["documents"][0], "relations": [entry]}
    if relation == "khac":
        with pytest.raises(ValidationError):
            REGISTRIES["documents"].model_validate(document)
    else:
        form = REGISTRIES["documents"].model_validate(document)
        assert form.model_dump()["relations"] == [entry]
