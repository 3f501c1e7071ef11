"""The lists of the open data that hold what the registries say, and how often plans use it."""

from __future__ import annotations

from generator.model.site import Site
from generator.opendata.columns import (
    AGENCY_COLUMNS,
    DOCUMENT_COLUMNS,
    INDICATOR_COLUMNS,
    UNIT_COLUMNS,
)
from generator.opendata.table import DataList, Rows


def _documents(site: Site, _base: str) -> Rows:
    return [
        {
            "id": document.id,
            "type": document.type,
            "number": document.number,
            "date": document.date,
            "issuer": document.issuer,
            "issuer_printed": document.issuer_printed,
            "title": document.title,
            "chain": document.chain,
            "relations": [
                {
                    "relation": one.relation,
                    "document": one.document,
                    "plan": one.plan,
                    "paragraph": one.paragraph,
                    "quote": one.quote,
                }
                for one in document.relations
            ],
            "note": document.note,
            "cited": len(site.citations_by_document.get(document.id, ())),
        }
        for document in site.registries.documents.values()
    ]


def _agencies(site: Site, _base: str) -> Rows:
    return [
        {
            "id": agency.id,
            "name": agency.name,
            "kind": agency.kind,
            "unit": agency.unit,
            "chain": agency.chain,
            "aliases": list(agency.aliases),
            "successors": list(agency.successors),
            "note": agency.note,
        }
        for agency in site.registries.agencies.values()
    ]


def _units(site: Site, _base: str) -> Rows:
    return [
        {
            "id": unit.id,
            "name": unit.name,
            "level": unit.level,
            "parent": unit.parent,
            "code": unit.code,
            "from": unit.since,
            "until": unit.until,
            "ended_by": unit.ended_by,
            "successors": list(unit.successors),
            "note": unit.note,
        }
        for unit in site.registries.units.values()
    ]


def _indicators(site: Site, _base: str) -> Rows:
    return [
        {
            "id": indicator.id,
            "name": indicator.name,
            "unit": indicator.unit,
            "direction": indicator.direction,
            "theme": indicator.theme,
            "definition": indicator.definition,
            "variants": [{"id": one.id, "name": one.name} for one in indicator.variants],
            "note": indicator.note,
            "targets": len(site.targets_by_indicator.get(indicator.id, ())),
        }
        for indicator in site.registries.indicators.values()
    ]


REGISTRY_LISTS = (
    DataList("documents", "Văn bản", "Những văn bản được viện dẫn", _documents, DOCUMENT_COLUMNS),
    DataList(
        "agencies", "Cơ quan", "Cơ quan, chức danh và nhóm cơ quan", _agencies, AGENCY_COLUMNS
    ),
    DataList(
        "units",
        "Đơn vị hành chính",
        "Đơn vị hành chính và điều đã xảy ra với chúng",
        _units,
        UNIT_COLUMNS,
    ),
    DataList(
        "indicators",
        "Chỉ số",
        "Điều mà chỉ tiêu của nhiều kế hoạch cùng đo",
        _indicators,
        INDICATOR_COLUMNS,
    ),
)
