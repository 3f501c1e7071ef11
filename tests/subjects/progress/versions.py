"""A report with a past: three commits, the last one of which was not read."""

from __future__ import annotations

from generator.history import ReportEdit
from generator.history.reports import report_text
from generator.model.revisions import Change, Detail, Revision
from tests.history.changes.test_reports import form
from tests.subjects.progress.small import small

NAME = "bao-cao-2025"
OLD, NEW = "a" * 40, "b" * 40


def came(name: str = NAME, revision: str = OLD) -> ReportEdit:
    """The commit that entered a report."""
    title = Detail(None, None, "Báo cáo kết quả năm 2025")
    change = Change("report", name, "added", "lần đầu đăng: 1 con số", (title,))
    moment = "2026-01-11T08:00:00+07:00"
    made = Revision(
        name, revision, "2026-01-11", "Nhập báo cáo", moment, "encoding", changes=(change,)
    )
    return ReportEdit(made, "1" * 40, report_text(form({}), small().registries))


def changed(name: str = NAME, revision: str = NEW) -> ReportEdit:
    """The commit that changed its figure."""
    figure = Detail("is", "2,7 %", "2,8 %")
    said = "con số that-nghiep (tỷ lệ thất nghiệp), giá trị: 2,7 % → <2,8> %"
    change = Change("observation", "that-nghiep", "altered", said, (figure,))
    moment = "2026-02-01T08:00:00+07:00"
    made = Revision(name, revision, "2026-02-01", "Sửa *số*", moment, changes=(change,))
    return ReportEdit(made, "2" * 40, report_text(form({}), small().registries))


def gone(name: str = NAME, revision: str = "c" * 40) -> ReportEdit:
    """The commit that took it away."""
    title = Detail(None, "Báo cáo kết quả năm 2025", None)
    change = Change("report", name, "removed", "bỏ báo cáo", (title,))
    moment = "2026-03-01T08:00:00+07:00"
    made = Revision(
        name,
        revision,
        "2026-03-01",
        "Bỏ báo cáo",
        moment,
        changes=(change,),
        removal="Nhập nhầm hai lần.",
    )
    return ReportEdit(made)
