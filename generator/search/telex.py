"""Keys of Telex that no input method has made into letters: `thaats nghieepj` as `thất nghiệp`.

`theme/assets/js/search/telex.js` does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.text.vietnamese import fold, nfc

_WORD = re.compile(r"[^\W\d_]+")
_KEYS = re.compile(r"[A-Za-z]?[a-z]{1,11}")
_SPOKEN = frozenset("aeiouy")
_TONES = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_TWICE = {"a": "â", "e": "ê", "o": "ô"}
_HORNED = {"a": "ă", "o": "ơ", "u": "ư"}


class _Typed(NamedTuple):
    """What some keys make; `sure` where they are nothing else, such as `bus` and `box` are."""

    word: str
    sure: bool


class Telex:
    """Reads keys of Telex by the `onsets` and `rhymes` of the rules, which make up syllables."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self._onsets = frozenset(("", *rules["onsets"]))
        self._rhymes = frozenset(rules["rhymes"])
        # Of those that are written with two like vowels, keys are meant far more often.
        self._bare = frozenset(one for one in map(fold, self._rhymes) if "oo" not in one)

    def compose(self, text: str) -> str:
        """Return a text with its keys made into letters; what is a syllable already is kept.

        Keys that may be a word of another language are kept, too, where they are the only ones.
        """
        found = {word: one for word in _WORD.findall(text) if (one := self._typed(word))}
        if len(found) == 1 and not any(one.sure for one in found.values()):
            return text
        return _WORD.sub(
            lambda match: found[match[0]].word if match[0] in found else match[0], text
        )

    def _typed(self, word: str) -> _Typed | None:
        """Return the syllable that some keys make; null where they are one, or make none."""
        keys = word.lower()
        is_typed = _KEYS.fullmatch(word) and not _SPOKEN.isdisjoint(keys)
        if not is_typed or self._is_syllable(keys, self._bare):
            return None
        letters, tones = _read(keys)
        made = "".join(letters)
        if len(tones) > 1 or not self._is_syllable(made, self._rhymes):
            return None
        tone, place = tones[0] if tones else ("", 0)
        sure = tone in ("f", "j") or made != (keys.replace(tone, "") if tone else keys)
        is_open = tone and any(map(_is_vowel, letters[place:]))
        if is_open or not (sure or place == len(letters)):
            return None
        said = _toned(letters, tone)
        return _Typed(said.capitalize() if word[0].isupper() else said, sure)

    def _is_syllable(self, letters: str, rhymes: frozenset[str]) -> bool:
        return letters == "gi" or any(
            letters[:at] in self._onsets and letters[at:] in rhymes for at in range(4)
        )


def _read(keys: str) -> tuple[list[str], list[tuple[str, int]]]:
    """Return the letters that keys make, and each key of a tone with how many stand before it."""
    letters, tones = list[str](), list[tuple[str, int]]()
    for key in keys:
        if key in _TONES and any(map(_is_vowel, letters)):
            tones.append((key, len(letters)))
        elif not _changed(letters, key):
            letters.append(key)
    return letters, tones


def _is_vowel(letter: str) -> bool:
    return fold(letter) in _SPOKEN


def _changed(letters: list[str], key: str) -> bool:
    """Change a letter before by a key, if there is one that the key changes."""
    if key == "w":
        at = max((at for at, one in enumerate(letters) if one in _HORNED), default=-1)
        if at < 0:
            return False
        if letters[at - 1 : at + 1] == ["u", "o"] and letters[at - 2 : at - 1] != ["q"]:
            letters[at - 1] = "ư"
        letters[at] = _HORNED[letters[at]]
    elif key in _TWICE and key in letters:
        letters[letters.index(key)] = _TWICE[key]
    elif key == "d" and letters[:1] == ["d"]:
        letters[0] = "đ"
    else:
        return False
    return True


def _toned(letters: list[str], tone: str) -> str:
    """Return a syllable with its tone where the orthography puts it."""
    if not tone:
        return "".join(letters)
    vowels = [at for at, one in enumerate(letters) if _is_vowel(one)]
    if len(vowels) > 1 and "".join(letters[:2]) in ("qu", "gi"):
        vowels = vowels[1:]
    marked = [at for at in vowels if letters[at] != fold(letters[at])]
    if marked:
        at = marked[-1]
    elif not _is_vowel(letters[-1]):
        at = vowels[-1]
    else:
        at = vowels[1 if len(vowels) > 2 else 0]
    return nfc("".join((*letters[: at + 1], _TONES[tone], *letters[at + 1 :])))
