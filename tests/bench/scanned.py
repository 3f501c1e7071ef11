"""A source as a scan gives it, and what a plan declares of it."""

import random
import unicodedata

# What a scan gives for a letter now and then: letters like it, and a digit, which is declared.
MISREAD_SHARE = 0.12
LIKE = {"o": "de6", "a": "d", "u": "i", "i": "l", "l": "1", "n": "r", "h": "b", "g": "q", "c": "e"}
GLYPHS = (("6", "o"), ("1", "li"))
RESTORED = "Chữ ấy bị đọc thành số; cả chữ và câu không thể là số"


def as_scanned(source: str, key: str) -> str:
    """Return a source as a scan gives it: no marks, and a letter misread in some words."""
    plain = unicodedata.normalize("NFD", source.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    chance = random.Random(key)
    lines = []
    for line in plain.split("\n"):
        words = line.split(" ")
        for at, word in enumerate(words):
            if len(word) > 3 and word.isalpha() and chance.random() < MISREAD_SHARE:
                letter = chance.randrange(len(word))
                like = LIKE.get(word[letter])
                if like:
                    words[at] = word[:letter] + chance.choice(like) + word[letter + 1 :]
        lines.append(" ".join(words))
    return "\n".join(lines)
