"""Names that nobody would give, and folders where files should be."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random

import yaml

from tests.folders import PLAN
from tests.fuzz.broken_text import BYTES
from tests.fuzz.yaml_files import some_file

PLAN_ID = PLAN.removesuffix(".yml")
SOURCE = f"sources/{PLAN_ID}.txt"
NAMES = (
    b"a\xff.yml", b"\xe1\xba.yml", b"a\nb.yml", b"a\x1b[2J.yml", b"a\x07.yml", b".yml", b".an.yml",
    b"-x.yml", b"--output=x.yml", b" .yml", b"a b.yml", b"a:b.yml", b"a?b#c%.yml",
    b"\xe2\x80\xae.yml", b"x" * 240 + b".yml", b"A.YML", b"a.yaml", b"a.yml.yml", b"con.yml",
    b"*.yml", b"'.yml", b'".yml', b"<b>.yml", b"$(x).yml", b"a\\b.yml", "ế.yml".encode(),
    "e\u0302\u0301.yml".encode(), "İ.yml".encode(), "📎.yml".encode(),
)  # fmt: skip
PLACES = (
    "plans", "plans/registry", "plans/sources", f"plans/{PLAN}", f"plans/{SOURCE}",
    "plans/registry/units.yml", "content", "content/index.md", "content/ke-hoach",
    "content/ke-hoach/index.md", "content/du-lieu", "content/assets", "content/api",
    "content/chi-tieu/index.md", "theme", "theme/pages", "theme/assets", "theme/overrides",
    "theme/pages/plan.md", "theme/parts", "theme/assets/js", "mkdocs.yml",
    "content/tim-kiem/index.md", "content/sitemap.xml", "content/404.md",
    f"content/ke-hoach/{PLAN_ID}",
)  # fmt: skip


def odd_name(folder: Path, random: Random) -> str:
    """Give a file a name that nobody would, beside the others or instead of one."""
    name = random.choice(NAMES)
    home = random.choice(("plans", "plans/registry", "plans/sources", "content", "theme/assets"))
    if home == "content":
        name = name.replace(b".yml", b".md").replace(b".yaml", b".md")
    elif home == "plans/sources":
        name = name.replace(b".yml", b".txt").replace(b".yaml", b".txt")
    target = os.path.join(os.fsencode(folder / home), name)  # noqa: PTH118 - bytes
    os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
    shutil.copy(os.fsencode(some_file(folder, random)), target)
    if home == "plans/sources":
        plan = folder / "plans" / PLAN
        named = yaml.safe_dump(f"sources/{os.fsdecode(name)}".encode("utf-8", "replace").decode())
        plan.write_text(
            plan.read_text("utf-8").replace(SOURCE, named.split("\n...")[0].strip(), 1), "utf-8"
        )
    return f"{home}/{name!r}"


def odd_place(folder: Path, random: Random) -> str:
    """Put a folder where a file should be, a file where a folder should, or nothing."""
    name = random.choice(PLACES)
    path = folder / name
    kinds = ["file", "folder", "nothing", "binary", "empty", "locked"]
    kind = random.choice(kinds)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
    if kind == "nothing":
        return f"no {name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind == "folder":
        path.mkdir()
    else:
        path.write_bytes({"binary": random.choice(BYTES) * 50, "empty": b""}.get(kind, b"x\n"))
    if kind == "locked":
        path.chmod(0)
    return f"{name}: {kind}"
