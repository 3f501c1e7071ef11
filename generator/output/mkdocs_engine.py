"""mkdocs, and what goes on from it: properdocs has the same modules under a name of its own.

It is loaded when a site is built with it, and may be missing. Types are those of mkdocs: what
properdocs has in their place has the same attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

MKDOCS = "mkdocs"
PROPERDOCS = "properdocs"
_TITLES = {MKDOCS: "MkDocs", PROPERDOCS: "ProperDocs"}


@dataclass(frozen=True, slots=True)
class Engine:
    """What we use of it, and its name, by which its messages are logged too.

    `title` is how it calls itself to people, `error` what it raises of its own.
    """

    name: str
    title: str
    version: str
    error: type[Exception]
    load_config: Callable[..., MkDocsConfig]
    build: Callable[[MkDocsConfig], None]
    get_context: Callable[..., Any]
    file: type[File]
    files: type[Files]
    page: type[Page]
    front_matter: Callable[[str], tuple[str, dict[str, Any]]]


@cache
def engine(name: str) -> Engine:
    """Load the one of this name; raises `ImportError` where it is not installed."""

    def of(module: str) -> Any:
        return import_module(f"{name}.{module}")

    version = import_module(name).__version__
    return Engine(
        name,
        _TITLES.get(name, name),
        version,
        of("exceptions").MkDocsException,
        of("config").load_config,
        of("commands.build").build,
        of("commands.build").get_context,
        of("structure.files").File,
        of("structure.files").Files,
        of("structure.pages").Page,
        of("utils.meta").get_data,
    )


def engine_of(config: MkDocsConfig) -> Engine:
    """Return the one whose settings these are."""
    return engine(type(config).__module__.partition(".")[0])
