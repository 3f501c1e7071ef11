"""The formal parts of an official text: masthead, title, recipients, signature, footnotes.

Their order and wording are those of Nghị định 30/2020/NĐ-CP (State) and Hướng dẫn 36-HD/VPTW
(Party). A decision that issues a programme holds each part twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.formal_words import (
    RECIPIENTS,
    SIGNED,
    belongs_to_closing,
    cut_closing,
    cut_masthead,
    cut_type,
    is_appendix_title,
    is_authority,
    is_motto,
    is_name,
    is_office,
    is_signing,
    names_appendix,
    names_issuer,
    type_in_full,
    type_of,
)
from generator.importer.official_text import Style
from generator.importer.printed import PartKind, Printed
from generator.text.marks import split_mark
from generator.text.vietnamese import fold

# How the title of a decision opens that lost the line of its type.
_TITLES_OPEN = ("ban hanh ", "ve viec ", "v/v ", "phe duyet ", "cong bo ", "sua doi", "dieu chinh ")
_GROUNDS = ("can cu ", "theo de nghi ", "xet de nghi ", "xet to trinh ")
_OPENERS = ("can cu", "thuc hien", "theo de nghi", "xet de nghi", "de ", "nham ", "kinh gui", "(")
# A signature without recipients stands so near the end.
_NEAR = 60
# No masthead has more lines; a letter has no line of its type but a subject.
_MASTHEAD = 40
_NEAR_TOP = 12
_LONGEST_OF_MASTHEAD = 120
_LETTER = re.compile(r"\(?V/v\b|Kính gửi\s?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text that is one formal part; prose is everything between."""

    kind: PartKind
    lines: tuple[Printed, ...]


def split_parts(lines: Sequence[Printed]) -> tuple[Part, ...]:
    """Split a text into its formal parts; every line goes to one part.

    Parts are in reading order: of columns that were read across, the left one whole, then the
    right. A text without a line that names a type of document begins as prose.
    """
    parts: list[Part] = []
    for kind, stretch in stretches(lines):
        loose = not any(line.known for line in stretch)
        if kind == "recipients" and loose:
            parts.extend(_in_order(("recipients", "signature"), _columns(stretch, cut_closing)))
        elif kind == "masthead" and loose:
            left, right = _columns(stretch, cut_masthead)
            parts.append(Part(kind, left + right))
        else:
            parts.append(Part(kind, tuple(stretch)))
    return tuple(parts)


def stretches(lines: Sequence[Printed]) -> Iterator[tuple[PartKind, list[Printed]]]:
    """Yield the stretches of a text that are of one kind; columns read across are not parted."""
    lines = list(_types_apart(lines))
    head = lines[:_MASTHEAD]
    named = [at for at, line in enumerate(head) if _names_type(line) or _LETTER.match(line.text)]
    opens = named or any(is_motto(line.text) for line in head[:_NEAR_TOP])
    kind: PartKind = "masthead" if opens else "prose"
    untyped = bool(named) and _enacts(head, named[0])
    footnotes = _where_footnotes_begin(lines)
    signed = _signatures(lines)
    stretch: list[Printed] = []
    for index, line in enumerate(lines):
        ahead = bool(named) and index <= named[-1]
        left = len(lines) - index - 1
        place = _Place(kind, stretch, left, index == footnotes, ahead, index in signed)
        following = line.known or _next_kind(line, place)
        if untyped and kind == "masthead" and ahead and _names_itself(line.text):
            following = "title"
        if following and (stretch or following != kind) and line.known != kind:
            if stretch:
                yield kind, stretch
            kind, stretch = following, []
        stretch.append(line)
    if stretch:
        yield kind, stretch


def _names_type(line: Printed) -> bool:
    return line.known == "type" or bool(type_of(line.text))


def _enacts(lines: Sequence[Printed], at: int) -> bool:
    """Tell whether a type stands right above the first article: “QUYẾT ĐỊNH:” names no title."""
    following = split_mark(lines[at + 1].text) if at + 1 < len(lines) else None
    return following is not None and following.mark.series == "article"


def _names_itself(text: str) -> bool:
    """Tell whether a line in capitals says what a text does, as titles without their type do."""
    return text.isupper() and fold(text).startswith(_TITLES_OPEN)


