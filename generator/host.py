"""The host that turns Markdown into pages: the only module that knows mkdocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from rjsmin import jsmin

LUNR_PATH = "tim-kiem/lunr.js"
# The theme prints an advertisement about the future of mkdocs unless told not to.
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@dataclass(slots=True)
class _Warnings(logging.Handler):
    """Collects what the host warns of; strict mode makes every warning a failure."""

    messages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())

    def __hash__(self) -> int:
        return id(self)


def build_site(
    config: Path,
    pages: Path,
    output: Path,
    base_url: str | None,
    themes: Sequence[Path],
    timestamp: int,
) -> Sequence[str]:
    """Build the Markdown of `pages` into `output`; return what the host complains of.

    The frame is taken from `overrides/` of the first theme that has it; stylesheets that only the
    first has are linked behind those of the last, the program's. `timestamp` (seconds since 1970)
    is the only time that the output may hold.
    """
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        with _environment({**_QUIET, "SOURCE_DATE_EPOCH": str(timestamp)}):
            _build(config, pages, output, base_url, themes)
    except MkDocsException as error:
        return [*warnings.messages, str(error)]
    finally:
        logger.removeHandler(warnings)
    return warnings.messages


def lunr_file() -> Path:
    """Return the file of lunr.js that mkdocs brings along."""
    return Path(str(resources.files("mkdocs"))) / "contrib/search/templates/search/lunr.js"


def minified(script: str) -> bytes:
    """Return a script without comments and needless white space: two fifths of what is fetched.

    Those that tell whose it is remain: the first one, and what is marked as such by `/*!`.
    Made for scripts of before 2015, as lunr is one: a template within a template breaks.
    """
    kept: str = jsmin(script.replace("/**", "/*!", 1), keep_bang_comments=True)
    return kept.encode()


def _build(
    config: Path, pages: Path, output: Path, base_url: str | None, themes: Sequence[Path]
) -> None:
    settings = {"docs_dir": str(pages), "site_dir": str(output)}
    if base_url:
        settings["site_url"] = base_url
    loaded = load_config(str(config), **settings)
    frames = [str(theme / "overrides") for theme in themes if (theme / "overrides").is_dir()]
    loaded.theme.dirs[:] = dict.fromkeys(_own_frame(loaded) + frames + loaded.theme.dirs)
    loaded.extra_css = [*loaded.extra_css, *_own_styles(themes)]
    loaded.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(loaded)
    finally:
        loaded.plugins.on_shutdown()


def _own_frame(loaded: MkDocsConfig) -> list[str]:
    """Return the `custom_dir` that a portal named itself, which comes before every theme."""
    return [loaded.theme.custom_dir] if loaded.theme.custom_dir else []


def _own_styles(themes: Sequence[Path]) -> list[str]:
    """Return the stylesheets of the portal's theme that replace none of the program's."""
    names = [{path.name for path in theme.glob("assets/css/*.css")} for theme in themes]
    return [f"assets/css/{name}" for name in sorted(names[0] - names[-1])]


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
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
