"""A commit of a repository, laid out in a folder of its own, with its past; the repository stays.

The folder borrows the objects of the repository: nothing is fetched, no hook and no filter is run,
and nothing is left behind in it, even by a run that is killed.
"""

from __future__ import annotations

from pathlib import Path

from generator.history import Git, GitError, is_hash


def is_past_of(git: Git, commit: str) -> bool:
    """Tell whether a commit is what is checked out, or one before it.

    Others, of a request that nobody has read yet, are not laid out on a stranger's word: settings
    and templates of a commit run as programs do. Only a hash in full names a commit here.
    """
    if not is_hash(commit):
        return False
    try:
        git.ask("merge-base", "--is-ancestor", "--end-of-options", commit, "HEAD")
    except GitError:
        return False
    return True


def check_out(git: Git, commit: str, folder: Path) -> None:
    """Lay a commit of a repository out in a new folder, submodules that are here too.

    `commit` is a hash in full. Raises `GitError`.
    """
    if not is_hash(commit):
        raise git.error(commit)
    folder.mkdir(parents=True, exist_ok=True)
    there = Git(folder, folder)
    form = "sha256" if len(commit) == 64 else "sha1"
    there.ask("init", "--quiet", "--template=", f"--object-format={form}")
    borrowed = folder / ".git/objects/info/alternates"
    borrowed.parent.mkdir(parents=True, exist_ok=True)
    borrowed.write_text(f"{_path(git, 'objects')}\n", encoding="utf-8")
    shallow = _path(git, "shallow")
    if shallow.is_file():
        (folder / ".git/shallow").write_bytes(shallow.read_bytes())
    there.ask("update-ref", "--no-deref", "HEAD", commit)
    there.ask("read-tree", "--reset", "-u", "HEAD")
    for path, module in _submodules(there):
        if (git.holder / path / ".git").exists():
            check_out(Git.at(git.holder / path), module, folder / path)


def _submodules(git: Git) -> list[tuple[str, str]]:
    """Return path and commit of what a commit takes from other repositories."""
    listed = git.ask("ls-files", "--stage", "-z").split("\0")
    rows = [line.split(None, 2) for line in listed if line]
    return [(rest.partition("\t")[2], name) for mode, name, rest in rows if mode == "160000"]


def _path(git: Git, name: str) -> Path:
    """Return where a part of a repository lies, which work trees may share."""
    return (git.folder / git.ask("rev-parse", "--git-path", name).rstrip("\n")).resolve()
