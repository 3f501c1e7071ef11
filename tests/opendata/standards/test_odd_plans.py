"""A plan that says little and a text that hurts are taken by every standard, whole."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openapi_spec_validator import validate
from rdflib.compare import isomorphic

from generator.model.plan import Plan
from generator.opendata import open_data, splitting
from generator.opendata.formats import FORMATS
from tests.opendata.standards.croissant_grammar import faults
from tests.opendata.standards.odd_plans import plans, published
from tests.opendata.standards.test_datapackage import errors
from tests.opendata.standards.test_dcat import graph_of, told
from tests.opendata.standards.test_turtle import turtle_of
from tests.opendata.standards.written import BASE, SAID, put
from tests.site_fixture import edition_of

pytestmark = [
    pytest.mark.filterwarnings("default"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph"),
]
# What no reading of a plan file lets through; files of XML mark it all the same.
FORBIDDEN = dict.fromkeys(map(ord, "\x00\x0b\ufffe"))


def everything(plan: Plan) -> Mapping[str, bytes]:
    site = published(plan, SAID).site
    found: dict[str, bytes] = defaultdict(bytes)
    tables, how = edition_of(site, BASE).tables(), splitting(site, BASE)
    for piece in open_data(tables, site, FORMATS, how, SAID):
        found[piece.path] += piece.data
    return dict(found)


def odd() -> Plan:
    """Return a plan without number, date, place or signer, of words that hurt."""
    every = plans()
    hostile = every["hostile"]
    title = f"=1+1;{hostile.title.translate(FORBIDDEN)}"
    return replace(every["says nothing of itself"], title=title, sections=hostile.sections)


def test_every_standard_takes_it(tmp_path: Path) -> None:
    plan = odd()
    files = everything(plan)
    folder = put(files, tmp_path)
    assert errors(folder) == []
    for path in ("catalog.jsonld", f"plans/{plan.id}.dcat.jsonld"):
        assert told(graph_of(files, path)) == ""
    assert isomorphic(turtle_of(files), graph_of(files, "catalog.jsonld"))
    validate(json.loads(files["openapi.json"]), base_uri=(folder / "openapi.json").as_uri())
    assert faults(json.loads(files["croissant.json"])) == []
