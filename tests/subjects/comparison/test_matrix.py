"""The table of all plans says what the plan files say: figures, quotes and links, cell by cell.

What is expected is read from the plan files as they are written, not from the program's values.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from generator.subjects.comparison.matrix import matrix_of
from tests.site_fixture import (
    PLAN_IDS,
    PLANS,
    Html,
    fold,
    front_matter,
    linked,
    real_files,
    to_html,
)

# How a person reads the signs of a plan file.
READ_AS = {"<": "dưới", ">": "trên", ">=": "ít nhất", "<=": "tối đa", "~": "khoảng", "=": ""}


@dataclass(frozen=True)
class Link:
    """One link of a cell: where it leads, what it shows, the quote that it keeps."""

    href: str
    shown: str
    quote: str


@functools.cache
def page(path: str) -> Html:
    return Html(to_html(front_matter(real_files()[path].text)[1]))


@functools.cache
def cells() -> dict[tuple[str, str], tuple[list[Link], str]]:
    """The cells of the table as a reader finds them: links and text, by indicator and plan."""
    found: dict[tuple[str, str], tuple[list[Link], str]] = {}
    plans: list[str] = []
    row, column = "", 0
    for one in page("so-sanh/index.md").elements:
        if one.tag == "a" and "thead" in one.inside:
            plans.append(one.attributes["href"].removeprefix("../ke-hoach/").rstrip("/"))
        elif one.tag == "tr" and "id" in one.attributes:
            row, column = one.attributes["id"], 0
        elif one.tag == "td" and one.attributes.get("class") != "trung-uong":
            found[row, plans[column]] = ([], one.text)
            column += 1
        elif one.tag == "a" and "td" in one.inside and one.attributes["href"].startswith(".."):
            link = Link(one.attributes["href"], one.text, one.attributes["title"])
            found[row, plans[column - 1]][0].append(link)
    return found


def text_from(path: str, anchor: str) -> str:
    """The text of a page from an anchor on, as far as a quote may reach."""
    events = page(path).events
    (start,) = (
        number
        for number, one in enumerate(events)
        if not isinstance(one, str) and one.attributes.get("id") == anchor
    )
    return fold("".join(one for one in events[start : start + 400] if isinstance(one, str)))


def written(plan: str) -> list[dict[str, Any]]:
    """The targets of a plan file, as its author wrote them."""

    def below(value: Any) -> Iterator[dict[str, Any]]:
        if isinstance(value, dict):
            yield from value.get("targets", ())
            for inner in value.values():
                yield from below(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from below(inner)

    text = (PLANS / f"{plan}.yml").read_text("utf-8")
    return list(below(yaml.load(text, Loader=yaml.BaseLoader)["body"]))


def as_read(figure: str) -> str:
    """`< 3 %` as a person reads it: `dưới 3%`."""
    match = re.fullmatch(r"([<>=~]*)\s*([\d.,–-]+)\s*(.*)", figure)
    assert match, figure
    sign, number, unit = match.groups()
    number = number.replace("-", "–")
    return fold(f"{READ_AS[sign or '=']} {number}{unit if unit == '%' else f' {unit}'}")


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_figure_of_a_plan_file_stands_in_its_cell(plan: str) -> None:
    targets = written(plan)
    assert len(targets) > 20
    for target in targets:
        links, _ = cells()[target["indicator"], plan]
        quote = fold(target["quote"])
        shown = [one.shown for one in links if one.quote == quote]
        assert len(shown) == sum(
            (one["indicator"], fold(one["quote"])) == (target["indicator"], quote)
            for one in targets
        )
        if "is" in target:
            per = f" {target['per']}" if "per" in target else ""
            assert as_read(target["is"]) + per in shown, target
        else:
            assert any(quote.startswith(one.rstrip("…")) for one in shown), target


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_link_leads_to_the_very_words(plan: str) -> None:
    links = [link for (_, of), (found, _) in cells().items() if of == plan for link in found]
    assert len(links) == len(written(plan))
    for link in links:
        path, _, anchor = link.href.partition("#")
        assert path == f"../ke-hoach/{plan}/"
        text = text_from(f"ke-hoach/{plan}/index.md", anchor)
        # A word that the scan does not settle is a link of its own; the anchor stands before it.
        assert 0 <= text.find(link.quote) <= 8, link


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_silence_is_said(plan: str) -> None:
    spoken = {target["indicator"] for target in written(plan)}
    for (indicator, of), (links, text) in cells().items():
        if of == plan:
            assert bool(links) == (indicator in spoken)
            assert (text == "không nêu") == (indicator not in spoken)


def test_rows_are_the_indicators_that_some_plan_states() -> None:
    spoken = {target["indicator"] for plan in PLAN_IDS for target in written(plan)}
    assert {indicator for indicator, _ in cells()} == spoken
    assert len(cells()) == len(spoken) * len(PLAN_IDS)


def test_population_and_year_stand_beside_the_figure() -> None:
    for plan in PLAN_IDS:
        for target in written(plan):
            _, text = cells()[target["indicator"], plan]
            year, when = target.get("year", "null"), target.get("when", "")
            said = when if year in when else "" if year == "null" else f"năm {year}"
            assert said in text
            assert fold(target.get("population", "")) in text


def test_what_contradicts_itself_says_so() -> None:
    _, text = cells()[
        "ty-le-truong-dat-chuan-quoc-gia-muc-do-2", "phuong-2-quang-tri-ke-hoach-nq42"
    ]
    assert text.count("văn bản tự mâu thuẫn") == 2


def test_rows_are_only_what_the_columns_state() -> None:
    site = linked(PLANS)
    one = matrix_of(site, [site.plans["duc-pho-chuong-trinh-nq42"]])
    rows = [row.indicator.id for field in one.fields for row in field.rows]
    assert set(rows) == {target["indicator"] for target in written("duc-pho-chuong-trinh-nq42")}
    assert len(rows) == one.row_count
