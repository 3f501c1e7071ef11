"""Messages of templates and scripts: values are text whatever they hold, forms go by the count."""

from __future__ import annotations

import json
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import pytest
from hypothesis import given
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from generator.language import speaking
from generator.output.words import script_words, template_words
from generator.text import escape
from tests.hostile import HOSTILE, texts
from tests.language.made_up import CODE, committed, made_up, messages
from tests.language.words_outside import messages_of_script
from tests.site_fixture import THEME

WORDS = template_words(escape.shown)
message, counted = WORDS["_"], WORDS["ngettext"]


def printed(value: object) -> str:
    """Return what a template prints of a value."""
    environment = Environment(
        loader=DictLoader({"a": "{{ value }}"}), autoescape=True, finalize=escape.shown
    )
    return environment.get_template("a").render(value=value)


@given(texts())
def test_a_value_is_escaped_as_one_that_is_printed(value: str) -> None:
    assert message("từ {day} đến nay", day=value) == f"từ {printed(value)} đến nay"
    assert counted("{count} nơi: {name}", 3, name=value) == f"3 nơi: {printed(value)}"


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_is_text_in_every_language(value: str) -> None:
    with speaking(CODE, Turned()):
        assert message("<b>{name}</b>", name=value) == f"⟦<b>{printed(value)}</b>⟧"


class Turned(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"


def test_a_message_is_trusted_and_so_is_markup_within_it() -> None:
    said = message('<a href="{place}">{name}</a>', place=Markup("../a/"), name=Markup("<b>x</b>"))
    assert said == '<a href="../a/"><b>x</b></a>'
    assert isinstance(said, Markup)


def test_a_message_without_values_keeps_its_braces() -> None:
    assert message("{ #dau } {tên}") == "{ #dau } {tên}"


def test_null_is_never_printed_within_a_message_either() -> None:
    with pytest.raises(TypeError, match="null"):
        message("từ {day}", day=None)


def test_a_number_may_be_written_otherwise_than_it_counts() -> None:
    assert counted("{count} chữ", 1200, count="hơn nghìn") == "hơn nghìn chữ"


class Counting(NullTranslations):
    """A language with a form for one, one for two, and one for more."""

    def ngettext(self, _one: str, _many: str, count: int) -> str:
        return {1: "one {name}", 2: "two {name}"}.get(count, "many {name}")

    def gettext(self, _message: str) -> str:
        return "a </script><b>"


def scripts(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "assets" / "js" / "sâu"
    folder.mkdir(parents=True)
    (folder / "a.js").write_text(text, encoding="utf-8")
    return tmp_path


def test_scripts_get_the_forms_by_the_categories_of_browsers(tmp_path: Path) -> None:
    theme = scripts(tmp_path, 'ngettext("{count} nơi", n, { name }); _("đã xong");')
    with speaking("sl", Counting()):
        words = script_words([theme])
    forms = {"one": "one {name}", "two": "two {name}", "few": "many {name}", "other": "many {name}"}
    assert json.loads(words) == {"{count} nơi": forms, "đã xong": "a </script><b>"}


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("en", {"one", "other"}),
        ("pl", {"one", "few", "many"}),
        ("fr", {"one", "many", "other"}),  # many: whole millions
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
        ("th", {"other"}),
    ],
)
def test_each_category_of_a_language_has_its_form(
    language: str, categories: set[str], tmp_path: Path
) -> None:
    with speaking(language, Counting()):
        words = script_words([scripts(tmp_path, 'ngettext("{count} nơi", n);')])
    assert set(json.loads(words)["{count} nơi"]) == categories


def test_nothing_in_a_translation_ends_the_script_that_holds_it(tmp_path: Path) -> None:
    with speaking("en", Counting()):
        words = script_words([scripts(tmp_path, '_("đã xong");')])
    assert not set("<>&") & set(words)


def test_scripts_in_the_language_of_the_source_need_no_words() -> None:
    assert script_words([THEME]) == ""


def test_a_page_carries_every_message_of_every_script() -> None:
    sources = [path.read_text("utf-8") for path in (THEME / "assets" / "js").rglob("*.js")]
    said = {one for source in sources for one in messages_of_script(source)}
    with speaking(CODE, made_up()):
        words = json.loads(script_words([THEME]))
    assert set(words) == said
    counting = {forms[0] for forms in messages(committed()) if len(forms) > 1} & said
    assert {one for one, found in words.items() if isinstance(found, dict)} == counting
    assert all(words[one] == {"one": f"⟦{one}⟧", "other": f"⟦{one}⟧"} for one in counting)


def test_the_made_up_language_is_read_as_a_catalogue() -> None:
    assert isinstance(made_up(), GNUTranslations)
