"""What a plan's page says of its words: which are its own, and which plans have the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.language import _
from generator.locale.names import unit_name
from generator.model.plan import Plan, Span
from generator.model.site import Site
from generator.schema import labels
from generator.schema.plan import FORMAL_ROLES
from generator.subjects.overlap.overlap import (
    Passage,
    Share,
    SharedWords,
    percent,
    shared_words,
)
from generator.views.subject import Edition, PlanBlock

NAMED = 3


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A paragraph that other plans have in part or, if `is_whole`, nearly whole.

    `names` are the places of those that have most of it, `more` how many further ones have some.
    """

    spans: tuple[Span, ...]
    share: Share
    is_whole: bool
    names: tuple[str, ...]
    count: int
    more: int
    at_least: bool


@dataclass(frozen=True, slots=True)
class PartShare:
    """A part or a field of a plan and its share of own words; `counts` for the plan as a whole."""

    name: str
    share: Share
    counts: bool


@dataclass(frozen=True, slots=True)
class Partner:
    """Another plan that shares many words, and how many of a hundred."""

    plan: str
    name: str
    percent: int


@dataclass(frozen=True, slots=True)
class WordsBlock:
    """A plan's own words as a whole, by part and by field, and who shares most with it.

    `others` says with how many plans it is compared, none where it is alone on the site; `tasks`
    is the share of the part that says what is done, null for a plan without one.
    """

    others: int
    share: Share
    tasks: Share | None
    parts: tuple[PartShare, ...]
    themes: tuple[PartShare, ...]
    partners: tuple[Partner, ...]


def words_on_page(edition: Edition, plan: Plan) -> Iterator[PlanBlock]:
    """Yield what the page of a plan says of its words.

    Yields nothing for a plan that was not compared.
    """
    if block := words_block(edition.site, plan, words_in(edition)):
        yield PlanBlock("chu-rieng", _("Phần viết riêng, phần giống nơi khác"), "words.md", block)


def words_in(edition: Edition) -> SharedWords:
    """Return the words of every plan, compared with all others when they are asked for."""
    return edition.site.once(shared_words)


def words_block(site: Site, plan: Plan, shared: SharedWords) -> WordsBlock | None:
    """Return what the page says of the whole plan; None for a plan that was not compared.

    Parts without words and themes that the plan does not take up are left out; formal parts are
    told and do not count.
    """
    words = shared.plans.get(plan.id)
    if words is None:
        return None
    parts = (
        PartShare(_capital(labels.SECTION_ROLES[role]), share, role not in FORMAL_ROLES)
        for role, share in words.by_role.items()
        if share.words
    )
    themes = (
        PartShare(theme.name, words.by_theme[theme.id], True)
        for theme in site.registries.themes.values()
        if theme.id in words.by_theme
    )
    partners = (
        Partner(one, unit_name(site, site.plans[one]), percent(count, words.share.words))
        for one, count in words.partners
    )
    return WordsBlock(
        shared.others,
        words.share,
        words.by_role.get("tasks"),
        tuple(parts),
        tuple(themes),
        tuple(partners),
    )


def shared_passages(site: Site, plan: Plan, shared: SharedWords) -> Mapping[str, SharedPassage]:
    """Return the paragraphs of a plan of which other plans have words, by id.

    Up to `NAMED` + 1 holders are named: to count a single one would be as long as its name.
    """
    if plan.id not in shared.plans:
        return {}
    passages = shared.plans[plan.id].passages
    return {
        paragraph.id: _shared_passage(site, passages[paragraph.id])
        for paragraph in plan.paragraphs()
        if passages[paragraph.id].stretches
    }


def _shared_passage(site: Site, passage: Passage) -> SharedPassage:
    holders = passage.whole if passage.whole.count else passage.some
    named = holders.plans[:NAMED] if holders.count > NAMED + 1 else holders.plans
    return SharedPassage(
        tuple(stretch.span for stretch in passage.stretches),
        passage.share,
        bool(passage.whole.count),
        tuple(unit_name(site, site.plans[one]) for one in named),
        holders.count,
        holders.count - len(named),
        holders.at_least,
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
