"""The source of a draft beside its plan file: the text that builds prove against, and the original.

A folder of plans holds `registry/`; elsewhere a draft is a file of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from generator import __version__
from generator.importer import Original
from generator.importer.official_text import OfficialText

# How a text in an old encoding ends, which is no source to read.
_OLD_TEXT = ".txt.goc"


def is_plans_folder(folder: Path) -> bool:
    """Tell whether a folder is that of a portal's plans."""
    return (folder / "registry").is_dir()


def original_of(file: Path, data: bytes, plan_id: str, official: OfficialText) -> Original | None:
    """Return the untouched file as a plan file names it; null where it is plain text itself.

    A text that had to be turned into UTF-8 is kept beside the one that it became.
    """
    ending = file.suffix.lower()
    if ending == ".txt" and not official.reader:
        return None
    if ending == ".txt":
        ending = _OLD_TEXT
    reader = official.reader or f"kehoach {__version__}"
    return Original(f"sources/{plan_id}{ending}", sha256(data).hexdigest(), reader)


def source_files(
    official: OfficialText, data: bytes, plan_id: str, original: Original | None
) -> dict[str, bytes]:
    """Return the files that a draft proves itself by, by their place below the plans.

    Pages that were read off pictures stand in a folder of their own, as they were read.
    """
    text = f"sources/{plan_id}.txt"
    if original is None:
        return {text: data}
    pages = {f"sources/{plan_id}/trang-{page}.png": png for page, png in official.pictures}
    return {text: official.text.encode(), original.file: data, **pages}


def put_beside(plans: Path, files: Mapping[str, bytes]) -> str | None:
    """Write the files of a source below a folder of plans.

    Return the name of one that is there and says something else, then nothing is written; else
    null.
    """
    for name, data in files.items():
        place = plans / name
        if place.exists() and place.read_bytes() != data:
            return name
    for name, data in files.items():
        place = plans / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return None
