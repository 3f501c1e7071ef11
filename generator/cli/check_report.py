"""What a check found, as the pages of code hosts show it to a clerk who proposes a change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.hidden import in_json, marked, with_marks
from generator.language import _, ngettext
from generator.problems import SEVERITY_NAMES, Problem, Severity, count_by_severity
from generator.text.escape import escape

# A comment may hold 65,536 characters on GitHub; nobody reads more than so many at a time.
TOLD = 100
LONGEST = 40_000
_GITLAB_LEVELS: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def as_markdown(found: Iterable[Problem]) -> str:
    """Lay problems out as a comment, by file, errors first; a long list is cut, and says so."""
    ordered = sorted(found)
    told = sorted(ordered, key=lambda one: one.severity != "error")[:TOLD]
    lines = [f"### {_summary(ordered)}", "", _what_next(ordered)]
    for file, problems in groupby(sorted(told), key=lambda one: one.file):
        lines += ["", f"#### {escape(file, inside=True)}", ""]
        lines += [f"- {_sentence(problem)}" for problem in problems]
    kept, cut = _short(lines)
    if left := len(ordered) - len(told) + cut:
        kept += ["", ngettext("Còn {count} điều nữa.", left)]
    return "\n".join(kept) + "\n"


def as_gitlab(found: Iterable[Problem]) -> str:
    """Lay problems out as a report of code quality, which GitLab shows in a merge request.

    A list of objects: `description`, `check_name`, `severity`, `location` (path, line from 1) and
    `fingerprint`, which stays while the problem does.
    """
    rows = [
        {
            "description": " ".join(with_marks(marked(part)) for part in _parts(problem)),
            "check_name": problem.rule,
            "fingerprint": _fingerprint(problem, number),
            "severity": _GITLAB_LEVELS[problem.severity],
            "location": {"path": problem.file, "lines": {"begin": problem.line}},
        }
        for number, problem in _numbered(sorted(found))
    ]
    return in_json(json.dumps(rows, ensure_ascii=False, indent=2))


def _summary(found: Sequence[Problem]) -> str:
    count = count_by_severity(found)
    return _(
        "Kiểm tra: {errors} lỗi, {warnings} cảnh báo",
        errors=count["error"],
        warnings=count["warning"],
    )


def _what_next(found: Sequence[Problem]) -> str:
    if any(one.severity == "error" for one in found):
        return _(
            "Còn lỗi thì thay đổi này chưa công bố được. Sửa từng chỗ dưới đây ở chính nhánh của "
            "yêu cầu này rồi lưu: máy tự kiểm tra lại. Không phải mở yêu cầu mới."
        )
    if found:
        return _("Không có lỗi. Cảnh báo thì xem lại; đúng với văn bản thì để nguyên.")
    return _("Không có gì phải sửa.")


def _sentence(problem: Problem) -> str:
    place = _(
        "Dòng {line}, {severity}",
        line=problem.line,
        severity=SEVERITY_NAMES[problem.severity],
    )
    parts = " ".join(str(escape(part, inside=True)) for part in _parts(problem))
    return f"**{place}**: {parts} (`{escape(problem.rule, inside=True)}`)"


def _parts(problem: Problem) -> Iterator[str]:
    yield _("{message}.", message=problem.message.rstrip("."))
    if problem.fragment:
        yield _("Chỗ sai: “{fragment}”.", fragment=problem.fragment[:160])
    if problem.guess:
        yield _("Có phải là “{guess}”?", guess=problem.guess[:160])
    if problem.hint:
        yield _("Cách sửa: {hint}.", hint=problem.hint.rstrip("."))


def _short(lines: Sequence[str]) -> tuple[list[str], int]:
    """Return the lines that fit, and how many problems did not."""
    kept: list[str] = []
    size = 0
    for at, line in enumerate(lines):
        size += len(line) + 1
        if size > LONGEST:
            return kept, sum(one.startswith("- ") for one in lines[at:])
        kept.append(line)
    return kept, 0


def _numbered(found: Sequence[Problem]) -> Iterator[tuple[int, Problem]]:
    """Yield problems, each with how many of its file say the same before it."""
    seen: dict[tuple[str, ...], int] = {}
    for one in found:
        key = (one.file, one.rule, one.fragment, one.message)
        seen[key] = seen.get(key, -1) + 1
        yield seen[key], one


def _fingerprint(problem: Problem, number: int) -> str:
    said = "\0".join((problem.file, problem.rule, problem.fragment, problem.message, str(number)))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
