"""Files onto the disk: into a folder of their own first, then in the place of the old site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.progress import Stage


def may_replace(output: Path) -> bool:
    """Tell whether a folder is ours to replace: absent, empty, or a site of an earlier build.

    Never one that git keeps. A path that is no folder is for the making of the folder to refuse.
    """
    if not output.is_dir() or not any(output.iterdir()):
        return True
    return (output / "api/build.json").is_file() and not (output / ".git").exists()


def put(folder: Path, files: Iterable[tuple[str, bytes]], stage: Stage) -> None:
    """Write files below a folder, telling of each; a file may come in several pieces.

    Folders are made as needed. The first piece of a file replaces what was there, further ones are
    added; a file counts once.
    """
    begun: set[str] = set()
    for name, data in files:
        path = folder / name
        if name in begun:
            with path.open("ab") as file:
                file.write(data)
            continue
        begun.add(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        stage.advance(name)


def replace_site(output: Path, built: Path) -> None:
    """Put the new site in the place of the old one by renaming, within one file system.

    The old site waits beside the new one under the name `old`. Raises `OSError` where the new one
    cannot be put there, after the old one stands again.
    """
    old = built.parent / "old"
    if output.exists():
        output.rename(old)
    try:
        built.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise
