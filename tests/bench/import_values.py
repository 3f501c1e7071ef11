"""What the lines of a plan file say, value by value: so that folding and order are no difference.

Two files are aligned by their values in reading order, each with its key. A line of the finished
file counts as left where it holds any value that the draft does not have there; a value folded over
several lines is all of them. `proposed: true` is no value: a person who accepts a proposal takes it
out. A paragraph that is only words is the same as one with a `text`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

import yaml

from generator.authoring import PARAGRAPH_KEYS

# What only a person can say: remarks, why a figure is no target, who stands for the encoding.
OWN_WORDS = frozenset({"note", "ask", "reason", "encoded_by"})
_REMARKS = "notes"
_OWN = "lời riêng"
_LISTS = (
    "targets", "not_targets", "actors", "duties", "citations", "notes", "recipients", "basis",
    "uncertain", "omitted", "moved", "themes", "groups",
)  # fmt: skip
_ACCEPTED = "proposed"
# Keys in one order, whatever that of the file; words first, so that a paragraph finds its like.
_RANK = {key: at for at, key in enumerate(("quote", *PARAGRAPH_KEYS))}


@dataclass(frozen=True)
class Value:
    """A value with its key, and the lines of the file that print it; `own` are a person's words.

    `within` is the list that it is said in (`targets`, `actors`, `notes` …), empty outside of them.
    """

    key: str
    said: str
    lines: range
    own: bool = False
    within: str = ""


def values(text: str) -> list[Value]:
    """Return every value of a YAML file; a mapping or list is one too, empty, at its key."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    return list(_values("", node, own=False)) if node else []


def _values(key: str, node: yaml.Node, *, own: bool, within: str = "") -> Iterator[Value]:
    if isinstance(node, yaml.ScalarNode):
        first, last = node.start_mark.line, node.end_mark.line + (node.end_mark.column > 0)
        said = "null" if node.tag.endswith(":null") else " ".join(node.value.split())
        yield Value(key, said, range(first, max(last, first + 1)), own, within)
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _values(key, one, own=own, within=within)
    elif isinstance(node, yaml.MappingNode):
        pairs = [(name.value, name, value) for name, value in node.value]
        for inner, name, value in sorted(pairs, key=_place):
            if inner == _ACCEPTED:
                continue
            mine = own or inner in OWN_WORDS or inner == _REMARKS
            line, place = name.start_mark.line, inner if inner in _LISTS else within
            if not isinstance(value, yaml.ScalarNode):
                yield Value(inner, "", range(line, line + 1), mine, place)
            inside = _values(inner, value, own=mine, within=place)
            yield from _from(line, inside, value)


def _place(pair: tuple[str, yaml.Node, yaml.Node]) -> tuple[int, str]:
    return _RANK.get(pair[0], len(_RANK)), pair[0]


def _from(line: int, said: Iterator[Value], node: yaml.Node) -> Iterator[Value]:
    """Let the line of its key be one of a scalar's own: folded words begin below it."""
    for one in said:
        scalar = isinstance(node, yaml.ScalarNode)
        yield replace(one, lines=range(line, one.lines.stop)) if scalar else one


@dataclass(frozen=True)
class Left:
    """Lines of a finished file: all, those left to write or change, those that are own words.

    `kinds` counts those left by the list that they are said in; `lời riêng` are own words.
    """

    lines: int
    left: int
    own_words: int
    kinds: Mapping[str, int] = field(default_factory=dict, compare=False)


def left_once_accepted(draft: str, finished: str) -> Left:
    """Count the lines of a finished file that the draft leaves to write, folding apart."""
    wanted = values(finished)
    missing = [one for one in _missing(values(draft), wanted) if one.said != "[]"]
    lines = {line for one in missing for line in one.lines}
    mixed = {line for one in missing if not one.own for line in one.lines}
    places = {line: one.within or one.key for one in missing for line in one.lines}
    kinds = Counter(places[line] if line in mixed else _OWN for line in lines)
    return Left(_written(finished), len(lines), len(lines - mixed), kinds)


def _missing(have: list[Value], wanted: list[Value]) -> list[Value]:
    said, meant = ([(one.key, one.said) for one in many] for many in (have, wanted))
    blocks = SequenceMatcher(None, said, meant, autojunk=False).get_matching_blocks()
    kept = {at for block in blocks for at in range(block.b, block.b + block.size)}
    return [one for at, one in enumerate(wanted) if at not in kept]


def _written(text: str) -> int:
    lines = [line.strip() for line in text.splitlines()]
    return sum(bool(line) and not line.startswith("#") for line in lines)
