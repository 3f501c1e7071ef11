"""The files of a project of mkdocs, among all others of the site, and the text of finished ones.

Pages lead to pages of other projects; such links are resolved, and held against what stands there,
as if everything were in one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, cast

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.output.fragments import (
    Body,
    anchors,
    begins_finished,
    finished,
    finished_body,
    ids_of,
)
from generator.output.mkdocs_engine import engine, engine_of


class Beside:
    """Files that know those of `pages` beside them; mixed into the class of files of a host."""

    def know(self, pages: Path, config: MkDocsConfig, promised: Collection[str]) -> None:
        """Learn what lies beside them.

        They may lead to those that are `promised`, too; what anchors these have nobody knows.
        """
        self._promised = promised
        self._pages = pages
        self._config = config
        self._beside: dict[str, File | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return a file by its path, whether this part builds it or another."""
        name = PurePosixPath(path).as_posix()
        theirs = engine_of(self._config).files
        found = theirs.get_file_from_path(cast(Files, self), name)
        if found is None and name not in self._beside:
            self._beside[name] = self._found_beside(name)
        return found or self._beside[name]

    def find_anchors(self) -> None:
        """Find the anchors of pages that others build, so that links to them can be checked."""
        for file in filter(None, self._beside.values()):
            if file.is_documentation_page() and (self._pages / file.src_uri).is_file():
                page = file.page or engine_of(self._config).page(None, file, self._config)
                page.present_anchor_ids = _anchors(file.content_string, self._config)

    def _found_beside(self, name: str) -> File | None:
        if ".." in PurePosixPath(name).parts:
            return None
        if name not in self._promised and not (self._pages / name).is_file():
            return None
        return file_of(name, self._pages, self._config)


def part_files(
    files: Iterable[File], pages: Path, config: MkDocsConfig, promised: Collection[str] = ()
) -> Files:
    """Return the files of a part of a site, among those of `pages` (`Beside`)."""
    found: Any = _kind(engine_of(config).name)(list(files))
    found.know(pages, config, promised)
    return cast(Files, found)


@cache
def _kind(program: str) -> type:
    return type("PartFiles", (Beside, engine(program).files), {})


def file_of(name: str, pages: Path, config: MkDocsConfig, output: Path | None = None) -> File:
    """Return a file of `pages`, to be built into a folder, that of the settings unless told."""
    target = str(output or config.site_dir)
    return engine_of(config).file(name, str(pages), target, config.use_directory_urls)


@dataclass(frozen=True)
class Taken:
    """The text of pages that need no parser: mkdocs is given nothing to parse, and this instead."""

    depth: int
    bodies: dict[str, Body] = field(default_factory=dict)

    def read(self, text: str, page: Page, **_event: object) -> str:
        """Take the text of a page of ours; what people wrote is python-markdown's to read."""
        ours = begins_finished(page.file.content_bytes)
        body = finished_body(text, self.depth) if ours else None
        if body is None:
            return text
        self.bodies[page.file.src_uri] = body
        return ""

    def give(self, html: str, page: Page, **_event: object) -> str:
        """Return what was taken."""
        body = self.bodies.pop(page.file.src_uri, None)
        if body is None:
            return html
        page.toc = body.headings  # type: ignore[assignment]
        page.present_anchor_ids = anchors(body.html)
        return body.html


def _anchors(text: str, config: MkDocsConfig) -> set[str]:
    page = finished(text)
    if page:
        return anchors(page.body.html)
    html = markdown.markdown(
        engine_of(config).front_matter(text)[0],
        extensions=config.markdown_extensions,
        extension_configs=config.mdx_configs or {},
    )
    return ids_of(html)
