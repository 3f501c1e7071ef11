"""Where everything of a portal is: its plans, pages and themes, beside what the program brings."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from generator.problems import Location, Problem
from generator.reading.code_host import CodeHost, code_host
from generator.reading.colours import unreadable
from generator.reading.inheritance import Merged, read_merged
from generator.reading.pictures import missing_pictures
from generator.reading.portal import (
    ExtraSettings,
    HostSettings,
    MarkdownCopies,
    PortalSettings,
    ThemeSettings,
)
from generator.reading.validation import validate
from generator.text.addresses import is_web_address

PROGRAM = Path(__file__).parent.parent
CHECKOUT = PROGRAM.parent
BUNDLED = PROGRAM / "bundled"
_SEVERITIES = ("extra", "kehoach", "severities")
_PAIRS = ("extra", "kehoach", "compare")
_OFFICIAL = ("extra", "kehoach", "official")
_MARKDOWN = ("extra", "kehoach", "markdown")
_LICENCE = ("extra", "kehoach", "licence")
_LICENCE_IRI = ("extra", "kehoach", "licence_iri")
_HOST = ("extra", "kehoach", "host")
_COLOURS = ("extra", "kehoach", "colours")


class Settings(BaseModel):
    """Where everything is; folders are absolute.

    A file of the theme is taken from the first of `themes` that has it. `base_url` ends in a slash,
    and is null where nobody said where the site will stand. `configs` are `config` and the files
    that it inherits from; `key_places` says where each of their keys stands, `severity_places`
    where each rule of `portal.severities` is named, `pair_places` where each plan of
    `portal.compare` is, and is empty where those pairs are about other plans than these. `executor`
    says who works plans out, by the name that a command line gives, `host_named` where the host is
    chosen, null of settings that stand in no file. `copies` is the folder that gets every page as
    Markdown, null where nobody asked for that. `said` is all that the settings file says, what it
    inherits among it, to the host too. `repo_url` is that of the repository of the plans, null
    where none is named that is an address of the web.
    """

    model_config = ConfigDict(frozen=True)

    config: Path
    configs: tuple[Path, ...] = ()
    plans: Path
    output: Path
    copies: Path | None = None
    content: Path
    themes: tuple[Path, ...]
    cache: Path
    executor: str = "auto"
    base_url: str | None = None
    site_name: str = ""
    portal: PortalSettings = PortalSettings()
    key_places: Mapping[str, Location] = {}
    severity_places: Mapping[str, Location] = {}
    pair_places: tuple[tuple[Location, ...], ...] = ()
    host_named: Location | None = None
    said: Any = None
    repo_url: str | None = None

    @property
    def code_host(self) -> CodeHost | None:
        """Return where plan files are edited, null where nobody knows it."""
        return code_host(self.repo_url, self.portal.edit_address, self.portal.edit_branch)

    @property
    def known_as(self) -> str:
        """Return what ids of this portal's feeds and calendars are made with, and of no other's.

        What it names itself, else where it stands, without scheme and last slash; where nobody
        knows that, a hash of its name.
        """
        if self.portal.known_as:
            return self.portal.known_as
        if self.base_url:
            return self.base_url.partition("://")[2].rstrip("/").lower()
        return f"ke-hoach-mo-{sha256(self.site_name.encode()).hexdigest()[:16]}"

    def place_of_words(self, said: str) -> Location:
        """Return the place of the first key that words name in quotes, or of the file's begin."""
        named = (place for key, place in self.key_places.items() if f"'{key}'" in said)
        return next(named, Location(self.config.name))

    @property
    def place_of_host(self) -> Location:
        """Return where the settings choose the host, or where they begin."""
        return self.host_named or Location(self.config.name)

    def place_of_pair(self, row: int, column: int) -> Location:
        """Return where the portal's settings name one plan of its pairs; both count from 0."""
        return self.pair_places[row][column]


def default_config() -> Path:
    """Return the `mkdocs.yml` of the current folder, of the checkout, or of the package."""
    places = (Path.cwd(), CHECKOUT, BUNDLED)
    return next((p / "mkdocs.yml" for p in places if (p / "mkdocs.yml").exists()), places[1])


