"""What a person types, read; and the terms of the index that may answer it.

`theme/assets/js/search/query.js` does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
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
    query may have no words. Words in quotation marks of any kind are phrases. Keys of Telex that
    are no letters yet are made into letters.
    """
    text = reader.compose(nfc(typed[: reader.rules["longest_text"]]))
    reading = reader.read(text)
    words = reading.words[: reader.rules["longest_query"]]
    phrases = []
    for match in _QUOTED.finditer(text):
        within = [at for at, word in enumerate(words) if match.start() < word.start < match.end()]
        if within:
            phrases.append((within[0], within[-1] + 1))
    unfinished = bool(words) and not words[-1].is_number and not text.endswith(_SEPARATES)
    return Query(text, words, reading.wholes, tuple(phrases), unfinished)


def asked_for(reader: Reader, query: Query) -> Query:
    """Return a query without the words that only ask, `ai` and `bao nhiêu`, at either end of it.

    One of such words alone is kept, and so is what is quoted. Of a query without marks single words
    are taken from its beginning only: `bác ái` may be meant.
    """
    first, last = 0, len(query.words)
    asking = [reader.read(one).words for one in reader.rules["asking"]]
    for words in asking:
        count = len(words)
        if _are(query.words[first : first + count], words, query.is_bare):
            first += count
        if (count > 1 or not query.is_bare) and _are(
            query.words[max(first, last - count) : last], words, query.is_bare
        ):
            last -= count
    if query.phrases or first >= last or last - first == len(query.words):
        return query
    ends = query.words[last].start if last < len(query.words) else len(query.text)
    return read_query(reader, query.text[query.words[first].start : ends])


def _are(words: Sequence[Word], others: Sequence[Word], bare: bool) -> bool:
    """Tell whether words are others, whatever their marks where `bare`."""
    if bare:
        return [one.folded for one in words] == [one.folded for one in others]
    return [one.exact for one in words] == [one.exact for one in others]


def completions(query: Query, store: Store, rules: Rules) -> tuple[str, ...]:
    """Return words, as they fold, that the last one of a query may be the beginning of."""
    if not query.unfinished:
        return ()
    last = query.words[-1].folded
    longer = (one for one in store.vocabulary if one.startswith(last) and one != last)
    return tuple(islice(longer, rules["ranking"]["completions"]))


def query_terms(query: Query, longer: Iterable[str], rules: Rules) -> dict[str, float]:
    """Return the terms of a query and how much each weighs, by the `weights` of the rules.

    Words as they fold and exactly, neighbours, wholes; `longer` are what the last may become.
    """
    weights = rules["weights"]
    terms: dict[str, float] = {}
    for word in query.words:
        terms[word.folded] = weights["folded"]
        if word.exact != word.folded:
            terms[exact_term(word)] = weights["exact_bare" if query.is_bare else "exact"]
    for first, second in pairwise(query.words):
        terms[pair_term(first.folded, second.folded)] = weights["pair"]
    for whole in query.wholes:
        terms[whole] = weights["whole"]
    for one in longer:
        if len(query.words) > 1:
            pair = pair_term(query.words[-2].folded, one)
            terms.setdefault(pair, weights["completed_pair"])
        else:
            terms.setdefault(one, weights["completed"])
    return terms


def alike(query: Query, at: int, store: Store, rules: Rules) -> tuple[str, ...]:
    """Return words, as they fold, that differ by one letter from a word of a query."""
    near = (one for one in store.vocabulary if mistyped(query.words[at].folded, one))
    return tuple(islice(near, rules["ranking"]["corrections"]))


def mistyped_terms(
    query: Query, slips: Mapping[int, Iterable[str]], rules: Rules
) -> dict[str, float]:
    """Return the terms of words that are meant instead of some, each by its place in the query."""
    weights = rules["weights"]
    terms: dict[str, float] = {}
    folded = [word.folded for word in query.words]
    for at, others in slips.items():
        for other in others:
            terms[other] = weights["mistyped"]
            if at > 0:
                terms[pair_term(folded[at - 1], other)] = weights["mistyped_pair"]
            if at + 1 < len(folded):
                terms[pair_term(other, folded[at + 1])] = weights["mistyped_pair"]
    return terms


def looks_mistyped(query: Query, at: int, store: Store) -> bool:
    """Tell whether no place holds a word beside one of its neighbours; a number never does."""
    folded = [word.folded for word in query.words]
    pairs = [pair_term(*folded[i : i + 2]) for i in (at - 1, at) if 0 <= i < len(folded) - 1]
    return not query.words[at].is_number and not any(store.count(pair) for pair in pairs)
