"""How search reads texts; `tests/browser/test_search.py` holds the browser to the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.registries import link_registries
from generator.reading.plans import load_registries
from generator.search.rules import search_rules
from generator.search.site import site_reader
from generator.search.terms import Reader, index_terms, short_forms
from tests.folders import ROOT
from tests.golden import Case, cases, hold

REGISTRIES = link_registries(load_registries(ROOT / "plans", []), [])
READER = site_reader(REGISTRIES, search_rules())


def told(text: str) -> dict[str, str]:
    reading = READER.read(text)
    words = [one.folded if one.is_number else f"{one.folded}={one.exact}" for one in reading.words]
    return {"words": " ".join(words), "wholes": " ".join(reading.wholes)}


@pytest.mark.parametrize("case", cases("terms"), ids=lambda case: case.name)
def test_reading(case: Case, update_goldens: bool) -> None:
    for key, value in told(case.said["text"]).items():
        hold(case, key, value, update_goldens)


@given(st.text(max_size=60))
def test_any_text_is_read_alike_in_every_form(text: str) -> None:
    reading = READER.read(text)
    for form in ("NFC", "NFD"):
        assert index_terms(READER.read(unicodedata.normalize(form, text))) == index_terms(reading)
    nfc = unicodedata.normalize("NFC", text)
    assert all(0 <= one.start < one.end <= len(nfc) for one in reading.words)


@given(st.text(max_size=60))
def test_no_term_holds_an_operator_of_lunr(text: str) -> None:
    for term in index_terms(READER.read(text)):
        assert not set(term) & set("*~^+: ")


def test_an_abbreviation_of_two_meanings_is_left_alone() -> None:
    forms = short_forms(search_rules(), [("TT", "Thông tư"), ("TT", "Thường trực"), ("NQ", "x")])
    assert {form["short"] for form in forms} == {"NQ", "phần trăm"}


def test_a_reader_knows_nothing_but_its_rules() -> None:
    assert Reader(search_rules(), ()).read("BHYT").wholes == ()
