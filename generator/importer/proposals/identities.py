"""Names of agencies → the agencies that a portal knows, or the identifier of a new one.

Never guessed: a name that two known agencies of the plan's own unit share means neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.importer.known import Known
from generator.importer.proposals.context import Context
from generator.importer.proposals.words import forms
from generator.text.identifiers import proposed_identifier, slug
from generator.text.marks import UPPER

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
_RANKS_BY_LENGTH = sorted(_RANKS, key=len, reverse=True)
_ORDER: Mapping[str, int] = {
    "tinh": 0, "thanh-pho": 0, "huyen": 1, "quan": 1, "thi-xa": 1,
    "thi-tran": 2, "xa": 2, "phuong": 2, "dac-khu": 2,
}  # fmt: skip
_LEVELS: Mapping[str, int] = {"country": -1, "province": 0, "district": 1, "commune": 2}
# Bodies that only a province has, whatever follows.
_OF_PROVINCE = re.compile(r"^(?:cac-|(?:pho-)?giam-doc-(?:cac-)?)?so-|(?<![^-])tinh-(?:uy|doan)$")
_OF_COMMITTEES = (
    ("-thanh-uy", "thanh-pho"), ("-huyen-uy", "huyen"), ("-quan-uy", "quan"), ("-thi-uy", "thi-xa"),
)  # fmt: skip
# What identifiers call bodies whose names are long, and which of them have no name of their own.
_IN_IDS = (
    ("uy-ban-nhan-dan", "ubnd"),
    ("hoi-dong-nhan-dan", "hdnd"),
    ("uy-ban-mat-tran-to-quoc-viet-nam", "ubmttq"),
    ("uy-ban-mat-tran-to-quoc", "ubmttq"),
    ("mat-tran-to-quoc-viet-nam", "mttq"),
    ("mat-tran-to-quoc", "mttq"),
)
_BARE = ("ubnd", "hdnd", "ubmttq", "mttq")
# Short words that stand for one: “BCH” may be a command or a committee.
_LONG_IDS: Mapping[str, str] = {
    slug(short): slug(words) for short, words in _SHORT.items() if short != "bch"
}
_NAMED_PLACE = re.compile(
    rf"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)"
    rf"(?: (?:[{UPPER}]\w{{0,12}}+|\d{{1,2}}+)){{1,5}}$"
)
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


@dataclass(frozen=True, slots=True)
class NewAgency:
    """An agency that no registry holds: the `id` for it, perhaps empty, and the `unit` it lies in.

    The unit is null where nobody knows it; `national` tells that it is one of the whole country.
    """

    id: str
    unit: str | None = None
    national: bool = False


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
    return Meant(new_agency(name, context).id or None)


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


def new_agency(name: str, context: Context) -> NewAgency:
    """Return what an agency that no registry holds would be called, and where it has its seat.

    A body of a rank above the plan's unit lies in the unit of that rank, where the portal knows
    it; of one that names a place, in that place.
    """
    made = slug(name)
    if not made or _is_national(made):
        return NewAgency(proposed_identifier(name), national=True)
    if named := _NAMED_PLACE.search(name):
        place = slug(named[0])
        units = [one.id for one in context.known.units if slug(one.name) == place]
        own = context.unit if context.unit in (*units, place) else None
        seat = own or (units[0] if len(units) == 1 else None)
        return NewAgency(_housed(made, seat, context), seat)
    seat, rank = _seat(made, context)
    if seat is None:
        return NewAgency(proposed_identifier(made))
    if body_key(made) in _BARE:
        return NewAgency(_housed(f"{made}-{seat}", seat, context), seat)
    place = seat.removeprefix(f"{rank}-") if rank else ""
    ends = not place or made.endswith(f"-{place}")
    return NewAgency(_housed(made if ends else f"{made}-{place}", seat, context), seat)


def body_key(made: str) -> str:
    """Return what the identifiers of one body have in common, however a text shortens its name."""
    words = [_LONG_IDS.get(word, word) for word in made.split("-")]
    key = "-".join(words)
    for long, short in _IN_IDS:
        key = re.sub(rf"(?<![^-]){long}(?![^-])", short, key)
    return key


def _housed(made: str, seat: str | None, context: Context) -> str:
    """Return an identifier; the plan's own committee and council have those of registries."""
    key = body_key(made)
    own = seat is not None and seat == context.unit
    return key if own and key in (f"ubnd-{seat}", f"hdnd-{seat}") else proposed_identifier(made)


def _is_national(made: str) -> bool:
    return made.startswith(_NATIONAL) and not made.startswith(_LOCAL)


def _seat(made: str, context: Context) -> tuple[str | None, str]:
    """Return the unit in which a body lies, null where nobody knows it, and that unit's rank."""
    places = list(_places(context))
    if not places:
        return None, ""
    own = _rank(places[0])
    wanted = _wanted_rank(made)
    if wanted and wanted != own:
        for place in places[1:]:
            if _rank(place) == wanted or (wanted == "tinh" and _order(place, context) == 0):
                return place, _rank(place)
        if own and _ORDER[wanted] < _order(places[0], context):
            return None, ""
    return places[0], own


def _rank(unit: str) -> str:
    return next((one for one in _RANKS if unit.startswith(f"{one}-")), "")


def _order(unit: str, context: Context) -> int:
    levels = {one.id: one.level for one in context.known.units}
    return _LEVELS[levels[unit]] if unit in levels else _ORDER.get(_rank(unit), 0)


def _wanted_rank(made: str) -> str:
    if _OF_PROVINCE.search(made):
        return "tinh"
    party = next((rank for end, rank in _OF_COMMITTEES if f"-{made}".endswith(end)), "")
    return party or next((one for one in _RANKS_BY_LENGTH if made.endswith(f"-{one}")), "")
