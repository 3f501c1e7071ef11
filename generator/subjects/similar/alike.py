"""Plans of one level that are alike: what they carry out, how long they are, the words they share.

Levels are never mixed: a ward is not measured by a province. Nobody compares each plan with each:
those of a level that carry out one document stand in a row by their length, and a plan looks at its
neighbours there; who shares words with it the index of phrases has told already (decision 14).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.site import Site
from generator.schema.registries import UnitLevel
from generator.subjects.overlap import PlanWords, percent

SHOWN = 4
# On each side in the row: what is further away is less alike.
NEIGHBOURS = 3
# So many of a hundred that two lengths may be apart, and that words must be shared.
APART = 25
SHARED = 10


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a plan is looked up by: its level, its paragraphs, what it carries out, its neighbours.

    `level` is null for a plan of a unit that nobody knows, which is like no other.
    """

    level: UnitLevel | None
    length: int
    documents: tuple[str, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """A plan of the same level, and why it is shown: at least one of the three holds.

    `document` is what both carry out, null for nothing; `shared` how many of a hundred words of the
    one plan the other has, null below `SHARED`; `length` how many paragraphs the other has, null
    where that is more than `APART` of a hundred away.
    """

    plan: str
    document: str | None
    shared: int | None
    length: int | None

    @property
    def reasons(self) -> int:
        """Return how many reasons there are."""
        return sum(one is not None for one in (self.document, self.shared, self.length))


def likenesses(site: Site) -> Mapping[str, Likeness]:
    """Return what each plan is looked up by; ask for it by `Site.once`."""
    lengths = {plan.id: sum(1 for _ in plan.paragraphs()) for plan in site.plans.values()}
    rows: dict[tuple[UnitLevel, str], list[str]] = defaultdict(list)
    documents: dict[str, tuple[str, ...]] = {}
    for plan in site.plans.values():
        carried = (one.document for one in plan.basis if one.relation == "carries-out")
        documents[plan.id] = tuple(dict.fromkeys(carried))
        if level := site.level_of(plan):
            for document in documents[plan.id]:
                rows[level, document].append(plan.id)
    near: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows.values():
        row.sort(key=lambda one: (lengths[one], one))
        for at, name in enumerate(row):
            near[name] |= dict.fromkeys(_around(row, at))
    return {
        plan.id: Likeness(
            site.level_of(plan), lengths[plan.id], documents[plan.id], tuple(near[plan.id])
        )
        for plan in site.plans.values()
    }


def _around(row: Sequence[str], at: int) -> Iterator[str]:
    """Yield the nearest on both sides in turn."""
    for step in range(1, NEIGHBOURS + 1):
        for place in (at - step, at + step):
            if 0 <= place < len(row):
                yield row[place]


def alike(name: str, known: Mapping[str, Likeness], words: PlanWords | None) -> tuple[Alike, ...]:
    """Return the plans that are most like one, `SHOWN` at most; first by the number of reasons.

    `known` is what `likenesses` says, `words` who shares its words, null where nobody compared it.
    """
    here = known[name]
    held = dict(words.partners) if words else {}
    found = []
    for other in dict.fromkeys((*held, *here.near)):
        if other in known and here.level and known[other].level == here.level:
            one = _why(here, other, known[other], _percent(words, held.get(other, 0)))
            if one.reasons:
                found.append(one)
    found.sort(key=lambda one: (-one.reasons, -(one.shared or 0), _gap(here, known[one.plan])))
    return tuple(found[:SHOWN])


def _why(here: Likeness, name: str, other: Likeness, shared: int) -> Alike:
    both = next((one for one in here.documents if one in other.documents), None)
    longest = max(here.length, other.length)
    is_near = 100 * _gap(here, other) <= APART * longest
    return Alike(
        name, both, shared if shared >= SHARED else None, other.length if is_near else None
    )


def _gap(here: Likeness, other: Likeness) -> int:
    return abs(here.length - other.length)


def _percent(words: PlanWords | None, shared: int) -> int:
    return percent(shared, words.share.words) if words and words.share.words else 0
