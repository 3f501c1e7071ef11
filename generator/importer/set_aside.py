"""What a draft declares to leave out of its source or to place elsewhere, and what does not agree.

The draft is read off one reader's words, the proof goes to those of another: where they do not
hold the same, that is said.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from generator.importer.body import Mapping
from generator.importer.formal_words import RULE, cut_masthead
from generator.importer.official_text import Aside, AsideKind, OfficialText, Passage, Table
from generator.importer.order import Lost, Row, align, lost, moved
from generator.importer.yaml_writer import Value
from generator.language import N_, _
from generator.problems import Problem
from generator.text.row_order import rows_of
from generator.text.source_text import Token, tokens

# Reasons stand in the plan file: they are of the language of the plan.
_ASIDES: dict[AsideKind, str] = {
    "page-number": "Số trang",
    "running-head": "Dòng lặp lại ở đầu hoặc cuối trang",
    "rule": "Đường kẻ, dấu trang trí",
    "portal": "Chữ của trang đăng văn bản, không thuộc văn bản",
    "watermark": "Hình chìm",
    "stamp": "Dấu ký số",
    "contents": "Mục lục do máy lập",
    "hidden": "Chữ ẩn, không in ra giấy",
}
_MOVED = {
    "masthead": "In ở cột bên phải của phần đầu văn bản",
    "signature": "Chữ ký in ở cột bên phải nơi nhận",
    "recipients": "Nơi nhận in ở cột bên trái chữ ký",
    "footnotes": "Chú thích in ở chân trang",
    "table": "Chữ trong bảng, tệp nguồn xếp theo dòng in",
}
_ELSEWHERE = "Tệp nguồn xếp ở chỗ khác"
# More than these are not told one by one.
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Told:
    """What a plan file declares of its source, in the author's form, and what is said of it."""

    omitted: list[Value]
    moved: list[Value]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A number, heading, mark, paragraph or cell of a draft; `role` says which part it is of.

    `place` is its row and the how manieth cell it is of there, null outside tables.
    """

    text: str
    role: str
    place: tuple[str, int] | None = None


def without_rules(official: OfficialText) -> OfficialText:
    """Return a text whose rules and ornaments, drawn with letters, are no words of it."""
    asides: list[Aside] = []

    def kept(passages: Iterable[Passage]) -> tuple[Passage, ...]:
        found = []
        for passage in passages:
            if not passage.mark and RULE.fullmatch(passage.text):
                asides.append(Aside(passage.text, "rule", passage.line, passage.page))
            else:
                found.append(passage)
        return tuple(found)

    blocks: list[Passage | Table] = []
    for block in official.blocks:
        if isinstance(block, Passage):
            blocks.extend(kept((block,)))
        elif block.ruled:
            blocks.append(block)
        else:
            rows = [[replace(c, passages=kept(c.passages)) for c in row] for row in block.rows]
            blocks.append(replace(block, rows=tuple(map(tuple, rows))))
    return replace(official, blocks=tuple(blocks), asides=(*official.asides, *asides))


def account_of(official: OfficialText, body: Sequence[Mapping]) -> Told:
    """Compare the words of a draft's body with those of its source.

    Problems have no file; their lines are those of the source.
    """
    pieces = [piece for section in body for piece in _pieces(section, "")]
    ours: list[Token] = []
    roles: list[str] = []
    light: list[bool] = []
    places: list[tuple[str, int] | None] = []
    for piece in pieces:
        found = tokens(piece.text)
        ours.extend(found)
        roles.extend([piece.role] * len(found))
        light.extend([_is_beside(piece)] * len(found))
        places.extend([piece.place] * len(found))
    theirs, our_row = Row(tokens(official.text, many_lines=True)), Row(ours)
    aligned = align(theirs, our_row, light, rows_of(places))
    asides = list(_found_asides(theirs, official.asides, aligned.unused))
    left_out = {at for _, _, span in asides for at in range(*span)}
    omitted = [_entry(aside.text, _ASIDES[aside.kind], which) for aside, which, _ in asides]
    reasons = {theirs.tokens[start].line: _ASIDES[aside.kind] for aside, _, (start, _) in asides}
    lacking = list(lost(theirs, aligned, left_out))
    beside = [one for one in lacking if _is_decoration(one, reasons)]
    omitted += [
        _entry(one.text, reasons.get(one.line, _ASIDES["rule"]), one.occurrence) for one in beside
    ]
    gone = list(moved(theirs, our_row, aligned, left_out))
    elsewhere = [
        _entry(one.text, _MOVED.get(roles[one.place], _ELSEWHERE), one.occurrence) for one in gone
    ]
    lines = [theirs.tokens[start].line for _, _, (start, _) in asides]
    lines += [one.line for one in beside]
    problems = [
        *_told(N_("bỏ ra: {reason}"), "omitted", omitted, lines),
        *_told(N_("chuyển chỗ: {reason}"), "moved", elsewhere, [one.line for one in gone]),
        *_disagreement([one for one in lacking if one not in beside], aligned.unknown),
    ]
    return Told([*omitted], [*elsewhere], tuple(problems))


def _is_decoration(one: Lost, reasons: Container[int]) -> bool:
    """Tell whether what a draft lacks is drawn with letters, or stands by what was set aside.

    Dots are a blank to fill in, and words of the text.
    """
    drawn = bool(RULE.fullmatch(one.text)) and "." not in one.text
    return drawn or (one.alone and one.line in reasons)


def _is_beside(piece: _Piece) -> bool:
    """Tell whether a piece stands in a right column, or at the foot of a page."""
    if piece.role == "masthead":
        return not cut_masthead(piece.text)[0]
    return piece.role in ("signature", "footnotes")


def _pieces(section: Mapping, above: str) -> Iterator[_Piece]:
    """Yield what a section prints, in reading order."""
    role = str(section.get("role") or above)
    for key in ("number", "heading"):
        if section.get(key):
            yield _Piece(str(section[key]), role)
    text, below = section.get("text"), section.get("sections")
    for paragraph in text if isinstance(text, list) else ():
        yield from _printed(paragraph, role)
    for inner in below if isinstance(below, list) else ():
        yield from _pieces(inner, role)


def _printed(paragraph: Value, role: str) -> Iterator[_Piece]:
    if not isinstance(paragraph, dict):
        yield _Piece(str(paragraph), role)
        return
    table = paragraph.get("table")
    if isinstance(table, dict):
        yield from _cells(table)
        return
    for key in ("mark", "text"):
        if paragraph.get(key):
            yield _Piece(str(paragraph[key]), role)


def _cells(table: Mapping) -> Iterator[_Piece]:
    caption = table.get("caption")
    if caption:
        yield from _printed(caption, "table")
    head = table.get("head")
    heads = head if isinstance(head, list) else [table.get("columns")]
    rows = table.get("rows")
    below = [row.get("cells") for row in rows if isinstance(row, dict)] if rows else []  # type: ignore[union-attr]
    for row in [*heads, *below]:
        for number, cell in enumerate(row if isinstance(row, list) else ()):
            said = cell.get("text", cell.get("head")) if isinstance(cell, dict) else cell
            mark = cell.get("mark") if isinstance(cell, dict) else None
            place = str(id(row)), number
            yield from (_Piece(str(one), "table", place) for one in (mark, said) if one)


def _found_asides(
    theirs: Row, asides: Sequence[Aside], unused: Set[int]
) -> Iterator[tuple[Aside, int | None, tuple[int, int]]]:
    """Yield each aside whose words the draft lacks, which of equal ones it is, where it stands.

    Of several the one on its line is meant, then the one nearest to it.
    """
    free = set(unused)
    for aside in asides:
        words = [token.text for token in tokens(aside.text)]
        places = theirs.places(words) if words else []
        fitting = [
            (abs(theirs.tokens[at].line - aside.line), number)
            for number, at in enumerate(places)
            if free.issuperset(range(at, at + len(words)))
        ]
        if fitting:
            _, number = min(fitting)
            at = places[number]
            free.difference_update(range(at, at + len(words)))
            yield aside, number + 1 if len(places) > 1 else None, (at, at + len(words))


def _entry(text: str, reason: str, occurrence: int | None) -> Mapping:
    which: Mapping = {"occurrence": occurrence} if occurrence else {}
    return {"text": text, "reason": reason, **which}


def _told(
    message: str, rule: str, entries: Sequence[Mapping], lines: Sequence[int]
) -> Iterator[Problem]:
    for entry, line in zip(entries, lines, strict=True):
        text = _(message, reason=entry["reason"])
        yield Problem("", line, 1, rule, text, severity="info", fragment=str(entry["text"]))


def _disagreement(lost: Sequence[Lost], unknown: Sequence[str]) -> Iterator[Problem]:
    for one in lost[:_MOST_TOLD]:
        message = _("tệp nguồn có chữ này mà bản nháp chưa có")
        yield Problem("", one.line, 1, "lost", message, severity="warning", fragment=one.text[:200])
    for text in unknown[:_MOST_TOLD]:
        message = _("bản nháp có chữ này mà bản đọc thứ hai của tệp nguồn không có")
        yield Problem("", 1, 1, "unknown", message, severity="warning", fragment=text[:200])
