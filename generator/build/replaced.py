"""The site that would be replaced: which versions of plans and reports the new one would lack."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.language import _
from generator.locale import worded
from generator.model.revisions import Revision
from generator.opendata import packed_rows
from generator.problems import Location, Problem

# What we write of 100,000 versions; a file of more is none of ours.
MOST_BYTES = 512 * 1024 * 1024
_SHOWN = 12
Versions = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Kept:
    """Whose versions stand on a site: in which table of `api/`, in which column, and their name."""

    table: str
    column: str
    name: Callable[[], str]

    @property
    def record(self) -> str:
        """Return where the table stands, or what leads to its parts."""
        return f"api/{self.table}.json"


PLANS = Kept("revisions", "plan", lambda: _("kế hoạch này"))
REPORTS = Kept("report-revisions", "report", lambda: _("báo cáo này"))


def check_replaced(
    output: Path, kept: Kept, revisions: Iterable[Revision], present: Container[str]
) -> list[Problem]:
    """Hold the revisions of a new site against those of the one that it would replace.

    Fewer of a plan or report are an error: their addresses would be gone. As many or more among
    which some are missing tell of a history that was rewritten, and are a warning. What became of
    one under another id is not lost. One that is none of those `present` any more, which the site
    has, was given up by a commit: a warning, since its pages go. A record that cannot be read is a
    warning, none at all is none.
    """
    file = output / kept.record
    if not file.is_file():
        return []
    known = _known(file, kept)
    if known is None:
        return [_unreadable(file)]
    return list(_lost(file, kept, known, revisions, present))


def _known(file: Path, kept: Kept) -> Versions | None:
    """Return the versions of each plan or report of a site; null where its record is unreadable."""
    found: Versions = defaultdict(list)
    try:
        for row in _rows(file, kept):
            found[_name(row[kept.column])].append(_name(row["revision"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return found


def _rows(file: Path, kept: Kept) -> Iterable[Any]:
    """Return the rows of a record; of one that only leads to them (`opendata.cutting`) those."""
    if file.stat().st_size > MOST_BYTES:
        raise ValueError
    rows: list[Any] = json.loads(file.read_bytes())
    if not any("part" in row for row in rows[:1]):
        return rows
    parts = sorted((file.parent / "parts" / kept.table).rglob("*.parquet"))
    return packed_rows(parts or [file.with_suffix(".parquet")])


def _name(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _lost(
    file: Path,
    kept: Kept,
    known: Versions,
    revisions: Iterable[Revision],
    present: Container[str],
) -> Iterator[Problem]:
    now: Versions = defaultdict(list)
    for one in revisions:
        now[one.plan].append(one.revision)
    moved = {name for plan, names in now.items() if plan not in known for name in names}
    for plan, names in known.items():
        own = set(now[plan])
        gone = [name for name in names if name not in own and name not in moved]
        if gone and len(now[plan]) < len(names):
            yield _fewer(file, kept, plan, (len(names), len(now[plan])))
        elif gone:
            yield _rewritten(file, kept, plan, gone)
        elif plan not in present and own.difference(names):
            yield _removed(file, kept, plan)


def _fewer(file: Path, kept: Kept, name: str, counts: tuple[int, int]) -> Problem:
    before, after = map(worded.count, counts)
    return Problem.at(
        Location(str(file)),
        "fewer-versions",
        _(
            "site đang có giữ {before} bản của {thing}, site mới chỉ còn {after}: địa chỉ "
            "lâu dài của các bản kia sẽ mất",
            before=before,
            after=after,
            thing=kept.name(),
        ),
        fragment=name,
        hint=_(
            "lấy đủ lịch sử (git fetch --unshallow; fetch-depth: 0; GIT_DEPTH: 0); nếu cố ý bỏ, "
            "xóa thư mục {folder} rồi dựng lại",
            folder=file.parent.parent,
        ),
    )


def _rewritten(file: Path, kept: Kept, name: str, gone: list[str]) -> Problem:
    shown = ", ".join(one[:_SHOWN] for one in gone[:3])
    return Problem.at(
        Location(str(file)),
        "rewritten-history",
        _(
            "lịch sử trong git đã viết lại: site mới không còn {count} địa chỉ bản cũ của {thing}",
            count=worded.count(len(gone)),
            thing=kept.name(),
        ),
        severity="warning",
        fragment=f"{name}: {shown}" + (", …" if gone[3:] else ""),
        hint=_("nếu không cố ý, lấy lại lịch sử trước khi viết lại (git reflog) rồi dựng lại"),
    )


def _removed(file: Path, kept: Kept, name: str) -> Problem:
    return Problem.at(
        Location(str(file)),
        "removed-plan",
        _(
            "git đã bỏ {thing}: trang của nó, kể cả trang các bản cũ, chỉ còn ghi ngày và lý do bỏ",
            thing=kept.name(),
        ),
        severity="warning",
        fragment=name,
        hint=_("nếu không cố ý, lấy lại tệp từ commit trước khi bỏ (git revert) rồi dựng lại"),
    )


def _unreadable(file: Path) -> Problem:
    return Problem.at(
        Location(str(file)),
        "unreadable-record",
        _("không đọc được các bản mà site đang có giữ, nên không biết site mới có thiếu bản nào"),
        severity="warning",
        hint=_("không phải sửa gì: lần dựng này ghi lại tệp ấy"),
    )
