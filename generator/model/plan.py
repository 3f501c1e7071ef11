"""What the site knows once everything is read and linked: frozen values, never finished later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.table import Row, Table
from generator.problems import Location
from generator.schema.annotations import (
    ActorRole,
    CitationRole,
    DutyAction,
    NoteKind,
    ParagraphKind,
    TargetKind,
    TargetMeasure,
)
from generator.schema.plan import BasisRelation, PlanType, SectionRole, StatusValue
from generator.text.days import DayBound
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


# Where a target's year is printed: in its own words, at the head of its column, elsewhere in its
# paragraph, in a sentence that leads in a list or a row that heads others, in a heading above it.
YearSource = Literal["words", "column", "paragraph", "lead", "heading"]


@dataclass(frozen=True, slots=True)
class YearFrom:
    """Where the year of a target is printed; `place` is the address of the paragraph or section."""

    source: YearSource
    place: str


@dataclass(frozen=True, slots=True)
class Target:
    """A checkable promise, with the words that state it; unknown values are null.

    `value` is a number in `unit` (`value_max` the upper one of `between`), null for a promise in
    words. `unit` is the indicator's where the figure stands without one. `operator` is null where
    nothing is compared; without a value it says how the promise stands to `against` (`compares`).
    `printed` are the words of the figure within `quote`, `span` is the place of `quote` in the
    paragraph. `part_of`, `repeats` and `conflicts_with` are ids of targets of the same plan.
    `population` are the words that say of whom, `population_id` the entry of the registry that they
    name, null for one that it does not know. `year_from` is null without a year and where the year
    is inferred. `measure` says whether the figure is a level, a change or what each year brings;
    `base` is the figure that it starts from, in the author's form, null where none is printed.
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
    population_id: str | None = None
    year_from: YearFrom | None = None
    measure: TargetMeasure = "level"
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in which normal role and in the source's words.

    `scope` says what the assignment holds for: a `ScopeWord`, or the address of a section.
    `of_column` tells that the printed role is the head of a column, and not beside the name.
    """

    agency: str
    role: ActorRole
    printed_role: str | None
    quote: str
    span: Span
    scope: str = "section"
    of_column: bool = False


@dataclass(frozen=True, slots=True)
class TaskTime:
    """When a task is to be done, in words and as far as the words give a date."""

    quote: str
    span: Span
    by: PartialDate | None
    every: str | None
    scope: str = "section"


@dataclass(frozen=True, slots=True)
class Duty:
    """Who must report or do what, to whom, by which day of the year (`day` is day, month).

    `by`, `to` and `through` are agencies, empty where the text names none. `day` is null for a duty
    without one, `bound` with it; `every` holds periods (`month`, `quarter`, `year`, `3-years`) and
    `years` single years; both empty: the text says nothing of when. `day_of_month` is the day of
    each month or of a quarter's last, null without one; `when` are the words of a time that is no
    day, null without any. `after` is the duty that must be done before, null if none.
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
    bound: DayBound | None = None
    day_of_month: int | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that a paragraph or heading names; `document` is null when it is not known.

    `role` is what the words around it do with it: rest on it, carry it out, or only name it.
    """

    plan: str
    section: str
    paragraph: str | None
    document: str | None
    printed: str
    span: Span
    number: DocumentNumber | None = None
    role: CitationRole = "mentions"


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom a document goes, by its list of recipients.

    `name` are the printed words without what counts copies or says why; `agency` is null where
    nobody knows which it is, `copies` where the list does not say how many. `for_information` tells
    that it is sent to be reported to, “(b/c)”.
    """

    plan: str
    paragraph: str
    printed: str
    name: str
    agency: str | None
    copies: int | None
    for_information: bool


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

    `mark` is the printed mark before the text, null without one; `former` are published addresses
    of what is no longer encoded in it, which still lead here. Annotations are in the order of
    the plan file, citations in that of the text; `when` is null where the paragraph says no time.
    `row` is null for what stands in no table; the text of a row is its cells, those that print
    nothing left out, joined by ` | `. `kind` is null for all but the title of an appendix and the
    line that says with which document it is issued.
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
    recipients: tuple[Recipient, ...] = ()
    former: tuple[str, ...] = ()
    uncertain: tuple[Uncertain, ...] = ()
    notes: tuple[Note, ...] = ()
    row: Row | None = None
    kind: ParagraphKind | None = None

    @property
    def title(self) -> str:
        """Return what a row is called by, as printed; of any other paragraph its text."""
        return self._main(self.text)

    @property
    def title_shown(self) -> str | None:
        """Return that in the letter case in which it is shown, null where that is the print's."""
        return self._main(self.show) if self.show else None

    def _main(self, text: str) -> str:
        main = self.row.main if self.row else None
        return text[main.start : main.end] if main else text

    @property
    def lines(self) -> tuple[Span, ...]:
        """Return the stretches of its text that are printed together: of a row the lines of cells.

        What stands between two of them is no word of the text.
        """
        if self.row is None or not self.row.cells:
            return (Span(0, len(self.text)),)
        return tuple(Span(*line) for cell in self.row.cells for line in cell.lines)

    @property
    def is_footnote(self) -> bool:
        """Tell whether the paragraph is the text of a footnote, marked `[1]`."""
        return bool(self.mark and self.mark.startswith("[") and self.mark.endswith("]"))


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered or titled stretch of a plan; `themes` and `role` include what is inherited.

    `level` is 1 for the sections of the body. `number`, `heading` and `show` are null where nothing
    is printed, `role` where nobody said one; `groups` are inherited too. With `run_in` the heading
    stands on the line of the first paragraph. Its paragraphs come before its `sections`; the
    captions and rows of its `tables` are among them, in the order of the text.
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
    tables: tuple[Table, ...] = ()

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
class Assignment:
    """Who acts, where that is said, and for which sections it holds.

    `when` is the time that the same paragraph says, null where it says none. `covers` are the
    addresses of the sections that it holds for, its own among them unless it names others; in a
    table those of rows.
    """

    plan: str
    section: str
    paragraph: str
    actor: Actor
    when: TaskTime | None
    covers: frozenset[str]


