"""Which text rests on which: read from the plans, drawn and listed alike."""

from __future__ import annotations

import functools
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model.plan import Basis, Plan
from generator.model.registries import CitedDocument, Relation
from generator.model.site import Site
from generator.schema.plan import BasisRelation
from generator.subjects.documents.drawing import HEIGHT, TEXTS_DRAWN, WIDTH, draw_lineage
from generator.subjects.documents.lineage import NEXT_SHOWN, Lineage, index_lineage, plan_lineage
from generator.text.identifiers import Chain
from tests.page_cases import site as case_site
from tests.site_fixture import PLAN_IDS, PLANS, linked

# What the plans' own words say, read: (later, earlier).
SAID = {
    "vinh-long-chuong-trinh-nq42": {
        ("vinh-long-chuong-trinh-nq42", "42-nq-tw"),
        ("vinh-long-chuong-trinh-nq42", "2385-qd-ubnd-vinh-long"),
        ("vinh-long-chuong-trinh-nq42", "68-nq-cp"),
        ("vinh-long-chuong-trinh-nq42", "290-kh-tu-vinh-long"),
        ("vinh-long-chuong-trinh-nq42", "luat-to-chuc-chinh-phu-2015"),
        ("vinh-long-chuong-trinh-nq42", "luat-sua-doi-luat-to-chuc-chinh-phu-2019"),
        ("vinh-long-chuong-trinh-nq42", "169-ttr-sldtbxh-vinh-long"),
        ("68-nq-cp", "42-nq-tw"),
        ("290-kh-tu-vinh-long", "42-nq-tw"),
        ("luat-sua-doi-luat-to-chuc-chinh-phu-2019", "luat-to-chuc-chinh-phu-2015"),
    },
    "duc-pho-chuong-trinh-nq42": {
        ("duc-pho-chuong-trinh-nq42", "42-nq-tw"),
        ("duc-pho-chuong-trinh-nq42", "19-kh-tw"),
        ("duc-pho-chuong-trinh-nq42", "43-ctr-tu-quang-ngai"),
        ("19-kh-tw", "42-nq-tw"),
        ("43-ctr-tu-quang-ngai", "42-nq-tw"),
    },
    "phuong-2-quang-tri-ke-hoach-nq42": {
        ("phuong-2-quang-tri-ke-hoach-nq42", "63-kh-du-phuong-2"),
        ("phuong-2-quang-tri-ke-hoach-nq42", "42-nq-tw"),
        ("63-kh-du-phuong-2", "42-nq-tw"),
    },
}


@functools.cache
def lineage(plan: str) -> Lineage:
    found = plan_lineage(linked(PLANS), linked(PLANS).plans[plan])
    assert found
    return found


@pytest.mark.parametrize("plan", SAID)
def test_a_plan_rests_on_what_it_and_others_say(plan: str) -> None:
    assert {(one.later, one.earlier) for one in lineage(plan).rests} == SAID[plan]


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_each_text_stands_below_all_that_it_rests_on(plan: str) -> None:
    rows = {text.id: row for row, text in enumerate(lineage(plan).texts)}
    assert all(rows[one.earlier] < rows[one.later] for one in lineage(plan).rests)
    assert lineage(plan).texts[-1].is_here


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_what_is_said_of_documents_is_said_by_a_plan(plan: str) -> None:
    site = linked(PLANS)
    for one in lineage(plan).rests:
        if one.quote:
            assert one.said_at
            name = one.said_at.page.removeprefix("ke-hoach/").rstrip("/")
            [paragraph] = [p for p in site.plans[name].paragraphs() if p.id == one.said_at.anchor]
            assert one.quote in paragraph.text


def test_the_two_chains_are_told_apart() -> None:
    chains = {text.id: text.chain for text in lineage("vinh-long-chuong-trinh-nq42").texts}
    assert chains["290-kh-tu-vinh-long"] == chains["42-nq-tw"] == "party"
    assert chains["68-nq-cp"] == chains["vinh-long-chuong-trinh-nq42"] == "state"
    assert lineage("duc-pho-chuong-trinh-nq42").texts[-1].chain == "party"


def test_a_document_shows_what_rests_on_it_next_and_counts_the_rest() -> None:
    site = linked(PLANS)
    found = index_lineage(site).of_document(site.registries.documents["42-nq-tw"])
    assert found
    assert all(one.earlier == "42-nq-tw" for one in found.rests)
    resting = {one.later for one in found.rests}
    said = [d for d in site.registries.documents.values() for r in d.relations
            if r.document == "42-nq-tw"]  # fmt: skip
    assert len(resting) + found.more == len(said) + len(PLAN_IDS)


