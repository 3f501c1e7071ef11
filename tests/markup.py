"""What is wrong with the HTML of a page, by the rules of the standard that pages could break.

Stricter than the standard in one thing: every element that is not void is closed, in order. What a
browser would move about, or close by itself, is a fault. The whole standard is read by the checker
of `tests/whole_markup.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser


def _words(said: str) -> frozenset[str]:
    return frozenset(re.findall(r"\S+", said))


VOID = _words("base br col embed hr img input link meta source track wbr")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What stands among words, and what holds these and nothing else.
PHRASING = _words(
    "a abbr audio b bdi bdo br button cite code data datalist del dfn em i iframe img input ins kbd"
    " label map mark math meter noscript object output picture progress q ruby s samp script select"
    " small span strong sub sup svg template textarea time u var video wbr"
)
WORDS_ALONE = _words(
    "h1 h2 h3 h4 h5 h6 p pre dt button label q span small b em i strong abbr cite code mark sub sup"
    " kbd legend del ins u s"
)
# Which children an element may have, and within what an element must stand.
CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd", "div"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot", "tr"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tfoot": {"tr"},
    "tr": {"th", "td"},
    "colgroup": {"col"},
    "select": {"option", "optgroup", "hr"},
    "optgroup": {"option"},
    "html": {"head", "body"},
}
PARENTS = {
    "li": {"ul", "ol", "menu"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "tr": {"table", "thead", "tbody", "tfoot"},
    "th": {"tr"},
    "td": {"tr"},
    "caption": {"table"},
    "summary": {"details"},
    "legend": {"fieldset"},
    "option": {"select", "optgroup", "datalist"},
    "figcaption": {"figure"},
    "main": {"body", "div", "form"},
}
INTERACTIVE = _words("a button details input label select textarea")
NO_CONTROL_WITHIN = ("a", "button")
LABELABLE = _words("button input meter output progress select textarea")
COMPLETED = _words(
    "color date datetime-local email hidden month number password range search tel text time url"
    " week"
)
REFERRING = _words(
    "for form list headers aria-activedescendant aria-controls aria-describedby aria-details"
    " aria-labelledby aria-owns"
)
OBSOLETE = _words("align bgcolor border cellpadding valign nowrap frameborder")
_BAD_ADDRESS = re.compile(r"[\s<>\"{}|\\^`]")


@dataclass(frozen=True, slots=True)
class Node:
    """An element as it stands: what it is within, outermost first."""

    tag: str
    attributes: Mapping[str, str]
    line: int
    within: tuple[str, ...]

    def __str__(self) -> str:
        said = "".join(f" {name}={value[:40]!r}" for name, value in self.attributes.items())
        return f"line {self.line}: <{self.tag}{said}>"


class _Reader(HTMLParser):
    """Reads a page; `faults` of its nesting are found on the way."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        if self._open:
            self.faults.append(f"never closed: {self._open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        counts = Counter(name for name, _value in attrs)
        found = {name: value or "" for name, value in attrs}
        node = Node(tag, found, self.getpos()[0], tuple(self._open))
        self.nodes.append(node)
        twice = [name for name, count in counts.items() if count > 1]
        self.faults += [f"{node}: {name} twice" for name in twice]
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
            return
        self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes nothing within {self._open}")
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in CHILDREN and data.strip():
            self.faults.append(f"line {self.getpos()[0]}: words within <{self._open[-1]}>")


def faults(text: str) -> list[str]:
    """Return what is wrong with a page, in words; the page is whole, from its doctype on."""
    reader = _Reader(text)
    found = list(reader.faults)
    if not text.lstrip().lower().startswith("<!doctype html>"):
        found.append("no doctype")
    for node in reader.nodes:
        if "svg" not in node.within and "math" not in node.within:
            found += (f"{node}: {fault}" for fault in _of_place(node))
            found += (f"{node}: {fault}" for fault in _of_attributes(node))
    return [*found, *_of_ids(reader.nodes), *_of_headings(reader.nodes)]


def _of_place(node: Node) -> Iterator[str]:
    parent = node.within[-1] if node.within else ""
    if parent in CHILDREN and node.tag not in CHILDREN[parent] | {"script", "template"}:
        yield f"within <{parent}>"
    if node.tag in PARENTS and parent not in PARENTS[node.tag]:
        yield f"within <{parent}>"
    if node.tag not in PHRASING and parent in WORDS_ALONE:
        yield f"within <{parent}>, which holds words"
    if parent == "summary" and node.tag not in PHRASING | set(HEADINGS):
        yield "within <summary>"
    if parent == "a" and node.tag not in PHRASING:
        around = next((one for one in reversed(node.within) if one != "a"), "")
        if around in WORDS_ALONE:
            yield f"within a link within <{around}>"
    hidden = node.attributes.get("type") == "hidden"
    if not hidden and (node.tag in INTERACTIVE or "tabindex" in node.attributes):
        yield from (f"within <{one}>" for one in NO_CONTROL_WITHIN if one in node.within)


def _of_attributes(node: Node) -> Iterator[str]:
    given, tag = node.attributes, node.tag
    yield from (f"{name} is obsolete" for name in OBSOLETE & set(given))
    if tag == "input" and "autocomplete" in given and given.get("type", "text") not in COMPLETED:
        yield "completes nothing"
    if tag == "label" and "for" in given and any(one.startswith("aria-") for one in given):
        yield "a label of a control has no aria-…"
    if tag == "img" and "alt" not in given:
        yield "no alt"
    if re.search(r"^$|\s", given.get("id", "a")):
        yield "no id"
    addresses = [name for name in ("href", "src", "action") if name in given]
    yield from (f"{name} is no address" for name in addresses if _BAD_ADDRESS.search(given[name]))


def _of_ids(nodes: Sequence[Node]) -> Iterator[str]:
    bearing = [node for node in nodes if "id" in node.attributes]
    tags = {node.attributes["id"]: node.tag for node in bearing}
    for name, count in Counter(node.attributes["id"] for node in bearing).items():
        if count > 1:
            yield f"the id {name} stands there twice"
    for node in nodes:
        for attribute in REFERRING & node.attributes.keys():
            names = node.attributes[attribute].split()
            yield from (f"{node}: {attribute} names nothing" for name in names if name not in tags)
        named = tags.get(node.attributes.get("for", ""))
        if node.tag == "label" and named and named not in LABELABLE:
            yield f"{node}: for names no control"


def _of_headings(nodes: Sequence[Node]) -> Iterator[str]:
    headings = [node for node in nodes if node.tag in HEADINGS]
    if [node.tag for node in headings].count("h1") != 1:
        yield "not one h1"
    last = 0
    for node in headings:
        level = int(node.tag[1])
        if level > last + 1:
            yield f"{node}: stands below no heading of the level above"
        last = level
    for tag in ("title", "main"):
        if sum(node.tag == tag and "svg" not in node.within for node in nodes) != 1:
            yield f"not one <{tag}>"
