"""How search reads a text: words as they fold and as they stand, numbers and short forms as one.

The rules are data (`rules.yml`) that the browser gets with the index; its reader in
`theme/assets/js/search/terms.js` gives the same terms, which the browser tests hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, starmap, zip_longest
from typing import Any, NamedTuple

from generator.search.telex import Telex
from generator.text.vietnamese import nfc

Rules = Mapping[str, Any]
# What may stand before, between and after the vowels of a Vietnamese syllable, folded.
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)


LONGEST_FORM = 12  # words


class Word(NamedTuple):
    """A word or number: as it folds, exactly (letters, then the tone), and where it stands.

    The words that a short form stands for all stand where it does. A tuple, since the plans of a
    country have tens of millions of words and each is made anew.
    """

    folded: str
    exact: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Tell whether the word is written in digits."""
        return _is_number(self.folded)


def _is_number(folded: str) -> bool:
    return "0" <= folded[0] <= "9"


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as search sees it: its words in order, and what counts as a whole besides.

    `wholes` are numbers of documents (`#42-nq-tw`) and short forms (`bhyt`).
    """

    words: tuple[Word, ...]
    wholes: tuple[str, ...]


# A word as `Word` has it, without a name: nearly all are only counted.
_Heard = tuple[str, str, int, int]
# What a text has in one place, as it is written, and the word that it is.
_Piece = tuple[str, _Heard]


@dataclass(frozen=True, slots=True)
class ShortForm:
    """Words that are read as others; `surface` where only this very writing is meant."""

    keys: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    surface: str | None


class Reader:
    """Reads texts by one table of rules and one list of short forms.

    Both are plain data: the rules of `search_rules`, the forms of `short_forms`, as the directory
    of an index holds them.
    """

    def __init__(self, rules: Rules, short_forms: Iterable[Mapping[str, Any]]) -> None:
        self.rules = rules
        self.short_forms = list(short_forms)
        letters, marks = rules["letters"], rules["marks"]
        number = r"[0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)*"
        sign = "".join(rules["comparisons"])
        self._pieces = re.compile(
            rf"({number})|([{letters}][{letters}{marks}]*|%)|([{''.join(rules['powers'])}])"
            rf"|([{sign}])(?=[ \u00a0]?[0-9])"
        )
        between = r"[ \u00a0]?[/-][ \u00a0]?"
        symbol = rf"[{letters}][{letters}{marks}&]*[0-9]{{0,2}}(?![0-9])"
        kinds = "|".join(map(_in_any_case, rules["document_kinds"]))
        kind = rf"(?:{kinds})(?![{letters}{marks}])"
        self._document = re.compile(
            rf"([0-9]{{1,9}})((?:{between}[0-9]{{4}}(?![0-9]))?)"
            rf"((?:{between}{symbol})+| {kind}(?:[ /-]{symbol})?)"
        )
        self._marks = re.compile(f"[{marks}]")
        self._tones = str(rules["tones"])
        self._y = re.compile(f"(?:{'|'.join(rules['y_as_i_after'])})y$")
        self._spell = lru_cache(100_000)(self._spelled)
        self.compose = Telex(rules).compose
        self._short: dict[str, list[ShortForm]] = {}
        for form in self.short_forms:
            self._learn(form)

    def read(self, text: str) -> Reading:
        """Read a text of any kind; what is neither letter nor figure is not seen.

        Offsets are into the text in NFC. Short forms and other writings become the words that they
        stand for, save within the number of a document.
        """
        words, wholes = self._heard(text)
        return Reading(tuple(map(Word._make, words)), tuple(wholes))

    def terms(self, text: str) -> list[str]:
        """Return every term of a text by which an index knows it, one for each time it is there.

        Words as they fold, exactly where that differs, neighbours, and wholes; decision 18 tells
        why.
        """
        words, wholes = self._heard(text)
        terms = [folded for folded, _, _, _ in words]
        exact = [_exactly(folded, exact) for folded, exact, _, _ in words if exact != folded]
        return [*terms, *exact, *starmap(pair_term, pairwise(terms)), *wholes]

    def _heard(self, text: str) -> tuple[list[_Heard], list[str]]:
        """Return the words and the wholes of a text."""
        text = nfc(text)
        pieces = list(self._cut(text))
        documents = list(self._documents(text))
        words: list[_Heard] = []
        wholes = [name for _, _, names in documents for name in names]
        spans = [(start, end) for start, end, _ in documents]
        at = 0
        while at < len(pieces):
            word = pieces[at][1]
            forms = self._short.get(word[0])
            form = _short_form(forms, pieces[at : at + LONGEST_FORM]) if forms else None
            if form is None or _within(word, spans):
                words.append(word)
                at += 1
                continue
            start, end = word[2], pieces[at + len(form.keys) - 1][1][3]
            words += ((folded, exact, start, end) for folded, exact in form.words)
            wholes += ["".join(form.keys)] if form.surface is None else []
            at += len(form.keys)
        return self._audible(words), wholes

    def spell(self, word: str) -> tuple[str, str]:
        """Return a word as it folds, and exactly: base letters, then the tone as a digit.

        The digit is 0 without a tone, else its place in `tones` of the rules, from 1. A word longer
        than `longest_word` is cut; one of signs only folds to nothing.
        """
        return self._spell(word)

    def _spelled(self, word: str) -> tuple[str, str]:
        if word == "%":
            return word, word
        tone, letters = 0, []
        for letter in unicodedata.normalize("NFD", word.lower()):
            if letter in self._tones:
                tone = self._tones.index(letter) + 1
            elif letter == "đ" or letter in "\u0302\u0306\u031b" or not self._marks.match(letter):
                letters.append(letter)
        exact = nfc("".join(letters))[: self.rules["longest_word"]]
        folded = self._marks.sub("", unicodedata.normalize("NFD", exact)).replace("đ", "d")
        if self._y.search(folded):
            folded, exact = folded[:-1] + "i", exact[:-1] + "i"
        return folded, f"{exact}{tone}"

    def _cut(self, text: str) -> Iterator[_Piece]:
        """Yield the words, numbers and signs of a text, before short forms are read."""
        for match in self._pieces.finditer(text):
            number, word, power, sign = match.groups()
            start, end = match.span()
            if number:
                for one, first, last in _numbers(number, self.rules["longest_word"]):
                    yield one, (one, one, start + first, start + last)
            elif sign:
                for said in self.rules["comparisons"][sign].split():
                    yield sign, (*self._spell(said), start, end)
            elif word and (spelt := self._spell(word))[0]:
                yield word, (*spelt, start, end)
            elif power:
                digit = self.rules["powers"][power]
                yield power, (digit, digit, start, end)

    def _documents(self, text: str) -> Iterator[tuple[int, int, list[str]]]:
        """Yield each number of a document: where it stands, and the forms that it is known by.

        `20/2021/NĐ-CP` is known by `20-2021-nd`, `20-2021-nd-cp`, `20-nd` and `20-nd-cp`.
        """
        for match in self._document.finditer(text):
            serial = match[1].lstrip("0") or "0"
            year = "".join(one for one in match[2] if "0" <= one <= "9")
            symbols = [self._spell(one)[0] for one in re.split(r"[ \u00a0/-]+", match[3]) if one]
            names = []
            for head in {f"{serial}-{year}" if year else serial: None, serial: None}:
                names += [
                    "#" + "-".join((head, *symbols[:count]))[: self.rules["longest_word"]]
                    for count in range(1, len(symbols) + 1)
                ]
            yield match.start(), match.end(), names

    def _learn(self, form: Mapping[str, Any]) -> None:
        pieces = list(self._cut(nfc(form["short"])))
        keys = tuple(word[0] for _, word in pieces)
        words = tuple(word[:2] for _, word in self._cut(nfc(form["long"])))
        surface = "".join(surface for surface, _ in pieces) if form["as_written"] else None
        known = self._short.setdefault(keys[0], [])
        known.append(ShortForm(keys, words, surface))
        known.sort(key=lambda one: -len(one.keys))

    def _audible(self, words: list[_Heard]) -> list[_Heard]:
        silent = self.rules["silent_before_number"]
        return [
            word
            for word, following in zip_longest(words, words[1:])
            if not (word[0] in silent and following and _is_number(following[0]))
        ]


def _short_form(forms: Iterable[ShortForm], pieces: Sequence[_Piece]) -> ShortForm | None:
    """Return the longest form that some pieces begin with."""
    for form in forms:
        here = pieces[: len(form.keys)]
        if tuple(word[0] for _, word in here) != form.keys:
            continue
        if form.surface in (None, "".join(surface for surface, _ in here)):
            return form
    return None


def _in_any_case(letters: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in letters)


def _within(word: _Heard, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= word[2] and word[3] <= end for start, end in spans)


def _numbers(printed: str, longest: int) -> Iterator[tuple[str, int, int]]:
    """Yield a number in its normal form, `35.000` as `35000`, `07` as `7`, `4,80` as `4,8`.

    `35 000` is the same as `35.000`. What is no number whole, such as `24.11.2023`, is several.
    """
    printed = printed.replace(" ", ".").replace("\u00a0", ".")
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?", printed):
        yield _plain(printed.replace(".", ""))[:longest], 0, len(printed)
    elif re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", printed):
        yield _plain(printed.replace(".", ","))[:longest], 0, len(printed)
    else:
        for match in re.finditer(r"[0-9]+", printed):
            yield _plain(match[0])[:longest], *match.span()


def _plain(number: str) -> str:
    whole, _, decimals = number.partition(",")
    whole, decimals = whole.lstrip("0") or "0", decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def exact_term(word: Word) -> str:
    """Return the term under which the index knows a word with its marks."""
    return _exactly(word.folded, word.exact)


def _exactly(folded: str, exact: str) -> str:
    return f"{folded}={exact}"


def pair_term(first: str, second: str) -> str:
    """Return the term under which the index knows two folded words that are neighbours."""
    return f"{first}_{second}"


def short_forms(rules: Rules, abbreviations: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return the short forms of abbreviations that have one meaning, and of the rules.

    `as_written` marks what also reads as a syllable (`ĐA`, `DA`): only that very writing is meant.
    """
    known: dict[str, set[str]] = {}
    for short, full in abbreviations:
        known.setdefault(short, set()).add(_without_brackets(full).strip().lower())
    single = {short: min(full) for short, full in known.items() if len(full) == 1}
    spell = Reader(rules, ()).spell
    return [
        {"short": short, "long": full, "as_written": bool(_SYLLABLE.fullmatch(spell(short)[0]))}
        for short, full in sorted({**single, **rules["same"]}.items())
    ]


def _without_brackets(text: str) -> str:
    """Leave out what stands between a bracket and the next that closes."""
    kept, start = [], 0
    while (opened := text.find("(", start)) >= 0 and (closed := text.find(")", opened)) >= 0:
        kept.append(text[start:opened])
        start = closed + 1
    return "".join((*kept, text[start:]))
