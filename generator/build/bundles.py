"""Bundles onto the disk, each in the folder that is named by what it holds."""

from __future__ import annotations

import hashlib
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.build.publish import put
from generator.bundles import Bundle, Pointer, content_name
from generator.progress import Stage


def put_bundle(folder: Path, bundle: Bundle, stage: Stage) -> str:
    """Write a bundle and its pointer below a folder; return the name of the bundle's own folder.

    That name is known only when the last file is written, so none has to be held until then.
    """
    home = folder / bundle.home
    growing = home / ".moi"
    hashes: defaultdict[str, hashlib._Hash] = defaultdict(hashlib.sha256)

    def hashed() -> Iterator[tuple[str, bytes]]:
        for path, data in bundle.files:
            hashes[path].update(data)
            yield path, data

    growing.mkdir(parents=True)
    put(growing, hashed(), stage)
    name = content_name({path: one.hexdigest() for path, one in hashes.items()})
    shutil.rmtree(home / name, ignore_errors=True)  # a copy of ours among hand-written pages
    growing.rename(home / name)
    (folder / bundle.pointer).write_bytes(Pointer(bundle.form, name).written())
    return name
