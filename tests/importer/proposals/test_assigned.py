"""Who has which part in what sentences say is to be done."""

from __future__ import annotations

from generator.importer.proposals.assigned import assigned_in
from generator.importer.proposals.context import Context
from generator.importer.proposals.given import Assigned


def test_a_sentence_gives_its_subject_and_its_partner_a_part() -> None:
    found = list(assigned_in("Sở Y tế chủ trì, phối hợp với Công an tỉnh lập chốt.", Context()))
    assert found == [
        Assigned("Sở Y tế", "leads", "chủ trì", "Sở Y tế"),
        Assigned("Công an tỉnh", "supports", "phối hợp với", "Công an tỉnh"),
    ]


def test_a_heading_gives_its_agency_the_work_below() -> None:
    context = Context(headings=("Sở Y tế",))
    assert list(assigned_in("Lập danh mục thuốc.", context)) == [
        Assigned("Sở Y tế", "leads", "Lập", "Lập danh mục thuốc")
    ]
