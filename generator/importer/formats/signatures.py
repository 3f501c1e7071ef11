"""What a file is by what stands in it, whatever its name says."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from generator.language import N_, Labels, _
from generator.problems import Location, Problem

Kind = Literal["pdf", "zip", "ole", "rtf", "picture", "mht", "html", "text", "binary"]

KIND_NAMES: Labels[Kind] = Labels(
    {
        "pdf": N_("tệp PDF"),
        "zip": N_("tệp nén (như .docx, .xlsx, .odt)"),
        "ole": N_("tệp Word, Excel đời cũ (.doc, .xls) hoặc tệp có mật khẩu"),
        "rtf": N_("tệp RTF"),
        "picture": N_("tệp ảnh"),
        "mht": N_("trang mạng lưu thành một tệp (.mht)"),
        "html": N_("trang mạng (HTML)"),
        "text": N_("chữ thuần"),
        "binary": N_("tệp không phải chữ"),
    }
)
# So many bytes tell what a file is; more is not looked at.
_LOOKED_AT = 4096
_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"GIF8", "picture"),
)
_HTML = re.compile(
    rb"<(?:!doctype\s{1,9}html|html|head|body|meta|table|div|p)[\s/>]", re.IGNORECASE
)
_MHT = re.compile(rb"(?:from|subject|date|mime-version|content-type):", re.IGNORECASE)
# Control characters that no text holds.
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a]")


def kind_of(data: bytes) -> Kind:
    """Return what the bytes of a file are, by their beginning.

    `text` is whatever shows no sign of being anything else; `binary` what holds bytes that no text
    holds. Text in UTF-16 is text.
    """
    start = data[:_LOOKED_AT]
    for sign, kind in _STARTS:
        # Programs that make pdf may put a few bytes before it.
        if start.startswith(sign) or (kind == "pdf" and sign in start[:1024]):
            return kind
    start = _narrowed(start)
    if _MHT.match(start.lstrip()) and b"mime-version" in start.lower():
        return "mht"
    if _BINARY.search(start):
        return "binary"
    return "html" if _HTML.search(start) else "text"


def not_of(kinds: frozenset[Kind], data: bytes, place: Location) -> Problem | None:
    """Return the problem of a file that is none of `kinds`, null when it is one of them."""
    found = kind_of(data)
    if found in kinds:
        return None
    return Problem.at(
        place,
        "other-format",
        _("đuôi tên tệp nói một đằng, bên trong là {kind}", kind=KIND_NAMES[found]),
        hint=_advice(found),
    )


def _advice(kind: Kind) -> str:
    if kind == "ole":
        return _("mở bằng Word, bỏ mật khẩu nếu có, rồi lưu thành .docx")
    if kind in ("rtf", "zip"):
        return _("mở bằng Word hoặc LibreOffice rồi lưu thành .docx")
    return _("đổi đuôi tên tệp cho đúng với bên trong, hoặc xin lại tệp gốc")


def _narrowed(start: bytes) -> bytes:
    """Return the beginning of a text in UTF-16 in one byte a letter, any other as it is."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start.decode("utf-16", "replace").encode("utf-8", "replace")
    return start
