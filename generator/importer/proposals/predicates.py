"""The roles that what somebody does gives them: leads, directs, supports, oversees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.importer.proposals.agencies import list_at
from generator.importer.proposals.clauses import verbs_at
from generator.importer.proposals.name_places import AND
from generator.importer.proposals.subjects import ADVERBS
from generator.importer.proposals.words import RANKS, STOPS, Token, longest, phrases
from generator.schema.annotations import ActorRole

WITH = phrases(
    "phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp cùng với|phối hợp|cùng với|cùng"
)
ANSWERING = phrases("chịu trách nhiệm|có trách nhiệm")
WATCHING = phrases("theo dõi|đôn đốc|kiểm tra|giám sát|thanh tra|phản biện|kiểm sát")
LEADS = phrases("chủ trì")
HELPING = phrases("phối hợp|hỗ trợ|tham gia")
_OVERSEEING = WATCHING | phrases("hướng dẫn|đánh giá|quan trắc")
_GUIDING = phrases("hướng dẫn")
_DIRECTING = phrases(
    "quan tâm chỉ đạo|quan tâm lãnh đạo|lãnh đạo|chỉ đạo|chỉ huy|điều hành|phụ trách chung"
)
# What goes with watching: “theo dõi, tổng hợp” watches.
_TOLD = phrases("tổng hợp|báo cáo")
_BACK = 3
_SUPERVISING = phrases("giám sát|phản biện")
# “kiểm tra an toàn hệ thống điện”: looking after things is work of one's own, no watch over others.
_CHECKING = phrases("kiểm tra")
_THINGS = phrases(
    "an toàn|phương tiện|hàng hóa|điều kiện|vệ sinh|thị trường|nồng độ|giấy tờ|hệ thống|thiết bị|"
    "công trình|hồ đập|đê điều|chất lượng nước|các điểm"
)
_NO_OBJECT = phrases("chung|việc|quá trình|tình hình")
_TAKING_PART = phrases("tham gia")
_TOGETHER = phrases("cùng|cùng với")
# Who does with another body what that one leads only helps it.
_CARRYING_OUT = phrases("thực hiện|triển khai|tổ chức thực hiện|tổ chức triển khai|hoàn thành")
_PUTTING = phrases("đưa")
_PLAN = phrases("kế hoạch|chương trình")
_DEED = phrases(
    "việc thực hiện|việc triển khai|tình hình thực hiện|quá trình thực hiện|việc tổ chức thực hiện|"
    "việc triển khai thực hiện|tình hình triển khai|quá trình triển khai|việc chấp hành|"
    "tiến độ thực hiện|kết quả thực hiện|thực hiện|triển khai thực hiện"
)
# “Thực hiện tốt công tác giám sát”: an office of watching that is exercised.
_EXERCISING = phrases("thực hiện|phát huy|làm|tăng cường|đẩy mạnh|nâng cao")
_WELL = phrases("tốt|hiệu quả|có hiệu quả|nghiêm|nghiêm túc|thường xuyên|đầy đủ")
_OFFICE = phrases(
    "công tác|vai trò|chức năng|nhiệm vụ|trách nhiệm|hoạt động|chất lượng|quyền|hiệu quả công tác"
)
_BESIDE = phrases("phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp cùng với|phối hợp")
_CALLED = phrases(
    "là cơ quan đầu mối|là đơn vị đầu mối|là cơ quan thường trực|là đơn vị thường trực|"
    "là cơ quan chủ trì|là đơn vị chủ trì|là đầu mối|làm đầu mối"
)

Part = tuple[ActorRole, str]


def behind_adverbs(words: Sequence[Token], at: int) -> int:
    """Return the number of the word behind “chủ động”, “có trách nhiệm” and their like."""
    while length := longest(words, at, ADVERBS):
        at += length
        if at < len(words) and words[at].text == ",":
            at += 1
    return at


def roles_of(text: str, words: Sequence[Token], at: int, *, alone: bool = False) -> Iterator[Part]:
    """Yield the roles that a predicate gives its subject, with the words that say each.

    `alone` tells that the subject does not stand before it: “Phối hợp với …” then only helps.
    """
    begun, at = at, behind_adverbs(words, at)
    if at >= len(words):
        yield "leads", ""
    elif length := longest(words, at, _CALLED):
        yield "leads", said(text, words, at, at + length)
        yield from _also_oversees(text, words, at + length)
    elif alone and (length := longest(words, at, _BESIDE)):
        yield "supports", said(text, words, at, at + length)
    elif watched := _exercises(words, at):
        yield "oversees", said(text, words, at, watched)
    elif verbs := verbs_at(words, at):
        parts = _led_and_watched(text, words, verbs) or (role_of(text, words, verbs),)
        yield from parts
        if [role for role, _ in parts] == ["leads"]:
            yield from _then_watches(text, words, verbs[-1][1])
    elif length := longest(words, begun, ANSWERING):
        yield "leads", said(text, words, begun, begun + length)


def _exercises(words: Sequence[Token], at: int) -> int:
    """Return the word behind “thực hiện công tác kiểm tra”, “phát huy vai trò giám sát”; else 0."""
    end = at + longest(words, at, _EXERCISING)
    while end > at and (length := longest(words, end, _WELL)):
        end += length
    length = longest(words, end, _OFFICE) if end > at else 0
    verbs = verbs_at(words, end + length) if length else []
    watching = [stop for start, stop in verbs if longest(words, start, WATCHING)]
    return watching[-1] if watching and len(watching) == len(verbs) else 0


def _then_watches(text: str, words: Sequence[Token], at: int) -> Iterator[Part]:
    """Yield the role of who leads and then watches: “… và giám sát việc thực hiện chính sách”."""
    for index in range(at, len(words)):
        if index > at and _begins_to_watch(words, index):
            verbs = verbs_at(words, index)
            if longest(words, verbs[-1][1], _DEED):
                yield "oversees", said(text, words, verbs[0][0], verbs[-1][1])
            return


def _begins_to_watch(words: Sequence[Token], at: int) -> bool:
    """Tell “… và kiểm tra việc …”, “…, giám sát việc …” from the end of a list of such verbs."""
    if words[at - 1].form == AND:
        return longest(words, at, WATCHING) > 0
    listed = at > _BACK and longest(words, at - _BACK, WATCHING)
    return words[at - 1].text == "," and not listed and longest(words, at, _SUPERVISING) > 0


def role_of(text: str, words: Sequence[Token], verbs: list[tuple[int, int]]) -> Part:
    """Return the role that verbs listed one behind another give; there must be at least one."""
    first, last = verbs[0], verbs[-1]
    for start, stop in verbs:
        if longest(words, start, LEADS):
            return "leads", said(text, words, start, stop)
    if longest(words, first[0], _DIRECTING):
        return _directs(text, words, verbs)
    if _only_watches(words, verbs):
        return "oversees", said(text, words, first[0], last[1])
    if longest(words, first[0], HELPING | _TOGETHER):
        return _beside(text, words, first)
    puts = longest(words, first[0], _PUTTING) or longest(words, last[1], _PUTTING)
    if puts and (watched := _into_a_plan(text, words, last[1])):
        return "oversees", watched
    plain = [one for one in verbs if not longest(words, one[0], HELPING)]
    return "leads", said(text, words, first[0], plain[-1][1])


def supervises(text: str, words: Sequence[Token], at: int) -> Part | None:
    """Return the role of a body that is there to supervise, where it does: “vận động, giám sát”."""
    verbs = verbs_at(words, behind_adverbs(words, at))
    if any(longest(words, start, WATCHING) for start, _ in verbs):
        return "oversees", said(text, words, verbs[0][0], verbs[-1][1])
    return None


def said(text: str, words: Sequence[Token], start: int, end: int) -> str:
    """Return the words from `start` to before `end` as printed; empty where there are none."""
    return text[words[start].start : words[end - 1].end] if end > start else ""


def _only_watches(words: Sequence[Token], verbs: list[tuple[int, int]]) -> bool:
    """Tell “hướng dẫn, kiểm tra” from “hướng dẫn người dân nộp hồ sơ”, which leads."""
    if not any(longest(words, start, WATCHING) for start, _ in verbs) and (
        longest(words, verbs[0][0], _GUIDING) and not longest(words, verbs[-1][1], _DEED)
    ):
        return False
    checks = len(verbs) == 1 and longest(words, verbs[0][0], _CHECKING)
    if checks and longest(words, verbs[0][1], _THINGS):
        return False
    behind = words[verbs[-1][1] : verbs[-1][1] + 1]
    bare = not behind or not behind[0].is_word or longest(words, verbs[-1][1], _NO_OBJECT)
    told = _TOLD if bare and longest(words, verbs[0][0], WATCHING) else frozenset()
    return all(longest(words, start, _OVERSEEING | told) for start, _ in verbs)


def _beside(text: str, words: Sequence[Token], verb: tuple[int, int]) -> Part:
    """Tell who does something with others, and so leads it, from who helps in what they do.

    Who takes part in watching watches: “tham gia giám sát”.
    """
    watching = longest(words, verb[1], WATCHING)
    if watching and longest(words, verb[0], _TAKING_PART):
        return "oversees", said(text, words, verb[0], verb[1] + watching)
    length = longest(words, verb[0], WITH)
    behind = list_at(text, words, verb[0] + length) if length else None
    verbs = verbs_at(words, behind_adverbs(words, behind.end)) if behind and behind.names else []
    if verbs and not longest(words, verbs[0][0], _CARRYING_OUT | HELPING):
        return role_of(text, words, verbs)
    if behind and behind.names and not verbs and _says_more(words, behind.end):
        return "leads", said(text, words, behind.end, behind.end + 1)
    role: ActorRole = "leads" if longest(words, verb[0], _TOGETHER) else "supports"
    return role, said(text, words, verb[0], verb[0] + (length or verb[1] - verb[0]))


def _says_more(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word goes on with what is done, one that no list of verbs holds."""
    begun = words[at : at + 1]
    return bool(begun) and begun[0].text[0].islower() and not longest(words, at, STOPS | RANKS)


