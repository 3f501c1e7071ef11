"""What the frame around a page is told, whichever host makes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import escape

from generator.language import spoken
from generator.language.catalogues import SOURCE, own_name
from generator.output.frame import address_within, markdown_within, oembed_link
from generator.output.policy import page_policy
from generator.output.words import script_words, template_words
from generator.reading.colours import STYLESHEET, Colours
from generator.reading.settings import is_official, markdown_copies


def frame_words(
    extra: Mapping[str, Any], config: Path, base: str, themes: Sequence[Path]
) -> dict[str, object]:
    """Return the words of the interface, what a browser may do, and whose site it is.

    `extra` is that part of the settings, which the file `config` holds; `base` is where the site
    will stand, empty where nobody said so. A frame escapes nothing that it prints; values in
    messages are escaped.
    """
    portal: Mapping[str, Any] = extra.get("kehoach") or {}
    return {
        **template_words(escape),
        "script_words": script_words(themes),
        "languages": _languages(portal, base),
        "address_within": address_within,
        "oembed_link": oembed_link,
        "markdown_link": partial(markdown_within, markdown_copies(config)),
        "policy": page_policy(portal.get("policy"), offline=bool(portal.get("offline"))),
        "offline": bool(portal.get("offline")),
        "official": is_official(config),
    }


def frame_styles(extra: Mapping[str, Any], themes: Sequence[Path]) -> list[str]:
    """Return the stylesheets of the colours that a portal chose, and those of its own theme."""
    portal: Mapping[str, Any] = extra.get("kehoach") or {}
    chosen = Colours.model_validate(portal.get("colours") or {})
    colours = [f"assets/{STYLESHEET}"] if chosen != Colours() else []
    return [*colours, *_own_styles(themes)]


def _own_styles(themes: Sequence[Path]) -> list[str]:
    """Return the stylesheets of the portal's theme that replace none of the program's."""
    names = [{path.name for path in theme.glob("assets/css/*.css")} for theme in themes]
    return [f"assets/css/{name}" for name in sorted(names[0] - names[-1])]


def _languages(portal: Mapping[str, Any], base: str) -> list[dict[str, object]]:
    """Return the languages that a site is in, by `code`, none of a site in one language.

    `name` is what a language calls itself, `way` leads from the site of the language spoken to
    that of each, `base` is where that stands, empty where nobody said so.
    """
    first = portal.get("language") or SOURCE
    others = list(portal.get("also_in") or ())
    here = "" if spoken() == first else f"{spoken()}/"
    top = base.removesuffix("/").removesuffix(here.removesuffix("/")) if base else ""
    top = f"{top.rstrip('/')}/" if top else ""
    return [
        {
            "code": code,
            "name": own_name(code),
            "way": f"{'../' if here else ''}{below}",
            "base": f"{top}{below}" if top else "",
        }
        for code in ([first, *others] if others else [])
        for below in ["" if code == first else f"{code}/"]
    ]
