"""The file in which an official text came: there, and untouched."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from generator.language import _
from generator.problems import Location, Problem
from generator.reading.files import misnamed
from generator.reading.opening import HiddenError, OutsideError, open_below
from generator.reading.strangers import no_plain_file

# A scan of 500 pages has about 100 MB.
MAX_ORIGINAL = 300 * 1024 * 1024
_STEP = 1024 * 1024


class OriginalSaid(Protocol):
    """What a plan says of its original: the file, seen from the plans folder, and its SHA-256."""

    @property
    def file(self) -> str:
        """The path of the file."""

    @property
    def sha256(self) -> str:
        """The hash of its bytes, in hexadecimal digits."""


def hold_original(
    folder: Path, original: OriginalSaid, place: Location, problems: list[Problem]
) -> None:
    """Hold the original of a plan, seen from the plans folder, against what its plan file says.

    A file that is not there, lies elsewhere, is too large or is another one is told at `place`.
    """
    if not os.path.lexists(folder / original.file):
        problems.append(
            Problem.at(
                place,
                "no-original",
                _("không thấy tệp gốc"),
                fragment=original.file,
                hint=_("chép tệp gốc, nguyên từng byte, vào thư mục sources/"),
            )
        )
        return
    try:
        with open_below(folder, PurePosixPath(original.file)) as file:
            found = _digest(file)
    except (HiddenError, OutsideError, OSError):
        problems.append(no_plain_file(place, original.file))
        return
    problems.extend(misnamed(PurePosixPath(original.file).name, place))
    if found is None:
        problems.append(
            Problem.at(
                place,
                "original-size",
                _("tệp gốc lớn hơn {limit} MB", limit=MAX_ORIGINAL // _STEP),
                fragment=original.file,
                hint=_("giữ tệp ấy ở nơi khác, ghi địa chỉ vào source.url và bỏ original"),
            )
        )
    elif found != original.sha256:
        problems.append(
            Problem.at(
                place,
                "original-changed",
                _("tệp gốc không còn như lúc nhập liệu: SHA-256 khác"),
                fragment=original.file,
                hint=_("lấy lại đúng tệp đã nhận; nếu văn bản đổi thật thì nhập lại từ tệp mới"),
                guess=found,
            )
        )


def _digest(file: BinaryIO) -> str | None:
    """Return the SHA-256 of a file; null for one that is too large to be a text."""
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(_STEP):
        size += len(chunk)
        if size > MAX_ORIGINAL:
            return None
        digest.update(chunk)
    return digest.hexdigest()
