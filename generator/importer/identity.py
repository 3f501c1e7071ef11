"""Who issued a plan, for which place and on which documents, as the portal's registries know them.

What no entry is called is proposed as a new one; of a name that more than one has, a person settles
which is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from generator.importer.formal_parts import Part
from generator.importer.known import KnownUnit
from generator.importer.masthead import Issuer
from generator.importer.new_entries import NewEntry
from generator.importer.places import PARTY_KINDS, Place, lives, place_of
from generator.importer.proposals.agencies import list_at
from generator.importer.proposals.citations import Cited, cited_in
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import Meant, meant_by, new_agency
from generator.importer.proposals.words import tokens
from generator.importer.yaml_writer import Value
from generator.text.phrases import Phrases
from generator.text.vietnamese import fold

_KIND_ALONE = re.compile(
    r"\b(?P<kind>tinh uy|thanh uy|huyen uy|quan uy|thi uy|tinh|thanh pho|huyen|quan|thi xa"
    r"|thi tran|xa|phuong|dac khu)$"
)
_KINDS = frozenset(["tinh", "thanh", "huyen", "quan", "thi", "xa", "phuong", "dac"])
_LONGEST_KIND = 12
# A place is that of the issuer only where the text names it so much oftener than any other.
_OFTENER = 2
# A reason that stands in the plan file, whose language is that of the plan.
_NAMED_ELSEWHERE = "Chỗ in cơ quan ban hành không có tên đơn vị; lấy đơn vị in ở chỗ khác"
_CARRIES_OUT = re.compile(r"\b(?:thuc hien|trien khai|thi hanh)\b")
# So many lines an opening has at most, and what begins the first section behind it.
_OPENING = 12
_NUMBERED = re.compile(r"\s*(?:[IVX]{1,5}|\d{1,2}|Phần thứ|Điều)\b[^\n]{0,3}[.\-–/)\s]")
_DASH = re.compile(r" [-–] ")
_GROUNDS = (
    ("can cu", "legal-basis"),
    ("theo de nghi", "proposed-by"),
    ("xet de nghi", "proposed-by"),
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who issued a plan: ids, null for what nobody knows; its basis, in order.

    `inferred` is not empty where the issuer's words do not name the unit, and says whence it is;
    `here` is what its words are read by from there on; `candidates` are the units or agencies of
    which a name may mean each; `units` are those that no registry holds yet.
    """

    agency: str | None = None
    unit: str | None = None
    basis: tuple[tuple[str, str], ...] = ()
    inferred: str = ""
    here: Context = field(default_factory=Context, compare=False)
    candidates: tuple[str, ...] = ()
    units: tuple[NewEntry, ...] = ()

    @property
    def written(self) -> list[Value]:
        """Return the basis in the author's form."""
        return [{"relation": relation, "document": document} for relation, document in self.basis]


def identify(
    issuer: Issuer | None,
    date: str | None,
    title: str,
    parts: Sequence[Part],
    context: Context,
    printed: str | None = None,
) -> Identity:
    """Look up the issuer, its unit, and the documents that title and grounds of a plan name.

    `date` in ISO form tells units of one name apart; `context` holds what is known; `printed` is
    the issuer's name in sentence case, its name as it stands unless given. Who is not known gets
    the identifier that an entry for it would have.
    """
    place = place_of(issuer.organs, date, context.known) if issuer else Place()
    inferred = ""
    if issuer and place == Place():
        place = Place(_unit_elsewhere(issuer.organs, date, parts, context))
        inferred = _NAMED_ELSEWHERE if place.id else ""
    known = context.known
    if place.new:
        known = replace(known, units=(*known.units, *place.new))
    here = replace(context, unit=place.id, known=known)
    meant = _meant(issuer, printed, here) if not place.candidates else None
    basis = tuple(dict.fromkeys(_basis(title, parts, here)))
    return Identity(
        meant.id if meant else None,
        place.id,
        basis,
        inferred,
        here,
        (*place.candidates, *(meant.candidates if meant else ())),
        tuple(NewEntry("units", _unit(one)) for one in place.new),
    )


