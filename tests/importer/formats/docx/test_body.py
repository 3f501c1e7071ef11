"""Blocks of a Word file in order; golden cases of it stand in `import/docx`."""

from __future__ import annotations

import pytest

from tests.golden import Case, cases, hold
from tests.importer.formats.docx.made import case_file, paragraph, read, text_of
from tests.importer.formats.shown import shown, stand_at_their_lines


@pytest.mark.parametrize("case", cases("import/docx"), ids=lambda case: case.name)
def test_a_word_file_prints(case: Case, update_goldens: bool) -> None:
    found, problems = read(case_file(case.said))
    assert found is not None
    assert not [one for one in problems if one.rule in ("readers-part", "one-reader")]
    assert stand_at_their_lines(found)
    hold(case, "printed", shown(found), update_goldens)


def test_indent_and_size_are_those_of_the_first_line() -> None:
    body = paragraph("a", '<w:ind w:left="567" w:firstLine="567"/>', '<w:sz w:val="26"/>')
    (passage,) = text_of(body).passages()
    assert passage.style.indent == 20.0
    assert passage.style.size == 13.0


def test_a_field_that_never_ends_hides_nothing() -> None:
    begin = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    found = text_of(begin + paragraph("còn đây"))
    assert [one.text for one in found.passages()] == ["còn đây"]


def test_a_table_of_contents_that_never_ends_hides_nothing() -> None:
    begin = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>I. Mục tiêu 2</w:t></w:r>'
        "</w:p>"
    )
    found = text_of(begin + paragraph("I. MỤC TIÊU") + paragraph("Đến năm 2030, đạt 60%."))
    assert [one.text for one in found.passages()] == ["I. MỤC TIÊU", "Đến năm 2030, đạt 60%."]
    assert [one.kind for one in found.asides] == ["contents"]
