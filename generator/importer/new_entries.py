"""What a draft names and the portal's registries do not hold: entries for a person to take over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.citations import Cited, cited_in
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.name_bounds import OFFICES
from generator.importer.proposals.words import longest, tokens
from generator.importer.yaml_writer import Value

Registry = Literal["agencies", "documents"]

_ISSUER = re.compile(
    r"(?<!\s)\s++của\s++(?P<name>[^,;.()“”\n]{3,80}?)"
    r"(?=\s++(?:về|quy định|phê duyệt|ban hành)\b|[,;.()“”\n]|$)"
)
_ABOUT = re.compile(
    r"(?<!\s)\s++(?:về(?: việc)?|quy định|phê duyệt)\s++(?P<title>[^;.()“”\n]{5,300})"
)
_TYPES = {
    "nq": "nghi-quyet", "kh": "ke-hoach", "ct": "chi-thi", "ctr": "chuong-trinh", "kl": "ket-luan",
    "qđ": "quyet-dinh", "nđ": "nghi-dinh", "tt": "thong-tu", "ttr": "to-trinh", "bc": "bao-cao",
    "hd": "huong-dan", "tb": "thong-bao", "đa": "de-an", "cv": "cong-van",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry that a registry does not hold yet, in the form of the registry."""

    registry: Registry
    values: Mapping[str, Value]

    @property
    def id(self) -> str:
        """Return the identifier that the draft calls it by."""
        return str(self.values["id"])


def new_entries(body: Sequence[Mapping[str, Value]], context: Context) -> tuple[NewEntry, ...]:
    """Return the agencies and documents that the annotations of a draft name and nobody knows.

    Each once, agencies first, in the order of the text, with what the text says of it.
    """
    texts = list(_texts(body))
    used = set(_used(body))
    known = {one.id for one in context.known.agencies} | {one.id for one in context.known.documents}
    agencies: dict[str, NewEntry] = {}
    documents: dict[str, NewEntry] = {}
    for text in texts:
        for name in _all_names(text):
            made = meant_by(name.full, context).id
            if made and made in used and made not in known:
                agencies.setdefault(made, _agency(made, name, context))
        for cited in cited_in(text, context):
            if cited.id and not cited.known and cited.id in used:
                entry = _document(text, cited)
                held = documents.get(cited.id)
                if held is None or len(entry.values) > len(held.values):
                    documents[cited.id] = entry
    return (*agencies.values(), *documents.values())


def _agency(made: str, name: Name, context: Context) -> NewEntry:
    words = tokens(name.full)
    kind = "class" if name.many else "office" if longest(words, 0, OFFICES) else "body"
    shown = name.full[:1].upper() + name.full[1:]
    return NewEntry("agencies", {"id": made, "name": shown, "kind": kind, "unit": context.unit})


def _document(text: str, cited: Cited) -> NewEntry:
    number = cited.number
    values: dict[str, Value] = {"id": cited.id, "type": "khac"}
    if number is None:
        values.update(_named_type(text[cited.start : cited.end]))
        values["title"] = text[cited.start : cited.end]
        return NewEntry("documents", values)
    kind = number.kind.lower()
    values["type"] = "luat" if kind.startswith("qh") else _TYPES.get(kind, "cong-van")
    values["number"] = str(number)
    values.update({"date": cited.date.iso} if cited.date else {})
    behind = text[cited.end : cited.end + 400]
    issuer = _ISSUER.search(behind[:160])
    values.update({"issuer_printed": issuer["name"]} if issuer else {})
    about = _ABOUT.search(behind)
    values.update({"title": about["title"].strip(" ,")} if about and about.start() < 160 else {})
    return NewEntry("documents", {**values, "chain": number.chain})


def _named_type(printed: str) -> dict[str, Value]:
    for opening, made in (("Luật", "luat"), ("Bộ luật", "luat"), ("Pháp lệnh", "phap-lenh")):
        if printed.startswith(opening):
            return {"type": made}
    return {"type": "nghi-quyet"} if printed.startswith("Nghị quyết") else {}


def _all_names(text: str) -> Iterator[Name]:
    words = tokens(text)
    at = 0
    while at < len(words):
        listed = list_at(text, words, at)
        yield from listed.names
        at = max(at + 1, listed.end if listed.names else 0)


def _texts(value: Value | Sequence[Mapping[str, Value]]) -> Iterator[str]:
    """Yield headings, paragraphs and cells of a body, in order."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key in ("heading", "text") and isinstance(one, str):
                yield one
            elif key == "cells":
                yield from _cells(one)
            elif key in ("body", "text", "sections", "table", "rows"):
                yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from [one] if isinstance(one, str) else _texts(one)


def _cells(value: Value) -> Iterator[str]:
    for one in value if isinstance(value, list) else ():
        yield str(one.get("text", "")) if isinstance(one, dict) else str(one)


def _used(value: Value | Sequence[Mapping[str, Value]]) -> Iterator[str]:
    """Yield every agency and document that annotations of a body name."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key in ("agency", "document") and isinstance(one, str):
                yield one
            elif key in ("by", "to", "through") and isinstance(one, list):
                yield from (str(each) for each in one)
            else:
                yield from _used(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _used(one)