def _types_apart(lines: Sequence[Printed]) -> Iterator[Printed]:
    """Yield the lines; one that names a type and goes on with its title comes apart.

    So stands the type of a text in its masthead, if nothing else names it, or that of a plan behind
    the signature of the decision that issues it.
    """
    head = [type_of(line.text) for line in lines[:_MASTHEAD]]
    kinds = [kind for kind in head if kind]
    seen = bool(kinds)
    above = Printed(0, "")
    for at, line in enumerate(lines):
        behind = above.known in ("recipients", "signature") or is_name(above.text)
        issued = behind and kinds[:1] in (["quyet-dinh"], ["nghi-quyet"])
        kind, title = cut_type(line.text) if issued or not seen else ("", "")
        if title and not line.known and (issued or at < _MASTHEAD):
            seen = True
            if type_in_full(line.text):
                yield replace(line, known="type")
            else:
                yield replace(line, text=kind)
                yield replace(line, text=title, gap=0)
        else:
            yield line
        above = line


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: the part so far, how many lines follow, whether footnotes begin.

    `type_ahead` tells whether the line that names the type of the text is still to come,
    `opens_signature` that an office in capitals stands above a name.
    """

    kind: PartKind
    stretch: Sequence[Printed]
    left: int
    opens_footnotes: bool
    type_ahead: bool = False
    opens_signature: bool = False


def _where_footnotes_begin(lines: Sequence[Printed]) -> int | None:
    """Return the first line of footnotes behind which no line has a mark of another kind."""
    begin = None
    for index in range(len(lines) - 1, -1, -1):
        if marked := split_mark(lines[index].text):
            if marked.mark.series != "footnote":
                return begin
            begin = index
    return begin


def _signatures(lines: Sequence[Printed]) -> set[int]:
    """Return the lines that are an office in capitals, right above a name or “(Đã ký)” and one."""
    found: set[int] = set()
    named = False
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        text = line.text
        if line.table is None and named and _is_office(text):
            found.add(index)
        named = line.table is None and (is_name(text) or (named and _is_beside_name(text)))
    return found


def _is_office(text: str) -> bool:
    return is_signing(text) or (text.isupper() and split_mark(text) is None and is_office(text))


def _is_beside_name(text: str) -> bool:
    return bool(SIGNED.fullmatch(text)) or _is_office(text)


def _next_kind(line: Printed, place: _Place) -> PartKind | None:
    """Return the kind of the part that `line` opens; None when it goes on with the one before."""
    kind, stretch = place.kind, place.stretch
    if kind == "title" and not _ends_title(line, stretch):
        return None
    if opened := _opened_anywhere(line, place):
        return None if opened == kind == "footnotes" else opened
    if kind == "masthead" and _ends_masthead(line, place):
        return "prose"
    if kind == "type":
        return "prose" if line.table or stretch[-1].text.endswith(":") else "title"
    if kind not in ("masthead", "recipients") and _opens_closing(line, place):
        return "recipients"
    return "prose" if kind == "title" else None


def _ends_masthead(line: Printed, place: _Place) -> bool:
    """Tell whether running text begins: a letter names to whom it goes, others their type."""
    if fold(line.text[:10]).startswith("kinh gui"):
        return True
    if fold(line.text[:20]).startswith(_GROUNDS) and not line.text.isupper():
        return True
    if place.type_ahead:
        return False
    beside = bool(place.stretch) and place.stretch[-1].known is not None
    mark = split_mark(line.text)
    return beside or len(line.text) > _LONGEST_OF_MASTHEAD or (mark is not None and bool(mark.rest))


def _opened_anywhere(line: Printed, place: _Place) -> PartKind | None:
    if type_of(line.text):
        return "type"
    if place.kind != "masthead" and _opens_appendix(line, place):
        return "appendix"
    # Behind the first of footnotes alone there are no others: that was looked at.
    return "footnotes" if place.opens_footnotes else None


def _opens_appendix(line: Printed, place: _Place) -> bool:
    """Tell whether an appendix begins: by its title, or because the closing goes no further."""
    marked = split_mark(line.text)
    if is_appendix_title(line.text) or (marked and marked.mark.series == "appendix"):
        return True
    if names_appendix(line.text):
        return True
    if place.kind not in ("recipients", "signature"):
        return False
    above = place.stretch[-1].text if place.stretch else ""
    return bool(line.table) or not belongs_to_closing(line.text, above)


def _ends_title(line: Printed, stretch: Sequence[Printed]) -> bool:
    if not stretch:
        return False
    if _is_no_title(line) or _is_set_otherwise(line.style, stretch[0].style):
        return True
    if marked := split_mark(line.text):
        return marked.mark.series != "bullet" or bool(stretch)
    if stretch[0].text.isupper() != line.text.isupper() or names_issuer(line.text):
        return True
    gaps = [above.gap for above in stretch]
    if line.gap > max(1, *gaps) or (len(gaps) > 1 and line.gap and not any(gaps[1:])):
        return True
    return not line.text[:1].islower() and fold(line.text).startswith(_OPENERS)


def _is_no_title(line: Printed) -> bool:
    """Tell whether a line is a table, or a sentence longer than a title's last words."""
    ends = line.text.endswith((":", "."))
    return line.table is not None or (ends and len(line.text) > _LONGEST_OF_MASTHEAD // 2)


def _is_set_otherwise(style: Style, title: Style) -> bool:
    """Tell whether a line behind a title is set as running text: not centred, or not bold."""
    if title.centred:
        return not style.centred
    return bool(title.bold) and not style.bold and not style.centred


def _opens_closing(line: Printed, place: _Place) -> bool:
    if RECIPIENTS.match(line.text) or place.opens_signature:
        return True
    return is_authority(line.text) and line.text.isupper() and place.left < _NEAR


Columns = tuple[tuple[Printed, ...], tuple[Printed, ...]]


def _columns(lines: Sequence[Printed], cut: Callable[[str], tuple[str, str]]) -> Columns:
    """Part two columns; `cut` gives the left and the right piece of a line, one may be empty."""
    left: list[Printed] = []
    right: list[Printed] = []
    for line in lines:
        pieces = cut(line.text)
        for column, piece in zip((left, right), pieces, strict=True):
            if piece or (line.table and column is left):
                column.append(replace(line, text=piece))
    return tuple(left), tuple(right)


def _in_order(kinds: tuple[PartKind, PartKind], columns: Columns) -> Iterator[Part]:
    left, right = columns
    parts = [Part(kinds[0], left), Part(kinds[1], right)]
    if left and right and right[-1].number < left[0].number:
        parts.reverse()
    yield from (part for part in parts if part.lines)
