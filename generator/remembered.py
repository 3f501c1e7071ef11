"""What was told of older versions, kept in a folder between builds: the same with it and without.

One JSON file a plan. What another state of the program told is forgotten, so that nothing here can
differ from what would be told anew.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).parent


def recall(folder: Path, plan: str) -> dict[str, Any]:
    """Return what this program told of a plan before; nothing where that cannot be read."""
    try:
        kept = json.loads((folder / f"{plan}.json").read_text(encoding="utf-8"))
        known: dict[str, Any] = kept["told"] if kept["program"] == _program() else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return known


def remember(folder: Path, plan: str, told: dict[str, Any]) -> None:
    """Keep what was told of a plan's versions; a folder that cannot be written is no harm."""
    text = json.dumps({"program": _program(), "told": told}, ensure_ascii=False)
    file = folder / f"{plan}.json"
    new = file.with_suffix(".new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new.write_text(text, encoding="utf-8")
        new.replace(file)
    except OSError:
        return


@cache
def _program() -> str:
    """Return the hash of everything that decides what is told."""
    digest = hashlib.sha256()
    for path in sorted(PROGRAM.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
