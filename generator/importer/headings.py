"""Which numbered line heads what stands below it, and which is a sentence of its own.

How a line looks decides, and how its brothers do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importer.official_text import Passage, Table
from generator.text.marks import Mark
from generator.text.vietnamese import fold

# Longer than any heading of the plans read so far (the longest has 230 characters).
LONGEST_HEADING = 300
_LONGEST_RUN_IN = 170
_SHORTEST_RUN_IN_TEXT = 60
# A heading that ends in a full stop is shorter: above a list of points, above running text.
_LONGEST_SENTENCE = 220
# One without a number that is only set in bold letters.
_LONGEST_TITLE = 100
_LONGEST_ABOVE_PROSE = 110
_ALWAYS_HEADINGS = ("part", "chapter", "division", "subdivision", "appendix", "roman", "capital")


# Words of a sentence that leads to a list: it heads nothing.
_LEADS = re.compile(r"chu tri|phoi hop|trach nhiem|nhu sau|sau day|\bgom:|tham muu")


@dataclass(slots=True)
class Node:
    """A marked block while the tree grows: its content is paragraphs and nodes in order.

    `level` is that of a heading by its style, 1 outermost, null without one.
    """

    mark: Mark | None
    text: str
    line: int
    children: list[Node] = field(default_factory=list)
    table: Table | None = None
    bold: bool = False
    titled: bool = False
    level: int | None = None

    @property
    def counted(self) -> bool:
        """Tell whether it has a number, and no bullet."""
        return self.mark is not None and self.mark.series != "bullet"


def is_bare_heading(node: Node) -> bool:
    """Tell whether a line without a number is a heading in capitals."""
    words = node.text.split()
    return node.mark is None and node.text.isupper() and len(words) > 1 and len(node.text) < 200


def is_titled(node: Node, behind: Sequence[Passage | Table]) -> bool:
    """Tell whether a line without a number is set as a heading above words that are not."""
    if not node.bold or node.mark or not node.text or len(node.text) > _LONGEST_TITLE:
        return False
    if not isinstance(next(iter(behind), None), Passage) or node.text.endswith((".", ";", ",")):
        return False
    return not all(isinstance(one, Passage) and one.style.bold for one in behind)


def headed_ranks(nodes: Sequence[Node]) -> set[tuple[str, int]]:
    """Return the ranks whose marks open headings here: as most brothers do, so do all."""
    votes: dict[tuple[str, int], list[bool]] = {}
    for node in nodes:
        if node.counted and node.mark:
            votes.setdefault(node.mark.rank, []).append(looks_like_heading(node))
    return {rank for rank, cast in votes.items() if sum(cast) * 2 > len(cast)}


def opens_section(node: Node, headings: set[tuple[str, int]]) -> bool:
    """Tell whether a node is a section: its brothers are, or it surely is, whatever they are."""
    if not node.counted or node.mark is None:
        return False
    return node.mark.rank in headings or is_surely_heading(node)


def is_surely_heading(node: Node) -> bool:
    """Tell whether a node heads what stands below it: words that no sentence ends, or set as such.

    Points (`a)`) head nothing by themselves: a list of them is read as their brothers are.
    """
    if node.mark and node.mark.series == "article":
        return True
    text = node.text
    if not node.children or not text or len(text) > LONGEST_HEADING:
        return False
    if node.mark and node.mark.series in ("letter", "bracketed", "closed"):
        return False
    if text.endswith((".", ":")):
        return node.bold and _is_single(text) and len(text) < _LONGEST_SENTENCE
    return not text.endswith((";", ",")) and _is_single(text) and "; " not in text


def looks_like_heading(node: Node) -> bool:
    """Tell whether a numbered line may be a heading; its brothers have the last word."""
    if node.mark and node.mark.series in _ALWAYS_HEADINGS:
        return True
    text = node.text
    if not text or len(text) > LONGEST_HEADING:
        return bool(run_in(text))
    if text.endswith((";", ",")):
        return False
    if text.endswith(":"):
        return len(text) < 80 and bool(node.children) and not _LEADS.search(fold(text))
    if text.endswith("."):
        return bool(run_in(text)) or _is_short_sentence_above(node)
    return bool(node.children) or bool(run_in(text))


def _is_short_sentence_above(node: Node) -> bool:
    """Tell whether a sentence is short enough to head what stands below: a list, or a paragraph."""
    if not node.children or not _is_single(node.text):
        return False
    if is_bullet(node.children[0]):
        return len(node.text) < _LONGEST_SENTENCE
    return len(node.text) < _LONGEST_ABOVE_PROSE


def _is_single(text: str) -> bool:
    return not re.search(r"[.!?] ", text)


def is_bullet(node: Node) -> bool:
    """Tell whether a node is a point with a dash or the like."""
    return node.mark is not None and not node.counted


def run_in(text: str) -> tuple[str, str] | None:
    """Split “Tầm nhìn đến năm 2045: Hệ thống …” behind its heading; None when it has none."""
    match = re.match(r"(?P<heading>[^:.;!?]+:)\s+(?P<rest>.+)", text)
    if not match or len(match["heading"]) > _LONGEST_RUN_IN:
        return None
    long_enough = len(match["rest"]) >= _SHORTEST_RUN_IN_TEXT
    return (match["heading"], match["rest"]) if match["rest"][0].isupper() and long_enough else None


def run_in_bullets(nodes: Sequence[Node]) -> set[int]:
    """Return which bullets open sub-sections: two or more that read “Về giáo dục: Tiếp tục …”."""
    found = {
        index
        for index, node in enumerate(nodes)
        if is_bullet(node)
        and fold(node.text).startswith(("ve ", "linh vuc ", "doi voi "))
        and (split := run_in(node.text))
        and len(split[0]) < 80
    }
    return found if len(found) > 1 else set()
