"""The tables of the open data: every column of the contract, rows that agree with the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.plan import Duty, Target
from generator.model.revisions import Change, Detail, Revision
from generator.model.site import Site
from generator.opendata.columns import columns, nested_rows
from generator.opendata.whole_plan import whole_plan
from generator.reading.plans import load
from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.plans.tables import plan_tables
from tests.data_page import hold_described
from tests.page_cases import site as case_site
from tests.site_fixture import edition_of, plain_row, table_of, table_rows

# What other programs rely on; more keys may be added, none of these may go.
CONTRACT = {
    "plans": "id title type number date status issuer unit level province source url counts",
    "targets": (
        "plan id indicator population kind operator value value_max unit year printed quote section"
        " paragraph url repeats conflicts_with note place level_name status_name theme theme_name"
        " indicator_name"
    ),
    "tasks": "plan section url",
    "duties": "plan id section paragraph url",
    "citations": "plan document printed section paragraph",
    "documents": "id",
    "agencies": "id",
    "units": "id",
    "indicators": "id",
    "revisions": "plan revision date legal_date kind author subject changes",
    "comparison-pairs": "left right left_id right_id moved likeness",
}
PAIR = ("bac-ai-ke-hoach-nq42", "phuong-2-quang-tri-ke-hoach-nq42")
SECTION_KEYS = {"id", "number", "heading", "role", "themes", "paragraphs", "sections"}
PARAGRAPH_KEYS = {"id", "mark", "text", "restored", "uncertain"}


@pytest.fixture(scope="module")
def site(real_plans: Path) -> Site:
    found, _ = link(load(real_plans))
    change = Change("plan", "x", "altered", "", (Detail("title", "A", "B"),))
    revision = Revision("x", "a" * 40, "2025-01-31", "Sửa tên", changes=(change,))
    return replace(found.with_revisions([revision]), pairs=(PAIR,))


@pytest.mark.parametrize("name", CONTRACT)
def test_table_has_the_columns_of_the_contract(name: str, site: Site) -> None:
    assert set(CONTRACT[name].split()) <= set(table_of(site, name).columns)
    assert table_rows(site, name)


def test_every_table_and_column_says_in_vietnamese_what_it_holds(site: Site) -> None:
    for table in edition_of(site).tables():
        assert table.title
        assert table.about
        for row in (table.row, *nested_rows(table.row)):
            assert all(column.about for column in columns(row).values()), row


def test_whole_plan_has_the_keys_of_the_contract_and_all_its_text(site: Site) -> None:
    for plan in site.plans.values():
        row = plain_row(whole_plan(site, plan, ""))
        texts, sections = [], list(row["sections"])
        while sections:
            section = sections.pop(0)
            assert set(section) >= SECTION_KEYS
            assert all(set(paragraph) >= PARAGRAPH_KEYS for paragraph in section["paragraphs"])
            texts += [paragraph["text"] for paragraph in section["paragraphs"]]
            sections = [*section["sections"], *sections]
        assert texts == [paragraph.text for paragraph in plan.paragraphs()]


@pytest.mark.parametrize("name", ["targets", "duties", "citations", "plans"])
def test_address_of_a_row_leads_to_its_place(name: str, site: Site) -> None:
    base = "https://vi-du.vn/a/b/"
    for row in table_rows(site, name, base):
        if name == "plans":
            place = f"{row['id']}/"
        elif name == "citations":
            place = f"{row['plan']}/#{row['paragraph'] or row['section']}"
        else:
            place = f"{row['plan']}/#{row['id']}"
        assert row["url"] == f"{base}ke-hoach/{place}"


def test_rows_name_only_what_is_there(site: Site) -> None:
    rows = {name: table_rows(site, name) for name in CONTRACT}
    ids = {name: {row["id"] for row in found} for name, found in rows.items() if "id" in found[0]}
    places = {p.id for plan in site.plans.values() for p in plan.paragraphs()}
    for target in rows["targets"]:
        assert target["plan"] in ids["plans"]
        assert target["paragraph"] in places
        assert target["indicator"] in ids["indicators"]
        assert {*target["repeats"], *target["conflicts_with"]} <= ids["targets"]
    assert {row["document"] for row in rows["citations"]} <= ids["documents"]
    assert {name for row in rows["duties"] for name in (*row["by"], *row["to"])} <= ids["agencies"]
    assert {row["unit"] for row in rows["plans"]} <= ids["units"]


def test_targets_and_duties_say_what_the_plans_say(site: Site) -> None:
    rows = {
        (name, row["plan"], row["id"]): row
        for name in ("targets", "duties")
        for row in table_rows(site, name)
    }
    things: list[tuple[str, Target | Duty]] = []
    for plan in site.plans.values():
        things += [("targets", target) for target in plan.targets()]
        things += [("duties", duty) for duty in plan.duties()]
    assert len(rows) == len(things)
    for name, thing in things:
        row = rows[name, thing.plan, thing.id]
        assert row["plan_status"] == site.plans[thing.plan].status
        told = {"url", "day", "plan_status", "year_from", "year_place", "start", "end"}
        assert (row["start"], row["end"]) == (thing.span.start, thing.span.end)
        named = {"place", "level_name", "status_name", "theme", "theme_name", "indicator_name"}
        for field in set(row) - told - named:
            value = getattr(thing, field)
            assert row[field] == (list(value) if isinstance(value, tuple) else value), field


def test_the_year_of_a_target_is_told_with_where_the_plan_prints_it(site: Site) -> None:
    """Without a place the year is inferred; what prints it is of the plan, and names that year."""
    texts = {
        (plan.id, place): words
        for plan in site.plans.values()
        for section in plan.walk()
        for place, words in (
            (section.id, section.heading or ""),
            *((one.id, one.text) for one in section.paragraphs),
        )
    }
    for row in table_rows(site, "targets"):
        assert (row["year_from"] is None) == (row["year_place"] is None)
        if row["year"] is None:
            assert row["year_from"] is None
        elif row["year_from"] is None:
            assert row["inferred"]
        else:
            assert str(row["year"]) in texts[row["plan"], row["year_place"]]
            in_paragraph = row["year_from"] in ("words", "paragraph")
            assert (row["year_place"] == row["paragraph"]) == in_paragraph
            assert row["year_from"] != "words" or str(row["year"]) in row["quote"]


def test_every_passage_of_a_pair_answers_to_one_passage_or_is_a_part_or_near(site: Site) -> None:
    rows = table_rows(site, "comparison-pairs")
    for side, plan in zip(("left", "right"), PAIR, strict=True):
        assert {row[side] for row in rows} == {plan}
        answered = [row[f"{side}_id"] for row in rows if row["kind"] in ("same", "changed")]
        assert len(answered) == len(set(answered))
        places = [one.block.id for one in compared_plan(site, site.plans[plan], orders(site)).text]
        assert {row[f"{side}_id"] for row in rows} - {None} == set(places)
        unanswered = {row[f"{side}_id"] for row in rows if row["kind"] == "only"} - {None}
        assert not unanswered & set(answered)
    for row in rows:
        alone = row["left_id"] is None or row["right_id"] is None
        assert (row["kind"] == "only") == alone
        assert (row["likeness"] is None) == (row["kind"] in ("part", "near", "only"))
        assert (row["left_words"] > 0) or row["left_id"] is None or not alone
        assert row["kind"] != "same" or row["left_words"] == row["right_words"] == 0
    assert {row["kind"] for row in rows} == {"same", "changed", "part", "near", "only"}


def test_counts_agree(site: Site) -> None:
    rows = {name: table_rows(site, name) for name in CONTRACT}
    for plan in rows["plans"]:
        for name in ("targets", "tasks", "duties", "citations"):
            own = [row for row in rows[name] if row["plan"] == plan["id"]]
            assert plan["counts"][name] == len(own)


def test_a_revision_says_its_changes_field_by_field(site: Site) -> None:
    (row,) = table_rows(site, "revisions")
    assert row["changes"] == [
        {"what": "plan", "id": "x", "field": "title", "before": "A", "after": "B"}
    ]
    assert (row["date"], row["legal_date"], row["kind"]) == ("2025-01-31", None, "correction")


def test_the_tables_are_called_as_their_page_says() -> None:
    hold_described(
        plan_tables(edition_of(case_site())),
        *("plans", "targets", "tasks", "duties", "citations", "times", "recipients", "notes"),
        *("tables", "rows", "cells", "sections", "paragraphs"),
        *("task-times", "duty-parties", "duty-times", "plan-basis"),
        *("target-relations", "section-themes"),
    )


def test_a_citation_leads_to_its_paragraph_or_its_heading() -> None:
    rows = table_rows(case_site(), "citations")
    note = next(row for row in rows if row["paragraph"] == "chu-thich-p1")
    assert note == {
        "plan": "xa-mau-ke-hoach",
        "document": "luat-viec-lam",
        "printed": "Luật Việc làm",
        "section": "chu-thich",
        "paragraph": "chu-thich-p1",
        "url": "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#chu-thich-p1",
        "role": "mentions",
        "plan_status": "issued",
        "place": "chu-thich-p1",
        "start": 5,
        "end": 18,
    }
    (province,) = (row for row in rows if row["plan"] == "tinh-mau-chuong-trinh")
    assert (province["role"], province["plan_status"]) == ("carries-out", "draft")
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    cited = replace(next(plan.citations()), section="i", paragraph=None)
    headed = replace(plan, sections=(replace(plan.sections[0], citations=(cited,), paragraphs=()),))
    (row,) = table_rows(replace(site, plans={plan.id: headed}), "citations")
    assert (row["paragraph"], row["url"]) == (None, "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#i")
    assert row["place"] == "i"


def test_a_recipient_is_told_with_its_line_and_whether_it_is_reported_to() -> None:
    (row,) = table_rows(case_site(), "recipients")
    assert row == {
        "plan": "xa-mau-ke-hoach",
        "name": "UBND tỉnh Mẫu",
        "agency": None,
        "printed": "UBND tỉnh Mẫu (b/c);",
        "copies": None,
        "for_information": True,
        "paragraph": "noi-nhan-p2",
        "url": "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#noi-nhan-p2",
        "plan_status": "issued",
        "number": 1,
        "to_inform": True,
    }


def test_notes_of_the_text_of_its_parts_and_of_what_they_say_are_told_with_their_place() -> None:
    rows = table_rows(case_site(), "notes")
    assert [(row["at"], row["kind"], row["quote"], row["note"]) for row in rows] == [
        (None, "explanation", None, "Văn bản mẫu để thử trang."),
        ("i", "slip", None, "Nguyên văn in I. hai lần."),
        ("i-p3", "slip", "giữ vững", "Nguyên văn in “giử vững”."),
        ("i-t6", "explanation", "giữ vững an ninh", "Không đo được."),
    ]
    base = "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/"
    assert [row["url"] for row in rows] == [base, f"{base}#i", f"{base}#i-p3", f"{base}#i-t6"]
    assert {row["ask"] for row in rows} == {None}
    assert {row["plan_status"] for row in rows} == {"issued"}
