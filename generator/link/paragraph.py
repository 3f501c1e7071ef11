"""One authored paragraph → one `Paragraph`: each annotation tied to the words that say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, get_args

from generator.language import _
from generator.link.citation_roles import with_roles
from generator.link.context import Linking
from generator.link.recipients import link_recipients
from generator.link.targets import Above, InColumn, TargetPlace, link_target
from generator.link.words import Words
from generator.model import plan as model
from generator.model.plan import Citation, Span
from generator.problems import Location, guess
from generator.reading.yaml_source import Path
from generator.schema.annotations import ActorRole, DutyForm, NoteForm, ParagraphForm, Speaking
from generator.text.days import SaidDay, bounds_of_days, periods_of, read_days
from generator.text.identifiers import DocumentNumber
from generator.text.vietnamese import parse_date


class InColumns(Protocol):
    """What the columns of a table say of what stands in a row."""

    def at(self, span: Span) -> InColumn | None:
        """Return what is said of a place of the row's text; null between two cells."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where a paragraph or row stands: its address, its words, its place in the plan file.

    `show` are its words in other letter case, null without. `key` is what holds the words in its
    form. Of a row, `columns` tells what its table says of each place, and `heads` are the words of
    the heads of its columns; null and empty for what stands in no table.
    """

    address: str
    words: Words
    path: Path
    show: str | None = None
    key: str = "text"
    columns: InColumns | None = None
    heads: Sequence[str] = ()

    def column(self, span: Span) -> InColumn | None:
        """Return what the table says of a place in a row; null where there is no table."""
        return self.columns.at(span) if self.columns else None

    def role_above(self, span: Span) -> str | None:
        """Return the head of a column of agencies as what prints their role; else null."""
        column = self.column(span)
        return column.head if column and column.says in get_args(ActorRole) else None


@dataclass(slots=True)
class ParagraphLinker:
    """Links the paragraphs of one section, numbering what has no name of its own.

    `above` are the headings and leading sentences that speak for the section, outermost first; it
    grows by each sentence that leads in a list (it ends in a colon).
    """

    linking: Linking
    section: str
    above: tuple[Above, ...] = ()
    is_recipients: bool = False

    def paragraph(self, form: ParagraphForm, path: Path) -> model.Paragraph:
        """Return the paragraph; an annotation whose words are not there is told and left out.

        `path` leads to the paragraph in the plan file. What has no id is counted within the section
        (p1, t1, d1), an annotation that is left out too: mending it moves no address.
        """
        address = form.id or self.linking.book.within(self.section, "p")
        here = Here(address, Words(form.text), path, form.show)
        place = self.linking.record.yaml.locate((*path, "text"))
        linked = replace(self.linked(form, here, place), mark=form.mark, kind=form.kind)
        if form.text.rstrip().endswith(":"):
            self.above = (*self.above, Above("lead", address, form.text))
        return linked

    def linked(self, form: Speaking, here: Here, place: Location) -> model.Paragraph:
        """Return the paragraph that a form speaks of, whose words and address are known.

        `place` is where its words stand in the plan file.
        """
        return model.Paragraph(
            id=here.address,
            section=self.section,
            mark=None,
            text=here.words.text,
            show=here.show,
            place=place,
            targets=self._targets(form, here),
            not_targets=self._not_targets(form, here),
            actors=self._actors(form, here),
            when=self._time(form, here),
            duties=self._duties(form, here),
            citations=self._citations(form, here),
            mentions=tuple(self.linking.agencies.find(here.words.text)),
            recipients=link_recipients(
                self.linking, form, here.words, here.path, here.address, is_list=self.is_recipients
            ),
            former=tuple(form.former),
            uncertain=self._uncertain(form, here),
            notes=link_notes(self.linking, form.notes, here.words, here.path),
        )

    def _targets(self, form: Speaking, here: Here) -> tuple[model.Target, ...]:
        targets = []
        for index, target in enumerate(form.targets):
            where = (*here.path, "targets", index)
            address = target.id or self.linking.book.within(self.section, "t")
            self.linking.confirmed(target, where)
            if span := self.linking.quoted(here.words, target, where):
                place = TargetPlace(
                    address,
                    self.linking.plan,
                    self.section,
                    here.address,
                    span,
                    here.words.text,
                    self.above,
                    here.column(span),
                )
                targets.append(link_target(self.linking, target, where, place))
        return tuple(targets)

    def _not_targets(self, form: Speaking, here: Here) -> tuple[model.NotTarget, ...]:
        spans = (
            (entry, self.linking.quoted(here.words, entry, (*here.path, "not_targets", index)))
            for index, entry in enumerate(form.not_targets)
        )
        return tuple(
            model.NotTarget(entry.quote, span, entry.reason) for entry, span in spans if span
        )

    def _actors(self, form: Speaking, here: Here) -> tuple[model.Actor, ...]:
        actors = []
        for index, actor in enumerate(form.actors):
            where = (*here.path, "actors", index)
            self.linking.confirmed(actor, where)
            span = self.linking.quoted(here.words, actor, where)
            if actor.as_:
                self._role_in_print(here, actor.as_, where)
            known = actor.agency and self.linking.named(
                "agencies", actor.agency, (*where, "agency")
            )
            if span and known and actor.agency:
                scope = actor.scope or "section"
                printed = actor.as_ or here.role_above(span)
                actors.append(
                    model.Actor(
                        actor.agency,
                        actor.role,
                        printed,
                        actor.quote,
                        span,
                        scope,
                        printed is not None and actor.as_ is None,
                    )
                )
        return tuple(actors)

    def _role_in_print(self, here: Here, printed: str, where: Path) -> None:
        """Hold the words of a role against the print: the paragraph, or the head of its column."""
        if not any(printed in head for head in here.heads):
            self.linking.span(here.words.text, printed, (*where, "as"))

    def _time(self, form: Speaking, here: Here) -> model.TaskTime | None:
        if form.when is None:
            return None
        where = (*here.path, "when")
        self.linking.confirmed(form.when, where)
        span = self.linking.quoted(here.words, form.when, where)
        by = parse_date(form.when.by) if form.when.by else None
        scope = form.when.scope or "section"
        return model.TaskTime(form.when.quote, span, by, form.when.every, scope) if span else None

    def _duties(self, form: Speaking, here: Here) -> tuple[model.Duty, ...]:
        duties: list[model.Duty] = []
        for index, duty in enumerate(form.duties):
            where = (*here.path, "duties", index)
            several = read_days(duty.day) if duty.day else None
            addresses = [duty.id or self.linking.book.within(self.section, "d")]
            addresses += [
                self.linking.book.within(self.section, "d") for _one in (several or ())[1:]
            ]
            self.linking.confirmed(duty, where)
            if span := self.linking.quoted(here.words, duty, where):
                made = self._duty(duty, here, where, span, addresses[0])
                duties += _a_day_each(made, duty, several, addresses) if several else [made]
        return tuple(duties)

    def _duty(
        self, form: DutyForm, here: Here, where: Path, span: Span, address: str
    ) -> model.Duty:
        """Return a duty as it is without its day."""
        return model.Duty(
            id=address,
            plan=self.linking.plan,
            section=self.section,
            paragraph=here.address,
            does=form.does,
            by=self.linking.all_named("agencies", form.by, (*where, "by")),
            to=self.linking.all_named("agencies", form.to, (*where, "to")),
            through=self.linking.all_named("agencies", form.through, (*where, "through")),
            day=None,
            every=tuple(form.every),
            years=tuple(form.years),
            after=form.after,
            quote=form.quote,
            span=span,
            note=form.note,
            when=form.when,
        )

    def _citations(self, form: Speaking, here: Here) -> tuple[Citation, ...]:
        authored = []
        roles = {}
        for index, citation in enumerate(form.citations):
            where = (*here.path, "citations", index)
            self.linking.confirmed(citation, where)
            span = self.linking.quoted(here.words, citation, where)
            known = citation.document and self.linking.named(
                "documents", citation.document, (*where, "document")
            )
            if span and known:
                authored.append(
                    self._citation(here.address, citation.document, citation.quote, span)
                )
                roles[span] = citation.role
        numbers = link_numbers(
            self.linking, here.words.text, self.section, here.address, (*here.path, here.key)
        )
        found = [
            number
            for number in numbers
            if not any(_overlap(number.span, citation.span) for citation in authored)
        ]
        ordered = sorted([*authored, *found], key=lambda citation: citation.span.start)
        return tuple(
            replace(one, role=roles.get(one.span) or one.role)
            for one in with_roles(ordered, here.words.text)
        )

    def _citation(self, paragraph: str, document: str | None, printed: str, span: Span) -> Citation:
        return Citation(self.linking.plan, self.section, paragraph, document, printed, span)

    def _uncertain(self, form: Speaking, here: Here) -> tuple[model.Uncertain, ...]:
        spans = (
            (entry, self.linking.quoted(here.words, entry, (*here.path, "uncertain", index)))
            for index, entry in enumerate(form.uncertain)
        )
        return tuple(
            model.Uncertain(entry.quote, span, tuple(entry.readings), entry.reason)
            for entry, span in spans
            if span
        )


def link_numbers(
    linking: Linking, text: str, section: str, paragraph: str | None, path: Path
) -> tuple[Citation, ...]:
    """Return the citations that document numbers make; an unknown number is told.

    The plan's own number, in normal form or as printed, is no citation. A number that nobody knows,
    or that several documents share, is kept with `document` null. `paragraph` is null for a
    heading.
    """
    citations = []
    own = linking.record.form.number
    for found in linking.documents.find(text):
        printed = text[found.start : found.end]
        if own and printed in (own.value, own.printed):
            continue
        if not found.document:
            _unresolved_number(linking, found.number, printed, path)
        span = Span(found.start, found.end)
        citations.append(
            Citation(linking.plan, section, paragraph, found.document, printed, span, found.number)
        )
    return tuple(citations)


def link_notes(
    linking: Linking, forms: Sequence[NoteForm], words: Words, path: Path
) -> tuple[model.Note, ...]:
    """Return the encoders' notes, each tied to the words it speaks of, if it names any."""
    return tuple(
        model.Note(
            note.kind,
            note.note,
            note.quote,
            linking.quoted(words, note, (*path, "notes", index)),
            note.ask,
        )
        for index, note in enumerate(forms)
    )


