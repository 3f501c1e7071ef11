"""Every word that templates and scripts print of their own is a message, and translators get it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment

from generator.language import speaking
from generator.model.site import Site
from generator.output import markdown
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.portal import PortalSettings
from generator.text import escape
from tests.folders import ROOT
from tests.language import words_outside
from tests.language.made_up import CODE, committed, extracted, made_up, messages, untranslated
from tests.site_fixture import PLANS, THEME, all_pages, linked

TINY = ROOT / "tests" / "cases" / "pages" / "plans"
# The host's own catalogue is a translation already.
TEMPLATES = sorted(
    path
    for path in (*THEME.rglob("*.md"), *(THEME / "overrides").rglob("*.html"))
    if path.parent.name != "languages"
)
DESK = ROOT / "generator" / "desk" / "assets"
SCRIPTS = sorted([*(THEME / "assets" / "js").rglob("*.js"), *DESK.glob("*.js")])
JINJA = Environment(trim_blocks=True, lstrip_blocks=True)


def name(path: Path) -> str:
    return path.relative_to(THEME if THEME in path.parents else DESK).as_posix()


# --- Statically: what stands in the files -------------------------------------------------------


def test_translators_get_every_message_and_no_other(tmp_path: Path) -> None:
    told = "chạy `make words` rồi ghi lại generator/language/messages.pot"
    assert Counter(messages(committed())) == Counter(messages(extracted(tmp_path))), told


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_prints_no_word_that_is_no_message(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert list(words_outside.in_template(source, JINJA)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_message_is_joined_to_nothing(path: Path) -> None:
    assert list(words_outside.joined(path.read_text(encoding="utf-8"), JINJA)) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_a_script_says_no_word_that_is_no_message(path: Path) -> None:
    assert list(words_outside.in_script(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_every_message_of_a_script_is_gathered(path: Path) -> None:
    known = {forms[0] for forms in messages(committed())}
    assert set(words_outside.messages_of_script(path.read_text(encoding="utf-8"))) <= known


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("<p>Hạn</p>", ["Hạn"]),
        ("<p>Theo {{ name }}</p>", ["Theo"]),
        ('<td data-nhan="Vai">{{ _("Vai") }}</td>', ["Vai"]),
        ('<a aria-label="Nguyên văn: {{ words }}">¶</a>', ["Nguyên văn:"]),
        ('{{ "nơi khác" if far else _("đây") }}', ["nơi khác"]),
        ('## {{ _("Hạn") }} { #han }\n<b class="muc">{{ one }}&nbsp;</b> CSV', []),
        ('{{ _("Hạn của {place}", place=place) }}: {{ ngettext("{count} nơi", n) }}', []),
    ],
)
def test_words_outside_of_messages_are_seen(source: str, told: list[str]) -> None:
    assert list(words_outside.in_template(source, JINJA)) == told


@pytest.mark.parametrize(
    "source", ['{{ _("Hạn") ~ day }}', '{{ [a, b] | join(_("và")) }}', '{{ _("Hạn") | lower }}']
)
def test_messages_that_are_joined_are_seen(source: str) -> None:
    assert list(words_outside.joined(source, JINJA)) == [1]


def test_words_of_scripts_outside_of_messages_are_seen() -> None:
    source = 'say("Đã chép"); // đã\nsay(`còn ${n} ngày`); say(_("đã")); fold("đ", /[ăâ]/);'
    assert list(words_outside.in_script(source)) == ['"Đã chép"', "`còn ${n} ngày`"]


# --- Spoken: the pages in a language of which every word can be told ----------------------------


def test_of_a_template_only_messages_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    for plans in (TINY, PLANS):
        for path, text in spoken_pages(linked(plans), monkeypatch):
            assert "⟦" in text, path
            assert words_outside.VIETNAMESE.findall(untranslated(text)) == [], path
            assert re.findall(r"\{\w+\}", text) == [], path


def spoken_pages(site: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Yield a page of each kind, without its head, values in letters without accents."""
    kinds = {page.template: page for page in all_pages(site)}
    problems: list[Problem] = []
    plain = escape.escape
    with monkeypatch.context() as patched, speaking(CODE, made_up()):
        patched.setattr(
            escape,
            "escape",
            lambda text, *, inside=False: plain(
                words_outside.VIETNAMESE.sub("x", str(text)), inside=inside
            ),
        )
        # A page that is whole by itself is marked as of a language that has a catalogue.
        patched.setattr(markdown, "in_spoken_language", lambda html: html)
        for file in render(kinds.values(), [THEME], PortalSettings(), {}, problems):
            yield file.path, file.text.split("---\n", 2)[-1]
    assert problems == []
