from __future__ import annotations

import pytest

from generator.importer.formats.docx.parts import open_parts, packed_anew
from generator.importer.formats.docx.second import (
    UnreadableError,
    Words,
    reader_name,
    second_reading,
)
from generator.problems import Location
from tests.importer.formats.docx.made import docx, paragraph

LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_words_come_without_the_marks_of_the_library() -> None:
    body = (
        paragraph("Mục tiêu", IN_LIST)
        + '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>Luật</w:t></w:r></w:hyperlink>'
        '<w:r><w:footnoteReference w:id="2"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>'
    )
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>chú</w:t></w:r></w:p></w:footnote>'
    data = packed_anew(
        open_parts(docx(body, {"numbering": LIST, "footnotes": note}), Location("a.docx"))
    )
    assert second_reading(data) == [Words("Mục tiêu", "I"), Words("Luật≥"), Words("chú")]


def test_a_file_that_it_cannot_read_is_told_as_such() -> None:
    with pytest.raises(UnreadableError):
        second_reading(b"none")


def test_it_says_who_it_is() -> None:
    assert reader_name().startswith("docx2python 3.")
