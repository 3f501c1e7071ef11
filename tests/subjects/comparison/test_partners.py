"""A partner: the plan to be set beside another, and the page that shows both if there is one."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from generator.subjects.comparison.partners import Partner, partners
from tests.site_fixture import PLANS, linked

LEFT, RIGHT = "duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42"


@pytest.mark.parametrize("plan", [LEFT, RIGHT])
def test_partners_of_a_pair_share_its_page(plan: str) -> None:
    near = partners(replace(linked(PLANS), pairs=((LEFT, RIGHT),)))
    other = RIGHT if plan == LEFT else LEFT
    assert near[plan][0] == Partner(other, (LEFT, RIGHT))


def test_a_partner_without_a_page_has_no_pair() -> None:
    near = partners(replace(linked(PLANS), pairs=()))
    assert near[LEFT]
    assert {partner.pair for partner in near[LEFT]} == {None}


def test_a_partner_is_a_value() -> None:
    partner = Partner(RIGHT, None)
    assert len({partner, Partner(RIGHT, None), Partner(RIGHT, (LEFT, RIGHT))}) == 2
    with pytest.raises(FrozenInstanceError):
        partner.plan = LEFT  # type: ignore[misc]
