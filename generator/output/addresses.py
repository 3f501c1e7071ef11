"""Where the files of the themes stand: in a folder named by what they hold, and plainly.

Pages name them in the folder, so that a page and what it loads are of one build. At their plain
addresses, which others may name, stand the portal's own files and whatever names no other file;
a script or a style of the program leads on from there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.bundles import Bundle, home_of, read_pointer

ASSETS = "assets/muc-luc.json"
_HOME = home_of(ASSETS)
_FORM = 1
_EXPORTS = re.compile(rb"^export\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class AssetAddresses:
    """The addresses of the themes' files; `name` is that of the folder which holds `files`."""

    name: str
    files: frozenset[str]

    def of(self, path: str) -> str:
        """Return where a file stands that is called by its plain path, `assets/css/pages.css`.

        Whatever is no file of a theme keeps its address.
        """
        inside = path.removeprefix(_HOME)
        return f"{_HOME}{self.name}/{inside}" if inside in self.files and inside != path else path


NOTHING_HASHED = AssetAddresses("", frozenset())


def asset_bundle(assets: Mapping[str, bytes]) -> Bundle:
    """Return the files of all themes as one bundle, by their paths below `assets/`.

    Markdown is left out, which a host turns into a page.
    """
    files = ((path, data) for path, data in assets.items() if not path.endswith(".md"))
    return Bundle(ASSETS, _FORM, files)


def asset_addresses(pages: Path) -> AssetAddresses:
    """Return the addresses of the themes' files that stand in a folder of pages or of a site."""
    try:
        pointer = read_pointer((pages / ASSETS).read_bytes())
    except OSError:
        pointer = None
    if pointer is None:
        return NOTHING_HASHED
    folder = pages / _HOME / pointer.name
    files = (path for path in folder.rglob("*") if path.is_file())
    return AssetAddresses(
        pointer.name, frozenset(path.relative_to(folder).as_posix() for path in files)
    )


def plain_assets(
    name: str, assets: Mapping[str, bytes], ours: Collection[str]
) -> Iterator[tuple[str, bytes]]:
    """Yield what stands at the plain addresses of `assets`, by path below the site.

    `ours` are those of the program; `name` is that of the folder which holds all of them.
    """
    for path, data in assets.items():
        target = f"{'../' * path.count('/')}{name}/{path}"
        yield _HOME + path, _leading_on(path, data, target) if path in ours else data


def _leading_on(path: str, data: bytes, target: str) -> bytes:
    """Return a style or script that leads to another address; any other file as it is."""
    if path.endswith(".css"):
        return f'@import url("{target}");\n'.encode()
    if path.endswith(".js"):
        # A classic script may import too, where it does so by a call.
        exports = _EXPORTS.search(data)
        return (f'export * from "{target}";\n' if exports else f'import("{target}");\n').encode()
    return data
