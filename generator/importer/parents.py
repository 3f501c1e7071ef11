"""Below which heading a numbered line stands: by its number first, then by how it is set."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.headings import Node
from generator.text.marks import Mark

# Marks that stand below numbers wherever both are used.
_LETTERS = ("letter", "bracketed", "closed")


def parent_of(path: Sequence[Node], node: Node) -> tuple[list[Node], Mark | None]:
    """Return the path to the parent of `node`, and the mark of its elder brother."""
    assert node.mark is not None
    rank = node.mark.rank
    elders = [at for at, one in enumerate(path) if at and one.mark and one.mark.rank == rank]
    if elders:
        alike = [at for at in elders if _is_set_alike(path[at], node)]
        depth = (alike or elders)[-1]
        if _opens_below(path[depth], node):
            return list(path[: depth + 1]), None
        if _opens_a_list(path[depth + 1 :], node):
            return list(path), None
        return list(path[:depth]), path[depth].mark
    return _path_by_level(path[: _depth_of_stranger(path, node.mark)], node), None


def _is_set_alike(elder: Node, node: Node) -> bool:
    """Tell whether two marked lines are both set as headings, or in capitals, or both are not."""
    leveled = (elder.level is None) == (node.level is None)
    return leveled and elder.text.isupper() == node.text.isupper()


def _opens_below(elder: Node, node: Node) -> bool:
    """Tell whether a first number opens a list below a heading whose own number is of its rank.

    So stands `1. Tăng cường …` below “2. NHIỆM VỤ”, which is set higher: as a heading by its
    style, or in capitals.
    """
    if node.mark is None or not node.mark.opens or not elder.text:
        return False
    higher = elder.level is not None and node.level is None
    return higher or (elder.text.isupper() and not node.text.isupper())


def _opens_a_list(below: Sequence[Node], node: Node) -> bool:
    """Tell whether a first letter opens a list of its own below the number right above it.

    Its elder stands above that number: `a)`, `b)`, then “2. NHIỆM VỤ”, `1.` and `a)` anew.
    """
    if not below or node.mark is None or not node.mark.opens:
        return False
    last = below[-1].mark
    return node.mark.series in _LETTERS and last is not None and last.series == "decimal"


def _path_by_level(path: Sequence[Node], node: Node) -> list[Node]:
    """Return the path to the parent of a rank that is new to it, by the styles of headings.

    They count only where one on the path is set lower than `node`: a program that turns documents
    into text may give all headings one level.
    """
    if node.level is None:
        return list(path)
    levels = [(at, one.level) for at, one in enumerate(path) if one.level is not None]
    if not any(level > node.level for _at, level in levels):
        return list(path)
    return list(path[: next(at for at, level in levels if level >= node.level)])


def _depth_of_stranger(path: Sequence[Node], mark: Mark) -> int:
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