def test_a_document_that_nothing_rests_on_has_no_lineage() -> None:
    site = linked(PLANS)
    assert index_lineage(site).of_document(site.registries.documents["119-kh-tu"]) is None


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_a_drawing_holds_the_texts_apart_and_within_its_borders(plan: str) -> None:
    drawn = draw_lineage(lineage(plan))
    assert len(drawn.boxes) == min(TEXTS_DRAWN, len(lineage(plan).texts))
    assert all(one.y + HEIGHT <= two.y for one, two in pairwise(drawn.boxes))
    assert drawn.boxes[-1].y + HEIGHT == drawn.height
    assert all(0 <= box.x < WIDTH for box in drawn.boxes)
    assert len(drawn.lines) == len(lineage(plan).rests)
    assert [box.text.is_here for box in drawn.boxes].count(True) == 1


def document(name: str, *earlier: str, chain: Chain | None = None) -> CitedDocument:
    relations = tuple(Relation("carries-out", one, XA, "i-p1", "theo") for one in earlier)
    return CitedDocument(
        name, "nghi-quyet", name.upper(), None, None, "In", None, chain, relations, None
    )


XA = "xa-mau-ke-hoach"


def small(*documents: CitedDocument, basis: tuple[Basis, ...] = ()) -> Site:
    """The small site with these documents, and one plan that rests on some of them."""
    at = case_site()
    plan = replace(at.plans[XA], basis=basis)
    registries = replace(at.registries, documents={one.id: one for one in documents})
    return replace(at, plans={XA: plan}, registries=registries)


def of_plan(at: Site) -> Lineage:
    found = plan_lineage(at, at.plans[XA])
    assert found
    return found


def test_a_text_stands_below_the_longest_way_to_it() -> None:
    at = small(
        document("c", "b", "a"), document("b", "a"), document("a"),
        basis=(Basis("carries-out", "c"), Basis("legal-basis", "a")),
    )  # fmt: skip
    assert [(one.id, one.depth) for one in of_plan(at).texts] == [
        ("a", 0), ("b", 1), ("c", 2), (XA, 3),
    ]  # fmt: skip
    assert of_plan(at).text("b").number == "B"


def test_texts_of_one_depth_have_the_party_s_first_and_ours_last() -> None:
    at = small(
        document("a", chain="state"), document("b", chain="party"), document("c"),
        basis=tuple(Basis("legal-basis", one) for one in "abc"),
    )  # fmt: skip
    assert [one.id for one in of_plan(at).texts] == ["b", "a", "c", XA]


def test_what_a_plan_carries_out_is_told_before_what_it_cites() -> None:
    relations: tuple[BasisRelation, ...] = (
        "proposed-by", "legal-basis", "issued-with", "replaces", "amends", "carries-out",
    )  # fmt: skip
    documents = [document(f"d{n}") for n in range(len(relations))]
    basis = tuple(Basis(one, f"d{n}") for n, one in enumerate(relations))
    assert [one.relation for one in of_plan(small(*documents, basis=basis)).rests] == [
        "Thực hiện", "Sửa đổi", "Thay thế", "Ban hành kèm theo", "Căn cứ", "Theo đề nghị",
    ]  # fmt: skip


def test_a_plan_rests_where_it_first_names_the_document() -> None:
    found = plan_lineage(case_site(), case_site().plans[XA])
    assert found
    (one,) = found.rests
    assert (one.later, one.earlier, one.said_by) == (XA, "42-nq-tw", "xã Mẫu, tỉnh Mẫu")
    assert (str(one.said_at), one.quote) == ("ke-hoach/xa-mau-ke-hoach/#ke-hoach-p1", None)
    silent = small(document("d"), basis=(Basis("legal-basis", "d"),))
    assert [one.said_at for one in of_plan(silent).rests] == [None]


def at(plan: Plan) -> Site:
    return replace(case_site(), plans={plan.id: plan})


