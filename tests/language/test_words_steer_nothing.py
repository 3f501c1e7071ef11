"""What things are called decides nothing: in words that are only marked, all else is the same."""

from __future__ import annotations

import json
import re
from gettext import NullTranslations

import pytest

from generator.language import speaking
from generator.opendata.table import table_schema
from generator.views.subject import Page
from tests.golden import Case, cases
from tests.site_fixture import PLANS, all_pages, edition_of, linked
from tests.versions import told

MARK = "⟧"


class Marked(NullTranslations):
    """Every message ends in a mark, by which its words are told from those of plans."""

    def gettext(self, message: str) -> str:
        return message + MARK

    def ngettext(self, message: str, _many: str, _count: int) -> str:
        return message + MARK


@pytest.mark.parametrize("case", cases("changes"), ids=lambda case: case.name)
def test_the_same_changes_are_told(case: Case) -> None:
    expected = told(case)
    with speaking("xx", Marked()):
        found = told(case)
    assert all(MARK in change.said for change in found)
    assert repr(found).replace(MARK, "") == repr(expected)


def shown(page: Page) -> str:
    """Return all that a page holds; where a function lies in memory says nothing."""
    return re.sub(r" at 0x\w+", "", repr(page))


def test_pages_hold_the_same_at_the_same_addresses() -> None:
    site = linked(PLANS)
    expected = all_pages(site)
    with speaking("xx", Marked()):
        found = all_pages(site)
    assert [page.address for page in found if MARK not in page.description] == []
    for page, before in zip(found, expected, strict=True):
        assert page.address == before.address
        assert shown(page).replace(MARK, "") == shown(before), page.address


def test_tables_say_of_themselves_what_they_hold_and_hold_the_same() -> None:
    site = linked(PLANS)
    expected = [(one, list(one.rows())) for one in edition_of(site).tables()]
    with speaking("xx", Marked()):
        for table, (before, rows) in zip(edition_of(site).tables(), expected, strict=True):
            assert (table.title, table.about) == (before.title + MARK, before.about + MARK)
            assert MARK in json.dumps(table_schema(table)["items"], ensure_ascii=False)
            assert list(table.rows()) == rows
