"""The usual slips of a hand that types YAML, told by their cause instead of by where they show.

A parser stops where it cannot go on, often a line below the slip, and says what it wanted. Each
rule here looks at the lines around that place for one slip and says how the line should read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from generator.language import _
from generator.problems import Location, Problem

_LEAD = r"(?P<lead>\s*+(?:- ++)*+)"
_KEY = r"(?P<key>[A-Za-z_]+)"
_NO_SPACE = re.compile(rf"{_LEAD}{_KEY}:(?P<rest>[^\s:/].*)")
_ENTRY = re.compile(rf"{_LEAD}{_KEY}: ++(?P<rest>.*)")
_ITEM = re.compile(rf"{_LEAD}(?P<rest>.*)")
_NO_COLON = re.compile(rf"{_LEAD}{_KEY}(?P<rest>(?: +[>|\"'].*)?)")
_NAMED = re.compile(rf"{_LEAD}{_KEY}:(?: |$)")
_DASHED = re.compile(r"(?P<lead>\s*-)(?: |$)")
_OPENS = re.compile(r"(?::|[>|][-+]?|-)$")  # what stands below such a line is further in
_QUOTED = ('"', "'", "[", "{")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a line, counted from 0, and how it should read where that is sure."""

    line: int
    column: int
    message: str
    hint: str
    guess: str = ""


def tabs(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each line of a file that is indented by tabs, which YAML forbids."""
    for number, line in enumerate(text.split("\n"), start=1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            yield Problem(
                name,
                number,
                indent.index("\t") + 1,
                "tab",
                _("thụt dòng bằng phím Tab"),
                fragment=line.strip(),
                hint=_("thay mỗi Tab bằng hai dấu cách"),
            )


def not_yaml(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    """Return what keeps a file from being YAML: the slip of a hand, or else where it shows."""
    lines = text.split("\n")
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
    if slip := find_slip(lines, [mark.line for mark in marks]):
        place = Location(name, slip.line + 1, slip.column + 1)
        fragment = lines[slip.line].strip()
        return Problem.at(
            place, "yaml", slip.message, fragment=fragment, hint=slip.hint, guess=slip.guess
        )
    # Where the file ends too early there is nothing to show: show what was left open.
    shown = [mark for mark in marks if mark.line < len(lines) and lines[mark.line].strip()]
    mark = next(iter([*shown, *marks]), None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return Problem(
        name,
        line + 1,
        column + 1,
        "yaml",
        _("không đọc được YAML ở chỗ này"),
        fragment=lines[line].strip() if line < len(lines) else "",
        hint=_(
            "kiểm tra thụt dòng và dấu nháy; câu có dấu hai chấm, dấu # hay bắt đầu bằng "
            "- [ { & * ! % @ phải đặt trong dấu nháy kép"
        ),
    )


def find_slip(lines: Sequence[str], stops: Sequence[int]) -> Slip | None:
    """Look for a slip at the lines where the parser stopped and at those just above them.

    Lines count from 0; null where no rule finds anything, for instance in a broken `[` or `{`.
    """
    around = dict.fromkeys(n for stop in stops for n in (stop, _above(lines, stop)))
    near = [n for n in around if 0 <= n < len(lines) and not lines[n].lstrip().startswith("#")]
    for rule in _RULES:
        for number in near:
            if slip := rule(lines, number):
                return slip
    return None


def _above(lines: Sequence[str], number: int) -> int:
    """Return the nearest line above that is not empty, or -1."""
    return next((n for n in range(min(number, len(lines)) - 1, -1, -1) if lines[n].strip()), -1)


def _no_space(lines: Sequence[str], number: int) -> Slip | None:
    if match := _NO_SPACE.fullmatch(lines[number]):
        key, rest = match["key"], match["rest"]
        return Slip(
            number,
            match.end("key"),
            _("thiếu dấu cách sau dấu hai chấm của “{key}”", key=key),
            _("sau tên mục là dấu hai chấm rồi một dấu cách"),
            f"{key}: {rest}",
        )
    return None


def _no_colon(lines: Sequence[str], number: int) -> Slip | None:
    if match := _NO_COLON.fullmatch(lines[number].rstrip()):
        key, rest = match["key"], match["rest"]
        return Slip(
            number,
            match.start("key"),
            _("thiếu dấu hai chấm sau “{key}”", key=key),
            _("viết tên mục, dấu hai chấm, một dấu cách rồi nội dung"),
            f"{key}:{rest}",
        )
    return None


def _colon_inside(lines: Sequence[str], number: int) -> Slip | None:
    match = _ENTRY.fullmatch(lines[number]) or _ITEM.fullmatch(lines[number])
    rest = match["rest"].strip() if match else ""
    if match is None or ": " not in rest or rest.startswith(_QUOTED):
        return None
    key = f"{match['key']}: " if match.re is _ENTRY else ""
    quoted = rest.replace("\\", "\\\\").replace('"', '\\"')
    return Slip(
        number,
        match.start("rest"),
        _("câu có dấu hai chấm mà không đặt trong dấu nháy kép"),
        _("đặt cả câu trong dấu nháy kép"),
        f'{key}"{quoted}"',
    )


def _out_of_line(lines: Sequence[str], number: int) -> Slip | None:
    """Tell of an entry that stands under no other, as far as the lines above it say."""
    here = _indent(lines[number])
    above = lines[_above(lines, number)].rstrip() if number else ""
    levels = sorted(set(_open_levels(lines, number)))
    if _begins(lines[number]) is None or not levels or here in levels or _OPENS.search(above):
        return None
    nearest = sorted(sorted(levels, key=lambda level: abs(level - here))[:2])
    return Slip(
        number,
        here,
        _("dòng này thụt vào {here} dấu cách, không thẳng hàng với mục nào ở trên", here=here),
        _indented_by(*nearest),
    )


def _indented_by(level: int, other: int | None = None) -> str:
    if other is None:
        return _("thụt {level} dấu cách, thẳng với mục cùng cấp", level=level)
    return _("thụt {level} hoặc {other} dấu cách, thẳng với mục cùng cấp", level=level, other=other)


def _open_levels(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the columns in which the things still open above a line begin, the inmost first."""
    lowest = 10**6
    for line in reversed(lines[:number]):
        begin, indent = _begins(line), _indent(line)
        if begin is not None and indent < lowest:
            if begin < lowest:
                yield begin
            yield indent
            lowest = indent


def _begins(line: str) -> int | None:
    """Return the column in which an entry's name or an item's text begins; None for neither."""
    match = _NAMED.match(line) or _DASHED.match(line)
    return match.end("lead") if match else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _open_quote(lines: Sequence[str], number: int) -> Slip | None:
    """Find the last line that opens a quotation mark and leaves it open."""
    odd = [n for n in range(number + 1) if lines[n].count('"') % 2]
    if len(odd) % 2 == 0:
        return None
    return Slip(
        odd[-1],
        lines[odd[-1]].rindex('"'),
        _("dấu nháy kép ở dòng này mở mà không đóng"),
        _('thêm dấu nháy kép (") vào cuối phần chữ; dấu nháy bên trong câu viết là \\"'),
    )


_Rule = Callable[[Sequence[str], int], Slip | None]
_RULES: tuple[_Rule, ...] = (_no_space, _no_colon, _open_quote, _colon_inside, _out_of_line)
