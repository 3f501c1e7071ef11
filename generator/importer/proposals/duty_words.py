"""What the words of a duty say is to be done, to whom it goes and through whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.context import Annotation, Context
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.words import Phrases, Token, longest, phrases, verb_words
from generator.schema.annotations import DutyAction

# Told by the first of these that a stretch holds; what makes a plan comes between.
_STRONGER: tuple[tuple[Phrases, DutyAction], ...] = ((phrases("sơ kết|tổng kết"), "review"),)
_WEAKER: tuple[tuple[Phrases, DutyAction], ...] = (
    (
        phrases(
            "báo cáo|gửi|nộp|cung cấp|thông báo|phản ánh|chia sẻ|thông tin cho|thông tin đến|"
            "thông tin tới|thông tin kịp thời"
        ),
        "report",
    ),
    (phrases("đánh giá"), "review"),
    (phrases("tham mưu|đề xuất|trình|kiến nghị"), "propose"),
)
_MAKE = phrases("xây dựng|ban hành|cụ thể hóa|lập")
_PLANS = phrases("kế hoạch|chương trình|phương án|đề án")
_WATCH = phrases("theo dõi|giám sát|kiểm tra|đôn đốc|thanh tra")
REPORTS = phrases("báo cáo|thông báo|cung cấp")
_SHOWS = phrases("công bố|công khai|niêm yết|đăng tải|phát hành")
_MANNERS = phrases("định kỳ|thường xuyên|kịp thời|căn cứ|trên cơ sở|in|thu")
# Before what would else be a verb: “tiêu chí đánh giá”, “khi sơ kết”.
_NO_DEED = phrases("tiêu chí|tiêu chuẩn|khi")
_GOES_TO = phrases(
    "báo cáo|báo cáo về|báo cáo cho|báo cáo với|gửi|gửi về|gửi cho|gửi báo cáo về|gửi báo cáo|"
    "nộp|nộp về|trình|báo cáo ngay|báo cáo ngay cho|báo cáo kịp thời|báo cáo nhanh"
)
_ADVISES = phrases("tham mưu|tham mưu cho|tham mưu giúp|giúp")
_SENDS = phrases("báo cáo|gửi|nộp|cung cấp|thông báo|phản ánh|chia sẻ|đăng ký|chuyển|bàn giao")
_TOWARDS = phrases("về|cho|với|đến|tới")
_NOT_TOWARDS = phrases("phối hợp|cùng|đối|phù hợp|gắn")
_THROUGH = phrases("qua|thông qua")
# What is reported stands behind whom it is reported to.
_WHAT = re.compile(r"(?<!rả) (?:kết quả|tình hình|tiến độ|danh sách|số liệu)\b.*")
# What the receiver does with it: “gửi Sở A để tổng hợp, báo cáo UBND tỉnh”.
_RECEIVER_DOES = phrases("tổng hợp|để tổng hợp|để theo dõi|theo dõi|để báo cáo|xem xét|quyết định")


def action(words: Sequence[Token]) -> DutyAction | None:
    """Return what a stretch says is to be done; null where it has no verb."""
    real = [at for at in range(len(words)) if is_deed(words, at) and _opens(words, at)]
    if not real:
        return None
    deeds = [at for at in real if not _behind(words, at, _NO_DEED)]
    if told := _first(words, deeds, _STRONGER):
        return told
    for at in real:
        if (made := longest(words, at, _MAKE)) and longest(words, at + made, _PLANS):
            return "plan"
    if told := _first(words, deeds, _WEAKER):
        return told
    return "monitor" if longest(words, real[0], _WATCH) else "other"


def has_verb(words: Sequence[Token]) -> bool:
    """Tell whether words say that something is done, and not only how or how often."""
    return any(is_deed(words, at) for at in range(len(words)))


def is_deed(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word says that something is done, and not only how or how often."""
    return verb_words(words, at) > longest(words, at, _MANNERS)


def reports(words: Sequence[Token]) -> bool:
    """Tell whether words speak of a report."""
    return _holds(words, REPORTS)


def shows(words: Sequence[Token]) -> bool:
    """Tell whether words speak of making something public."""
    return _holds(words, _SHOWS)


def recipients(text: str, words: Sequence[Token], context: Context) -> Annotation:
    """Return to whom and through whom a stretch says that something goes.

    Who is advised to report to somebody is not whom it goes to, nor is to whom the receiver sends
    it on.
    """
    to: list[Name] = []
    advised: list[Name] = []
    through: list[Name] = []
    ways = (_GOES_TO | _TOWARDS if _holds(words, _SENDS) else _GOES_TO, _ADVISES, _THROUGH)
    at = 0
    while at < len(words):
        way, length = _way(words, at, ways)
        listed = list_at(text, words, at + length) if length else None
        if listed is None or not listed.names:
            at += 1
            continue
        (to, advised, through)[way].extend(listed.names)
        at = listed.end
        if way == 0 and longest(words, at, _RECEIVER_DOES):
            break
    found: Annotation = {"to": [*_ids(to or advised, context)]}
    return {**found, "through": [*_ids(through, context)]} if through else found


def _way(words: Sequence[Token], at: int, ways: Sequence[Phrases]) -> tuple[int, int]:
    for way, known in enumerate(ways):
        length = longest(words, at, known)
        if length and not _behind(words, at, _NOT_TOWARDS):
            return way, length
    return 0, 0


def _ids(names: Sequence[Name], context: Context) -> list[str]:
    found = (meant_by(_WHAT.sub("", name.full), context).id for name in names)
    return list(dict.fromkeys(one for one in found if one))


def _holds(words: Sequence[Token], known: Phrases) -> bool:
    return any(longest(words, at, known) for at in range(len(words)))


def _first(
    words: Sequence[Token], verbs: Sequence[int], actions: Sequence[tuple[Phrases, DutyAction]]
) -> DutyAction | None:
    for known, told in actions:
        if any(longest(words, at, known) for at in verbs):
            return told
    return None


def _opens(words: Sequence[Token], at: int) -> bool:
    """Tell a verb from a word of a name: a capital is one of a verb behind a mark only."""
    return at == 0 or not words[at].is_capital or not words[at - 1].is_word


def _behind(words: Sequence[Token], at: int, known: Phrases) -> bool:
    """Tell whether one of some phrases, of one or two words, stands right before a word."""
    return any(at >= back and longest(words, at - back, known) == back for back in (1, 2))
