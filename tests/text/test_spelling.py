"""Which written syllables can be Vietnamese: each rhyme, each rule of onset and tone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.spelling import (
    ONSETS,
    RHYMES,
    Syllable,
    impossible_words,
    is_syllable,
    split_tone,
    syllable_share,
)

# Words of the dictionary, by rhyme, so that each of the common ones is there.
DICTIONARY = """
ba các sách hai làm ban đang nhanh cao pháp phát sau tay
bắc năm văn tăng cắp đặt bậc tâm dân nâng cấp nhất đầu xây
xe séc em khen xẻng nghèo phép xét kê chệch thêm trên bệnh xếp kết nêu
chi lịch tìm tin tỉnh kịp ít chịu chia việc nghiệm tiến riêng nghiệp biết tiêu
cho học coi nhóm con trong họp sót xoong moóc hộ tốc đổi gồm môn công gộp một cơ với sớm hơn hợp bớt
thu phúc vui cụm đun chung giúp hút mua thuộc nuôi nhuộm nguồn xuống suốt
tư mức gửi từng đứt lưu đưa nước người gươm vườn phương mướp vượt rượu
hoa khoác hoạch ngoài ngoạm toàn khoảng doanh hoạt xoay hoặc khoăn hoẵng thoắt khỏe hoen ngoẹo khoét
thuế khuếch huênh huy huých huynh tuýp xuýt khuỷu khuya tuyên duyệt thuở chuẩn khuâng thuật khuây
kỹ yểm yên yểng yết yêu
chứa mía của mùa lựu xoóng
bé chị dạ đỏ gà ghi già hè khá lá mẹ nó nghỉ ngã nhà phở qua rõ số tạ thứ trẻ vỡ xã
"""
WORDS = DICTIONARY.split()
# Words that one rule alone refuses.
IMPOSSIBLE = {
    "k, gh and ngh stand before e, ê, i, y": "ka kôn gha ghu ngha ngho",
    "c, g and ng do not": "ce cê ci cy nge ngê ngi ge gê",
    "qu has rhymes of its own": "quo quu quôi quô quư",
    "yê opens a syllable": "hyên tyêu myêng",
    "a rhyme that ends in a stop takes sắc or nặng": "hoc hòc hỏc hõc sach sàch cap cãp mat mảt",
    "no such rhyme": "băi dăo mơng thúch liau ăy",
    "no such onset": "fa ja wan zô bla ptu",
    "gi before a, u is no g before ia, iu": "gía gìa gíu",
    "the tone stands on another letter": "cuả nguời ngừơi bỉên tòan hòang thủơ khóet qúy maù lưú",
}


@pytest.mark.parametrize("word", WORDS)
def test_words_of_the_dictionary_are_possible(word: str) -> None:
    for written in (word, word.upper(), word.capitalize()):
        assert is_syllable(written)


@pytest.mark.parametrize("rule", IMPOSSIBLE)
def test_words_that_one_rule_refuses(rule: str) -> None:
    assert [word for word in IMPOSSIBLE[rule].split() if is_syllable(word)] == []


def test_each_onset_opens_a_word() -> None:
    opened = {onset for onset in ONSETS for word in WORDS if word.startswith(onset)}
    assert opened == ONSETS


OPEN = "hoà hòa khoẻ khỏe thuý thúy toạ tọa huỷ hủy quý quỳ"
GI_AND_QU = "gì gìn gỉ giếng giết giờ giá giúp giặt quê quơ quốc quá quăng uy yêu oa ý"


@pytest.mark.parametrize("word", OPEN.split())
def test_the_tone_of_an_open_oa_oe_uy_may_stand_on_either_letter(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", GI_AND_QU.split())
def test_gi_and_qu_are_read_as_they_are_spoken(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("rhyme", sorted(RHYMES))
def test_a_rhyme_that_ends_in_a_stop_takes_two_tones_of_six(rhyme: str) -> None:
    marks = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
    spoken = {
        tone
        for mark, tone in marks.items()
        for at in range(1, len(rhyme) + 1)
        if is_syllable(unicodedata.normalize("NFC", rhyme[:at] + mark + rhyme[at:]))
    }
    assert spoken == ({4, 5} if rhyme[-1] in "cpt" or rhyme.endswith("ch") else set(range(6)))


@pytest.mark.parametrize(
    ("word", "letters", "tone", "place"),
    [
        ("hoa", "hoa", None, None),
        ("hoà", "hoa", "huyền", 2),
        ("hỏa", "hoa", "hỏi", 1),
        ("ngã", "nga", "ngã", 2),
        ("đắk", "đăk", "sắc", 1),
        ("được", "đươc", "nặng", 2),
        ("", "", None, None),
    ],
)
def test_tone_is_taken_off(word: str, letters: str, tone: str | None, place: int | None) -> None:
    assert split_tone(word) == Syllable(letters, tone, place)


@pytest.mark.parametrize("word", ["hòà", "á\u0323"])
def test_a_word_with_two_tones_is_no_syllable(word: str) -> None:
    assert split_tone(word) is None
    assert not is_syllable(word)


def test_impossible_words_are_found_in_order_with_their_place() -> None:
    text = "Các dich vụ 4G của HĐND_xã, cuả dân (COVID-19)"
    found = list(impossible_words(text))
    assert [match[0] for match in found] == ["dich", "G", "HĐND", "cuả", "COVID"]
    assert all(text[match.start() : match.end()] == match[0] for match in found)


@given(st.text(max_size=30))
def test_any_text_can_be_searched(text: str) -> None:
    assert all(not is_syllable(match[0]) for match in impossible_words(text))


def test_the_share_of_possible_syllables_tells_a_readable_text() -> None:
    assert syllable_share("Kế hoạch phát triển của UBND tỉnh") == 1
    assert syllable_share("nghi m v , gi i ph p thc hin qut") < 0.8
    assert syllable_share("2026, 5%") == 1
