"""One project of mkdocs: some pages of a site, built as if all the others were there.

Finished text (`output.fragments`) is taken as it is; the rest goes through python-markdown.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.output.fragments import in_reach
from generator.output.frame import AnyPage, Frames, UnsharedError, frames
from generator.output.markdown import Compiled
from generator.output.mkdocs_engine import MKDOCS, engine, engine_of
from generator.output.mkdocs_files import Beside, Taken, file_of, part_files
from generator.output.mkdocs_frame import dress, own_frame
from generator.output.mkdocs_reach import HARMLESS, NEEDED

# The theme prints an advertisement about the future of mkdocs unless told not to.
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
# Where Material has its scripts, in the site and in its own folder.
_ITS_SCRIPTS = "assets/javascripts/"
# What `output.markdown` tells robots of a page, where it tells anything.
_ROBOTS = ("noindex",)
_DEEPEST = 6
# Who builds one page after another compiles the templates of a frame once.
_COMPILED = Compiled()


@dataclass(frozen=True, slots=True)
class Portal:
    """What `output.host.BuildSite` is given of a site, and the language of its pages.

    `promised` are files of `pages` that are not written yet, to which pages may lead all the same;
    `program` is what builds, as `output.mkdocs_engine` calls it.
    """

    config: Path
    pages: Path
    output: Path
    base_url: str | None
    themes: tuple[Path, ...]
    timestamp: int
    language: str
    promised: frozenset[str] = frozenset()
    program: str = MKDOCS


@dataclass(frozen=True, slots=True)
class FirstPart:
    """What the first pages of a site tell of the others.

    `titles` are those of the pages in the nav, by their files. `frames` are null where pages share
    none.
    """

    titles: Mapping[str, str]
    frames: Frames | None


def loaded(portal: Portal, docs: Path, output: Path) -> MkDocsConfig:
    """Read the portal's settings and make them ours."""
    settings = {"docs_dir": str(docs), "site_dir": str(output)}
    if portal.base_url:
        settings["site_url"] = portal.base_url
    return engine(portal.program).load_config(str(portal.config), **settings)


def is_apart(config: MkDocsConfig) -> bool:
    """Tell whether a portal lets mkdocs do what only a project of all pages can."""
    whole = (config.plugins, config.hooks, config.extra_templates, config.exclude_docs)
    return bool(any(whole) or config.draft_docs or not config.nav or not config.use_directory_urls)


def depth_of_contents(config: MkDocsConfig) -> int | None:
    """Return the last level of headings that contents list.

    Null where a portal has extensions of Markdown by which finished pages may be read otherwise.
    """
    names = set(config.markdown_extensions)
    contents = dict((config.mdx_configs or {}).get("toc") or {})
    depth = contents.pop("toc_depth", _DEEPEST)
    if not NEEDED <= names <= NEEDED | HARMLESS or any(contents.values()):
        return None
    return depth if isinstance(depth, int) else None


def build_whole(portal: Portal) -> None:
    """Build all pages as one project."""
    config = loaded(portal, portal.pages, portal.output)
    _build(portal, config)


def build_first(portal: Portal, paths: Sequence[str], addresses: Iterable[str]) -> FirstPart:
    """Build the pages in the nav and some others, the page of missing ones and the theme's files.

    `addresses` are those of the pages that are to be framed.
    """
    told: list[FirstPart] = []

    def tell(frame: Environment, config: MkDocsConfig, files: Files, **_event: object) -> None:
        pages = [file.page for file in files if file.page is not None]
        titles = {page.file.src_uri: str(page.title) for page in pages if page.title}
        told.append(FirstPart(titles, _frames(portal, frame, config, navs[0], addresses)))

    navs: list[Navigation] = []
    with TemporaryDirectory() as empty:
        config = loaded(portal, Path(empty), portal.output)
        config.plugins.events["files"].append(partial(_first_files, portal, paths))
        _take_finished(config)
        config.plugins.events["nav"].append(lambda nav, **_event: navs.append(nav))
        _build(portal, config, tell)
    return told[0]


