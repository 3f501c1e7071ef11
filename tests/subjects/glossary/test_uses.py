"""Which plans use which abbreviation in which meaning."""

from __future__ import annotations

import functools

import pytest

from generator.subjects.glossary.uses import Use, abbreviation_uses
from tests.site_fixture import PLANS, linked

VINH_LONG = "vinh-long-chuong-trinh-nq42"


@functools.cache
def uses() -> dict[tuple[str, str, str], dict[str, Use]]:
    return {
        (one.abbr, one.full, one.scope): {use.plan: use for use in found}
        for one, found in abbreviation_uses(linked(PLANS)).items()
    }


def counts(*meaning: str) -> dict[str, int]:
    abbr, full, scope = meaning
    return {plan: use.count for plan, use in uses().get((abbr, full, scope), {}).items()}


def test_ct_is_a_directive_in_a_number_and_a_chairman_among_recipients() -> None:
    assert sum(counts("CT", "Chỉ thị", "party-doc-type").values()) == 4
    assert sum(counts("CT", "Chỉ thị", "state-doc-type").values()) == 1
    chairmen = uses()["CT", "Chủ tịch (trong Nơi nhận)", "organisation"]
    for plan, use in chairmen.items():
        (section,) = (
            one
            for one in linked(PLANS).plans[plan].walk()
            if use.first in {paragraph.id for paragraph in one.paragraphs}
        )
        assert section.role == "recipients"


def test_a_number_of_the_party_is_not_one_of_the_state() -> None:
    assert counts("TT", "Thông tri", "party-doc-type") == {}
    assert counts("TT", "Thông tư", "state-doc-type") == {}
    assert sum(counts("TT", "Thông tư", "legal-doc-or-issuer").values()) == 3


@pytest.mark.parametrize("meaning", ["Ban Chấp hành", "Thông tin và Truyền thông"])
def test_a_meaning_that_no_place_settles_is_not_counted(meaning: str) -> None:
    assert not [one for one in uses() if one[1] == meaning]


def test_the_longest_abbreviation_is_read() -> None:
    assert VINH_LONG in counts("UBND", "Ủy ban nhân dân", "organisation")
    text = "".join(one.text for plan in linked(PLANS).plans.values() for one in plan.paragraphs())
    assert text.count("SLĐTBXH") == sum(
        counts("SLĐTBXH", "Sở Lao động - Thương binh và Xã hội", "organisation").values()
    )


def test_the_first_use_holds_the_abbreviation() -> None:
    for (abbr, _, _), found in uses().items():
        for plan, use in found.items():
            texts = {one.id: one.text for one in linked(PLANS).plans[plan].paragraphs()}
            texts |= {one.id: one.heading or "" for one in linked(PLANS).plans[plan].walk()}
            assert abbr in texts[use.first]
