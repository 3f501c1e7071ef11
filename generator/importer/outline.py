"""From logical paragraphs to nested sections: which mark opens a heading, which a paragraph.

Levels come from the order in which marks appear in the text at hand, never from a fixed table:
under `1.` one text has `1.1`, another `a)`, a third `-`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importer.official_text import Passage, Table
from generator.language import _
from generator.text.marks import Mark, split_mark
from generator.text.vietnamese import fold

# Longer than any heading of the plans read so far (the longest has 230 characters).
_LONGEST_HEADING = 300
_LONGEST_RUN_IN = 170
_SHORTEST_RUN_IN_TEXT = 60
# A heading that ends in a full stop is shorter: above a list of points, above running text.
_LONGEST_SENTENCE = 220
# One without a number that is only set in bold letters.
_LONGEST_TITLE = 100
_LONGEST_ABOVE_PROSE = 110
# The ninth of letters, or the first of small Roman numbers, which go on with another series.
_FIRST_ROMAN = ("i)", "(i)", "ii)", "(ii)")
_ALWAYS_HEADINGS = ("part", "chapter", "division", "subdivision", "appendix", "roman", "capital")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a section: its printed mark, its text, its line in the source.

    One that is a table has it, and no text.
    """

    text: str
    line: int
    mark: str = ""
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A section: number and heading as printed, its paragraphs, then its sections."""

    line: int
    number: str = ""
    heading: str = ""
    run_in: bool = False
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something about the numbering that a person should look at; `message` is Vietnamese."""

    line: int
    message: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A text as sections; `opening` holds what stands before the first."""

    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    oddities: tuple[Oddity, ...]


# No official text has as many; a plan file may nest about so deep (`reading.yaml_source`).
MOST_LEVELS = 25


@dataclass(slots=True)
class _Node:
    """A marked block while the tree grows: its content is paragraphs and nodes in order."""

    mark: Mark | None
    text: str
    line: int
    children: list[_Node] = field(default_factory=list)
    table: Table | None = None
    bold: bool = False
    titled: bool = False

    @property
    def counted(self) -> bool:
        return self.mark is not None and self.mark.series != "bullet"


def read_outline(blocks: Sequence[Passage | Table]) -> Outline:
    """Read nested sections out of the logical paragraphs of a text.

    Every block becomes a heading or a paragraph, in order. Numbers that repeat, leave out one or
    do not begin with the first are oddities, and change nothing. No blocks give an empty outline.
    """
    root, oddities = _grow(blocks)
    paragraphs, sections = _content(root.children)
    return Outline(paragraphs, sections, tuple(oddities))


def _grow(blocks: Sequence[Passage | Table]) -> tuple[_Node, list[Oddity]]:
    root = _Node(None, "", 1)
    path = [root]
    oddities: list[Oddity] = []
    articles: Mark | None = None
    for at, block in enumerate(blocks):
        node = _node(block)
        above = path[-1]
        if _completes(above, node):
            above.text = node.text
            continue
        # What stands right above a table is its name.
        named = at + 1 < len(blocks) and isinstance(blocks[at + 1], Table)
        bare = _is_bare_heading(node) and not named
        node.titled = not bare and not named and _is_titled(node, blocks[at + 1 : at + 2])
        if bare and root.children:
            path = [root]
            oddities.append(Oddity(node.line, _("đề mục không có số"), node.text))
        elif node.counted:
            path, earlier = _climb(path, node)
            # Articles are numbered through all chapters (Điều 3 may open Chương II).
            earlier = articles if node.mark and node.mark.series == "article" else earlier
            oddities.extend(_odd_number(earlier, node))
            articles = node.mark if node.mark and node.mark.series == "article" else articles
        if node.titled:
            path = [one for one in path if not one.titled]
        path[-1].children.append(node)
        opens = node.counted or (bare and len(root.children) > 1) or node.titled
        if opens and len(path) <= MOST_LEVELS:
            path.append(node)
    return root, oddities


def _node(block: Passage | Table) -> _Node:
    if isinstance(block, Table):
        return _Node(None, "", block.line, table=block)
    marked = split_mark(block.printed)
    bold = bool(block.style.bold)
    if marked is None:
        return _Node(None, block.printed, block.line, bold=bold)
    return _Node(marked.mark, marked.rest, block.line, bold=bold)


def _completes(above: _Node, node: _Node) -> bool:
    """Tell whether `node` is the heading that `Chương I` has on a line of its own."""
    alone = above.counted and not above.text and not above.children
    unmarked = node.mark is None and node.table is None
    return alone and unmarked and len(node.text) <= _LONGEST_HEADING


def _is_bare_heading(node: _Node) -> bool:
    words = node.text.split()
    return node.mark is None and node.text.isupper() and len(words) > 1 and len(node.text) < 200


def _is_titled(node: _Node, behind: Sequence[Passage | Table]) -> bool:
    """Tell whether a line without a number is set as a heading above words that are not."""
    if not node.bold or node.mark or not node.text or len(node.text) > _LONGEST_TITLE:
        return False
    if not isinstance(next(iter(behind), None), Passage) or node.text.endswith((".", ";", ",")):
        return False
    return not all(isinstance(one, Passage) and one.style.bold for one in behind)


def _climb(path: Sequence[_Node], node: _Node) -> tuple[list[_Node], Mark | None]:
    """Return the path to the parent of `node`, and the mark of its elder brother."""
    assert node.mark is not None
    for depth in range(len(path) - 1, 0, -1):
        elder = path[depth].mark
        if elder is not None and elder.rank == node.mark.rank:
            return list(path[:depth]), elder
    return list(path[: _depth_of_stranger(path, node.mark)]), None


def _depth_of_stranger(path: Sequence[_Node], mark: Mark) -> int:
    """Return the depth at which a rank new to this path begins: under the last section.

    Chapters and the like stand above everything that is not one; `1.2` under `1.` or beside `1.1`.
    """
    order = ("part", "appendix", "chapter", "division", "subdivision", "article")
    if mark.series not in order:
        return len(path)
    depth = 1
    while depth < len(path):
        series = path[depth].mark.series if path[depth].mark else None  # type: ignore[union-attr]
        if series not in order or order.index(series) >= order.index(mark.series):
            break
        depth += 1
    return depth


def _odd_number(earlier: Mark | None, node: _Node) -> list[Oddity]:
    mark = node.mark
    assert mark is not None
    if earlier is None:
        odd = (
            ""
            if mark.opens or mark.printed in _FIRST_ROMAN
            else _("số mục đầu tiên không phải là 1")
        )
    elif mark.follows(earlier):
        odd = ""
    elif mark.values == earlier.values:
        odd = _("số mục lặp lại")
    else:
        odd = _("số mục không nối tiếp {printed}", printed=earlier.printed)
    return [Oddity(node.line, odd, f"{mark.printed} {node.text[:60]}")] if odd else []


def _content(nodes: Sequence[_Node]) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """Divide what a section holds into its paragraphs and, behind them, its sections."""
    paragraphs: list[Paragraph] = []
    sections: list[Section] = []
    headings = _headed_ranks(nodes)
    bullets = _run_in_bullets(nodes)
    index = 0
    while index < len(nodes):
        node = nodes[index]
        if _opens_section(node, headings):
            sections.append(_section(node))
        elif (_is_bare_heading(node) or node.titled) and node.children:
            sections.append(Section(node.line, "", node.text, False, *_content(node.children)))
        elif index in bullets:
            body = _behind(nodes, index, bullets)
            sections.append(_run_in_section(node, body))
            index += len(body)
        elif sections:
            sections = _append(sections, node)
        else:
            paragraphs.extend(_flatten(node))
        index += 1
    return tuple(paragraphs), tuple(sections)


def _append(sections: list[Section], node: _Node) -> list[Section]:
    """Put a paragraph that stands behind sections into a last section without a number."""
    last = sections[-1]
    extra = tuple(_flatten(node))
    if last.number or last.heading or last.sections:
        return [*sections, Section(node.line, paragraphs=extra)]
    return [*sections[:-1], Section(last.line, paragraphs=last.paragraphs + extra)]


def _headed_ranks(nodes: Sequence[_Node]) -> set[tuple[str, int]]:
    """Return the ranks whose marks open headings here: as most brothers do, so do all."""
    votes: dict[tuple[str, int], list[bool]] = {}
    for node in nodes:
        if node.counted and node.mark:
            votes.setdefault(node.mark.rank, []).append(_looks_like_heading(node))
    return {rank for rank, cast in votes.items() if sum(cast) * 2 > len(cast)}


def _opens_section(node: _Node, headings: set[tuple[str, int]]) -> bool:
    """Tell whether a node is a section: its brothers are, or it surely is, whatever they are."""
    if not node.counted or node.mark is None:
        return False
    return node.mark.rank in headings or _is_surely_heading(node)


def _is_surely_heading(node: _Node) -> bool:
    """Tell whether a node heads what stands below it: words that no sentence ends, or set as such.

    Points (`a)`) head nothing by themselves: a list of them is read as their brothers are.
    """
    if node.mark and node.mark.series == "article":
        return True
    text = node.text
    if not node.children or not text or len(text) > _LONGEST_HEADING:
        return False
    if node.mark and node.mark.series in ("letter", "bracketed", "closed"):
        return False
    if text.endswith((".", ":")):
        return node.bold and _is_single(text) and len(text) < _LONGEST_SENTENCE
    return not text.endswith((";", ",")) and _is_single(text) and "; " not in text


def _looks_like_heading(node: _Node) -> bool:
    if node.mark and node.mark.series in _ALWAYS_HEADINGS:
        return True
    text = node.text
    if not text or len(text) > _LONGEST_HEADING:
        return bool(_run_in(text))
    if text.endswith((";", ",")):
        return False
    if text.endswith(":"):
        return len(text) < 80 and bool(node.children)
    if text.endswith("."):
        return bool(_run_in(text)) or _is_short_sentence_above(node)
    return bool(node.children) or bool(_run_in(text))


def _is_short_sentence_above(node: _Node) -> bool:
    """Tell whether a sentence is short enough to head what stands below: a list, or a paragraph."""
    if not node.children or not _is_single(node.text):
        return False
    if _is_bullet(node.children[0]):
        return len(node.text) < _LONGEST_SENTENCE
    return len(node.text) < _LONGEST_ABOVE_PROSE


def _is_single(text: str) -> bool:
    return not re.search(r"[.!?] ", text)


def _is_bullet(node: _Node) -> bool:
    return node.mark is not None and not node.counted


def _run_in(text: str) -> tuple[str, str] | None:
    """Split “Tầm nhìn đến năm 2045: Hệ thống …” behind its heading; None when it has none."""
    match = re.match(r"(?P<heading>[^:.;!?]+:)\s+(?P<rest>.+)", text)
    if not match or len(match["heading"]) > _LONGEST_RUN_IN:
        return None
    long_enough = len(match["rest"]) >= _SHORTEST_RUN_IN_TEXT
    return (match["heading"], match["rest"]) if match["rest"][0].isupper() and long_enough else None


def _run_in_bullets(nodes: Sequence[_Node]) -> set[int]:
    """Return which bullets open sub-sections: two or more that read “Về giáo dục: Tiếp tục …”."""
    found = {
        index
        for index, node in enumerate(nodes)
        if _is_bullet(node)
        and fold(node.text).startswith(("ve ", "linh vuc ", "doi voi "))
        and (split := _run_in(node.text))
        and len(split[0]) < 80
    }
    return found if len(found) > 1 else set()


def _behind(nodes: Sequence[_Node], index: int, bullets: set[int]) -> list[_Node]:
    """Return the paragraphs that follow a run-in bullet and belong to it."""
    body = []
    for later in range(index + 1, len(nodes)):
        if later in bullets or nodes[later].counted or _is_bullet(nodes[later]):
            break
        body.append(nodes[later])
    return body


def _run_in_section(node: _Node, body: Sequence[_Node]) -> Section:
    split = _run_in(node.text)
    assert split is not None
    assert node.mark is not None
    paragraphs = [Paragraph(split[1], node.line)]
    for later in body:
        paragraphs.extend(_flatten(later))
    return Section(node.line, node.mark.printed, split[0], True, tuple(paragraphs))


def _section(node: _Node) -> Section:
    assert node.mark is not None
    paragraphs, sections = _content(node.children)
    number = node.mark.printed
    article = node.mark.series == "article"
    if (split := _run_in(node.text)) and not article:
        first = Paragraph(split[1], node.line)
        return Section(node.line, number, split[0], True, (first, *paragraphs), sections)
    ends = node.text.endswith((".", ";"))
    heads = not ends if article else _looks_like_heading(node) or _is_surely_heading(node)
    if heads or (len(node.text) < 120 and not ends):
        return Section(node.line, number, node.text, False, paragraphs, sections)
    # A sentence is a paragraph, which can say who acts and when, and an article too.
    first = Paragraph(node.text, node.line)
    return Section(node.line, number, "", False, (first, *paragraphs), sections)


def _flatten(node: _Node) -> list[Paragraph]:
    """Return a node and all below it as paragraphs with their marks."""
    if node.table:
        return [Paragraph("", node.line, table=node.table)]
    mark = node.mark.printed if node.mark else ""
    # A mark that lost its text is all the text there is.
    found = [Paragraph(node.text, node.line, mark) if node.text else Paragraph(mark, node.line)]
    for child in node.children:
        found.extend(_flatten(child))
    return found
