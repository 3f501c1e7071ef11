"""A saved web page → the official text in it, without the portal around it."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator

from lxml import etree, html
from lxml.etree import _Element as Element

from generator.importer.formats.placed import placed_text
from generator.importer.formats.web.content import content_of
from generator.importer.formats.web.encoding import decode_page
from generator.importer.formats.web.flow import Flow, Page
from generator.importer.formats.web.looks import hiding_selectors
from generator.importer.formats.web.second import second_lines
from generator.importer.official_text import Aside, OfficialText
from generator.language import _, ngettext
from generator.problems import Location, Problem

# In bytes and in elements: a programme of 300 pages has 4 MB and 60,000.
MAX_PAGE = 20 * 1024 * 1024
MAX_ELEMENTS = 500_000


def read_html(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read a web page; null, and why, where it cannot be read."""
    place_of = Location(name)
    if len(data) > MAX_PAGE:
        return None, [_too_big(place_of)]
    page = decode_page(data)
    if page is None:
        return None, [_no_encoding(place_of)]
    return _read(page, place_of)


def read_mht(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read a web page that a browser saved with its pictures as one file."""
    if len(data) > MAX_PAGE:
        return None, [_too_big(Location(name))]
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            inside = part.get_payload(decode=True)
            charset = part.get_content_charset()
            if isinstance(inside, bytes):
                return read_html(_declared(inside, charset), name)
    told = _("tệp .mht này không chứa trang nào đọc được")
    hint = _("mở trong trình duyệt rồi lưu lại thành .html")
    return None, [Problem.at(Location(name), "broken-file", told, hint=hint)]


def _declared(page: bytes, charset: str | None) -> bytes:
    """Return a page with the encoding that the file around it declares."""
    if charset is None or b"charset" in page[:4096].lower():
        return page
    return b'<meta charset="%s">' % charset.encode("ascii", "replace") + page


def _read(text: str, place_of: Location) -> tuple[OfficialText | None, list[Problem]]:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):  # of a page without anything
        return OfficialText((), ""), []
    if sum(1 for _one in root.iter("*")) > MAX_ELEMENTS:
        return None, [_too_big(place_of)]
    try:
        found = Flow(_content(root), hiding_selectors(root)).read(root)
        lines = second_lines(text)
    except RecursionError:
        told = _("trang lồng quá nhiều lớp, không phải văn bản thường")
        return None, [Problem.at(place_of, "broken-file", told)]
    official, problems = placed_text(
        found.order, lines, blocks=found.blocks, footnotes=found.footnotes, place_of=place_of
    )
    return official, [*_problems(found, place_of), *problems]


def _content(root: Element) -> Element:
    body = root.find("body")
    return content_of(root if body is None else body)


def _problems(found: Page, place_of: Location) -> Iterator[Problem]:
    if any(isinstance(one, Aside) and one.kind == "portal" for one in found.order):
        told = _("đã bỏ ra chữ của trang đăng (trình đơn, chân trang), không của văn bản")
        yield Problem.at(place_of, "portal", told, severity="info")
    if found.pictures:
        told = ngettext("có {count} hình: chữ trong hình không được đọc", found.pictures)
        yield Problem.at(place_of, "pictures", told, severity="warning")
    if found.nested:
        told = _("bảng lồng trong ô của bảng khác: các ô của nó thành từng dòng của ô ngoài")
        yield Problem.at(place_of, "nested", told, severity="warning")


def _too_big(place_of: Location) -> Problem:
    return Problem.at(
        place_of,
        "file-size",
        _("trang quá lớn so với một văn bản: không đọc"),
        hint=_("kiểm tra xem có đúng tệp không; lưu riêng phần nội dung văn bản"),
    )


def _no_encoding(place_of: Location) -> Problem:
    return Problem.at(
        place_of,
        "encoding",
        _("không rõ trang dùng bảng mã nào"),
        hint=_("mở trong trình duyệt rồi lưu lại (UTF-8)"),
    )
