"""A made-up plan as a plan file and as its source: YAML and plain text of one tree of values."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# A longer text is folded; so many of its words stand on a line.
SHORT, WORDS = 60, 16
# What stands in YAML without quotes and is still a text.
_PLAIN = re.compile(r"[^\W\d_][\w/ -]*[\w/]")
_NO_TEXTS = ("null", "true", "false", "yes", "no", "on", "off", "y", "n")


def as_yaml(values: Mapping[str, Any]) -> str:
    """Return a mapping as YAML in blocks; its leaves are texts, whole numbers, booleans or null."""
    return "\n".join(_mapping(values, "")) + "\n"


def entry(values: Mapping[str, Any]) -> str:
    """Return a mapping as one line of a YAML list: an entry of a registry."""
    return f"- {_flow(values)}\n"


def as_source(body: Sequence[Mapping[str, Any]]) -> str:
    """Return the sections of a plan as they would be printed, a paragraph or row a line."""
    return "".join(f"{line}\n" for section in body for line in _printed(section))


def _printed(section: Mapping[str, Any]) -> Iterator[str]:
    if head := " ".join(filter(None, (section.get("number"), section.get("heading")))):
        yield head
    for one in section.get("text", ()):
        if "table" in one:
            yield "\t".join(one["table"]["columns"])
            yield from ("\t".join(row["cells"]) for row in one["table"]["rows"])
        else:
            yield f"{one['mark']} {one['text']}" if "mark" in one else one["text"]
    for below in section.get("sections", ()):
        yield from _printed(below)


def _mapping(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, dict) and value and not _is_small(value):
            yield f"{indent}{key}:"
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, list) and value and not _is_small(value):
            yield f"{indent}{key}:"
            yield from _list(value, f"{indent}  ")
        else:
            yield f"{indent}{key}: {_scalar(value, indent)}"


def _list(values: Sequence[Any], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, dict) and not _is_small(value):
            first, *rest = _mapping(value, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}- {_scalar(value, indent)}"


def _is_small(value: object) -> bool:
    """Tell whether a value stands on one line: its own values are short and hold no others."""
    if isinstance(value, dict):
        return len(value) > 1 and all(map(_is_short, value.values()))
    return isinstance(value, list) and all(map(_is_short, value))


def _is_short(value: object) -> bool:
    return not isinstance(value, list | dict) and len(str(value)) <= SHORT


def _scalar(value: object, indent: str) -> str:
    if isinstance(value, str) and len(value) > SHORT:
        words = value.split(" ")
        lines = (" ".join(words[at : at + WORDS]) for at in range(0, len(words), WORDS))
        return ">-" + "".join(f"\n{indent}  {line}" for line in lines)
    return _flow(value)


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value.lower() not in _NO_TEXTS
        return value if plain else json.dumps(value, ensure_ascii=False)
    return json.dumps(value)
