"""Bytes of a web page → text, by its mark, by what it declares, by what fits."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from generator.text.vietnamese import nfc

_DECLARED = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages say when they mean Windows: browsers take it so (the Encoding Standard).
_MEANT = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "ascii": "windows-1252"}
_LOOKED_AT = 8192


def decode_page(data: bytes) -> str | None:
    """Return the text of a page in NFC; null where no encoding fits its bytes.

    The mark of its beginning is believed first, then UTF-16 by its zeros, UTF-8 where every byte
    fits, then what the page declares, and Windows' own for Vietnamese.
    """
    for encoding in _candidates(data):
        try:
            return nfc(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return None


def _candidates(data: bytes) -> Iterator[str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield encoding
    start = data[:_LOOKED_AT]
    if start.count(0) * 5 > len(start):
        even = start[0::2].count(0)
        yield "utf-16-be" if even * 2 > start.count(0) else "utf-16-le"
    yield "utf-8"
    for found in _DECLARED.findall(start)[:3]:
        declared = found.decode("ascii").lower()
        if not declared.startswith("utf"):
            yield _MEANT.get(declared, declared)
    yield "windows-1258"
