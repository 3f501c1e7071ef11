"""The files of the open data as an interface that programs ask: OpenAPI 3.1 (spec.openapis.org).

Everything is a file that is fetched: nothing is worked out when it is asked for, and nothing can be
sent. What a file holds is told by its JSON Schema, which stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.language import _
from generator.opendata.catalogue import Catalogue, HeldTable, PlanFormat
from generator.opendata.json_form import to_json
from generator.opendata.standards.datapackage import about, title_of

PATH = "openapi.json"
# Versions of the interface, told in `info.version` where the content has none.
_NO_DAY = "0.0.0"


def interface(catalogue: Catalogue) -> bytes:
    """Return `openapi.json`: a path for each list in each format, one for plans in each of theirs.

    The server is the folder of the site, seen from the file where the address is not known.
    """
    told = catalogue.publication
    paths: dict[str, object] = {}
    for held in catalogue.tables:
        paths |= _lists(catalogue, held)
    for form in catalogue.plan_formats:
        paths[f"/api/plans/{{plan}}.{form.ending}"] = {"get": _plan(form)}
    info: dict[str, object] = {
        "title": title_of(told),
        "description": about(told),
        "version": told.version or _NO_DAY,
    }
    if told.licence:
        info["license"] = {"name": told.licence_words or told.licence, "url": told.licence}
    return to_json(
        {
            "openapi": "3.1.0",
            "info": info,
            "servers": [{"url": told.base.rstrip("/") or ".."}],
            "paths": paths,
        }
    )


def _lists(catalogue: Catalogue, held: HeldTable) -> dict[str, object]:
    table = held.table
    return {
        f"/api/{table.name}.{ending}": {
            "get": {
                "operationId": f"{table.name}-{ending}",
                "summary": f"{table.title} ({ending.upper()})",
                "description": f"{table.about}.",
                "responses": _answer(
                    catalogue.media_types[ending],
                    _rows_or_parts(table.name) if ending == "json" else {},
                ),
            }
        }
        for ending in catalogue.table_endings
    }


def _rows_or_parts(name: str) -> dict[str, object]:
    """Return what stands at the address of a list: its rows, or where it is long its parts."""
    return {"anyOf": [{"$ref": f"schema/{one}.schema.json"} for one in (name, "parts")]}


def _plan(form: PlanFormat) -> dict[str, object]:
    schema = {"$ref": "schema/plan.schema.json"} if form.ending == "json" else {}
    return {
        "operationId": f"plan-{form.ending.replace('.', '-')}",
        "summary": _("Toàn văn một kế hoạch ({name})", name=form.name),
        "parameters": [
            {
                "name": "plan",
                "in": "path",
                "required": True,
                "description": _("Mã kế hoạch, lấy ở plans.json"),
                "schema": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            }
        ],
        "responses": _answer(form.media_type, schema)
        | {"404": {"description": _("Không có kế hoạch nào mang mã này")}},
    }


def _answer(media: str, schema: Mapping[str, object]) -> dict[str, object]:
    content = {media: {"schema": schema} if schema else {}}
    return {"200": {"description": _("Tệp ấy"), "content": content}}
