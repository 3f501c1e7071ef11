"""Pictures that a portal names in its settings, and the files that there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.language import _
from generator.problems import Location, Problem, guess

_ENDINGS = frozenset((".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico"))


def missing_pictures(
    named: Mapping[str, str | None],
    folders: Sequence[Path],
    place: Callable[[str], Location],
) -> Iterator[Problem]:
    """Yield a problem for each picture of the settings that no folder has.

    `named` are their paths below the site, null for none, by the name of the setting, of which
    `place` says where it stands. A web address is none: pages load nothing from elsewhere.
    """
    for name, path in named.items():
        if path is None or any((folder / path).is_file() for folder in folders):
            continue
        known = sorted(
            file.relative_to(folder).as_posix()
            for folder in folders
            for file in (folder / "assets").rglob("*")
            if file.suffix.lower() in _ENDINGS
        )
        yield Problem.at(
            place(name),
            "no-picture",
            _("không thấy hình này trong giao diện của cổng"),
            fragment=path,
            hint=_("đặt tệp vào theme/assets/images/, rồi ghi assets/images/tên-tệp"),
            guess=guess(path, known),
        )
