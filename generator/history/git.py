"""How git is asked: of one folder, the same on every machine; the only module that runs git.

What the machine and its user have set plays no part, whatever of the repository's own settings can
change an answer is overruled, nothing that they name is run, and nothing is fetched.
"""

from __future__ import annotations

import os
import re
import select
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

# Seconds that git may take for one answer.
PATIENCE = 600
# How much of git's own words is told.
_SAID = 2000
Kind = Literal[
    "no-repository", "no-commit", "no-plans", "git-missing", "git-not-trusted", "git-failed"
]
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_SETTINGS = (
    "color.ui=false",
    f"core.attributesFile={os.devnull}",
    "core.commitGraph=false",
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=false",
    "diff.ignoreSubmodules=none",
    f"diff.orderFile={os.devnull}",
    "diff.relative=false",
    "diff.renameLimit=1000",
    "diff.renames=true",
    "i18n.logOutputEncoding=UTF-8",
    "log.diffMerges=separate",
    "log.follow=false",
    "log.mailmap=false",
    "log.showRoot=true",
    "log.showSignature=false",
)
_OWNER = re.compile("dubious ownership in repository at '(.*)'")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why there is no history, or not all of it.

    `place` is the plans folder where no repository is and where it is no folder itself
    (`no-plans`), else the folder that holds `.git`; for `git-not-trusted` it is the folder that git
    names. `said` are git's own words, perhaps none.
    """

    kind: Kind
    place: Path
    said: str = ""


class GitError(Exception):
    """Git has no answer; whoever tells of the past makes a problem of its `trouble`."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.said or trouble.kind)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Git:
    """Git for one folder. `holder` is the folder that holds `.git`.

    `prefix` is the folder as seen from there, empty or ending in a slash. `shallow` tells that git
    knows of commits that are not here.
    """

    folder: Path
    holder: Path
    prefix: str = ""
    shallow: bool = False
    trusted: tuple[str, ...] = ()

    @classmethod
    def at(cls, folder: Path) -> Git:
        """Find the repository of a folder; raises `GitError` where there is none to be read."""
        folder = Path(os.path.realpath(folder))  # `resolve` fails on links in a circle
        holder = next((one for one in _upwards(folder) if os.path.lexists(one / ".git")), None)
        if holder is None:
            raise GitError(Trouble("no-repository", folder))
        if not folder.is_dir():
            raise GitError(Trouble("no-plans", folder))
        git = cls(folder, holder, trusted=_trusted(holder))
        words = ("--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
        said = git.ask("rev-parse", *words, "--show-toplevel").removesuffix("\n").split("\n")
        # Git passes over a damaged `.git` and takes the next one above, which knows of other files.
        if len(said) != 4 or said[0] != "true" or not _same(Path(said[3]), holder):
            raise git.error(" ".join(said))
        return cls(folder, holder, said[2], said[1] == "true", git.trusted)

    def ask(self, *words: str, given: str = "") -> str:
        """Return what git prints; `given` is its input. Raises `GitError` where it fails."""
        done = _run(self._command(words), _environment(), self.holder, given)
        if done.returncode:
            raise self.error(_text(done.stderr) or _ended(done.returncode))
        return _text(done.stdout)

    def commit(self, name: str) -> str | None:
        """Return the hash of a commit by a name that may come from anywhere; None for no commit.

        A hash, and nothing else, may stand among the words of a further question.
        """
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        done = _run(self._command(words), _environment(), self.holder)
        found = _text(done.stdout).strip()
        return found if done.returncode == 0 and is_hash(found) else None

    def talk(self, *words: str) -> Talk:
        """Start a git that answers line for line."""
        return Talk(self, self._command(words))

    def error(self, said: str) -> GitError:
        """Return what to raise where git said this."""
        if owner := _OWNER.search(said):
            return GitError(Trouble("git-not-trusted", Path(owner[1]), said[:_SAID].strip()))
        return GitError(Trouble("git-failed", self.holder, said[:_SAID].strip()))

    def _command(self, words: tuple[str, ...]) -> list[str]:
        settings = (*_SETTINGS, *(f"safe.directory={one}" for one in self.trusted))
        options = [word for one in settings for word in ("-c", one)]
        return ["git", "--no-pager", "-C", str(self.folder), *options, *words]


class Talk:
    """A git that runs on: it is told a line and answers. `end` ends it."""

    def __init__(self, git: Git, command: list[str]) -> None:
        self._git = git
        try:
            self._process = subprocess.Popen(
                command,
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # nobody reads along, and a full pipe would stop git
            )
        except OSError as error:
            raise _not_run(error, git.holder) from error

    def say(self, line: bytes) -> None:
        """Tell git a line."""
        try:
            self._pipe(self._process.stdin).write(line + b"\n")
            self._pipe(self._process.stdin).flush()
        except OSError as error:  # it is no more
            raise self._died() from error

    def line(self) -> bytes:
        """Return the first line of an answer, with its end; any before it was read whole."""
        answer = self._pipe(self._process.stdout)
        if not _comes(answer):
            self._process.kill()
            raise self._git.error(f"timeout: {PATIENCE} s")
        line = answer.readline()
        if not line.endswith(b"\n"):
            raise self._died()
        return line

    def read(self, size: int) -> bytes:
        """Return so many bytes of the answer."""
        data = self._pipe(self._process.stdout).read(size)
        if len(data) != size:
            raise self._died()
        return data

    def end(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                self._pipe(pipe).close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _died(self) -> GitError:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(10)
        return self._git.error(_ended(self._process.returncode))

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        assert pipe
        return pipe


def _comes(answer: IO[bytes]) -> bool:
    """Wait for an answer to begin or end; where pipes cannot be waited for it is taken to come."""
    if not hasattr(select, "poll"):  # Windows
        return True
    waiting = select.poll()
    waiting.register(answer, select.POLLIN)
    return bool(waiting.poll(PATIENCE * 1000))


def is_hash(name: str) -> bool:
    """Tell whether a name is that of one object in full."""
    return re.fullmatch("[0-9a-f]{40}(?:[0-9a-f]{24})?", name) is not None


def _upwards(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.parents


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _environment() -> dict[str, str]:
    """Return the environment of the caller without what speaks to git, and ours in its place."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **_ENVIRONMENT}


def _trusted(holder: Path) -> tuple[str, ...]:
    """Return the folders that the machine or its user lets git read though others own them.

    A repository cannot say that of itself (git-config, safe.directory), so what is set there is
    left out; git takes it from our command line since 2.38.
    """
    spoken_to = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
    }
    command = ["git", "-C", holder.anchor, "config", "--show-scope", "-z", "--get-all"]
    said = _text(_run([*command, "safe.directory"], spoken_to, holder).stdout).split("\0")
    pairs = zip(said[::2], said[1::2], strict=False)
    return tuple(value for scope, value in pairs if scope in ("system", "global", "command"))


def _run(
    command: list[str], environment: dict[str, str], holder: Path, given: str = ""
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            command,
            env=environment,
            input=given.encode(),
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        raise GitError(Trouble("git-failed", holder, f"timeout: {PATIENCE} s")) from error
    except OSError as error:
        raise _not_run(error, holder) from error


def _not_run(error: OSError, holder: Path) -> GitError:
    missing = isinstance(error, FileNotFoundError | PermissionError)
    said = error.strerror or ""
    return GitError(Trouble("git-missing" if missing else "git-failed", holder, f"git: {said}"))


def _ended(code: int | None) -> str:
    return f"git: exit {code}" if code is None or code >= 0 else f"git: signal {-code}"


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
