"""What the strip above a page tells: problems of the files, and what is of the state before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.language import _, ngettext
from generator.problems import Problem, count_by_severity, has_errors, lines_of

# Whether search, open data and calendars are of the state that pages show; while a site is read for
# the first time, pages are of the last build, too.
Data = Literal["same", "coming", "before", "reading"]
# More are read by nobody on a page; the terminal has them all.
MOST = 30


@dataclass(frozen=True, slots=True)
class Notices:
    """What is wrong with the files, the worst first, and how far the data are."""

    problems: Sequence[Problem] = ()
    data: Data = "same"

    def written(self) -> bytes:
        """Return what the script of the strip reads, in the language that is spoken.

        `heading` is empty where nothing is wrong; `key` is another one when something else is.
        """
        lines = [lines_of(one) for one in _worst_first(self.problems)]
        said = {
            "heading": self._heading(),
            "is_error": has_errors(self.problems),
            "problems": lines[:MOST],
            "rest": _("Còn {count} lời báo nữa: xem ở cửa sổ lệnh.", count=len(lines) - MOST)
            if len(lines) > MOST
            else "",
            "note": self._note(),
            "close": _("Đóng"),
            "key": hashlib.sha256(json.dumps(lines).encode()).hexdigest()[:16],
        }
        return json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace")

    def _heading(self) -> str:
        counts = count_by_severity(self.problems)
        told = ngettext("{count} cảnh báo", counts["warning"])
        if counts["error"]:
            errors = ngettext("{count} lỗi", counts["error"])
            return _("{errors}: trang này còn như trước khi có lỗi", errors=errors)
        return told if self.problems else ""

    def _note(self) -> str:
        if self.data == "reading":
            return _("Đang đọc các tệp; trang này, nếu có, là của lần dựng trước.")
        if self.data == "coming":
            return _("Ô tìm kiếm, dữ liệu mở và lịch còn của bản trước; bản mới đang được dựng.")
        if self.data == "before":
            return _("Ô tìm kiếm, dữ liệu mở và lịch còn của bản trước.")
        return ""


def _worst_first(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda one: (one.severity != "error", one))
