"""Which administrative unit a masthead names: one that the portal knows, or one to register."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.known import Known, KnownUnit
from generator.schema.registries import UnitLevel
from generator.text.identifiers import proposed_identifier
from generator.text.marks import UPPER
from generator.text.vietnamese import fold

_KINDS = "TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU"
# “Xã hội” is no commune, however often it stands in the name of a body.
_PLACE = re.compile(
    rf"(?<!\w)(?:(?P<party>TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU][YỶ]"
    rf"|(?P<kind>{_KINDS})(?! (?:[ỦU][YỶ]|HỘI)\b))"
    rf" (?P<name>(?:(?!(?:{_KINDS})\b)[{UPPER}\d][\w'’-]{{0,15}}+)"
    rf"(?: (?!(?:{_KINDS})\b)[{UPPER}\d][\w'’-]{{0,15}}+){{0,4}})"
    rf"(?=$|\s?,| (?:{_KINDS})\b)"
)
_OF_PARTY = {"THÀNH": "THÀNH PHỐ", "THỊ": "THỊ XÃ"}
_LEVELS: dict[str, UnitLevel] = {
    "TỈNH": "province",
    "HUYỆN": "district",
    "QUẬN": "district",
    "THỊ XÃ": "district",
}
_ORDER = ("country", "province", "district", "commune")
# Districts ended on this day: a city is a province since.
_NO_DISTRICTS = "2025-07-01"
# Cities that were under no province before.
_CENTRAL = ("ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue")
# What a text without accents says: its places are looked up, none is made of it.
_BARE_PLACE = re.compile(
    r"\b(?P<kind>tinh uy|thanh uy|huyen uy|quan uy|thi uy|tinh(?! uy)|thanh pho|huyen(?! uy)"
    r"|quan(?! uy)|thi xa|thi tran|xa|phuong|dac khu) (?P<name>[^,;()]{2,40})$"
)
# Committees of the Party, and the units that they are of, without accents.
PARTY_KINDS = {
    "tinh uy": "tinh",
    "thanh uy": "thanh pho",
    "huyen uy": "huyen",
    "quan uy": "quan",
    "thi uy": "thi xa",
}


@dataclass(frozen=True, slots=True)
class Place:
    """The unit of a plan: `id` is null where nothing names one or several are called so.

    `candidates` are those several; `new` are the units that the portal does not know, the upper
    one first.
    """

    id: str | None = None
    candidates: tuple[str, ...] = ()
    new: tuple[KnownUnit, ...] = ()


def place_of(organs: Sequence[str], date: str | None, known: Known) -> Place:
    """Return the unit that the lowest organ names; where it names none, the upper one does.

    `organs` in capitals, the upper one first; `date` in ISO form tells units of one name apart. A
    unit lies in another only where the masthead prints both.
    """
    named: list[tuple[str, UnitLevel]] = []
    for organ in reversed(organs):
        for one in _named(organ, date):
            if not named or _ORDER.index(one[1]) < _ORDER.index(named[-1][1]):
                named.append(one)
        if not named and (bare := _bare(organ)):
            return _looked_up(bare, date, known) or Place()
    return _placed(named, date, known)


def _placed(named: Sequence[tuple[str, UnitLevel]], date: str | None, known: Known) -> Place:
    if not named:
        return Place()
    name, level = named[0]
    if found := _looked_up(name, date, known):
        return found
    above = _placed(named[1:], date, known)
    unit = KnownUnit(proposed_identifier(name), name, level, above.id)
    if any(one.id == unit.id for one in known.units):
        return Place()
    return Place(unit.id, (), (*above.new, unit))


def _looked_up(name: str, date: str | None, known: Known) -> Place | None:
    fitting = [one for one in known.units if fold(one.name) == fold(name)]
    chosen = [one for one in fitting if lives(one, date)] if len(fitting) > 1 else fitting
    if len(chosen) == 1:
        return Place(chosen[0].id)
    return Place(candidates=tuple(one.id for one in fitting)) if fitting else None


def lives(unit: KnownUnit, date: str | None) -> bool:
    """Tell whether a unit is one on a day in ISO form; it is not where the day is not known."""
    if date is None:
        return False
    return (unit.since or "") <= date and (unit.until is None or date < unit.until)


def _named(organ: str, date: str | None) -> list[tuple[str, UnitLevel]]:
    """Return the places that an organ is of, in the order of its words, each with its level."""
    found: list[tuple[str, UnitLevel]] = []
    for one in _PLACE.finditer(" ".join(organ.split())):
        kind = one["kind"] or _OF_PARTY.get(one["party"], one["party"])
        name = " ".join(word.capitalize() for word in one["name"].split())
        level = _city(name, date) if kind == "THÀNH PHỐ" else _LEVELS.get(kind, "commune")
        found.append((f"{kind.capitalize()} {name}", level))
    return found


def _city(name: str, date: str | None) -> UnitLevel:
    central = date is not None and date >= _NO_DISTRICTS
    return "province" if central or fold(name) in _CENTRAL else "district"


def _bare(organ: str) -> str:
    """Return the place at the end of an organ, without accents; empty where it says none."""
    found = _BARE_PLACE.search(" ".join(fold(organ).split()))
    return f"{PARTY_KINDS.get(found['kind'], found['kind'])} {found['name']}" if found else ""
