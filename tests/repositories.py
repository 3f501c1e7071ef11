"""Git repositories that tests make: commits a day apart, by one author."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

SETTINGS = (
    "-c",
    "user.name=Người mã hóa",
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

    def git(self, *words: str | Path) -> str:
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


def new_repository(root: Path) -> Repository:
    """Make an empty repository."""
    root.mkdir(parents=True)
    made = Repository(root)
    made.git("init", "-q", "-b", "main")
    return made
