"""A plan to read without a network: its page, style, fonts and files in one zip.

It opens from a folder, in a browser that runs no script of a file and shares nothing between
files: so the fonts stand within the style, and nothing of the page needs a script. What leads to
pages that are not inside leads to the site. Nothing is compressed, as in `build.archive`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from html import escape, unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from generator.language import _
from generator.model.plan import Plan
from generator.model.urls import encoded, offline_file, plan_address, source_file
from generator.output.addresses import AssetAddresses
from generator.output.foreign import in_spoken_language
from generator.problems import Problem

# The first moment that a zip can tell of: the day stands on the page.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_STYLE = "assets/css/all.css"
_FONT = re.compile(r"url\(\"?\.\./(fonts/[\w.-]+\.woff2)\"?\)")
_SCRIPT = re.compile(r"<script\b(?![^<>]*application/ld\+json)[^<>]*>[^<]*</script>\s*")
_LINK = re.compile(r"<link\b[^<>]*>\s*")
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")')
_WAY = re.compile(r'(\s(?:href|src|action|data-dia-chi)=")([^"]*)(")')
_ARTICLE = re.compile(r"<article\b[^<>]*>")
# Nothing runs, and nothing is fetched but the style beside the page.
_ALLOWED = "default-src 'none'; style-src 'self' file:; font-src data:; img-src 'self' file: data:"


def write_offline(
    built: Path, plans: Iterable[Plan], assets: AssetAddresses, base: str, day: str
) -> Iterator[str]:
    """Write the zip of each plan into a built site, and yield its path there.

    `base` is the address of the site, ending in a slash, `day` that of the site's last commit, as
    readers see it.
    """
    style = _style_with_fonts(built, assets)
    for plan in plans:
        path = offline_file(plan.id)
        with ZipFile(built / path, "w", ZIP_STORED) as archive:
            for name, data in _files(built, plan, style, base, day):
                archive.writestr(_entry(f"{plan.id}/{name}"), data)
        yield path


def _files(
    built: Path, plan: Plan, style: bytes, base: str, day: str
) -> Iterator[tuple[str, bytes]]:
    """Yield what stands in the zip of a plan, by name within its folder."""
    page = plan_address(plan.id).page
    beside = {
        path: path.rsplit("/", 1)[-1]
        for path in (
            f"{page}{plan.id}.yml",
            source_file(plan.id, plan.source.file),
            f"{page}lich.ics",
        )
        if (built / path).is_file()
    }
    html = (built / page / "index.html").read_text("utf-8")
    yield "index.html", offline_page(html, base, page, beside, day).encode()
    yield "trang.css", style
    for path, name in beside.items():
        yield name, (built / path).read_bytes()


def no_address(config: str) -> Problem:
    """Tell that a zip would lead nowhere: nobody said where the site will stand."""
    return Problem(
        config,
        1,
        1,
        "no-address",
        _("tệp zip để đọc khi không có mạng cần địa chỉ của site, mà chưa có"),
        fragment="offline_zip",
        hint=_("đặt site_url trong mkdocs.yml hay --base-url, hoặc bỏ offline_zip"),
    )


def offline_page(html: str, base: str, page: str, beside: Mapping[str, str], day: str) -> str:
    """Return the page of a plan as it stands in a folder, from what stands on the site.

    `page` is its address below `base`; `beside` names the files that stand with it by their path on
    the site, as they are called there.
    """

    def led(one: re.Match[str]) -> str:
        way = unescape(one[2])
        if way.startswith(("#", "mailto:", "data:")) or "://" in way:
            return one[0]
        place, mark, rest = _parted(way)
        path = normpath(urljoin(f"/{page}", place)).lstrip("/") if place else page
        within = beside.get(unquote(path))
        if within is not None and not rest:
            return f"{one[1]}{escape(encoded(within))}{one[3]}"
        if path.rstrip("/") == page.rstrip("/") and mark == "#":
            return f"{one[1]}#{escape(rest)}{one[3]}"
        whole = urljoin(f"{base}{encoded(page)}", way)
        return f"{one[1]}{escape(whole)}{one[3]}"

    said = in_spoken_language(_notice(f"{base}{encoded(page)}", day))
    html = _LINK.sub(_kept_link, _SCRIPT.sub("", html))
    html = _POLICY.sub(lambda one: f"{one[1]}{escape(_ALLOWED)}{one[2]}", html)
    html = _WAY.sub(led, html)
    html = html.replace("</head>", '<link rel="stylesheet" href="trang.css"></head>', 1)
    return _ARTICLE.sub(lambda one: f"{one[0]}\n{said}", html, count=1)


def _kept_link(one: re.Match[str]) -> str:
    """Leave out what a browser would fetch; what only leads on stays."""
    loads = re.search(r'rel="(?:stylesheet|preload|modulepreload|icon|search)"', one[0])
    return "" if loads else one[0]


def _parted(way: str) -> tuple[str, str, str]:
    """Part an address into its place, `?` or `#`, and what stands behind that."""
    found = re.search(r"[?#]", way)
    return (way[: found.start()], found[0], way[found.end() :]) if found else (way, "", "")


def _notice(address: str, day: str) -> str:
    words = _(
        'Bản để đọc khi không có mạng, lấy từ <a href="{address}">{shown}</a> theo dữ liệu ngày'
        " {day}. Bản mới nhất ở đó; liên kết đến trang khác cần mạng.",
        address=escape(address),
        shown=escape(address),
        day=escape(day),
    )
    return f'<p class="phuc-hoi">{words}</p>'


def _style_with_fonts(built: Path, assets: AssetAddresses) -> bytes:
    """Return the one style of pages with its fonts within: of a file no other file may be asked."""
    style = (built / assets.of(_STYLE)).read_text("utf-8")

    def within(one: re.Match[str]) -> str:
        data = (built / assets.of(f"assets/{one[1]}")).read_bytes()
        return f'url("data:font/woff2;base64,{b64encode(data).decode()}")'

    return _FONT.sub(within, style).encode()


def _entry(path: str) -> ZipInfo:
    entry = ZipInfo(path, _MOMENT)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # else it tells on which system it was made
    return entry
