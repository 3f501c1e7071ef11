"""Files onto the disk: into a folder of their own first, then in the place of the old site."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.build.exchange import exchange
from generator.build.journal import NEW, replace_by_renaming, swap_contents
from generator.build.workshop import alone, is_workshop, sweep, workshop_within
from generator.progress import Stage

# What is answered for a folder that may not be renamed, though what lies in it may be: one where a
# file system is mounted, one of a lower layer of a container, one of another owner.
_NOT_RENAMED = (errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM)


# By these it is known what of ours a folder holds: a site, or pages as Markdown.
SITE, COPIES = "api/build.json", "kehoach-markdown.json"


def may_replace(output: Path, mark: str = SITE) -> bool:
    """Tell whether a folder is ours to replace: absent, empty, or of an earlier build.

    `mark` is what such a folder has; one that holds the other thing of ours is not replaced. Never
    one that git keeps, nor what is no folder: a file, a device, a pipe, a socket. A path that
    cannot be looked into is for the making of the folder to refuse.
    """
    try:
        if not output.is_dir():
            return not output.exists()
        if all(_stays(output, path.name) for path in output.iterdir()):
            return True
    except OSError:
        return True
    other = COPIES if mark == SITE else "index.html"
    return (output / mark).is_file() and not any(
        (output / name).exists() for name in (".git", other)
    )


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


def replace_site(output: Path, built: Path, last: Callable[[], None] = lambda: None) -> None:
    """Put the new site, which lies in a workshop, in the place of the old one.

    In one step where the system has it: there is then no moment without a site, nor with parts of
    two. Else in two by a journal, which the next run ends if this one is cut short. In a mount
    point, or where the folder may not be renamed, contents are swapped, one name after the other.
    `last` is called when no other run can publish any more, before anything is moved.
    Raises `OSError` where the new site cannot be put there, after the old one stands again.
    """
    with alone(output):
        sweep(output)
        last()
        if built.is_relative_to(output):
            swap_contents(output, built, _staying(output))
            return
        try:
            _replace_whole(output, built)
        except OSError as error:
            if error.errno not in _NOT_RENAMED or not output.is_dir():
                raise
            _carry_in(output, built)


def _replace_whole(output: Path, built: Path) -> None:
    if not output.exists():
        built.rename(output)
    elif not output.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(output))
    elif not exchange(built, output):
        replace_by_renaming(output, built)


def _carry_in(output: Path, built: Path) -> None:
    """Copy the new site to where its contents can be renamed into the old one's place."""
    with workshop_within(output) as room:
        shutil.copytree(built, room / NEW)
        swap_contents(output, room / NEW, _staying(output))


def _staying(output: Path) -> list[str]:
    """Return what lies in an output folder and is no part of a site."""
    return [path.name for path in output.iterdir() if _stays(output, path.name)]


def _stays(output: Path, name: str) -> bool:
    # ext4 has a folder of its own at the beginning of a file system.
    return name == "lost+found" or is_workshop(output, name)
