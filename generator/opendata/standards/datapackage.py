"""The open data as a data package (datapackage.org, version 2): its tables, their keys and links.

A resource is the CSV of a table, or its Parquet where it is too long to stand whole in CSV.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.language import _
from generator.opendata.catalogue import Catalogue, HeldTable
from generator.opendata.columns import Column
from generator.opendata.json_form import to_json
from generator.opendata.publication import Publication
from generator.opendata.table import Link, Table

PATH = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
_SCALARS = ("string", "integer", "number", "boolean")


def data_package(catalogue: Catalogue) -> bytes:
    """Return `datapackage.json`, in which paths are seen from the folder where it stands."""
    return to_json(
        {
            "$schema": _PROFILE,
            "name": _name(catalogue.publication),
            **described(catalogue.publication),
            "resources": [_resource(catalogue, one) for one in catalogue.tables if one.whole],
        }
    )


def described(publication: Publication) -> dict[str, object]:
    """Return what a package says of itself; what nobody says is left out."""
    said: dict[str, object] = {
        "title": title_of(publication),
        "description": about(publication),
        "homepage": publication.base,
        "version": publication.version,
        "licenses": [_licence(publication)] if publication.licence else None,
        "contributors": [{"title": publication.publisher, "roles": ["publisher"]}]
        if publication.publisher
        else None,
        "commit": publication.commit,
    }
    return {key: value for key, value in said.items() if value}


def title_of(publication: Publication) -> str:
    """Return what the open data of a site is called."""
    return _("Dữ liệu mở của {name}", name=publication.name or _("Kế hoạch mở"))


def about(publication: Publication) -> str:
    """Return what the open data of a site holds, in a sentence or two."""
    words = _(
        "Nguyên văn kế hoạch của các địa phương, và những chỉ tiêu, nhiệm vụ, việc phải báo cáo, "
        "viện dẫn ghi ra từ đó, mỗi dòng với câu gốc."
    )
    return f"{words} {publication.licence_words or ''}".strip()


def _name(publication: Publication) -> str:
    host = publication.base.partition("://")[2].lower()
    return re.sub("[^a-z0-9]+", "-", host).strip("-") or "ke-hoach-mo"


def _licence(publication: Publication) -> dict[str, str]:
    words = publication.licence_words
    return {"path": publication.licence or "", **({"title": words} if words else {})}


def _resource(catalogue: Catalogue, held: HeldTable) -> dict[str, object]:
    files, table = held.whole, held.table
    (first, *others) = files
    where: dict[str, object] = {"path": [one.path for one in files] if others else first.path}
    if not others:
        where |= {"bytes": first.size, "hash": f"sha256:{first.digest}"}
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.about,
        **where,
        "format": first.ending,
        "mediatype": catalogue.media_types[first.ending],
        **({"encoding": "utf-8"} if first.ending == "csv" else {}),
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> dict[str, object]:
    """Return the Table Schema of a table: fields, primary key, foreign keys.

    A link of several columns of which one may be null is left out: readers of data packages take
    null for a value there.
    """
    links = [one for one in table.links if _is_foreign_key(table, one)]
    return {
        "$schema": _SCHEMA,
        "fields": [_field(name, one, name in table.key) for name, one in table.columns.items()],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": [_foreign_key(table, one) for one in links]} if links else {}),
        "missingValues": [""],
    }


def _is_foreign_key(table: Table, link: Link) -> bool:
    return len(link.fields) == 1 or not any(table.columns[one].optional for one in link.fields)


def _foreign_key(table: Table, link: Link) -> dict[str, object]:
    resource = "" if link.table == table.name else link.table
    return {
        "fields": list(link.fields),
        "reference": {"resource": resource, "fields": list(link.to)},
    }


def _field(name: str, column: Column, is_key: bool) -> dict[str, object]:
    return {
        "name": name,
        **_type(column.schema),
        **({"description": column.about} if column.about else {}),
        **({"constraints": {"required": True}} if is_key else {}),
    }


def _type(schema: Mapping[str, Any]) -> dict[str, object]:
    """Return the type of a field by the JSON Schema of its column, as CSV writes it."""
    kinds = [one for one in kinds_of(schema) if one != {"type": "null"}]
    if len(kinds) != 1:
        return {"type": "any"}
    (kind,) = kinds
    if "$ref" in kind:
        return {"type": "object"}
    if kind["type"] == "array":
        item = kind["items"].get("type")
        if item in _SCALARS:
            return {"type": "list", "delimiter": "; ", "itemType": item}
        return {"type": "array"}
    if kind["type"] == "boolean":
        truths = {"trueValues": ["true", "True"], "falseValues": ["false", "False"]}
        return {"type": "boolean", **truths}
    return {"type": kind["type"]}


def kinds_of(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the schemas of one kind each that a column allows."""
    if "anyOf" in schema:
        for one in schema["anyOf"]:
            yield from kinds_of(one)
    elif isinstance(schema.get("type"), list):
        yield from ({"type": one} for one in schema["type"])
    else:
        yield schema
