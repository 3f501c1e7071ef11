"""Which figures of money and shares of it are no targets: prices, rates of aid, who pays."""

from __future__ import annotations

import re

from generator.importer.proposals import apart_words as words
from generator.importer.proposals.beside import Beside
from generator.importer.proposals.figures_seen import Seen

MONEY_WORDS = re.compile(r"đồng|usd|đô la mỹ|(?:triệu|tỷ|tỉ)$")
_EARNED = re.compile(
    r"(?:thu nhập|doanh thu|tổng thu|giá trị|thu ngân sách|thu từ|số thu|thu hút|vận động|"
    r"kim ngạch|grdp|gdp|tổng sản phẩm|doanh số|năng suất|huy động|thu được|tổng mức bán lẻ|"
    r"lợi nhuận|tiết kiệm|nguồn thu|thu nội địa|dư nợ|vốn đăng ký|xuất khẩu|nộp ngân sách|"
    r"giải ngân|đóng góp|vốn đầu tư toàn xã hội)",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"(?:kinh phí|mức đầu tư|tổng vốn|dự toán|nhu cầu vốn|(?<!thu )(?<!nộp )ngân sách|hỗ trợ|"
    r"mức chi|mức thu|chi phí|"
    r"giá dịch vụ|học phí|lệ phí|mức phí|phạt|(?<!cho )vay|trị giá|bố trí|khái toán|định mức|"
    r"trợ cấp|thưởng|với mức|mức vay)",
    re.IGNORECASE,
)
# “Thu hút 45 dự án, tổng vốn 3.000 tỷ đồng”: what is brought in is no cost.
_BROUGHT_IN = re.compile(
    r"thu hút\b[^;]{0,140}\b(?:tổng vốn|vốn đăng ký|vốn đầu tư)[^;,]{0,20}$", re.IGNORECASE
)
# “bổ sung vốn điều lệ Quỹ … đạt 80 tỷ đồng”: what a fund is to hold.
_FUND_GROWS = re.compile(
    r"(?<!\w)(?:bổ sung|nâng|tăng|đưa|phấn đấu)\b[^;.\d]{0,60}\b(?:vốn|nguồn|quy mô)\b[^;.\d]{0,40}"
    r"\b[Qq]uỹ\b[^;.\d]{0,80}\s(?:đạt|lên|lên đến)(?:\s[^\d;.,]{2,12})?\s*$",
    re.IGNORECASE,
)
_AIDED = re.compile(
    r"(?:hỗ trợ|lãi suất|thuế suất|mức hưởng|mức đóng|đối ứng|thù lao|phụ cấp|hoa hồng|"
    r"miễn|trích|khấu trừ|ưu đãi)"
    r"(?:\s+[^\s,;.]+){0,4}\s*$",
    re.IGNORECASE,
)
# “Ngân sách tỉnh hỗ trợ 100% vắc xin”: who pays for it.
_PAYS = re.compile(
    r"(?:ngân sách|quỹ|nhà nước|trung ương)\s(?:[^\s,;.]+\s){0,6}?"
    r"(?:hỗ trợ|chi trả|bảo đảm|đảm bảo|cấp|đóng|chi)(?:\s+[^\s,;.]+){0,3}\s*$",
    re.IGNORECASE,
)
_RATE = re.compile(r"suất|đối ứng|trợ giá", re.IGNORECASE)
_OF_COST = re.compile(
    r"\s*(?:tổng\s+)?(?:mức |số |phần )?"
    r"(?:chênh lệch|chi phí|kinh phí|giá trị|học phí|lãi suất|mức|tiền|phí|vốn|lương|giá)",
    re.IGNORECASE,
)
# “hỗ trợ 50% cho học sinh”: the rate at which each is helped.
_HELPED = re.compile(
    r"(?:hỗ trợ|trợ giá|miễn|cấp bù)(?: thêm)?(?: bằng)?(?: mức)?\s*$", re.IGNORECASE
)
_FOR_WHOM = re.compile(r"\s*(?:cho|đối với|khi|nếu)\b", re.IGNORECASE)
# “giảm 30% tiền thuê đất”: what somebody is let off.
_LESS = re.compile(r"(?:giảm|miễn)(?: tối đa| ít nhất)?\s*$", re.IGNORECASE)
_OF_CHARGE = re.compile(r"\s*(?:tiền|lãi suất|lệ phí|phí|thuế|học phí|giá vé)\b", re.IGNORECASE)
_SPENDS = re.compile(r"(?:trích|vay|phân bổ|để lại)(?:\s+[^\s,;.]+){0,3}\s*$", re.IGNORECASE)
_OF_SPENDING = re.compile(
    r"\s*(?:tổng\s+)?(?:số\s+)?(?:chi\b|vốn|kinh phí|ngân sách|dự toán|nguồn|"
    r"giá trị|giá\b|chi phí)",
    re.IGNORECASE,
)
# “bố trí tối thiểu 70% nguồn thu xử phạt”: where money goes.
_SET_ASIDE = re.compile(r"(?:bố trí|dành)\s*$", re.IGNORECASE)
_OF_INCOME = re.compile(r"\s*(?:tổng\s+)?(?:nguồn|số|khoản) thu\b", re.IGNORECASE)
# “mức vận động gợi ý 50.000 đồng/hộ”: what each is to give.
_EACH_GIVES = re.compile(
    r"(?:gợi ý|vận động|đóng góp|ủng hộ|mức (?:thu|đóng|nộp|chi)|nộp|hội phí|đoàn phí|đảng phí)"
    r"(?:(?!thu nhập|doanh thu)[^;.]){0,60}$",
    re.IGNORECASE,
)
_FROM_EACH = re.compile(
    r"^(?:hộ|người|hội viên|đoàn viên|học sinh|gia đình|nhà|căn|nhân khẩu|khẩu|em|suất)\b",
    re.IGNORECASE,
)
_FUNDS_MAKE_UP = re.compile(
    r"(?:nhu cầu vốn|tổng vốn|tổng mức đầu tư|kinh phí|khái toán)\b[^;]{0,120}"
    r"(?:vốn|ngân sách|nguồn)\s[^;.,]{0,40}\s*$",
    re.IGNORECASE,
)
# “Ngân sách tỉnh hỗ trợ 70%, ngân sách xã 20%”: who bears what.
_BEARS = re.compile(
    r"(?<!thu )(?<!chi )ngân sách\s(?:(?!tăng|giảm|đạt|thu |giải ngân)[^;]){0,140}$",
    re.IGNORECASE,
)
_OF_NOTHING = re.compile(r"\s*(?:[,;.)]|$)")
_BASE_PAY = re.compile(r"\s*(?:mức\s+)?(?:lương|mức lương)\b", re.IGNORECASE)


