"""The feed of reports: what was entered last comes first, with its figures."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from generator.history import ReportEdit
from generator.model.revisions import Revision
from generator.subjects.progress.feed import is_fed, report_feed
from tests.subjects.progress.small import BASE, edition, silent, small

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = "2026-01-11T08:00:00+07:00"
EDIT = ReportEdit(Revision("bao-cao-2025", "abc", "2026-01-11", "Nhập", MOMENT))


def test_a_report_is_an_entry_with_its_figures() -> None:
    known = replace(edition(small()), report_edits={"bao-cao-2025": (EDIT,)})
    ((path, data),) = report_feed(known)
    assert path == "tien-do/atom.xml"
    feed = ElementTree.fromstring(data)
    (entry,) = feed.iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Báo cáo kết quả năm 2025"
    assert entry.findtext(f"{ATOM}updated") == MOMENT
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"{BASE}tien-do/bao-cao/bao-cao-2025/"
    assert "Tỷ lệ thất nghiệp, Xã Mẫu, tỉnh Mẫu, 31/12/2025: 2,8%" in (
        entry.findtext(f"{ATOM}content") or ""
    )


def test_without_reports_or_commits_there_is_no_feed() -> None:
    assert list(report_feed(edition(silent()))) == []
    assert list(report_feed(edition(small()))) == []


def test_a_note_alone_has_no_feed() -> None:
    edits = {"bao-cao-2025": (EDIT,)}
    assert is_fed(small(), edits)
    report = replace(small().reports["bao-cao-2025"], standing="note")
    assert not is_fed(replace(small(), reports={report.id: report}), edits)
    assert not is_fed(small(), {})
