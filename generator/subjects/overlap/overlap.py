"""What of each plan stands word for word in other plans, and what in this one alone.

A word is shared when it lies in a run of `shingles.LENGTH` words that another plan has too, or in a
short paragraph that is wholly the same. Up to two words between two such runs of one other plan
count as nearly shared, unless one is a figure: a figure that differs is what a plan says itself.
Words of headings are not counted, though another plan may have a paragraph's words in a heading;
formal parts are compared, yet not counted for the plan as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.model.plan import Paragraph, Plan, Section, Span
from generator.model.site import Site
from generator.schema.plan import FORMAL_ROLES, SectionRole
from generator.subjects.overlap.shingles import (
    HOLDERS,
    LENGTH,
    Phrases,
    Word,
    find_words,
    index_phrases,
    phrase_hashes,
)
from generator.text.words import is_figure

GAP = 2  # decision 14
NEARLY_WHOLE = 0.9
PARTNERS = 5
# Plans whose words are kept at hand, 130 KB each.
_KEPT = 50


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring shared words, and how many other plans have the most widespread of them."""

    span: Span
    plans: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many words there are, and how many of them no other plan has."""

    words: int = 0
    own: int = 0

    @property
    def shared(self) -> int:
        """Return how many words some other plan has too."""
        return self.words - self.own

    @property
    def percent(self) -> int | None:
        """Return the own words of a hundred, null for a text without words."""
        return percent(self.own, self.words) if self.words else None

    def __add__(self, other: Share) -> Share:
        """Return the share of two texts together."""
        return Share(self.words + other.words, self.own + other.own)


@dataclass(frozen=True, slots=True)
class Holders:
    """Other plans that hold some words: how many, and those that hold most of them first.

    `at_least` tells that a phrase stands in more plans than are remembered by name.
    """

    count: int = 0
    plans: tuple[str, ...] = ()
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its shared stretches, who holds nearly the whole of it, who any of it."""

    paragraph: str
    section: str
    share: Share
    stretches: tuple[Stretch, ...]
    whole: Holders
    some: Holders


@dataclass(frozen=True, slots=True)
class PlanWords:
    """One plan: its paragraphs by id, and its share of own words as a whole and by part.

    `partners` are the plans that share most words with it, and how many.
    """

    share: Share
    passages: Mapping[str, Passage]
    by_section: Mapping[str, Share]
    by_role: Mapping[SectionRole, Share]
    by_theme: Mapping[str, Share]
    partners: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Every plan of the site, compared with all others; `wholes` are the same without passages."""

    plans: Mapping[str, PlanWords] = field(default_factory=dict)
    wholes: Mapping[str, PlanWords] = field(default_factory=dict)

    @property
    def others(self) -> int:
        """Return with how many other plans each plan is compared."""
        return max(len(self.plans) - 1, 0)


def percent(part: int, whole: int) -> int:
    """Return a part of a hundred, 0 and 100 only where it is nothing and the whole.

    Rounded to the nearest, a half upward. `whole` is above 0.
    """
    rounded = (200 * part + whole) // (2 * whole)
    return min(max(rounded, int(part > 0)), 100 - int(part < whole))


def shared_words(site: Site) -> SharedWords:
    """Compare the words of a site's plans with those of all others, each when it is asked for.

    Which phrases several plans have is found at once, and is costly; ask for it by `Site.once`.
    What was found of a plan is kept until some others were asked for: its page asks again and
    again, no other page does, and a country's passages together would fill the memory.
    """
    found = _OnDemand(site.plans.values())
    return SharedWords(found, _Wholes(found))


def compare_words(plans: Iterable[Plan]) -> SharedWords:
    """Compare the words of every plan with those of all others; their order does not matter.

    Ids are told apart, so each plan has its own. A plan alone has no shared words.
    """
    found = dict(_OnDemand(plans))
    return SharedWords(found, found)


class _OnDemand(Mapping[str, PlanWords]):
    """The words of each plan by its id, in the order of the ids, compared when asked for."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        self._plans = {plan.id: plan for plan in sorted(plans, key=lambda plan: plan.id)}
        self._phrases = index_phrases({one.id: _plan_phrases(one) for one in self._plans.values()})
        self._found: dict[str, PlanWords] = {}
        self._wholes: dict[str, PlanWords] = {}

    def __getitem__(self, name: str) -> PlanWords:
        if name not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = _plan_words(self._plans[name], self._phrases)
            self._found[name], self._wholes[name] = found, replace(found, passages={})
        return self._found[name]

    def whole(self, name: str) -> PlanWords:
        """Return what was found of a plan, perhaps without its passages: they take most room."""
        return self._wholes.get(name) or self[name]

    def __contains__(self, name: object) -> bool:
        return name in self._plans

    def __iter__(self) -> Iterator[str]:
        return iter(self._plans)

    def __len__(self) -> int:
        return len(self._plans)


