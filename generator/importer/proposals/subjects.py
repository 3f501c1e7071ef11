"""Who a clause begins with, and the word that says what they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from generator.importer.proposals.agencies import Name, Names, list_at
from generator.importer.proposals.name_bounds import class_end
from generator.importer.proposals.name_places import SEVERAL
from generator.importer.proposals.name_words import OFFICES
from generator.importer.proposals.names_alone import names_alone
from generator.importer.proposals.words import (
    CLASSES,
    FIELDS,
    RANKS,
    STOPS,
    Token,
    forms,
    longest,
    phrases,
    verb_words,
)

ASKING = phrases(
    "đề nghị|kính đề nghị|trân trọng đề nghị|yêu cầu|giao|giao cho|phân công|giao trách nhiệm cho|"
    "đồng thời|đồng thời giao|đồng thời đề nghị|giao nhiệm vụ cho|giao trách nhiệm|ủy quyền cho|"
    "ủy nhiệm cho|phân công cho|phân công nhiệm vụ cho|mời|kính mời|trân trọng mời|"
    "đồng ý giao|thống nhất giao|tiếp tục giao"
)
# A clause that opens so says when, why or how before it says who.
_OPENERS = phrases(
    "trên cơ sở|căn cứ|theo|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|"
    "trong|sau khi|khi|để|nhằm|ngoài ra|tùy|từ|đến|trước|với|thông qua|riêng|bên cạnh đó|tại|"
    "đối với|ngay sau khi|chậm nhất|dưới|năm|quý|tháng|vào|ngày|kết thúc|"
    "mỗi năm|mỗi quý|mỗi tháng|mỗi tuần|hằng tuần|hàng tuần|6 tháng"
)
_ABOUT = phrases("đối với|về phía|riêng|riêng đối với|phía")
_BEFORE_WHO = phrases(
    "nếu|trường hợp|khi|qua|ở|về|về phía|cùng với|dưới sự|nhờ|trước mắt|sau|ngay từ|bằng|nhân|vì|"
    "song song với|sau đó|hiện nay|đầu|cuối|ngoài|thời gian tới|giữa|gắn với|theo đó|riêng với|hết"
)
# What may stand between a subject and what it does.
ADVERBS = phrases(
    "chủ động|tự|tiếp tục|tăng cường|thường xuyên|kịp thời|khẩn trương|tích cực|có trách nhiệm|"
    "chịu trách nhiệm|có nhiệm vụ|tập trung|trực tiếp|cần|phải|sẽ|đẩy mạnh|nghiêm túc|định kỳ|"
    "trách nhiệm|nhiệm vụ|căn cứ chức năng nhiệm vụ|hằng năm|hàng năm|đồng thời|"
    "hằng quý|hàng quý|hằng tháng|hàng tháng|thường trực|hằng tuần|hàng tuần|"
    "mỗi năm|mỗi quý|mỗi tháng|mỗi tuần|từng năm|từng quý|từng tháng"
)
# “Trường A đến năm 2028 mở …”, “Sở B trong quý II/2026 công bố …”: when, between who and what.
_BY_WHEN = phrases(
    "đến năm|đến hết năm|đến cuối năm|từ năm|trong năm|trong quý|trong tháng|vào năm|vào quý|"
    "vào tháng|trước năm|trước ngày|trước tháng|từ ngày|từ tháng|từ quý|hết năm"
)
_NEVER_MORE = 6
# How somebody acts, between who and what: “theo lĩnh vực quản lý chủ động kiểm soát …”.
_MANNER = phrases(
    "theo lĩnh vực quản lý|theo lĩnh vực|theo chức năng|theo nhiệm vụ|theo thẩm quyền|"
    "theo phân cấp|theo quy định|theo phân công|theo địa bàn quản lý|theo địa bàn|"
    "theo quy định của pháp luật|theo lĩnh vực phụ trách|theo phân công nhiệm vụ|"
    "căn cứ chức năng|căn cứ nhiệm vụ|căn cứ thẩm quyền|căn cứ vào chức năng|"
    "theo phạm vi quản lý|theo phạm vi|trong phạm vi quản lý|trong phạm vi chức năng|"
    "trong phạm vi nhiệm vụ|trong phạm vi thẩm quyền|trong phạm vi trách nhiệm"
)
_MANNER_GOES_ON = phrases(
    ", nhiệm vụ|, quyền hạn|, thẩm quyền|, lĩnh vực|và nhiệm vụ|và quyền hạn|nhiệm vụ|được giao|"
    "được phân công|của mình|của ngành|của đơn vị|quản lý nhà nước|quản lý|được phân cấp|"
    "phụ trách|và lĩnh vực|và tình hình thực tế|và thẩm quyền"
)
# So far behind how somebody acts “để tổ chức thực hiện” may say what is done.
_FAR = 30
_EACH = phrases("mỗi|từng")
_THEN = forms("thì")[0]
_TO_DO = forms("để")[0]
_WHEN = phrases(
    "hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|hằng tuần|hàng tuần|định kỳ|"
    "trước mắt|sau đó|thường xuyên|đồng thời|từng quý|mỗi năm|mỗi quý|mỗi tháng"
)
# What says in between what the body is: “Sở A, cơ quan thường trực, lập …”.
_WHAT_IT_IS = phrases("cơ quan|đơn vị|là cơ quan|là đơn vị|với vai trò|với tư cách|với chức năng")
# Who “được giao” does what follows.
_GIVEN = phrases(
    "được giao|được giao nhiệm vụ|được giao trách nhiệm|được phân công|được ủy quyền|được giao làm|"
    "được phân công nhiệm vụ|chịu sự phân công"
)
_DONE = phrases("đã|được|đang|bị|hiện|hiện có|vẫn|vừa")
# Bodies that are buildings too, and words behind a name that say more of it.
_BUILDINGS = phrases(
    "trường|bệnh viện|trạm|trung tâm|nhà máy|cảng|bảo tàng|thư viện|nhà văn hóa|công ty|chi nhánh|"
    "quỹ|cổng|đài|báo|khoa|khối|kho bạc|đồn|đội|tổ"
)
_NOUNS = phrases(
    "nhân dân|quân sự|quy mô|công suất|diện tích|số|giai đoạn|nhiệm kỳ|khóa|lần|thường niên|"
    "công nghệ|nhà|dân phố|liên ngành|chuyên trách|cơ sở|cộng đồng|nơi|người|việc|hội viên|cán bộ"
)
# So many words say at least that something is done to something.
_TO_DO_SOMETHING = 2
# So many words at most stand before a colon that all name somebody.
_COLON = 24
_MINDING = phrases("phụ trách")
_CHARGE = 8
# At most so many places behind commas are looked at for the subject of a clause.
_PLACES_LOOKED_AT = 6


def subject_from(text: str, words: Sequence[Token], at: int) -> tuple[tuple[Name, ...], int]:
    """Return the agencies that words name as those who act, and the number of the word of doing.

    No agencies are found where the words name none; what they do is told all the same.
    """
    subject, verb = subject_at(text, words, at)
    if not subject and (about := longest(words, at, _ABOUT)):
        named, doing = subject_at(text, words, at + about)
        if named and words[doing - 1].text == ":":
            subject, verb = named, doing
    if not subject:
        verb = _behind_each(words, verb)
    if not subject and (found := _behind_opening(text, words, at)):
        subject, verb = found
    if not subject and (doing := _behind_manner(words, verb)) > verb:
        return subject, doing
    if not subject and _opens(words, verb):
        verb = _behind_comma(words, verb)
    return subject, verb


def subject_at(text: str, words: Sequence[Token], at: int) -> tuple[tuple[Name, ...], int]:
    """Return the names that begin at a word, and the word of what they do.

    Without a verb behind them they are no subject, but for those with a colon behind them.
    """
    listed = list_at(text, words, at) if at < len(words) else Names((), at)
    if not listed.names:
        return (), at
    if names := _before_colon(text, words, at, listed.end):
        return names
    verb = _behind_charge(words, at, _to_the_verb(words, _behind_each_of(words, listed.end)))
    if verb is None:
        return _before_unknown(text, words, listed) or ((), at)
    return listed.names, verb


def _behind_each_of(words: Sequence[Token], at: int) -> int:
    """Return the word behind “mỗi bộ” in “Bộ A, Bộ B mỗi bộ cử …”."""
    length = longest(words, at, _EACH)
    kind = longest(words, at + length, CLASSES) if length else 0
    return at + length + kind if kind else at


def _behind_charge(words: Sequence[Token], begun: int, at: int | None) -> int | None:
    """Return what “Phó Chủ tịch UBND tỉnh phụ trách văn xã chỉ đạo …” does behind what he minds."""
    if at is None or not longest(words, begun, OFFICES) or not longest(words, at, _MINDING):
        return at
    for index in range(at + 2, min(at + _CHARGE, len(words))):
        if not words[index].is_word:
            break
        if verb_words(words, index):
            return index
    return at


def _before_colon(
    text: str, words: Sequence[Token], at: int, end: int
) -> tuple[tuple[Name, ...], int] | None:
    """Return whom “Trung tâm Kiểm định giống, phân bón: Chủ trì …” names before its colon."""
    colon = next((n for n in range(at, min(at + _COLON, len(words))) if words[n].text == ":"), 0)
    if colon <= end or not says_what(words, colon + 1):
        return None
    names = names_alone(text, words, at, colon)
    return (names, colon + 1) if names else None


def _before_unknown(
    text: str, words: Sequence[Token], listed: Names
) -> tuple[tuple[Name, ...], int] | None:
    """Return the names before a word of doing that no list holds: “Sở Y tế đo nồng độ muối”.

    Buildings do nothing, and who a mark or a small word follows is no subject.
    """
    *before, last = listed.names
    begun = next(at for at in range(listed.end) if words[at].start >= last.start)
    end = _firm_end(words, begun, listed.end)
    doing = words[end : end + 2]
    if any(longest(words, n, STOPS) for n in range(listed.end, end)):
        return None
    if last.many or not end or len(doing) < _TO_DO_SOMETHING or last.printed != last.full:
        return None
    if longest(words, begun, _BUILDINGS) or longest(words, end, STOPS | _NOUNS | _DONE):
        return None
    if not all(one.text[0].islower() for one in doing):
        return None
    printed = text[last.start : words[end - 1].end]
    return (*before, Name(last.start, words[end - 1].end, printed, printed)), end


def _firm_end(words: Sequence[Token], begun: int, end: int) -> int:
    """Return where a name surely ends: behind a rank, a field, a last word of two syllables.

    “Hội Phụ nữ” has one of two, “xã Khe Ví” and “xã Ví” end with a capital; 0 where none is.
    """
    own = range(begun + 1, end)
    firm = [at for at in own if words[at].is_capital or longest(words, at, RANKS)]
    if not firm:
        return 0
    last = firm[-1]
    if length := longest(words, last, RANKS) or longest(words, last, FIELDS):
        return last + length
    placed = words[last - 1].is_capital or any(longest(words, at, RANKS) for at in firm[:-1])
    return last + 1 if placed and last - 1 > begun else last + 2


def _to_the_verb(words: Sequence[Token], at: int) -> int | None:
    """Return the verb behind a subject; null where none follows or it tells of what was done."""
    if at < len(words) and words[at].text == "(":
        at = next((n + 1 for n in range(at, len(words)) if words[n].text == ")"), len(words))
    at = _behind_what_it_is(words, at)
    colon = at < len(words) and words[at].text in (":", "-", "–")
    if at < len(words) and words[at].text in (":", ",", "-", "–"):
        at += 1
    if at >= len(words):
        return at if colon else None
    at += longest(words, at, _GIVEN)
    if longest(words, at, _DONE):
        return None
    at = _behind_when(words, _behind_manner(words, at))
    if _opens(words, at):
        at = _behind_comma(words, at)
    return at if says_what(words, at) else None


def _behind_when(words: Sequence[Token], at: int) -> int:
    """Return the verb right behind “đến năm 2028”, “trong quý II/2026”; `at` where none is."""
    length = longest(words, at, _BY_WHEN)
    end = at + length
    while length and end < min(len(words), at + _NEVER_MORE) and _is_number(words[end]):
        end += 1
    return end if end > at + length and verb_words(words, end) else at


def _is_number(word: Token) -> bool:
    return word.text[0].isdigit() or set(word.text) <= set("IVX/-–0123456789")


def _behind_what_it_is(words: Sequence[Token], at: int) -> int:
    """Return the mark that ends “, cơ quan thường trực của Ban Chỉ đạo,”; `at` where none is."""
    marked = at < len(words) and words[at].text in (",", "-", "–")
    if not marked or not longest(words, at + 1, _WHAT_IT_IS):
        return at
    near = range(at + 1, min(at + _FAR, len(words)))
    return next((n for n in near if words[n].text == words[at].text), at)


def says_what(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word says what somebody does, or how."""
    return bool(verb_words(words, at) or longest(words, at, ADVERBS))


