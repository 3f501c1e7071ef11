"""Which pages have Markdown beside them, how their heads say so, and whose it is at its end."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from generator.language import _
from generator.model.urls import CATALOGUE, PROVINCES, Address
from generator.output.plain_markdown.links import PAGE, is_bare
from generator.output.plain_markdown.words import words
from generator.reading.portal import MarkdownCopies
from generator.reading.settings import Settings

HasCopy = Callable[[str], bool]
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
LINK = f'<link rel="alternate" type="text/markdown" href="{PAGE}">'


def copies_of(which: MarkdownCopies) -> HasCopy:
    """Return what tells of the address of a page whether it has Markdown beside it."""
    return partial(_has_copy, which)


def _has_copy(which: MarkdownCopies, page: str) -> bool:
    if which != "plans":
        return which == "all" and not is_bare(page)
    below = page.removeprefix(CATALOGUE.page)
    # A plan and what lists plans; not its history, its versions, its scan.
    steps = below.count("/") if below != page else -1
    return steps in (0, 1) or (steps == 2 and page.startswith(PROVINCES.page))


def markdown_link(which: MarkdownCopies, page: str) -> str:
    """Return a line of the head of the page at an address, empty where it has no Markdown."""
    return f"\n{LINK}" if _has_copy(which, "" if page in (".", "./") else page) else ""


def article_of(html: str) -> str | None:
    """Return what is in the article of a page, null where it has none."""
    found = _ARTICLE.search(html)
    return found[1] if found else None


def closing(settings: Settings, page: str) -> str:
    """Return what a file says at its end, which may be read far from the site: whose it is."""
    base, licence = settings.base_url, settings.portal.licence
    said = [
        _("Bản Markdown của {address}", address=f"<{base}{Address(page)}>.") if base else "",
        _whose(settings),
        words(licence) if licence else "",
    ]
    return f"\n* * *\n\n{' '.join(filter(None, said))}\n"


def _whose(settings: Settings) -> str:
    """Return what the foot of every page says first."""
    if settings.portal.footer.about:
        return words(settings.portal.footer.about)
    name = words(settings.site_name)
    if settings.portal.official is False:
        said = _(
            "<b>{site}</b> không phải cổng thông tin của cơ quan nhà nước. Bản có giá trị pháp lý "
            "là văn bản do cơ quan ban hành phát hành.",
            site=name,
        )
        return said.replace("<b>", "").replace("</b>", "")
    legal = _("Bản có giá trị pháp lý là văn bản do cơ quan ban hành phát hành.")
    return f"{name}. {legal}" if name else legal
