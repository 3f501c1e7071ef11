"""What our pages use of the host's stylesheets, cut out of them into one of ours.

A rule stays if each class, id, element and attribute that its selector needs occurs in a page, a
template or a script of ours, or is stated below. `tests/theme/test_host_styles.py` cuts anew and
compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from tests.site_fixture import THEME

CUT = THEME / "assets/css/host.css"
HEAD = """\
/*! What our pages use of the stylesheets of Material for MkDocs (mkdocs-material, Copyright
   2016-2025 Martin Donath, MIT), cut out of them by tests/theme/host_styles.py. Not edited by hand:
   `pytest tests/theme/test_host_styles.py --update-goldens` cuts it anew. */
"""

# What people may write in Markdown of their own, with the extensions that a portal may switch on
# (`output.mkdocs_reach`), whether or not a page of ours does.
ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "a abbr article aside audio b blockquote body br button caption code dd del details div dl"
        " dt em fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr html i iframe img input ins"
        " kbd label legend li main mark meta nav ol p pre q s section select small span strong sub"
        " summary sup svg table tbody td textarea tfoot th thead tr u ul video",
    )
)
CLASSES = frozenset(
    re.findall(
        r"\S+",
        "admonition admonition-title note warning footnote footnote-ref footnote-backref",
    )
)
# The schemes of colours that a portal may name, and what an author gives a cell or a picture.
VALUES = frozenset(
    {
        ("data-md-color-scheme", "default"),
        ("data-md-color-scheme", "slate"),
        ("align", "left"),
        ("align", "right"),
        ("align", "center"),
    }
)

_PART = re.compile(
    r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<comment>/\*.*?\*/)|(?P<url>url\([^"')]*\))"""
    r"""|(?P<mark>[{};])|(?P<other>[^"'{};/u]+|.)""",
    re.DOTALL,
)
_SIMPLE = re.compile(
    r"""\.(?P<class>(?:\\.|[\w-])+)|\#(?P<id>[\w-]+)"""
    r"""|\[(?P<name>[\w-]+)(?:[~|^$*]?=["']?(?P<value>[^"'\]]*)["']?(?:\s+i)?)?\]"""
    r"""|::?(?P<pseudo>[\w-]+)|(?P<element>[a-zA-Z][\w-]*)|(?P<open>\()|(?P<close>\))|.""",
    re.DOTALL,
)
# Quicker than a parser; what a text says in this form is taken for a tag, and keeps a rule more.
_TAG = re.compile(r"<([a-z][a-z0-9-]*)")
_ATTRIBUTE = re.compile(r"""\s([a-z][a-z0-9-]*)(="([^"]*)")?(?=[\s>])""")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")
_WORD = re.compile(r"[\w-]+")
# Within a group, what one media query says of a group of rules.
_NESTING = ("@media", "@supports", "@layer", "@container")


@dataclass(frozen=True, slots=True)
class Used:
    """What occurs: elements, classes and ids, values by the attributes that have them."""

    elements: frozenset[str]
    names: frozenset[str]
    values: frozenset[tuple[str, str]]

    @property
    def attributes(self) -> frozenset[str]:
        """Return the names of all attributes."""
        return frozenset(name for name, _value in self.values)


@dataclass(frozen=True, slots=True)
class Block:
    """A rule, `body` its declarations; or a group of rules, `body` null."""

    prelude: str
    body: str | None
    inner: tuple[Block, ...] = ()


def used(pages: Iterable[Path]) -> Used:
    """Read what pages, templates and scripts use."""
    elements, names, values = set(ELEMENTS), set(CLASSES), set(VALUES)
    for path in pages:
        text = path.read_text("utf-8")
        elements.update(_TAG.findall(text))
        values.update((name, value) for name, _said, value in _ATTRIBUTE.findall(text))
    for name, value in values:
        if name in ("class", "id"):
            names.update(value.split())
    for folder, kind in (("assets/js", "*.js"), ("overrides", "*.html"), ("pages", "*.md")):
        for path in (THEME / folder).rglob(kind):
            names.update(_WORD.findall(path.read_text("utf-8")))
    return Used(frozenset(elements), frozenset(names), frozenset(values))


def theirs() -> Iterator[str]:
    """Yield the host's stylesheets as they are installed, in the order in which it links them."""
    folder = files("material") / "templates/assets/stylesheets"
    for name in ("main.", "palette."):
        found = [one for one in folder.iterdir() if one.name.startswith(name)]
        (sheet,) = (one for one in found if one.name.endswith(".min.css"))
        yield re.sub(r"/\*# sourceMappingURL.*?\*/", "", sheet.read_text("utf-8"))