def test_a_plan_rests_where_its_words_say_so_if_they_do() -> None:
    """Căn cứ names the document in the opening, thực hiện in the title."""
    plan = case_site().plans[XA]
    title = next(plan.citations())
    opening = next(one for one in plan.walk() if one.role == "opening").paragraphs[0]
    ground = replace(title, paragraph=opening.id, section=opening.section, role="legal-basis")
    told = replace(
        plan,
        basis=(Basis("carries-out", "42-nq-tw"), Basis("legal-basis", "42-nq-tw")),
        sections=tuple(
            replace(section, paragraphs=(replace(opening, citations=(ground,)),))
            if section.role == "opening"
            else section
            for section in plan.sections
        ),
    )
    assert [(one.relation, str(one.said_at)) for one in of_plan(at(told)).rests] == [
        ("Thực hiện", "ke-hoach/xa-mau-ke-hoach/#ke-hoach-p1"),
        ("Căn cứ", f"ke-hoach/xa-mau-ke-hoach/#{opening.id}"),
    ]
    elsewhere = replace(told, basis=(Basis("amends", "42-nq-tw"),))
    (named,) = of_plan(at(elsewhere)).rests
    assert str(named.said_at) == "ke-hoach/xa-mau-ke-hoach/#ke-hoach-p1"


def test_a_relation_that_a_plan_of_elsewhere_tells_is_not_told() -> None:
    strange = replace(document("b"), relations=(Relation("guides", "a", "khong-co", "p1", "theo"),))
    at = small(strange, document("a"))
    assert index_lineage(at).of_document(strange) is None
    told = replace(strange, relations=(Relation("guides", "a", XA, "i-p1", "theo"),))
    found = index_lineage(small(told, document("a"))).of_document(told)
    assert found
    (one,) = found.rests
    assert (one.relation, one.quote, str(one.said_at)) == (
        "Hướng dẫn thi hành", "theo", f"ke-hoach/{XA}/#i-p1",
    )  # fmt: skip


@pytest.mark.parametrize("count", [NEXT_SHOWN - 1, NEXT_SHOWN, NEXT_SHOWN + 1])
def test_eight_texts_that_rest_on_a_document_are_shown(count: int) -> None:
    at = small(document("a"), *(document(f"b{n}", "a") for n in range(count)))
    found = index_lineage(at).of_document(at.registries.documents["a"])
    assert found
    assert (len(found.rests), found.more) == (min(count, 8), max(0, count - 8))


def test_a_document_shows_what_it_rests_on_and_its_next_only_as_far_as_they_rest_on_it() -> None:
    at = small(
        document("a"), document("b", "a"), document("c", "b", "x"), document("x"),
        basis=(Basis("carries-out", "b"), Basis("legal-basis", "x")),
    )  # fmt: skip
    found = index_lineage(at).of_document(at.registries.documents["b"])
    assert found
    pairs = [(one.later, one.earlier) for one in found.rests]
    assert pairs == [("b", "a"), ("c", "b"), (XA, "b")]
    assert [one.id for one in found.texts if one.is_here] == ["b"]


def test_a_text_is_called_by_its_number_or_else_by_what_it_is() -> None:
    law = replace(document("luat"), number=None, title="Luật Việc làm", type="luat")
    bare = replace(document("tran"), number=None, issuer="ubnd-tinh-mau")
    at = small(law, bare, basis=(Basis("legal-basis", "luat"), Basis("legal-basis", "tran")))
    texts = {one.id: one for one in of_plan(at).texts}
    assert (texts["luat"].number, texts["luat"].issuer) == ("Luật Việc làm", "In")
    assert (texts["tran"].number, texts["tran"].issuer) == (
        "Nghị quyết", "Ủy ban nhân dân tỉnh Mẫu",
    )  # fmt: skip
    own = texts[XA]
    assert (own.number, own.issuer, own.chain) == ("07/KH-UBND", "Xã Mẫu, tỉnh Mẫu", None)
    assert str(own.address) == f"ke-hoach/{XA}/"
    draft = replace(at, plans={XA: replace(at.plans[XA], number=None)})
    assert of_plan(draft).text(XA).number == "Kế hoạch"


def test_what_a_document_rests_on_rests_on_others_again() -> None:
    at = small(document("a"), document("b", "a"), document("c", "b"), document("d", "c"))
    found = index_lineage(at).of_document(at.registries.documents["d"])
    assert found
    assert [(one.later, one.earlier) for one in found.rests] == [("d", "c"), ("c", "b"), ("b", "a")]
    assert found.more == 0


def test_a_way_that_leads_to_a_text_twice_is_told_once() -> None:
    at = small(document("a"), document("b", "a"), document("c", "a"), document("d", "b", "c"))
    found = index_lineage(at).of_document(at.registries.documents["d"])
    assert found
    assert [(one.later, one.earlier) for one in found.rests] == [
        ("d", "b"), ("d", "c"), ("b", "a"), ("c", "a"),
    ]  # fmt: skip
    assert [one.id for one in found.texts].count("a") == 1
