"""Which plans use which abbreviation in which meaning: `CT` in a number, and among recipients."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.plan import Plan, Section
from generator.model.registries import Abbreviation
from generator.model.site import Site
from generator.text.identifiers import FoundNumber, find_document_numbers

_STATE = frozenset(("state-doc-type", "legal-doc-or-issuer", "copy-type"))
_PARTY = frozenset(("party-doc-type", "party-issuer"))
_NUMBERS = _STATE | _PARTY
_RECIPIENTS = "Nơi nhận"


@dataclass(frozen=True, slots=True)
class Use:
    """How often a plan uses an abbreviation, and where first."""

    plan: str
    count: int
    first: str


Uses = Mapping[Abbreviation, Sequence[Use]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an abbreviation stands: in whose paragraph, within which number."""

    section: Section
    number: FoundNumber | None


def abbreviation_uses(site: Site) -> Uses:
    """Return who uses each abbreviation of the registry, in the order of the plans.

    One pass over the text. An abbreviation of a kind of document counts in document numbers alone,
    of the State or of the Party as the number is; one that means something else among recipients
    counts there alone. A meaning that no place settles is not counted.
    """
    meanings: dict[str, list[Abbreviation]] = defaultdict(list)
    for one in filter(is_settled, site.registries.abbreviations):
        meanings[one.abbr].append(one)
    words = "|".join(re.escape(abbr) for abbr in sorted(meanings, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)")
    uses: dict[Abbreviation, list[Use]] = defaultdict(list)
    for plan in site.plans.values():
        found: dict[Abbreviation, list[str]] = defaultdict(list)
        for abbr, place, anchor in _occurrences(plan, pattern):
            for one in meanings[abbr]:
                if _means(one, place):
                    found[one].append(anchor)
        for one, anchors in found.items():
            uses[one].append(Use(plan.id, len(anchors), anchors[0]))
    return uses


def is_settled(one: Abbreviation) -> bool:
    """Tell whether the place of an abbreviation settles that it has this meaning.

    So it does for one that means nothing else, one of document numbers, and one that the registry's
    context places among recipients (`Nơi nhận`).
    """
    return not one.ambiguous or one.scope in _NUMBERS or _RECIPIENTS in (one.context or "")


def _occurrences(plan: Plan, pattern: re.Pattern[str]) -> Iterator[tuple[str, _Place, str]]:
    for section in plan.walk():
        texts = [(section.id, section.heading or "")]
        texts += [(one.id, one.text) for one in section.paragraphs]
        for anchor, text in texts:
            numbers = find_document_numbers(text)
            for match in pattern.finditer(text):
                yield match[0], _Place(section, _within(numbers, match.start())), anchor


def _within(numbers: Iterable[FoundNumber], place: int) -> FoundNumber | None:
    return next((one for one in numbers if one.start <= place < one.end), None)


def _means(one: Abbreviation, place: _Place) -> bool:
    """Tell whether an abbreviation has this meaning where it stands."""
    chain = place.number.number.chain if place.number else None
    if one.scope == "signature-prefix":
        return place.section.role == "signature"
    if one.scope in _STATE:
        return chain == "state"
    if one.scope in _PARTY:
        return chain == "party"
    return not one.ambiguous or (chain is None and place.section.role == "recipients")
