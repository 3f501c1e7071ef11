"""A linked plan → digests of all that it says, and of each part of its text by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from pydantic import TypeAdapter

from generator.model.plan import Paragraph, Plan, Section

# Bytes of the digest of a part: there are hundreds of thousands, and who makes two of one digest
# has made both of them.
_OF_A_PART = 16
_WITHIN = {"paragraphs", "sections"}


def digests_of(plan: Plan) -> tuple[str, ...]:
    """Return the digest of all that a plan says, then those of its parts, as `parts_of` has them.

    None at all where it holds what is no text, as the name of its file may be: it is not
    remembered.
    """
    try:
        whole = hashlib.sha256(_form(Plan).dump_json(plan)).hexdigest()
        return (whole, *chain.from_iterable(map(_of_section, plan.sections)))
    except ValueError:
        return ()


def parts_of(plan: Plan) -> Iterator[Section | Paragraph]:
    """Yield the sections of a plan in the order of the text, behind each its paragraphs."""
    for section in plan.walk():
        yield section
        yield from section.paragraphs


def _of_section(section: Section) -> list[str]:
    """Return the digest of a section with all in it, of its paragraphs, of what lies below."""
    paragraphs = [_hash(_form(Paragraph).dump_json(one)) for one in section.paragraphs]
    below = [_of_section(one) for one in section.sections]
    within = " ".join((*paragraphs, "/", *(one[0] for one in below)))
    own = _hash(_form(Section).dump_json(section, exclude=_WITHIN) + within.encode())
    return [own, *paragraphs, *chain.from_iterable(below)]


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=_OF_A_PART).hexdigest()


@cache
def _form(of: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(of)
