"""Filled rows of the table of `kehoach due` → the report files that they make or add to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.authoring import RefusedEditError, set_value
from generator.importer import to_yaml
from generator.language import _
from generator.problems import Location, Problem
from generator.reading import yaml_source
from generator.reading.yaml_source import Path, YamlFile
from generator.sheets.answers import Answered
from generator.text.identifiers import is_identifier

# What a report file says of itself, in its order; the lists stand before who encoded it.
_HEAD = ("type", "title", "number", "date", "issuer", "standing", "url")
_LISTS = ("answers", "observations", "looked")
_ORDER = ("id", *_HEAD, "read_in", *_LISTS, "note", "encoded_by")
# What of a figure stands in which column, in the order of the form.
_FIGURE = (
    *("indicator", "unit", "is", "as_of", "variant", "population", "measure", "per"),
    *("finality", "standard", "report_quote", "note"),
)


@dataclass(slots=True)
class ReportDraft:
    """A report file that rows make or add to: its text, and from which cell each value came."""

    name: str
    text: str
    is_new: bool
    marks: dict[Path, Location] = field(default_factory=dict)
    figures: int = 0
    answers: int = 0
    looked: int = 0

    @property
    def data(self) -> bytes:
        """Return the bytes of the file."""
        return self.text.encode("utf-8")


def drafts_of(
    rows: Iterable[Answered], known: Mapping[str, str], found: list[Problem]
) -> tuple[ReportDraft, ...]:
    """Return the report files of rows, by name; `known` are the texts of those that are there.

    A row that only says that somebody looked goes to a note of its year, unless it names a file.
    """
    by_report: dict[str, list[Answered]] = defaultdict(list)
    for row in rows:
        by_report[_report_of(row)].append(row)
    drafts = []
    for name, those in by_report.items():
        if not is_identifier(name):
            found.append(_no_name(those[0], name))
        elif draft := _draft(name, those, known.get(name), found):
            drafts.append(draft)
    return tuple(drafts)


def _report_of(row: Answered) -> str:
    named = row.said["report"]
    if named or not row.is_looked:
        return named or ""
    day = row.said["looked"] or ""
    return f"da-xem-{_year(day)}"


def _year(day: str) -> str:
    return next((part for part in (day[:4], day[-4:]) if part.isdecimal()), "")


def _draft(
    name: str, rows: Sequence[Answered], before: str | None, found: list[Problem]
) -> ReportDraft | None:
    draft = ReportDraft(name, before or "", before is None)
    said: dict[str, Any] = {}
    if before is None:
        said = _head(name, rows, draft, found)
    else:
        yaml, told = yaml_source.parse(before.encode("utf-8"), f"reports/{name}.yml")
        if yaml is None or not isinstance(yaml.data, dict):
            found += told
            return None
        said = dict(yaml.data)
        found += _parted(rows, said)
    changed: set[str] = set()
    for row in rows:
        key, value, marks = _item(row, said)
        items = list(said.get(key) or [])
        if value in items:
            continue
        path: Path = (key, len(items))
        draft.marks[path] = row.place("id")
        draft.marks |= {(*path, *step): at for step, at in marks.items()}
        said[key] = [*items, value]
        changed.add(key)
        draft.figures += key == "observations"
        draft.answers += key == "answers"
        draft.looked += key == "looked"
    return _written(draft, said, changed, found)


def _written(
    draft: ReportDraft, said: Mapping[str, Any], changed: set[str], found: list[Problem]
) -> ReportDraft | None:
    if draft.is_new:
        first = "# yaml-language-server: $schema=../schema/report.schema.json\n"
        held = {key: said[key] for key in _ORDER if key in said}
        draft.text = first + to_yaml(held)
        return draft
    try:
        for key in (one for one in _LISTS if one in changed):
            draft.text = set_value(draft.text, (key,), said[key], _ORDER)
    except RefusedEditError as refused:
        place = next(iter(draft.marks.values()))
        hint = _("sửa chỗ này trong tệp báo cáo")
        found.append(Problem.at(place, "sheet-edit", str(refused), hint=hint))
        return None
    return draft


def _head(
    name: str, rows: Sequence[Answered], draft: ReportDraft, found: list[Problem]
) -> dict[str, Any]:
    """Return what a new report says of itself: of each field what the first row says that does."""
    first = rows[0]
    is_note = all(row.is_looked for row in rows) and not any(row.said["title"] for row in rows)
    said: dict[str, Any] = {"id": name}
    draft.marks[("id",)] = first.place("report")
    for key in _HEAD:
        row = next((one for one in rows if one.said[key]), first)
        said[key] = row.said[key]
        draft.marks[(key,)] = row.place(key)
    if is_note:
        year = _year(first.said["looked"] or "")
        said["type"] = "khac"
        said["title"] = _("Những lần đã xem mà không thấy gì mới, năm {year}", year=year)
        said["standing"] = "note"
    found += _parted(rows, said) if not is_note else ()
    said["read_in"] = "excerpt"
    by = next((one for one in rows if one.said["by"]), first)
    said["encoded_by"] = by.said["by"]
    draft.marks[("encoded_by",)] = by.place("by")
    return said


def _parted(rows: Sequence[Answered], said: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the cells that say otherwise of a report than the file, or than a row before."""
    for row in rows:
        for key in _HEAD:
            given = row.said[key]
            if given and given != str(said.get(key)):
                yield Problem.at(
                    row.place(key),
                    "answer-cell",
                    _(
                        "hai chỗ nói khác nhau về một báo cáo; chỗ kia: {other}",
                        other=said.get(key),
                    ),
                    fragment=given,
                    hint=_("mỗi báo cáo một mã riêng; sửa mã, hoặc sửa ô này"),
                )


