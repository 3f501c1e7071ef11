"""A plan is told as removed only where its last commit took it away, and with its own words."""

from __future__ import annotations

from generator.model.revisions import Change, Detail, Revision
from generator.views.removed import removed_plans
from tests.many_plans import crowded

HERE = "xa-00000"


def revision(plan: str, day: str, removal: str | None = None, title: str | None = None) -> Revision:
    details = (Detail("title", title, None),) if title else ()
    changes = (Change("plan", plan, "removed", "bỏ", details),) if title else ()
    return Revision(
        plan, "a" * 40, day, "Bỏ", changes=changes, removal=removal, moment=f"{day}T00:00:00"
    )


def test_only_what_a_commit_took_away_and_none_brought_back_is_removed() -> None:
    site = crowded(1).with_revisions(
        [
            revision("cu", "2025-01-02", "nhập nhầm", "Kế hoạch cũ"),
            revision("moi", "2025-03-04", ""),
            revision(HERE, "2025-02-02", "bỏ rồi thêm lại"),
            revision("doi-ten", "2025-02-03"),
        ]
    )
    found = removed_plans(site)
    assert list(found) == ["moi", "cu"]
    assert (found["cu"].title, found["cu"].words) == ("Kế hoạch cũ", ("Bỏ", "nhập nhầm"))
    assert (found["moi"].title, found["moi"].words) == ("moi", ("Bỏ",))
    assert found["cu"].day == "02/01/2025"
