"""The last words of a commit: what kind of change it makes, by which document, from which day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import _
from generator.model.revisions import RevisionKind
from generator.problems import Location, Problem, guess
from generator.text.identifiers import slug
from generator.text.vietnamese import parse_date

KIND, BASIS, DATE = "loai", "can-cu", "ngay-hieu-luc"
PRINTED = {KIND: "Loai", BASIS: "Can-cu", DATE: "Ngay-hieu-luc"}
KINDS: dict[str, tuple[str, RevisionKind]] = {
    "nhap-lieu": ("nhập liệu", "encoding"),
    "sua-loi": ("sửa lỗi", "correction"),
    "sua-doi": ("sửa đổi", "amendment"),
}
# As it was written before; commits that were published say it for ever.
_ONCE: dict[str, RevisionKind] = {"ma-hoa": "encoding"}
# git-interpret-trailers: a word, a colon, a value.
_TRAILER = re.compile(r"[\w-]+(?: [\w-]+)?: ")
_SCISSORS = "# ------------------------ >8 ------------------------"
RULES = ("commit-trailer", "commit-kind", "commit-basis", "commit-date")
_LINE = re.compile(r"(?P<key>[^\W\d_][\w -]{1,20}?)\s*:\s+(?P<value>\S.*)")


@dataclass(frozen=True, slots=True)
class Trailers:
    """What a commit says of itself; what it does not say is null. The date is in ISO form."""

    kind: RevisionKind | None = None
    based_on: str | None = None
    legal_date: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    place: Location
    key: str
    value: str


def read_trailers(message: str, file: str) -> tuple[Trailers, list[Problem]]:
    """Read `Loai:`, `Can-cu:` and `Ngay-hieu-luc:` below the subject, with or without accents.

    Of a line that stands twice the first counts. Other lines of that form in the last paragraph are
    told when their name is nearly one of the three. `file` names the message in problems. What
    cannot be read is told and taken as not said.
    """
    problems: list[Problem] = []
    lines = list(_lines(message, file))
    said = {line.key: line for line in reversed(lines)}
    kind, date = _kind(said.get(KIND), problems), _date(said.get(DATE), problems)
    basis = said[BASIS].value if BASIS in said else None
    if kind == "amendment" and not basis:
        problems.append(_without_basis(said[KIND]))
    problems.extend(_misspelled(lines))
    return Trailers(kind, basis, date), problems


def below_subject(message: str) -> str:
    """Return what a message says below its subject, without its trailers; empty for nothing."""
    parts = [part.strip() for part in message.strip().split("\n\n")[1:]]
    if parts and all(_TRAILER.match(line) for line in parts[-1].splitlines()):
        parts.pop()
    return "\n".join(parts)


def without_comments(text: str) -> str:
    """Return a message as git will take it from the editor, every line at its place.

    Lines that begin with "#" and all below the scissors line are git's own (git-commit, --cleanup).
    """
    said = text.split(_SCISSORS, 1)[0].splitlines()
    return "\n".join("" if line.startswith("#") else line for line in said).rstrip()


def _lines(message: str, file: str) -> Iterator[_Line]:
    """Yield the lines below the subject that look like `key: value`."""
    last = len(message.rstrip().split("\n\n")[-1].splitlines())
    lines = message.rstrip().splitlines()
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line.strip())
        if match and number > 1:
            key = slug(match["key"])
            if key in PRINTED or number > len(lines) - last:
                place = Location(file, number, line.index(match["key"]) + 1)
                yield _Line(place, key, match["value"].strip())


def _kind(line: _Line | None, problems: list[Problem]) -> RevisionKind | None:
    if line is None:
        return None
    said = slug(line.value)
    if said in KINDS or said in _ONCE:
        return _ONCE.get(said) or KINDS[said][1]
    names = {key: words for key, (words, _kind) in KINDS.items()}
    problems.append(
        Problem.at(
            line.place,
            "commit-kind",
            _("không có loại thay đổi này"),
            fragment=f"{PRINTED[KIND]}: {line.value}",
            hint=_("viết một trong: {kinds}", kinds=", ".join(names.values())),
            guess=names.get(guess(said, names), ""),
        )
    )
    return None


def _date(line: _Line | None, problems: list[Problem]) -> str | None:
    if line is None:
        return None
    if date := parse_date(line.value):
        return date.iso
    problems.append(
        Problem.at(
            line.place,
            "commit-date",
            _("không có ngày này"),
            fragment=f"{PRINTED[DATE]}: {line.value}",
            hint=_("viết 2025-03-01 hoặc 01/03/2025"),
        )
    )
    return None


def _without_basis(line: _Line) -> Problem:
    return Problem.at(
        line.place,
        "commit-basis",
        _("sửa đổi mà không nêu văn bản nào đã sửa đổi kế hoạch"),
        fragment=f"{PRINTED[KIND]}: {line.value}",
        hint=_(
            "thêm dòng Can-cu: số hoặc mã văn bản; nếu là lỗi của người nhập liệu thì Loai: sửa lỗi"
        ),
    )


def _misspelled(lines: list[_Line]) -> Iterator[Problem]:
    for line in lines:
        if line.key not in PRINTED and (meant := guess(line.key, PRINTED)):
            yield Problem.at(
                line.place,
                "commit-trailer",
                _("không có dòng nào tên này"),
                fragment=f"{line.key}: {line.value}",
                hint=_(
                    "các dòng được đọc: {lines}",
                    lines=", ".join(f"{name}:" for name in PRINTED.values()),
                ),
                guess=f"{PRINTED[meant]}:",
            )
