"""The files of a portal that is to be broken, read and written without a care for their forms."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.reading.yaml_source import parse
from tests.folders import PLAN

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def some_file(folder: Path, random: Random, ending: str = "") -> Path:
    files = [path for path in sorted(folder.rglob(f"*{ending}")) if path.is_file()]
    plan = folder / "plans" / PLAN
    return plan if plan in files and random.random() < 0.4 else random.choice(files)


def bytes_of(file: Path) -> bytes:
    return file.read_bytes()


def read_yaml(file: Path) -> Any:
    """Return what a YAML file says, its scalars as they are typed; nothing for a broken one."""
    try:
        found, _problems = parse(file.read_bytes(), file.name, {})
    except (OSError, RecursionError):
        return None
    return deepcopy(found.data) if found else None


def write_yaml(file: Path, data: Any) -> None:
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8", errors="replace")


def shortened(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 80 else f"{text[:60]}… ({len(text)})"


def listed(data: Any) -> list[Any]:
    """Return a list as it is, and anything else as an empty one."""
    return data if isinstance(data, list) else []
