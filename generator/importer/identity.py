"""Who issued a plan, for which place and on which documents, as the portal's registries know them.

What no entry is called, or more than one, stays null: it is a person who settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.formal_parts import Part
from generator.importer.known import KnownUnit
from generator.importer.masthead import Issuer
from generator.importer.proposals.citations import Cited, cited_in
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import meant_by
from generator.importer.yaml_writer import Value
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
_CARRIES_OUT = re.compile(r"\b(?:thuc hien|trien khai|thi hanh)\b")
_GROUNDS = ("can cu",)


@dataclass(frozen=True, slots=True)
class Identity:
    """What registries know of a plan: ids, null for what they do not know; its basis, in order."""

    agency: str | None = None
    unit: str | None = None
    basis: tuple[tuple[str, str], ...] = ()

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
    here = Context(unit=unit, number=context.number, numbers=context.numbers, known=context.known)
    meant = meant_by(issuer.name, here) if issuer else None
    agency = meant.id if meant and meant.known else None
    return Identity(agency, unit, tuple(dict.fromkeys(_basis(title, parts, here))))


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
            if fold(line.text[:12]).startswith(_GROUNDS):
                for cited in cited_in(line.text, context)[:1]:
                    if cited.id and _is_sure(cited):
                        yield "legal-basis", cited.id


def _is_sure(cited: Cited) -> bool:
    """Tell whether a document is one that the portal has, or whose number is printed."""
    return cited.known or cited.number is not None
