"""What the texts of the plans speak of, whether or not it was encoded: a search before any “no”.

An indicator, a field or an agency is looked for by its name, by the phrases that the registry lists
for it, and by the phrases under which plans were encoded. Each plan is walked once, however many
things are looked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.denial.places import NOWHERE, Places, names_in, passages, places_at
from generator.model.plan import Plan
from generator.model.site import Site
from generator.text.phrases import Phrases
from generator.text.words import bare, is_figure, is_mark, normal_form, words

# How many words of a quote make a phrase of it: three are often a place (“trên địa bàn”), of five
# another plan seldom prints all.
PHRASE_WORDS = 4
# A phrase of quotes speaks of its indicator where most passages that hold it set a target for it.
OWN_SHARE = 0.5
# Finds things in a plan by their phrases: by thing the anchors, in the order of the text.
_Finding = Callable[[Plan, Phrases[str]], Mapping[str, dict[str, None]]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Where plans speak of things: by the id of the thing, then of the plan.

    `by_plan` are the things of which each plan speaks, in the order of the registry's search.
    """

    places: Mapping[str, Mapping[str, Places]]
    by_plan: Mapping[str, tuple[str, ...]]

    def at(self, thing: str, plan: str) -> Places:
        """Return where a plan speaks of a thing; no places where it does not."""
        return self.places.get(thing, {}).get(plan, NOWHERE)

    def things(self, plan: str) -> tuple[str, ...]:
        """Return the things of which a plan speaks."""
        return self.by_plan.get(plan, ())

    def plans(self, thing: str) -> Mapping[str, Places]:
        """Return the plans that speak of a thing, each with the places."""
        return self.places.get(thing, {})


def spoken_indicators(site: Site) -> Spoken:
    """Search every plan for every indicator; ask for it by `Site.once`."""
    phrases = Phrases[str]()
    for indicator in site.registries.indicators.values():
        for phrase in dict.fromkeys((indicator.name, *indicator.phrases)):
            phrases.add(phrase, indicator.id)
    for phrase, thing in _encoded_phrases(site):
        phrases.add(phrase, thing)
    return _search(site, phrases)


def spoken_themes(site: Site) -> Spoken:
    """Search every plan for every field of policy, by its own words and by its indicators'."""
    phrases = Phrases[str]()
    for theme in site.registries.themes.values():
        for phrase in dict.fromkeys((theme.name, *theme.phrases)):
            phrases.add(phrase, theme.id)
    for indicator in site.registries.indicators.values():
        for phrase in (indicator.name, *indicator.phrases) if indicator.theme else ():
            phrases.add(phrase, indicator.theme or "")
    return _search(site, phrases)


def spoken_groups(site: Site) -> Spoken:
    """Search every plan for the words of every group of people, names of documents included.

    Wider than what speaks of a group (`link.groups`): a word within the name of a law is here too.
    """
    phrases = Phrases[str]()
    for group in site.registries.groups.values():
        for phrase in dict.fromkeys((group.name, *group.words)):
            phrases.add(phrase, group.id)
    return _search(site, phrases)


def spoken_agencies(site: Site) -> Spoken:
    """Search every plan for every agency, classes of bodies too, by all their names.

    “Thủ tướng Chính phủ” names the government only where nothing else in the plan does.
    A plan calls agencies of its unit, of those that it lies in, and of the whole country.
    """
    called: dict[str, dict[str | None, list[str]]] = defaultdict(lambda: defaultdict(list))
    for agency in site.registries.agencies.values():
        for name in dict.fromkeys((agency.name, *agency.aliases)):
            called[name][agency.unit].append(agency.id)
    phrases = Phrases[str]()
    for name in called:
        phrases.add(name, name)

    def find(plan: Plan, phrases: Phrases[str]) -> Mapping[str, dict[str, None]]:
        # Of the thousands of bodies in the country that share a name, those that it can mean here.
        units = (None, *(unit.id for unit in site.unit_chain(plan.unit)))
        return _named_in(
            plan,
            phrases,
            lambda name: [one for unit in units for one in called[name].get(unit, ())],
        )

    return _search(site, phrases, find)


def _search(site: Site, phrases: Phrases[str], find: _Finding | None = None) -> Spoken:
    found: dict[str, dict[str, Places]] = defaultdict(dict)
    for plan in site.plans.values():
        names = names_in(site, plan)
        for thing, anchors in (find or _found_in)(plan, phrases).items():
            found[thing][plan.id] = places_at(plan.id, names, anchors)
    by_plan: dict[str, list[str]] = defaultdict(list)
    for thing, plans in found.items():
        for name in plans:
            by_plan[name].append(thing)
    return Spoken(found, {name: tuple(things) for name, things in by_plan.items()})


def _found_in(plan: Plan, phrases: Phrases[str]) -> Mapping[str, dict[str, None]]:
    anchors: dict[str, dict[str, None]] = defaultdict(dict)
    for anchor, text in passages(plan):
        for match in phrases.find(text):
            for thing in match.means:
                anchors[thing][anchor] = None
    return anchors


def _named_in(
    plan: Plan, phrases: Phrases[str], meant: Callable[[str], Iterable[str]]
) -> Mapping[str, dict[str, None]]:
    """Find names: a thing stands where a longer name holds its own only if nowhere else.

    `meant` says which things a name can mean.
    """
    own: dict[str, dict[str, None]] = defaultdict(dict)
    held: dict[str, dict[str, None]] = defaultdict(dict)
    for anchor, text in passages(plan):
        end = 0
        # Of names that begin together the longest is the first.
        for match in sorted(phrases.find(text), key=lambda one: (one.start, -one.end)):
            found = own if match.end > end else held
            end = max(end, match.end)
            for name in match.means:
                for thing in meant(name):
                    found[thing][anchor] = None
    return {**held, **own}


def _encoded_phrases(site: Site) -> Iterator[tuple[str, str]]:
    """Yield phrases of the quotes of targets, each with the one indicator that it speaks of."""
    meant: dict[str, set[str]] = defaultdict(set)
    for plan in site.plans.values():
        for target in plan.targets():
            for phrase in phrases_of_quote(target.quote) if target.indicator else ():
                meant[phrase].add(target.indicator or "")
    single = {phrase: things.pop() for phrase, things in meant.items() if len(things) == 1}
    own, all_hits = _hits(site, single)
    for phrase, thing in single.items():
        if own[phrase] >= OWN_SHARE * all_hits[phrase]:
            yield phrase, thing


def _hits(site: Site, single: Mapping[str, str]) -> tuple[Counter[str], Counter[str]]:
    """Count the passages that hold each phrase: those that set its indicator a target, and all."""
    tree = Phrases[str]()
    for phrase in single:
        tree.add(phrase, phrase)
    own: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for plan in site.plans.values():
        for section in plan.walk():
            for paragraph in section.paragraphs:
                set_here = {target.indicator for target in paragraph.targets}
                found = {one for match in tree.find(paragraph.text) for one in match.means}
                every.update(found)
                own.update(phrase for phrase in found if single[phrase] in set_here)
    return own, every


def phrases_of_quote(quote: str) -> Iterator[str]:
    """Yield every run of `PHRASE_WORDS` words of a quote that no figure and no mark parts."""
    run: list[str] = []
    for word in words(quote):
        if is_figure(word) or is_mark(word):
            run = []
            continue
        run = [*run, normal_form(bare(word))][-PHRASE_WORDS:]
        if len(run) == PHRASE_WORDS:
            yield " ".join(run)