def _behind_manner(words: Sequence[Token], at: int) -> int:
    """Return the word behind “theo chức năng, nhiệm vụ được giao”, where a verb is; else `at`."""
    end = at + longest(words, at, _MANNER)
    while end > at and (length := longest(words, end, _MANNER_GOES_ON)):
        end += length
    end += end > at and end < len(words) and words[end].text == ","
    if verb_words(words, end) or longest(words, end, ADVERBS):
        return end
    meant = (n + 1 for n in range(end, min(end + _FAR, len(words))) if words[n].form == _TO_DO)
    return next((n for n in meant if end > at and verb_words(words, n)), at)


def _opens(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word opens what says when or why; “theo dõi” does not."""
    length = longest(words, at, _OPENERS) or longest(words, at, _BEFORE_WHO)
    return bool(length) and verb_words(words, at) <= length


def _behind_comma(words: Sequence[Token], at: int) -> int:
    for index in range(at, min(at + 40, len(words))):
        if words[index].text == "," and (
            verb_words(words, index + 1) or longest(words, index + 1, ADVERBS)
        ):
            return index + 1
    return at


def _behind_opening(
    text: str, words: Sequence[Token], at: int
) -> tuple[tuple[Name, ...], int] | None:
    """Return the subject behind what says when or why: “Trên cơ sở …, Sở Tài chính tổng hợp”.

    What stands before a colon says what the clause is about.
    """
    marks = ",:" if _opens(words, at) else ":"
    for comma in islice(_marks_between(words, at, marks), _PLACES_LOOKED_AT):
        behind = comma + 1 + longest(words, comma + 1, ASKING | _WHEN)
        subject, verb = subject_at(text, words, behind)
        if subject:
            return subject, verb
    return None


def _marks_between(words: Sequence[Token], at: int, marks: str) -> Iterator[int]:
    """Yield the marks that part what is said from a word on, those within “các sở, ban” not."""
    while at < len(words):
        if words[at].text in marks or ("," in marks and words[at].form == _THEN):
            yield at
        at = max(at + 1, class_end(words, at) if words[at].form == SEVERAL else 0)


def _behind_each(words: Sequence[Token], at: int) -> int:
    """Return what “Mỗi tổ chức đăng ký …” says is done: it speaks of those named above."""
    length = longest(words, at, _EACH)
    end = at + length + (longest(words, at + length, CLASSES) if length else 0)
    return end if end > at + length and verb_words(words, end) else at
