"""Where each value of a YAML text stands, to the letter: what an edit cuts and where it puts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from generator.language import _
from generator.reading import yaml_source
from generator.reading.yaml_source import Plain

# What a YAML file says, as plain as the strict reader gives it: text, null, lists, mappings.
Data = Plain
Path = tuple[str | int, ...]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SPACE = " \t\r\n"


class RefusedEditError(ValueError):
    """An edit that is not made; its words say why, for a person."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Letters to take out of a text, from `start` up to `end`, and what comes in their place."""

    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text that is good YAML, what it says, and the node of each value of it."""

    text: str
    data: Data
    root: yaml.Node | None

    def node(self, path: Path) -> yaml.Node:
        """Return the node at `path`; an edit is refused where there is none."""
        node = self.root
        for step in path:
            node = _child(node, step)
        if node is None:
            raise RefusedEditError(_("tệp không có mục {path}", path=shown(path)))
        return node

    def key(self, path: Path) -> yaml.Node | None:
        """Return the node of the key that ends `path`; null for an item of a list."""
        parent = self.node(path[:-1])
        if not isinstance(parent, yaml.MappingNode):
            return None
        return next((key for key, _value in parent.value if key.value == path[-1]), None)

    def is_flow(self, path: Path) -> bool:
        """Tell whether the value at `path` stands within `[…]` or `{…}`."""
        return any(self.is_inline(path[:length]) for length in range(len(path)))

    def is_inline(self, path: Path) -> bool:
        """Tell whether the value at `path` is itself written `[…]` or `{…}`."""
        node = self.node(path)
        return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)

    def end(self, node: yaml.Node) -> int:
        """Return where the last letter of a node ends; comments and empty lines behind are not it.

        The parser's own mark of a block ends where the next thing begins.
        """
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(node, yaml.MappingNode) else last
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return start + len(self.text[start:end].rstrip(_SPACE))
        return int(end)

    def line_end(self, position: int) -> int:
        """Return where the line of `position` ends, before its line break."""
        found = self.text.find("\n", position)
        end = len(self.text) if found < 0 else found
        return end - 1 if self.text[position:end].endswith("\r") else end

    def line_start(self, position: int) -> int:
        """Return where the line of `position` begins."""
        return self.text.rfind("\n", 0, position) + 1

    def opens_line(self, position: int) -> bool:
        """Tell whether nothing but spaces stands before `position` on its line."""
        return not self.text[self.line_start(position) : position].strip()

    def dash(self, path: Path) -> int:
        """Return where the `-` of an item of a block list stands."""
        *_above, index = path
        assert isinstance(index, int)
        parent = self.node(path[:-1])
        if index == 0:
            return int(parent.start_mark.index)
        return self.skip(self.end(self.node((*path[:-1], index - 1))))

    def skip(self, position: int) -> int:
        """Return where the next letter behind `position` stands that is no space and no comment."""
        text, length = self.text, len(self.text)
        while position < length:
            if text[position] in _SPACE:
                position += 1
            elif text[position] == "#":
                position = self.line_end(position)
            else:
                break
        return position


@lru_cache(maxsize=4)  # each edit ends by reading what the next begins with
def document_of(text: str) -> Document:
    """Read a text by the strict rules of plan files; an edit of one that breaks them is refused."""
    file, problems = yaml_source.parse(text.encode("utf-8", "surrogatepass"), "")
    if file is None or problems:
        told = problems[0].message if problems else ""
        raise RefusedEditError(_("không sửa được tệp không đọc được: {told}", told=told))
    return Document(text, file.data, yaml.compose(text, Loader=_Loader))


def data_of(text: str) -> Data:
    """Return what a text says."""
    return document_of(text).data


def value_at(data: Data, path: Path) -> Data:
    """Return the value at `path`; an edit is refused where there is none."""
    for step in path:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            data = data[step]
        else:
            raise RefusedEditError(_("tệp không có mục {path}", path=shown(path)))
    return data


def spliced(text: str, splices: Sequence[Splice], meant: Data) -> str:
    """Make the splices, which do not overlap; refused unless the text then says what is `meant`.

    Line breaks that come in are those of the text.
    """
    windows = "\r\n" in text
    for one in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        put = one.put.replace("\r\n", "\n")
        put = put.replace("\n", "\r\n") if windows else put
        text = f"{text[: one.start]}{put}{text[one.end :]}"
    if data_of(text) != meant:
        raise RefusedEditError(_("không sửa được chỗ này mà giữ nguyên phần còn lại của tệp"))
    return text


def shown(path: Path) -> str:
    """Write a path as a person reads it: `body[0].text[3]`; indexes count from 0."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).lstrip(".")


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if 0 <= step < len(node.value) else None
    return None
