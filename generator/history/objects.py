"""Objects of git by name: bytes of files, folders; what is not there told from what is damaged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from generator.history.git import Git, GitError, Talk, is_hash

_FOLDER, _LINK_TO_REPOSITORY = "40000", "160000"


class Objects:
    """Reads files of any commit by name, through one `git cat-file --batch`.

    A name is that of the bytes, or `<commit>:<path>` with the path as seen from the root of the
    repository; one that ends in a slash is that of a folder alone. It is a context: the process
    ends with it. Raises `GitError` where git fails.
    """

    def __init__(self, folder: Path) -> None:
        self._git = Git.at(folder)
        self._talk = self._start()
        self._answering = False

    def _start(self) -> Talk:
        return self._git.talk("cat-file", "--batch")

    def __enter__(self) -> Objects:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._talk.end()

    def read(self, name: str) -> tuple[str, bytes] | None:
        """Return the object's own name and its bytes; None for what is not there.

        Raises `GitError` for what must be there: an object by its own name, the folders on the way
        of a path and what they list.
        """
        if is_hash(name):
            return self._whole(name)
        commit, _, path = name.partition(":")
        # A line is all that git is told, so a path with a line's end is looked for step by step.
        found = None if "\n" in path else self._found(name)
        return found or self._step_by_step(commit, path)

    def _whole(self, name: str) -> tuple[str, bytes]:
        found = self._found(name)
        if found is None:
            raise self._git.error(self._why(name))
        return found

    def _found(self, name: str) -> tuple[str, bytes] | None:
        if self._answering:  # who asked was stopped in the middle: nobody may take that answer
            self._talk.end()
            self._talk = self._start()
        self._answering = True
        found = self._answer(name)
        self._answering = False
        return found

    def _answer(self, name: str) -> tuple[str, bytes] | None:
        try:
            self._talk.say(name.encode())
            head = self._talk.line().decode("utf-8", "replace").split()
            if len(head) != 3 or not head[2].isdecimal():  # "<name> missing", "<name> ambiguous"
                return None
            data = self._talk.read(int(head[2]))
            self._talk.read(1)
        except GitError as error:
            if error.trouble.said.startswith("timeout"):
                raise
            raise self._git.error(f"{self._why(name)} ({error.trouble.said})") from error
        return head[0], data

    def _why(self, name: str) -> str:
        """Return git's words on an object that it could not give, or that it is missing."""
        try:
            self._git.ask("cat-file", "-t", name)
            self._git.ask("cat-file", "-p", name)
        except GitError as error:
            return error.trouble.said
        return f"{name} missing"

    def _step_by_step(self, commit: str, path: str) -> tuple[str, bytes] | None:
        if not is_hash(commit.removesuffix("^").removesuffix("^1")):
            return None
        name, data = self._root(commit)
        mode = _FOLDER
        for step in path.split("/"):
            if mode != _FOLDER:  # a file, whose bytes may look like a folder's
                return None
            if not step:
                continue
            entry = next((one for one in tree_entries(name, data) if one[1] == step), None)
            if entry is None or entry[0] == _LINK_TO_REPOSITORY:
                return None
            mode = entry[0]
            name, data = self._whole(entry[2])
        return name, data

    def _root(self, commit: str) -> tuple[str, bytes]:
        found = self._found(f"{commit}^{{tree}}")
        if found is None:
            raise self._git.error(self._why(f"{commit}^{{tree}}"))
        return found


def all_there(git: Git, names: Iterable[str]) -> None:
    """Raise `GitError` where the repository lacks one of these objects, named in full."""
    asked = "".join(f"{name}\n" for name in dict.fromkeys(names))
    for line in git.ask("cat-file", "--batch-check", given=asked).splitlines():
        if line.endswith(" missing"):
            raise git.error(line)


def tree_entries(name: str, data: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield mode, file name and object of each entry of git's own form of a folder.

    `name` is the folder's own name. An entry is `<mode> <file name>`, a zero byte, the object's
    name in binary (git's manual, gitformat-pack); zeros before a mode, as of old programs, go.
    """
    width = len(name) // 2
    place = 0
    while (end := data.find(b"\0", place)) >= 0:
        mode, _, file = data[place:end].decode("utf-8", "replace").partition(" ")
        place = end + 1 + width
        yield mode.lstrip("0"), file, data[end + 1 : place].hex()


def tree_files(name: str, data: bytes) -> dict[str, str]:
    """Return the names of the files in a folder's form by file name; folders are left out."""
    return {
        file: blob
        for mode, file, blob in tree_entries(name, data)
        if mode not in (_FOLDER, _LINK_TO_REPOSITORY)
    }
