"""Words of the interface in templates and scripts, in the language that is spoken.

A template says `{{ _("Từ {day}", day=one.day) }}`: the message is trusted as the template is, its
values are escaped as the template escapes what it prints. Whole sentences stand in one message with
their links, so that a translator may order the words. Scripts take their messages from the page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from babel import Locale
from babel.messages.extract import extract
from markupsafe import Markup

from generator import language
from generator.language.catalogues import SOURCE
from generator.text import escape

_COUNTED = "ngettext"
_KEYWORDS = {"_": None, _COUNTED: (1, 1)}
# Rules of CLDR look at the last two digits of a whole number, and a few at whole millions
# (Unicode TR 35, part 3, 5): among these is one of every category.
_SAMPLES = (*range(200), 1_000_000)


def template_words(escaped: Callable[[object], object]) -> dict[str, Callable[..., Markup]]:
    """Return `_` and `ngettext` for templates that print values as `escaped` returns them."""

    def message(text: str, /, **values: object) -> Markup:
        return Markup(language._(text, **_each(escaped, values)))

    def counted(text: str, count: int, /, **values: object) -> Markup:
        shown = _each(escaped, {"count": count, **values})
        return Markup(language.ngettext(text, count, **shown))

    return {"_": message, _COUNTED: counted}


def _each(escaped: Callable[[object], object], values: Mapping[str, object]) -> dict[str, object]:
    return {name: escaped(value) for name, value in values.items()}


def script_words(themes: Sequence[Path], *folders: Path) -> Markup:
    """Return the messages of scripts and their translations, as JSON for a `<script>`.

    The scripts are those of the themes, and those in further folders.

    A message is a key; its value is the translation, or where it counts the form for each category
    of plurals (CLDR's names, as `Intl.PluralRules` gives them). Empty in the language of the
    source, whose scripts hold their words already.
    """
    if language.spoken() == SOURCE:
        return Markup()
    words = {
        text: _forms(text) if counts else language._(text)
        for text, counts in sorted(
            set(_messages([*(theme / "assets" / "js" for theme in themes), *folders]))
        )
    }
    return escape.in_script(json.dumps(words, ensure_ascii=False))


def _messages(folders: Sequence[Path]) -> Iterator[tuple[str, bool]]:
    """Yield each message of the scripts, and whether it counts."""
    for folder in folders:
        for path in folder.rglob("*.js"):
            with path.open("rb") as file:
                for _line, found, _comments, _context in extract("javascript", file, _KEYWORDS):
                    yield (found, False) if isinstance(found, str) else (found[0], True)


def _forms(text: str) -> dict[str, str]:
    category = Locale.parse(language.spoken()).plural_form
    return {category(count): language.form(text, count) for count in reversed(_SAMPLES)}
