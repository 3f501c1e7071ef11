"""What stands within a line, put together out of pieces that know nothing of each other.

Pieces hold marks, letters that no text has: where something is said with stress, where parts stand
on lines of their own on the page, where an anchor is. When a line is whole, its marks are turned
into what they mean there, for that depends on what stands beside them (CommonMark 0.31, 6.2).
"""

from __future__ import annotations

import re
import unicodedata

STRONG, STRONG_END, EM, EM_END = "\x01", "\x02", "\x03", "\x04"
# Between what stands on lines of its own: APART always does, BESIDE where nothing parts the two.
APART, BESIDE = "\x05", "\x06"
ANCHOR, ANCHOR_END = "\x07", "\x08"
BREAK = "\x0e"
PART = " · "

_ENDS = {STRONG: STRONG_END, EM: EM_END}
_STRESS = STRONG + STRONG_END + EM + EM_END
_UNSEEN = _STRESS + APART + BESIDE
_BLANK = f" \n\u00a0{BREAK}{_UNSEEN}"
_NO_STRESS = dict.fromkeys(map(ord, _STRESS))
_ANCHORS = re.compile(f"{ANCHOR}([^{ANCHOR}{ANCHOR_END}]*+){ANCHOR_END}")
# Stress stands in no stress (`stressed`).
_STRESSED = re.compile(
    f"{STRONG}([^{STRONG}{STRONG_END}]*+){STRONG_END}|{EM}([^{EM}{EM_END}]*+){EM_END}"
)
_JOINED = re.compile(f"{STRONG_END}{STRONG}|{EM_END}{EM}")
# Blanks are taken from their first on, so that a long run without a mark is walked through once.
_BLANKS = r"(?:(?<![ \u00a0])[ \u00a0]++)?+"
_PARTED = re.compile(rf"{_BLANKS}[{APART}{BESIDE}][ \u00a0{APART}{BESIDE}]*+")
_BREAKS = re.compile(rf"{_BLANKS}{BREAK}[ \u00a0]*+")
_SPACES = re.compile(" {2,}")
# What needs no point between it and what follows, or what comes before.
_AFTER = "([“‘/"
_BEFORE = ")]”’,.;:!?/"
_OPENING = "(–—-→·"
_PAST = ""


def anchor(name: str) -> str:
    """Return the mark of a place that links lead to."""
    return f"{ANCHOR}{name}{ANCHOR_END}"


def hoisted(piece: str) -> tuple[str, str]:
    """Return the anchors of a piece and the piece without them: they are no part of a link."""
    if ANCHOR not in piece:
        return "", piece
    return "".join(found[0] for found in _ANCHORS.finditer(piece)), _ANCHORS.sub("", piece)


def edges(piece: str) -> tuple[str, str, str]:
    """Return what a piece says between the blanks and marks at its ends."""
    if not piece or not (_is_edge(piece[0]) or _is_edge(piece[-1])):
        return "", piece, ""
    start, end = 0, len(piece)
    while start < end and _is_blank(piece[start]):
        start += 1
    while start < end and _is_blank(piece[end - 1]):
        end -= 1
    return piece[:start], piece[start:end], piece[end:]


def _is_edge(letter: str) -> bool:
    return letter <= " " or letter.isspace()


def _is_blank(letter: str) -> bool:
    return letter.isspace() or letter in (APART, BESIDE)


def stressed(piece: str, begin: str) -> str:
    """Return a piece that is said with stress; within it nothing is, once more."""
    anchors, bare = hoisted(piece)
    before, said, after = edges(bare.translate(_NO_STRESS))
    return f"{before}{anchors}{begin}{said}{_ENDS[begin]}{after}" if said else piece


def says(pieces: str) -> bool:
    """Tell whether pieces hold words, not only blanks and anchors."""
    return bool((_ANCHORS.sub("", pieces) if ANCHOR in pieces else pieces).strip(_BLANK))


def line(pieces: str) -> str:
    """Return a line of which all pieces are there."""
    if APART in pieces or BESIDE in pieces:
        pieces = _PARTED.sub(_between, pieces)
    if STRONG in pieces or EM in pieces:
        pieces = _STRESSED.sub(_with_stress, _JOINED.sub("", pieces))
    if ANCHOR in pieces:
        pieces = _ANCHORS.sub(r'<a id="\1"></a>', pieces)
    if "  " in pieces:
        pieces = _SPACES.sub(" ", pieces)
    if BREAK in pieces:
        pieces = _BREAKS.sub(BREAK, pieces)
    return pieces.strip(f" \u00a0\n{BREAK}")


def _between(found: re.Match[str]) -> str:
    """Return what parts of a line have between them: a point, where nothing else parts them."""
    marks = found[0]
    blank = " " if " " in marks or "\u00a0" in marks else ""
    before = _last_letter(found.string, found.start(), _PAST)
    after = _first_letter(found.string, found.end(), _PAST)
    if not before or not after or BREAK in (before, after) or (blank and APART not in marks):
        return blank
    if before in _AFTER or after in _BEFORE:
        return blank
    if after in _OPENING:
        return " "
    return " " if before in ":;," else PART


def _with_stress(found: re.Match[str]) -> str:
    """Turn marks of stress into asterisks, where these would be read so; the words always stay.

    By the rules of flanking, with whatever a version of CommonMark may call punctuation.
    """
    pieces, begin, end = found.string, found.start(), found.end()
    said = found[1] if found[1] is not None else found[2]
    before, after = _last_letter(pieces, begin), _first_letter(pieces, end)
    touches = pieces[begin - 1 : begin] in (STRONG_END, EM_END)
    opens = not _is_mark(said[:1]) or _parts(before)
    closes = not _is_mark(said[-1:]) or _parts(after)
    if touches or not (opens and closes):
        return said
    sign = "**" if pieces[begin] == STRONG else "*"
    return f"{sign}{said}{sign}"


def _parts(letter: str) -> bool:
    """Tell whether a letter is blank, punctuation or a symbol; so are both ends of a line."""
    return letter == "" or unicodedata.category(letter) == "Zs" or _is_mark(letter)


def _is_mark(letter: str) -> bool:
    """Tell whether a letter is punctuation or a symbol, as flanking has it."""
    return not letter.isalnum() and letter != "" and unicodedata.category(letter)[0] in "PS"


def _first_letter(pieces: str, at: int, anchor: str = "<") -> str:
    """Return the letter from a place on, past marks; `anchor` for an anchor, empty: past it."""
    while at < len(pieces):
        letter = pieces[at]
        if letter == ANCHOR:
            if anchor:
                return anchor
            at = pieces.index(ANCHOR_END, at)
        elif letter not in _UNSEEN:
            return letter
        at += 1
    return ""


def _last_letter(pieces: str, at: int, anchor: str = ">") -> str:
    """Return the letter before a place, as `_first_letter` that from it on."""
    while at > 0:
        at -= 1
        letter = pieces[at]
        if letter == ANCHOR_END:
            if anchor:
                return anchor
            at = pieces.rindex(ANCHOR, 0, at)
        elif letter not in _UNSEEN:
            return letter
    return ""