def read_settings(
    config: Path,
    plans: Path,
    output: Path = Path("site"),
    base_url: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> tuple[Settings, list[Problem]]:
    """Read a portal's `mkdocs.yml`, what it inherits too, and place its folders beside that file.

    `base_url` wins over the file's `site_url`; `environment` is what `!ENV` may name. Settings that
    do not fit are told, and are then as if nothing were set.
    """
    problems: list[Problem] = []
    config, plans = _real(config), _real(plans)
    merged = read_merged(config, environment, problems)
    named = validate(HostSettings, merged, (), problems) or HostSettings()
    portal = (named.extra or ExtraSettings()).kehoach
    if _is_said_of_another(merged, _OFFICIAL):
        portal = portal.model_copy(update={"official": None})
    portal = portal.model_copy(update={"markdown": _markdown(merged, portal)})
    if _is_of_other_words(merged):
        portal = portal.model_copy(update={"licence_iri": None})
    themes = _themes(config.parent / portal.theme)
    problems += unreadable(portal.colours, lambda name: merged.locate((*_COLOURS, name)))
    content = config.parent / portal.content
    problems += _pictures(named.theme or ThemeSettings(), (*themes, content), merged)
    settings = Settings(
        config=config,
        configs=tuple(layer.path for layer in merged.layers),
        plans=plans,
        output=_real(output),
        content=content,
        themes=themes,
        cache=config.parent / ".cache" / "kehoach",
        base_url=_folder_address(base_url or named.site_url),
        site_name=named.site_name or "",
        portal=portal,
        key_places=merged.key_places(),
        severity_places={
            rule: merged.locate_key((*_SEVERITIES, rule)) for rule in portal.severities
        },
        pair_places=_pair_places(merged, portal, plans),
        host_named=merged.locate(_HOST),
        said=merged.data,
        repo_url=named.repo_url if is_web_address(named.repo_url or "") else None,
    )
    return settings, problems


def _real(path: Path) -> Path:
    """Return where a path leads; links in a circle, which `Path.resolve` fails on, stay."""
    return Path(os.path.realpath(path))


def program_theme() -> Path:
    """Return the theme that comes with the program."""
    return next(p for p in (CHECKOUT / "theme", BUNDLED / "theme") if p.is_dir())


def _themes(own: Path) -> tuple[Path, ...]:
    """Return the portal's theme, where it has one, and the one that comes with the program."""
    brought = program_theme()
    return tuple(dict.fromkeys(path for path in (_real(own), brought) if path.is_dir()))


def _folder_address(address: str | None) -> str | None:
    """Return an address that paths can be put behind."""
    return f"{address.rstrip('/')}/" if address else None


def _pictures(theme: ThemeSettings, folders: tuple[Path, ...], merged: Merged) -> Iterator[Problem]:
    frame = [merged.layers[0].path.parent / theme.custom_dir] if theme.custom_dir else []
    named = {"logo": theme.logo, "favicon": theme.favicon}
    return missing_pictures(named, (*folders, *frame), lambda one: merged.locate(("theme", one)))


def is_official(config: Path, environment: Mapping[str, str] = os.environ) -> bool | None:
    """Tell whether a portal says that it is the official site of a body; null where it does not.

    `config` and what it inherits are known to fit.
    """
    merged, portal = _said(config, environment)
    return None if _is_said_of_another(merged, _OFFICIAL) else portal.official


def markdown_copies(config: Path, environment: Mapping[str, str] = os.environ) -> MarkdownCopies:
    """Return which pages of a portal have Markdown beside them; `config` is known to fit."""
    return _markdown(*_said(config, environment))


def _said(config: Path, environment: Mapping[str, str]) -> tuple[Merged, PortalSettings]:
    merged = read_merged(_real(config), environment, [])
    named = validate(HostSettings, merged, (), []) or HostSettings()
    return merged, (named.extra or ExtraSettings()).kehoach


def _markdown(merged: Merged, portal: PortalSettings) -> MarkdownCopies:
    own = not _is_said_of_another(merged, _MARKDOWN)
    return portal.markdown if own else PortalSettings().markdown


def _is_said_of_another(merged: Merged, key: tuple[str, ...]) -> bool:
    """Tell whether it is the program's file that says what only holds for the site it is of.

    That is the file from which all others inherit, and it speaks of the program's own site alone.
    """
    return len(merged.layers) > 1 and merged.layer(key) is merged.layers[-1]


def _is_of_other_words(merged: Merged) -> bool:
    """Tell whether a file further off names a licence than the one that words it: another's."""
    layers = merged.layers
    return layers.index(merged.layer(_LICENCE_IRI)) > layers.index(merged.layer(_LICENCE))


def _pair_places(
    merged: Merged, portal: PortalSettings, plans: Path
) -> tuple[tuple[Location, ...], ...]:
    """Return where each plan of the pairs is named, by a file that lies beside the plans.

    One that lies elsewhere is about other plans: the program's own, or of the portal it was taken
    over from.
    """
    if _real(merged.layer(_PAIRS).path).parent != plans.parent:
        return ()
    return tuple(
        tuple(merged.locate((*_PAIRS, row, column)) for column in range(len(pair)))
        for row, pair in enumerate(portal.compare)
    )
