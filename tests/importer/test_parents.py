"""Below which heading a numbered line stands."""

from __future__ import annotations

import pytest

from generator.importer.headings import Node
from generator.importer.parents import parent_of
from generator.text.marks import split_mark


def node(line: str) -> Node:
    """Return a node of a line; `##` before it is a heading of level 2 by its style."""
    bare = line.lstrip("#")
    marked = split_mark(bare.strip())
    assert marked is not None
    return Node(marked.mark, marked.rest, 1, level=len(line) - len(bare) or None)


@pytest.mark.parametrize(
    ("path", "line", "parent"),
    [
        (["I. Một", "1. Hai"], "2. Ba", "Một"),
        (["I. Một", "1. Hai", "a) Ba"], "2. Bốn", "Một"),
        (["I. Một", "1. Hai", "a) Ba"], "II. Bốn", None),
        (["1. NHIỆM VỤ"], "1. Đào tạo", "NHIỆM VỤ"),
        (["1. NHIỆM VỤ", "2. Đào tạo"], "2. GIẢI PHÁP", None),
        (["##1. Nhiệm vụ"], "1. Đào tạo", "Nhiệm vụ"),
        (["##1. Nhiệm vụ"], "##1. Đào tạo", None),
        (["a) Một", "2. Hai"], "a) Ba", "Hai"),
        (["2. Một", "a) Hai"], "b) Ba", "Một"),
        (["##1.1 Một", "###1.1.1 Hai"], "##2. Ba", None),
        (["#I. Một"], "#1. Hai", "Một"),
    ],
)
def test_parents(path: list[str], line: str, parent: str | None) -> None:
    above, _elder = parent_of([Node(None, "", 1), *map(node, path)], node(line))
    assert (above[-1].text or None) == parent
