"""Comparison in the browser says, to the last digit, what comparison at build time says."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.subjects.comparison.text_rows import Block, align, blocks
from generator.text.spelling import ONSETS, RHYMES
from generator.text.vietnamese import TONE_MARKS
from generator.text.word_diff import word_diff
from generator.text.words import normal_form
from tests.browser.conftest import Open
from tests.site_fixture import PLANS, linked
from tests.subjects.comparison.test_text_rows import CHOICES

MODULE = "assets/js/compare.js"


@pytest.fixture
def compared(open_page: Open, site: str) -> Page:
    """A page that has the module at hand as `compare`."""
    page = open_page("gioi-thieu/")
    page.evaluate("async (url) => { window.compare = await import(url); }", site + MODULE)
    return page


@pytest.fixture(scope="module")
def plans() -> list[tuple[Block, ...]]:
    return [blocks(plan) for plan in linked(PLANS).plans.values()]


def given_to(plan: Sequence[Block]) -> list[dict[str, Any]]:
    return [asdict(block) for block in plan]


def told(plans: Sequence[Sequence[Block]]) -> list[dict[str, Any]]:
    """What Python says of some plans, as JSON would carry it."""
    return [
        {"cells": list(row.cells), "moved": list(row.moved), "likeness": row.likeness}
        for row in align(plans)
    ]


def texts_opposite(plans: Sequence[Sequence[Block]]) -> list[tuple[str, str]]:
    texts = [{block.id: block.text for block in plan} for plan in plans]
    found = []
    for row in align(plans):
        said = [text[cell] for text, cell in zip(texts, row.cells, strict=True) if cell is not None]
        found += [(said[0], other) for other in said[1:]]
    return found


def test_rows_and_words_of_every_pair_of_plans(
    compared: Page, plans: list[tuple[Block, ...]]
) -> None:
    for pair in combinations(plans, 2):
        rows = compared.evaluate("(plans) => compare.align(plans)", [*map(given_to, pair)])
        assert rows == told(pair)
        opposite = texts_opposite(pair)
        runs = compared.evaluate("(all) => all.map((two) => compare.wordDiff(...two))", opposite)
        assert runs == [[asdict(run) for run in word_diff(*two)] for two in opposite]


def test_rows_of_three_and_four_plans_and_of_one(
    compared: Page, plans: list[tuple[Block, ...]]
) -> None:
    for chosen in (plans[:1], plans[:3], plans[1:4], plans[:4], plans[:0:-1]):
        rows = compared.evaluate("(plans) => compare.align(plans)", [*map(given_to, chosen)])
        assert rows == told(chosen)


def test_every_way_to_write_a_syllable_has_the_same_normal_form(compared: Page) -> None:
    syllables = [
        unicodedata.normalize("NFC", onset + rhyme[: at + 1] + mark + rhyme[at + 1 :])
        for rhyme in sorted(RHYMES)
        for at, letter in enumerate(rhyme)
        if letter in "aăâeêioôơuưy"
        for mark in ("", *TONE_MARKS)
        for onset in ("", *sorted(ONSETS))
    ]
    letters = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
    words = [*syllables, *map(str.upper, syllables), *letters]
    found = compared.evaluate("(words) => words.map(compare.normalForm)", words)
    assert [
        pair for pair in zip(words, found, strict=True) if normal_form(pair[0]) != pair[1]
    ] == []


ODD = st.lists(
    st.sampled_from(
        ["a", "A", "ă", "hoà", "hòa", "HÒA", "Tỷ", "tỉ", "e\u0301", "ß", "Đ", "đ", "3", "3,5%",
         "35.000", "42-NQ/TW", "-", "–", ".", ",", "%", "“", " ", "  ", "\n", "\u00a0", "Ω", "Σ",
         "ж", "字", "🙂", "\u0301", "\u200b", "_", "^", "İ", "ſ", "Ǆ"]
    ),
    max_size=14,
).map("".join)  # fmt: skip
SLOW_FIXTURE = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SLOW_FIXTURE
@given(st.lists(st.tuples(ODD, ODD), min_size=5, max_size=10))
def test_words_of_odd_texts(compared: Page, pairs: list[tuple[str, str]]) -> None:
    runs = compared.evaluate("(all) => all.map((two) => compare.wordDiff(...two))", pairs)
    assert runs == [[asdict(run) for run in word_diff(*two)] for two in pairs]


@SLOW_FIXTURE
@given(CHOICES)
def test_rows_of_odd_texts(compared: Page, choice: list[list[Block]]) -> None:
    rows = compared.evaluate("(plans) => compare.align(plans)", [*map(given_to, choice)])
    assert rows == told(choice)
