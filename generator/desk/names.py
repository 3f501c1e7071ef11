"""Entries of registries found by typing a few letters, without accents or with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.authoring import Data, RefusedEditError, data_of
from generator.desk.workbook import Texts
from generator.schema.registries import REGISTRIES
from generator.text.vietnamese import fold

MOST = 12
_WORDS = ("name", "number", "title", "aliases", "phrases", "forms")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it may be chosen: its id, what it is called, what tells it from others."""

    id: str
    name: str
    beside: str
    words: str


def entries(texts: Texts) -> dict[str, list[Entry]]:
    """Return the entries of every registry, by kind; one that cannot be read has none."""
    units = {_text(one["id"]): _text(one.get("name")) for one in _mappings(texts.registry("units"))}
    return {
        kind: [_entry(one, units) for one in _mappings(texts.registry(kind))] for kind in REGISTRIES
    }


def found(known: Sequence[Entry], typed: str) -> list[Entry]:
    """Return what may be meant: every word typed begins a word of it; the best first.

    Best is what is called by the words from its beginning, then what is called shortest.
    """
    asked = fold(typed).split()
    fitting = [one for one in known if all(f" {word}" in one.words for word in asked)]
    whole = " ".join(asked)

    def rank(one: Entry) -> tuple[bool, bool, int]:
        name = fold(one.name)
        return not name.startswith(whole), not one.id.startswith(whole), len(name)

    return sorted(fitting, key=rank)[:MOST]


def called(known: Mapping[str, Sequence[Entry]]) -> dict[str, dict[str, str]]:
    """Return the name of each entry by kind and id."""
    return {kind: {one.id: one.name for one in held} for kind, held in known.items()}


def variants(texts: Texts) -> dict[str, dict[str, str]]:
    """Return the ways to count each indicator that has several: their names by id, by its id."""
    return {
        _text(one["id"]): {_text(each["id"]): _text(each.get("name")) for each in held}
        for one in _mappings(texts.registry("indicators"))
        if (held := [each for each in _list(one.get("variants")) if "id" in each])
    }


def settled(texts: Texts) -> dict[str, str]:
    """Return what was considered about indicators, by id."""
    held = _mappings(texts.registry("indicators"))
    return {_text(one["id"]): said for one in held if (said := _text(one.get("settled")))}


def _mappings(text: str) -> list[dict[str, Data]]:
    """Return the entries of a registry that have an id; none where it cannot be read."""
    try:
        held = data_of(text) if text.strip() else []
    except RefusedEditError:
        return []
    return [one for one in _list(held) if isinstance(one.get("id"), str)]


def _list(held: Data) -> list[dict[str, Data]]:
    return [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []


def _entry(one: dict[str, Data], units: Mapping[str, str]) -> Entry:
    number, title = _text(one.get("number")), _text(one.get("title"))
    name = _text(one.get("name")) or " · ".join(filter(None, [number, title])) or _text(one["id"])
    unit = _text(one.get("unit"))
    beside = " · ".join(filter(None, [units.get(unit, unit), _text(one.get("date"))]))
    words = [part for key in _WORDS for part in _texts(one.get(key))]
    said = fold(" ".join([_text(one["id"]).replace("-", " "), *words]))
    return Entry(_text(one["id"]), name, beside, f" {' '.join(said.split())}")


def _text(value: Data) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Data) -> list[str]:
    return [_text(one) for one in value] if isinstance(value, list) else [_text(value)]
