"""The files and folders of a portal, watched: each change is heard once it has settled."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from watchfiles import watch

BREATH_SECONDS = 1.0
# After so long without a change whoever waits for quiet hears of it.
QUIET_MS = 500


def follow_changes(
    watched: Callable[[], Iterable[Path]],
    changed: Callable[[], object],
    quiet: Callable[[], object] = lambda: None,
    since: float | None = None,
) -> None:
    """Call `changed` after each change below the files and folders that are watched.

    What changed after the moment `since` (seconds since 1970), before the watch began, counts too.
    `quiet` is called again and again while nothing changes. It ends by being interrupted only.
    """
    for is_change in _changes(watched, since):
        (changed if is_change else quiet)()


def _changes(watched: Callable[[], Iterable[Path]], since: float | None) -> Iterator[bool]:
    """Yield true after each change of what is watched, and after each of what there is to watch.

    In between false. Folders come and go, and an editor puts a new file in the place of the old:
    whoever watches the old one hears nothing any more.
    """
    moved = polling = False
    while True:
        there = _present(watched())
        try:
            for found in watch(
                *there,
                rust_timeout=QUIET_MS,
                yield_on_timeout=True,
                force_polling=polling or None,
                ignore_permission_denied=True,
            ):
                early = since is not None and _changed_since(watched(), since)
                is_change, moved, since = bool(found) or moved or early, False, None
                yield is_change
                if _present(watched()) != there:
                    break
        except OSError:  # it went away just now, or the system has no more watches to give
            polling = True
            time.sleep(BREATH_SECONDS)
        moved = True


def _changed_since(watched: Iterable[Path], moment: float) -> bool:
    """Tell whether anything below the files and folders was changed, or put there, since then."""
    for top in watched:
        for folder, _folders, names in os.walk(top):
            if any(_changed(Path(folder, name)) > moment for name in ("", *names)):
                return True
        if _changed(top) > moment:
            return True
    return False


def _changed(path: Path) -> float:
    try:
        return path.stat().st_ctime
    except (OSError, ValueError):
        return 0.0


def _present(watched: Iterable[Path]) -> dict[Path, int]:
    """Return which of the files and folders are there, and which each is."""
    found = {}
    for path in watched:
        try:
            found[path] = path.stat().st_ino
        except (OSError, ValueError):
            continue
    return found
