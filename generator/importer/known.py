"""What a portal knows already, as the importer needs it: the names of its registries.

The importer reads no registry and no plan: who calls it hands them over in these words. An empty
`Known` is that of somebody who encodes a first plan.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.schema.registries import AgencyKind, Direction, UnitLevel


@dataclass(frozen=True, slots=True)
class KnownAgency:
    """An agency and the names by which plans call it, its own first; `unit` null where of none."""

    id: str
    names: tuple[str, ...]
    kind: AgencyKind = "body"
    unit: str | None = None
    chain: str | None = None


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """An administrative unit; `parent` is the unit that it lies in, null for the country.

    `since` and `until` bound the days in which it is one, in ISO form; null is unbounded.
    """

    id: str
    name: str
    level: UnitLevel
    parent: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document that plans cite; null is what the registry does not know of it."""

    id: str
    type: str
    number: str | None = None
    date: str | None = None
    title: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class KnownIndicator:
    """An indicator: its name, the phrases that speak of it, its unit, how other plans state it.

    `sentences` are the quotes of targets already encoded, each once; `unit` is null for one that is
    not counted. `unsaid` is the population of whom it is where a plan does not say so, null where
    that is not sure; `variants` are the ids and names of the ways in which plans define it.
    """

    id: str
    name: str
    unit: str | None = None
    phrases: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    direction: Direction | None = None
    unsaid: str | None = None
    variants: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPopulation:
    """Of whom figures are counted, and the words that print them, its own name first."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownWords:
    """A field of policy or a group of people, and the words that speak of it."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownHeading:
    """A heading of a plan already encoded, and the themes and groups that it is about.

    `below` are the themes of the headings beneath it.
    """

    words: str
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What a portal's registries and plans hold, in their order; all empty where there is none.

    One is itself alone, however like another: what is worked out of it is kept by it.
    """

    agencies: tuple[KnownAgency, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    documents: tuple[KnownDocument, ...] = ()
    indicators: tuple[KnownIndicator, ...] = ()
    populations: tuple[KnownPopulation, ...] = ()
    themes: tuple[KnownWords, ...] = ()
    groups: tuple[KnownWords, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    headings: tuple[KnownHeading, ...] = ()
