"""Registries linked: each entry built from what its author wrote, of two with one id the later."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.link.registries import (
    LISTED,
    MOST_LEVELS,
    REFERENCES,
    build_entry,
    index_entries,
    link_registries,
    put_together,
)
from generator.model.registries import (
    Abbreviation,
    Agency,
    CitedDocument,
    Conversion,
    Group,
    Indicator,
    KnownWord,
    NationalFigure,
    Population,
    Relation,
    Theme,
    Unit,
    Unsaid,
    Variant,
)
from generator.problems import Location, Problem
from generator.reading.plans import load
from generator.reading.registries import RegistryRecord
from generator.schema.registries import REGISTRIES
from generator.text.vietnamese import PartialDate
from tests.golden import Case
from tests.link.base import base_records, hold_case, link_cases

# What an author writes of each kind, and the entry that comes of it.
ENTRIES: dict[str, tuple[dict[str, Any], object]] = {
    "indicators": (
        {
            "id": "ty-le",
            "name": "Tỷ lệ",
            "unit": "ha",
            "direction": "more",
            "theme": "y-te",
            "definition": "định nghĩa",
            "variants": [{"id": "mot", "name": "Một"}, {"id": "hai", "name": "Hai"}],
            "conversions": [{"from": "m²", "multiply": "0,0001", "note": "vì sao"}],
            "direction_by": "Bộ Y tế",
            "denominator": "trên 10.000 dân",
            "phrases": ["x", "y"],
            "unsaid": {"population": "chung", "reason": "cả tỉnh"},
            "settled": "đã đọc",
            "note": "ghi",
        },
        Indicator(
            *("ty-le", "Tỷ lệ", "ha", "more", "y-te", "định nghĩa"),
            (Variant("mot", "Một"), Variant("hai", "Hai")),
            "ghi",
            (Conversion("m²", Decimal("0.0001"), "vì sao"),),
            *("Bộ Y tế", "trên 10.000 dân", ("x", "y"), Unsaid("chung", "cả tỉnh"), "đã đọc"),
        ),
    ),
    "populations": (
        {
            "id": "nong-thon",
            "name": "Nông thôn",
            "forms": ["khu vực nông thôn", "nông thôn"],
            "broader": ["chung"],
            "complement": "thanh-thi",
            "note": "ghi",
        },
        Population(
            *("nong-thon", "Nông thôn", ("khu vực nông thôn", "nông thôn"), ("chung",)),
            *("thanh-thi", "ghi"),
        ),
    ),
    "agencies": (
        {
            "id": "so",
            "name": "Sở",
            "kind": "office",
            "unit": "tinh",
            "chain": "party",
            "aliases": ["a", "b"],
            "successors": ["moi"],
            "note": "ghi",
        },
        Agency("so", "Sở", "office", "tinh", "party", ("a", "b"), ("moi",), "ghi"),
    ),
    "units": (
        {
            "id": "xa",
            "name": "Xã",
            "level": "commune",
            "parent": "tinh",
            "code": "01",
            "from": "2008-08",
            "until": "30/6/2025",
            "ended_by": "nq",
            "successors": ["xa-moi"],
            "note": "ghi",
        },
        Unit(
            *("xa", "Xã", "commune", "tinh", "01"),
            *(PartialDate(2008, 8), PartialDate(2025, 6, 30), "nq", ("xa-moi",), "ghi"),
        ),
    ),
    "documents": (
        {
            "id": "nq",
            "type": "nghi-quyet",
            "number": "42-NQ/TW",
            "date": "2023-11-24",
            "issuer": "tw",
            "issuer_printed": "Trung ương",
            "title": "Tên",
            "chain": "party",
            "relations": [
                {
                    "relation": "amends",
                    "document": "cu",
                    "said": {"plan": "xa", "paragraph": "i-p1", "quote": "sửa"},
                }
            ],
            "note": "ghi",
        },
        CitedDocument(
            *("nq", "nghi-quyet", "42-NQ/TW", PartialDate(2023, 11, 24), "tw", "Trung ương"),
            *("Tên", "party", (Relation("amends", "cu", "xa", "i-p1", "sửa"),), "ghi"),
        ),
    ),
    "national": (
        {
            "id": "a",
            "document": "nq",
            "indicator": "ty-le",
            "is": "45–50 %",
            "population": "nữ",
            "variant": "mot",
            "year": 2030,
            "per": "trên 10 xã",
            "url": "https://vi-du.vn",
            "language": "en",
            "note": "ghi",
        },
        NationalFigure(
            *("a", "nq", "ty-le", "nữ", "mot", "between", Decimal(45), Decimal(50), "%"),
            *("trên 10 xã", 2030, "https://vi-du.vn", "en", "ghi"),
        ),
    ),
    "themes": (
        {"id": "a", "name": "A", "parent": "b", "order": 3, "phrases": ["x", "y"]},
        Theme("a", "A", "b", 3, ("x", "y")),
    ),
    "groups": (
        {"id": "a", "name": "A", "words": ["x", "y"], "not_in": ["z"]},
        Group("a", "A", ("x", "y"), ("z",)),
    ),
    "abbreviations": (
        {
            "abbr": "UB",
            "full": "Ủy ban",
            "scope": "s",
            "source": "n",
            "ambiguous": True,
            "context": "c",
            "note": "ghi",
        },
        Abbreviation("UB", "Ủy ban", "s", "n", True, "c", "ghi"),
    ),
    "words": (
        {"word": "karaoke", "kind": "foreign", "note": "x"},
        KnownWord("karaoke", "foreign", "x"),
    ),
}


@pytest.mark.parametrize("case", link_cases("registries"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


@pytest.mark.parametrize("kind", ENTRIES)
def test_an_entry_is_what_its_author_wrote(kind: str) -> None:
    said, entry = ENTRIES[kind]
    assert build_entry(kind, REGISTRIES[kind].model_validate(said)) == entry


def test_a_unit_or_document_without_dates_has_none() -> None:
    unit = REGISTRIES["units"].model_validate({"id": "a", "name": "A", "level": "province"})
    assert (build_entry("units", unit).since, build_entry("units", unit).until) == (None, None)
    document = REGISTRIES["documents"].model_validate({"id": "a", "type": "luat"})
    assert build_entry("documents", document).date is None


def test_every_registry_can_be_built_and_put_together() -> None:
    assert set(ENTRIES) == set(REGISTRIES)
    together = put_together({kind: [entry] for kind, (_, entry) in ENTRIES.items()})
    for kind, (said, entry) in ENTRIES.items():
        listed = getattr(together, kind)
        assert listed == ((entry,) if kind in ("abbreviations", "words") else {said["id"]: entry})


def test_of_two_entries_with_one_id_the_later_stays() -> None:
    one, other = Theme("a", "Một", None, 0), Theme("a", "Hai", None, 0)
    assert index_entries("themes", [one, other]) == {"a": other}
    word = KnownWord("a", "name", None)
    assert index_entries("words", [word, word]) == (word, word)


def test_registries_keep_the_order_of_their_files() -> None:
    problems: list[Any] = []
    registries = link_registries(base_records().registries, problems)
    assert problems == []
    assert list(registries.units) == ["tinh-mau", "xa-mau"]
    assert list(registries.indicators) == ["ty-le-that-nghiep", "ho-ngheo-la-nguoi-co-cong"]
    assert [one.abbr for one in registries.abbreviations] == ["UBND", "TM."]
    assert [one.word for one in registries.words] == ["karaoke"]


@pytest.mark.parametrize(
    ("said", "population", "printed"),
    [
        ("nong-thon", "nong-thon", "Nông thôn"),  # no text prints it: the registry's name
        ("Khu vực nông thôn", "nong-thon", "Khu vực nông thôn"),
        ("nữ", None, "nữ"),
        (None, None, None),
    ],
)
def test_of_whom_a_national_figure_is(
    said: str | None, population: str | None, printed: str | None
) -> None:
    known = {"id": "nong-thon", "name": "Nông thôn", "forms": ["khu vực nông thôn"]}
    figure = {**ENTRIES["national"][0], "population": said}
    entries = {"populations": known, "national": figure, "indicators": ENTRIES["indicators"][0]}
    records = {
        kind: [RegistryRecord(REGISTRIES[kind].model_validate(entry), Location(kind))]
        for kind, entry in entries.items()
    }
    found = link_registries(records, []).national["a"]
    assert (found.population_id, found.population) == (population, printed)


def test_no_registry_at_all_is_empty() -> None:
    registries = link_registries({}, [])
    assert registries.units == {}
    assert registries.words == ()


def test_references_are_fields_of_their_registry_and_name_one() -> None:
    for kind, fields in REFERENCES.items():
        assert set(fields) <= set(REGISTRIES[kind].model_fields)
        assert set(fields.values()) <= set(REGISTRIES) - set(LISTED)


def test_entries_lie_within_each_other_so_deep_and_no_deeper(plans: Path) -> None:
    """Whoever walks down the levels of units or themes comes to an end."""
    rows = [f"- {{id: n-{n}, name: N, parent: n-{n + 1}}}" for n in range(1000)]
    text = "\n".join([*rows, "- {id: n-1000, name: N}\n"])
    (plans / "registry/themes.yml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    link_registries(load(plans).registries, problems)
    deep = [one for one in problems if one.rule == "too-deep"]
    assert [(one.line, one.fragment) for one in deep] == [(1001 - MOST_LEVELS, "n-970")]
