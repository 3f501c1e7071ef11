"""What our own hosts read of a portal's `mkdocs.yml`, by the names that frames know."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.language import _, spoken
from generator.output.frame_words import frame_styles
from generator.output.mkdocs_reach import HARMLESS, NEEDED
from generator.problems import Problem
from generator.reading.inheritance import read_merged
from generator.reading.strangers import files_below
from generator.reading.typed_settings import typed_settings

# What mkdocs always reads (`MkDocsConfig.markdown_extensions`).
_ALWAYS = ("toc", "tables", "fenced_code")
_DEEPEST = 6
_FAVICON = "assets/images/favicon.svg"
# What mkdocs does beyond turning pages into a site, which nobody else does.
_OF_MKDOCS = ("plugins", "hooks", "extra_templates", "exclude_docs", "draft_docs")
# How mkdocs takes a link that leads nowhere, unless told otherwise.
LINKS = {
    "not_found": "warn",
    "anchors": "info",
    "absolute_links": "info",
    "unrecognized_links": "info",
}


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """A portal's settings; `config` is what a frame sees of them.

    `extensions` are those of python-markdown with what each is told, `own_frame` is the folder of a
    frame that the portal names itself, `wanted` the links that are told when they are broken.
    """

    file: Path
    config: Mapping[str, Any]
    extensions: Mapping[str, Mapping[str, Any]]
    own_frame: Path | None
    wanted: frozenset[str]

    @property
    def base(self) -> str:
        """Return where the site will stand, ending in a slash; empty where nobody said so."""
        return str(self.config["site_url"] or "")

    @property
    def depth(self) -> int | None:
        """Return the last level of headings that contents list.

        Null where extensions may read finished pages otherwise than they are.
        """
        contents = dict(self.extensions["toc"])
        depth = contents.pop("toc_depth", _DEEPEST)
        if not NEEDED <= self.extensions.keys() <= NEEDED | HARMLESS or any(contents.values()):
            return None
        return depth if isinstance(depth, int) else None


def own_settings(
    file: Path, base_url: str | None, themes: Sequence[Path], host: str, complaints: list[str]
) -> OwnSettings | None:
    """Read a portal's settings; null where they ask for what mkdocs alone does.

    That is a complaint each; `host` is how the one that reads them is called.
    """
    problems: list[Problem] = []
    said = typed_settings(read_merged(file, os.environ, problems), os.environ)
    complaints += [f"{one.file}: {one.message}" for one in problems]
    complaints += _beyond(said, host)
    theme = _named(said.get("theme"))
    own_frame = file.parent / theme["custom_dir"] if theme.get("custom_dir") else None
    complaints += _refused(own_frame)
    if complaints:
        return None
    base = base_url or said.get("site_url") or None
    extra = said.get("extra") or {}
    config = {
        **dict.fromkeys(("site_description", "site_author", "copyright", "repo_url")),
        **said,
        "extra": extra,
        "site_name": said.get("site_name") or "",
        "site_url": f"{base.rstrip('/')}/" if base else None,
        "config_file_path": str(file),
        "theme": {"favicon": _FAVICON, **theme, "language": spoken().replace("_", "-")},
        "extra_css": [*(said.get("extra_css") or ()), *frame_styles(extra, themes)],
        "extra_javascript": list(said.get("extra_javascript") or ()),
    }
    return OwnSettings(file, config, _extensions(said), own_frame, _wanted(said))


def _beyond(said: Mapping[str, Any], host: str) -> Iterator[str]:
    asked = [name for name in _OF_MKDOCS if said.get(name)]
    asked += ["use_directory_urls: false"] if said.get("use_directory_urls") is False else []
    for name in asked:
        yield _(
            "'{name}': bộ dựng trang {host} không làm việc này; bỏ mục ấy, hoặc chọn "
            "extra.kehoach.host: mkdocs",
            name=name,
            host=host,
        )
    if not said.get("nav"):
        yield _("'nav': bộ dựng trang {host} cần biết các phần của trang là gì", host=host)


def _refused(folder: Path | None) -> Iterator[str]:
    found: list[Problem] = []
    if folder is not None:
        files_below(folder, str(folder), found)
    yield from (f"{problem.file}: {problem.message}" for problem in found)


def _named(part: Any) -> dict[str, Any]:
    """Return a part of the settings that may be a name alone."""
    return part if isinstance(part, dict) else {}


def _extensions(said: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the extensions of Markdown, each with its settings; a table keeps out of styles."""
    found: dict[str, dict[str, Any]] = {name: {} for name in _ALWAYS}
    for one in said.get("markdown_extensions") or ():
        for name, given in one.items() if isinstance(one, dict) else ((str(one), None),):
            found.setdefault(name, {}).update(given or {})
    found["tables"].setdefault("use_align_attribute", True)
    return found


def _wanted(said: Mapping[str, Any]) -> frozenset[str]:
    validation = _named(said.get("validation"))
    links = LINKS | {name: validation[name] for name in LINKS if name in validation}
    links |= _named(validation.get("links"))
    return frozenset(name for name in LINKS if links[name] == "warn")
