"""Which plans use which abbreviation in which meaning."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.model.registries import Abbreviation
from generator.schema.plan import SectionRole
from generator.subjects.glossary.uses import Use, abbreviation_uses, is_settled
from tests.page_cases import site as case_site
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


def used(text: str, *abbreviations: Abbreviation, role: SectionRole | None = None) -> list[str]:
    """Which meanings a text uses, once for each time."""
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    words = replace(next(plan.paragraphs()), text=text)
    section = replace(plan.sections[0], role=role, heading=None, paragraphs=(words,))
    registries = replace(site.registries, abbreviations=abbreviations)
    only = replace(plan, sections=(section,))
    found = abbreviation_uses(replace(site, plans={plan.id: only}, registries=registries))
    return sorted(
        one.full for one, all_of in found.items() for use in all_of for _ in range(use.count)
    )


def meaning(
    abbr: str, full: str, scope: str, ambiguous: bool = True, context: str | None = None
) -> Abbreviation:
    return Abbreviation(abbr, full, scope, "x", ambiguous, context, None)


STATE = meaning("KH", "Kế hoạch", "state-doc-type")
PARTY = meaning("KH", "Kế hoạch của Đảng", "party-doc-type")
CUSTOMER = meaning("KH", "Khách hàng", "organisation", context="Trong Nơi nhận: KH")
PLAIN = meaning("UBND", "Ủy ban nhân dân", "organisation", ambiguous=False)
VAGUE = meaning("TT", "Thông tin", "organisation")
SIGNING = meaning("TM", "Thay mặt", "signature-prefix", ambiguous=False)
FOUR = (STATE, PARTY, CUSTOMER, PLAIN)


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Số 07/KH-UBND", None, ["Kế hoạch", "Ủy ban nhân dân"]),
        ("Số 19-KH/TW", None, ["Kế hoạch của Đảng"]),
        ("KH của xã", None, []),
        ("gửi KH", "recipients", ["Khách hàng"]),
        ("theo 07/KH-UBND", "recipients", ["Kế hoạch", "Ủy ban nhân dân"]),
        ("UBND xã, UBND tỉnh", None, ["Ủy ban nhân dân"] * 2),
        ("xUBND UBNDx", None, []),
    ],
)
def test_where_an_abbreviation_stands_says_what_it_means(
    text: str, role: SectionRole | None, expected: list[str]
) -> None:
    assert used(text, *FOUR, role=role) == expected


def test_what_stands_before_a_signature_means_so_only_there() -> None:
    assert used("TM. UBND", SIGNING, role="signature") == ["Thay mặt"]
    assert used("TM. UBND", SIGNING, role="opening") == []


@pytest.mark.parametrize("scope", ["state-doc-type", "legal-doc-or-issuer", "copy-type"])
def test_words_of_the_state_count_in_its_numbers_alone(scope: str) -> None:
    one = meaning("KH", "K", scope)
    assert (used("07/KH-UBND", one), used("19-KH/TW", one), used("KH", one)) == (["K"], [], [])


@pytest.mark.parametrize("scope", ["party-doc-type", "party-issuer"])
def test_words_of_the_party_count_in_its_numbers_alone(scope: str) -> None:
    one = meaning("KH", "K", scope)
    assert (used("07/KH-UBND", one), used("19-KH/TW", one), used("KH", one)) == ([], ["K"], [])


def test_which_meanings_a_place_settles() -> None:
    settled = [is_settled(one) for one in (STATE, PARTY, CUSTOMER, PLAIN, VAGUE)]
    assert settled == [True, True, True, True, False]
    assert used("TT", VAGUE, role="recipients") == []


def test_headings_count_and_the_first_use_is_told() -> None:
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    words = replace(next(plan.paragraphs()), text="UBND")
    section = replace(plan.sections[0], id="s", heading="UBND VÀ UBND", paragraphs=(words,))
    registries = replace(site.registries, abbreviations=(PLAIN,))
    only = replace(plan, sections=(section,))
    found = abbreviation_uses(replace(site, plans={plan.id: only}, registries=registries))
    assert found == {PLAIN: [Use(plan.id, 3, "s")]}
    assert used("UBND") == []