def _into_a_plan(text: str, words: Sequence[Token], at: int) -> str:
    """Return what “đưa … vào kế hoạch kiểm tra, giám sát” says is done; empty for other plans."""
    for index in range(at, len(words)):
        verbs = verbs_at(words, index + 2) if longest(words, index, _PLAN) == 2 else []
        if verbs and all(longest(words, start, WATCHING) for start, _ in verbs):
            return said(text, words, verbs[0][0], verbs[-1][1])
    return ""


def _led_and_watched(
    text: str, words: Sequence[Token], verbs: list[tuple[int, int]]
) -> tuple[Part, ...]:
    """Return both roles of “tham mưu, theo dõi việc thực hiện …”; none for other predicates."""
    watching = [one for one in verbs if longest(words, one[0], _OVERSEEING)]
    plain = verbs[: len(verbs) - len(watching)]
    if not watching or not plain or verbs[-1] not in watching or watching[0] < plain[-1]:
        return ()
    if not any(longest(words, start, WATCHING) for start, _ in watching):
        return ()
    if not longest(words, verbs[-1][1], _DEED) or longest(words, plain[0][0], _DIRECTING):
        return ()
    watched = said(text, words, watching[0][0], watching[-1][1])
    return role_of(text, words, plain), ("oversees", watched)


def _directs(text: str, words: Sequence[Token], verbs: list[tuple[int, int]]) -> Part:
    """Tell “lãnh đạo giám sát”, which oversees, from “lãnh đạo, chỉ đạo”."""
    last = verbs[0]
    for one in verbs:
        if not longest(words, one[0], _DIRECTING):
            break
        last = one
    if length := longest(words, last[1], _OVERSEEING):
        return "oversees", said(text, words, verbs[0][0], last[1] + length)
    return "directs", said(text, words, verbs[0][0], last[1])


def _also_oversees(text: str, words: Sequence[Token], at: int) -> Iterator[Part]:
    """Yield the role of a leading body that watches, too: “…, theo dõi, đôn đốc”."""
    for index in range(at, len(words)):
        if longest(words, index, _OVERSEEING):
            verbs = verbs_at(words, index)
            if any(longest(words, start, WATCHING) for start, _ in verbs):
                yield "oversees", said(text, words, verbs[0][0], verbs[-1][1])
            return
