"""Why a plan may be trusted: what the proof found, and the lines of its scan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why the text may be trusted: how much of the source it holds, `99,98%`.

    For a scan, also how many words were restored, how many of them are uncertain, and the lines
    of the scan behind each paragraph.
    """

    coverage: str | None = None
    restored: int = 0
    uncertain: int = 0
    scan: Mapping[str, tuple[ScanLine, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScanLine:
    """A line of a scan, as the scan has it."""

    number: int
    text: str
