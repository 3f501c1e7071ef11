"""Names of agencies → the agencies that a portal knows, or the identifier of a new one.

Never guessed: a name that two known agencies of the plan's own unit share means neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.importer.known import Known
from generator.importer.proposals.context import Context
from generator.importer.proposals.words import forms
from generator.text.identifiers import proposed_identifier, slug

Key = tuple[str, ...]

_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc việt nam",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam",
    "bhxh": "bảo hiểm xã hội",
    "lđlđ": "liên đoàn lao động",
    "vp": "văn phòng",
    "bch": "ban chỉ huy",
    "btv": "ban thường vụ",
    "đbqh": "đại biểu quốc hội",
}
_WHOLE: Mapping[str, Key] = {
    form: tuple(forms(words)) for short, words in _SHORT.items() for form in forms(short)
}
_RANKS = ("tinh", "thanh-pho", "huyen", "quan", "thi-xa", "thi-tran", "xa", "phuong", "dac-khu")
# Bodies of the whole country: their ids name no place.
_NATIONAL = ("bo-", "chinh-phu", "thu-tuong", "trung-uong", "ban-bi-thu", "quoc-hoi", "tong-cuc")
_LOCAL = ("bo-chi-huy", "bo-tu-lenh", "bo-doi", "bo-phan")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name means: `id` of a known or new agency; `known` tells which.

    `id` is null where several known agencies share the name; `candidates` are those.
    """

    id: str | None
    known: bool = False
    candidates: tuple[str, ...] = ()


def meant_by(name: str, context: Context) -> Meant:
    """Return the agency that a name means in a plan of `context.unit`.

    Known agencies of the plan's own unit come before those of the units that it lies in, these
    before those of the whole country. Where none of them is called so it is a new one.
    """
    index = _index(context.known)
    for form in _variants(key_of(name)):
        for place in (*_places(context), None):
            candidates = index.get((place, form), ())
            if len(candidates) == 1:
                return Meant(candidates[0], known=True)
            if candidates:
                return Meant(None, known=True, candidates=candidates)
    return Meant(_new_id(name, context) or None)


def key_of(name: str) -> Key:
    """Return what two spellings of a name share: case, tone marks, usual abbreviations."""
    return tuple(word for form in forms(name) for word in _WHOLE.get(form, (form,)))


def _variants(key: Key) -> Iterator[Key]:
    yield key
    for ending in (("có", "liên", "quan"), ("liên", "quan")):
        told = tuple(word for part in ending for word in forms(part))
        if key[-len(told) :] == told:
            yield key[: -len(told)]


@lru_cache(maxsize=8)
def _index(known: Known) -> Mapping[tuple[str | None, Key], tuple[str, ...]]:
    found: dict[tuple[str | None, Key], list[str]] = {}
    for agency in known.agencies:
        for name in agency.names:
            ids = found.setdefault((agency.unit, key_of(name)), [])
            if agency.id not in ids:
                ids.append(agency.id)
    return {key: tuple(ids) for key, ids in found.items()}


def _places(context: Context) -> Iterator[str]:
    """Yield the plan's unit and those that it lies in, innermost first."""
    parents = {unit.id: unit.parent for unit in context.known.units}
    unit, seen = context.unit, set[str]()
    while unit and unit not in seen:
        seen.add(unit)
        yield unit
        unit = parents.get(unit)


def _new_id(name: str, context: Context) -> str:
    made = slug(name)
    if not made or _is_national(made):
        return proposed_identifier(name)
    place = _place_of(made, context)
    ends = not place or made.endswith(f"-{place}")
    return proposed_identifier(made if ends else f"{made} {place}")


def _is_national(made: str) -> bool:
    return made.startswith(_NATIONAL) and not made.startswith(_LOCAL)


def _place_of(made: str, context: Context) -> str:
    """Return the words of the place by which an id is told from that of another place's."""
    places = list(_places(context))
    for place in places:
        rank = next((one for one in _RANKS if place.startswith(f"{one}-")), "")
        if rank and made.endswith(f"-{rank}"):
            return place.removeprefix(f"{rank}-")
    for place in places[:1]:
        rank = next((one for one in _RANKS if place.startswith(f"{one}-")), "")
        return place.removeprefix(f"{rank}-")
    return ""
