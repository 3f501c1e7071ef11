"""Whether a written syllable is a possible Vietnamese one: onset, rhyme, tone and its place.

The tables are those of the national orthography (quốc ngữ): an onset, then a rhyme, then one of six
tones; a rhyme that ends in a stop takes only the sắc or the nặng tone. Both ways of placing the
tone on oa, oe, uy are right (hoà, hòa), as are i and y where the orthography leaves them free.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


ONSETS = _table("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
RHYMES = _table(
    """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
    i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôp uôt
    ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet
    uê uêch uên uênh uêt uy uych uyn uynh uyp uyt uyu uya uyên uyêt uơ uân uâng uât uây uâc
    y ych ynh yt yêm yên yêng yêt yêu
    """
)
STOPS = ("c", "ch", "p", "t")
_TONES = {"\u0300": "huyền", "\u0309": "hỏi", "\u0303": "ngã", "\u0301": "sắc", "\u0323": "nặng"}
_FRONT = "eêiy"
_BY_LENGTH = sorted(ONSETS, key=len, reverse=True)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Syllable:
    """A written syllable taken apart: letters without tone, the tone, and where it stands."""

    letters: str
    tone: str | None
    place: int | None


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Tell whether a word, in any letter case, is a possible Vietnamese syllable.

    Possible, not in the dictionary: `ngoeo` passes. The word is in NFC and without spaces; onset,
    rhyme and tone must fit each other (k, gh, ngh before e ê i y; c, g, ng before the others; a
    rhyme in c ch p t with sắc or nặng) and the tone stand on its letter.
    """
    parts = split_tone(word.lower())
    return parts is not None and any(
        _fits(onset, rhyme) and _tone_fits(onset, rhyme, parts)
        for onset, rhyme in _readings(parts.letters)
    )


def impossible_words(text: str) -> Iterator[re.Match[str]]:
    """Yield every word of a text that is no possible Vietnamese syllable, in order."""
    for match in _WORD.finditer(text):
        if not is_syllable(match[0]):
            yield match


def syllable_share(text: str) -> float:
    """Return how many of the words of a text are possible syllables, from 0 to 1; 1 without words.

    Words of one letter and abbreviations in capitals (`UBND`) do not count: nothing tells there.
    """
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    words = [word for word in words if not (word.isupper() and word.isascii())]
    return sum(map(is_syllable, words)) / len(words) if words else 1.0


def split_tone(word: str) -> Syllable | None:
    """Take the tone mark off a syllable; None when it bears more than one.

    The word is in NFC, in small letters. Other marks (â, ơ, đ) stay with their letter; a word
    without a tone mark has tone and place null, `ngang`.
    """
    letters, tone, place = "", None, None
    for letter in word:
        decomposed = unicodedata.normalize("NFD", letter)
        marks = [mark for mark in decomposed if mark in _TONES]
        if marks and tone:
            return None
        if marks:
            tone, place = _TONES[marks[0]], len(letters)
        bare = "".join(mark for mark in decomposed if mark not in _TONES)
        letters += unicodedata.normalize("NFC", bare)
    return Syllable(letters, tone, place)


def _readings(letters: str) -> Iterator[tuple[str, str]]:
    """Yield every way to take a syllable as onset and rhyme: `gi` is g+i or gi+i."""
    yield "", letters
    for onset in _BY_LENGTH:
        if letters.startswith(onset):
            yield onset, letters[len(onset) :]
    if letters == "gi":
        yield "gi", "i"


def _fits(onset: str, rhyme: str) -> bool:
    if rhyme not in RHYMES:
        return False
    front = rhyme[0] in _FRONT
    match onset:
        case "k" | "gh" | "ngh":
            return front
        case "c" | "ng" | "g":
            # gì, giếng, giết; but giá and giúp are gi before a and u.
            return not front or (onset == "g" and rhyme[0] == "i" and rhyme not in ("ia", "iu"))
        case "qu":
            return rhyme[0] in "aăâeêiyơ" or rhyme == "ôc"
        case "":
            return True
    return not rhyme.startswith("yê")


def _tone_fits(onset: str, rhyme: str, parts: Syllable) -> bool:
    if rhyme.endswith(STOPS) and parts.tone not in ("sắc", "nặng"):
        return False
    if parts.place is None:
        return True
    start = len(parts.letters) - len(rhyme)
    if onset == "gi" and parts.letters == "gi":
        start = 1
    return parts.place - start in _tone_places(rhyme)


def _tone_places(rhyme: str) -> tuple[int, ...]:
    vowels = re.match(r"[aăâeêioôơuưy]+", rhyme)
    nucleus = vowels[0] if vowels else ""
    marked = [index for index, letter in enumerate(nucleus) if letter in "ăâêôơ"]
    if marked:
        return (marked[-1],)
    if nucleus in ("oa", "oe", "uy") and nucleus == rhyme:
        return (0, 1)
    if nucleus in ("oa", "oe", "uy", "oo") or len(nucleus) == 3:
        return (1,)
    return (0,)
