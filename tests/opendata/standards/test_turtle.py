"""The catalogue in Turtle says what the one in JSON-LD says, statement by statement."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from generator.opendata.publication import Publication
from tests.opendata.standards.test_dcat import graph_of
from tests.opendata.standards.written import BASE, SAID, written

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph")
ODD = Publication(
    'Tên "lạ" \\ và\nxuống dòng\t', BASE, "Nhóm <thử>", "https://vi-du.vn/giấy-phép", "Tự do",
)  # fmt: skip


def turtle_of(files: Mapping[str, bytes]) -> Graph:
    return Graph().parse(data=files["catalog.ttl"], format="turtle", publicID=f"{BASE}api/x")


@pytest.mark.parametrize("told", [SAID, Publication(), ODD], ids=["said", "unsaid", "odd"])
def test_a_reader_of_rdf_finds_the_same_statements(told: Publication) -> None:
    turtle = turtle_of(written(told))
    assert len(turtle) > 500
    assert isomorphic(turtle, graph_of(written(told), "catalog.jsonld"))
