"""What may be wrong with a row that came back, as problems at its place in the spreadsheet."""

from __future__ import annotations

from generator.language import _
from generator.problems import Problem, Severity
from generator.sheets import columns
from generator.sheets.files import Given, Row


def of_another_plan(given: Given, row: Row, other: str, plan: str) -> Problem:
    """Return that a row names another plan than the one that is edited."""
    return Problem.at(
        given.place(row, given.others[columns.PLAN]),
        "sheet-other-plan",
        _("dòng này là của kế hoạch khác; đang sửa {plan}", plan=plan),
        fragment=other,
        hint=_("xóa dòng này khỏi bảng, hoặc gọi lệnh với kế hoạch ấy"),
    )


def shifted(given: Given, row: Row) -> Problem:
    """Return that a row has more cells than the table has columns."""
    return Problem.at(
        given.place(row, given.width),
        "sheet-shifted",
        _("dòng này có nhiều ô hơn số cột"),
        fragment=row.cells[given.width],
        hint=_("có lẽ một ô có dấu ngăn cách nên bị tách; gõ lại dòng ấy"),
    )


def neither_dropped_nor_kept(given: Given, row: Row, said: str) -> Problem:
    """Return that the column by which rows go says neither."""
    return Problem.at(
        given.place(row, given.others[columns.DROP]),
        "sheet-drop",
        _("ô này chỉ ghi x khi muốn bỏ dòng, không thì để trống"),
        fragment=said,
        hint=_("ghi x, hoặc xóa trắng ô"),
    )


def no_such_place(given: Given, row: Row, address: str, guess: str) -> Problem:
    """Return that a new row names a paragraph that the plan does not have."""
    return Problem.at(
        given.place(row, given.others[columns.PLACE]),
        "sheet-unknown-place",
        _("kế hoạch không có đoạn nào mang mã này"),
        fragment=address,
        hint=_("chép mã từ dòng khác của đoạn ấy, hoặc để trống để tìm theo câu gốc"),
        guess=guess,
    )


def quoted_elsewhere(given: Given, row: Row, quote: str, *, is_often: bool) -> Problem:
    """Return that the words a new row quotes stand in no paragraph, or in several."""
    at = next((at for one, at in given.fields.items() if one.key == "quote"), None)
    often, never = _("câu gốc có ở nhiều đoạn"), _("không đoạn nào có câu gốc này")
    return Problem.at(
        given.place(row, at),
        "sheet-unknown-place",
        often if is_often else never,
        fragment=quote,
        hint=_("ghi “{place}”, hoặc chép đúng câu trong văn bản", place=columns.PLACE),
    )


def twice(given: Given, row: Row, other: str) -> Problem:
    """Return that a row says what another place says already."""
    return Problem.at(
        given.place(row),
        "sheet-row-twice",
        _("dòng này lặp lại một dòng đã có: {other}", other=other),
        hint=_("xóa một trong hai; nếu là dòng thêm mới thì để trống “{mark}”", mark=columns.MARK),
    )


def gone(given: Given, row: Row, severity: Severity) -> Problem:
    """Return that the plan changed where the table did not."""
    return Problem.at(
        given.place(row),
        "sheet-gone",
        _("tệp kế hoạch đã bỏ hoặc sửa dòng này sau khi xuất; bảng không sửa nên bỏ qua"),
        severity=severity,
        hint=_("xuất lại bảng trước khi sửa tiếp"),
    )


def conflict(given: Given, row: Row, mark: str, *, is_mark: bool) -> Problem:
    """Return that the plan and the table both changed a row, or that its mark is none."""
    both = _(
        "dòng này đã đổi cả trong tệp kế hoạch và trong bảng sau khi xuất, "
        "hoặc là của kế hoạch khác"
    )
    return Problem.at(
        given.place(row, given.others[columns.MARK]),
        "sheet-conflict",
        both if is_mark else _("dấu dòng không còn như khi xuất ra"),
        fragment=mark,
        hint=_(
            "xuất lại bảng rồi sửa ở bản mới; dòng thêm mới thì để trống “{mark}”",
            mark=columns.MARK,
        ),
    )


def missing(given: Given, count: int) -> Problem:
    """Return that so many rows of the plan stay though the table does not have them."""
    return Problem.at(
        given.place(Row(1, ())),
        "sheet-missing-rows",
        _("{count} dòng của kế hoạch không có trong bảng: giữ nguyên", count=count),
        severity="info",
        hint=_(
            "muốn bỏ dòng nào thì ghi x vào cột “{drop}”, hay thêm --drop-missing để bỏ mọi "
            "dòng thiếu",
            drop=columns.DROP,
        ),
    )
