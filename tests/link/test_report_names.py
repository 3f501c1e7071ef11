"""Every place of a plan may be named: sections, paragraphs, targets, duties."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.folders import edit
from tests.reported import linked_reports, with_report


@pytest.mark.parametrize("place", ["ii-1", "i-p1", "i-t1", "ii-1-d1"])
def test_a_report_speaks_of_a_place(plans: Path, place: str) -> None:
    folder = with_report(plans)
    edit(folder / "reports/bao-cao-2025.yml", {"hoach#ii-1,": f"hoach#{place},"})
    site, problems = linked_reports(folder)
    assert problems == []
    assert [one.about for one in site.reports["bao-cao-2025"].evidence] == [place]


def test_lines_of_a_text_may_break_a_quote_anywhere(plans: Path) -> None:
    folder = with_report(plans)
    edit(folder / "sources/bao-cao-2025.txt", {"thất nghiệp\nchung": "thất\n   nghiệp chung"})
    assert linked_reports(folder)[1] == []
