"""How good the answers of search are, by kind of query: `python -m tests.bench.quality`."""

import json
from typing import Any

from tests.search_cases import KINDS, search_cases
from tests.search_corpus import real_addresses, real_search, real_site
from tests.search_quality import (
    alike,
    judge,
    known_item_rank,
    known_items,
    leads_wrongly,
    means,
    typings,
)

ITEMS = 200
ALIKE = 60


def quality() -> dict[str, Any]:
    """Recall@10, MRR, wrong leads by kind; MRR of known items; shares of wrong tones."""
    site, search, pages = real_site(), real_search(), real_addresses()
    judged = [judge(case, site, search, pages) for case in search_cases()]
    known = [one for one in judged if one is not None]
    of_kind = {kind: [one for one in known if one.kind == kind] for kind in KINDS}
    rows = {kind: means(found) for kind, found in of_kind.items() if found}
    wrong = {
        words: [
            leads_wrongly(query, search.find(query).results) for query in alike(site, ALIKE, words)
        ]
        for words in (1, 2)
    }
    return {
        "queries": len(known),
        "kinds": {**rows, "all": means(known)},
        "known_items": {
            typing: known_item_rank(items, search)
            for typing, items in typings(known_items(site, ITEMS)).items()
        },
        "wrong_tones": {
            "syllables": sum(wrong[1]) / len(wrong[1]),
            "pairs": sum(wrong[2]) / len(wrong[2]),
        },
    }


if __name__ == "__main__":
    print(json.dumps(quality(), ensure_ascii=False))
