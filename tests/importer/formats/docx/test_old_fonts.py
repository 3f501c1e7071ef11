from __future__ import annotations

from tests.importer.formats.docx.made import docx, paragraph, read

TCVN3 = "KÕ ho¹ch ph¸t triÓn kinh tÕ - x· héi cña ñy ban nh©n d©n x· n¨m 2026"
UNICODE = "Kế hoạch phát triển kinh tế - xã hội của ủy ban nhân dân xã năm 2026"
FONT = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'


def test_letters_of_old_fonts_become_those_that_they_look_like() -> None:
    found, problems = read(docx(paragraph(TCVN3, run=FONT) + paragraph("á, à", run="")))
    assert found is not None
    assert [one.text for one in found.passages()] == [UNICODE, "á, à"]
    assert found.text == f"{UNICODE}\ná, à\n"
    assert [one.rule for one in problems] == ["old-encoding"]


def test_a_font_of_a_style_counts_too() -> None:
    style = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        f"<w:rPr>{FONT}</w:rPr></w:style>"
    )
    found, _problems = read(docx(paragraph(TCVN3), {"styles": style}))
    assert found is not None
    assert [one.text for one in found.passages()] == [UNICODE]


def test_unicode_in_such_a_font_stays() -> None:
    found, problems = read(docx(paragraph(UNICODE, run=FONT)))
    assert found is not None
    assert [one.text for one in found.passages()] == [UNICODE]
    assert problems == []
