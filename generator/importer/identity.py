"""Who issued a plan, for which place and on which documents, as the portal's registries know them.

What no entry is called, or more than one, stays null: it is a person who settles it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importer.formal_parts import Part
from generator.importer.known import KnownUnit
from generator.importer.masthead import Issuer
from generator.importer.proposals.citations import Cited, cited_in
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import meant_by
from generator.importer.yaml_writer import Value
from generator.text.phrases import Phrases
from generator.text.vietnamese import fold

_PLACE = re.compile(
    r"\b(?P<kind>tinh uy|thanh uy|huyen uy|quan uy|thi uy|tinh(?! uy)|thanh pho|huyen(?! uy)"
    r"|quan(?! uy)|thi xa|thi tran|xa|phuong|dac khu) (?P<name>[^,;()]{2,40})$"
)
_OF_PARTY = {
    "tinh uy": "tinh",
    "thanh uy": "thanh pho",
    "huyen uy": "huyen",
    "quan uy": "quan",
    "thi uy": "thi xa",
}
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
_GROUNDS = (
    ("can cu", "legal-basis"),
    ("theo de nghi", "proposed-by"),
    ("xet de nghi", "proposed-by"),
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What registries know of a plan: ids, null for what they do not know; its basis, in order.

    `inferred` is not empty where the issuer's words do not name the unit, and says whence it is.
    """

    agency: str | None = None
    unit: str | None = None
    basis: tuple[tuple[str, str], ...] = ()
    inferred: str = ""

    @property
    def written(self) -> list[Value]:
        """Return the basis in the author's form."""
        return [{"relation": relation, "document": document} for relation, document in self.basis]


def identify(
    issuer: Issuer | None, date: str | None, title: str, parts: Sequence[Part], context: Context
) -> Identity:
    """Look up the issuer, its unit, and the documents that title and grounds of a plan name.

    `date` in ISO form tells units of one name apart; `context` holds what is known.
    """
    unit = _unit(issuer.organs, date, context) if issuer else None
    inferred = ""
    if issuer and unit is None and (unit := _unit_elsewhere(issuer.organs, date, parts, context)):
        inferred = _NAMED_ELSEWHERE
    here = Context(unit=unit, number=context.number, numbers=context.numbers, known=context.known)
    meant = meant_by(issuer.name, here) if issuer else None
    agency = meant.id if meant and meant.known else None
    return Identity(agency, unit, tuple(dict.fromkeys(_basis(title, parts, here))), inferred)


def _unit(organs: Sequence[str], date: str | None, context: Context) -> str | None:
    """Return the unit that the lowest organ names; where it names none, the upper one does."""
    for organ in reversed(organs):
        if found := _PLACE.search(" ".join(fold(organ).split())):
            kind = _OF_PARTY.get(found["kind"], found["kind"])
            named = f"{kind} {found['name']}"
            fitting = [one for one in context.known.units if fold(one.name) == named]
            living = [one for one in fitting if _lives(one, date)]
            chosen = living if len(fitting) > 1 else fitting
            return chosen[0].id if len(chosen) == 1 else None
    return None


def _unit_elsewhere(
    organs: Sequence[str], date: str | None, parts: Sequence[Part], context: Context
) -> str | None:
    """Return the unit of an issuer that prints only its kind (“UBND phường”), by the whole text.

    It is the one of that kind that the text names, or names far oftener than any other.
    """
    alone = _KIND_ALONE.search(fold(organs[-1])) if organs else None
    if alone is None:
        return None
    kind = _OF_PARTY.get(alone["kind"], alone["kind"])
    units = {one.id: one for one in context.known.units if fold(one.name).startswith(f"{kind} ")}
    texts = [line.text for part in parts for line in part.lines]
    named = Counter(_named_in(texts, units.values(), len(kind.split())))
    most = max(named.values(), default=0)
    likely = [units[one] for one, count in named.items() if count * _OFTENER > most]
    if len(likely) == 1:
        return likely[0].id
    living = [one.id for one in likely if _lives(one, date)]
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


def _lives(unit: KnownUnit, date: str | None) -> bool:
    if date is None:
        return False
    return (unit.since or "") <= date and (unit.until is None or date < unit.until)


def _basis(title: str, parts: Sequence[Part], context: Context) -> Iterator[tuple[str, str]]:
    """Yield relation and document: what the title carries out, then each ground."""
    begun = _CARRIES_OUT.search(fold(title))
    for cited in cited_in(title, context):
        if cited.id and begun and begun.start() < cited.start and _is_sure(cited):
            yield "carries-out", cited.id
    for part in parts:
        for line in part.lines if part.kind == "prose" else ():
            opening = fold(line.text[:20])
            relation = next((said for words, said in _GROUNDS if opening.startswith(words)), None)
            for ground in line.text.split(";") if relation else ():
                for cited in cited_in(ground, context)[:1]:
                    if relation and cited.id and _is_sure(cited):
                        yield relation, cited.id


def _is_sure(cited: Cited) -> bool:
    """Tell whether a document is one that the portal has, or whose number is printed."""
    return cited.known or cited.number is not None