def _meant(issuer: Issuer | None, printed: str | None, here: Context) -> Meant | None:
    """Return what the issuer's name means; null for two, or for a body without its place."""
    if issuer is None:
        return None
    meant = meant_by(printed or issuer.name, here)
    if meant.known:
        return meant
    placed = here.unit or new_agency(issuer.name, here).national
    return meant if placed and _is_one(issuer.name) else None


def _is_one(name: str) -> bool:
    """Tell whether a name is that of one agency: a masthead may join two by a dash."""
    first, *others = (bool(list_at(one, tokens(one), 0).names) for one in _DASH.split(name))
    return first and not any(others)


def _unit(unit: KnownUnit) -> dict[str, Value]:
    return {"id": unit.id, "name": unit.name, "level": unit.level, "parent": unit.parent}


def _unit_elsewhere(
    organs: Sequence[str], date: str | None, parts: Sequence[Part], context: Context
) -> str | None:
    """Return the unit of an issuer that prints only its kind (“UBND phường”), by the whole text.

    It is the one of that kind that the text names, or names far oftener than any other.
    """
    alone = _KIND_ALONE.search(fold(organs[-1])) if organs else None
    if alone is None:
        return None
    kind = PARTY_KINDS.get(alone["kind"], alone["kind"])
    units = {one.id: one for one in context.known.units if fold(one.name).startswith(f"{kind} ")}
    texts = [line.text for part in parts for line in part.lines]
    named = Counter(_named_in(texts, units.values(), len(kind.split())))
    most = max(named.values(), default=0)
    likely = [units[one] for one, count in named.items() if count * _OFTENER > most]
    if len(likely) == 1:
        return likely[0].id
    living = [one.id for one in likely if lives(one, date)]
    return living[0] if len(living) == 1 else None


def _named_in(texts: Sequence[str], units: Iterable[KnownUnit], size: int) -> Iterator[str]:
    """Yield the unit at each place where its name is printed, its kind of `size` words or not.

    A name of one word or figure is told from other words only by its kind; behind another kind
    (“thị xã Quảng Trị”) it is that of another unit.
    """
    phrases: Phrases[str] = Phrases(exact=True)
    for unit in units:
        phrases.add(unit.name, unit.id)
        if len(own := unit.name.split()[size:]) > 1:
            phrases.add(" ".join(own), unit.id)
    for text in texts:
        for found in phrases.find(text):
            first, last = (text[found.start : found.end].split()[at] for at in (0, -1))
            before = fold(text[max(0, found.start - _LONGEST_KIND) : found.start]).strip()
            of_kind = fold(first) in _KINDS
            if of_kind or not _KIND_ALONE.search(before):
                yield from found.means if last[:1].isupper() or last.isdecimal() else ()


def _basis(title: str, parts: Sequence[Part], context: Context) -> Iterator[tuple[str, str]]:
    """Yield relation and document: what the title carries out, then each ground."""
    begun = _CARRIES_OUT.search(fold(title))
    for cited in cited_in(title, context):
        if cited.id and begun and begun.start() < cited.start and _is_sure(cited):
            yield "carries-out", cited.id
    yield from _carried_out(parts, context)
    for part in parts:
        for line in part.lines if part.kind == "prose" else ():
            opening = fold(line.text[:20])
            relation = next((said for words, said in _GROUNDS if opening.startswith(words)), None)
            for ground in line.text.split(";") if relation else ():
                for cited in cited_in(ground, context)[:1]:
                    if relation and cited.id and _is_sure(cited):
                        yield relation, cited.id


def _carried_out(parts: Sequence[Part], context: Context) -> Iterator[tuple[str, str]]:
    """Yield what the opening of a plan says that it carries out: “Thực hiện Kế hoạch số 12/KH-…”.

    The opening are the lines of prose before any that bears a number.
    """
    lines = next((part.lines for part in parts if part.kind == "prose"), ())
    for line in takewhile(lambda one: not _NUMBERED.match(one.text), lines[:_OPENING]):
        if _CARRIES_OUT.match(fold(line.text[:20])):
            for ground in line.text.split(";"):
                for cited in cited_in(ground, context)[:1]:
                    if cited.id and _is_sure(cited):
                        yield "carries-out", cited.id


def _is_sure(cited: Cited) -> bool:
    """Tell whether a document is one that the portal has, or whose number is printed."""
    return cited.known or cited.number is not None
