"""The site that would be replaced: which versions of plans it has that the new one would not."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.language import _
from generator.locale import worded
from generator.model.revisions import Revision
from generator.problems import Location, Problem

RECORD = "api/revisions.json"
PARTS = "parts/revisions/*/*.json"  # beside it
# What we write of 100,000 versions; a file of more is none of ours.
MOST_BYTES = 512 * 1024 * 1024
_SHOWN = 12
Versions = dict[str, list[str]]


def check_replaced(
    output: Path, revisions: Iterable[Revision], plans: Container[str]
) -> list[Problem]:
    """Hold the revisions of a new site against those of the one that it would replace.

    Fewer of a plan are an error: their addresses would be gone. As many or more among which some
    are missing tell of a history that was rewritten, and are a warning. What became of a plan
    under another id is not lost. A plan that is none of `plans` any more, which the site has, was
    given up by a commit: a warning, since its pages go. A record that cannot be read is a warning,
    none at all is none.
    """
    file = output / RECORD
    if not file.is_file():
        return []
    known = _known(_files(file))
    return [_unreadable(file)] if known is None else list(_lost(file, known, revisions, plans))


def _files(file: Path) -> Sequence[Path]:
    """Return the parts of a record that is cut (`opendata.cutting`), or the record itself."""
    return sorted(file.parent.glob(PARTS)) or [file]


def _known(files: Iterable[Path]) -> Versions | None:
    """Return the versions of each plan that a site has; null where its record cannot be read."""
    try:
        found: Versions = defaultdict(list)
        for file in files:
            if file.stat().st_size > MOST_BYTES:
                return None
            for row in json.loads(file.read_bytes()):
                found[_name(row["plan"])].append(_name(row["revision"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return found


def _name(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _lost(
    file: Path, known: Versions, revisions: Iterable[Revision], plans: Container[str]
) -> Iterator[Problem]:
    now: Versions = defaultdict(list)
    for one in revisions:
        now[one.plan].append(one.revision)
    moved = {name for plan, names in now.items() if plan not in known for name in names}
    for plan, names in known.items():
        own = set(now[plan])
        gone = [name for name in names if name not in own and name not in moved]
        if gone and len(now[plan]) < len(names):
            yield _fewer(file, plan, len(names), len(now[plan]))
        elif gone:
            yield _rewritten(file, plan, gone)
        elif plan not in plans and own.difference(names):
            yield _removed(file, plan)


def _fewer(file: Path, plan: str, before: int, after: int) -> Problem:
    return Problem.at(
        Location(str(file)),
        "fewer-versions",
        _(
            "site đang có giữ {before} bản của kế hoạch này, site mới chỉ còn {after}: địa chỉ "
            "lâu dài của các bản kia sẽ mất",
            before=worded.count(before),
            after=worded.count(after),
        ),
        fragment=plan,
        hint=_(
            "lấy đủ lịch sử (git fetch --unshallow; fetch-depth: 0; GIT_DEPTH: 0); nếu cố ý bỏ, "
            "xóa thư mục {folder} rồi dựng lại",
            folder=file.parent.parent,
        ),
    )


def _rewritten(file: Path, plan: str, gone: list[str]) -> Problem:
    shown = ", ".join(name[:_SHOWN] for name in gone[:3])
    return Problem.at(
        Location(str(file)),
        "rewritten-history",
        _(
            "lịch sử trong git đã viết lại: site mới không còn {count} địa chỉ bản cũ của kế "
            "hoạch này",
            count=worded.count(len(gone)),
        ),
        severity="warning",
        fragment=f"{plan}: {shown}" + (", …" if gone[3:] else ""),
        hint=_("nếu không cố ý, lấy lại lịch sử trước khi viết lại (git reflog) rồi dựng lại"),
    )


def _removed(file: Path, plan: str) -> Problem:
    return Problem.at(
        Location(str(file)),
        "removed-plan",
        _("git đã bỏ kế hoạch này: site mới không còn trang nào của nó, kể cả trang các bản cũ"),
        severity="warning",
        fragment=plan,
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
