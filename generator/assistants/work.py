"""Work and promises: who is given what, what is due on which day, what became of a target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.assistants.answers import Answer, Entry, Refusal, plan_of, quoted
from generator.assistants.figures import only_one
from generator.assistants.site_files import Row, SiteFiles
from generator.language import N_, Labels, _
from generator.schema.labels import ACTOR_ROLES, DUTY_ACTIONS
from generator.subjects.progress.ledger import EntryStatus
from generator.subjects.progress.words import REASONS, STATUSES

MOST = 60
LEDGER: Labels[EntryStatus] = Labels(
    {
        "received": N_("trang có văn bản trả lời việc này"),
        "not-found": N_(
            "ngày đã qua; trang chưa tìm được văn bản nào trả lời, không có nghĩa là chưa làm"
        ),
        "to-come": N_("chưa đến ngày"),
        "no-day": N_("từ câu này không tính ra được ngày nào"),
        "ended": N_("kế hoạch hay nơi này đã thành lịch sử trước ngày ấy"),
    }
)


def responsible(files: SiteFiles, plan: str, indicator: str = "", at: str = "") -> Answer:
    """Tell who is given the work of a section, or the work that has to do with an indicator."""
    plan_of(files, plan)
    if bool(indicator) == bool(at):
        raise Refusal(_("hỏi về một chỉ số (indicator) hoặc một mục (at), mỗi lần một thứ"))
    sections = (
        _of_indicator(files, plan, indicator) if indicator else {at, _section(files, plan, at)}
    )
    agencies = {row["id"]: row["name"] for row in files.rows("agencies")}
    entries = [
        quoted(
            files,
            row,
            row["quote"],
            section=row["section"],
            agency=row["agency"],
            agency_name=agencies.get(row["agency"]),
            role=row["role"],
            role_means=ACTOR_ROLES[row["role"]],
            printed_role=row["printed_role"],
            inherited_from=row["inherited_from"],
        )
        for row in files.rows("assignments", plan)
        if row["section"] in sections or row["scope"] == "plan"
    ]
    if not entries:
        said = _("Dữ liệu ở đây không ghi cơ quan nào ở các mục ấy; hãy đọc nguyên văn bằng read.")
        return Answer("unclear", said, also={"sections": sorted(sections)})
    said = _(
        "Câu giao việc ở các mục có liên quan; inherited_from là câu giao chung ở mục trên. Ngày "
        "báo "
        "cáo thì hỏi due."
    )
    also = {"sections": sorted(sections)}
    return Answer("found", said, entries[:MOST], max(len(entries) - MOST, 0), also)


def _of_indicator(files: SiteFiles, plan: str, said: str) -> set[str]:
    """Return the sections that have to do with an indicator: its targets', its field's."""
    known = only_one(files, said)
    own = {row["section"] for row in files.rows("targets", plan) if row["indicator"] == known["id"]}
    fields = {
        row["section"]
        for row in files.rows("section-themes", plan)
        if known["theme"] and row["theme"] == known["theme"]
    }
    return own | fields


def _section(files: SiteFiles, plan: str, at: str) -> str:
    for table in ("paragraphs", "targets", "duties"):
        for row in files.rows(table, plan):
            if row["id"] == at:
                return str(row["section"])
    if any(row["id"] == at for row in files.rows("sections", plan)):
        return at
    raise Refusal(
        _("kế hoạch này không có chỗ nào mang mã ấy; read không kèm “at” cho biết các mục")
    )


def due(files: SiteFiles, plan: str) -> Answer:
    """Tell what a plan asks for by which day, and whether the site has a document that answers."""
    plan_of(files, plan)
    agencies = {row["id"]: row["name"] for row in files.rows("agencies")}
    ledger: defaultdict[str, list[Entry]] = defaultdict(list)
    for row in files.rows("ledger", plan):
        names = ("year", "due", "status", "reports", "on_time", "today")
        known = {name: row[name] for name in names if row[name] is not None}
        ledger[row["duty"]].append({**known, "status_means": LEDGER[row["status"]]})
    duties = sorted(files.rows("duties", plan), key=lambda row: row["day"] is None)
    entries = [_duty(files, row, agencies, ledger[row["id"]]) for row in duties]
    if not entries:
        said = _(
            "Dữ liệu ở đây không ghi việc nào phải báo cáo; hãy tìm trong nguyên văn bằng find."
        )
        return Answer("unclear", said)
    said = _(
        "Việc có ngày đứng trước. day là ngày trong năm (--11-15: 15/11), ledger là sổ theo dõi."
    )
    return Answer("found", said, entries[:MOST], max(len(entries) - MOST, 0))


def _duty(files: SiteFiles, row: Row, agencies: dict[str, str], ledger: Sequence[Entry]) -> Entry:
    return quoted(
        files,
        row,
        row["quote"],
        at=row["id"],
        does=row["does"],
        does_means=DUTY_ACTIONS[row["does"]],
        by=[agencies.get(one, one) for one in row["by"]],
        to=[agencies.get(one, one) for one in row["to"]],
        through=[agencies.get(one, one) for one in row["through"]],
        day=row["day"],
        every=row["every"],
        years=row["years"],
        ledger=list(ledger),
        note=row["note"],
    )


def progress(files: SiteFiles, plan: str, indicator: str = "") -> Answer:
    """Tell what became of a plan's targets: the status by the one rule, the figures that decide."""
    plan_of(files, plan)
    wanted = only_one(files, indicator)["id"] if indicator else None
    quotes = {row["id"]: row["quote"] for row in files.rows("targets", plan)}
    told = {row["id"]: row for row in files.rows("observations")}
    rows = [row for row in files.rows("progress", plan) if wanted in (None, row["indicator"])]
    entries = [
        quoted(
            files,
            row,
            quotes.get(row["target"]),
            at=row["target"],
            period=row["period"],
            status=row["status"],
            status_means=STATUSES[row["status"]],
            reason=row["reason"],
            reason_means=REASONS[row["reason"]] if row["reason"] else None,
            deadline=row["deadline"],
            today=row["today"],
            figures=list(_figures(row, told)),
        )
        for row in rows
    ]
    if not entries:
        said = _(
            "Ở đây không có lời hứa nào của kế hoạch này để xét; figures cho biết văn bản nói gì."
        )
        return Answer("unclear", said)
    said = _(
        "Mỗi mục một chỉ tiêu với điều trang nói được về nó, theo một quy tắc; con số nào không "
        "đủ thì "
        "không kết luận."
    )
    return Answer("found", said, entries[:MOST], max(len(entries) - MOST, 0))


def _figures(row: Row, told: dict[str, Row]) -> Iterator[Entry]:
    for name in (*row["figures"], *row["before"]):
        if one := told.get(name):
            names = ("quote", "url", "as_of", "operator", "value", "value_max", "unit", "report")
            yield {key: one[key] for key in names if one[key] is not None}
