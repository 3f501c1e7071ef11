"""Formal lines that a copy ran together on one: the cell of a masthead, recipients, a signature.

Portals and programs that turn documents into text lose the breaks within a cell: “KT. CHỦ TỊCH PHÓ
CHỦ TỊCH Lê Văn An”. What such a line holds is told by its wording alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.formal_words import (
    AUTHORITY,
    OFFICES,
    RECIPIENTS,
    is_authority,
    is_motto,
    is_name,
    is_signing,
)
from generator.importer.official_text import Cell, OfficialText, Passage, Table
from generator.text.marks import UPPER, split_mark
from generator.text.vietnamese import fold

# No line of a masthead or a signature is longer; recipients are as long as there are offices.
_LONGEST, _LONGEST_LIST = 200, 4000
_COUNTRY = re.compile(
    r"(?P<country>CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT NAM)\s*+(?P<motto>Độc lập[^\n]{10,40}+)?+"
    r"(?P<rule>[\s*_=~\-–—]{0,80}+)"
)
_DRAWN = "-_=~–—* "
# A shorter row of marks may be one of the words.
_SHORTEST_RULE = 3
_NUMBER = re.compile(r"Số\s?:?\s?[\w.…]{0,20}\s?[/-]", re.IGNORECASE)
_DAY = re.compile(r"[^\d|]{2,60}, ngày\b[^|]{0,40}\d{4}")
_HEAD = re.compile(r"N[ơo]i nh\w{1,3}\s*:?")
# A dash opens another recipient behind what ends the one before it.
_NEXT_DASHED = re.compile(r"(?<=[;,.)])\s+(?=[-–+•]\s?[^\s\d])")
_NEXT_PLAIN = re.compile(rf"(?<=;)\s+(?=[{UPPER}])")
_AUTHORITIES = re.compile(rf"(?<!\S)(?={AUTHORITY}\s+[{UPPER}]{{2}})")
_SIGNED = re.compile(r"[(\[][^()\[\]]{0,30}ký[^()\[\]]{0,30}[)\]]", re.IGNORECASE)
_ATTACHED = re.compile(
    r"(?P<words>[^()a-z]{3,299}?[^()a-z\s])\s+"
    r"(?P<line>\((?:Ban hành )?[Kk]èm theo [^()]{4,200}\))"
)
_WORD = re.compile(r"\S+")
_MOST_WORDS_OF_OFFICE = 5


def apart(text: str) -> list[str]:
    """Return the formal lines that a line holds, in order; the line itself where it is one.

    Joined by spaces they are its words. A bar between cells is a line of its own.
    """
    if len(text) > _LONGEST_LIST:
        return [text]
    if "|" in text and len(cells := _cells(text)) > 1:
        return [line for cell in cells for line in _lines(cell)]
    return _lines(text)


def with_lines_apart(official: OfficialText) -> OfficialText:
    """Return a text whose passages hold one formal line each, in cells of tables too."""
    blocks: list[Passage | Table] = []
    for block in official.blocks:
        if isinstance(block, Passage):
            blocks.extend(_passages(block))
        else:
            rows = [tuple(_cell(cell) for cell in row) for row in block.rows]
            blocks.append(replace(block, rows=tuple(rows)))
    return replace(official, blocks=tuple(blocks))


def _cell(cell: Cell) -> Cell:
    return replace(cell, passages=tuple(one for p in cell.passages for one in _passages(p)))


def _passages(passage: Passage) -> Iterator[Passage]:
    lines = [] if passage.mark or passage.doubtful else apart(passage.text)
    if len(lines) < 2:
        yield passage
    else:
        yield from (replace(passage, text=line) for line in lines)


def _cells(text: str) -> list[str]:
    """Return the cells of a line and the bars between them, if one of them is a formal line."""
    pieces = [piece.strip() for piece in re.split(r"(?:^|(?<=\s))(\|)(?=\s|$)", text)]
    pieces = [piece for piece in pieces if piece]
    return pieces if any(_is_formal(piece) for piece in pieces) else [text]


def _is_formal(text: str) -> bool:
    if is_motto(text) or RECIPIENTS.match(text) or (is_signing(text) and not split_mark(text)):
        return True
    return bool(_NUMBER.match(text) or _DAY.fullmatch(text))


def _lines(text: str) -> list[str]:
    text = text.strip()
    if RECIPIENTS.match(text):
        return _recipients(text)
    if attached := _ATTACHED.fullmatch(text):
        return [attached["words"], attached["line"]] if attached["words"].isupper() else [text]
    if len(text) > _LONGEST:
        return [text]
    if is_motto(text):
        return _motto(text)
    words, rule = _rule_behind(text)
    if rule and words.isupper():
        return [words, rule]
    return _signature(text) or _signed(text) or [text]


def _signed(text: str) -> list[str]:
    """Return “(Đã ký)” and the name behind it; nothing for other lines."""
    signed = _SIGNED.match(text)
    name = text[signed.end() :].strip() if signed else ""
    return [text[: signed.end()], name] if signed and is_name(name) else []


def _motto(text: str) -> list[str]:
    found = _COUNTRY.search(text)
    if found is None or found.end() < len(text):
        return [text]
    before = text[: found.start()].strip()
    motto, rule = (found["motto"] or "").strip(), found["rule"].strip()
    if motto and not rule:
        motto, rule = _rule_behind(motto)
    country = f"{before} {found['country']}".strip()
    return [line for line in (country, motto, rule) if line]


def _rule_behind(text: str) -> tuple[str, str]:
    """Cut a rule drawn with letters off the end of a line; empty for none."""
    words = text.rstrip(_DRAWN)
    rule = text[len(words) :].strip()
    return (words, rule) if len(rule) >= _SHORTEST_RULE else (text, "")


def _recipients(text: str) -> list[str]:
    """Return heading and recipients, and the signature that may stand behind them."""
    head = _HEAD.match(text)
    rest = text[head.end() :].strip() if head else ""
    if head is None or not rest:
        return [text]
    dashed = rest[0] in "-–+•"
    if not (dashed or text[: head.end()].rstrip().endswith(":")):
        return [text]
    items = (_NEXT_DASHED if dashed else _NEXT_PLAIN).split(rest)
    last, signature = _last_recipient(items[-1])
    return [text[: head.end()].rstrip(), *items[:-1], last, *signature]


def _last_recipient(text: str) -> tuple[str, list[str]]:
    for cut in re.finditer(r"(?<=[.;)])\s+", text):
        if signature := _signature(text[cut.end() :]):
            return text[: cut.start()], signature
    return text, []


def _signature(text: str) -> list[str]:
    """Return the lines of a signature: for whom, office, that it is signed, name; else nothing."""
    shouted, rest = _shouted(text)
    if not shouted or len(text) > _LONGEST:
        return []
    signed = _SIGNED.match(rest)
    name = rest[signed.end() :].strip() if signed else rest
    if name and not is_name(name):
        return []
    lines = _offices(shouted)
    opens = bool(lines) and (is_authority(lines[0]) or fold(lines[0]).rstrip(".") in OFFICES)
    return [*lines, *([signed[0]] if signed else []), *([name] if name else [])] if opens else []


def _shouted(text: str) -> tuple[str, str]:
    """Cut the words in capitals that a line opens with from the others."""
    end = 0
    for word in _WORD.finditer(text):
        letters = word[0].strip(".,/-")
        if word[0][0] in "([" or not (letters.isupper() and (len(letters) > 1 or end)):
            break
        end = word.end()
    # The rank of a person is no office: “CHỦ TỊCH TS. Lê Văn An”.
    rank = re.search(r"\s(?:PGS|GS|TS|BS|KS|CN)\.$", text[:end])
    end = rank.start() if rank else end
    return text[:end].strip(), text[end:].strip()


def _offices(shouted: str) -> list[str]:
    """Cut words in capitals before each authority, and before the office that ends them."""
    pieces = [piece.strip() for piece in _AUTHORITIES.split(shouted)]
    found: list[str] = []
    for piece in filter(None, pieces):
        found.extend(_office_apart(piece))
    return found


def _office_apart(piece: str) -> Sequence[str]:
    words = piece.split()
    first = 2 if is_authority(piece) else 1
    for size in range(min(_MOST_WORDS_OF_OFFICE, len(words) - first), 0, -1):
        office = " ".join(words[-size:])
        if fold(office).rstrip(".") in OFFICES:
            return (" ".join(words[:-size]), office)
    return (piece,)
