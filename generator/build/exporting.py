"""Open data, files of subjects, the index of search: written side by side, then put in place.

None of them needs what another makes. Each is written into a folder of its own by a process that
knows the site by having been forked from this one, with which threads of a database end, too; where
that cannot be, by this process.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.bundles import put_bundle
from generator.build.claims import Claim, Claims, Owners, owner
from generator.build.publish import put
from generator.bundles import Bundle
from generator.processes import inherited
from generator.progress import Stage

Files = Iterable[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Export:
    """What one maker makes: files by path below the site, when they are asked for, or a bundle."""

    maker: str
    made: Callable[[], Files] | Bundle


@dataclass(frozen=True, slots=True)
class Exported:
    """What a maker made, in a folder of its own: paths below it, in the order of their making.

    Of a bundle there are two: its folder, and its pointer. `count` says how many files it is.
    """

    maker: str
    folder: Path
    paths: tuple[str, ...]
    count: int
    is_bundle: bool = False

    def put(self, site: Path, paths: Iterable[str]) -> None:
        """Put some of it in its place below the site; what stands there gives way."""
        for path in paths:
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir():
                shutil.rmtree(target)  # a copy of ours among hand-written pages
            (self.folder / path).rename(target)

    def free(self, claims: Claims, owners: Owners) -> list[str]:
        """Return the paths whose address is free, and claim them; a bundle's pointer is claimed."""
        if self.is_bundle:
            return [*self.paths]
        return [
            path for path in self.paths if claims.take(Claim(path, owner(path, owners), self.maker))
        ]


def exported(
    exports: Sequence[Export], room: Path, stage: Stage, processes: int | None = None
) -> Iterator[Exported]:
    """Yield what each maker made, in their order; null processes: one for each core."""

    def write(number: int) -> Exported:
        return _written(exports[number], room / str(number))

    for one in inherited(write, range(len(exports)), processes, stage.still):
        stage.advance(count=one.count)
        yield one


def _written(export: Export, folder: Path) -> Exported:
    made, quiet = export.made, Stage("", "")
    folder.mkdir(parents=True)
    if isinstance(made, Bundle):
        name = put_bundle(folder, made, quiet)
        paths = (f"{made.home}{name}", made.pointer)
        return Exported(export.maker, folder, paths, quiet.count, is_bundle=True)

    names: dict[str, None] = {}

    def heard() -> Files:
        for path, data in made():
            names[path] = None
            yield path, data

    put(folder, heard(), quiet)
    return Exported(export.maker, folder, tuple(names), quiet.count)
