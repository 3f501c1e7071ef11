"""A commit of a repository, laid out in a folder of its own, with its past; the repository stays.

The folder borrows the objects of the repository: nothing is fetched, no hook and no filter is run,
and nothing is left behind in it, even by a run that is killed.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

_PATIENCE = 600
# What a stranger, or the machine, has set must not be run.
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=false",
    "core.autocrlf=false",
    "protocol.allow=never",
)
_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
}
_FULL = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")


class CheckoutError(Exception):
    """Git cannot lay a commit out; the text is git's own."""


def root_of(folder: Path) -> Path | None:
    """Return the root of the repository that holds a folder; null for none."""
    try:
        return Path(_ask(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    except CheckoutError:
        return None


def is_past_of(root: Path, commit: str) -> bool:
    """Tell whether a commit is what is checked out, or one before it.

    Others, of a request that nobody has read yet, are not laid out on a stranger's word: settings
    and templates of a commit run as programs do. `commit` must be a hash in full.
    """
    if not _FULL.fullmatch(commit):
        return False
    try:
        _ask(root, "merge-base", "--is-ancestor", "--end-of-options", commit, "HEAD")
    except CheckoutError:
        return False
    return True


def check_out(root: Path, commit: str, folder: Path) -> None:
    """Lay a commit of the repository at `root` out in a new folder, submodules that are here too.

    Raises `CheckoutError`.
    """
    if not _FULL.fullmatch(commit):
        raise CheckoutError(commit)
    form = "sha256" if len(commit) == 64 else "sha1"
    folder.mkdir(parents=True, exist_ok=True)
    _ask(folder, "init", "--quiet", "--template=", f"--object-format={form}", alone=True)
    objects = _path(root, "objects")
    (folder / ".git/objects/info").mkdir(parents=True, exist_ok=True)
    (folder / ".git/objects/info/alternates").write_text(f"{objects}\n", encoding="utf-8")
    shallow = _path(root, "shallow")
    if shallow.is_file():
        (folder / ".git/shallow").write_bytes(shallow.read_bytes())
    _ask(folder, "update-ref", "--no-deref", "HEAD", commit, alone=True)
    _ask(folder, "read-tree", "--reset", "-u", "HEAD", alone=True)
    for path, module in _submodules(folder):
        if (root / path / ".git").exists():
            check_out(root / path, module, folder / path)


def _submodules(folder: Path) -> list[tuple[str, str]]:
    """Return path and commit of what a commit takes from other repositories."""
    rows = [
        line.split(None, 2) for line in _ask(folder, "ls-files", "-s", "-z").split("\0") if line
    ]
    return [(rest.partition("\t")[2], name) for mode, name, rest in rows if mode == "160000"]


def _path(root: Path, name: str) -> Path:
    return (root / _ask(root, "rev-parse", "--git-path", name).rstrip("\n")).resolve()


def _ask(folder: Path, *words: str, alone: bool = False) -> str:
    """Return what git prints; `alone` leaves the settings of user and machine out of play."""
    options = [word for one in _SETTINGS for word in ("-c", one)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *options, *words],
            env={**kept, "LC_ALL": "C", **(_ALONE if alone else {})},
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CheckoutError(str(error)) from error
    if done.returncode:
        raise CheckoutError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8", "surrogateescape")
