"""The page of abbreviations: what each means where, and which plans use it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.language import N_, Labels, _
from generator.locale.names import place_name
from generator.model.registries import Abbreviation
from generator.model.site import Site
from generator.model.urls import GLOSSARY
from generator.subjects.glossary.uses import Use, Uses, abbreviation_uses, is_settled
from generator.text.vietnamese import sort_key
from generator.views.subject import Page

# Of the plans that use an abbreviation, how many are named; the others are counted.
USES_SHOWN = 5
SCOPES = Labels(
    {
        "state-doc-type": N_("số, ký hiệu văn bản của Nhà nước"),
        "legal-doc-or-issuer": N_("số, ký hiệu văn bản của Nhà nước"),
        "copy-type": N_("bản sao"),
        "party-doc-type": N_("số, ký hiệu văn bản của Đảng"),
        "party-issuer": N_("số, ký hiệu văn bản của Đảng"),
        "signature-prefix": N_("trước chữ ký"),
    }
)


@dataclass(frozen=True, slots=True)
class PlaceUse:
    """A use, and the place whose plan it is in."""

    use: Use
    place: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of an abbreviation: in which kinds of words, from what source, used by whom.

    Uses are not known where the place of the abbreviation does not settle its meaning.
    """

    full: str
    scopes: Sequence[str]
    contexts: Sequence[str]
    notes: Sequence[str]
    sources: Sequence[str]
    uses: Sequence[PlaceUse]
    use_count: int
    is_settled: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """An abbreviation with all its meanings."""

    abbr: str
    meanings: Sequence[Meaning]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All abbreviations by first letter, in Vietnamese order."""

    letters: Sequence[tuple[str, Sequence[Entry]]]


def glossary_page(site: Site) -> Page:
    """Return the page of all abbreviations.

    At most `USES_SHOWN` plans are named for each meaning. Letters are in Vietnamese order, capital
    and small ones together.
    """
    return Page(
        GLOSSARY,
        "glossary.md",
        _("Chữ viết tắt"),
        _("Chữ viết tắt trong các kế hoạch: viết đủ là gì, nghĩa nào ở đâu, kế hoạch nào dùng."),
        partial(_glossary, site),
    )


def _glossary(site: Site) -> GlossaryPage:
    uses = site.once(abbreviation_uses)
    by_abbr: dict[str, list[Abbreviation]] = defaultdict(list)
    for one in site.registries.abbreviations:
        by_abbr[one.abbr].append(one)
    ordered = sorted(by_abbr, key=lambda abbr: (sort_key(abbr), abbr))
    letters = [
        (letter, [Entry(abbr, list(_meanings(site, by_abbr[abbr], uses))) for abbr in group])
        for letter, group in groupby(ordered, key=lambda abbr: abbr[0].upper())
    ]
    return GlossaryPage(letters)


def _meanings(site: Site, entries: Sequence[Abbreviation], uses: Uses) -> Iterator[Meaning]:
    by_full: dict[str, list[Abbreviation]] = defaultdict(list)
    for one in entries:
        by_full[one.full].append(one)
    for full, same in by_full.items():
        used = _together(site, same, uses)
        yield Meaning(
            full,
            _once(SCOPES.get(one.scope) for one in same),
            _once(one.context for one in same if len(by_full) > 1 or one.ambiguous),
            _once(one.note for one in same),
            _once(one.source for one in same),
            used[:USES_SHOWN],
            len(used),
            all(is_settled(one) for one in same),
        )


def _together(site: Site, same: Sequence[Abbreviation], uses: Uses) -> list[PlaceUse]:
    """Return the uses of one meaning in several scopes, one a plan."""
    counts: dict[str, int] = defaultdict(int)
    firsts: dict[str, str] = {}
    for one in same:
        for use in uses.get(one, ()):
            # In words both of a body and of a policy it is the same use.
            counts[use.plan] = (
                max(counts[use.plan], use.count)
                if one.scope not in SCOPES
                else counts[use.plan] + use.count
            )
            firsts.setdefault(use.plan, use.first)
    return [
        PlaceUse(Use(plan, count, firsts[plan]), place_name(site, site.plans[plan]))
        for plan, count in counts.items()
    ]


def _once(texts: Iterator[str | None]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
