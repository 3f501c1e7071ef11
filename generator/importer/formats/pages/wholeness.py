"""Whether a document is there from its masthead to its signature, or pages of it are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.importer.formal_words import is_authority, is_motto
from generator.importer.official_text import OfficialText
from generator.language import _
from generator.problems import Location, Problem

_RECIPIENTS = re.compile(r"N[ơo]i nh\w{1,3}\b", re.IGNORECASE)
# Fewer passages are a note, a cover, a trial.
_FEW = 8


def not_whole(text: OfficialText, numbers: Mapping[int, int], place: Location) -> Iterator[Problem]:
    """Yield what shows that a document lacks its beginning or its end.

    `numbers` are printed page numbers by page. A text with a masthead and with neither recipients
    nor signature is cut off: an error, and of a scan, where they may be misread, a warning. One
    that begins in the middle is a warning, since a plan may be counted on from its decision.
    """
    lines = [one.printed for one in text.passages()]
    if len(lines) >= _FEW and any(map(is_motto, lines)) and not any(map(_closes, lines)):
        yield Problem.at(
            place,
            "missing-end",
            _("thiếu phần cuối: có phần đầu văn bản mà không có nơi nhận, không có chữ ký"),
            severity="warning" if text.reading == "ocr" else "error",
            fragment=lines[-1],
            hint=_("xin bản đủ trang"),
        )
    if numbers.get(1, 1) > 1:
        yield Problem.at(
            place,
            "missing-start",
            _("trang đầu của tệp in số trang {number}", number=numbers[1]),
            severity="warning",
            hint=_("xem có thiếu các trang trước không"),
        )


def _closes(line: str) -> bool:
    return bool(_RECIPIENTS.match(line)) or is_authority(line)
