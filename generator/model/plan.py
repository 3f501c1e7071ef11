"""What the site knows once everything is read and linked: frozen values, never finished later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.problems import Location
from generator.schema.plan import (
    ActorRole,
    BasisRelation,
    DutyAction,
    NoteKind,
    PlanType,
    SectionRole,
    StatusValue,
    TargetKind,
)
from generator.text.figures import Operator
from generator.text.identifiers import DocumentNumber
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph's text, as offsets.

    `start` is in, `end` is not: `text[start:end]` are the words. Of a heading's note or citation
    the text is the heading as printed.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """A value of the masthead and the paragraph that prints it.

    `printed` is null when the text does not print it; `inferred` then gives the reason.
    """

    value: str
    printed: str | None = None
    paragraph: str | None = None
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What the encoders say about a place in the text."""

    kind: NoteKind
    note: str
    quote: str | None = None
    span: Span | None = None
    ask: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A checkable promise, with the words that state it; unknown values are null.

    `value` is a number in `unit` (`value_max` the upper one of `between`), null for a promise in
    words. `unit` is the indicator's where the figure stands without one. `operator` is null where
    nothing is compared; without a value it says how the promise stands to `against` (`compares`).
    `printed` are the words of the figure within `quote`, `span` is the place of `quote` in the
    paragraph. `part_of`, `repeats` and `conflicts_with` are ids of targets of the same plan.
    """

    id: str
    plan: str
    section: str
    paragraph: str
    indicator: str | None
    kind: TargetKind
    population: str | None
    operator: Operator | None
    value: Decimal | None
    value_max: Decimal | None
    unit: str | None
    year: int | None
    when: str | None
    per: str | None
    against: str | None
    printed: str | None
    quote: str
    span: Span
    variant: str | None
    part_of: str | None
    repeats: tuple[str, ...]
    conflicts_with: tuple[str, ...]
    inferred: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in a task, in which normal role and in the source's words."""

    agency: str
    role: ActorRole
    printed_role: str | None
    quote: str
    span: Span


@dataclass(frozen=True, slots=True)
class TaskTime:
    """When a task is to be done, in words and as far as the words give a date."""

    quote: str
    span: Span
    by: PartialDate | None
    every: str | None


@dataclass(frozen=True, slots=True)
class Duty:
    """Who must report or do what, to whom, by which day of the year (`day` is day, month).

    `by`, `to` and `through` are agencies, empty where the text names none. `day` is null for a duty
    without one, `every` holds periods (`year`, `3-years`) and `years` single years; both empty: the
    text says nothing of when. `after` is the duty that must be done before, null if none.
    """

    id: str
    plan: str
    section: str
    paragraph: str
    does: DutyAction
    by: tuple[str, ...]
    to: tuple[str, ...]
    through: tuple[str, ...]
    day: tuple[int, int] | None
    every: tuple[str, ...]
    years: tuple[int, ...]
    after: str | None
    quote: str
    span: Span
    note: str | None


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that a paragraph or heading names; `document` is null when it is not known."""

    plan: str
    section: str
    paragraph: str | None
    document: str | None
    printed: str
    span: Span
    number: DocumentNumber | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency that a paragraph calls by one of its names."""

    agency: str
    printed: str
    span: Span


