"""Whether search finds a passage by a few of its words: `python -m tests.bench.blind_items SEED`.

Three or four words of a passage are drawn at random, no two of them neighbours, and typed as
people type: with marks, without, with one letter missing. Ranking is tuned on other seeds than the
one by which it is judged, `FINAL`, so that nothing learns its own questions. What stands for a
thing of the registries, an indicator or an agency, is no passage and is passed over.
"""

import json
import random
import re
import sys
from collections.abc import Sequence
from itertools import pairwise

from generator.model.site import Site
from generator.search import Search
from tests.search_corpus import real_search, real_site
from tests.search_quality import KnownItem, typings

FINAL = 20_261_130
ITEMS = 150
LEAST_WORDS = 10  # of a passage, else its words are hardly drawn apart
PASSED_OVER = ("indicator", "agency")
_WORD = re.compile(r"[^\W\d_]+")


def blind_items(site: Site, count: int, seed: int) -> list[KnownItem]:
    """Return words that stand apart in one passage only, in its order, and its address."""
    draw = random.Random(seed)
    passages = [
        (f"ke-hoach/{plan.id}/#{one.id}", _WORD.findall((one.show or one.text).lower()))
        for plan in site.plans.values()
        for one in plan.paragraphs()
    ]
    held = [frozenset(words) for _, words in passages]
    long = [one for one in passages if len(one[1]) >= LEAST_WORDS]
    items: list[KnownItem] = []
    while len(items) < count:
        url, words = draw.choice(long)
        drawn = apart(draw, words)
        if sum(one.issuperset(drawn) for one in held) == 1:
            items.append(KnownItem(" ".join(drawn), url))
    return items


def apart(draw: random.Random, words: Sequence[str]) -> list[str]:
    """Return three or four of some words, no two neighbours, none twice; at least ten are given."""
    while True:
        places = sorted(draw.sample(range(len(words)), draw.choice((3, 4))))
        drawn = [words[at] for at in places]
        if len(set(drawn)) == len(drawn) and all(
            after - before > 1 for before, after in pairwise(places)
        ):
            return drawn


def blind_rank(items: Sequence[KnownItem], search: Search) -> float:
    """Return the mean reciprocal rank of passages among passages."""
    total = 0.0
    for item in items:
        results = search.find(item.phrase).results
        found = [one.url for one in results if one.kind not in PASSED_OVER]
        total += 1 / (found.index(item.url) + 1) if item.url in found else 0.0
    return total / len(items)


if __name__ == "__main__":
    chosen = int(sys.argv[1]) if len(sys.argv) > 1 else FINAL
    asked = typings(blind_items(real_site(), ITEMS, chosen), chosen)
    ranks = {typing: round(blind_rank(items, real_search()), 3) for typing, items in asked.items()}
    print(json.dumps({"seed": chosen, "items": ITEMS, **ranks}, ensure_ascii=False))
