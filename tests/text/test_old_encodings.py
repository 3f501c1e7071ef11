from __future__ import annotations

import pytest

from generator.text.old_encodings import (
    converted,
    encoding_of_font,
    from_font,
    from_tcvn3,
    from_vni,
    old_encoding_of,
)

TEXT = "Kế hoạch phát triển nông nghiệp, nông thôn của huyện: ưu tiên đường, chợ, thủy lợi"
TCVN3 = "KÕ ho¹ch ph¸t triÓn n«ng nghiÖp, n«ng th«n cña huyÖn: ­u tiªn ®­êng, chî, thñy lîi"
VNI = (
    "Keá hoaïch phaùt trieån noâng nghieäp, noâng thoân cuûa huyeän: öu tieân ñöôøng, chôï, "
    "thuûy lôïi"
)


def test_both_encodings_become_unicode() -> None:
    assert from_tcvn3(TCVN3) == TEXT
    assert from_vni(VNI) == TEXT


@pytest.mark.parametrize(("text", "encoding"), [(TCVN3, "TCVN3"), (VNI, "VNI"), (TEXT, None)])
def test_the_encoding_is_told_by_what_reads_as_vietnamese(text: str, encoding: str | None) -> None:
    assert old_encoding_of(text) == encoding


def test_another_language_and_lost_marks_are_in_none() -> None:
    assert (
        old_encoding_of("The committee shall report to the council each year on progress") is None
    )
    assert old_encoding_of("Ké hoach thyc hién Nghi quyét vé phat trién kinh té") is None
    assert old_encoding_of("") is None


def test_capitals_come_from_their_neighbours_or_their_font() -> None:
    assert from_tcvn3("Uû BAN NH¢N D¢N TØNH") == "UỶ BAN NHÂN DÂN TỈNH"
    assert from_tcvn3("KÕ HO¹CH N¡M 2005") == "KẾ HOẠCH NĂM 2005"
    assert from_font("kÕ ho¹ch", "ABCDEF+.VnTimeH") == "KẾ HOẠCH"
    assert from_font("kÕ ho¹ch", ".VnTime") == "kế hoạch"
    assert from_font("Keá", "VNI-Times") == "Kế"
    assert from_font("Kế", "TimesNewRoman") == "Kế"
    assert encoding_of_font("Arial") is None


def test_every_letter_of_both_encodings_is_one_vietnamese_letter() -> None:
    vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
    old = "aµ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËeÌÎÏÐÑªÒÓÔÕÖi×ØÜÝÞoßáâãä«åæçèé¬êëìíîuïñòóô­õö÷øùyúûüýþ®"
    assert converted(old, "TCVN3") == vowels
    vni = (
        "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä "
        "i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï "
        "ö öø öû öõ öù öï y yø yû yõ yù î ñ"
    )
    assert converted(vni, "VNI").replace(" ", "") == vowels
