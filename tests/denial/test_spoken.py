"""What texts speak of: by names, by phrases of registries, by the phrases of quotes elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from generator.denial import spoken
from generator.denial.places import Places, places_at
from generator.denial.spoken import (
    PHRASE_WORDS,
    spoken_agencies,
    spoken_groups,
    spoken_indicators,
    spoken_themes,
)
from generator.model.site import Site
from tests.denial.base import Said, site_of
from tests.site_fixture import PLANS, linked

HEALTH: dict[str, Any] = {
    "id": "y",
    "name": "Tỷ lệ tham gia bảo hiểm y tế",
    "unit": "%",
    "direction": "more",
}


def speaking(*texts: str, **registry: Sequence[Said]) -> Site:
    return site_of([{"number": "I.", "text": list(texts)}], registry)[0]


def beside(site: Site, text: str) -> Site:
    """Return the site with one more plan, which says one sentence."""
    other = site_of([{"number": "I.", "text": [text]}])[1]
    return replace(site, plans={**site.plans, "khac": replace(other, id="khac")})


def test_a_name_and_each_phrase_are_found_however_they_are_spelt() -> None:
    indicators = [{**HEALTH, "phrases": ["BHYT", "khám chữa bệnh"]}]
    for text in ("tỉ lệ THAM GIA bảo hiểm y tế", "có BHYT", "Khám chữa bệnh"):
        assert spoken_indicators(speaking(text, indicators=indicators)).at("y", "mau").count == 1
    assert spoken_indicators(speaking("khám bệnh", indicators=indicators)).at("y", "mau").count == 0


def quoting(quote: str) -> Site:
    target = {"indicator": "y", "is": "95 %", "year": None, "quote": quote}
    body = [{"number": "I.", "text": [{"text": f"{quote}.", "targets": [target]}]}]
    return site_of(body, {"indicators": [HEALTH]})[0]


def test_what_one_plan_was_encoded_under_is_looked_for_in_the_others() -> None:
    site = quoting("dân số được bảo vệ sức khỏe đạt 95%")
    found = spoken_indicators(beside(site, "Mọi người được bảo vệ sức khỏe toàn diện."))
    assert found.at("y", "khac").count == 1
    assert "y" in found.things("khac")
    few = spoken_indicators(beside(site, "Mọi người được bảo vệ."))
    assert few.at("y", "khac").count == 0
    assert PHRASE_WORDS == 4


def test_words_that_stand_everywhere_are_no_phrase_of_an_indicator() -> None:
    site = quoting("trên địa bàn toàn xã đạt 95%")
    for number in range(3):
        other = beside(site, "Trên địa bàn toàn xã có nhiều việc.").plans["khac"]
        site = replace(site, plans={**site.plans, f"k{number}": replace(other, id=f"k{number}")})
    assert spoken_indicators(site).at("y", "k0").count == 0


def test_figures_and_marks_part_the_phrases_of_a_quote() -> None:
    site = quoting("nâng cao 95%, chất lượng khám")
    assert spoken_indicators(beside(site, "nâng cao chất lượng khám")).at("y", "khac").count == 0


def test_a_field_is_spoken_of_by_its_indicators_too() -> None:
    registry: dict[str, Any] = {"indicators": [{**HEALTH, "theme": "y-te", "phrases": ["BHYT"]}]}
    found = spoken_themes(speaking("Cấp thẻ BHYT.", "Y tế cơ sở.", **registry))
    assert [place.anchor for place in found.at("y-te", "mau").shown] == ["i-p1", "i-p2"]


def test_a_group_is_looked_for_within_names_of_laws_too() -> None:
    people = {"id": "kt", "name": "Người khuyết tật", "words": ["người khuyết tật"]}
    groups: list[Any] = [{**people, "not_in": ["Luật Người khuyết tật"]}]
    found = spoken_groups(speaking("Thực hiện Luật Người khuyết tật.", groups=groups))
    assert found.at("kt", "mau").count == 1


def test_an_agency_is_looked_for_where_a_plan_may_mean_it() -> None:
    agencies = [
        {"id": "nganh", "name": "Các ngành", "kind": "class", "unit": "xa-mau"},
        {"id": "noi-khac", "name": "Các ngành", "kind": "class", "unit": "noi-khac"},
    ]
    units = [{"id": "noi-khac", "name": "Xã Khác", "level": "commune"}]
    found = spoken_agencies(speaking("Giao các ngành.", agencies=agencies, units=units))
    assert found.at("nganh", "mau").count == 1
    assert found.at("noi-khac", "mau").count == 0


def test_bodies_that_share_a_name_are_not_each_sought_in_each_plan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The police of a thousand communes have one name, and a thousand plans print it."""
    names = [f"xa-{number}" for number in range(12)]
    agencies = [
        {
            "id": f"ca-{name}",
            "name": f"Công an {name}",
            "kind": "body",
            "unit": name,
            "aliases": ["công an xã"],
        }
        for name in names
    ]
    units = [{"id": name, "name": name, "level": "commune"} for name in names]
    site = speaking("Giao công an xã.", agencies=agencies, units=units)
    plan = site.plans["mau"]
    site = replace(site, plans={one: replace(plan, id=one, unit=one) for one in names})
    asked: list[str] = []

    def places(plan: str, *given: Any) -> Places:
        asked.append(plan)
        return places_at(plan, *given)

    monkeypatch.setattr(spoken, "places_at", places)
    found = spoken_agencies(site)
    assert {one: [*plans] for one, plans in found.places.items()} == {
        f"ca-{name}": [name] for name in names
    }
    assert asked == names


def test_what_nobody_looks_for_is_nowhere() -> None:
    found = spoken_indicators(speaking("Một."))
    assert (found.at("khong-co", "mau").count, found.plans("khong-co")) == (0, {})
    assert found.things("khong-co") == ()


def test_every_name_of_an_agency_in_a_real_text_is_found() -> None:
    """By a second way: the name, letter by letter, in the text."""
    site = linked(PLANS)
    found = spoken_agencies(site)
    for plan in site.plans.values():
        within = {None, *(unit.id for unit in site.unit_chain(plan.unit))}
        text = "\n".join(one.text.casefold() for one in plan.paragraphs())
        for agency in site.registries.agencies.values():
            if agency.unit in within and f" {agency.name.casefold()} " in text:
                assert found.at(agency.id, plan.id).count, (plan.id, agency.id)
