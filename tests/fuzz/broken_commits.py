"""Commits that no tool of today would make: odd days, names, words, modes and older versions."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from random import Random

from tests.folders import PLAN

DATES = (
    "0 +0000", "-1 +0000", "1700000000 +0700", "1700000000 +9999", "1700000000 -2400",
    "1700000000 +2359", "99999999999999 +0000", "9223372036854775807 +0000",
    "9223372036854775808 +0000", "253402300800 +0000", "x +0000", "1700000000", "", "1e9 +0000",
)  # fmt: skip
NAMES = (
    b"x", b"", b"\xff\xfe", "Người nhập liệu".encode(), b"<script>", b"a\x1b[2J",
    "\u202ex".encode(), b"x" * 5000, b"=1+1", b"a<b>c",
)  # fmt: skip
MESSAGES = (
    b"", b"\n", b"x", b"\xff\xfe\x00x", b"x" * 100_000, b"Loai: sua loi",
    b"a\n\nLoai: x\nLoai: y\n",
    "Sửa\n\nLoai: sửa đổi\nCan-cu: không có\nNgay-hieu-luc: 9999-12-31\n".encode(),
    "Sửa\n\nNgay-hieu-luc: 0000-00-00\n".encode(), b"a\n\nNgay-hieu-luc: " + b"9" * 5000,
    b"\r\n\r\n",
    "\u202eđảo".encode(), b"<script>alert(1)</script>", b"{{ 7*7 }}", b"x\n" * 5000,
)  # fmt: skip
VERSIONS = (
    b"", b"- ", b"\xff", b"schema: " + b"9" * 5000, b"[" * 3000, b"id: x\n", b"x: &a [*a]",
    b"\x00" * 99,
    b"schema: 1\nbody:\n- \n", b"a: b\na: c\n",
)  # fmt: skip
REGISTRIES = (b"- \n", b"", b"\xff", b"x", b"- {id: a, parent: a}\n", b"- - -\n")
MODES = ("100644", "100755", "120000")


def odd_commit(folder: Path, random: Random) -> str:
    """Give the portal a past: an odd version in an odd commit, and today's files in another."""
    _git(folder, "init", "-q", "-b", "main")
    old, registry, mode = random.choice(VERSIONS), random.choice(REGISTRIES), random.choice(MODES)
    told = [f"{mode} {old[:20]!r} {registry[:20]!r}"]
    for name, data in ((f"plans/{PLAN}", old), ("plans/registry/themes.yml", registry)):
        blob = _git(folder, "hash-object", "-w", "--stdin", data=data)
        _git(folder, "update-index", "--add", "--cacheinfo", f"{mode},{blob},{name}")
    first = _commit(folder, random, "", told)
    _git(folder, "add", "-A")
    second = _commit(folder, random, first, told)
    _git(folder, "update-ref", "HEAD", second)
    return "; ".join(told)


def _commit(folder: Path, random: Random, parent: str, told: list[str]) -> str:
    name, date, message = random.choice(NAMES), random.choice(DATES), random.choice(MESSAGES)
    told.append(f"{name[:20]!r} {date} {message[:20]!r}")
    who = name + b" <a@vi-du.vn> " + date.encode()
    lines = [b"tree " + _git(folder, "write-tree").encode()]
    lines += [b"parent " + parent.encode()] if parent else []
    lines += [b"author " + who, b"committer " + who]
    lines += [b"encoding " + random.choice((b"latin-1", b"khong-co"))] * (random.random() < 0.1)
    data = b"\n".join([*lines, b"", message])
    return _git(folder, "hash-object", "-t", "commit", "-w", "--literally", "--stdin", data=data)


def _git(folder: Path, *words: str, data: bytes = b"") -> str:
    done = subprocess.run(
        ["git", "-C", folder, *words],
        input=data,
        env={"PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder)},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()
