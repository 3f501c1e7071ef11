"""The catalogue in Turtle says what the one in JSON-LD says, statement by statement."""

from __future__ import annotations

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from generator.opendata.publication import Publication
from tests.opendata.standards.written import BASE, SAID, written

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph")
ODD = Publication(
    'Tên "lạ" \\ và\nxuống dòng\t', BASE, "Nhóm <thử>", "https://vi-du.vn/giấy-phép", "Tự do",
)  # fmt: skip


@pytest.mark.parametrize("told", [SAID, Publication(), ODD], ids=["said", "unsaid", "odd"])
def test_a_reader_of_rdf_finds_the_same_statements(told: Publication) -> None:
    files = written(told)
    turtle, linked = (
        Graph().parse(data=files[path], format=form, publicID=f"{BASE}api/{path}")
        for path, form in (("catalog.ttl", "turtle"), ("catalog.jsonld", "json-ld"))
    )
    assert len(turtle) > 500
    assert isomorphic(turtle, linked)
