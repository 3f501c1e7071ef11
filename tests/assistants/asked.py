"""Questions to the site that tests share, and a small site written by hand."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.assistants import SiteFiles, answer
from tests.site_fixture import built_site

PHUONG_2 = "phuong-2-quang-tri-ke-hoach-nq42"


@functools.cache
def files() -> SiteFiles:
    return SiteFiles(built_site())


def ask(tool: str, **given: Any) -> dict[str, Any]:
    return answer(files(), tool, given).told(files())


def small_site(folder: Path, tables: Mapping[str, object], **record: object) -> Path:
    """Write the files of a site that a test needs."""
    for name, rows in {"build": {"commit": "c" * 40, **record}, **tables}.items():
        file = folder / "api" / f"{name}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    return folder
