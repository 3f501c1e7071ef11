"""How an appendix opens: its heading, the lines that name it, the text that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.formal_words import is_appendix_title, names_appendix
from generator.importer.printed import Printed
from generator.text.marks import split_mark
from generator.text.vietnamese import fold

_LONGEST_TITLE = 300
_APPENDIX = len("phu luc")
_FORM = re.compile(r"bieu mau|mau(?: so|\b)|de cuong")
# Behind the title of one line stands no more than a few others.
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class NamingLine:
    """A line that names an appendix, or says to which document it is attached."""

    text: str
    kind: Literal["title", "attached"]


@dataclass(frozen=True, slots=True)
class Opening:
    """How an appendix opens; `size` counts the lines of it, `heading` is empty for none."""

    heading: str
    lines: tuple[NamingLine, ...]
    size: int
    role: Literal["appendix", "form"]

    @property
    def show(self) -> dict[str, str]:
        """Return what a heading in capitals is shown as: “Phụ lục I”."""
        words = self.heading.split(" ", 2)
        calm = " ".join([words[0].capitalize(), *(word.lower() for word in words[1:2]), *words[2:]])
        return {"show": calm} if self.heading.isupper() and calm != self.heading else {}

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the words that speak for what stands in the appendix."""
        titles = " ".join(line.text for line in self.lines if line.kind == "title")
        return tuple(filter(None, (self.heading, titles)))


def read_opening(lines: Sequence[Printed]) -> Opening:
    """Read how an appendix opens; without words of its own it has neither heading nor lines.

    “PHỤ LỤC I. DANH MỤC …” on one line is heading and title.
    """
    heading, named = _heading(lines)
    size = 1 if heading else 0
    found = [NamingLine(named, "title")] if named else []
    for line in lines[size:_MOST_LINES]:
        text = " ".join(line.text.split())
        if _is_attached(text):
            found.append(NamingLine(text, "attached"))
        elif not (heading and _is_title(line, text, found)):
            break
        else:
            found.append(NamingLine(text, "title"))
        size += 1
    role: Literal["appendix", "form"] = "form" if _FORM.match(fold(heading)) else "appendix"
    return Opening(heading, tuple(found), size, role)


def _heading(lines: Sequence[Printed]) -> tuple[str, str]:
    if not lines or lines[0].table:
        return "", ""
    text = " ".join(lines[0].text.split())
    marked = split_mark(text)
    if is_appendix_title(text):
        return text, ""
    if names_appendix(text):
        return text[:_APPENDIX], text[_APPENDIX:].strip()
    if marked and marked.mark.series == "appendix":
        return marked.mark.printed, marked.rest
    names_itself = marked is None and len(text) < _LONGEST_TITLE and not _ends_sentence(text)
    return (text, "") if names_itself and not text.startswith("(") else ("", "")


def _is_attached(text: str) -> bool:
    return text.startswith("(") and "kem theo" in fold(text)


def _is_title(line: Printed, text: str, found: Sequence[NamingLine]) -> bool:
    """Tell whether a line names the appendix: the first that is no sentence, then capitals."""
    if line.table or split_mark(text) or len(text) > _LONGEST_TITLE or _ends_sentence(text):
        return False
    if any(one.kind == "attached" for one in found) and not text.isupper():
        return False
    first = not any(one.kind == "title" for one in found)
    return text.isupper() or bool(line.style.centred) or (first and not text.startswith("("))


def _ends_sentence(text: str) -> bool:
    return text.endswith((".", ";", ":"))