def cut(sheets: Iterable[str], pages: Used, ours: str) -> str:
    """Return the rules that pages use, one a line; `ours` are the styles that build on them."""
    blocks = [one for sheet in sheets for one in _blocks(sheet)]
    kept = tuple(_kept(blocks, pages))
    asked: set[str] = set()
    wanted = set(_ASKED.findall(ours))
    while wanted != asked:  # a property asks for others
        asked = wanted
        wanted = asked | set(_ASKED.findall(_written(_asked_for(kept, asked))))
    return HEAD + _written(_asked_for(kept, asked))


def _blocks(css: str) -> list[Block]:
    open_blocks: list[tuple[str, list[Block]]] = [("", [])]
    text = ""
    for part in _PART.finditer(css):
        if part["comment"]:
            continue
        if part["mark"] == "{":
            open_blocks.append((text.strip(), []))
            text = ""
        elif part["mark"] == "}":
            prelude, inner = open_blocks.pop()
            is_group = prelude.startswith((*_NESTING, "@keyframes", "@-webkit-keyframes"))
            block = Block(prelude, None if is_group else text.strip(), tuple(inner))
            open_blocks[-1][1].append(block)
            text = ""
        elif part["mark"] == ";" and len(open_blocks) == 1:
            text = ""  # @charset
        else:
            text += part[0]
    return open_blocks[0][1]


def _kept(blocks: Iterable[Block], pages: Used) -> Iterator[Block]:
    for block in blocks:
        if block.body is not None and not block.prelude.startswith("@"):
            selectors = [one for one in _listed(block.prelude) if _matches(one, pages)]
            if selectors:
                yield Block(",".join(selectors), block.body)
        elif block.prelude.startswith(_NESTING):
            if inner := tuple(_kept(block.inner, pages)):
                yield Block(block.prelude, None, inner)
        else:
            yield block


def _listed(selectors: str) -> Iterator[str]:
    """Yield the selectors of a list; commas within brackets part nothing."""
    depth, begin = 0, 0
    for at, letter in enumerate(selectors):
        depth += letter in "([{"
        depth -= letter in ")]}"
        if letter == "," and depth == 0:
            yield selectors[begin:at]
            begin = at + 1
    yield selectors[begin:]


def _matches(selector: str, pages: Used) -> bool:
    """Tell whether a selector may match; what stands in the brackets of `:is(…)` is not asked."""
    depth = 0
    for part in _SIMPLE.finditer(selector):
        depth += bool(part["open"]) - bool(part["close"])
        if depth == 0 and not _occurs(part, pages):
            return False
    return True


def _occurs(part: re.Match[str], pages: Used) -> bool:
    if name := part["class"] or part["id"]:
        return name.replace("\\", "") in pages.names
    if element := part["element"]:
        return element.lower() in pages.elements
    if name := part["name"]:
        if part["value"] is None:
            return name in pages.attributes or name in pages.names
        exact = "=" in part[0] and part[0][part[0].index("=") - 1] not in "~|^$*"
        return (name, part["value"]) in pages.values if exact else name in pages.attributes
    return True


def _asked_for(blocks: Iterable[Block], asked: set[str]) -> tuple[Block, ...]:
    """Return blocks without custom properties and animations that nothing asks for."""
    found: list[Block] = []
    for block in blocks:
        if block.body is None:
            is_animation = "keyframes" in block.prelude.partition(" ")[0]
            inner = block.inner if is_animation else _asked_for(block.inner, asked)
            if inner:
                found.append(Block(block.prelude, None, inner))
            continue
        lines = [one for one in _declarations(block.body) if _is_asked(one, asked)]
        if lines:
            found.append(Block(block.prelude, ";".join(lines)))
    said = _written(one for one in found if "keyframes" not in one.prelude)
    return tuple(
        one
        for one in found
        if "keyframes" not in one.prelude or re.search(rf"\b{one.prelude.split()[-1]}\b", said)
    )


def _is_asked(declaration: str, asked: set[str]) -> bool:
    name = declaration.partition(":")[0].strip()
    return not name.startswith("--") or name in asked


def _declarations(body: str) -> Iterator[str]:
    text = ""
    for part in _PART.finditer(body):
        if part["mark"] == ";":
            yield text
            text = ""
        else:
            text += part[0]
    if text:
        yield text


def _written(blocks: Iterable[Block]) -> str:
    lines: list[str] = []
    for block in blocks:
        if block.body is None:
            inner = _written(block.inner).replace("}\n", "}")
            lines.append(f"{block.prelude}{{{inner}}}\n")
        else:
            lines.append(f"{block.prelude}{{{block.body}}}\n")
    return "".join(lines)
