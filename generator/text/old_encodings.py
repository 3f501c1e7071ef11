"""Vietnamese as it was written before Unicode, TCVN3 (ABC) and VNI, into Unicode.

Both put Vietnamese letters where Western fonts have others, so that a text in them looks like
“KÕ ho¹ch” (TCVN3) or “Keá hoaïch” (VNI) wherever their fonts are missing.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.text.spelling import syllable_share
from generator.text.vietnamese import nfc

OldEncoding = Literal["TCVN3", "VNI"]

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)
_VNI_ALONE = {
    "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "î": "ỵ", "Î": "Ỵ",
    "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị", "Ò": "Ị",
}  # fmt: skip
# A mark stands behind its vowel: what it adds, as combining characters.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
    "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_MARKS |= {mark.upper(): added for mark, added in _VNI_MARKS.items()}
_VNI = re.compile(f"([aeouyôöAEOUYÔÖ])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_ALONE)}])")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL_FONT = re.compile(r"\.?Vn[A-Za-z0-9 ]{0,40}H\b|VNI[^\n]{0,40}(?:Caps|H)\b")
# From here on a text reads as Vietnamese, and so much better than before.
_READS, _BETTER = 0.8, 0.15


def from_tcvn3(text: str) -> str:
    """Turn letters of TCVN3, as a Western encoding shows them, into Vietnamese ones.

    Capitals with marks were a matter of the font: a word or line whose other letters are all
    capitals gets them.
    """
    return "\n".join(map(_with_capitals, text.translate(_TCVN3_TABLE).split("\n")))


def _with_capitals(line: str) -> str:
    plain = [letter for letter in line if letter.isascii() and letter.isalpha()]
    if len(plain) > 3 and all(map(str.isupper, plain)):
        return line.upper()
    return _WORD.sub(lambda match: _capital_word(match[0]), line)


def _capital_word(word: str) -> str:
    plain = [letter for letter in word if letter.isascii()]
    return word.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else word


def from_vni(text: str) -> str:
    """Turn letters of VNI, as a Western encoding shows them, into Vietnamese ones."""
    return nfc(_VNI.sub(_vni_letter, text))


def _vni_letter(match: re.Match[str]) -> str:
    if match[3]:
        return _VNI_ALONE[match[3]]
    return _VNI_ALONE.get(match[1], match[1]) + _VNI_MARKS[match[2]]


def converted(text: str, encoding: OldEncoding) -> str:
    """Turn a text of an old encoding into Unicode."""
    return from_tcvn3(text) if encoding == "TCVN3" else from_vni(text)


def old_encoding_of(text: str) -> OldEncoding | None:
    """Return the old encoding in which a text reads as Vietnamese, null where it is in none.

    A text that reads well as it stands, or in neither, is in none.
    """
    sample = text[:100_000]
    now = syllable_share(sample)
    encodings: tuple[OldEncoding, ...] = ("TCVN3", "VNI")
    shares = {one: syllable_share(converted(sample, one)) for one in encodings}
    best = max(encodings, key=lambda one: shares[one])
    return best if shares[best] >= max(_READS, now + _BETTER) else None


def encoding_of_font(font: str) -> OldEncoding | None:
    """Return the old encoding that a font is made for, by its name; null for any other."""
    name = font.rsplit("+", maxsplit=1)[-1]
    if name.startswith((".Vn", "Vn")):
        return "TCVN3"
    return "VNI" if name.upper().startswith("VNI") else None


def from_font(text: str, font: str) -> str:
    """Turn a text that is set in a font of an old encoding into Unicode, any other as it is."""
    encoding = encoding_of_font(font)
    if encoding is None:
        return text
    found = text.translate(_TCVN3_TABLE) if encoding == "TCVN3" else from_vni(text)
    return found.upper() if _CAPITAL_FONT.search(font.rsplit("+", maxsplit=1)[-1]) else found
