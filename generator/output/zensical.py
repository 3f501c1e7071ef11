"""The host `zensical`: it makes articles of the Markdown, our frame is put around them.

Its templates are of MiniJinja, which knows no function of ours. It gets a template of one line, in
which each page tells what it says as JSON; what our own host does with its articles is done with
these (`output.own`).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.language import _
from generator.output.complaints import telling
from generator.output.fragments import Heading
from generator.output.own import OwnSite, finish, missing_in_nav, own_frame
from generator.output.own_markdown import Article, Articles, address_of_file
from generator.output.own_settings import LINKS, OwnSettings, own_settings
from generator.output.page_files import MARKDOWN, files_of, link_files, may_be_finished

ZENSICAL = "zensical"
_TITLE = "Zensical"
_TEMPLATE = (
    "{{ {'html': page.content, 'toc': page.toc, 'title': page.title, 'meta': page.meta} | tojson }}"
)
# It puts this one, which reads code otherwise, behind all others unless it is named.
_FENCES = "pymdownx.superfences"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True, slots=True)
class ToldArticles:
    """What it said of each page, in a folder of JSON."""

    folder: Path

    def article(self, path: str, _complaints: list[str]) -> Article:
        """Return what a page says; whatever is wrong with its links was told before."""
        said = json.loads((self.folder / address_of_file(path) / "index.html").read_text("utf-8"))
        return Article(said["html"], _headings(said["toc"]), said["title"], said["meta"])


def build_site(
    config: Path,
    pages: Path,
    output: Path,
    base_url: str | None,
    themes: Sequence[Path],
    timestamp: int,
) -> Sequence[str]:
    """Build the Markdown of `pages` into `output`, as `output.host.BuildSite` asks."""
    complaints: list[str] = []
    with telling(complaints, themes), TemporaryDirectory(dir=pages.parent) as folder:
        settings = own_settings(config, base_url, themes, ZENSICAL, complaints)
        if settings:
            names = sorted(files_of(pages))
            frame = own_frame(settings, pages, themes, names, timestamp)
            made_by = f"{ZENSICAL}-{version(ZENSICAL)}"
            frame = frame.called(made_by, _TITLE)
            complaints += missing_in_nav(frame)
            complaints += _run(settings, pages, names, Path(folder))
            written = [name for name in names if name.endswith(MARKDOWN)]
            complaints += _broken_links(settings, pages, written)
            if not complaints:
                told = ToldArticles(Path(folder, "site"))
                site = OwnSite(output, frame, told, None)
                site.name_the_nav()
                finish(site, written, complaints)
                link_files(pages, output, set(names).difference(written))
    return complaints


def _run(settings: OwnSettings, pages: Path, names: Sequence[str], folder: Path) -> Iterator[str]:
    """Let it make articles below `folder`; yield what it complains of."""
    link_files(pages, folder / "docs", names)
    (folder / "frame").mkdir()
    for name in ("main.html", "404.html"):
        (folder / "frame" / name).write_text(_TEMPLATE if name == "main.html" else "", "utf-8")
    place = folder / "mkdocs.yml"
    place.write_text(json.dumps(_settings(settings), ensure_ascii=False, default=str), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", ZENSICAL, "build", "--config-file", str(place)],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = _COLOUR.sub("", f"{done.stdout}\n{done.stderr}")
    if done.returncode or not (folder / "site").is_dir():
        yield said.strip().rpartition("\n")[2] or _("zensical đã dừng giữa chừng")


def _settings(settings: OwnSettings) -> Mapping[str, Any]:
    """Return its settings (JSON is YAML): what of ours tells how Markdown is to be read."""
    extensions = {_FENCES: {}, **settings.extensions}
    return {
        "site_name": settings.config["site_name"] or "-",
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": True,
        "nav": ["index.md"],
        "theme": {"name": "material", "custom_dir": "frame", "font": False},
        "plugins": [],
        "markdown_extensions": [{name: dict(given)} for name, given in extensions.items()],
        "validation": {"links": dict.fromkeys(LINKS, "ignore")},
    }


def _headings(toc: Sequence[Mapping[str, Any]]) -> tuple[Heading, ...]:
    return tuple(
        Heading(one["level"], one["id"], one["title"], _headings(one["children"])) for one in toc
    )


def _broken_links(settings: OwnSettings, pages: Path, written: Sequence[str]) -> list[str]:
    """Return what is wrong with links that people wrote.

    It tells of links in raw HTML too, but takes `&#95;` in one for five letters.
    """
    complaints: list[str] = []
    articles = Articles(pages, settings)
    for path in written:
        if not may_be_finished(pages / path):
            articles.article(path, complaints)
    return complaints