@dataclass(frozen=True, slots=True)
class GivenTime:
    """When something is to be done, where that is said, and for which sections it holds."""

    section: str
    paragraph: str
    time: TaskTime
    covers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Task:
    """A section of the tasks part, or a row of a table, that says what is to be done.

    A row stands in `section` as a section of its own: its address, its words, what it is called by
    as heading; `row` is that row, null for a task that is a section, and the last of `parents` is
    the section that holds its table. `actors` and `times` are said in the task itself; `inherited`
    and `inherited_times` are said elsewhere, of this task among others.
    """

    plan: str
    section: Section
    parents: tuple[str, ...]
    actors: tuple[tuple[Actor, str], ...]
    times: tuple[tuple[TaskTime, str], ...]
    inherited: tuple[Assignment, ...] = ()
    inherited_times: tuple[GivenTime, ...] = ()
    row: Paragraph | None = None


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
class Original:
    """The file in which the official text came, relative to the plans folder.

    `reader` is the independent program that found the text of the source in it.
    """

    file: str
    sha256: str
    reader: str


@dataclass(frozen=True, slots=True)
class Source:
    """The untouched source: its file relative to the plans folder.

    `misread` holds words, `glyphs` single digits that a scan gives for letters. `original` is null
    where the text came as plain text.
    """

    file: str
    kind: Literal["text", "scan"]
    url: str | None
    omitted: tuple[Declared, ...]
    moved: tuple[Declared, ...]
    misread: tuple[Misread, ...]
    glyphs: tuple[Misread, ...]
    original: Original | None = None

    @property
    def is_scan(self) -> bool:
        """Tell whether the plan's words are restored from a scan."""
        return self.kind == "scan"


@dataclass(frozen=True, slots=True)
class Period:
    """The years that a plan is for; what the text does not say is null.

    `printed` are its words, null where the period is `inferred`, for the reason given there.
    """

    first: int | None
    last: int | None
    printed: str | None
    inferred: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """One official text, whole, and what it says for the record.

    `number`, `date`, `place_of_issue` and `signatory` are null where the text has none; `issued` is
    the date as a value, null with `date` and for a draft, whose date is `drafted`. `period` is null
    where nobody says for which years the plan is. `status_inferred` is the reason where the text
    does not say the status. `place` is the beginning of the plan file.
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
    drafted: PartialDate | None = None
    period: Period | None = None

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

    def recipients(self) -> Iterator[Recipient]:
        """Yield to whom the document goes, in the order of its list."""
        for paragraph in self.paragraphs():
            yield from paragraph.recipients
