"""Whether the site that stands is the one that a build would make: then none is made.

A build is a function of the program, its packages, the portal's settings and folders and what git
says of its plans (a test builds everything twice). Who hashed all that and finds the site of that
hash in its place, byte for byte, has built it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.inventory import inventory
from generator.build.linking import is_linked
from generator.build.provenance import extensions, installed, made_of
from generator.build.replaced import PLANS, REPORTS
from generator.history import History
from generator.memory import key_of
from generator.output.cache import tracked_cache
from generator.output.kinds import STANDING, StandingSite
from generator.output.mkdocs_reach import reads_no_more
from generator.output.remembered import memory_of
from generator.problems import Problem
from generator.published import BESIDE, CHAIN, RECORD, read_record
from generator.reading.settings import Settings

# The hosts of which it is known what they read.
_HOSTS = ("mkdocs", "properdocs", "own")


@dataclass(frozen=True, slots=True)
class WholeSite:
    """A site that is about to be published: the hash of its record, what it keeps of the old one.

    `carried` are folders by their path below the site.
    """

    record: str
    carried: tuple[str, ...]


def state_of(settings: Settings) -> str | None:
    """Return the hash of everything that a build of a portal is made of.

    Null where that cannot be told: packages that extend the program or plugins of the host may
    read whatever they like, and a link or a device among the files may lead anywhere.
    """
    folders = (settings.plans, settings.content, *settings.themes)
    if extensions() or settings.portal.host not in _HOSTS or not reads_no_more(settings.said):
        return None
    try:
        files = [part for folder in folders for part in _files(folder)]
        configs = [(str(path), path.read_bytes()) for path in settings.configs]
    except OSError:
        return None
    return key_of(
        json.dumps(made_of(settings), sort_keys=True),
        repr(installed()),
        # Who works plans out makes no difference to what they say.
        repr(settings.model_copy(update={"executor": ""})),
        repr(History.of(settings.plans)),
        repr(tracked_cache(settings.cache)),
        repr(configs),
        *files,
    )


def standing(settings: Settings, state: str) -> StandingSite | None:
    """Return what was told of the site of a state, if it still stands as it was built."""
    known = memory_of(settings).recall(STANDING, state)
    return known if known and _stands(settings.output, known) else None


def keep_standing(
    settings: Settings, state: str, whole: WholeSite, found: Iterable[Problem], summary: str
) -> None:
    """Remember the site of a state and what was told of it.

    What was told of the site that it replaced is not: that one is gone.
    """
    of_old = {str(settings.output / name) for name in (PLANS.record, REPORTS.record, CHAIN)}
    told = tuple(one for one in found if one.file not in of_old)
    site = StandingSite(whole.record, whole.carried, told, summary)
    memory_of(settings).remember(STANDING, state, site)


def _files(folder: Path) -> Iterator[str]:
    """Yield name, place and files of a folder with their hashes; raises `OSError` for any other."""
    yield f"{folder} {os.path.realpath(folder)}"
    found = inventory(folder)
    if found.unread and folder.is_dir():
        raise OSError
    yield from (f"{path} {found.hashes[path]}" for path in sorted(found.hashes))


def _stands(output: Path, known: StandingSite) -> bool:
    """Tell whether a site lies in a folder whole, and nothing else does."""
    try:
        data = (output / RECORD).read_bytes()
        if hashlib.sha256(data).hexdigest() != known.record:
            return False
        problems: list[Problem] = []
        record = read_record(data, problems, lambda path: (output / path).read_bytes())
    except OSError:
        return False
    found = inventory(output)
    if record is None or found.unread:
        return False
    own = {path: one for path, one in found.hashes.items() if not _is_of(path, known.carried)}
    own = {path: one for path, one in own.items() if path not in BESIDE}
    return own == record.files and is_linked(output)


def _is_of(path: str, carried: Sequence[str]) -> bool:
    return any(path.startswith(f"{folder}/") for folder in carried)
