"""The bytes of a text file of any age → its text: UTF-8, UTF-16, TCVN3, VNI."""

from __future__ import annotations

import codecs

from generator.language import _
from generator.problems import Problem
from generator.text.decoding import MAX_BYTES, decode_source
from generator.text.old_encodings import converted, old_encoding_of
from generator.text.vietnamese import nfc

# More zeros than this among the bytes: two bytes a letter.
_ZEROS = 0.2


def read_old_text(data: bytes, name: str) -> tuple[str | None, str, list[Problem]]:
    """Return the text of a file, from which encoding it was turned into UTF-8, and the problems.

    The encoding is empty where the file is UTF-8 as it stands, and so is the proof of a plan. What
    is in no encoding known here has no text.
    """
    text, problems = decode_source(data, name)
    if text is not None:
        encoding = old_encoding_of(text)
        if encoding is None:
            return text, "", problems
        return nfc(converted(text, encoding)), encoding, [_turned(name, encoding)]
    if len(data) > MAX_BYTES:
        return None, "", problems
    if (wide := _wide(data)) is not None:
        return wide, "UTF-16", [_turned(name, "UTF-16")]
    single = data.decode("cp1252", "replace").replace("\ufffd", " ")
    encoding = old_encoding_of(single)
    if encoding is None:
        return None, "", problems
    return nfc(converted(single, encoding)), encoding, [_turned(name, encoding)]


def _wide(data: bytes) -> str | None:
    """Return a text in UTF-16, by its mark or its zeros; null where it is none."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and data.count(0) < _ZEROS * len(data):
        return None
    # Of a Latin letter the zero is the second byte where the lower half comes first.
    order = "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be"
    try:
        return nfc(data.decode("utf-16" if marked else order))
    except UnicodeDecodeError:
        return None


def _turned(name: str, encoding: str) -> Problem:
    return Problem(
        name,
        1,
        1,
        "old-encoding",
        _("chữ viết theo bảng mã {encoding}: đã chuyển sang UTF-8", encoding=encoding),
        severity="warning",
        hint=_("đọc lướt lại, nhất là chữ hoa có dấu"),
    )