def _item(row: Answered, said: Mapping[str, Any]) -> tuple[str, Any, dict[Path, Location]]:
    """Return in which list a row stands, what it says there, and the places of its values."""
    about = f"{row.said['plan']}#{row.said['id']}/{row.said['period']}"
    if row.is_looked:
        value = {"about": about, "on": row.said["looked"], "by": row.said["by"]}
        marks = {("about",): "id", ("on",): "looked", ("by",): "by"}
        return "looked", value, {step: row.place(column) for step, column in marks.items()}
    if row.said["kind"] == "duty":
        return "answers", about, {}
    names = {one["id"] for one in said.get("observations") or () if isinstance(one, dict)}
    figure: dict[str, Any] = {"id": _free(f"{row.said['id']}-{row.said['period']}", names)}
    places: dict[Path, Location] = {}
    for column in _FIGURE:
        key = "quote" if column == "report_quote" else column
        cell = row.said[column]
        is_usual = column == "measure" and cell == "level"
        if is_usual or (cell is None and column != "as_of"):
            continue
        figure[key] = cell
        places[(key,)] = row.place(column)
    return "observations", figure, places


def _free(name: str, taken: set[str]) -> str:
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)


def in_the_table(draft: ReportDraft, yaml: YamlFile, told: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems of a draft at the cells that they come from; others at their own place."""
    places = sorted(
        (at.line, at.column, len(path), mark)
        for path, mark in draft.marks.items()
        for at in (yaml.locate(path),)
    )
    for problem in told:
        before = [one for one in places if one[:2] <= (problem.line, problem.column)]
        if problem.file != yaml.locate(()).file or not before:
            yield problem
            continue
        mark = before[-1][3]
        yield replace(problem, file=mark.file, line=mark.line, column=mark.column)


def _no_name(row: Answered, name: str) -> Problem:
    return Problem.at(
        row.place("report"),
        "answer-cell",
        _("mã báo cáo chỉ gồm chữ thường không dấu, số và dấu nối"),
        fragment=name,
        hint=_("ví dụ bao-cao-xa-mau-2025; cũng là tên của tệp"),
    )
