"""The catalogue of DCAT as Turtle (w3.org/TR/turtle): the same statements for readers of RDF.

What is told as JSON-LD (`dcat`) is written statement by statement: nodes with an address of their
own stand for themselves, others within brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.opendata.catalogue import Catalogue
from generator.opendata.standards.dcat import CONTEXT, nodes_of_catalogue

PATH = "catalog.ttl"
ENDING = "ttl"
MEDIA_TYPE = "text/turtle"
_Node = Mapping[str, Any]
# What may not stand in an address or in quotes as it is.
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_IN_QUOTES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def catalogue_in_turtle(catalogue: Catalogue) -> bytes:
    """Return the catalogue of a site, the same as `catalog.jsonld`."""
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in CONTEXT.items()]
    waiting: list[_Node] = list(nodes_of_catalogue(catalogue))
    while waiting:
        node = waiting.pop(0)
        lines += ["", f"{_resource(node['@id'])} {_said(node, waiting)} ."]
    return "\n".join([*lines, ""]).encode()


def _said(node: _Node, waiting: list[_Node]) -> str:
    """Return what is said of a node; `waiting` grows by the nodes that it names and describes."""
    parts = list(_parts(node, waiting))
    return " ;\n    ".join(parts)


def _parts(node: _Node, waiting: list[_Node]) -> Iterator[str]:
    for name, value in node.items():
        if name == "@id":
            continue
        values = value if isinstance(value, list) else [value]
        verb = "a" if name == "@type" else name
        objects = values if name == "@type" else [_object(one, waiting) for one in values]
        if objects:
            yield f"{verb} {', '.join(objects)}"


def _object(value: Any, waiting: list[_Node]) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if "@value" in value:
        if "@language" in value:
            return f"{_quoted(value['@value'])}@{value['@language']}"
        return f"{_quoted(value['@value'])}^^{value['@type']}"
    if "@id" not in value:
        return f"[ {_said(value, waiting)} ]"
    if len(value) > 1:
        waiting.append(value)
    return _resource(value["@id"])


def _resource(iri: str) -> str:
    """Return an address, or what a prefix of the context shortens as it is."""
    if iri.partition(":")[0] in CONTEXT:
        return iri
    return f"<{_NOT_IN_IRI.sub(_percent, iri)}>"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{one:02X}" for one in found[0].encode())


def _quoted(text: str) -> str:
    return '"' + "".join(_IN_QUOTES.get(one, one) for one in text) + '"'
