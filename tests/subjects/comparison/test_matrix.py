"""The table of all plans says what the plan files say: figures, quotes and links, cell by cell.

What is expected is read from the plan files as they are written, not from the program's values.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import pytest

from generator.model.plan import Plan, Target
from generator.subjects.comparison.matrix import Cell, Matrix, MatrixRow, matrix_of
from generator.text.vietnamese import parse_date
from tests import plain_yaml
from tests.page_cases import site as case_site
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


@dataclass
class Found:
    """A cell as a reader finds it: its promises, and where a denial leads; `denied` is its case."""

    text: str
    links: list[Link] = field(default_factory=list)
    places: list[Link] = field(default_factory=list)
    denied: str = ""


@functools.cache
def page(path: str) -> Html:
    return Html(to_html(front_matter(real_files()[path].text)[1]))


@functools.cache
def cells() -> dict[tuple[str, str], Found]:
    """The cells of the table as a reader finds them, by indicator and plan."""
    found: dict[tuple[str, str], Found] = {}
    plans: list[str] = []
    row, column = "", 0
    for one in page("so-sanh/index.md").elements:
        if one.tag == "a" and "thead" in one.inside:
            plans.append(one.attributes["href"].removeprefix("../ke-hoach/").rstrip("/"))
        elif one.tag == "tr" and "id" in one.attributes:
            row, column = one.attributes["id"], 0
        elif one.tag == "td" and "data-giong" in one.attributes:
            found[row, plans[column]] = Found(one.text)
            column += 1
        elif row and "td" in one.inside and "data-phu-dinh" in one.attributes:
            found[row, plans[column - 1]].denied = one.attributes["data-phu-dinh"]
        elif row and one.tag == "a" and "td" in one.inside and one.attributes["href"][:2] == "..":
            cell = found[row, plans[column - 1]]
            link = Link(one.attributes["href"], one.text, one.attributes.get("title", ""))
            (cell.places if cell.denied else cell.links).append(link)
    return found


@functools.cache
def sought() -> dict[str, list[str]]:
    """What is looked for where a plan states nothing, by indicator, as readers are told."""
    found, row = {}, ""
    for one in page("so-sanh/index.md").elements:
        row = one.attributes.get("id", row) if one.tag == "tr" else row
        if one.tag == "details" and one.attributes.get("class") == "da-tim":
            found[row] = one.text.removeprefix("Chữ đã tìm").split("; ")
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
    return list(below(plain_yaml.words(text)["body"]))


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
        links = cells()[target["indicator"], plan].links
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
    links = [link for (_, of), found in cells().items() if of == plan for link in found.links]
    assert len(links) == len(written(plan))
    for link in links:
        path, _, anchor = link.href.partition("#")
        assert path == f"../ke-hoach/{plan}/"
        text = text_from(f"ke-hoach/{plan}/index.md", anchor)
        # A word that the scan does not settle is a link of its own; the anchor stands before it.
        assert 0 <= text.find(link.quote) <= 8, link


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_silence_is_said(plan: str) -> None:
    stated = {target["indicator"] for target in written(plan)}
    silent = {indicator: one for (indicator, of), one in cells().items() if of == plan}
    for indicator, cell in silent.items():
        assert bool(cell.links) == (indicator in stated)
        assert bool(cell.denied) == (indicator not in stated)
    assert {one.denied for one in silent.values()} == {
        "", "target spoken", "target not-found",
    }  # fmt: skip


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_what_a_plan_does_not_state_is_found_in_its_words_or_not_found(plan: str) -> None:
    words = fold((PLANS / f"{plan}.yml").read_text("utf-8")).lower()
    for (indicator, of), cell in cells().items():
        if of == plan and cell.denied == "target not-found":
            assert (cell.text, cell.places) == ("không tìm thấy", [])
            assert [one for one in sought()[indicator] if one.lower() in words] == []
        elif of == plan and cell.denied:
            assert cell.text.startswith("không đặt thành chỉ tiêu này; có nói ở ")
            assert cell.places
            for place in cell.places:
                path, _, anchor = place.href.partition("#")
                assert path == f"../ke-hoach/{plan}/"
                assert text_from(f"ke-hoach/{plan}/index.md", anchor)


def test_rows_are_the_indicators_that_some_plan_states() -> None:
    spoken = {target["indicator"] for plan in PLAN_IDS for target in written(plan)}
    assert {indicator for indicator, _ in cells()} == spoken
    assert len(cells()) == len(spoken) * len(PLAN_IDS)


@functools.cache
def populations() -> dict[str, list[str]]:
    """How texts call the people of whom figures are, by the id that authors write."""
    entries = plain_yaml.values((PLANS / "registry" / "populations.yml").read_text("utf-8"))
    return {one["id"]: [one["name"], *one.get("forms", ())] for one in entries}


def called(population: str) -> list[str]:
    """What a reader may find for the people whom an author names by id or in printed words."""
    return populations().get(population, [fold(population)])


def test_population_and_year_stand_beside_the_figure() -> None:
    for plan in PLAN_IDS:
        for target in written(plan):
            text = cells()[target["indicator"], plan].text
            year, when = target.get("year", "null"), target.get("when", "")
            said = when if year in when else "" if year == "null" else f"năm {year}"
            assert said in text
            if "population" in target:
                assert any(one.lower() in text.lower() for one in called(target["population"]))


def test_what_contradicts_itself_says_so() -> None:
    text = cells()[
        "ty-le-truong-dat-chuan-quoc-gia-muc-do-2", "phuong-2-quang-tri-ke-hoach-nq42"
    ].text
    assert text.count("văn bản tự mâu thuẫn") == 2


def test_rows_are_only_what_the_columns_state() -> None:
    site = linked(PLANS)
    one = matrix_of(site, [site.plans["duc-pho-chuong-trinh-nq42"]])
    rows = [row.indicator.id for field in one.fields for row in field.rows]
    assert set(rows) == {target["indicator"] for target in written("duc-pho-chuong-trinh-nq42")}
    assert len(rows) == one.row_count


XA = "xa-mau-ke-hoach"


def small(*plans: Plan) -> Matrix:
    site = case_site()
    model = site.registries.units["xa-mau"]
    own = {one.unit: replace(model, id=one.unit) for one in plans}
    registries = replace(site.registries, units={**own, **site.registries.units})
    return matrix_of(
        replace(site, registries=registries, plans={one.id: one for one in plans}), plans
    )


def rows_of(matrix: Matrix) -> dict[str, MatrixRow]:
    return {row.indicator.id: row for field in matrix.fields for row in field.rows}


def promising(name: str, *targets: Target, unit: str = "") -> Plan:
    """A plan that promises these things and no others, of a commune of its own or a known unit."""
    plan = case_site().plans[XA]
    words = next(plan.paragraphs())
    own = tuple(replace(one, plan=name) for one in targets)
    section = replace(plan.sections[0], paragraphs=(replace(words, targets=own),))
    return replace(plan, id=name, unit=unit or f"xa-{name}", sections=(section,))


def share(value: int | None, **more: Any) -> Target:
    target = next(case_site().plans[XA].targets())
    words: dict[str, Any] = {
        "operator": "=", "value": None if value is None else Decimal(value), "population": None,
        "quote": f"câu {value}", "year_from": None, **more,
    }  # fmt: skip
    return replace(target, **words)


def cells_of(*plans: Plan) -> list[Cell]:
    return list(rows_of(small(*plans))["ty-le-that-nghiep"].cells)


def test_a_column_is_a_place_and_what_it_lies_in() -> None:
    commune, province = case_site().plans[XA], case_site().plans["tinh-mau-chuong-trinh"]
    first, second = small(commune, province).columns
    assert (first.name, first.within, first.title) == ("Xã Mẫu", "tỉnh Mẫu", None)
    assert (first.level, first.level_name, first.unit) == ("xa", "Cấp xã", "xa-mau")
    assert (second.name, second.within, second.level) == (
        "Tỉnh Mẫu (dự thảo)", None, "tinh",
    )  # fmt: skip
    # One may filter by level from the highest to the lowest, whichever column is first.
    assert list(small(commune, province).levels.items()) == [("tinh", "Cấp tỉnh"), ("xa", "Cấp xã")]


def test_plans_of_one_place_are_told_apart_by_kind_and_number() -> None:
    plan = case_site().plans[XA]
    first, second = small(plan, replace(plan, id="x", number=None)).columns
    assert (first.title, second.title) == ("Kế hoạch số 07/KH-UBND", "Kế hoạch")


def test_fields_are_told_with_those_they_lie_in() -> None:
    matrix = small(case_site().plans[XA])
    assert [(one.theme.id, list(one.themes)) for one in matrix.fields] == [
        ("viec-lam", ["viec-lam", "lao-dong"]),
        ("y-te", ["y-te"]),
        ("khac", ["khac"]),
    ]
    # “Lao động” has no row of its own and may be chosen for what lies in it.
    assert [(one.theme.id, one.depth) for one in matrix.themes] == [
        ("lao-dong", 0), ("viec-lam", 1), ("y-te", 0), ("khac", 0),
    ]  # fmt: skip
    assert matrix.row_count == 6


def test_what_two_plans_give_a_figure_for_comes_first_and_is_counted() -> None:
    """A promise of one plan, or without a figure, is folded; of a plan alone nothing is."""
    alone, shared = share(3, indicator="lao-dong-qua-dao-tao"), share(4)
    words = replace(shared, id="loi", value=None, operator=None)
    matrix = small(promising("a", alone, shared, words), promising("b", shared))
    rows = rows_of(matrix)
    assert list(rows) == ["ty-le-that-nghiep", "lao-dong-qua-dao-tao"]
    assert [row.is_shared for row in rows.values()] == [True, False]
    assert (matrix.shared, matrix.row_count) == (1, 2)
    first, second = rows["ty-le-that-nghiep"].cells
    assert [[one.view.target.id for one in some] for some in (first.foremost, first.after)] == [
        [shared.id],
        ["loi"],
    ]
    assert (len(second.foremost), second.after) == (1, [])
    one = small(promising("a", alone, shared))
    assert (one.shared, one.row_count) == (2, 2)
    spoken = small(promising("a", words), promising("b", shared))
    assert (spoken.shared, spoken.row_count) == (1, 1)
    assert not any(row.is_shared for row in rows_of(spoken).values())


def test_a_table_says_of_which_day_its_newest_version_is() -> None:
    plans = list(case_site().plans.values())
    dated = [one.date for one in case_site().revisions if one.plan in case_site().plans]
    assert matrix_of(case_site(), plans).as_of == parse_date(max(dated))
    assert matrix_of(replace(case_site(), revisions=()), plans).as_of is None


def test_cells_that_say_the_same_are_alike_and_silence_is_nought() -> None:
    cells = cells_of(
        promising("a", share(3)), promising("b", share(4)), promising("c", share(3)),
        promising("d", share(3, indicator="bac-si")),
    )  # fmt: skip
    assert [one.likeness for one in cells] == [1, 2, 1, 0]
    assert (cells[3].statements, cells[3].first, cells[3].height, cells[3].rank) == (
        [], None, None, None,
    )  # fmt: skip


def test_promises_in_words_are_alike_where_their_words_are() -> None:
    words = [share(None, quote=quote) for quote in ("Giữ vững", "giữ vững", "Tăng")]
    cells = cells_of(*(promising(f"p{n}", one) for n, one in enumerate(words)))
    assert [one.likeness for one in cells] == [1, 1, 2]


def test_the_order_of_promises_and_what_is_said_again_do_not_matter() -> None:
    first, second = share(3), share(5, year=2025)
    again = share(3, id="lai", repeats=("goc",))
    cells = cells_of(
        promising("a", first, second),
        promising("b", second, first),
        promising("c", first, second, again),
        promising("d", again),
    )
    assert [one.likeness for one in cells] == [1, 1, 1, 2]


def test_a_cell_is_ordered_by_its_first_figure_and_ranked_among_the_places() -> None:
    three = (
        promising("a", share(None), share(3), share(9, year=2025)), promising("b", share(7)),
        promising("c", share(5)),
    )  # fmt: skip
    cells = cells_of(*three)
    assert [one.first.value if one.first else None for one in cells] == [3, 7, 5]
    assert [one.rank for one in cells] == [3, 1, 2]
    assert cells[0].height
    assert cells[1].height
    assert cells[0].height < cells[1].height
    row = rows_of(small(*three))["ty-le-that-nghiep"]
    assert (row.ranked_by, row.stated, row.is_mixed) == (
        "trong 3 xã, phường, thị trấn, đặc khu, văn bản đã ban hành; năm 2030", 3, False,
    )  # fmt: skip


def ranked(*plans: Plan) -> tuple[list[int | None], bool]:
    row = rows_of(small(*plans))["ty-le-that-nghiep"]
    return [one.rank for one in row.cells], row.ranked_by is not None


def test_two_places_are_not_ranked_and_two_plans_of_one_place_are_one_place() -> None:
    two = promising("a", share(3)), promising("b", share(7))
    assert ranked(*two) == ([None, None], False)
    again = promising("c", share(7), unit="xa-b")
    assert ranked(*two, again) == ([None, None, None], False)
    both = ranked(*two, again, promising("d", share(9)))
    assert both == ([3, 2, 2, 1], True)


def test_another_level_and_a_draft_are_ranked_with_nobody() -> None:
    three = [promising(name, share(number)) for number, name in enumerate("abc")]
    others = (
        promising("t", share(9), unit="tinh-mau"),
        replace(promising("d", share(9)), status="draft"),
    )
    assert ranked(*three, *others) == ([3, 2, 1, None, None], True)
    assert ranked(*three[:2], *others) == ([None] * 4, False)


def test_where_fewer_than_three_have_a_sure_rank_none_is_given() -> None:
    """≥ 50 and 55 have no order; 40 is surely the lowest, and that is no order of places."""
    unsure = promising("a", share(50, operator=">=")), promising("b", share(55))
    lower = promising("c", share(40)), promising("d", share(30))
    assert ranked(*unsure, lower[0]) == ([None] * 3, False)
    assert ranked(*unsure, *lower) == ([None] * 4, False)
    assert ranked(*unsure, *lower, promising("e", share(20))) == ([None, None, 3, 4, 5], True)


def test_of_several_sets_the_largest_with_ranks_is_told() -> None:
    early = {"year": 2025}
    plans = [promising(name, share(5), share(n, **early)) for n, name in enumerate("abc")]
    row = rows_of(small(*plans, promising("d", share(5))))["ty-le-that-nghiep"]
    assert [one.rank for one in row.cells] == [3, 2, 1, None]
    assert row.ranked_by
    assert row.ranked_by.endswith("năm 2025")


def test_nothing_is_ranked_where_nothing_differs() -> None:
    same = [promising(name, share(3)) for name in "abc"]
    assert ranked(*same) == ([None] * 3, False)
    plans = promising("a", share(3)), promising("b", share(3, variant="ca-nam"))
    row = rows_of(small(*plans))["ty-le-that-nghiep"]
    assert [one.rank for one in row.cells] == [None, None]
    assert row.ranked_by is None
    assert row.is_mixed  # of two definitions
    words = promising("c", share(None, variant="ca-nam"))
    assert not rows_of(small(plans[0], words))["ty-le-that-nghiep"].is_mixed


def statement(one: Target) -> tuple[str | None, str]:
    (cell,) = cells_of(promising("a", one))
    (said,) = cell.statements
    return said.words, said.about


def test_a_promise_without_a_figure_says_its_kind_and_first_words() -> None:
    assert statement(share(3)) == (None, "năm 2030")
    assert statement(share(None, kind="maintain", quote="giữ vững")) == (
        "giữ vững", "Duy trì; năm 2030",
    )  # fmt: skip
    # What it is measured against says its kind.
    assert statement(share(None, against="cả nước"))[1] == "so với cả nước; năm 2030"


@pytest.mark.parametrize(("length", "is_cut"), [(89, False), (90, False), (91, True)])
def test_a_long_quote_is_cut_between_words(length: int, is_cut: bool) -> None:
    quote = f"{'x' * 80} {'y' * (length - 81)}"
    words, _ = statement(share(None, quote=quote))
    assert words == (f"{'x' * 80}…" if is_cut else quote)
