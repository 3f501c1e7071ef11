"""The open data of the real plans, written once for every test of a standard."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.model.revisions import Change, Detail, Revision
from generator.model.site import Site
from generator.opendata import Publication, open_data, splitting
from generator.opendata.formats import FORMATS
from tests.site_fixture import PLANS, edition_of, linked

BASE = "https://vi-du.vn/ke-hoach-mo/"
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
DAY = "2026-03-09"
COMMIT = "c" * 40
SAID = Publication(
    "Kế hoạch <mở> & “thử”", BASE, "Nhóm thử", CC0, "Theo CC0.", DAY, COMMIT
)  # fmt: skip
_CHANGE = Change("plan", "x", "altered", "", (Detail("title", "A", "B"), Detail(None, None, 2)))
REVISIONS = [
    Revision("vinh-long-chuong-trinh-nq42", "b" * 40, DAY, "Sửa tên", f"{DAY}T07:00:00+07:00",
             changes=(_CHANGE,)),
    Revision("vinh-long-chuong-trinh-nq42", "a" * 40, "2026-01-31", "Nhập liệu",
             "2026-01-31T07:00:00+07:00", "encoding"),
]  # fmt: skip


@functools.cache
def site() -> Site:
    """Return the real plans, one of them with a past."""
    return linked(PLANS).with_revisions(REVISIONS)


@functools.cache
def written(publication: Publication = SAID) -> Mapping[str, bytes]:
    """Return every file of the open data by its path below `api/`."""
    edition = edition_of(site(), publication.base)
    how = splitting(site(), publication.base)
    found: dict[str, bytes] = defaultdict(bytes)
    for piece in open_data(edition.tables(), site(), FORMATS, how, publication):
        found[piece.path] += piece.data
    return dict(found)


def without_address() -> Mapping[str, bytes]:
    """Return the same of a site that knows neither its address nor anything of itself."""
    return written(Publication())


def put(files: Mapping[str, bytes], folder: Path) -> Path:
    """Write files below a folder, and return it."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def cut(most_bytes: int) -> Mapping[str, bytes]:
    """Return every file where a list is long that is longer than so many bytes."""
    how = replace(splitting(site(), BASE), most_bytes=most_bytes, most_of_a_part=most_bytes)
    found: dict[str, bytes] = defaultdict(bytes)
    for piece in open_data(edition_of(site(), BASE).tables(), site(), FORMATS, how, SAID):
        found[piece.path] += piece.data
    return dict(found)
