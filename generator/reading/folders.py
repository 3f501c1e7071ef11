"""The folders of a portal into which others put files: pages, look; plans are read in `plans`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.problems import Problem
from generator.reading.settings import BUNDLED, Settings
from generator.reading.strangers import files_below, led_elsewhere

# What of a theme is read or published; beside these it may hold what it likes.
THEME_PARTS = ("assets", "overrides", "pages", "parts")


def refused_files(settings: Settings) -> list[Problem]:
    """Tell of everything in the folders of a portal that is neither read nor published.

    Places are as seen from the folder of its settings.
    """
    return [*_of_content(settings), *_of_themes(settings)]


def shown(settings: Settings, folder: Path) -> str:
    """Return how problems call a folder: as it is seen from the settings file, if it lies there."""
    home = settings.config.parent
    return folder.relative_to(home).as_posix() if folder.is_relative_to(home) else str(folder)


def content_led_elsewhere(settings: Settings) -> list[Problem]:
    """Return the problem of hand-written pages that a link, not the settings, puts elsewhere."""
    folder = settings.content
    return list(led_elsewhere(folder, settings.config.parent, shown(settings, folder)))


def written_folders(settings: Settings) -> list[Path]:
    """Return the folders of hand-written pages: those of the portal, then those in its language.

    A page in the second takes the place of that in the first. One that a link puts elsewhere is
    left out.
    """
    folder = settings.content
    spoken = folder.with_name(f"{folder.name}-{settings.portal.language}")
    return [folder, *([spoken] if spoken.is_dir() and not spoken.is_symlink() else [])]


def _of_content(settings: Settings) -> list[Problem]:
    found = content_led_elsewhere(settings)
    if not found and settings.content.is_dir():
        files_below(settings.content, shown(settings, settings.content), found)
    return found


def _of_themes(settings: Settings) -> Iterator[Problem]:
    named = settings.config.parent / settings.portal.theme
    yield from led_elsewhere(named, settings.config.parent, shown(settings, named))
    for theme in settings.themes:
        if not theme.is_relative_to(BUNDLED):  # that one came with the program
            yield from _of_theme(theme, shown(settings, theme))


def _of_theme(theme: Path, name: str) -> Iterator[Problem]:
    for part in THEME_PARTS:
        folder = theme / part
        if elsewhere := list(led_elsewhere(folder, theme, f"{name}/{part}")):
            yield from elsewhere
            continue
        found: list[Problem] = []
        files_below(folder, f"{name}/{part}", found)
        yield from found
