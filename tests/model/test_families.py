"""Which plans belong together: by what they and the documents above them carry out, to the end."""

from __future__ import annotations

from dataclasses import replace

from generator.model.families import families, families_of
from generator.model.plan import Basis
from generator.model.registries import CitedDocument, Relation
from generator.model.site import Site
from tests.many_plans import crowded
from tests.site_fixture import PLAN_IDS, PLANS, linked


def _site(basis: dict[str, list[str]], ways: dict[str, list[str]]) -> Site:
    """A site of plans by what they carry out, and of documents by what they do."""
    site = crowded(len(basis))
    (model, *_) = site.registries.documents.values()
    names = {*ways, *(one for found in (*basis.values(), *ways.values()) for one in found)}
    documents = {name: _document(model, name, ways.get(name, [])) for name in sorted(names)}
    plans = {
        name: replace(
            plan,
            id=name,
            number=None,
            basis=tuple(Basis("carries-out", one) for one in found),
        )
        for (name, found), plan in zip(basis.items(), site.plans.values(), strict=True)
    }
    return replace(
        site, plans=plans, registries=replace(site.registries, documents=documents)
    ).with_revisions(())


def _document(model: CitedDocument, name: str, carries_out: list[str]) -> CitedDocument:
    return replace(
        model,
        id=name,
        number=None,
        relations=tuple(
            Relation("carries-out", one, "a", "p1", "thực hiện") for one in carries_out
        ),
    )


def test_the_first_five_plans_are_one_family() -> None:
    site = linked(PLANS)
    assert {name: set(plans) for name, plans in families(site).items()} == {
        "42-nq-tw": set(PLAN_IDS)
    }


def test_the_way_up_leads_by_documents_to_the_resolution_at_its_end() -> None:
    site = _site(
        {"a": ["huyen"], "b": ["trung-uong"], "c": ["khac"]},
        {"huyen": ["tinh"], "tinh": ["trung-uong"]},
    )
    assert families(site) == {"trung-uong": ("a", "b"), "khac": ("c",)}


def test_a_plan_of_two_resolutions_is_in_both_families_and_one_of_none_in_none() -> None:
    site = _site({"a": ["mot", "hai"], "b": ["hai"], "c": []}, {})
    assert families(site) == {"hai": ("a", "b"), "mot": ("a",)}
    assert (families_of(site, "a"), families_of(site, "c")) == (("hai", "mot"), ())


def test_what_only_rests_on_a_document_does_not_carry_it_out() -> None:
    site = _site({"a": ["mot"]}, {})
    plan = replace(site.plans["a"], basis=(Basis("legal-basis", "mot"),))
    assert families(replace(site, plans={"a": plan})) == {}


def test_documents_in_a_circle_lead_nowhere_and_do_not_hang() -> None:
    site = _site({"a": ["mot"]}, {"mot": ["hai"], "hai": ["mot"]})
    assert families(site) == {"mot": ("a",)}
