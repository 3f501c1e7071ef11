"""What keeps a pdf from being read, and how that is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.importer.formats.libraries import library
from generator.language import _
from generator.problems import Location, Problem

# The longest official texts with their appendices have about 300 pages.
MOST_PAGES = 600
MAX_BYTES = 80 * 1024 * 1024
# Drawn things and letters of one page; a page of small print has 8,000 letters.
MOST_OBJECTS, MOST_LETTERS = 60_000, 40_000


def needs_library(place: Location) -> Problem:
    """Return the problem of libraries that are not installed."""
    return Problem.at(
        place,
        "no-pdf-library",
        _("chưa cài phần đọc PDF"),
        hint=_("cài: pip install 'kehoach[pdf]'; bản quét thì: pip install 'kehoach[ocr]'"),
    )


def fault_of(data: bytes, place: Location) -> Problem | None:
    """Return why a pdf cannot or may not be read, null where it can; says so without reading all.

    Looked at are its size, its lock, its number of pages and how much is drawn on each.
    """
    pdfium = library("pypdfium2")
    if len(data) > MAX_BYTES:
        told = _("tệp lớn hơn {limit} MB", limit=MAX_BYTES // 1024 // 1024)
        hint = _("tách lấy phần văn bản, hoặc lưu lại với ảnh nhỏ hơn")
        return Problem.at(place, "file-size", told, hint=hint)
    if b"%PDF-" not in data[:1024]:
        return broken(place, _("không mở đầu như tệp PDF"))
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return _locked(place) if "password" in str(error).lower() else broken(place, str(error))
    try:
        return _too_much(document, place)
    except pdfium.PdfiumError as error:
        return broken(place, str(error))
    finally:
        document.close()


def broken(place: Location, why: str) -> Problem:
    """Return the problem of a file that is no whole pdf."""
    return Problem.at(
        place,
        "broken-pdf",
        _("tệp PDF hỏng hoặc thiếu, không đọc được"),
        fragment=why,
        hint=_("tải lại tệp, hoặc mở bằng một trình đọc PDF rồi in lại ra PDF"),
    )


def _locked(place: Location) -> Problem:
    return Problem.at(
        place,
        "locked-pdf",
        _("tệp PDF có mật khẩu"),
        hint=_("mở bằng mật khẩu rồi lưu bản không khóa, hoặc xin bản không khóa"),
    )


def _too_much(document: Any, place: Location) -> Problem | None:
    pages = len(document)
    if not pages:
        return broken(place, _("không có trang nào"))
    if pages > MOST_PAGES:
        return Problem.at(
            place,
            "too-many-pages",
            _("tệp có {pages} trang, nhiều hơn {limit}", pages=pages, limit=MOST_PAGES),
            hint=_("mỗi tệp một kế hoạch: tách lấy các trang của văn bản"),
        )
    for number in range(pages):
        if _is_crowded(document, number):
            told = _("trang {page} chứa quá nhiều chữ hoặc nét vẽ để đọc", page=number + 1)
            hint = _("bản đồ, bản vẽ thì tách ra khỏi tệp")
            return Problem.at(place, "crowded-page", told, hint=hint)
    return None


def _is_crowded(document: Any, number: int) -> bool:
    raw = library("pypdfium2.raw")
    page = document[number]
    try:
        if raw.FPDFPage_CountObjects(page) > MOST_OBJECTS:
            return True
        text = page.get_textpage()
        letters = int(raw.FPDFText_CountChars(text))
        text.close()
        return letters > MOST_LETTERS
    finally:
        page.close()


def missing_pages(missing: Sequence[tuple[int, int]], place: Location) -> Problem:
    """Return the problem of pages whose printed numbers leave some out; there is one at least."""
    before, after = missing[0]
    return Problem.at(
        place,
        "missing-pages",
        _("thiếu trang: số trang in trên giấy nhảy từ {a} sang {b}", a=before, b=after),
        hint=_("xin bản đủ trang; nếu vốn in như vậy, sửa số trang rồi đọc lại"),
    )


def unreadable_layer(place: Location, share: float, read: bool) -> Problem:
    """Return the problem of a text layer whose letters are not those that are printed.

    It is a warning where the pages could be `read` off as pictures.
    """
    percent = round(share * 100)
    told = _(
        "lớp chữ của tệp không dùng được (phông thiếu bảng mã Unicode): chỉ {percent} % số tiếng "
        "là âm tiết tiếng Việt",
        percent=percent,
    )
    hint = _("đã nhận dạng lại chữ từ hình trang (OCR)") if read else _("cần nhận dạng chữ (OCR)")
    return Problem.at(
        place, "unreadable-layer", told, severity="warning" if read else "error", hint=hint
    )


def old_fonts(place: Location, encoding: str) -> Problem:
    """Return the warning of letters that were turned into Unicode."""
    return Problem.at(
        place,
        "old-encoding",
        _("chữ viết theo bảng mã cũ ({encoding}): đã chuyển sang Unicode", encoding=encoding),
        severity="warning",
        hint=_("đọc lướt lại, nhất là chữ hoa có dấu"),
    )


def not_alike(place: Location, page: int, words: str) -> Problem:
    """Return the warning of words that only the second reader found."""
    return Problem.at(
        place,
        "readers-differ",
        _("trang {page}: hai cách đọc tệp không khớp nhau ở đây", page=page),
        severity="warning",
        fragment=words,
        hint=_("so với bản in"),
    )
