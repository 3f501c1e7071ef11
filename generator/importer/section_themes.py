"""The themes of a heading and of those below it: each is said where it is talked of, once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.importer.proposals.themes import Speaks
from generator.importer.yaml_writer import Value

Mapping = dict[str, Value]


def shared_out(speaks: Speaks, below: Sequence[Mapping]) -> Speaks:
    """Return what is left to a heading, and take from those right below it what it keeps.

    `below` are sections in the author's form; their `themes` and `groups` are written anew.
    """
    for section in below:
        said = Speaks(_ids(section, "themes"), _ids(section, "groups")).below(speaks)
        for key in ("themes", "groups"):
            section.pop(key, None)
        section.update(said.written)
    return speaks.without([*_themes_of(below)])


def _ids(section: Mapping, key: str) -> tuple[str, ...]:
    ids = section.get(key)
    return tuple(str(one) for one in ids) if isinstance(ids, list) else ()


def _themes_of(sections: Sequence[Mapping]) -> Iterator[str]:
    for section in sections:
        yield from _ids(section, "themes")
        inner = section.get("sections")
        below = inner if isinstance(inner, list) else []
        yield from _themes_of([one for one in below if isinstance(one, dict)])
