"""Why something is proposed, how sure that is, and what else it might be: for the desk."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importer.proposals.context import Annotation


@dataclass(frozen=True, slots=True)
class Likely:
    """An entry of a registry that words seem to speak of; `certainty` is from 0 to 1."""

    id: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed annotation with what speaks for it.

    `annotation` is a mapping in the author's form. `why` are the reasons, short and in Vietnamese.
    `certainty` is how sure it is that this is one at all, from 0 to 1. `likely` are the entries of
    the registry that it may name, the likeliest first: the first is the one that `annotation`
    names, unless none is sure enough and it names null.
    """

    annotation: Annotation
    why: tuple[str, ...] = ()
    certainty: float = 0.5
    likely: tuple[Likely, ...] = ()
