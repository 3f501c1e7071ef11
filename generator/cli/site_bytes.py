"""A small file of a site that was published, in a folder or at an address, or why there is none."""

from __future__ import annotations

from pathlib import Path

from generator.build.web_site import UnreadError, WebSite
from generator.hidden import for_terminal
from generator.language import _


def site_bytes(site: Path | WebSite, path: str, most: int) -> bytes | str:
    """Return a small file of a site, or in words why there is none."""
    try:
        data = _read(site / path, most) if isinstance(site, Path) else site.read(path, most)
    except (OSError, UnreadError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        return for_terminal(_("Không đọc được {file}: {why}", file=path, why=why))
    return _("Site không có {file}.", file=path) if data is None else data


def _read(file: Path, most: int) -> bytes | None:
    if not file.is_file():
        return None
    if file.stat().st_size > most:
        raise UnreadError(_("lớn quá {count} byte", count=most))
    return file.read_bytes()
