"""A revision as it is before anything is known of it but its commit."""

from __future__ import annotations

from generator.model.revisions import Change, Detail, Revision


def test_a_commit_is_a_correction_until_it_says_otherwise() -> None:
    revision = Revision("xa-mau", "0f3c", "2025-01-02", "Sửa chính tả")
    assert (revision.kind, revision.inferred) == ("correction", True)
    assert revision.moment == ""
    assert revision.merge is False
    assert revision.changes == ()
    unknown = (revision.legal_date, revision.based_on, revision.document, revision.author)
    assert unknown == (None,) * 4
    assert (revision.unreadable, revision.since) == (None, None)


def test_a_change_has_no_effect_until_somebody_can_say_it() -> None:
    change = Change("target", "i-t1", "altered", "Đổi con số")
    assert (change.details, change.themes, change.effect) == ((), (), None)


def test_a_detail_holds_what_stood_there_and_what_stands_there_now() -> None:
    detail = Detail("value", 3, None)
    assert (detail.field, detail.before, detail.after) == ("value", 3, None)
