"""What Croissant 1.0 asks of a description, by its specification (docs.mlcommons.org/croissant).

The validator of MLCommons, `mlcroissant`, brings 350 MB of scientific packages, so it is no package
of the tests: `python -m tests.bench.standards` asks it in an environment of its own. This is the
part of the specification that we write, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES = ("sc:Text", "sc:Integer", "sc:Float", "sc:Boolean")
_DATASET = {
    "@context", "@type", "name", "description", "conformsTo", "url", "license", "creator",
    "datePublished", "version", "inLanguage", "isLiveDataset", "citeAs", "distribution",
    "recordSet",
}  # fmt: skip
_FILE = {"@type", "@id", "name", "contentUrl", "contentSize", "encodingFormat", "sha256"}
_RECORDS = {"@type", "@id", "name", "description", "key", "field"}
_FIELD = {"@type", "@id", "name", "description", "dataType", "source", "references"}


def faults(told: Mapping[str, Any]) -> list[str]:
    """Return what of a description is not as it must be, a line each."""
    return list(_faults(told))


def _faults(told: Mapping[str, Any]) -> Iterator[str]:
    yield from _names("dataset", told, _DATASET, {"name", "description", "conformsTo"})
    if told.get("conformsTo") != "http://mlcommons.org/croissant/1.0":
        yield "conformsTo"
    if told["@type"] != "sc:Dataset":
        yield "type of the dataset"
    if not re.fullmatch(r"\d+\.\d+\.\d+", told.get("version", "0.0.0")):
        yield "version"
    files = {one["@id"] for one in told["distribution"]}
    fields = {field["@id"] for one in told["recordSet"] for field in one["field"]}
    ids = [*files, *fields, *(one["@id"] for one in told["recordSet"])]
    if len(ids) != len(set(ids)) or len(files) != len(told["distribution"]):
        yield "an id is there twice"
    for one in told["distribution"]:
        yield from _names(one["@id"], one, _FILE, _FILE)
        if one["@type"] != "cr:FileObject" or not re.fullmatch("[0-9a-f]{64}", one["sha256"]):
            yield f"{one['@id']}: a file object has its SHA-256"
    for one in told["recordSet"]:
        yield from _records(one, files, fields)


def _records(one: Mapping[str, Any], files: set[str], fields: set[str]) -> Iterator[str]:
    yield from _names(one["@id"], one, _RECORDS, {"@type", "@id", "name", "field"})
    own = {field["@id"] for field in one["field"]}
    if any(key["@id"] not in own for key in one.get("key", ())):
        yield f"{one['@id']}: a key is no field of it"
    for field in one["field"]:
        yield from _names(
            field["@id"], field, _FIELD, {"@type", "@id", "name", "dataType", "source"}
        )
        if field["@type"] != "cr:Field" or field["dataType"] not in _TYPES:
            yield f"{field['@id']}: type"
        if field["source"]["fileObject"]["@id"] not in files or not field["source"]["extract"]:
            yield f"{field['@id']}: source"
        if "references" in field and field["references"]["field"]["@id"] not in fields:
            yield f"{field['@id']}: leads nowhere"


def _names(what: str, node: Mapping[str, Any], known: set[str], needed: set[str]) -> Iterator[str]:
    if strange := set(node) - known:
        yield f"{what}: {sorted(strange)}"
    if missing := needed - set(node):
        yield f"{what}: lacks {sorted(missing)}"