@dataclass(frozen=True, slots=True)
class NotTarget:
    """A figure that looks like a target and is not."""

    quote: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Restored words that a scan does not settle, and how else they may be read."""

    quote: str
    span: Span
    readings: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The smallest thing with an address; `show` is `text` in other letter case, as long.

    `mark` is the printed mark before the text, null without one. Annotations are in the order of
    the plan file, citations in that of the text; `when` is null where the paragraph says no time.
    """

    id: str
    section: str
    mark: str | None
    text: str
    place: Location
    show: str | None = None
    targets: tuple[Target, ...] = ()
    not_targets: tuple[NotTarget, ...] = ()
    actors: tuple[Actor, ...] = ()
    when: TaskTime | None = None
    duties: tuple[Duty, ...] = ()
    citations: tuple[Citation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    uncertain: tuple[Uncertain, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def is_footnote(self) -> bool:
        """Tell whether the paragraph is the text of a footnote, marked `[1]`."""
        return bool(self.mark and self.mark.startswith("[") and self.mark.endswith("]"))


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered or titled stretch of a plan; `themes` and `role` include what is inherited.

    `level` is 1 for the sections of the body. `number`, `heading` and `show` are null where nothing
    is printed, `role` where nobody said one; `groups` are inherited too. With `run_in` the heading
    stands on the line of the first paragraph. Its paragraphs come before its `sections`.
    """

    id: str
    level: int
    number: str | None
    heading: str | None
    show: str | None
    role: SectionRole | None
    run_in: bool
    place: Location
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    citations: tuple[Citation, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def title(self) -> str:
        """Return number and heading as they are shown, empty for a section without either."""
        return " ".join(part for part in (self.number, self.show or self.heading) if part)

    def walk(self) -> Iterator[Section]:
        """Yield the section and all below it, in the order of the text."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Task:
    """A section of the tasks part that says what is to be done, and who does it when."""

    plan: str
    section: Section
    parents: tuple[str, ...]
    actors: tuple[tuple[Actor, str], ...]
    times: tuple[tuple[TaskTime, str], ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """A document that the plan rests on."""

    relation: BasisRelation
    document: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed; what the text does not print is null."""

    name: str | None
    office: str | None
    for_: str | None
    on_behalf: str | None
    paragraph: str | None
    uncertain: bool


@dataclass(frozen=True, slots=True)
class Declared:
    """Something of the source that stands elsewhere in the plan, or not at all, on purpose.

    `occurrence` counts from 1 where the source has the text several times; null means the next one
    that nothing else has taken (decision 7).
    """

    text: str
    reason: str
    occurrence: int | None
    place: Location


@dataclass(frozen=True, slots=True)
class Misread:
    """Letters of a scan that are far from the print: `16` for `lệ`, or the digit 6 for an o."""

    scan: str
    text: str
    reason: str
    place: Location


@dataclass(frozen=True, slots=True)
class Source:
    """The untouched source: its file relative to the plans folder.

    `misread` holds words, `glyphs` single digits that a scan gives for letters.
    """

    file: str
    kind: Literal["text", "scan"]
    url: str | None
    omitted: tuple[Declared, ...]
    moved: tuple[Declared, ...]
    misread: tuple[Misread, ...]
    glyphs: tuple[Misread, ...]

    @property
    def is_scan(self) -> bool:
        """Tell whether the plan's words are restored from a scan."""
        return self.kind == "scan"


@dataclass(frozen=True, slots=True)
class Plan:
    """One official text, whole, and what it says for the record.

    `number`, `date`, `place_of_issue` and `signatory` are null where the text has none; `issued` is
    the date as a value, null with `date`. `status_inferred` is the reason where the text does not
    say the status. `place` is the beginning of the plan file.
    """

    id: str
    type: PlanType
    title: str
    number: Said | None
    date: Said | None
    issued: PartialDate | None
    place_of_issue: Said | None
    status: StatusValue
    status_inferred: str | None
    issuer: Said
    unit: str
    basis: tuple[Basis, ...]
    signatory: Signatory | None
    source: Source
    encoded_by: str
    notes: tuple[Note, ...]
    sections: tuple[Section, ...]
    place: Location

    def walk(self) -> Iterator[Section]:
        """Yield every section in the order of the text."""
        for section in self.sections:
            yield from section.walk()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph in the order of the text."""
        for section in self.walk():
            yield from section.paragraphs

    def targets(self) -> Iterator[Target]:
        """Yield every target in the order of the text."""
        for paragraph in self.paragraphs():
            yield from paragraph.targets

    def duties(self) -> Iterator[Duty]:
        """Yield every duty in the order of the text."""
        for paragraph in self.paragraphs():
            yield from paragraph.duties

    def citations(self) -> Iterator[Citation]:
        """Yield every citation in the order of the text."""
        for section in self.walk():
            yield from section.citations
            for paragraph in section.paragraphs:
                yield from paragraph.citations

    def tasks(self) -> Iterator[Task]:
        """Yield the sections of the tasks part that hold text of their own, with their actors.

        A section below the top whose role is `tasks`, said or inherited; `parents` are the ids of
        the sections that it stands in, outermost first. Actors and times are its own, not those of
        below.
        """
        for section in self.sections:
            yield from _tasks(self.id, section, ())


def _tasks(plan: str, section: Section, parents: tuple[str, ...]) -> Iterator[Task]:
    if section.role == "tasks" and parents and section.paragraphs:
        yield Task(
            plan,
            section,
            parents,
            tuple((actor, place.id) for place in section.paragraphs for actor in place.actors),
            tuple((place.when, place.id) for place in section.paragraphs if place.when),
        )
    for below in section.sections:
        yield from _tasks(plan, below, (*parents, section.id))
