"""What may stand within a name: verbs that are nouns there, numbers, fields, two bodies as one.

`at` is the number of the word that a name begins with, `end` that of the word that is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.proposals.name_places import AND, ends, form_at, rank
from generator.importer.proposals.name_words import (
    ASSEMBLY,
    COMMITTEE,
    COUNTRY,
    LONGEST_NUMBER,
    MASSES,
    PAPER,
    PLACE,
)
from generator.importer.proposals.words import (
    CLASSES,
    FIELDS,
    HEADS,
    STOPS,
    Token,
    forms,
    longest,
    phrases,
    verb_words,
)

# Verbs by which institutes and centres are called, and words that make a noun of the verb behind.
_CALLED = phrases(
    "phát triển|đầu tư|bảo tồn|điều tra|quy hoạch|thiết kế|khai thác|giám định|kiểm định|"
    "quan trắc|kiểm nghiệm|dự báo|tư vấn|xây dựng|đào tạo|quản lý|xúc tiến|nghiên cứu|kiểm soát|"
    "bảo vệ|ứng dụng"
)
# Papers that are named behind the body that issued them, with a capital.
_PAPERS = phrases("quy định|quyết định|nghị định|thông tư|nghị quyết|chỉ thị|công văn|quy chế")
# Words with a comma between their halves: “Khám, chữa bệnh”, “Phòng, chống thiên tai”.
_HALVES = (tuple(forms("khám chữa")), tuple(forms("phòng chống")))
_BLOCKS = phrases("khối")
_ENTERPRISES = phrases("doanh nghiệp")
_CENTRES = phrases("trung tâm|phòng|ban|cục|vụ|sở")
# Bodies that are called by the things they look after.
_OF_THINGS = phrases("trung tâm|cục|chi cục|vụ|công ty|công ty tnhh|công ty cổ phần|viện|quỹ|hội")
_PEOPLE = phrases(
    "các|những|mọi|một số|toàn thể|người dân|nhân dân|gia đình|bà con|cộng đồng|hội viên|học sinh|"
    "phụ huynh|tập thể|chủ|nhà|công tác|việc|nhiệm vụ"
)
_GROWN = (*forms("cây"), *forms("vật"), *forms("việc"))
_ANSWERING = phrases("có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì")
_SEARCHING = forms("kiếm")[0]
_EXPERT = forms("định")[0]
_NEAR = 6


def is_numbered(words: Sequence[Token], end: int) -> bool:
    """Tell “Ban Chỉ đạo 35 xã”, “Tổ công tác số 2” from “Hội Phụ nữ 12 thôn”."""
    after = end + 1
    if len(words[end].text) > LONGEST_NUMBER:
        return False
    if after >= len(words) or not words[after].is_word:
        return True
    return ends(words, after) or rank(words, after) > 0


def is_called_by_number(words: Sequence[Token], end: int) -> bool:
    """Tell “Ban Chỉ đạo quốc gia 1237” and “phường 2” from a count: no noun follows."""
    figure = end < len(words) and words[end].text.isdigit()
    behind = words[end + 1 : end + 2] if figure else ()
    return figure and (not behind or not behind[0].is_word or ends(words, end + 1))


def verb_of_name(words: Sequence[Token], at: int, end: int, *, wordy: bool, first: bool) -> int:
    """Return how many words of a verb are part of a name; 0 where it says what the body does.

    `wordy` bodies are called by what they do, `first` tells that a capital stands before it.
    """
    doing = verb_words(words, end)
    if wordy and longest(words, end, _CALLED) and _is_noun(words, end + doing):
        return doing
    if words[end - 1].form == _SEARCHING:
        return doing  # “Tìm kiếm cứu nạn”
    if wordy and longest(words, end + doing, _ANSWERING):
        return doing  # “Trung tâm Dịch vụ nông nghiệp tổng hợp có trách nhiệm …”
    grown = words[end - 1].form in _GROWN
    if doing == 1 and (grown or (first and _is_second_half(words, at, end))):
        return 1
    return 1 if wordy and _place_follows(words, end + doing) else 0


def _is_noun(words: Sequence[Token], after: int) -> bool:
    """Tell “Viện Chiến lược phát triển thực hiện”: a verb or a mark right behind a verb."""
    return after >= len(words) or words[after].text in ",;." or verb_words(words, after) > 0


def _is_second_half(words: Sequence[Token], at: int, end: int) -> bool:
    """Tell “tạo” of “Đào tạo” from a verb: it is behind a capital that is no abbreviation."""
    before = words[end - 1]
    if (form_at(words, end - 2), before.form) == COUNTRY:
        return False
    if end - 1 > at and longest(words, end - 1, HEADS) == 1:
        return False  # “Văn phòng Bộ lập …”
    if end - 2 > at and words[end - 2].is_capital and not longest(words, end - 2, HEADS):
        return False  # “Sở Công Thương lập …”
    return before.is_capital and not before.text.isupper()


def _place_follows(words: Sequence[Token], after: int) -> bool:
    """Tell whether a rank of place stands close behind, so that a verb is part of a name."""
    for at in range(after, min(after + _NEAR, len(words))):
        if not words[at].is_word or longest(words, at, STOPS):
            return False
        if words[at].is_capital and longest(words, at, HEADS):
            return False  # “Ban Chỉ đạo báo cáo UBND tỉnh”
        if rank(words, at):
            return True
    return False


def is_expertise(words: Sequence[Token], end: int, run: int) -> bool:
    """Tell “Trung tâm Giám định” and “Viện Kiểm định” from “định kỳ”."""
    return words[end].form == _EXPERT and run == 1 and words[end - 1].is_capital


def is_whole_field(words: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a field of two parts ends before `end`: no small word goes on with it."""
    begun = at + longest(words, at, HEADS)
    length = longest(words, begun, FIELDS)
    joined = any(words[n].form == AND for n in range(begun, begun + length))
    return joined and begun + length == end


