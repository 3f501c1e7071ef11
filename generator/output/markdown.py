"""Pages → Markdown files, through the templates of the theme; some are HTML, whole as they are.

A template has the words of the interface as `_` and `ngettext` (`output.words`); `spoken` looks up
what a module of words only marks as a message.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator import language
from generator.denial import denials
from generator.hidden import with_marks
from generator.language import _
from generator.locale import worded
from generator.model import urls
from generator.model.urls import Address
from generator.output.addresses import NOTHING_HASHED, AssetAddresses
from generator.output.foreign import in_spoken_language
from generator.output.policy import page_policy
from generator.output.printing import Printing
from generator.output.template_places import template_place
from generator.output.words import template_words
from generator.problems import Problem
from generator.schema import labels
from generator.text import escape
from generator.text.vietnamese import format_number, parse_date
from generator.views.subject import Page
from generator.watching import Watch, watching


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """One file of a page: its path below the folder of pages and its text.

    Markdown, which a host turns into the page, or HTML where the page is whole by itself.
    """

    path: str
    text: str


OnBody = Callable[[Page, str, Watch], None]


def render(
    pages: Iterable[Page],
    themes: Sequence[Path],
    portal: object,
    structured: Mapping[str, str],
    problems: list[Problem],
    assets: AssetAddresses = NOTHING_HASHED,
    on_body: OnBody = lambda _page, _body, _watch: None,
) -> Iterator[MarkdownFile]:
    """Render each page; a template that fails is a problem of the theme, not of a plan.

    A template is taken from the first of `themes` that has it. `structured` holds the JSON-LD of a
    page by its address, safe to stand in a `<script>`. `assets` says where the themes' files stand.
    `on_body` hears what a template made of a page, and what was looked at for that.
    """
    environment = _environment(themes)
    for page in pages:
        with watching() as watch:
            shown = page.shown  # what fails here is no template's fault
            try:
                template = environment.get_template(f"pages/{page.template}")
                text = template.render(
                    page=shown,
                    link=_linker(page.address),
                    file=_file_linker(page.address, assets),
                    page_at=_page_linker(page.address),
                    portal=portal,
                    title=page.title,
                    description=page.description,
                )
            except Exception as error:  # whatever a template does wrong is told as its problem
                problems.append(_template_problem(error, themes, page))
                continue
        body = _tidy(text)
        on_body(page, body, watch)
        yield with_head(page, body, structured)


def with_head(page: Page, body: str, structured: Mapping[str, str]) -> MarkdownFile:
    """Return the file of a page of which the body is there; `structured` as in `render`."""
    if page.whole:
        return MarkdownFile(page.file, in_spoken_language(body))
    script = _script(structured.get(page.address.page))
    return MarkdownFile(page.file, _front_matter(page) + body + script)


class Compiled(BytecodeCache):
    """Templates as they were compiled, while their text, their place and the language stay.

    Compiling takes longer than printing a small site: who builds again and again does it once.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template as it was compiled, where that is still it."""
        text, code = self._codes.get((bucket.key, language.spoken()), ("", None))
        bucket.code = code if text == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template as it is compiled now."""
        if bucket.code:
            self._codes[bucket.key, language.spoken()] = bucket.checksum, bucket.code


_COMPILED = Compiled()


def _environment(themes: Sequence[Path]) -> Printing:
    environment = Printing(
        loader=FileSystemLoader(themes),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=escape.shown,
        bytecode_cache=_COMPILED,
    )
    environment.filters["inside"] = partial(escape.escape, inside=True)
    environment.filters["noblank"] = _without_blank_lines
    environment.filters["number"] = format_number
    environment.filters["date"] = _date
    environment.filters["spoken"] = _
    environment.globals |= template_words(escape.shown)
    environment.globals["address"] = urls
    environment.globals["labels"] = labels
    environment.globals["language"] = language.spoken().replace("_", "-")
    environment.globals["page_policy"] = page_policy
    environment.globals["worded"] = worded
    environment.globals["denial"] = denials
    environment.globals["sought_words"] = denials.sought_words
    return environment


def _linker(page: Address) -> Callable[[Address], Markup]:
    # What an address is made of is percent-encoded: it holds nothing to escape.
    def link(address: Address) -> Markup:
        return Markup(address.seen_from(page))

    return link


def _file_linker(page: Address, assets: AssetAddresses) -> Callable[[str], Markup]:
    def link(path: str) -> Markup:
        return escape.escape(urls.file_seen_from(assets.of(path), page), inside=True)

    return link


def _page_linker(page: Address) -> Callable[[str], Markup]:
    def link(address: str) -> Markup:
        """Lead to what a portal's settings name: a page of the site, or one of the web."""
        known = address if "://" in address else urls.written(address).seen_from(page)
        return escape.escape(known, inside=True)

    return link


def _script(data: str | None) -> str:
    return f'\n<script type="application/ld+json">{data}</script>\n' if data else ""


def _without_blank_lines(block: Markup) -> Markup:
    """Leave no blank line, which would end a block of raw HTML (CommonMark 0.31, 4.6)."""
    # Lines of markup would each be markup, at a price.
    return Markup("\n".join(line for line in str(block).splitlines() if line.strip()))


def _date(iso: str) -> str:
    return str(parse_date(iso) or iso)


def _front_matter(page: Page) -> str:
    """Write title and description as YAML, whose double quotes are those of JSON.

    Hosts print them into the head of the page as they are, so they are escaped here, and what
    hides in them is shown.
    """
    words = (html.escape(with_marks(text)) for text in (page.title, page.description))
    title, description = (json.dumps(text, ensure_ascii=False) for text in words)
    hide = "" if page.contents else "hide: [toc]\n"
    hide += "" if page.searched else "robots: noindex\n"
    if page.embedded:
        hide += f"oembed: {urls.file_seen_from(urls.oembed_file(page.address), page.address)}\n"
    return f"---\ntitle: {title}\ndescription: {description}\n{hide}---\n\n"


def _tidy(text: str) -> str:
    """Fold runs of blank lines, which templates leave behind, into one."""
    lines: list[str] = []
    for line in text.splitlines():
        stripped = line.rstrip()
        if stripped or (lines and lines[-1]):
            lines.append(stripped)
    return "\n".join(lines).strip("\n") + "\n"


def _template_problem(error: Exception, themes: Sequence[Path], page: Page) -> Problem:
    file, line = template_place(error, themes) or (f"pages/{page.template}", 1)
    return Problem(
        f"theme/{file}",
        line,
        1,
        "template",
        _("mẫu trang bị lỗi"),
        fragment=str(error),
        hint=_("sửa mẫu trang của giao diện (theme)"),
    )
