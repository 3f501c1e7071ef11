"""Git repositories that tests make: commits a day apart, by one author."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

SETTINGS = (
    "-c",
    "user.name=Người nhập liệu",
    "-c",
    "user.email=ma-hoa@vi-du.vn",
    "-c",
    "core.autocrlf=false",
)


@dataclass
class Repository:
    """A repository whose commits are a day apart."""

    root: Path
    day: int = 0

    def git(self, *words: str | Path, given: str | None = None) -> str:
        moment = f"2024-01-{self.day + 1:02d}T12:00:00+07:00"
        done = subprocess.run(
            ["git", "-C", self.root, *SETTINGS, *words],
            env={
                "PATH": os.environ["PATH"],
                "GIT_CONFIG_NOSYSTEM": "1",
                "HOME": str(self.root),
                "GIT_AUTHOR_DATE": moment,
                "GIT_COMMITTER_DATE": moment,
            },
            capture_output=True,
            check=True,
            text=True,
            input=given,
        )
        return done.stdout.strip()

    def commit(self, subject: str, **files: str | None) -> str:
        """Write files (`__` for a slash, null to remove), commit everything, return the commit."""
        for name, text in files.items():
            path = self.root / f"{name.replace('__', '/')}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", subject)
        self.day += 1
        return self.git("rev-parse", "HEAD")

    def dated(self, moment: str) -> str:
        """Make the commit that is checked out say that it was made then, as git has it or not."""
        said = self.git("cat-file", "commit", "HEAD")
        lines = [
            f"committer Ai <ai@vi-du.vn> {moment}" if line.startswith("committer ") else line
            for line in said.split("\n")
        ]
        words = ("hash-object", "-t", "commit", "-w", "--literally", "--stdin")
        commit = self.git(*words, given="\n".join(lines) + "\n")
        self.git("update-ref", "refs/heads/main", commit)
        return commit

    def object_file(self, name: str) -> Path:
        """Return the file of an object, named as git takes it, writable."""
        full = self.git("rev-parse", name)
        file = self.root / ".git/objects" / full[:2] / full[2:]
        file.chmod(0o644)
        return file

    def damage(self, name: str) -> None:
        """Break the bytes of an object."""
        self.object_file(name).write_bytes(b"hong")

    def lose(self, name: str) -> None:
        """Remove an object."""
        self.object_file(name).unlink()


def new_repository(root: Path) -> Repository:
    """Make an empty repository."""
    root.mkdir(parents=True)
    made = Repository(root)
    made.git("init", "-q", "-b", "main")
    return made
