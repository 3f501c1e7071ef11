"""Reports and what they tell: observed figures, duties that they answer, replies of a body."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Original
from generator.problems import Location
from generator.schema.annotations import TargetMeasure
from generator.schema.registries import Language
from generator.schema.reports import Finality, ReadIn, ReportStanding
from generator.text.figures import Operator
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure that a document states of a place and a time, with the words that hold it.

    `where` is the administrative unit as measured. Figure, `population`, `variant`, `measure` and
    `per` are typed as a target's are. `as_of` is the day, month or year that the figure is of, null
    where the document does not say; of a flow it is what the figure covers. `since` is the year
    that a change is counted from, `standard` by which the document says that it was measured, both
    null where it says neither. `finality` is null where the document does not say whether the
    figure is final. `disputes` are the addresses of observations that it contradicts.
    """

    report: str
    id: str
    where: str
    indicator: str
    variant: str | None
    population: str | None
    population_id: str | None
    measure: TargetMeasure
    operator: Operator
    value: Decimal
    value_max: Decimal | None
    unit: str | None
    per: str | None
    as_of: PartialDate | None
    since: int | None
    finality: Finality | None
    standard: str | None
    quote: str
    printed: str | None
    disputes: tuple[str, ...]
    note: str | None
    place: Location
    reported: PartialDate | None = None

    @property
    def address(self) -> str:
        """Return how other files and tables name it: `<report>#<id>`."""
        return f"{self.report}#{self.id}"


@dataclass(frozen=True, slots=True)
class AssignedFigure:
    """A level that a document sets for a place and a time, for those below it to keep.

    `report` is null for a figure of the registry `national.yml`, which has no `quote`; `where` is
    null for the whole country where the registry of units has none. Figure, `population`,
    `variant`, `measure` and `per` are typed as a target's are; `year` is null where the document
    names none, `when` where it prints no other time. `document` is the cited document that sets it,
    null where the report is that document itself. `url` is where it was read, null where nobody
    says.
    """

    report: str | None
    id: str
    where: str | None
    document: str | None
    indicator: str
    variant: str | None
    population: str | None
    population_id: str | None
    measure: TargetMeasure
    operator: Operator
    value: Decimal
    value_max: Decimal | None
    unit: str | None
    per: str | None
    year: int | None
    when: str | None
    since: int | None
    standard: str | None
    quote: str | None
    printed: str | None
    url: str | None
    language: Language
    note: str | None
    place: Location

    @property
    def address(self) -> str:
        """Return how tables name it: `<report>#<id>`, or the id alone of the registry."""
        return f"{self.report}#{self.id}" if self.report else self.id


@dataclass(frozen=True, slots=True)
class Answer:
    """A duty of a plan in a year that a report answers."""

    plan: str
    duty: str
    year: int
    place: Location


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody looked on a day for what a duty or a target asks of a year, and found nothing new.

    `about` is the id of the duty or the target in its plan.
    """

    plan: str
    about: str
    year: int
    on: PartialDate
    by: str
    place: Location


@dataclass(frozen=True, slots=True)
class Reply:
    """What a body answers to a figure or a target, in its own words; `to` is an address."""

    to: str
    quote: str
    place: Location


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a report about a task or a promise without a figure; `about` is an address."""

    plan: str
    about: str
    quote: str
    place: Location


@dataclass(frozen=True, slots=True)
class Report:
    """One document that tells what became of promises: a report, a decision, a statistic, a reply.

    `issuer` is an agency of the registry, null where none is known; `issuer_printed` its printed
    name. `source` is the file of its words below the plans folder, null where only quotes are kept;
    `original` the file that these were read out of, null where it was plain text or is not kept.
    `read_in` says where it was read. What the document does not say of itself is null.
    """

    id: str
    type: str
    title: str
    number: str | None
    date: PartialDate | None
    issuer: str | None
    issuer_printed: str | None
    standing: ReportStanding
    url: str | None
    source: str | None
    original: Original | None
    read_in: ReadIn
    answers: tuple[Answer, ...]
    evidence: tuple[Evidence, ...]
    observations: tuple[Observation, ...]
    assigned: tuple[AssignedFigure, ...]
    looked: tuple[Looked, ...]
    replies: tuple[Reply, ...]
    note: str | None
    encoded_by: str
    place: Location

    @property
    def is_document(self) -> bool:
        """Tell whether it is a document, and no note of whoever enters reports."""
        return self.standing != "note"
