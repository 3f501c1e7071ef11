"""What a person types, read; and the terms of the index that may answer it.

`theme/assets/js/search/query.js` does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from generator.search.ranking import mistyped
from generator.search.store import Store
from generator.search.terms import Reader, Rules, Word, exact_term, pair_term
from generator.text.vietnamese import nfc

_QUOTED = re.compile('["“”„«»]([^"“”„«»]+)["“”„«»]')
_SEPARATES = tuple(' \t\n\r\u00a0.,;:!?)]"“”»')


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, read: `phrases` are the quoted words, as ranges of words.

    `unfinished` tells that the last word may be the beginning of a longer one.
    """

    text: str
    words: tuple[Word, ...]
    wholes: tuple[str, ...]
    phrases: tuple[tuple[int, int], ...]
    unfinished: bool

    @property
    def is_bare(self) -> bool:
        """Tell whether several words were typed without any mark: then none of them means much."""
        return len(self.words) > 1 and all(
            word.is_number or word.exact == f"{word.folded}0" for word in self.words
        )

    @property
    def quoted_pairs(self) -> frozenset[str]:
        """Return the terms of the neighbours within the quoted words."""
        return frozenset(
            pair_term(one.folded, other.folded)
            for start, end in self.phrases
            for one, other in pairwise(self.words[start:end])
        )


def read_query(reader: Reader, typed: str) -> Query:
    """Read what was typed, whatever it is; more than a person types is left out.

    Left out are letters beyond `longest_text` and words beyond `longest_query` of the rules. A
    query may have no words. Words in quotation marks of any kind are phrases.
    """
    text = nfc(typed[: reader.rules["longest_text"]])
    reading = reader.read(text)
    words = reading.words[: reader.rules["longest_query"]]
    phrases = []
    for match in _QUOTED.finditer(text):
        within = [at for at, word in enumerate(words) if match.start() < word.start < match.end()]
        if within:
            phrases.append((within[0], within[-1] + 1))
    unfinished = bool(words) and not words[-1].is_number and not text.endswith(_SEPARATES)
    return Query(text, words, reading.wholes, tuple(phrases), unfinished)


def query_terms(query: Query, store: Store, rules: Rules) -> dict[str, float]:
    """Return the terms of a query and how much each weighs, by the `weights` of the rules.

    Words as they fold and exactly, neighbours, wholes, and what an unfinished word may become.
    """
    weights = rules["weights"]
    terms: dict[str, float] = {}
    for word in query.words:
        terms[word.folded] = weights["folded"]
        if word.exact != word.folded:
            terms[exact_term(word)] = weights["exact_bare" if query.is_bare else "exact"]
    for one, other in pairwise(query.words):
        terms[pair_term(one.folded, other.folded)] = weights["pair"]
    for whole in query.wholes:
        terms[whole] = weights["whole"]
    if query.unfinished:
        for term, weight in _completed(query, store, rules):
            terms.setdefault(term, weight)
    return terms


def _completed(query: Query, store: Store, rules: Rules) -> Iterator[tuple[str, float]]:
    """Yield the terms of words that the last one may be the beginning of."""
    weights, most, last = rules["weights"], rules["ranking"]["completions"], query.words[-1].folded
    longer = (one for one in store.vocabulary if one.startswith(last) and one != last)
    for word in islice(longer, most):
        if len(query.words) > 1:
            yield pair_term(query.words[-2].folded, word), weights["completed_pair"]
        else:
            yield word, weights["completed"]


def mistyped_terms(query: Query, store: Store, rules: Rules) -> dict[str, float]:
    """Return the terms of words that differ by one letter from those that look mistyped.

    Of several words one is looked for beside its neighbours only.
    """
    weights = rules["weights"]
    terms: dict[str, float] = {}
    folded = [word.folded for word in query.words]
    for at, word in enumerate(query.words):
        if word.is_number or not _looks_mistyped(folded, at, store):
            continue
        alike = (one for one in store.vocabulary if mistyped(word.folded, one))
        for other in islice(alike, rules["ranking"]["corrections"]):
            if len(folded) == 1:
                terms[other] = weights["mistyped"]
            if at > 0:
                terms[pair_term(folded[at - 1], other)] = weights["mistyped_pair"]
            if at + 1 < len(folded):
                terms[pair_term(other, folded[at + 1])] = weights["mistyped_pair"]
    return terms


def _looks_mistyped(folded: Sequence[str], at: int, store: Store) -> bool:
    """Tell whether no place holds a word beside one of its neighbours."""
    pairs = [pair_term(*folded[i : i + 2]) for i in (at - 1, at) if 0 <= i < len(folded) - 1]
    return not any(store.knows(pair) for pair in pairs)
