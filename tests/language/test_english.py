"""English: whole for readers, true to each message, and below the Vietnamese site if asked for."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from babel.messages.catalog import Message

from generator.language.catalogues import FOLDER, languages, own_name, translations
from tests import unfinished
from tests.language.english_site import site_in_both, site_in_english
from tests.language.words_outside import VIETNAMESE
from tests.markup import faults
from tests.site_fixture import ADDRESS, SMALL

CATALOGUES = sorted(FOLDER.glob("*.po"))
# Rooms whose messages readers of a site see.
FOR_READERS = (
    "theme/",
    *(
        f"generator/{room}/"
        for room in (
            "denial",
            "history/changes",
            "locale",
            "opendata",
            "schema",
            "subjects",
            "views",
        )
    ),
)
_HOLE = re.compile(r"\{[^{}]*\}")
_MARKUP = re.compile(r"</?\w+|\*\*|`[^`]*`")


# --- The catalogue --------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_holds_what_its_message_holds(path: Path) -> None:
    differing = [
        one.id
        for one in translations(path.stem)
        if one.id
        and any(
            said and held(said) != held(unfinished.forms(one.id)[0])
            for said in unfinished.forms(one.string)
        )
    ]
    assert differing == []


def held(text: str) -> tuple[list[str], list[str]]:
    """Return the holes of a message and its tags, which a translator may order anew."""
    marks = [one for one in _MARKUP.findall(text) if not one.startswith("`api/plans/")]
    return sorted(set(_HOLE.findall(text))), sorted(marks)


def test_every_count_has_the_forms_of_its_language() -> None:
    for path in CATALOGUES:
        catalogue = translations(path.stem)
        counted = [one for one in catalogue if one.id and not isinstance(one.id, str)]
        assert {len(unfinished.forms(one.string)) for one in counted} == {catalogue.num_plurals}


def test_english_is_whole_for_readers() -> None:
    left = list(unfinished.unfinished(translations("en")))
    assert [one.id for one in left if before_readers(one)] == []
    assert unfinished.told(FOLDER / "en.po").startswith(f"en: {len(left)} of ")


def before_readers(message: Message) -> bool:
    return any(file.startswith(FOR_READERS) for file, _line in message.locations)


def test_what_is_not_stated_is_never_told_as_no() -> None:
    for one in translations("en"):
        first = one.id if isinstance(one.id, str) else next(iter(one.id), "")
        if re.match(r"(?:câu này )?không (?:nêu|ghi)\b", first) and "ghi ngày" not in first:
            assert not re.match(r"(?:no|none)\b", unfinished.forms(one.string)[0]), first


def test_a_language_calls_itself_by_its_own_name() -> None:
    assert [own_name(one) for one in languages()] == ["Tiếng Việt", "English"]


# --- A site in both ------------------------------------------------------------------------------


class Read(HTMLParser):
    """Gathers what a page says outside of elements that say to be Vietnamese, and its ways."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.others: dict[str, str] = {}
        self.switches: list[str] = []
        self._within: list[tuple[str, bool]] = [("", False)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("hreflang"):
            where = str(given["href"])
            if tag == "link":
                self.others[str(given["hreflang"])] = where
            else:
                self.switches.append(where)
        if tag not in ("link", "meta", "br", "img", "input", "hr", "base", "col", "wbr"):
            silent = tag in ("script", "style") or given.get("lang") == "vi"
            self._within.append((tag, silent or self._within[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        while len(self._within) > 1 and self._within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._within[-1][1]:
            self.said.append(data)


def read_page(path: Path) -> Read:
    page = Read()
    page.feed(path.read_text("utf-8"))
    return page


@pytest.fixture(scope="module")
def site() -> Path:
    return site_in_both()


def hold_english(folder: Path) -> None:
    """Hold every page: English, valid, and what is Vietnamese on it says so."""
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 30
    for path in pages:
        html = path.read_text("utf-8")
        assert '<html lang="en"' in html, path
        assert faults(html) == [], path
        said = " ".join(read_page(path).said)
        assert VIETNAMESE.findall(said) == [], path


def test_a_site_may_be_in_english_alone(tmp_path: Path) -> None:
    site = site_in_english(tmp_path)
    hold_english(site)
    home = read_page(site / "index.html")
    assert (home.switches, home.others) == ([], {})
    assert not (site / "en").exists()


def test_an_english_site_has_no_vietnamese_that_does_not_say_so(site: Path) -> None:
    hold_english(site / "en")
    about = (site / "en/gioi-thieu/index.html").read_text("utf-8")
    assert "The texts themselves are Vietnamese and are not translated here." in about
    assert "What it promises" in (site / "en/ke-hoach/xa-mau-ke-hoach/index.html").read_text(
        "utf-8"
    )


def test_each_page_leads_to_itself_in_the_other_language_and_back(site: Path) -> None:
    pages = [one for one in sorted(site.rglob("index.html")) if site / "en" not in one.parents]
    assert len(pages) > 30
    for path in pages:
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        if address.startswith(SMALL):
            continue
        there = read_page(site / "en" / address / "index.html")
        expected = {"vi": f"{ADDRESS}{address}", "en": f"{ADDRESS}en/{address}"}
        here = read_page(path)
        assert here.others == there.others == expected, address
        assert {urljoin(expected["vi"], one) for one in here.switches} == {expected["en"]}
        assert {urljoin(expected["en"], one) for one in there.switches} == {expected["vi"]}
