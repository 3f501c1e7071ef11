"""One value of a YAML text set, added or taken out; all other bytes stay as they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import deepcopy

import yaml

from generator.authoring.places import (
    Data,
    Document,
    Path,
    RefusedEditError,
    Splice,
    document_of,
    shown,
    spliced,
    value_at,
)
from generator.importer import Value, entry_lines, in_flow
from generator.language import _


def set_value(text: str, path: Path, value: Value, order: Sequence[str] = ()) -> str:
    """Write `value` at `path`, whose last step may be a key that the mapping does not have yet.

    A new key comes behind those that stand before it in `order`, or else last. A comment behind the
    old value stays; those within it go with it.
    """
    document = document_of(text)
    meant = with_value(document.data, path, value)
    parent = value_at(document.data, path[:-1]) if path else None
    if not path:
        raise RefusedEditError(_("không thay cả tệp một lần"))
    if isinstance(parent, dict) and path[-1] not in parent:
        return spliced(text, [_new_key(document, path, value, order)], meant)
    return spliced(text, _replaced(document, path, value), meant)


def add_item(text: str, path: Path, value: Value, index: int | None = None) -> str:
    """Put `value` into the list at `path`, before the item `index`, or at its end for null."""
    return add_items(text, path, [value], index)


def add_items(text: str, path: Path, values: Sequence[Value], index: int | None = None) -> str:
    """Put several values into the list at `path`, before the item `index`, or at its end."""
    document = document_of(text)
    items = value_at(document.data, path)
    if not isinstance(items, list):
        raise RefusedEditError(_("{path} không phải danh sách", path=shown(path)))
    at = len(items) if index is None else min(index, len(items))
    kept: list[Value] = [*items]
    meant = with_value(document.data, path, [*kept[:at], *values, *kept[at:]])
    if not items:
        return spliced(text, _replaced(document, path, values), meant)
    splice = _flow_items if document.is_inline(path) or document.is_flow(path) else _block_items
    return spliced(text, [splice(document, path, at, values)], meant)


def remove(text: str, path: Path) -> str:
    """Take the value at `path` out, its key or dash with it; the last of a list leaves `[]`."""
    document = document_of(text)
    parent = value_at(document.data, path[:-1])
    value_at(document.data, path)
    assert isinstance(parent, dict | list)
    meant = _without(document.data, path)
    if len(parent) == 1:
        if len(path) == 1:
            raise RefusedEditError(_("không bỏ hết một tệp"))
        empty: Value = {} if isinstance(parent, dict) else []
        return spliced(text, _replaced(document, path[:-1], empty), meant)
    is_flow = document.is_flow(path)
    cut = _flow_cut(document, path) if is_flow else _block_cut(document, path)
    return spliced(text, [cut], meant)


def remove_items(text: str, path: Path, indexes: Collection[int]) -> str:
    """Take several items out of the list at `path`; the last of a list leaves `[]`."""
    document = document_of(text)
    items = value_at(document.data, path)
    if not isinstance(items, list):
        raise RefusedEditError(_("{path} không phải danh sách", path=shown(path)))
    kept: list[Value] = [one for at, one in enumerate(items) if at not in indexes]
    at = sorted({*indexes} & {*range(len(items))})
    inline = document.is_inline(path) or document.is_flow(path)
    if inline or not all(document.opens_line(document.dash((*path, i))) for i in at):
        for index in reversed(at):
            text = remove(text, (*path, index))
        return text
    if not kept:
        return spliced(text, _replaced(document, path, []), with_value(document.data, path, []))
    cuts = [_block_cut(document, (*path, index)) for index in at]
    return spliced(text, cuts, with_value(document.data, path, kept))


def with_value(data: Data, path: Path, value: Value) -> Data:
    """Return the data with a value at `path`, as plain as a file would give it."""
    if not path:
        return plain(value)
    data = deepcopy(data)
    parent = value_at(data, path[:-1])
    if isinstance(parent, dict):
        parent[str(path[-1])] = plain(value)
    elif isinstance(parent, list) and path[-1] in range(len(parent)):
        parent[int(path[-1])] = plain(value)
    else:
        raise RefusedEditError(_("tệp không có mục {path}", path=shown(path)))
    return data


def plain(value: Value) -> Data:
    """Return a value as the strict reader gives it: numbers and truth are text."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Sequence):
        return [plain(one) for one in value]
    return {key: plain(one) for key, one in value.items()}


def _without(data: Data, path: Path) -> Data:
    data = deepcopy(data)
    parent = value_at(data, path[:-1])
    assert isinstance(parent, dict | list)
    del parent[path[-1]]  # type: ignore[arg-type]
    return data


