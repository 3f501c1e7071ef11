"""The past of report files: which commits changed each, and in sentences what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.hidden import marked
from generator.history.git import GitError
from generator.history.log import read_history
from generator.history.objects import Objects
from generator.history.versions import Unreadable, within_net
from generator.language import N_, Labels, _
from generator.problems import Problem
from generator.reading.reports import FOLDER, read_report
from generator.schema.reports import ReportForm

# What a field of a report is called in a sentence.
FIELDS: Labels[str] = Labels(
    {
        "type": N_("loại văn bản"),
        "title": N_("tên văn bản"),
        "number": N_("số, ký hiệu"),
        "date": N_("ngày của văn bản"),
        "issuer": N_("cơ quan ban hành"),
        "issuer_printed": N_("tên cơ quan như in"),
        "standing": N_("văn bản của cơ quan hay nơi khác kể lại"),
        "url": N_("nơi đã đọc"),
        "source": N_("tệp nguồn"),
        "read_in": N_("đã đọc thế nào"),
        "note": N_("ghi chú"),
        "encoded_by": N_("người nhập liệu"),
        "indicator": N_("chỉ số"),
        "unit": N_("nơi"),
        "is": N_("con số"),
        "as_of": N_("số của lúc nào"),
        "year": N_("năm phải đạt"),
        "when": N_("thời điểm như in"),
        "variant": N_("cách tính"),
        "population": N_("tính trên ai"),
        "measure": N_("mức hay thay đổi"),
        "per": N_("mẫu số"),
        "since": N_("so với năm nào"),
        "finality": N_("sơ bộ hay chính thức"),
        "standard": N_("chuẩn"),
        "document": N_("văn bản giao"),
        "quote": N_("câu gốc"),
        "disputes": N_("trái với con số nào"),
        "proposed": N_("máy đề xuất"),
    }
)
# What stands in the lists of a report, as a sentence tells that one came or went.
CAME: Labels[str] = Labels(
    {
        "observations": N_("Thêm con số {name}"),
        "assigned": N_("Thêm mức đặt cho một nơi {name}"),
        "answers": N_("Thêm việc được đáp {name}"),
        "evidence": N_("Thêm lời nói về {name}"),
        "replies": N_("Thêm trả lời về {name}"),
        "looked": N_("Thêm lần đã xem {name}"),
    }
)
WENT: Labels[str] = Labels(
    {
        "observations": N_("Bỏ con số {name}"),
        "assigned": N_("Bỏ mức đặt cho một nơi {name}"),
        "answers": N_("Bỏ việc được đáp {name}"),
        "evidence": N_("Bỏ lời nói về {name}"),
        "replies": N_("Bỏ trả lời về {name}"),
        "looked": N_("Bỏ lần đã xem {name}"),
    }
)
_NAMES = {"observations": "id", "assigned": "id", "evidence": "about", "replies": "to"}


@dataclass(frozen=True, slots=True)
class ReportEdit:
    """One commit's change of a report file, in sentences; `unreadable` says why there are none.

    `is_first` tells that the file came with it: then there are none either. `moment` is the time of
    the commit (RFC 3339).
    """

    revision: str
    date: str
    author: str
    subject: str
    sentences: tuple[str, ...]
    is_first: bool = False
    unreadable: str | None = None
    moment: str = ""


def report_edits(folder: Path, names_authors: bool = True) -> Mapping[str, tuple[ReportEdit, ...]]:
    """Return what became of each report file of a plans folder, by report, the newest first.

    Authors are empty unless `names_authors`; hidden characters in words of commits are shown.
    Empty without reports, without git, and where git fails, which is told of the plans.
    """
    history = read_history(folder / FOLDER)
    if not history.edits:
        return {}
    found: dict[str, list[ReportEdit]] = {}
    try:
        with Objects(folder / FOLDER) as objects:
            for edit in history.edits:
                before, after = (
                    _form(objects, edit.path, blob) for blob in (edit.before, edit.after)
                )
                said = _told(before, after)
                is_first = before is None
                one = ReportEdit(
                    edit.revision,
                    edit.date,
                    marked(edit.author) if names_authors else "",
                    marked(edit.subject),
                    () if is_first or isinstance(said, Unreadable) else tuple(map(marked, said)),
                    is_first,
                    said.reason if isinstance(said, Unreadable) else None,
                    edit.moment,
                )
                found.setdefault(edit.plan, []).append(one)
    except GitError:
        return {}
    return {name: tuple(edits) for name, edits in found.items()}


def _form(objects: Objects, path: str, blob: str | None) -> ReportForm | Unreadable | None:
    if blob is None:
        return None
    return within_net(lambda: _read(objects, path, blob))


def _read(objects: Objects, path: str, blob: str) -> ReportForm | Unreadable:
    found = objects.read(blob)
    problems: list[Problem] = []
    record = read_report(found[1], path, problems) if found else None
    if record is not None:
        return record.form
    said = marked(min(problems).message) if problems else _("kho dữ liệu không còn giữ tệp này")
    return Unreadable(said)


def _told(
    before: ReportForm | Unreadable | None, after: ReportForm | Unreadable | None
) -> tuple[str, ...] | Unreadable:
    for one in (before, after):
        if isinstance(one, Unreadable):
            return one
    if after is None:
        return (_("Bỏ tệp báo cáo"),)
    if before is None:
        return ()
    assert isinstance(before, ReportForm)
    assert isinstance(after, ReportForm)
    return tuple(differences(before, after))


def differences(before: ReportForm, after: ReportForm) -> Iterator[str]:
    """Yield in sentences what a report says otherwise than it did; figures go by their names."""
    old, new = _plain(before), _plain(after)
    for key, value in new.items():
        if isinstance(value, list) and key in CAME:
            yield from _of_list(key, old.get(key) or [], value)
        elif key != "id" and value != old.get(key):
            yield _changed(FIELDS[key] if key in FIELDS.messages else key, old.get(key), value)


def _plain(form: BaseModel) -> dict[str, Any]:
    return form.model_dump(by_alias=True, mode="json")


def _of_list(key: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[str]:
    was, now = ({_name(key, one): one for one in those} for those in (old, new))
    for name, one in now.items():
        if name not in was:
            yield CAME[key].format(name=name)
        elif isinstance(one, dict):
            for field, value in one.items():
                if value != was[name].get(field):
                    called = FIELDS[field] if field in FIELDS.messages else field
                    yield f"{name}: {_changed(called, was[name].get(field), value)}"
    for name in was:
        if name not in now:
            yield WENT[key].format(name=name)


def _name(key: str, one: Any) -> str:
    if not isinstance(one, dict):
        return str(one)
    if key == "looked":
        return f"{one['about']}, {one['on']}"
    return str(one[_NAMES[key]])


def _changed(called: str, old: object, new: object) -> str:
    return _("{field}: {before} → {after}", field=called, before=_said(old), after=_said(new))


def _said(value: object) -> str:
    if value in (None, [], False):
        return _("không có")
    if value is True:
        return _("có")
    return "; ".join(map(str, value)) if isinstance(value, list) else f"“{value}”"