def _unresolved_number(linking: Linking, number: DocumentNumber, printed: str, path: Path) -> None:
    if number.key in linking.documents.by_key:
        linking.tell(
            path,
            "ambiguous-documents",
            _("nhiều văn bản trong registry/documents.yml cùng số này"),
            printed,
            _("nói rõ văn bản nào bằng citations: với quote là chữ in và mã văn bản"),
        )
        return
    linking.tell(
        path,
        "unknown-documents",
        _("văn bản được viện dẫn chưa có trong registry/documents.yml"),
        printed,
        _("thêm văn bản này vào registry/documents.yml, chỉ ghi những gì các kế hoạch nói"),
        guess(printed, linking.documents.numbers()),
    )


def _a_day_each(
    duty: model.Duty, form: DutyForm, days: Sequence[SaidDay], addresses: Sequence[str]
) -> list[model.Duty]:
    """Return a duty for each of the days that its form names; they share all else."""
    bounds = bounds_of_days(form.quote, days)
    return [
        replace(
            duty,
            id=address,
            day=day.of_year,
            day_of_month=day.of_month,
            bound=form.bound or bound,
            every=periods_of(day, days, form.every),
            years=duty.years or ((day.year,) if day.year else ()),
        )
        for day, bound, address in zip(days, bounds, addresses, strict=True)
    ]


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
