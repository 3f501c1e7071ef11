"""Items of many lists edited at once: each in a text of its own, so that a large file is read once.

An edit of a whole file reads the whole file; a thousand of them would read it a thousand times.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy

from generator.authoring.places import (
    Data,
    Document,
    Path,
    Splice,
    data_of,
    document_of,
    spliced,
    value_at,
)

# Takes a text and the path of an item in it, and returns the text with that item edited.
Edit = Callable[[str, Path], str]


def edit_together(text: str, edits: Mapping[Path, Edit]) -> str:
    """Edit the items at several paths, none of which lies within another.

    Each is handed the lines of its item alone, as a list of one; an item that does not stand on
    lines of its own, the text whole.
    """
    document = document_of(text)
    data, splices, others = deepcopy(document.data), [], {}
    for path, edit in edits.items():
        window = _window(document, path)
        if window is None:
            others[path] = edit
            continue
        start, end = window
        put = edit(text[start:end], (0,))
        splices.append(Splice(start, end, put))
        _put(data, path, value_at(data_of(put), (0,)))
    if splices:
        text = spliced(text, splices, data)
    for path, edit in others.items():
        text = edit(text, path)
    return text


def _put(data: Data, path: Path, value: Data) -> None:
    parent = value_at(data, path[:-1])
    assert isinstance(parent, list)
    parent[int(path[-1])] = value


def _window(document: Document, path: Path) -> tuple[int, int] | None:
    """Return from where to where the lines of an item reach; null where others share them."""
    if not isinstance(path[-1], int) or document.is_flow(path):
        return None
    dash = document.dash(path)
    if document.text[dash : dash + 1] != "-" or not document.opens_line(dash):
        return None
    return document.line_start(dash), document.line_end(document.end(document.node(path)))
