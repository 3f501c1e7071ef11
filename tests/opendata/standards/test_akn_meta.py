"""What Akoma Ntoso tells around a text: an amendment is an event, our correction is none."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from generator.model.revisions import Revision
from generator.opendata.publication import PublishedPlan
from generator.opendata.standards.akn_meta import put_meta
from tests.opendata.standards.written import SAID, site

PLAN = site().plans["vinh-long-chuong-trinh-nq42"]
AMENDED = Revision(
    PLAN.id, "d" * 40, "2026-04-01", "Sửa đổi", kind="amendment", legal_date="2026-03-20",
    document="68-nq-cp",
)  # fmt: skip


def meta(*revisions: Revision) -> Element:
    parent = Element("doc")
    there = site().with_revisions([*revisions, *site().revisions])
    put_meta(parent, PublishedPlan(there, PLAN, SAID))
    return parent


def events(parent: Element) -> list[tuple[str | None, str | None, str | None]]:
    found = parent.iter("eventRef")
    return [(one.get("type"), one.get("date"), one.get("source")) for one in found]


BEGUN = ("generation", "2024-11-21", "#encoder")


def test_a_correction_of_ours_amends_nothing() -> None:
    assert events(meta()) == [BEGUN]


def test_a_text_without_a_day_has_not_begun_on_the_first_possible_one() -> None:
    for name in ("kien-giang-ke-hoach-nq42", "duc-pho-chuong-trinh-nq42"):
        parent = Element("doc")
        put_meta(parent, PublishedPlan(site(), site().plans[name], SAID))
        assert events(parent) == []
        assert parent.find(".//lifecycle") is None


def test_an_amendment_is_an_event_of_its_legal_day_by_its_document() -> None:
    assert events(meta(AMENDED)) == [BEGUN, ("amendment", "2026-03-20", "#document.68-nq-cp")]
    unknown = replace(AMENDED, document=None, legal_date="2026-03")
    assert events(meta(unknown)) == [BEGUN]


def test_who_issued_it_and_who_encoded_it_are_told_apart() -> None:
    parent = meta()
    authors = {one.get("href") for one in parent.iter("FRBRauthor")}
    assert authors == {"#agency.ubnd-tinh-vinh-long", "#encoder"}
    names = {one.get("eId"): one.get("showAs") for one in parent.iter("TLCOrganization")}
    assert names["encoder"] == "Nhóm thử"
