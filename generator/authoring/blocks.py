"""Items of a list moved as they are written, with their comments and line breaks."""

from __future__ import annotations

from collections.abc import Sequence

from generator.authoring.edits import add_item, remove, set_value, with_value
from generator.authoring.places import Data, Document, Path, Splice, document_of, spliced, value_at


def lifted(document: Document, path: Path, first: int) -> str | None:
    """Return the items of a list from `first` on as written, their dashes at the left margin.

    Comments above an item come along. Null where they do not stand on lines of their own.
    """
    items = value_at(document.data, path)
    assert isinstance(items, list)
    if document.is_inline(path) or document.is_flow(path) or first >= len(items):
        return None
    dash = document.dash((*path, first))
    if not document.opens_line(dash):
        return None
    start = document.line_start(dash)
    if first:
        start = document.line_end(document.end(document.node((*path, first - 1)))) + 1
    end = document.line_end(document.end(document.node((*path, len(items) - 1))))
    indent = dash - document.line_start(dash)
    lines = document.text[start:end].replace("\r\n", "\n").lstrip("\n").split("\n")
    return "\n".join(line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines)


def put_items(
    text: str, path: Path, items: Sequence[Data], written: str | None, order: Sequence[str]
) -> str:
    """Put items at the end of the list at `path`, as `written` where that is known.

    The list, and its key, are made where there are none; a new key stands in `order`.
    """
    if not items:
        return text
    if written is None:
        return _put_values(text, path, items, order)
    text = _with_list(text, path, order)
    document = document_of(text)
    held = value_at(document.data, path)
    assert isinstance(held, list)
    meant = with_value(document.data, path, [*held, *items])
    if document.is_flow(path) or (held and document.is_inline(path)):
        return _put_values(text, path, items, order)
    if held:
        dash = document.dash((*path, 0))
        indent = dash - document.line_start(dash)
        end = document.line_end(document.end(document.node((*path, len(held) - 1))))
        return spliced(text, [Splice(end, end, f"\n{_indented(written, indent)}")], meant)
    key, node = document.key(path), document.node(path)
    assert key is not None
    indent = key.start_mark.column + 2
    colon = document.text.index(":", key.end_mark.index) + 1
    put = f"\n{_indented(written, indent)}"
    return spliced(text, [Splice(colon, document.end(node), put)], meant)


def without_empty(text: str, path: Path) -> str:
    """Take a list that has become empty out of its mapping, unless it is all of it."""
    parent = value_at(document_of(text).data, path[:-1])
    assert isinstance(parent, dict)
    return remove(text, path) if parent.get(str(path[-1])) == [] and len(parent) > 1 else text


def _with_list(text: str, path: Path, order: Sequence[str]) -> str:
    return text if _held(text, path) else set_value(text, path, [], order)


def _held(text: str, path: Path) -> bool:
    parent = value_at(document_of(text).data, path[:-1])
    assert isinstance(parent, dict)
    return bool(parent.get(str(path[-1])))


def _put_values(text: str, path: Path, items: Sequence[Data], order: Sequence[str]) -> str:
    if not _held(text, path):
        return set_value(text, path, items, order)
    for one in items:
        text = add_item(text, path, one)
    return text


def _indented(written: str, indent: int) -> str:
    return "\n".join(f"{' ' * indent}{line}" if line else "" for line in written.split("\n"))
