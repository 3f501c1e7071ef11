"""Two lists of files held against each other: what is the same, missing, changed, strange."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.bundles import content_name, is_content_name
from generator.published.record import is_path


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the files that are expected, and what is there besides; paths in order.

    `same` counts. `former` are the files of the build before, which stay for one deploy: their
    folder is named by what it holds. `unread` has the reason why a file could not be read, by path.
    """

    same: int
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    unread: Mapping[str, str] | None = None

    @property
    def is_exact(self) -> bool:
        """Tell whether every expected file is there as it must be, and nothing strange."""
        return not (self.missing or self.changed or self.strange or self.unread)


def compare(
    expected: Mapping[str, str],
    found: Mapping[str, str],
    unread: Mapping[str, str] | None = None,
    is_kept: bool = True,
) -> Comparison:
    """Compare hashes by path: those that are expected with those that were found.

    `unread` says of paths that could not be read why; they are neither missing nor strange.
    `is_kept` tells that files of the build before may be there.
    """
    unread = dict(sorted((unread or {}).items()))
    both = expected.keys() & found.keys()
    changed = {path for path in both if expected[path] != found[path]}
    beside = found.keys() - expected.keys()
    former = set(_former(expected, {path: found[path] for path in beside})) if is_kept else set()
    return Comparison(
        len(both) - len(changed),
        tuple(sorted(expected.keys() - found.keys() - unread.keys())),
        tuple(sorted(changed)),
        tuple(sorted(beside - former)),
        tuple(sorted(former)),
        unread,
    )


def _former(expected: Mapping[str, str], beside: Mapping[str, str]) -> Iterator[str]:
    """Yield the files of folders that an earlier build named by what they hold, as the names prove.

    Only beside such a folder of this build, and one there: no more is kept for a deploy. A name
    proves what a folder holds, not who put it there.
    """
    homes = {home for path in expected if (home := _named(path)[0]) is not None}
    folders: defaultdict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for path, digest in beside.items():
        home, name, rest = _named(path)
        if home is not None and home in homes and is_path(path):
            folders[home].setdefault(name, {})[rest] = digest
    for home, named in folders.items():
        proved = [name for name, files in named.items() if content_name(files) == name]
        if len(proved) == 1:
            yield from (f"{home}{proved[0]}/{rest}" for rest in named[proved[0]])


def _named(path: str) -> tuple[str | None, str, str]:
    """Part a path at the first folder named by its content: what is before, its name, the rest."""
    steps = path.split("/")
    for at, step in enumerate(steps[:-1]):
        if is_content_name(step):
            return "".join(f"{one}/" for one in steps[:at]), step, "/".join(steps[at + 1 :])
    return None, "", ""