def build_more(portal: Portal, paths: Sequence[str], titles: Mapping[str, str]) -> None:
    """Build some more pages; `titles` are those of the pages in the nav."""

    def entitle(nav: Navigation, **_event: object) -> None:
        for page in nav.pages:
            if page.title is None and page.file.src_uri in titles:
                page.title = titles[page.file.src_uri]

    with TemporaryDirectory() as empty:
        docs, site = Path(empty, "docs"), Path(empty, "site")
        docs.mkdir()
        config = loaded(portal, docs, site)
        config.theme.static_templates.clear()
        config.plugins.events["files"].append(partial(_more_files, portal, paths))
        _take_finished(config)
        config.plugins.events["nav"].append(entitle)
        _build(portal, config)


def _build(
    portal: Portal, config: MkDocsConfig, settled: Callable[..., object] | None = None
) -> None:
    """Let mkdocs build; `settled` is told of the frame when all pages are read."""
    dress(config, portal.themes, portal.pages)
    events = config.plugins.events
    events["env"].append(_with_compiled)
    events["env"].append(_with_anchors)
    if settled:
        events["env"].append(settled)
    events["files"].append(_without_its_scripts)
    events["page_content"].append(lambda html, **_event: in_reach(html))
    config.theme.static_templates.discard("sitemap.xml")  # ours is among the pages
    # By an attribute, since a style within the page would be stopped.
    config.mdx_configs.setdefault("tables", {})["use_align_attribute"] = True
    config.plugins.on_startup(command="build", dirty=False)
    try:
        engine_of(config).build(config)
    finally:
        config.plugins.on_shutdown()


# --- The pages and files of a project ------------------------------------------------------------


def _take_finished(config: MkDocsConfig) -> None:
    depth = depth_of_contents(config)
    if depth is not None:
        taken = Taken(depth)
        config.plugins.events["page_markdown"].append(taken.read)
        config.plugins.events["page_content"].append(taken.give)


def _first_files(
    portal: Portal, paths: Sequence[str], files: Files, config: MkDocsConfig, **_event: object
) -> Files:
    """Return the pages of the first part and the files of the host's theme that ours leave it."""
    theirs = [file for file in files if not (portal.pages / file.src_uri).is_file()]
    ours = [file_of(path, portal.pages, config) for path in paths]
    return part_files([*theirs, *ours], portal.pages, config, portal.promised)


def _more_files(
    portal: Portal, paths: Sequence[str], _theirs: Files, config: MkDocsConfig, **_event: object
) -> Files:
    ours = [file_of(path, portal.pages, config, portal.output) for path in paths]
    return part_files(ours, portal.pages, config, portal.promised)


def _without_its_scripts(files: Files, **_event: object) -> Files:
    """Leave out the scripts that the theme brings: no page loads them."""
    for file in [one for one in files if one.src_uri.startswith(_ITS_SCRIPTS)]:
        files.remove(file)
    return files


def _with_compiled(frame: Environment, **_event: object) -> Environment:
    frame.bytecode_cache = _COMPILED
    return frame


def _with_anchors(frame: Environment, files: Files, **_event: object) -> Environment:
    """Find the anchors to which pages lead, now that all are read and before links are checked."""
    if isinstance(files, Beside):
        files.find_anchors()
    return frame


# --- The frame -----------------------------------------------------------------------------------


def _frames(
    portal: Portal,
    frame: Environment,
    config: MkDocsConfig,
    nav: Navigation,
    addresses: Iterable[str],
) -> Frames | None:
    """Return the frames of pages, null where a portal has a frame or settings of its own for it."""
    others = [theme for theme in portal.themes[:-1] if (theme / "overrides").is_dir()]
    if others or own_frame(config) or config.edit_uri or config.edit_uri_template:
        return None
    template = frame.get_template("main.html")

    def render(page: AnyPage) -> str:
        context = engine_of(config).get_context(nav, [], config, page)
        return template.render(context)

    try:
        return frames(render, addresses, _ROBOTS, canonical=bool(config.site_url))
    except UnsharedError:
        return None


@contextmanager
def surroundings(timestamp: int) -> Iterator[None]:
    """Set what mkdocs and its theme look for in the environment."""
    values = {**_QUIET, "SOURCE_DATE_EPOCH": str(timestamp)}
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
