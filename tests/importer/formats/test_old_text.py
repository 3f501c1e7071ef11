from __future__ import annotations

import pytest

from generator.importer.formats.old_text import read_old_text

TEXT = "Kế hoạch phát triển nông nghiệp, nông thôn của huyện"
TCVN3 = "KÕ ho¹ch ph¸t triÓn n«ng nghiÖp, n«ng th«n cña huyÖn"
VNI = "Keá hoaïch phaùt trieån noâng nghieäp, noâng thoân cuûa huyeän"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TCVN3.encode("cp1252"), "TCVN3"),
        (VNI.encode("cp1252"), "VNI"),
        (TCVN3.encode(), "TCVN3"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_a_text_of_any_age_is_turned_with_a_warning(data: bytes, encoding: str) -> None:
    text, found, problems = read_old_text(data, "a.txt")
    assert (text, found) == (TEXT, encoding)
    assert [(one.rule, one.severity) for one in problems] == [("old-encoding", "warning")]


@pytest.mark.parametrize("text", [TEXT, "A plan of the council", "Ké hoach thyc hién", ""])
def test_utf_8_stays_as_it_is(text: str) -> None:
    assert read_old_text(text.encode(), "a.txt") == (text, "", [])


def test_what_is_in_no_encoding_is_told() -> None:
    text, encoding, problems = read_old_text(b"\xe1\xba \xff\xfe\xfd ke hoach", "a.txt")
    assert (text, encoding) == (None, "")
    assert [(one.rule, one.severity) for one in problems] == [("encoding", "error")]
