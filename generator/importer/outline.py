"""From logical paragraphs to nested sections: which mark opens a heading, which a paragraph.

Levels come from the order in which marks appear in the text at hand, never from a fixed table:
under `1.` one text has `1.1`, another `a)`, a third `-`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.formal_words import names_issuer
from generator.importer.headings import (
    LONGEST_HEADING,
    Node,
    headed_ranks,
    is_bare_heading,
    is_bullet,
    is_surely_heading,
    is_titled,
    looks_like_heading,
    opens_section,
    run_in,
    run_in_bullets,
)
from generator.importer.official_text import Passage, Table
from generator.importer.parents import parent_of
from generator.language import _
from generator.text.marks import Mark, split_mark

# The ninth of letters, or the first of small Roman numbers, which go on with another series.
_FIRST_ROMAN = ("i)", "(i)", "ii)", "(ii)")


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


# A heading that ends so is whole.
_ENDINGS = (".", ":", ";", "?")
# So many words of a heading in capitals may stand on a second line that lost its indent.
_SHORT_END = 6
# No official text has as many; a plan file may nest about so deep (`reading.yaml_source`).
MOST_LEVELS = 25


def read_outline(blocks: Sequence[Passage | Table]) -> Outline:
    """Read nested sections out of the logical paragraphs of a text.

    Every block becomes a heading or a paragraph, in order. Numbers that repeat, leave out one or
    do not begin with the first are oddities, and change nothing. No blocks give an empty outline.
    """
    root, oddities = _grow(blocks, [_node(block) for block in blocks])
    paragraphs, sections = _content(root.children)
    return Outline(paragraphs, sections, tuple(oddities))


def _grow(blocks: Sequence[Passage | Table], nodes: Sequence[Node]) -> tuple[Node, list[Oddity]]:
    root = Node(None, "", 1)
    path = [root]
    oddities: list[Oddity] = []
    articles: Mark | None = None
    several = sum(map(is_bare_heading, nodes)) > 1
    for at, node in enumerate(nodes):
        # What stands right above a table is its name.
        named = at + 1 < len(blocks) and isinstance(blocks[at + 1], Table)
        above = path[-1]
        if _completes(above, node):
            above.text = node.text
            continue
        if not named and _goes_on(above, node):
            above.text = f"{above.text} {node.text}"
            continue
        bare = is_bare_heading(node) and not named
        node.titled = not bare and not named and is_titled(node, blocks[at + 1 : at + 2])
        if bare and root.children:
            path = [root]
            oddities.append(Oddity(node.line, _("đề mục không có số"), node.text))
        elif node.counted:
            path, earlier = parent_of(path, node)
            # Articles are numbered through all chapters (Điều 3 may open Chương II).
            earlier = articles if node.mark and node.mark.series == "article" else earlier
            oddities.extend(_odd_number(earlier, node))
            articles = node.mark if node.mark and node.mark.series == "article" else articles
        if node.titled:
            path = [one for one in path if not one.titled]
        path[-1].children.append(node)
        opens = node.counted or (bare and _heads(node, root, several)) or node.titled
        if opens and len(path) <= MOST_LEVELS:
            path.append(node)
    return root, oddities


def _heads(node: Node, root: Node, several: bool) -> bool:
    """Tell whether a line in capitals without a number heads what follows it.

    The first line of all does so only where others are like it, and it names no organ.
    """
    return len(root.children) > 1 or (several and not names_issuer(node.text))


def _node(block: Passage | Table) -> Node:
    if isinstance(block, Table):
        return Node(None, "", block.line, table=block)
    marked = split_mark(block.printed)
    bold, level = bool(block.style.bold), block.style.level
    if marked is None:
        return Node(None, block.printed, block.line, bold=bold, level=level)
    return Node(marked.mark, marked.rest, block.line, bold=bold, level=level)


def _completes(above: Node, node: Node) -> bool:
    """Tell whether `node` is the heading that `Chương I` has on a line of its own."""
    alone = above.counted and not above.text and not above.children
    unmarked = node.mark is None and node.table is None
    return alone and unmarked and len(node.text) <= LONGEST_HEADING


def _goes_on(above: Node, node: Node) -> bool:
    """Tell whether `node` is the second line of the heading above it, which a copy broke in two.

    So is a line in capitals below one that has the number of a part, and a bold one that opens in
    small letters below a bold one.
    """
    bare = node.mark is None and node.table is None and node.text
    if not (above.counted and above.text and bare) or above.children:
        return False
    if above.text.endswith(_ENDINGS) or len(above.text) + len(node.text) > LONGEST_HEADING:
        return False
    if above.bold and node.bold and node.text[:1].islower():
        return True
    shouted = above.text.isupper() and node.text.isupper()
    same = above.bold == node.bold and len(node.text.split()) <= _SHORT_END
    return shouted and same and above.mark is not None and above.mark.series == "roman"


def _odd_number(earlier: Mark | None, node: Node) -> list[Oddity]:
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


def _content(nodes: Sequence[Node]) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """Divide what a section holds into its paragraphs and, behind them, its sections."""
    paragraphs: list[Paragraph] = []
    sections: list[Section] = []
    headings = headed_ranks(nodes)
    bullets = run_in_bullets(nodes)
    index = 0
    while index < len(nodes):
        node = nodes[index]
        if opens_section(node, headings):
            sections.append(_section(node))
        elif (is_bare_heading(node) or node.titled) and node.children:
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


def _append(sections: list[Section], node: Node) -> list[Section]:
    """Put a paragraph that stands behind sections into a last section without a number."""
    last = sections[-1]
    extra = tuple(_flatten(node))
    if last.number or last.heading or last.sections:
        return [*sections, Section(node.line, paragraphs=extra)]
    return [*sections[:-1], Section(last.line, paragraphs=last.paragraphs + extra)]


def _behind(nodes: Sequence[Node], index: int, bullets: set[int]) -> list[Node]:
    """Return the paragraphs that follow a run-in bullet and belong to it."""
    body = []
    for later in range(index + 1, len(nodes)):
        if later in bullets or nodes[later].counted or is_bullet(nodes[later]):
            break
        body.append(nodes[later])
    return body


def _run_in_section(node: Node, body: Sequence[Node]) -> Section:
    split = run_in(node.text)
    assert split is not None
    assert node.mark is not None
    paragraphs = [Paragraph(split[1], node.line)]
    for later in body:
        paragraphs.extend(_flatten(later))
    return Section(node.line, node.mark.printed, split[0], True, tuple(paragraphs))


def _section(node: Node) -> Section:
    assert node.mark is not None
    paragraphs, sections = _content(node.children)
    number = node.mark.printed
    article = node.mark.series == "article"
    if (split := run_in(node.text)) and not article:
        first = Paragraph(split[1], node.line)
        return Section(node.line, number, split[0], True, (first, *paragraphs), sections)
    ends = node.text.endswith((".", ";"))
    heads = not ends if article else looks_like_heading(node) or is_surely_heading(node)
    if heads or (len(node.text) < 120 and not ends):
        return Section(node.line, number, node.text, False, paragraphs, sections)
    # A sentence is a paragraph, which can say who acts and when, and an article too.
    first = Paragraph(node.text, node.line)
    return Section(node.line, number, "", False, (first, *paragraphs), sections)


def _flatten(node: Node) -> list[Paragraph]:
    """Return a node and all below it as paragraphs with their marks."""
    if node.table:
        return [Paragraph("", node.line, table=node.table)]
    mark = node.mark.printed if node.mark else ""
    # A mark that lost its text is all the text there is.
    found = [Paragraph(node.text, node.line, mark) if node.text else Paragraph(mark, node.line)]
    for child in node.children:
        found.extend(_flatten(child))
    return found
