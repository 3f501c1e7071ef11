"""Which indicator of the registry the words of a target speak of, how surely, and what else."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.importer.known import KnownIndicator
from generator.importer.proposals.reasons import Likely
from generator.text.vietnamese import fold

# A target names an indicator by itself only above this; below it a person chooses.
SURE = 0.42
# How many are offered to choose from.
OFFERED = 3
_WORD = re.compile(r"[^\W\d_]+")
# Words that all targets share, and that tell nothing of what is measured.
_OF_ALL = (
    "đạt trên dưới ít nhất tối thiểu khoảng không quá trở lên xuống phấn đấu đến năm và các của "
    "cho được có là trong với theo từ tỷ tỉ lệ bình quân trung mức địa bàn toàn"
)
_COMMON = frozenset(fold(_OF_ALL).split())
_NAME, _SENTENCE, _PHRASE = 1.0, 1.0, 0.55
_OTHER_UNIT = 0.8
_AROUND = 0.3
# A share of few words (“nông thôn đạt 85%”) hardly says by itself what it measures.
_SHARES = frozenset(("%", "‰"))
_FEW, _TELLS_LITTLE = 4, 0.6

Terms = Counter[str]


@dataclass(frozen=True, slots=True)
class _Said:
    """One way of speaking of an indicator; `weight` is how much it says of it."""

    indicator: int
    terms: Terms
    norm: float
    weight: float


class IndicatorIndex:
    """The ways in which a registry's indicators are spoken of, ready to be asked."""

    def __init__(self, indicators: Sequence[KnownIndicator]) -> None:
        """Read the names, phrases and sentences of the indicators, in their order."""
        self._indicators = tuple(indicators)
        said = list(_ways(self._indicators))
        self._rarity = _rarities(terms for _, terms, _ in said)
        self._usual = math.log(1 + len(said))
        self._said = [
            _Said(index, terms, self._norm(terms), weight) for index, terms, weight in said if terms
        ]
        self._by_term: dict[str, list[int]] = {}
        for place, one in enumerate(self._said):
            for term in one.terms:
                self._by_term.setdefault(term, []).append(place)

    def likely(self, words: str, around: str = "", unit: str = "") -> tuple[Likely, ...]:
        """Return the indicators that words speak of, the likeliest first, three at most.

        `around` are words beside them that may complete them (the whole clause, what a list is a
        list of). `unit` is what the figure counts, empty for a promise in words.
        """
        own, wider = self._scores(words), self._scores(around) if around else {}
        if unit in _SHARES and len(_telling(words)) < _FEW:
            own = {index: score * _TELLS_LITTLE for index, score in own.items()}
        found = {}
        for index in own.keys() | wider.keys():
            score = max(
                own.get(index, 0.0),
                (own.get(index, 0.0) + _AROUND * wider.get(index, 0.0)) / (1 + _AROUND)
                if around
                else 0.0,
            )
            found[index] = score * self._unit_fits(index, unit)
        ranked = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:OFFERED]
        return tuple(
            Likely(self._indicators[index].id, round(min(score, 1.0), 3))
            for index, score in ranked
            if score > 0
        )

    def _scores(self, words: str) -> dict[int, float]:
        terms = _terms(words)
        norm = self._norm(terms)
        if not norm:
            return {}
        products: dict[int, float] = {}
        for term, count in terms.items():
            weight = self._weight(term) ** 2 * count
            for place in self._by_term.get(term, ()):
                one = self._said[place]
                products[place] = products.get(place, 0.0) + weight * one.terms[term]
        best: dict[int, float] = {}
        for place, product in products.items():
            one = self._said[place]
            score = one.weight * product / (norm * one.norm)
            best[one.indicator] = max(best.get(one.indicator, 0.0), score)
        return best

    def _weight(self, term: str) -> float:
        return self._rarity.get(term, self._usual)

    def _norm(self, terms: Terms) -> float:
        return math.sqrt(sum((self._weight(term) * count) ** 2 for term, count in terms.items()))

    def _unit_fits(self, index: int, unit: str) -> float:
        own = self._indicators[index].unit
        if own is None or not unit:
            return 1.0 if own is None and not unit else 0.95
        mine, others = fold(own).split(), fold(unit.replace("²", "2")).split()
        shared = set(fold(own.replace("²", "2")).split()) & set(others)
        return 1.0 if shared or mine == others else _OTHER_UNIT


@lru_cache(maxsize=8)
def index_of(indicators: tuple[KnownIndicator, ...]) -> IndicatorIndex:
    """Return the index of a registry's indicators; the same for the same registry."""
    return IndicatorIndex(indicators)


def _ways(indicators: Iterable[KnownIndicator]) -> Iterable[tuple[int, Terms, float]]:
    for index, indicator in enumerate(indicators):
        yield index, _terms(indicator.name), _NAME
        for sentence in indicator.sentences:
            yield index, _terms(sentence), _SENTENCE
        for phrase in indicator.phrases:
            yield index, _terms(phrase), _PHRASE


def _terms(words: str) -> Terms:
    """Count what words tell: syllables that are not common to all, and pairs of neighbours."""
    syllables = [fold(word) for word in _WORD.findall(words)]
    telling = _telling(words)
    pairs = [f"{first} {second}" for first, second in pairwise(syllables)]
    return Counter([*telling, *(pair for pair in pairs if not _is_common(pair))])


def _telling(words: str) -> list[str]:
    return [word for one in _WORD.findall(words) if (word := fold(one)) not in _COMMON]


def _is_common(pair: str) -> bool:
    return any(word in _COMMON for word in pair.split())


def _rarities(texts: Iterable[Terms]) -> dict[str, float]:
    counted: Counter[str] = Counter()
    total = 0
    for terms in texts:
        counted.update(terms.keys())
        total += 1
    return {term: math.log(1 + total / count) for term, count in counted.items()}
