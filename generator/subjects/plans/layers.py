"""A paragraph's words with all that is known of them → a run of pieces that do not overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from generator.model.plan import Paragraph, Section, Span
from generator.model.registries import Abbreviation
from generator.text.column_heads import read_head

Kind = Literal[
    "target",
    "duty",
    "citation",
    "abbreviation",
    "footnote",
    "note",
    "uncertain",
    "shared",
    "agency",
]
# What is shown as one link or one short form, whatever else begins or ends within it.
_WHOLE: frozenset[Kind] = frozenset(("citation", "abbreviation", "footnote", "uncertain", "agency"))

# What is a link of its own, also within a target.
_LINKS: frozenset[Kind] = frozenset(("citation", "footnote", "uncertain", "agency"))
# Scopes of abbreviations that stand in running text; the others stand inside document numbers.
_RUNNING_SCOPES = ("organisation", "social-policy-term")
_RECIPIENTS = "Nơi nhận"
_FOOTNOTE = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing known of a stretch of text; `key` names the target, document or note.

    `title` is what an abbreviation means, what a note says, the number of a cited document.
    """

    kind: Kind
    span: Span
    key: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with every layer over it; `opens` are the layers that begin here."""

    text: str
    layers: tuple[Layer, ...]
    opens: tuple[Layer, ...]

    def layer(self, kind: Kind) -> Layer | None:
        """Return the innermost layer of a kind over this piece."""
        return next((layer for layer in reversed(self.layers) if layer.kind == kind), None)

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return the addresses of the targets and duties that are said from here on."""
        return tuple(layer.key for layer in self.opens if layer.kind in ("target", "duty"))