def paid(seen: Seen, beside: Beside) -> str | None:
    """Judge sums of money: what is earned may be a target, what is spent is none."""
    funds = beside.part != "past" and _FUND_GROWS.search(beside.lead + _bounding(beside))
    if funds or not MONEY_WORDS.search(seen.unit):
        return None
    if seen.per and _FROM_EACH.match(seen.per) and _EACH_GIVES.search(beside.lead):
        return words.PRICE
    earned, spent = _last(_EARNED, beside.lead), _last(_SPENT, beside.lead)
    if earned > spent or _BROUGHT_IN.search(beside.lead):
        return None if beside.part in ("goals", "tasks", "listed") else words.MONEY
    if spent >= 0:
        return words.PRICE if seen.per else words.MONEY
    if beside.part == "goals":
        return None
    return words.PRICE if seen.per else words.MONEY


def _bounding(beside: Beside) -> str:
    """Return the words of a figure before its digits: “đạt tối thiểu ”."""
    return re.split(r"\d", beside.words, maxsplit=1)[0]


def aided(seen: Seen, beside: Beside) -> str | None:
    """Judge shares that somebody is helped by: “hỗ trợ 70% chi phí”."""
    if _BASE_PAY.match((seen.figure.unit or "") + beside.tail):
        return words.PRICE
    if seen.unit != "%" or beside.part == "goals":
        return None
    if _PAYS.search(beside.lead):
        return words.MONEY
    helped = _HELPED.search(beside.lead) and _FOR_WHOM.match(beside.tail)
    if helped or (_LESS.search(beside.lead) and _OF_CHARGE.match(beside.tail)):
        return words.PRICE
    rated = _OF_COST.match(beside.tail) or _RATE.search(beside.lead[-20:])
    return words.PRICE if rated and _AIDED.search(beside.lead) else None


def part_of_money(seen: Seen, beside: Beside) -> str | None:
    """Judge shares of what is spent: “vay không quá 70% tổng vốn”, “vốn vay chiếm 40%”."""
    if beside.part == "goals" or seen.unit != "%":
        return None
    spent = _SPENDS.search(beside.lead) and _OF_SPENDING.match(beside.tail)
    spent = spent or (_SET_ASIDE.search(beside.lead) and _OF_INCOME.match(beside.tail))
    borne = _BEARS.search(beside.lead) and _OF_NOTHING.match(beside.tail)
    return words.MONEY if spent or borne or _FUNDS_MAKE_UP.search(beside.lead) else None


def _last(pattern: re.Pattern[str], lead: str) -> int:
    """Return where the last words of a pattern begin; -1 without any."""
    return max((match.start() for match in pattern.finditer(lead)), default=-1)
