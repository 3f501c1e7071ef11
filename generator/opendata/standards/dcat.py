"""The open data as a catalogue that portals harvest: DCAT 3 in JSON-LD, as DCAT-AP asks for it.

Vocabulary: https://www.w3.org/TR/vocab-dcat-3/. A table is a dataset, its files distributions. A
plan is a series in a file of its own, its versions the datasets of it; in the catalogue they stand
too where plans are few, so that no file grows with the country. Addresses are seen from the file
where the site does not know its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.language import _, spoken
from generator.language.catalogues import SOURCE
from generator.locale.names import place_name, plan_name
from generator.model.revisions import Revision
from generator.model.urls import DATA, Address, plan_address, source_file, version_address
from generator.opendata.catalogue import Catalogue, HeldFile, HeldTable
from generator.opendata.json_form import to_json
from generator.opendata.publication import Publication, PublishedPlan
from generator.opendata.standards.datapackage import about, title_of

PATH = "catalog.jsonld"
ENDING = "dcat.jsonld"
MEDIA_TYPE = "application/ld+json"
CONTEXT: Mapping[str, object] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MOST_PLANS = 20
_MEDIA = "https://www.iana.org/assignments/media-types/"
_LANGUAGE = {
    "@id": "http://publications.europa.eu/resource/authority/language/VIE",
    "@type": "dct:LinguisticSystem",
}
Node = dict[str, object]


def catalogue_in_dcat(catalogue: Catalogue) -> bytes:
    """Return the catalogue of a site, with a dataset for each table."""
    return _written(nodes_of_catalogue(catalogue))


def nodes_of_catalogue(catalogue: Catalogue) -> list[Node]:
    """Return what the catalogue says, node by node, as JSON-LD has it without its context."""
    told, root = catalogue.publication, "../"
    datasets = [_table(catalogue, one) for one in catalogue.tables]
    if len(catalogue.plans) <= MOST_PLANS:
        datasets += [one for plan in catalogue.plans for one in _series(plan, root)]
    node: Node = {
        "@id": _at(told, root, f"api/{PATH}"),
        "@type": "dcat:Catalog",
        "dct:title": _ours(title_of(told)),
        "dct:description": _ours(about(told)),
        "dct:publisher": _publisher(told),
        "dct:language": _LANGUAGE,
        "foaf:homepage": {"@id": _at(told, root, ""), "@type": "foaf:Document"},
        **_of_the_whole(told),
        "dcat:dataset": [{"@id": one["@id"]} for one in datasets],
    }
    return [node, *datasets]


def plan_in_dcat(published: PublishedPlan) -> bytes:
    """Return a plan as a series of datasets, one for each of its versions; one without a past."""
    return _written(_series(published, "../../"))


def _series(published: PublishedPlan, root: str) -> list[Node]:
    plan, site, told = published.plan, published.site, published.publication
    name = plan_name(site, plan)
    series = _at(told, root, f"{plan_address(plan.id)}#dcat")
    revisions = site.revisions_by_plan.get(plan.id, ())
    node: Node = {
        "@id": series,
        "@type": ["dcat:DatasetSeries", "dcat:Dataset"],
        "dct:title": _words(plan.title),
        "dct:description": _ours(name),
        "dct:publisher": _publisher(told),
        "dct:language": _LANGUAGE,
        "dct:spatial": {"@type": "dct:Location", "rdfs:label": _words(place_name(site, plan))},
        "dcat:landingPage": _page(told, root, plan_address(plan.id)),
        "prov:wasDerivedFrom": _source(published, root),
        **_of_the_whole(told),
    }
    if revisions:
        node["dct:modified"] = _day(revisions[0].date)
    return [node, *_versions(published, series, revisions, root)]


def _versions(
    published: PublishedPlan, series: str, revisions: Iterable[Revision], root: str
) -> Iterator[Node]:
    """Yield the datasets of a plan, newest first: the one of today has the files."""
    told, plan = published.publication, published.plan
    rows = [(version_address(plan.id, one.revision), one) for one in revisions]
    dated = [(f"{address}#dcat", address, one) for address, one in rows]
    if not dated:
        address = plan_address(plan.id)
        yield _version(published, root, f"{address}#dcat-hom-nay", address, series) | _files(
            published, root
        )
        return
    for number, (name, address, revision) in enumerate(dated):
        node = _version(published, root, name, address, series)
        node["dcat:version"] = revision.revision[:12]
        node["dct:issued"] = _day(revision.date)
        if number + 1 < len(dated):
            node["dcat:previousVersion"] = {"@id": _at(told, root, dated[number + 1][0])}
        yield node | _files(published, root) if number == 0 else node


def _version(published: PublishedPlan, root: str, name: str, address: Address, series: str) -> Node:
    told = published.publication
    return {
        "@id": _at(told, root, name),
        "@type": "dcat:Dataset",
        "dct:title": _words(published.plan.title),
        "dct:description": _ours(plan_name(published.site, published.plan)),
        "dct:publisher": _publisher(told),
        "dct:language": _LANGUAGE,
        "dcat:inSeries": {"@id": series},
        "dcat:landingPage": _page(told, root, address),
    }


def _files(published: PublishedPlan, root: str) -> Node:
    """Return the whole plan of today, in the formats of the program."""
    told, name = published.publication, published.plan.id
    files = (("json", "application/json"), ("akn.xml", "application/akn+xml"))
    return {
        "dcat:distribution": [
            _distribution(told, _at(told, root, f"api/plans/{name}.{ending}"), media)
            for ending, media in files
        ]
    }


def _source(published: PublishedPlan, root: str) -> Node:
    plan = published.plan
    path = source_file(plan.id, plan.source.file)
    return {"@id": _at(published.publication, root, path), "@type": "prov:Entity"}


def _table(catalogue: Catalogue, held: HeldTable) -> Node:
    told, table = catalogue.publication, held.table
    return {
        "@id": _at(told, "../", f"{DATA}#cot-{table.name}"),
        "@type": "dcat:Dataset",
        "dct:title": _ours(table.title),
        "dct:description": _ours(f"{table.about}."),
        "dct:identifier": table.name,
        "dct:publisher": _publisher(told),
        "dct:language": _LANGUAGE,
        "dcat:landingPage": _page(told, "../", DATA),
        **_of_the_whole(told),
        "dcat:distribution": list(_of_table(catalogue, held)),
    }


def _of_table(catalogue: Catalogue, held: HeldTable) -> Iterator[Node]:
    """Yield a table in each format: its one file, or the list that leads to what holds it."""
    told = catalogue.publication
    for ending in catalogue.table_endings:
        path, files = f"{held.table.name}.{ending}", held.of(ending)
        at, media = _at(told, "", path, "api/"), catalogue.media_types[ending]
        if [one.path for one in files] == [path]:
            yield _distribution(told, at, media) | _held(files[0])
        else:
            node = _distribution(told, at, media)
            del node["dcat:downloadURL"]
            yield node


def _held(file: HeldFile) -> Node:
    return {
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.digest, "@type": "xsd:hexBinary"},
        },
    }


def _distribution(told: Publication, address: str, media: str) -> Node:
    return {
        "@id": f"{address}#tep",
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{_MEDIA}{media}", "@type": "dct:MediaType"},
        **_licence(told),
    }


def _of_the_whole(told: Publication) -> Node:
    """Return licence, version and day, as far as they are known."""
    said: Node = dict(_licence(told))
    if told.version and told.content_date:
        said["dcat:version"] = told.version
        said["dct:modified"] = _day(told.content_date)
    return said


def _licence(told: Publication) -> Node:
    if not told.licence:
        return {}
    return {"dct:license": {"@id": told.licence, "@type": "dct:LicenseDocument"}}


def _publisher(told: Publication) -> Node:
    name = told.publisher or told.name or _("Kế hoạch mở")
    return {"@type": "foaf:Agent", "foaf:name": name}


def _page(told: Publication, root: str, address: Address) -> Node:
    return {"@id": _at(told, root, str(address)), "@type": "foaf:Document"}


def _words(text: str) -> Node:
    """Return words of a plan, which no site translates."""
    return {"@value": text, "@language": SOURCE}


def _ours(text: str) -> Node:
    return {"@value": text, "@language": spoken()}


def _day(iso: str) -> Node:
    return {"@value": iso, "@type": "xsd:date"}


def _at(told: Publication, root: str, path: str, below: str = "") -> str:
    """Return an address: whole, or by the way from the file that names it to the site's root."""
    return f"{told.base}{below}{path}" if told.base else f"{root}{path}" or "./"


def _written(nodes: list[Node]) -> bytes:
    return to_json({"@context": CONTEXT, "@graph": nodes})
