"""Words that templates and scripts print and that are no messages: there should be none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages.jslexer import Token, tokenize, unquote_string
from jinja2 import Environment, nodes

_HOLE = "\0"  # stands for what Jinja puts in
_TAG = re.compile(r"<[^<>]*>")
_SPOKEN = re.compile(r'\s(?:aria-label|title|alt|placeholder|label|data-nhan)="([^"]*)"')
# Marks of Markdown and HTML that hold letters and are not read by people.
_MARKS = re.compile(r"\{ #[^{}]*\}|&\w+;|class=\"")
# Names of formats and programs, the same in every language.
NAMES = re.compile(r"\b(?:Atom|BibTeX|CSL-JSON|JSON(?: Schema)?|CSV|ICS|YAML|ZIP|json)\b")
_LETTER = re.compile(r"[^\W\d_]")
VIETNAMESE = re.compile(r"(?![a-zA-Z])[^\W\d_]")
_WORD = re.compile(rf"(?=\w*{VIETNAMESE.pattern})[^\W\d_]{{2,}}")
_MESSAGES = ("_", "ngettext", "N_")


def in_template(source: str, environment: Environment) -> Iterator[str]:
    """Yield what a template prints of its own that is no message: text, attributes, constants."""
    pieces = (value if kind == "data" else _HOLE for _line, kind, value in environment.lex(source))
    data = re.sub(f"{_HOLE}+", _HOLE, "".join(pieces))
    attributes = (said for tag in _TAG.findall(data) for said in _SPOKEN.findall(tag))
    for text in (*_MARKS.sub(_HOLE, _TAG.sub(_HOLE, data)).split(_HOLE), *attributes):
        if _LETTER.search(NAMES.sub("", text)):
            yield text.strip(f" \n{_HOLE}")
    yield from _constants(environment.parse(source))


def _constants(tree: nodes.Node) -> Iterator[str]:
    messages = {
        id(call.args[0])
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in _MESSAGES
    }
    for one in tree.find_all(nodes.Const):
        if isinstance(one.value, str) and VIETNAMESE.search(one.value) and id(one) not in messages:
            yield one.value


def joined(source: str, environment: Environment) -> Iterator[int]:
    """Yield the lines in which a message is joined to something by an operator or a filter.

    Markup that is joined to a text escapes it as HTML alone, and not as what stands in Markdown.
    """
    kinds = (nodes.Concat, nodes.Add, nodes.Filter, nodes.Mod)
    for one in (found for kind in kinds for found in environment.parse(source).find_all(kind)):
        for call in one.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in _MESSAGES:
                yield one.lineno


def in_script(source: str) -> Iterator[str]:
    """Yield the strings and template strings of a script with a Vietnamese word in no message."""
    for token, is_message in _strings(source):
        if not is_message and _WORD.search(_text(token)):
            yield token.value


def messages_of_script(source: str) -> Iterator[str]:
    """Yield the messages of a script."""
    return (_text(token) for token, is_message in _strings(source) if is_message)


def _text(token: Token) -> str:
    return unquote_string(token.value) if token.type == "string" else token.value


def _strings(source: str) -> Iterator[tuple[Token, bool]]:
    """Yield each string of a script, and whether it is the first argument of a message."""
    before = ["", ""]
    for token in tokenize(source, jsx=False):
        if token.type in ("string", "template_string"):
            yield token, before[0] in _MESSAGES and before[1] == "("
        before = [before[1], token.value]
