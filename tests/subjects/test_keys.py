"""Keys and links of every table hold for the real plans: each key once, no link into nothing."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from generator.opendata.columns import values
from generator.opendata.table import Table
from tests.site_fixture import PLANS, edition_of, linked


@functools.cache
def tables() -> Mapping[str, Table]:
    return {one.name: one for one in edition_of(linked(PLANS)).tables()}


@functools.cache
def rows(name: str) -> Sequence[Mapping[str, Any]]:
    return [values(row) for row in tables()[name].rows()]


# What no columns tell apart: places and years that may be null, figures of two kinds.
WITHOUT = {
    "abbreviations",
    "comparison-pairs",
    "comparison-shares",
    "comparisons",
    "group-passages",
    "ledger",
    "progress",
}


def test_every_table_but_those_named_has_a_key() -> None:
    assert {name for name, one in tables().items() if not one.key} == WITHOUT


@pytest.mark.parametrize("name", [name for name, one in tables().items() if one.key])
def test_a_key_is_of_one_row_and_never_null(name: str) -> None:
    table = tables()[name]
    assert not [column for column in table.key if table.columns[column].optional]
    keys = [tuple(row[column] for column in table.key) for row in rows(name)]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", [name for name, one in tables().items() if one.links])
def test_a_link_leads_to_a_row_by_its_key(name: str) -> None:
    for link in tables()[name].links:
        assert link.to == tables()[link.table].key, link
        there = {tuple(row[column] for column in link.to) for row in rows(link.table)}
        said = {tuple(row[column] for column in link.fields) for row in rows(name)}
        assert {one for one in said if None not in one} <= there, link


@pytest.mark.parametrize("name", ["targets", "duties", "times", "task-times", "assignments"])
def test_offsets_are_those_of_the_quote(name: str) -> None:
    texts = {(row["plan"], row["id"]): row["text"] for row in rows("paragraphs")}
    assert rows(name)
    for row in rows(name):
        text = texts[row["plan"], row["paragraph"]]
        assert text[row["start"] : row["end"]] == row["quote"]


def test_offsets_of_a_citation_are_those_of_what_is_printed() -> None:
    texts = {(row["plan"], row["id"]): row["text"] for row in rows("paragraphs")}
    headings = {(row["plan"], row["id"]): row["heading"] for row in rows("sections")}
    for row in rows("citations"):
        text = (texts if row["paragraph"] else headings)[row["plan"], row["place"]]
        assert text[row["start"] : row["end"]] == row["printed"]
