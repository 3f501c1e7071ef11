"""The catalogue in DCAT 3: SHACL finds it valid, and each address is one of the site's."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Namespace, URIRef

from generator.language import speaking
from generator.opendata.publication import PublishedPlan
from generator.opendata.standards.dcat import plan_in_dcat
from tests.golden import CASES
from tests.opendata.standards.written import (
    BASE,
    CC0,
    REVISIONS,
    SAID,
    cut,
    site,
    without_address,
    written,
)

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCT = Namespace("http://purl.org/dc/terms/")


@functools.cache
def shapes() -> Graph:
    return Graph().parse(CASES / "standards" / "dcat-ap.ttl")


def graph_of(files: Mapping[str, bytes], path: str) -> Graph:
    return Graph().parse(data=files[path], format="json-ld", publicID=f"{BASE}api/{path}")


def told(graph: Graph) -> str:
    conforms, _, text = validate(graph, shacl_graph=shapes(), inference="none")
    return "" if conforms else str(text)


PATHS = ["catalog.jsonld", *(f"plans/{name}.dcat.jsonld" for name in site().plans)]


@pytest.mark.parametrize("path", PATHS)
def test_the_shapes_of_dcat_ap_find_nothing_wrong(path: str) -> None:
    assert told(graph_of(written(), path)) == ""


@pytest.mark.parametrize("path", PATHS[:2])
def test_nor_where_the_site_says_nothing_of_itself(path: str) -> None:
    assert told(graph_of(without_address(), path)) == ""


def test_the_shapes_find_what_is_missing() -> None:
    graph = graph_of(written(), "catalog.jsonld")
    graph.remove((None, DCAT.accessURL, None))
    assert "accessURL" in told(graph)


def test_without_an_address_everything_is_seen_from_the_file() -> None:
    for path in ("catalog.jsonld", PATHS[1]):
        said, wanted = (graph_of(one(), path) for one in (without_address, written))
        addresses = [set(graph.objects(None, DCAT.downloadURL)) for graph in (said, wanted)]
        assert addresses[0] == addresses[1]


def test_files_are_there_and_as_long_as_is_told() -> None:
    graph, files = graph_of(written(), "catalog.jsonld"), written()
    sized = dict(graph.subject_objects(DCAT.byteSize))
    assert len(sized) == sum(path.endswith((".csv", ".parquet")) for path in files) * 3 / 2
    for distribution, address in graph.subject_objects(DCAT.downloadURL):
        path = str(address).removeprefix(f"{BASE}api/")
        assert path in files
        if distribution in sized:
            assert int(str(sized[distribution])) == len(files[path])


def test_a_list_that_is_cut_leads_to_its_parts() -> None:
    graph = graph_of(cut(60_000), "catalog.jsonld")
    assert told(graph) == ""
    at = URIRef(f"{BASE}api/targets.csv")
    (distribution,) = graph.subjects(DCAT.accessURL, at)
    assert not list(graph.objects(distribution, DCAT.downloadURL))


def test_a_plan_is_a_series_and_each_version_a_dataset_behind_the_one_before() -> None:
    name = "vinh-long-chuong-trinh-nq42"
    graph = graph_of(written(), f"plans/{name}.dcat.jsonld")
    (series,) = graph.subjects(RDF.type, DCAT.DatasetSeries)
    versions = list(graph.subjects(DCAT.inSeries, series))
    assert len(versions) == 2
    ((newer, older),) = graph.subject_objects(DCAT.previousVersion)
    assert (newer, older) == tuple(
        URIRef(f"{BASE}ke-hoach/{name}/phien-ban/{one * 40}/#dcat") for one in "ba"
    )
    assert {str(one) for one in graph.objects(series, DCT.license)} == {CC0}


def test_a_plan_was_last_changed_when_its_newest_version_was_kept() -> None:
    older = REVISIONS[1:]
    plan = site().plans[older[0].plan]
    assert older[0].date != SAID.content_date
    published = PublishedPlan(site().with_revisions(older), plan, SAID)
    series = json.loads(plan_in_dcat(published))["@graph"][0]
    assert series["dct:modified"]["@value"] == older[0].date


def test_words_say_in_which_language_they_are() -> None:
    plan = site().plans["vinh-long-chuong-trinh-nq42"]
    with speaking("en"):
        series = json.loads(plan_in_dcat(PublishedPlan(site(), plan, SAID)))["@graph"][0]
    assert series["dct:title"] == {"@value": plan.title, "@language": "vi"}
    assert series["dct:description"] == {
        "@value": "Action programme of tỉnh Vĩnh Long", "@language": "en",
    }  # fmt: skip


def test_nothing_is_said_of_a_licence_that_nobody_names() -> None:
    said = json.loads(without_address()["catalog.jsonld"])
    assert "dct:license" not in json.dumps(said)
