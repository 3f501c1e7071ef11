"""A plan in the author's form as YAML that a person likes to read and that reads back the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

Scalar = str | int | bool | None
Value = Scalar | Sequence["Value"] | Mapping[str, "Value"]

WIDTH = 100
# Annotations stay on one line up to here: a reader scans them as a table.
FLOW_WIDTH = 150
_PLAIN = re.compile(r"[\w“(…][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*")
_FLOW_MARKS = re.compile(r"[\[\]{},?:]")
# What YAML 1.1 or 1.2 readers take for something else than text.
_MISREAD = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|y|n)"
    r"|[-+]?0x[\da-f_]+|[-+.]?[\d.][\d_,.:eExXoObB+-]*",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def to_yaml(plan: Mapping[str, Value]) -> str:
    """Write a mapping as YAML: long text folded at 100 columns, short annotations on one line.

    Any text reads back the same by YAML 1.1 and 1.2 readers; None is `null`. Keys are field names
    of at most 1,000 characters written out (YAML 1.2, 7.4.2).
    """
    return "\n".join(_mapping(plan, 0)) + "\n"


def entry_lines(head: str, value: Value, indent: int) -> list[str]:
    """Write one value behind `head`, which is a key with its colon or the `-` of a list.

    `head` comes with the spaces before it, `indent` is their number; the first line begins with it.
    """
    return list(_entry(head, value, indent))


def in_flow(value: Value) -> str:
    """Write a value on one line as it stands within `[…]` and `{…}`."""
    return _flow(value)


def _mapping(mapping: Mapping[str, Value], indent: int) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _entry(f"{' ' * indent}{_scalar(key, flow=False)}:", value, indent)


def _entry(head: str, value: Value, indent: int) -> Iterator[str]:
    """Write a value behind `head` (`key:` or `-`), on its line or below it."""
    if isinstance(value, Mapping):
        flow = _flow(value)
        if not value or (head.endswith("-") and _is_leaf(value) and _fits(head, flow)):
            yield f"{head} {flow}"
        elif head.endswith("-"):
            lines = _mapping(value, indent + 2)
            yield f"{head} {next(lines).lstrip()}"
            yield from lines
        else:
            yield head
            yield from _mapping(value, indent + 2)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from _sequence(head, value, indent)
    else:
        yield from _text(head, value, indent)


def _sequence(head: str, values: Sequence[Value], indent: int) -> Iterator[str]:
    flow = _flow(values)
    scalars = not head.endswith("text:") and not any(isinstance(v, Mapping | list) for v in values)
    if not values or head.endswith("-") or (scalars and len(head) + len(flow) < WIDTH // 2):
        yield f"{head} {flow}"
        return
    yield head
    for value in values:
        yield from _entry(f"{' ' * (indent + 2)}-", value, indent + 2)


def _text(head: str, value: Scalar, indent: int) -> Iterator[str]:
    if isinstance(value, str) and len(head) + len(value) >= WIDTH and _can_fold(value):
        yield f"{head} >-"
        yield from _fold(value, indent + 2)
    else:
        yield f"{head} {_scalar(value, flow=False)}"


def _can_fold(text: str) -> bool:
    return text == text.strip() and bool(_PLAIN.fullmatch(f"“{text}"))


def _fold(text: str, indent: int) -> Iterator[str]:
    line = ""
    # Only a single space between visible characters may become a line break and come back.
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if line and indent + len(line) + 1 + len(word) > WIDTH:
            yield " " * indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield " " * indent + line


def _is_leaf(mapping: Mapping[str, Value]) -> bool:
    return "text" not in mapping and not any(
        isinstance(value, Mapping)
        or (
            isinstance(value, Sequence)
            and not isinstance(value, str)
            and any(isinstance(item, Mapping) for item in value)
        )
        for value in mapping.values()
    )


def _fits(head: str, flow: str) -> bool:
    return len(head) + 1 + len(flow) <= FLOW_WIDTH


def _flow(value: Value) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{_scalar(key, flow=True)}: {_flow(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return _scalar(value, flow=True)


def _scalar(value: Scalar, *, flow: bool) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return value if _is_plain(value, flow=flow) else _quoted(value)


def _is_plain(text: str, *, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or text != text.strip() or (flow and _FLOW_MARKS.search(text)):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    return bool(_ISO_DATE.fullmatch(text)) or not _MISREAD.fullmatch(text)


def _quoted(text: str) -> str:
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if character.isprintable() and code not in (0xFEFF, 0xFFFE, 0xFFFF):
        return character
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\u{code:04x}"