def pieces(text: str, layers: Iterable[Layer], cuts: Iterable[int] = ()) -> tuple[Piece, ...]:
    """Cut a text at the borders of its layers and at `cuts`; the pieces joined are the text.

    Empty pieces are left out; a layer without words cuts and covers nothing.
    """
    ordered = sorted(layers, key=lambda layer: (layer.span.start, -layer.span.end))
    borders = {0, len(text), *cuts}
    for layer in ordered:
        borders |= {layer.span.start, layer.span.end}
    return tuple(
        Piece(
            text[start:end],
            tuple(one for one in ordered if one.span.start <= start and end <= one.span.end),
            tuple(one for one in ordered if one.span.start == start),
        )
        for start, end in pairwise(sorted(borders))
        if start < end
    )


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring pieces that one link can hold: those of one target, or of none.

    `anchors` are those of its first piece; the others keep their own.
    """

    target: str | None
    anchors: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def stretches(self) -> Iterator[tuple[bool, tuple[Piece, ...]]]:
        """Yield its pieces by whether other plans have them too."""
        for shared, group in groupby(self.pieces, key=lambda one: one.layer("shared") is not None):
            yield shared, tuple(group)


def runs(cut: Iterable[Piece]) -> tuple[Run, ...]:
    """Gather pieces by the outermost target over them; a piece that is a link stands alone.

    Pieces keep their order, each in one run.
    """
    gathered = []
    for target, group in groupby(cut, key=_link_target):
        together = tuple(group)
        gathered.append(Run(target, together[0].anchors, together))
    return tuple(gathered)


def _link_target(piece: Piece) -> str | None:
    if any(layer.kind in _LINKS for layer in piece.layers):
        return None
    return next((layer.key for layer in piece.layers if layer.kind == "target"), None)


def paragraph_layers(
    paragraph: Paragraph, section: Section, abbreviations: AbbreviationIndex
) -> Iterator[Layer]:
    """Yield everything that is known of a paragraph's words.

    Spans are offsets in `text`, which `show` shares. A citation of no known document has an empty
    key.
    """
    for target in paragraph.targets:
        yield Layer("target", target.span, target.id)
    for duty in paragraph.duties:
        yield Layer("duty", duty.span, duty.id)
    for citation in paragraph.citations:
        number = str(citation.number or "")
        yield Layer("citation", citation.span, citation.document or "", number)
    yield from _said_of_words(paragraph)
    agencies = [Layer("agency", span, agency) for agency, span in _agencies(paragraph)]
    yield from agencies
    taken = [one.span for one in paragraph.citations] + [one.span for one in agencies]
    taken += _heads_of_numbers(paragraph)
    yield from abbreviations.layers(paragraph.text, section.role == "recipients", taken)


def _heads_of_numbers(paragraph: Paragraph) -> Iterator[Span]:
    """Yield the heads of columns that count rows: “TT” is no short form of anybody there."""
    row = paragraph.row
    for cell in row.cells if row and row.kind == "head" else ():
        says, _year = read_head(paragraph.text[cell.start : cell.end])
        if says == "order":
            yield Span(cell.start, cell.end)


def _said_of_words(paragraph: Paragraph) -> Iterator[Layer]:
    for index, uncertain in enumerate(paragraph.uncertain, start=1):
        yield Layer("uncertain", uncertain.span, str(index))
    for index, note in enumerate(paragraph.notes, start=1):
        if note.span:
            yield Layer("note", note.span, str(index), note.note)
    for match in _FOOTNOTE.finditer(paragraph.text):
        yield Layer("footnote", Span(*match.span()), match[0].strip("[]"))


def _agencies(paragraph: Paragraph) -> Iterator[tuple[str, Span]]:
    """Yield the agencies that a paragraph names, the acting ones first, none within another link.

    Where two overlap the first is taken: who acts was said by a person, a name was found.
    """
    taken = [one.span for one in paragraph.citations]
    taken += [one.span for one in paragraph.uncertain]
    taken += [Span(*match.span()) for match in _FOOTNOTE.finditer(paragraph.text)]
    named = [(one.agency, one.span) for one in paragraph.actors]
    named += [(one.agency, one.span) for one in paragraph.mentions]
    for agency, found in named:
        if not any(span.start < found.end and found.start < span.end for span in taken):
            taken.append(found)
            yield agency, found


def shared_layers(spans: Iterable[Span], layers: Sequence[Layer]) -> Iterator[Layer]:
    """Yield what is shared with other plans, less what would part a link or a short form.

    A stretch that lies within one link or short form is left out whole.
    """
    whole = [layer.span for layer in layers if layer.kind in _WHOLE]
    for span in spans:
        start = max((one.end for one in whole if one.start < span.start < one.end), default=0)
        end = min((one.start for one in whole if one.start < span.end < one.end), default=span.end)
        if max(start, span.start) < end:
            yield Layer("shared", Span(max(start, span.start), end), "")


@dataclass(frozen=True, slots=True)
class AbbreviationIndex:
    """Abbreviations of running text, with what each means there and among recipients."""

    running: dict[str, str]
    recipients: dict[str, str]
    pattern: re.Pattern[str]

    def layers(self, text: str, recipients: bool, taken: Sequence[Span]) -> Iterator[Layer]:
        """Yield the first use of each abbreviation that a text does not explain itself."""
        meanings = self.recipients if recipients else self.running
        seen: set[str] = set()
        for match in self.pattern.finditer(text):
            full = meanings.get(match[0])
            inside = any(span.start <= match.start() < span.end for span in taken)
            if full and not inside and match[0] not in seen:
                seen.add(match[0])
                yield Layer("abbreviation", Span(*match.span()), match[0], full)


def index_abbreviations(abbreviations: Iterable[Abbreviation]) -> AbbreviationIndex:
    """Index abbreviations; one with several meanings in a place is explained in none.

    An ambiguous one is explained among recipients alone, and only where its context says so: no
    other context can be read. What stands behind a full form in brackets is no part of its meaning.
    """
    known = list(abbreviations)
    unsure = {one.abbr for one in known if one.ambiguous and one.scope in _RUNNING_SCOPES}
    running = _meanings(
        one for one in known if one.scope in _RUNNING_SCOPES and one.abbr not in unsure
    )
    recipients = {**running, **_meanings(one for one in known if _RECIPIENTS in _context(one))}
    words = sorted({*running, *recipients}, key=lambda word: (-len(word), word))
    pattern = "|".join(re.escape(word) for word in words) or r"(?!)"
    return AbbreviationIndex(running, recipients, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))


def _meanings(abbreviations: Iterable[Abbreviation]) -> dict[str, str]:
    meanings: dict[str, set[str]] = {}
    for one in abbreviations:
        meanings.setdefault(one.abbr, set()).add(one.full.split(" (")[0])
    return {abbr: next(iter(full)) for abbr, full in meanings.items() if len(full) == 1}


def _context(abbreviation: Abbreviation) -> str:
    return " ".join(part for part in (abbreviation.context, abbreviation.full) if part)
