"""What a template prints and calls comes out as by Jinja's own surroundings."""

from __future__ import annotations

from functools import wraps
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError, pass_context
from jinja2.runtime import Context

from generator.output.printing import Printing
from generator.text import escape


class Thing:
    """A thing that can be called, as a row with methods is."""

    def __call__(self, word: str) -> str:
        return f"<{word}>"

    def method(self, word: str, *, twice: bool = False) -> str:
        return word * (2 if twice else 1)


@pass_context
def around(context: Context, name: str) -> object:
    return context[name]


def plain(word: str, *, end: str = "") -> str:
    return f"{word}&{end}"


@wraps(plain)
def wrapped(word: str) -> str:
    return plain(word)


GIVEN: dict[str, Any] = {
    "plain": plain,
    "wrapped": wrapped,
    "around": around,
    "thing": Thing(),
    "words": ["a<b", "c", "*d*"],
    "number": 5,
    "nobody": None,
}
TEMPLATES = {
    "values": "{{ words[0] }} {{ number }} {{ 'x<y' }} {{ true }}",
    "functions": "{{ plain('<') }}{{ plain('a', end='*') }}{{ wrapped('b') }}{{ range(3) | join }}",
    "methods": "{{ thing('x') }}{{ thing.method('y', twice=true) }}{{ words.index('c') }}",
    "context": "{% set here = 7 %}{{ around('number') }}{{ around('here') }}",
    "macros": (
        "{% macro one(word, end='.') %}<i>{{ word }}{{ end }}</i>{% endmacro %}"
        "{% macro all(words) %}{% for word in words %}{{ one(word) }}{{ caller(word) }}{% endfor %}"
        "{% endmacro %}{{ one('a<') }}{{ one('b', end='>') }}"
        "{% call(word) all(words) %}[{{ word }}]{% endcall %}"
    ),
    "loops": (
        "{% for one in words %}{% set it = one %}{{ plain(one) }}{{ around('it') }}{% endfor %}"
    ),
    "set": "{% set text %}<b>{{ words[0] }}</b>{% endset %}{{ text }}{{ text ~ words[0] }}",
    "block": "{% block inner %}{{ plain(words[0]) }}{% endblock %}",
    "unescaped": "{% autoescape false %}{{ words[1] }}{% endautoescape %}",
}


def surroundings(kind: type[Environment]) -> Environment:
    return kind(autoescape=True, undefined=StrictUndefined, finalize=escape.shown)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_prints_what_it_prints_with_jinja_alone(name: str) -> None:
    ours, theirs = (
        surroundings(kind).from_string(TEMPLATES[name]).render(GIVEN)
        for kind in (Printing, Environment)
    )
    assert ours == theirs


@pytest.mark.parametrize("wrong", ["{{ nothing }}", "{{ nothing() }}", "{{ words.nothing() }}"])
def test_what_is_not_there_is_no_empty_place(wrong: str) -> None:
    with pytest.raises(UndefinedError):
        surroundings(Printing).from_string(wrong).render(GIVEN)


def test_null_is_never_printed() -> None:
    with pytest.raises(TypeError):
        surroundings(Printing).from_string("{{ nobody }}").render(GIVEN)
