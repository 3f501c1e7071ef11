"""The blocks of a Markdown file by the grammar of CommonMark, with tables.

Two rules of the grammar are off, for official texts mean something else there: four spaces make no
code, and dashes below a line make no heading of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.importer.formats.framed import ReadCell, ReadTable
from generator.importer.formats.layout import lines_of
from generator.importer.formats.web.flow import Flow
from generator.importer.official_text import Aside, Passage, Style, Table
from generator.text.marks import split_mark

BREAK = "\n"
WRAP = "\r"
# Of bullets, what official texts print: who writes Markdown has a star for any dash.
_BULLETS = {"*": "-"}
_NOTE_CALL = re.compile(r"\[\^([\w-]{1,20})\]")
_NOTE = re.compile(r"(\[[\w-]{1,20}\]):\s+(?=\S)")
_BREAK_TAG = re.compile(r"<br\b[^<>]{0,40}>", re.IGNORECASE)
_ALL_BOLD = re.compile(r"\*\*(?:(?!\*\*).)+\*\*(?:\s{0,4}\*\*(?:(?!\*\*).)+\*\*)*", re.DOTALL)
# Stars of bold letters that the grammar found no partner for; “(**)” is a mark of a note.
_STARS = re.compile(r"(?<!\()\*\*|\*\*(?!\))")
Block = Passage | Table


@dataclass(slots=True)
class Found:
    """What a Markdown file holds, in order."""

    blocks: list[Block] = field(default_factory=list)
    footnotes: list[Passage] = field(default_factory=list)
    order: list[Passage | Aside] = field(default_factory=list)
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    bold: bool = False
    italic: bool = False


class Reader:
    """Reads a Markdown file into blocks."""

    def __init__(self) -> None:
        self.found = Found()
        self._lists: list[Token] = []
        self._mark: tuple[str, int] | None = None
        self._level: int | None = None
        self._source: list[str] = []

    def read(self, text: str) -> Found:
        """Return the blocks of a text."""
        grammar = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        grammar.disable(["code", "lheading", "text_join"])
        # Calls of notes are no part of CommonMark, which might take one for a link.
        text = _NOTE_CALL.sub(r"\\[\1\\]", text)
        self._source = text.split("\n")
        tokens = grammar.parse(text)
        self.found.blocks.extend(self._blocks(tokens))
        return self.found

    def _blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        place = 0
        while place < len(tokens):
            token = tokens[place]
            place += 1
            if token.type == "table_open":
                end = _closing(tokens, place, "table_close")
                yield from self._table(tokens[place:end])
                place = end
            elif token.type == "html_block":
                end = place
                while end < len(tokens) and tokens[end].type == "html_block":
                    end += 1
                yield from self._html("".join(one.content for one in tokens[place - 1 : end]))
                place = end
            else:
                yield from self._block(token)

    def _block(self, token: Token) -> Iterator[Block]:
        kind = token.type
        if kind == "heading_open":
            self._level = int(token.tag[1:])
        elif kind == "heading_close":
            self._level = None
        elif kind == "hr" and token.map:
            rule = self._source[token.map[0]]
            self.found.order.append(Aside(" ".join(rule.split()), "rule"))
        elif kind == "fence":
            yield from self._passages([_Piece(token.content)], apart=True)
        elif kind == "inline":
            yield from self._passages(self._pieces(token), apart=False)
        else:
            self._list(token)

    def _list(self, token: Token) -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self._lists.append(token)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
            self._mark = None
        elif kind == "list_item_open":
            bullet = _BULLETS.get(token.markup, token.markup)
            mark = f"{token.info}{token.markup}" if token.info else bullet
            self._mark = (mark, len(self._lists) - 1)

    def _pieces(self, inline: Token) -> list[_Piece]:
        pieces: list[_Piece] = []
        bold = italic = 0
        children = inline.children or ()
        all_bold = _is_all_bold("".join(_words(one) or _stars(one) for one in children))
        for token in children:
            kind = token.type
            bold += (kind == "strong_open") - (kind == "strong_close")
            italic += (kind == "em_open") - (kind == "em_close")
            self.found.pictures += kind == "image"
            text = _words(token)
            if kind == "text":
                text = _STARS.sub("", text)
            pieces.append(_Piece(text, all_bold or bold > 0, italic > 0))
        return [one for one in pieces if one.text]

    def _passages(self, pieces: list[_Piece], *, apart: bool) -> list[Passage]:
        text = "".join(one.text for one in pieces)
        lines = lines_of(re.split(r"[\n\r]", text), apart=True) if apart else _lines(pieces)
        style = _style(pieces, self._level)
        mark, self._mark = (self._mark, None) if lines else (None, self._mark)
        noted = _NOTE.match(text.strip())
        if noted and lines and not mark:
            passages = [Passage(lines[0][noted.end() :], mark=noted[1], style=style)]
            passages += [Passage(line, style=style) for line in lines[1:]]
            self.found.footnotes.extend(passages)
            self.found.order.extend(passages)
            return []
        passages = [Passage(line, style=style) for line in lines]
        if mark and passages and not _is_marked(mark[0], lines[0]):
            passages[0] = Passage(lines[0], mark=mark[0], depth=mark[1], style=style)
        self.found.order.extend(passages)
        return passages

    def _table(self, tokens: Sequence[Token]) -> Iterator[Block]:
        rows: list[list[ReadCell]] = []
        head = 0
        drawn: bool | None = True
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "thead_close":
                head = len(rows)
            elif token.type == "inline":
                cell = self._passages(self._pieces(token), apart=True)
                rows[-1].append(ReadCell(tuple(cell), 1))
        if len(rows) > 1 and not any(cell.blocks for cell in rows[0]):
            # The head that the grammar asks for, of a table without one: perhaps it is none.
            rows, head, drawn = rows[1:], 0, None
        yield from ReadTable(tuple(map(tuple, rows)), head, drawn).blocks(1)

    def _html(self, source: str) -> Iterator[Block]:
        try:
            root = html.fragment_fromstring(source, create_parent="div")
        except ValueError:
            return
        page = Flow(root, frozenset()).read(root)
        self.found.pictures += page.pictures
        self.found.order.extend(page.order)
        self.found.footnotes.extend(page.footnotes)
        yield from page.blocks


def _closing(tokens: Sequence[Token], place: int, kind: str) -> int:
    while place < len(tokens) and tokens[place].type != kind:
        place += 1
    return place


def _words(token: Token) -> str:
    """Return what a token within a line prints."""
    if token.type in ("text", "text_special", "code_inline"):
        return token.content
    if token.type == "hardbreak" or (
        token.type == "html_inline" and _BREAK_TAG.match(token.content)
    ):
        return BREAK
    return WRAP if token.type == "softbreak" else ""


def _stars(token: Token) -> str:
    return token.markup if token.type in ("strong_open", "strong_close") else ""


def _is_all_bold(text: str) -> bool:
    """Tell whether a paragraph was meant to be bold and is not by the grammar.

    A space before the closing stars is enough for that: `**I. MỤC TIÊU **`.
    """
    text = text.strip()
    return text.startswith("**") and _ALL_BOLD.fullmatch(text) is not None


def _is_marked(mark: str, line: str) -> bool:
    """Tell whether a point behind the dash of a list has a letter of its own: “- a) …”."""
    marked = split_mark(line) if mark == "-" else None
    return marked is not None and marked.mark.series in ("letter", "bracketed", "closed")


def _lines(pieces: list[_Piece]) -> list[str]:
    """Return the lines of a paragraph: what only wraps is joined, bold lines are not."""
    lines: list[list[_Piece]] = [[]]
    breaks: list[str] = []
    for piece in pieces:
        if piece.text in (BREAK, WRAP):
            lines.append([])
            breaks.append(piece.text)
        else:
            lines[-1].append(piece)
    texts = ["".join(one.text for one in line) for line in lines]
    joined = texts[:1]
    for place, text in enumerate(texts[1:]):
        before = joined[-1].strip()
        if breaks[place] == BREAK:
            runs_on = text.strip()[:1].islower() and before[-1:] not in ".;:!?"
        else:
            runs_on = not (_is_bold(lines[place]) and _is_bold(lines[place + 1]))
        if runs_on and before:
            joined[-1] = WRAP.join((joined[-1], text))
        else:
            joined.append(text)
    return [line for text in joined for line in lines_of(text.split(WRAP), apart=False)]


def _is_bold(line: list[_Piece]) -> bool:
    return any(one.bold for one in line) and all(one.bold for one in line if one.text.strip())


def _style(pieces: list[_Piece], level: int | None) -> Style:
    said = [one for one in pieces if any(map(str.isalnum, one.text))]
    if not said:
        return Style(level=level)
    return Style(
        bold=all(one.bold for one in said) or level is not None,
        italic=all(one.italic for one in said),
        level=level,
    )
