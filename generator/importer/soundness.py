"""Whether a text that was read is an official document at all, and all of one.

A press article about a plan holds its figures, and half a plan its words: both would make a draft.
Only what is sure is refused; a scan is never, because its signs may be misread.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.importer.official_text import OfficialText
from generator.language import _
from generator.problems import Problem
from generator.text.marks import split_mark
from generator.text.vietnamese import fold

# Text in another language has hardly a word with a mark, and such words often.
_FOREIGN = frozenset(
    (
        "the", "of", "and", "to", "in", "for", "by", "with", "shall", "on", "at", "from", "is",
        "are", "de", "la", "le", "les", "des", "du", "et", "en", "pour", "dans",
    )
)  # fmt: skip
_WORDS_TO_JUDGE = 20
_MARKED, _COMMON = 0.05, 0.08
_WORD = re.compile(r"[^\W\d_]+")
# What reporters write, and what stands around their articles.
_PRESS = re.compile(
    r"phóng viên|\bPV\b|nhà báo|tòa soạn|bạn đọc|GMT\+7|tin, ảnh|ảnh: |nguồn: |từ khóa:|bình luận"
    r"|chia sẻ:|\(báo |cho (?:biết|hay)\b|nhấn mạnh\W|phát biểu tại|theo đó,|cùng ngày,"
    r"|vừa ban hành|chiều \d|sáng \d|trao đổi với|đặt mục tiêu",
    re.IGNORECASE,
)
_PRESS_SIGNS = 2
_UNFINISHED = re.compile(r"[\w,]")
# So many chapters in a row that nobody numbers wrongly by accident.
_MISSING = 2


def unsound(official: OfficialText, plan: Mapping[str, Any], file: str) -> Problem | None:
    """Return why a text is no whole official document, null where nothing speaks against it.

    `plan` is its draft in the author's form; the problem is an error of `file`.
    """
    text = "\n".join(passage.printed for passage in official.passages())
    reasons = [_foreign(text)]
    if official.reading != "ocr" and plan["source"]["kind"] != "scan":
        reasons += [_formless(text, plan), _cut_off(official, plan), _lacking(plan["body"])]
    for reason in reasons:
        if reason:
            return Problem(file, 1, 1, "unsound", reason, hint=_advice())
    return None


def _advice() -> str:
    return _("tìm bản đầy đủ của văn bản, do cơ quan ban hành đăng, rồi nhập lại")


def _foreign(text: str) -> str:
    words = _WORD.findall(text.lower())
    if len(words) < _WORDS_TO_JUDGE:
        return ""
    marked = sum(fold(word) != word for word in words) / len(words)
    common = sum(word in _FOREIGN for word in words) / len(words)
    latin = sum("a" <= fold(word)[:1] <= "z" for word in words) / len(words)
    if (marked < _MARKED and common > _COMMON) or latin < 1 / 2:
        return _("văn bản không viết bằng tiếng Việt")
    return ""


def _formless(text: str, plan: Mapping[str, Any]) -> str:
    """Tell of a text without any sign of an official document, at its head or at its end."""
    if _has_head(plan) or _has_end(plan):
        return ""
    if len({sign.lower() for sign in _PRESS.findall(text)}) >= _PRESS_SIGNS:
        return _("có vẻ là bài báo nói về một văn bản, không phải văn bản ấy")
    if len([section for section in plan["body"] if section.get("number")]) > 1:
        return _("thiếu phần đầu và phần cuối: không thấy số, ngày, tên loại, nơi nhận, người ký")
    return _("không thấy thể thức của văn bản hành chính: không phải kế hoạch, chương trình")


def _has_head(plan: Mapping[str, Any]) -> bool:
    said = (plan["number"], plan["date"], plan["title"], plan["issuer"])
    return any(said) or plan["type"] not in (None, "khac")


def _has_end(plan: Mapping[str, Any]) -> bool:
    roles = {section.get("role") for section in plan["body"]}
    return bool(plan["signatory"]) or bool(roles & {"recipients", "signature"})


def _cut_off(official: OfficialText, plan: Mapping[str, Any]) -> str:
    """Tell of a text that ends or begins within a sentence, without its formal part there."""
    printed = [
        passage.printed.strip() for passage in official.passages() if passage.printed.strip()
    ]
    if not printed:
        return ""
    if not _has_end(plan) and _UNFINISHED.match(printed[-1][-1]):
        return _("thiếu phần cuối: văn bản dừng giữa câu, không có nơi nhận và người ký")
    # The number of the page that it begins on may stand before its first word.
    if not _has_head(plan) and printed[0].lstrip("0123456789 ")[:1].islower():
        return _("thiếu phần đầu: văn bản bắt đầu giữa câu, không có số, ngày và tên loại")
    return ""


def _lacking(body: Sequence[Mapping[str, Any]]) -> str:
    """Tell of chapters that are not there though later ones are."""
    for numbers in _siblings(body):
        for before, after in itertools.pairwise(numbers):
            if after - before > _MISSING:
                return _(
                    "thiếu mục {first} đến mục {last}: có thể văn bản thiếu trang",
                    first=before + 1,
                    last=after - 1,
                )
    return ""


def _siblings(sections: Sequence[Mapping[str, Any]]) -> Iterator[list[int]]:
    """Yield the roman numbers of sections that stand beside each other."""
    lines = [split_mark(f"{section['number']} x") for section in sections if section.get("number")]
    yield [line.mark.values[-1] for line in lines if line and line.mark.series == "roman"]
    for section in sections:
        yield from _siblings(section.get("sections") or [])
