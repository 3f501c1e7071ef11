from __future__ import annotations

from lxml import etree

from generator.importer.formats.docx.inline import LineReader, Notes, note_forms, share
from generator.importer.formats.docx.styles import Styles
from tests.importer.formats.docx.made import NAMES


def line(inside: str, notes: Notes | None = None) -> tuple[str, str, str]:
    paragraph = etree.fromstring(f"<w:p {NAMES}>{inside}</w:p>")
    found = LineReader(Styles(), notes or Notes()).read(paragraph, [])
    return found.text, found.raw, found.hidden


def run(inside: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def test_capitals_of_a_style_are_printed_and_not_raw() -> None:
    assert line(run("<w:t>Mục tiêu</w:t>", "<w:caps/>")) == ("MỤC TIÊU", "Mục tiêu", "")


def test_signs_within_a_run() -> None:
    inside = "<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:tab/><w:cr/><w:t>c</w:t>"
    assert line(run(inside))[0] == "a-b\t\nc"
    assert line(run('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>'))[0] == "ab"


def test_codes_of_fields_are_not_printed() -> None:
    field = (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run("<w:instrText>IF</w:instrText><w:t>mã</w:t>")
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run("<w:t>kết quả</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
    )
    assert line(field + run("<w:t>.</w:t>"))[0] == "kết quả."


def test_calls_are_counted_once_each_and_a_mark_of_its_own_is_kept() -> None:
    notes = Notes()
    call = '<w:footnoteReference w:id="{}"/>'
    own = '<w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t>'
    inside = run(call.format(3)) + run(call.format(4)) + run(call.format(3)) + run(own)
    assert line(inside, notes)[0] == "[1][2][1]*"
    assert [mark for _kind, _id, mark in notes.calls] == ["[1]", "[2]", ""]


def test_forms_of_notes_are_those_of_the_settings() -> None:
    main = etree.fromstring(f"<w:document {NAMES}/>")
    settings = etree.fromstring(
        f'<w:settings {NAMES}><w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr></w:settings>'
    )
    assert note_forms(None, main) == {"footnotes": "decimal", "endnotes": "lowerRoman"}
    assert note_forms(settings, main)["footnotes"] == "chicago"


def test_what_holds_for_all_letters_is_asked_of_letters_only() -> None:
    paragraph = etree.fromstring(
        f"<w:p {NAMES}>{run('<w:t>đậm</w:t>', '<w:b/>')}{run('<w:t> - </w:t>')}</w:p>"
    )
    pieces = LineReader(Styles(), Notes()).read(paragraph, []).pieces
    assert share(pieces, lambda look: look.bold) is True
    assert share(pieces, lambda look: look.italic) is False
    assert share([], lambda look: look.bold) is None
