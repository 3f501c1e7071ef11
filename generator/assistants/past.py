"""What changed in the plans since they were published here, and by whose decision."""

from __future__ import annotations

from generator.assistants.answers import Answer, Entry, Refusal, plan_of
from generator.assistants.site_files import Row, SiteFiles
from generator.denial.denials import none_amended, not_amended
from generator.language import _
from generator.locale.worded import REVISION_KINDS
from generator.model.urls import version_address
from generator.text.vietnamese import parse_date

MOST = 20
# Of one version.
MOST_CHANGES = 12


def changes(files: SiteFiles, plan: str = "", since: str = "") -> Answer:
    """Tell the versions of a plan or of all, newest first, and what made each."""
    if plan:
        plan_of(files, plan)
    if since and parse_date(since) is None:
        raise Refusal(_("“since” phải là một ngày, như 2025-07-01"))
    rows = sorted(
        (row for row in files.rows("revisions", plan or None) if row["date"] >= since),
        key=lambda row: row["date"],
        reverse=True,
    )
    amended = any(row["kind"] == "amendment" for row in files.rows("revisions", plan or None))
    entries = [_version(files, row) for row in rows[:MOST]]
    if amended:
        said = _(
            "Bản có kind “amendment” là do một văn bản sau sửa đổi; bản khác là sửa việc nhập liệu."
        )
    else:
        said = f"{not_amended().capitalize()}." if plan else none_amended()
        ours = _("Các bản ở đây là nhập liệu và sửa lỗi nhập liệu, không phải sửa văn bản.")
        said = f"{said} {ours}"
    return Answer("found" if entries else "not-found", said, entries, max(len(rows) - MOST, 0))


def _version(files: SiteFiles, row: Row) -> Entry:
    address = version_address(row["plan"], row["revision"])
    told = [
        {name: one[name] for name in ("what", "id", "field", "before", "after")}
        for one in row["changes"][:MOST_CHANGES]
    ]
    return {
        "quote": row["subject"],
        "url": f"{files.base}{address}",
        "plan": row["plan"],
        "version": row["revision"],
        "date": row["date"],
        "legal_date": row["legal_date"],
        "kind": row["kind"],
        "kind_means": REVISION_KINDS[row["kind"]],
        "author": row["author"],
        "changes": told,
        "changes_left_off": max(len(row["changes"]) - MOST_CHANGES, 0),
    }
