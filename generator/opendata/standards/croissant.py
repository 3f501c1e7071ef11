"""The open data for those who train and measure models: Croissant 1.0.

Its specification: docs.mlcommons.org/croissant.

A file object is the CSV of a table, or its Parquet where it is too long to stand whole in CSV; a
record set its columns, with key and links. What is packed in several files has no record set, since
a field is read from one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.opendata.catalogue import Catalogue, HeldFile, HeldTable
from generator.opendata.columns import Column
from generator.opendata.json_form import to_json
from generator.opendata.standards.datapackage import about, kinds_of, title_of

PATH = "croissant.json"
ENDING = "croissant.json"
MEDIA_TYPE = "application/ld+json"
_VERSION = "http://mlcommons.org/croissant/1.0"
# The one that the standard prescribes, whole, so that no reader takes it for another.
_TERMS = (
    "citeAs", "column", "extract", "field", "fileProperty", "fileObject", "fileSet", "format",
    "includes", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet",
    "references", "regex", "repeated", "replace", "samplingRate", "separator", "source", "subField",
    "transform", "equivalentProperty",
)  # fmt: skip
CONTEXT: Mapping[str, object] = {
    "@language": "vi",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{name: f"cr:{name}" for name in _TERMS},
}
_TYPES = {"integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean"}


def catalogue_in_croissant(catalogue: Catalogue) -> bytes:
    """Return `croissant.json`; what nobody says of the site is left out."""
    told = catalogue.publication
    title = title_of(told)
    said: dict[str, object] = {
        "name": title,
        "description": about(told),
        "conformsTo": _VERSION,
        "url": told.base,
        "license": told.licence,
        "creator": {"@type": "sc:Organization", "name": told.publisher} if told.publisher else None,
        "datePublished": told.content_date,
        "version": told.version,
        "inLanguage": "vi",
        "isLiveDataset": True,
        "citeAs": ". ".join(filter(None, (told.publisher, title, told.commit, told.base))),
        "distribution": [_file(catalogue, one) for held in catalogue.tables for one in held.whole],
        "recordSet": [_records(catalogue, one) for one in catalogue.tables if len(one.whole) == 1],
    }
    known = {name: one for name, one in said.items() if one}
    return to_json({"@context": CONTEXT, "@type": "sc:Dataset", **known})


def _file(catalogue: Catalogue, file: HeldFile) -> dict[str, object]:
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": catalogue.publication.file(file.path)
        if catalogue.publication.base
        else file.path,
        "contentSize": f"{file.size} B",
        "encodingFormat": catalogue.media_types[file.ending],
        "sha256": file.digest,
    }


def _records(catalogue: Catalogue, held: HeldTable) -> dict[str, object]:
    table = held.table
    (file,) = held.whole
    described = {one.table.name for one in catalogue.tables if len(one.whole) == 1}
    leads = {
        link.fields[0]: f"{link.table}/{link.to[0]}"
        for link in table.links
        if len(link.fields) == 1 and link.table in described
    }
    fields = list(_fields(table.name, table.columns, file, leads))
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": f"{table.title}: {table.about}.",
        **({"key": [{"@id": f"{table.name}/{one}"} for one in table.key]} if table.key else {}),
        "field": fields,
    }


def _fields(
    table: str, columns: Mapping[str, Column], file: HeldFile, leads: Mapping[str, str]
) -> Iterator[dict[str, object]]:
    for name, column in columns.items():
        yield {
            "@type": "cr:Field",
            "@id": f"{table}/{name}",
            "name": name,
            **({"description": column.about} if column.about else {}),
            "dataType": _type(column.schema),
            "source": {"fileObject": {"@id": file.path}, "extract": {"column": name}},
            **({"references": {"field": {"@id": leads[name]}}} if name in leads else {}),
        }


def _type(schema: Mapping[str, Any]) -> str:
    """Return the type of a column; lists and rows within a cell are text, as CSV writes them."""
    kinds = [one for one in kinds_of(schema) if one != {"type": "null"}]
    only = kinds[0].get("type") if len(kinds) == 1 else None
    return _TYPES.get(str(only), "sc:Text")