def is_one_of_two(words: Sequence[Token], at: int, end: int, after: int) -> bool:
    """Tell “Báo và Đài Phát thanh …”, “Văn phòng HĐND và UBND”, one body each, from two."""
    if end == at + 1 and words[at].form == PAPER:
        return True
    office = PLACE in (words[at].form, form_at(words, at + 1))
    before = words[end - 1]
    joined = before.text.isupper() or before.form == ASSEMBLY
    return office and words[after].text.isupper() and joined


def names_a_paper(words: Sequence[Token], end: int) -> bool:
    """Tell “Bộ Y tế Quy định chức năng …”, where a paper's name follows that of a body."""
    return bool(longest(words, end, _PAPERS))


def is_halved(words: Sequence[Token], comma: int) -> bool:
    """Tell the comma of “Quản lý Khám, chữa bệnh” from one that parts names."""
    before, after = words[comma - 1], form_at(words, comma + 1)
    return before.is_capital and (before.form, after) in _HALVES


def is_threefold(words: Sequence[Token], at: int, after: int) -> bool:
    """Tell “Trung tâm Văn hóa, Thông tin và Thể thao”, one body, from a body and other fields.

    Behind the comma stand two words or fields that “và” joins, and no other body.
    """
    if not longest(words, at, _CENTRES):
        return False
    joint = next((n for n in range(after, min(after + _NEAR, len(words))) if _stops(words, n)), 0)
    behind = words[joint + 1 : joint + 2] if joint else ()
    joined = bool(behind) and words[joint].form == AND and behind[0].is_capital
    return joined and not longest(words, joint + 1, HEADS)


def _stops(words: Sequence[Token], at: int) -> bool:
    return words[at].form == AND or not words[at].is_word or ends(words, at)


def joins_blocks(words: Sequence[Token], at: int, after: int) -> bool:
    """Tell “Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh”, one Party committee of both."""
    committee = tuple(one.form for one in words[at : at + 2]) == COMMITTEE
    blocks = any(longest(words, n, _BLOCKS) for n in range(at + 2, after))
    return committee and blocks and bool(longest(words, after, _ENTERPRISES))


def joins_small_words(words: Sequence[Token], at: int, after: int) -> bool:
    """Tell “Trung tâm Quan trắc đất và nước mặt”, one body, from a body and others behind “và”.

    The word behind is neither a class of bodies nor people, and nothing that is done.
    """
    centre = longest(words, at, _OF_THINGS)
    behind = words[after : after + 1]
    small = bool(behind) and behind[0].is_word and behind[0].text[0].islower()
    other = longest(words, after, CLASSES | _PEOPLE) or ends(words, after)
    return bool(centre) and small and not other


def is_mass_organisations(words: Sequence[Token], at: int, after: int) -> bool:
    """Tell “Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh”, the one Party committee of them all."""
    committee = tuple(one.form for one in words[at : at + 2]) == COMMITTEE
    return committee and tuple(one.form for one in words[after : after + 3]) == MASSES
