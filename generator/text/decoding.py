"""Bytes of a text file → text: UTF-8, in NFC, without a character that hides."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from generator.hidden import is_hidden
from generator.language import _
from generator.problems import Location, Problem, first_of

# Decision 2. The largest of the five plan files has 0.14 MB: ten are a picture that was pasted.
MAX_BYTES = 10 * 1024 * 1024

# What Vietnamese is written with, so that a clean text is passed at one glance.
_HARMLESS = re.compile(r"(?:[\n\t -~\xa1-\xac\xae-\u024f\u1ea0-\u1ef9\u2010-\u2027]|\r\n)*+")
_TCVN3 = re.compile("[®¬\xadµ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÐÎÏÑªÒÕÓÔÖ×ÝØÜÞ]")
_VNI = re.compile("[aeouyAEOUY][áàãùøûõïâêåéèëäúüöôæÁÀÃÙØÛÕÏÂÊÅÉÈËÄÚÜÖÔÆ]|[ñÑ]")


def decode(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Turn the bytes of a text file into NFC-checked text; None when it is not UTF-8.

    `name` is the file as problems name it. The mark of UTF-8 (BOM) is dropped. Bytes that are no
    UTF-8 are one problem, at the first wrong byte, with a guess at the encoding: UTF-16 by its mark
    or by zeros (more than one byte in five), TCVN3 or VNI by which of their letters stand there
    more often. A file past `MAX_BYTES` is not looked at. Text in UTF-8 comes back even where
    problems tell of hidden or decomposed characters (decision 2); an empty file is an empty text.
    """
    text, found = _read(data, name)
    return (
        (None, found) if text is None else (text, list(first_of(hidden_or_decomposed(text, name))))
    )


def _read(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    if len(data) > MAX_BYTES:
        return None, [too_big(Location(name))]
    if _looks_like_utf16(data):
        return None, [_not_utf8(data, name, 0)]
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, name, error.start)]


def decode_source(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Turn the bytes of an official text into text; null, and why, where they are no UTF-8.

    Nobody mends a source: what hides in it or is decomposed is no problem, and the hint is to leave
    the file as it is.
    """
    text, found = _read(data, name)
    if text is not None:
        return text, []
    hint = _(
        "giữ nguyên tệp nguồn; lưu một bản mới, tên khác, bằng UTF-8 rồi cho source.file trỏ tới "
        "bản ấy"
    )
    return None, [replace(one, hint=hint) if one.rule == "encoding" else one for one in found]


def too_big(place: Location) -> Problem:
    """Return the problem of a file past the limit."""
    limit = MAX_BYTES // 1024 // 1024
    return Problem.at(
        place,
        "file-size",
        _("tệp lớn hơn {limit} MB", limit=limit),
        hint=_("mỗi tệp chỉ chứa một kế hoạch; kiểm tra xem có dán nhầm ảnh hay bản quét không"),
    )


def _not_utf8(data: bytes, name: str, offset: int) -> Problem:
    line = data.count(b"\n", 0, offset) + 1
    column = len(data[data.rfind(b"\n", 0, offset) + 1 : offset].decode("utf-8")) + 1
    return Problem(
        name,
        line,
        column,
        "encoding",
        _not_utf8_words(_encoding_guess(data)),
        fragment=data[max(0, offset - 12) : offset + 12].decode("latin-1"),
        hint=_("mở tệp, chuyển sang Unicode dựng sẵn (UTF-8) rồi lưu lại"),
    )


def _not_utf8_words(guessed: str) -> str:
    if not guessed:
        return _("tệp không phải UTF-8")
    return _("tệp không phải UTF-8 (có vẻ là {encoding})", encoding=guessed)


def _encoding_guess(data: bytes) -> str:
    """Return the name of the encoding that a file perhaps has, empty where nothing tells it."""
    if _looks_like_utf16(data):
        return "UTF-16"
    if _is_mostly_utf8(data):
        return ""
    sample = data[:200_000].decode("latin-1")
    tcvn3, vni = len(_TCVN3.findall(sample)), len(_VNI.findall(sample))
    if max(tcvn3, vni) == 0:
        return ""
    return "TCVN3/ABC" if tcvn3 >= vni else "VNI"


def _looks_like_utf16(data: bytes) -> bool:
    # Without its mark, UTF-16 still shows by the zero byte beside every Latin letter.
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or (
        data.count(0) * 5 > len(data)
    )


def _is_mostly_utf8(data: bytes) -> bool:
    marked = [letter for letter in data.decode("utf-8", "surrogateescape") if letter > "\x7f"]
    return sum("\udc80" <= letter <= "\udcff" for letter in marked) * 2 < len(marked)


def hidden_or_decomposed(text: str, name: str) -> Iterator[Problem]:
    """Yield each character of a text that hides, and each line that is not in NFC.

    Hidden is what shows nothing, turns the order of letters round or breaks a line unseen (UAX #44:
    Default_Ignorable_Code_Point; controls but tab and line break; private use; never characters). A
    line that is not in NFC is told once, at its first such word, with that word in NFC as guess.
    """
    clean = unicodedata.is_normalized("NFC", text)
    if clean and _HARMLESS.fullmatch(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if clean and _HARMLESS.fullmatch(line):
            continue
        for column, character in enumerate(line.removesuffix("\r"), start=1):
            if character != "\t" and is_hidden(character):
                yield _invisible(name, number, column, character)
        if not clean and not unicodedata.is_normalized("NFC", line):
            yield _not_nfc(name, number, line)


def _invisible(name: str, line: int, column: int, character: str) -> Problem:
    title = unicodedata.name(character, _("ký tự điều khiển"))
    return Problem(
        name,
        line,
        column,
        "invisible-character",
        _("có ký tự không nhìn thấy hoặc đổi chiều chữ"),
        fragment=f"U+{ord(character):04X} {title}",
        hint=_("xóa ký tự này (thường lẫn vào khi sao chép từ trang mạng hoặc tệp Word)"),
    )


def _not_nfc(name: str, line: int, text: str) -> Problem:
    wrong = next(
        (word for word in text.split() if not unicodedata.is_normalized("NFC", word)), text
    )
    return Problem(
        name,
        line,
        text.find(wrong) + 1,
        "not-nfc",
        _("chữ có dấu viết theo lối tổ hợp (NFD), không phải dựng sẵn (NFC)"),
        fragment=wrong,
        hint=_("gõ lại từ này, hoặc chuyển cả tệp sang “Unicode dựng sẵn”"),
        guess=unicodedata.normalize("NFC", wrong),
    )
