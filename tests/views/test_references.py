"""Citations for programs: another program reads each form as it is meant."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as forms
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from generator.model.plan import Plan
from generator.opendata import to_json
from generator.text.vietnamese import PartialDate
from generator.views.references import bibtex, item, item_of_today, reference
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

SITE = case_site()
BASE = "https://vi-du.vn/a/"
XA = SITE.plans["xa-mau-ke-hoach"]
HOSTILE = (
    "A\\b {x} }{ %, $1 #2 & _ ~ ^ \" ' @misc{y, = <b>&amp; “đ” \u202e\x07\n and others and é "
    "\\input{x} \\% {\\o} %%"
)
SHOWN = HOSTILE.replace("\u202e", "[U+202E]").replace("\x07\n ", "[U+0007] ")
TEX = {
    "\\textbackslash{}": "\0", "\\textbraceleft{}": "{", "\\textbraceright{}": "}",
    "\\textasciitilde{}": "~", "\\textasciicircum{}": "^",
    **{f"\\{mark}": mark for mark in "#$%&_"}, "\0": "\\",
}  # fmt: skip
STYLE = "harvard-cite-them-right"  # one that comes with the program
# Of CSL 1.0.2 (appendix IV) what we use, and what each holds.
WORDS = {"id", "type", "title", "genre", "number", "jurisdiction", "status", "version", "note"}
WORDS |= {"URL", "language", "section"}
DATES = {"issued", "accessed"}


def of_tex(text: str) -> str:
    """Read TeX as it is set; what stands for something else than itself is there under no mark."""
    for written, meant in TEX.items():
        text = text.replace(written, meant)
    return text


def read_bibtex(text: str) -> tuple[str, dict[str, str], list[str]]:
    """Read one entry: its key, its fields, its authors."""
    (key, entry), *others = parse_string(text, "bibtex").entries.items()
    assert not others
    assert entry.type == "misc"
    authors = [str(one) for one in entry.persons["author"]]
    return key, {name.lower(): value for name, value in entry.fields.items()}, authors


def hold_csl(said: Mapping[str, Any]) -> None:
    """Hold an item against the specification, and have another program set it."""
    assert said["type"] == "document"
    for name, value in said.items():
        if name in DATES:
            ((*parts,),) = value["date-parts"]
            assert list(value) == ["date-parts"]
            assert 1 <= len(parts) <= 3
            assert all(type(one) is int for one in parts)
        elif name == "author":
            assert [list(one) for one in value] == [["literal"]]
        else:
            assert name in WORDS
            assert isinstance(value, str)
            assert value
    source = CiteProcJSON([dict(said)])
    style = CitationStylesStyle(STYLE, validate=False)
    set_in = CitationStylesBibliography(style, source, forms.plain)
    set_in.register(Citation([CitationItem(said["id"])]))
    (line,) = (str(one) for one in set_in.bibliography())
    assert said["author"][0]["literal"].rstrip(".") in line


def test_a_plan_stands_in_a_list_with_version_commit_address_and_day() -> None:
    said = item_of_today(SITE, XA, BASE)
    key, fields, authors = read_bibtex(bibtex(said))
    commit = "b" * 40
    assert key == said["id"] == f"xa-mau-ke-hoach-{commit[:8]}"
    assert authors == ["{Ủy ban nhân dân xã Mẫu}"]
    assert fields == {
        "title": f"{{{XA.title}}}",
        "howpublished": "Kế hoạch số 07/KH-UBND",
        "year": "2024",
        "month": "11",
        "day": "21",
        "note": f"Xã Mẫu, tỉnh Mẫu; bản ghi vào trang ngày 01/03/2025; lần ghi {commit}",
        "url": f"{BASE}ke-hoach/xa-mau-ke-hoach/phien-ban/{commit}/",
        "langid": "vietnamese",
    }
    assert said["issued"] == {"date-parts": [[2024, 11, 21]]}
    assert said["version"] == "bản ghi vào trang ngày 01/03/2025"


@pytest.mark.parametrize("site", [SITE, linked(PLANS)], ids=["made up", "real"])
def test_every_plan_is_taken_by_other_programs(site: Any) -> None:
    for plan in site.plans.values():
        for base in (BASE, ""):
            said = item_of_today(site, plan, base)
            read_bibtex(bibtex(said))
            hold_csl(said)
            assert json.loads(to_json([said])) == [said]
            assert ("URL" in said) == bool(base)


def bare(plan: Plan) -> Plan:
    return replace(plan, number=None, date=None, issued=None, drafted=None)


def test_of_what_the_text_does_not_say_nothing_is_invented() -> None:
    said = item_of_today(SITE, bare(XA), BASE)
    hold_csl(said)
    _key, fields, _authors = read_bibtex(bibtex(said))
    assert {"number", "issued", "status"}.isdisjoint(said)
    assert {"year", "month", "day"}.isdisjoint(fields)
    assert fields["howpublished"] == "Kế hoạch"
    assert "Số, ký hiệu: " in str(said["note"])
    assert "Ngày ban hành: " in fields["note"]


@pytest.mark.parametrize(
    ("day", "fields"),
    [
        (PartialDate(2024, 3), {"year": "2024", "month": "3"}),
        (PartialDate(2024), {"year": "2024"}),
    ],
)
def test_a_partial_day_stays_one(day: PartialDate, fields: dict[str, str]) -> None:
    said = item_of_today(SITE, replace(XA, issued=day), BASE)
    hold_csl(said)
    _key, found, _authors = read_bibtex(bibtex(said))
    assert {name: found.get(name) for name in ("year", "month", "day")} == {
        "year": None, "month": None, "day": None, **fields,
    }  # fmt: skip


def test_hostile_text_neither_ends_a_field_nor_orders_tex() -> None:
    issuer = replace(XA.issuer, value=HOSTILE)
    said = item_of_today(SITE, replace(XA, title=HOSTILE, issuer=issuer), f"{BASE}a b{{}}\\%/")
    hold_csl(said)
    key, fields, authors = read_bibtex(bibtex(said))
    assert key == said["id"]
    assert said["title"] == SHOWN
    assert of_tex(fields["title"].removeprefix("{").removesuffix("}")) == SHOWN
    assert [of_tex(one.removeprefix("{").removesuffix("}")) for one in authors] == [SHOWN]
    assert fields["url"].startswith(f"{BASE}a%20b%7B%7D%5C%/ke-hoach/")


def test_without_history_the_page_of_the_plan_is_cited() -> None:
    said = item_of_today(replace(SITE, revisions=()), XA, BASE)
    assert said["id"] == XA.id
    assert said["URL"] == f"{BASE}ke-hoach/{XA.id}/"
    assert {"version", "note"}.isdisjoint(said)
    hold_csl(said)


def test_a_draft_is_called_one() -> None:
    said = item(reference(SITE, replace(XA, status="draft")), "", None)
    assert (said["status"], said["genre"]) == ("dự thảo", "Kế hoạch (dự thảo)")
