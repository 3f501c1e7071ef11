"""Line ends that git may change on the way: whether sources are kept from that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from generator.language import _
from generator.problems import Location, Problem
from generator.reading.opening import open_plain
from generator.text.decoding import MAX_BYTES

CRLF = b"\r\n"
ATTRIBUTES = ".gitattributes"
# What says that git leaves the bytes of a file alone (its manual, gitattributes).
_KEPT = ("-text", "binary")


def unguarded(folder: Path, sources: Iterable[tuple[str, bytes, Location]]) -> Iterator[Problem]:
    """Yield a warning for each source in a git repository whose line ends git may have changed.

    `sources` are path below the plans folder, bytes, and where a plan names it. Only one with line
    ends of Windows may be changed without anybody seeing it: by a clone there, or by a commit from
    there. Outside of a repository nothing is told.
    """
    root = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)
    if root is None:
        return
    for name, data, place in sources:
        if CRLF in data and not _is_kept(root, folder / name):
            yield Problem.at(
                place,
                "line-ends",
                _("git có thể đã đổi dấu xuống dòng của tệp nguồn, không còn nguyên từng byte"),
                severity="warning",
                fragment=name,
                hint=_(
                    "thêm dòng “{line}” vào .gitattributes ở gốc kho, rồi lấy lại tệp nguồn như "
                    "khi nhận",
                    line=f"{folder.relative_to(root).as_posix()}/sources/** -text",
                ),
            )


def _is_kept(root: Path, file: Path) -> bool:
    """Tell what the attributes say of a file: those of its own folder last, the last line wins."""
    kept = False
    between = [one for one in file.parents if one.is_relative_to(root)]
    for folder in reversed(between):
        for pattern, *said in _lines(folder / ATTRIBUTES):
            if _fits(pattern, file.relative_to(folder).as_posix()):
                about = [
                    one for one in said if one.lstrip("-!").split("=")[0] in ("text", "binary")
                ]
                kept = about[-1] in _KEPT if about else kept
    return kept


def _name(attribute: str) -> str:
    return attribute.lstrip("-!").split("=")[0]


def _lines(attributes: Path) -> list[list[str]]:
    try:
        with open_plain(attributes) as file:
            text = file.read(MAX_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return []
    return [words for line in text.splitlines() if (words := line.split()) and words[0][0] != "#"]


def _fits(pattern: str, path: str) -> bool:
    if "/" not in pattern:
        return fnmatch(path.rsplit("/", 1)[-1], pattern)
    return fnmatch(path, pattern.lstrip("/"))
