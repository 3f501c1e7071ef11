"""What plans speak of in common: indicators, agencies, units, documents, themes, groups, words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, Protocol

from generator.schema.registries import AgencyKind, Direction, DocumentRelation, Language, UnitLevel
from generator.text.figures import Operator
from generator.text.identifiers import Chain
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which plans define an indicator."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """A unit whose figures, multiplied, are figures in the indicator's unit."""

    unit: str
    multiply: Decimal
    note: str


@dataclass(frozen=True, slots=True)
class Population:
    """Of whom figures are counted.

    `forms` are how plans print it; it lies whole within each of `broader`; with its `complement`
    it makes up a whole, null where nothing is known to.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    broader: tuple[str, ...]
    complement: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Of whom an indicator's figures are where a plan does not say so, and why that is sure."""

    population: str
    reason: str


class Counts(Protocol):
    """A figure as far as it says of whom it is: in words, and by the registry; null if unsaid."""

    @property
    def population(self) -> str | None:
        """The words that say of whom."""
        ...

    @property
    def population_id(self) -> str | None:
        """The entry of the registry that they name."""
        ...


@dataclass(frozen=True, slots=True)
class Indicator:
    """What targets of several plans measure in common.

    `unit` is null for what is not counted, `direction` where nobody is sure that more or less is
    better; `direction_by` says whose judgement it is, null for that of the site. `denominator` is
    of how many a figure is, null where the registry does not say: counts are then not ranked.
    `phrases` are the words by which texts speak of it. `settled` says what was decided by whoever
    went through its targets, null where nobody has.
    """

    id: str
    name: str
    unit: str | None
    direction: Direction | None
    theme: str | None
    definition: str | None
    variants: tuple[Variant, ...]
    note: str | None
    conversions: tuple[Conversion, ...] = ()
    direction_by: str | None = None
    denominator: str | None = None
    phrases: tuple[str, ...] = ()
    unsaid: Unsaid | None = None
    settled: str | None = None

    def population_of(self, figure: Counts) -> str | None:
        """Return the entry of the registry of whom a figure is, null for words that it lacks.

        What a text does not say is what `unsaid` declares.
        """
        if figure.population is None and figure.population_id is None and self.unsaid:
            return self.unsaid.population
        return figure.population_id

    def variant_name(self, variant: str | None) -> str | None:
        """Return what a definition is called; null where none is named or known."""
        return next((one.name for one in self.variants if one.id == variant), None)


@dataclass(frozen=True, slots=True)
class Agency:
    """Who acts: a body, an office held by persons, or a class of bodies.

    `unit` is null for an agency of the whole country, `chain` where neither Party nor State is
    said. `name` and `aliases` are what plans of its unit call it; a `class` is found by none of
    them.
    """

    id: str
    name: str
    kind: AgencyKind
    unit: str | None
    chain: Chain | None
    aliases: tuple[str, ...]
    successors: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit between two dates.

    `since` and `until` may be a day, a month or a year; null where no source says it, so a unit
    without `until` is one that is still there as far as is known. `successors` took its place,
    `ended_by` is the document that did it. `parent` is null for the country.
    """

    id: str
    name: str
    level: UnitLevel
    parent: str | None
    code: str | None
    since: PartialDate | None
    until: PartialDate | None
    ended_by: str | None
    successors: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Relation:
    """What a document has to do with an earlier one, in the words of a paragraph of a plan."""

    relation: DocumentRelation
    document: str
    plan: str
    paragraph: str
    quote: str


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that plans cite; what no plan says of it is null."""

    id: str
    type: str
    number: str | None
    date: PartialDate | None
    issuer: str | None
    issuer_printed: str | None
    title: str | None
    chain: Chain | None
    relations: tuple[Relation, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class NationalFigure:
    """What a document of the central level sets for an indicator, as read at `url`.

    Its figure is typed as a target's is (`value_max` null but for a range, `unit` and `per` as
    written); `population` are its words and `population_id` the entry of the registry that they
    name; `year` is null where the document states none. `language` is that of the text at
    `url`.
    """

    id: str
    document: str
    indicator: str
    population: str | None
    variant: str | None
    operator: Operator
    value: Decimal
    value_max: Decimal | None
    unit: str | None
    per: str | None
    year: int | None
    url: str
    language: Language
    note: str | None
    population_id: str | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """A field of policy, perhaps within another.

    `order` is as the registry has it, 0 where it has none; `parent` is null for a field of the
    first rank.
    """

    id: str
    name: str
    parent: str | None
    order: int
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """People whom passages are about, the words that name them, and where those do not.

    `not_in` are longer phrases within which `words` do not count; both may be empty.
    """

    id: str
    name: str
    words: tuple[str, ...]
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and what it stands for in one scope.

    `ambiguous` tells that the letters mean something else elsewhere; `context` says where they mean
    this. `source` is the text that explains them.
    """

    abbr: str
    full: str
    scope: str
    source: str
    ambiguous: bool
    context: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A word that is no Vietnamese syllable and yet right."""

    word: str
    kind: Literal["foreign", "name", "unit", "abbreviation"]
    note: str | None


@dataclass(frozen=True, slots=True)
class Registries:
    """The things that plans speak of, by id, each kind in the order of its file."""

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    populations: Mapping[str, Population] = field(default_factory=dict)
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    documents: Mapping[str, CitedDocument] = field(default_factory=dict)
    national: Mapping[str, NationalFigure] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    abbreviations: tuple[Abbreviation, ...] = ()
    words: tuple[KnownWord, ...] = ()

    def unit_chain(self, unit: str) -> tuple[Unit, ...]:
        """Return a unit and the units it lies in, smallest first.

        Empty for a unit that the registry does not know; a circle is cut where it closes.
        """
        chain: dict[str, Unit] = {}
        step: str | None = unit
        while step and step in self.units and step not in chain:
            chain[step] = self.units[step]
            step = chain[step].parent
        return tuple(chain.values())


class Replaced(Protocol):
    """An entry of a registry that others may have taken the place of."""

    @property
    def successors(self) -> tuple[str, ...]:
        """Those that did, by id."""
        ...


def successors_of(entries: Mapping[str, Replaced], names: Iterable[str]) -> frozenset[str]:
    """Return what took the place of entries, and of that in turn, by id."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        known = entries.get(waiting.pop())
        new = set(known.successors if known else ()) - found
        found |= new
        waiting += new
    return frozenset(found)
