"""What several plans are followed by is a feed of its own, what one is followed by its own feed."""

from __future__ import annotations

import pytest

from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import Address
from generator.views.feeds import Followed, followed
from tests.many_plans import crowded

PAGE = Address("co-quan/so-y-te/")
ONE, TWO, UNTOLD = "xa-00000", "xa-00001", "xa-00002"


@pytest.fixture(scope="module")
def site() -> Site:
    told = [Revision(plan, "a" * 40, "2025-01-01", "Sửa") for plan in (ONE, TWO)]
    return crowded(3).with_revisions(told)


def test_one_plan_is_followed_by_its_own_feed(site: Site) -> None:
    own = Followed(f"ke-hoach/{ONE}/lich-su/atom.xml", None, False)
    assert followed(site, [ONE], PAGE) == own
    assert followed(site, [ONE, ONE, "khong-co"], PAGE) == own


def test_several_have_one_that_gathers_them(site: Site) -> None:
    atom, json = f"{PAGE.page}atom.xml", f"{PAGE.page}feed.json"
    assert followed(site, [ONE, UNTOLD], PAGE) == Followed(atom, json, True)
    assert followed(site, [ONE, TWO], PAGE, as_json=False) == Followed(atom, None, True)


def test_where_no_past_is_known_nothing_can_be_followed(site: Site) -> None:
    assert followed(site, [], PAGE) is None
    assert followed(site, [UNTOLD], PAGE) is None
    assert followed(site, ["khong-co"], PAGE) is None
