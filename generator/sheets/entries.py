"""What a plan says in one table: every annotation, its paragraph, and the mark of what it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.authoring import Path
from generator.link import link
from generator.reading.plans import PlanRecord, Records
from generator.reading.registries import RegistryRecord
from generator.reading.yaml_source import Plain
from generator.sheets.columns import Sheet

# The fields of an annotation by key, as plain as a file says them; what says nothing is left out.
Said = Mapping[str, Plain]
# Letters of a mark: no vowel, so that no spreadsheet takes it for a month, a number or a truth.
_LETTERS = "bcdfghjklmnpqrst"
_MARK_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph or row: where it stands in the file, its address, its words."""

    path: Path
    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation: the `index` among those of its paragraph, 0 for what there is one of."""

    place: Place
    index: int
    said: Said
    mark: str


def places_of(
    record: PlanRecord, registries: Mapping[str, tuple[RegistryRecord, ...]]
) -> tuple[Place, ...]:
    """Return the paragraphs, captions and rows of a plan, in the order of the text."""
    site, _problems = link(Records((record,), registries, ()))
    plan = site.plans[record.form.id]
    paths: dict[tuple[int, int], Path] = {}
    for path in _paragraph_paths(record.yaml.data):
        spot = record.yaml.locate((*path, "text"))
        paths[spot.line, spot.column] = path
    found = []
    for one in plan.paragraphs():
        if here := paths.get((one.place.line, one.place.column)):
            found.append(Place(here, one.id, one_line(one.text)))
    return tuple(found)


def entries(sheet: Sheet, data: Plain, places: tuple[Place, ...]) -> Iterator[Entry]:
    """Yield the annotations of one table, in the order of the text."""
    for place in places:
        held = at(data, (*place.path, sheet.key))
        for index, one in enumerate(held if isinstance(held, list) else [held]):
            if isinstance(one, dict):
                said = plainly(sheet, one)
                yield Entry(place, index, said, mark_of(index, said, place.words))


def plainly(sheet: Sheet, said: Said) -> Said:
    """Return what an annotation says, without what says nothing and what goes without saying."""
    kept = {}
    for key, value in said.items():
        plain = [one_line(one) if isinstance(one, str) else one for one in value] if isinstance(
            value, list) else one_line(value) if isinstance(value, str) else value  # fmt: skip
        if plain not in (None, [], "") and plain != sheet.default(key):
            kept[key] = plain
    order = [one.key for one in sheet.columns]
    return {key: kept[key] for key in order if key in kept}


def mark_of(index: int, said: Said, words: str) -> str:
    """Return the mark of an annotation: its index, and letters that change with any word of it."""
    held = json.dumps([said, words], ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(held.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK_LETTERS]
    return f"{index + 1}-{''.join(_LETTERS[int(digit, 16)] for digit in digest)}"


def at(data: Plain, path: Path) -> Plain:
    """Return the value at a path, null where there is none."""
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def one_line(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def _paragraph_paths(data: Plain) -> Iterator[Path]:
    left: list[Path] = [("body",)]
    while left:
        path = left.pop()
        sections = at(data, path)
        for index in range(len(sections) if isinstance(sections, list) else 0):
            here = (*path, index)
            texts = at(data, (*here, "text"))
            for number in range(len(texts) if isinstance(texts, list) else 0):
                yield from _of_entry(data, (*here, "text", number))
            left.append((*here, "sections"))


def _of_entry(data: Plain, path: Path) -> Iterator[Path]:
    rows = at(data, (*path, "table", "rows"))
    if not isinstance(rows, list):
        yield path
        return
    yield (*path, "table", "caption")
    for index in range(len(rows)):
        yield (*path, "table", "rows", index)
