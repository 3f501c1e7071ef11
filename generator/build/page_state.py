"""What decides all pages of today beside what each looks at: program, look, settings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.build.inventory import inventory
from generator.build.provenance import extensions, installed, made_of
from generator.digests import Digests, UntoldError
from generator.memory import key_of
from generator.opendata import FORMATS
from generator.output.addresses import AssetAddresses
from generator.output.page_memory import PageMemory
from generator.output.remembered import memory_of
from generator.reading.settings import Settings
from generator.subjects import SUBJECTS
from generator.views.watched import WatchedEdition


def page_memory(
    settings: Settings,
    edition: WatchedEdition,
    digests: Mapping[str, Sequence[str]],
    assets: AssetAddresses,
) -> PageMemory:
    """Return what is remembered of the pages of an edition.

    `digests` are those of each plan and of its parts, by plan.
    """
    known = edition.digests(digests)
    return PageMemory(memory_of(settings), edition, known, _state(settings, edition, assets))


def _state(settings: Settings, edition: WatchedEdition, assets: AssetAddresses) -> str | None:
    """Return the hash of all that decides a page beside what it looks at.

    Null where that cannot be told: what is none of the program's own may read whatever it likes.
    """
    said = edition.real
    own = tuple(said.subjects) == tuple(SUBJECTS) and tuple(said.formats) == tuple(FORMATS)
    if extensions() or not own:
        return None
    try:
        given = Digests().of((edition.real.site.registries, assets))
        themes = [part for folder in settings.themes for part in _files(folder)]
    except (OSError, UntoldError):
        return None
    return key_of(
        json.dumps(made_of(settings), sort_keys=True),
        repr(installed()),
        # Where the site is put and who works plans out makes no difference to what pages say.
        repr(settings.model_copy(update={"executor": "", "output": Path(), "copies": None})),
        repr((said.base, said.name, said.encoder, said.versions_kept)),
        repr(said.known_as),
        given,
        *themes,
    )


def _files(folder: Path) -> list[str]:
    """Return a folder's place and its files with their hashes; raises `OSError` for a link."""
    found = inventory(folder)
    if found.unread:
        raise OSError
    return [str(folder), *(f"{path} {found.hashes[path]}" for path in sorted(found.hashes))]