class _Wholes(Mapping[str, PlanWords]):
    """What is found on demand of each plan, perhaps without its passages."""

    def __init__(self, found: _OnDemand) -> None:
        self._found = found

    def __getitem__(self, name: str) -> PlanWords:
        return self._found.whole(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _plan_phrases(plan: Plan) -> Iterator[int]:
    for section in plan.walk():
        yield from phrase_hashes(section.heading or "")
        for paragraph in section.paragraphs:
            yield from phrase_hashes(paragraph.text)


def _passage(plan: str, paragraph: Paragraph, phrases: Phrases) -> tuple[Passage, Counter[str]]:
    """Compare a paragraph; also return how many of its words each other plan has."""
    text = list(find_words(paragraph.text))
    held = _Held(text, [0] * len(text))
    found = enumerate(map(phrases.find, phrase_hashes(paragraph.text)))
    for group, run in groupby(found, key=lambda pair: pair[1]):
        starts = [place for place, _ in run]
        if group:
            end = min(starts[-1] + LENGTH, len(text))
            held.add(starts[0], end, group.count - 1, [one for one in group.plans if one != plan])
    plans = held.all_plans()
    ranked = sorted(held.words, key=lambda one: (-held.words[one], one))
    whole = [one for one in ranked if held.words[one] >= NEARLY_WHOLE * len(text)]
    at_least = max(plans, default=0) > HOLDERS
    passage = Passage(
        paragraph.id,
        paragraph.section,
        Share(len(text), plans.count(0)),
        tuple(_stretches(text, plans)),
        Holders(len(whole), tuple(whole[:HOLDERS]), at_least),
        Holders(len(ranked), tuple(ranked[:HOLDERS]), at_least),
    )
    return passage, held.words


@dataclass(slots=True)
class _Held:
    """Grows run by run: how many plans have each word, how many words each plan has.

    `nearly` counts, for a word between two runs, the plans that have both; `ends` says where the
    last run of a plan ends.
    """

    text: Sequence[Word]
    plans: list[int]
    nearly: Counter[int] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    ends: dict[str, int] = field(default_factory=dict)

    def add(self, start: int, end: int, plans: int, holders: Iterable[str]) -> None:
        """Add a run of words that so many other plans have, with those of them that are known."""
        self.plans[start:end] = [max(before, plans) for before in self.plans[start:end]]
        for holder in holders:
            begun = self._from(start, self.ends.get(holder))
            if begun < start:
                self.nearly.update(range(begun, start))
            self.words[holder] += end - max(begun, self.ends.get(holder, 0))
            self.ends[holder] = end

    def all_plans(self) -> list[int]:
        """Return for each word how many plans have it, or have what stands around it."""
        return [count or self.nearly[place] for place, count in enumerate(self.plans)]

    def _from(self, start: int, before: int | None) -> int:
        """Return where a run begins that another run of the same plan ended shortly before."""
        if before is None or not 0 < start - before <= GAP:
            return start
        return start if any(is_figure(word.text) for word in self.text[before:start]) else before


def _stretches(text: Sequence[Word], plans: Sequence[int]) -> Iterator[Stretch]:
    for shared, group in groupby(zip(plans, text, strict=True), key=lambda pair: pair[0] > 0):
        if shared:
            counts, together = zip(*group, strict=True)
            yield Stretch(Span(together[0].start, together[-1].end), max(counts))


def _plan_words(plan: Plan, phrases: Phrases) -> PlanWords:
    tallies = _Tallies(plan.id, phrases)
    for section in plan.sections:
        tallies.section(section)
    ranked = sorted(tallies.partners.items(), key=lambda item: (-item[1], item[0]))
    return PlanWords(
        tallies.share,
        tallies.passages,
        tallies.by_section,
        tallies.by_role,
        tallies.by_theme,
        tuple(ranked[:PARTNERS]),
    )


@dataclass(slots=True)
class _Tallies:
    """Grows section by section."""

    plan: str
    phrases: Phrases
    share: Share = Share()
    passages: dict[str, Passage] = field(default_factory=dict)
    by_section: dict[str, Share] = field(default_factory=dict)
    by_role: dict[SectionRole, Share] = field(default_factory=dict)
    by_theme: dict[str, Share] = field(default_factory=dict)
    partners: Counter[str] = field(default_factory=Counter)

    def section(self, section: Section) -> Share:
        """Add a section and all below it; return their share."""
        role = section.role or "other"
        here = self._paragraphs(section, counts=role not in FORMAL_ROLES)
        self.by_role[role] = self.by_role.get(role, Share()) + here
        for theme in section.themes:
            self.by_theme[theme] = self.by_theme.get(theme, Share()) + here
        whole = sum((self.section(below) for below in section.sections), here)
        self.by_section[section.id] = whole
        return whole

    def _paragraphs(self, section: Section, counts: bool) -> Share:
        share = Share()
        for paragraph in section.paragraphs:
            passage, held = _passage(self.plan, paragraph, self.phrases)
            self.passages[paragraph.id] = passage
            share += passage.share
            if counts:
                self.partners.update(held)
        if counts:
            self.share += share
        return share