def _replaced(document: Document, path: Path, value: Value) -> list[Splice]:
    """Return what puts a value in the place of another behind its key or dash."""
    node = document.node(path)
    start, end = node.start_mark.index, document.end(node)
    if document.is_flow(path):
        gap = "" if document.text[start - 1 : start] in (" ", "[", "{", "\n") else " "
        return [Splice(start, end, f"{gap}{in_flow(value)}")]
    if not path:
        raise RefusedEditError(_("không thay cả tệp một lần"))
    behind, head = _head(document, path)
    first, *rest = entry_lines(head, value, len(head) - len(head.lstrip()))
    tail = _in_quotes(node, value) or first[len(head) :]
    gap = document.text[behind:start].rstrip()  # holds a comment, or nothing
    line_end = document.line_end(end)
    below = "".join(f"\n{line}" for line in rest)
    if gap or (rest and line_end > end):  # a comment stays on the first line
        return [Splice(behind, end, f"{tail}{gap}"), Splice(line_end, line_end, below)]
    return [Splice(behind, end, f"{tail}{below}")]


def _in_quotes(node: yaml.Node, value: Value) -> str:
    """Return a text in the double quotes that its author liked; empty where they were not."""
    quoted = isinstance(node, yaml.ScalarNode) and node.style == '"'
    if not (quoted and isinstance(value, str) and value.isprintable() and len(value) < 60):
        return ""
    return ' "' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _head(document: Document, path: Path) -> tuple[int, str]:
    """Return where the value at `path` may begin, behind its colon or dash, and what heads it."""
    key = document.key(path)
    if key is None:
        dash = document.dash(path)
        return dash + 1, " " * (dash - document.line_start(dash)) + "-"
    written = document.text[key.start_mark.index : key.end_mark.index]
    colon = document.text.index(":", key.end_mark.index)
    return colon + 1, f"{' ' * key.start_mark.column}{written}:"


def _new_key(document: Document, path: Path, value: Value, order: Sequence[str]) -> Splice:
    parent, key = document.node(path[:-1]), str(path[-1])
    names = [str(name.value) for name, _value in parent.value]
    if document.is_inline(path[:-1]) or document.is_flow(path[:-1]):
        entry = in_flow({key: value})[1:-1]
        if not names:
            return Splice(parent.end_mark.index - 1, parent.end_mark.index - 1, entry)
        if at := _behind(names, key, order):
            end = document.end(parent.value[at - 1][1])
            return Splice(end, end, f", {entry}")
        start = parent.value[0][0].start_mark.index
        return Splice(start, start, f"{entry}, ")
    indent = parent.value[0][0].start_mark.column
    lines = entry_lines(f"{' ' * indent}{in_flow(key)}:", value, indent)
    if at := _behind(names, key, order):
        end = document.line_end(document.end(parent.value[at - 1][1]))
        return Splice(end, end, "".join(f"\n{line}" for line in lines))
    start = parent.value[0][0].start_mark.index
    joined = "\n".join([*lines, " " * indent])
    return Splice(start, start, joined[indent:])


def _behind(names: Sequence[str], key: str, order: Sequence[str]) -> int:
    """Return how many of the keys that are there come before a new one."""
    if key not in order:
        return len(names)
    earlier = set(order[: order.index(key)])
    return max((at + 1 for at, name in enumerate(names) if name in earlier), default=0)


def _flow_items(document: Document, path: Path, at: int, values: Sequence[Value]) -> Splice:
    items = document.node(path).value
    written = ", ".join(map(in_flow, values))
    if at == 0:
        start = items[0].start_mark.index
        return Splice(start, start, f"{written}, ")
    end = document.end(items[at - 1])
    return Splice(end, end, f", {written}")


def _block_items(document: Document, path: Path, at: int, values: Sequence[Value]) -> Splice:
    dash = document.dash((*path, 0))
    indent = dash - document.line_start(dash)
    lines = [line for one in values for line in entry_lines(f"{' ' * indent}-", one, indent)]
    if at == 0:
        joined = "\n".join([*lines, " " * indent])
        return Splice(dash, dash, joined[indent:])
    end = document.line_end(document.end(document.node((*path, at - 1))))
    return Splice(end, end, "".join(f"\n{line}" for line in lines))


def _flow_cut(document: Document, path: Path) -> Splice:
    """Return the cut of one of several in `[…]` or `{…}`, with the comma that parts it."""
    parent = document.node(path[:-1])
    pairs = [one if isinstance(one, tuple) else (one, one) for one in parent.value]
    if isinstance(parent, yaml.MappingNode):
        at = next(at for at, (key, _value) in enumerate(pairs) if key.value == path[-1])
    else:
        at = int(path[-1])
    if at + 1 < len(pairs):
        return Splice(pairs[at][0].start_mark.index, pairs[at + 1][0].start_mark.index, "")
    return Splice(document.end(pairs[at - 1][1]), document.end(pairs[at][1]), "")


def _block_cut(document: Document, path: Path) -> Splice:
    """Return the cut of whole lines; where others begin on the first of them, up to the next."""
    key = document.key(path)
    start = key.start_mark.index if key else document.dash(path)
    end = document.line_end(document.end(document.node(path)))
    if document.opens_line(start):
        first = document.line_start(start)
        after = document.text.find("\n", end) + 1
        if after == 0 and first > 0:  # the last line of a file that ends without a break
            return Splice(document.line_end(first - 1) if first else 0, end, "")
        return Splice(first, after or end, "")
    return Splice(start, document.skip(end), "")
