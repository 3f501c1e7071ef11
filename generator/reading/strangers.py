"""Folders into which others put files: what of them may be read; what is refused, with its place.

A merge request brings files that nobody has looked at. Nothing but plain files of the folder itself
is read or published: no link that leads out of it, no device, pipe or socket, nothing whose name
begins with a dot. What the settings file names is the portal's own choice, wherever it lies; what a
link makes of that is not.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.language import _
from generator.problems import Location, Problem
from generator.reading.opening import OutsideError, open_below, real_path

# As much as code hosts take (GitHub, "About large files"): more is nobody's picture or scan.
MAX_PUBLISHED = 100 * 1024 * 1024
# How many folders lie within each other; pages have four.
MAX_DEPTH = 50
# What editors, systems and git leave behind unasked: no part of a site, and no fault of anybody's.
_LEAVINGS = re.compile(
    r"""\.(gitkeep|keep|gitignore|gitattributes|editorconfig|directory|DS_Store|nojekyll)
    | \._.* | \.\#.* | \.~lock\..*\# | \..*\.sw[a-z] | \.goutputstream-.* | \.nfs[0-9a-f]+
    | .*~ | \#.*\# | ~\$.* | Thumbs\.db | desktop\.ini""",
    re.VERBOSE,
)


def is_leaving(name: str) -> bool:
    """Tell whether a file is what an editor, a system or git left, which is passed over unsaid."""
    return bool(_LEAVINGS.fullmatch(name))


def files_below(folder: Path, shown: str, problems: list[Problem]) -> list[PurePosixPath]:
    """Return the files of a folder that may be read, by path below it, in order.

    Whatever else lies there is told, at its place as seen from `shown`, the name of the folder. A
    folder that is not there has no files.
    """
    found: list[PurePosixPath] = []
    waiting = [PurePosixPath()]
    home = Path(os.path.realpath(folder))  # of links in a circle too, which are told
    while waiting:
        above = waiting.pop()
        for entry in _entries(folder, above, shown, problems):
            path = above / entry.name
            if is_leaving(entry.name) or _is_submodule(path, entry):
                continue
            if problem := _refusal(home, path, entry, Location(f"{shown}/{path}")):
                problems.append(problem)
            elif not entry.is_dir(follow_symlinks=False):
                found.append(path)
            elif len(path.parts) < MAX_DEPTH:
                waiting.append(path)
            else:
                problems.append(_too_deep(Location(f"{shown}/{path}")))
    return sorted(found)


def published_files(
    folder: Path, shown: str, problems: list[Problem]
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a folder that may be read, path below it and bytes, in order."""
    for path in files_below(folder, shown, problems):
        data = read_below(folder, path, shown, problems)
        if data is not None:
            yield str(path), data


def read_below(
    folder: Path, path: PurePosixPath, shown: str, problems: list[Problem]
) -> bytes | None:
    """Read a file below a folder; null, and a problem at its place, where that is refused."""
    place = Location(f"{shown}/{path}")
    try:
        with open_below(folder, path) as file:
            data = file.read(MAX_PUBLISHED + 1)
    except OSError:
        problems.append(no_plain_file(place, path.name))
        return None
    if len(data) > MAX_PUBLISHED:
        problems.append(_too_big(place))
        return None
    return data


def led_elsewhere(named: Path, home: Path, shown: str) -> Iterator[Problem]:
    """Yield a problem for a folder that a link, not the settings, puts outside of its `home`.

    Or into what is hidden there by a dot, as `.git` is.
    """
    written = Path(os.path.normpath(named))
    if not written.is_relative_to(home):
        return  # the settings say so themselves
    below = PurePosixPath(written.relative_to(home).as_posix())
    if (home.resolve() / below) == (real := _resolved(named)):
        return
    try:
        real_path(home, below)
    except OSError:
        yield link_outside(Location(shown), f"{shown} → {real or shown}")


def _resolved(path: Path) -> Path | None:
    try:
        return path.resolve()
    except RuntimeError:  # links in a circle, before Python 3.13
        return None


def _entries(
    folder: Path, above: PurePosixPath, shown: str, problems: list[Problem]
) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder / above) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        if above.parts or error.errno != errno.ENOENT:
            place = Location(str(PurePosixPath(shown) / above))
            problems.append(no_plain_file(place, above.name or shown))
        return []


def _is_submodule(path: PurePosixPath, entry: os.DirEntry[str]) -> bool:
    """Tell whether this is what git leaves at the top of a repository that lies within another."""
    return str(path) == ".git" and entry.is_file(follow_symlinks=False)


def _refusal(
    home: Path, path: PurePosixPath, entry: os.DirEntry[str], place: Location
) -> Problem | None:
    if entry.name.startswith("."):
        return dot_file(place, entry.name)
    try:
        if entry.is_symlink():
            return _refused_link(home, path, place)
        if entry.is_dir(follow_symlinks=False):
            return None
        return _refused_kind(entry.stat(follow_symlinks=False), place)
    except OutsideError:
        return link_outside(place, entry.name)
    except OSError:
        return no_plain_file(place, entry.name)


def _refused_link(home: Path, path: PurePosixPath, place: Location) -> Problem | None:
    real = home / real_path(home, path)
    if real.is_dir():
        return _link_to_folder(place, path.name)
    return _refused_kind(real.stat(), place)


def _refused_kind(status: os.stat_result, place: Location) -> Problem | None:
    if not stat.S_ISREG(status.st_mode):
        return no_plain_file(place, PurePosixPath(place.file).name)
    return _too_big(place) if status.st_size > MAX_PUBLISHED else None


def link_outside(place: Location, fragment: str) -> Problem:
    """Return the problem of a link that leads out of the folder in which it lies."""
    return Problem.at(
        place,
        "path-outside",
        _("liên kết này trỏ ra ngoài thư mục chứa nó"),
        fragment=fragment,
        hint=_("chép tệp hoặc thư mục ấy vào đây thay cho liên kết"),
    )


def no_plain_file(place: Location, fragment: str) -> Problem:
    """Return the problem of what is no file, or cannot be read."""
    return Problem.at(
        place,
        "unreadable",
        _("không đọc được tệp"),
        fragment=fragment,
        hint=_("thay bằng một tệp thường (không phải liên kết hỏng), có quyền đọc"),
    )


def dot_file(place: Location, fragment: str) -> Problem:
    """Return the problem of a name that begins with a dot."""
    return Problem.at(
        place,
        "unpublishable",
        _("tên bắt đầu bằng dấu chấm: tệp riêng của máy, không công bố"),
        fragment=fragment,
        hint=_("xóa hoặc dời ra ngoài thư mục này; có mật khẩu trong đó thì đổi mật khẩu"),
    )


def _link_to_folder(place: Location, fragment: str) -> Problem:
    return Problem.at(
        place,
        "link-to-folder",
        _("liên kết tới một thư mục không được đi theo"),
        fragment=fragment,
        hint=_("chép thư mục ấy vào đây thay cho liên kết"),
    )


def _too_deep(place: Location) -> Problem:
    return Problem.at(
        place,
        "path-depth",
        _("thư mục lồng nhau quá {limit} tầng", limit=MAX_DEPTH),
        hint=_("dời các tệp ra gần hơn"),
    )


def _too_big(place: Location) -> Problem:
    return Problem.at(
        place,
        "file-size",
        _("tệp lớn hơn {limit} MB", limit=MAX_PUBLISHED // 1024 // 1024),
        hint=_("đặt tệp lớn ở nơi khác và dẫn tới đó"),
    )
