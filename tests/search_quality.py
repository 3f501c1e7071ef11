"""How good search is: what tests assert and the benchmark prints.

Three measures, each with judgements that owe nothing to the program: queries judged by reading
(`search_cases`), known items (phrases that stand in one paragraph only, typed in three ways), and
wrong tones (no place that only folds alike before one that holds the very words).
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.site import Site
from generator.search import Result, Search
from tests.search_cases import SearchCase, doors

DEPTH = 10
_WORD = re.compile(r"\w+")
_SYLLABLES = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one query was answered: recall@10, reciprocal rank, whether a wrong one led."""

    kind: str
    query: str
    recall: float
    reciprocal: float
    wrong: bool


def judge(case: SearchCase, site: Site, search: Search, pages: Container[str]) -> Judgement | None:
    """Hold the results of a case against its judgement; None where no answer is among `pages`."""
    found = [one.url for one in search.find(case.query).results]
    right = [doors(site, answer) for answer in case.right]
    right = [one for one in right if any(url.partition("#")[0] in pages for url in one)]
    if not right:
        return None
    good = frozenset[str]().union(*right, *(doors(site, answer) for answer in case.also))
    wrong = frozenset[str]().union(*(doors(site, answer) for answer in case.wrong))
    first = next((rank for rank, url in enumerate(found) if url in good), len(found))
    hits = sum(any(url in one for url in found[:DEPTH]) for one in right)
    return Judgement(
        case.kind,
        case.query,
        hits / min(DEPTH, len(right)),
        1 / (first + 1) if first < len(found) else 0.0,
        not wrong.isdisjoint(found[:first]),
    )


def means(judged: Sequence[Judgement]) -> tuple[float, float, float]:
    """Return recall@10, MRR and the share of queries that a wrong place leads."""
    count = len(judged)
    return (
        sum(one.recall for one in judged) / count,
        sum(one.reciprocal for one in judged) / count,
        sum(one.wrong for one in judged) / count,
    )


@dataclass(frozen=True, slots=True)
class KnownItem:
    """A phrase and the only paragraph that holds it, by its address."""

    phrase: str
    url: str


def known_items(site: Site, count: int, seed: int = 1) -> list[KnownItem]:
    """Return phrases of three to five syllables, drawn from paragraphs at random."""
    draw = random.Random(seed)
    paragraphs = [(plan, one) for plan in site.plans.values() for one in plan.paragraphs()]
    texts = [plain(one.text) for _, one in paragraphs]
    items: list[KnownItem] = []
    while len(items) < count:
        plan, paragraph = draw.choice(paragraphs)
        runs = [run.split(" ") for run in _SYLLABLES.findall(paragraph.text)]
        length = draw.randint(3, 5)
        runs = [run for run in runs if len(run) >= length]
        if not runs:
            continue
        run = draw.choice(runs)
        start = draw.randrange(len(run) - length + 1)
        phrase = " ".join(run[start : start + length]).lower()
        if sum(f" {phrase} " in text for text in texts) == 1:
            items.append(KnownItem(phrase, f"ke-hoach/{plan.id}/#{paragraph.id}"))
    return items


def typings(items: Iterable[KnownItem], seed: int = 1) -> dict[str, list[KnownItem]]:
    """Return the items as people type them: with marks, without, with one letter left out."""
    draw = random.Random(seed)
    typed: dict[str, list[KnownItem]] = defaultdict(list)
    for item in items:
        typed["with marks"].append(item)
        typed["without marks"].append(KnownItem(_bare(item.phrase), item.url))
        places = [at for at, letter in enumerate(item.phrase) if letter != " "]
        at = draw.choice(places)
        missing = item.phrase[:at] + item.phrase[at + 1 :]
        typed["a letter missing"].append(KnownItem(missing, item.url))
    return typed


def known_item_rank(items: Sequence[KnownItem], search: Search) -> float:
    """Return the mean reciprocal rank of the items."""
    total = 0.0
    for item in items:
        found = [one.url for one in search.find(item.phrase).results]
        total += 1 / (found.index(item.url) + 1) if item.url in found else 0.0
    return total / len(items)


def alike(site: Site, count: int, words: int, seed: int = 1) -> list[str]:
    """Return syllables or pairs of the plans that others in the plans fold like."""
    folded: dict[str, Counter[str]] = defaultdict(Counter)
    for plan in site.plans.values():
        for paragraph in plan.paragraphs():
            for one in _groups(paragraph.text, words):
                folded[_bare(one)][one] += 1
    choices = sorted(one for group in folded.values() if len(group) > 1 for one in group)
    return random.Random(seed).sample(choices, min(count, len(choices)))


def leads_wrongly(query: str, results: Sequence[Result]) -> bool:
    """Tell whether words that only fold alike lead a place that holds the very words."""
    wrong = False
    for result in results:
        if any(result.text[start:end].isupper() for start, end in result.marks):
            continue  # a short form says words that the text does not print
        groups = set(_groups(f"{result.text} . {result.about}", len(query.split(" "))))
        if _key(query) in map(_key, groups):
            if wrong:
                return True
        elif _bare(query) in map(_bare, groups):
            wrong = True
    return False


def _groups(text: str, words: int) -> Iterator[str]:
    syllables = [one for one in _WORD.findall(text.lower()) if one.isalpha()]
    if words == 1:
        yield from syllables
    else:
        yield from (f"{one} {other}" for one, other in pairwise(syllables))


def plain(text: str) -> str:
    """Return the words of a text in small letters, a space before and behind each."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(one for one in letters if not unicodedata.combining(one))


def _key(text: str) -> tuple[str, ...]:
    """Return letters and marks of words, wherever in its syllable a mark is written."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return tuple("".join(sorted(word)) for word in decomposed.split(" "))
