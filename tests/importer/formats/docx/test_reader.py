from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.importer.formats.docx import reader
from generator.importer.formats.docx.second import UnreadableError, second_reading
from generator.importer.official_text import Table
from tests import plain_yaml
from tests.folders import ROOT
from tests.importer.formats.docx.made import docx, paragraph, read
from tests.importer.formats.gold import gold_cells, gold_lines, words_missing
from tests.importer.formats.shown import stand_at_their_lines

CORPUS = sorted((ROOT / "tests/cases/import/corpus").glob("*.docx"))


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem[:2])
def test_every_word_cell_and_number_of_the_corpus_is_read(file: Path) -> None:
    gold = plain_yaml.values(file.with_suffix(".gold.yml").read_text(encoding="utf-8"))
    found, problems = read(file.read_bytes(), file.name)
    assert found is not None
    assert problems == []
    assert stand_at_their_lines(found)
    printed = Counter(one.printed for one in found.passages())
    for line in gold_lines(gold):
        assert printed[line] > 0 or words_missing(line, found) == [], line
    tables = [one for one in found.blocks if isinstance(one, Table) and one.ruled]
    cells = [[[cell.text for cell in row if cell.text] for row in one.rows] for one in tables]
    assert cells == gold_cells(gold)


CHANGE = '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>'


@pytest.mark.parametrize(
    ("body", "rule", "fragment"),
    [
        (CHANGE, "tracked-changes", "thêm"),
        (
            '<w:p><w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>',
            "tracked-changes",
            "bỏ",
        ),
        (
            '<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr></w:p>',
            "tracked-changes",
            "",
        ),
        ('<w:altChunk r:id="x"/>', "embedded-file", ""),
    ],
)
def test_what_is_not_settled_is_refused_with_advice(body: str, rule: str, fragment: str) -> None:
    found, problems = read(docx(paragraph("Kế hoạch") + body))
    assert found is None
    assert [(one.rule, one.fragment, one.severity) for one in problems] == [
        (rule, fragment, "error")
    ]
    assert problems[0].hint


def test_tracked_changes_of_a_footnote_are_seen() -> None:
    note = f'<w:footnote w:id="2">{CHANGE}</w:footnote>'
    found, problems = read(docx(paragraph("Kế hoạch"), {"footnotes": note}))
    assert found is None
    assert [one.rule for one in problems] == ["tracked-changes"]


def test_what_is_passed_over_is_said() -> None:
    body = paragraph("Kế hoạch") + (
        '<w:p><w:r><w:drawing><a:blip xmlns:a="x"/></w:drawing><w:t>\uf001</w:t></w:r></w:p>'
    )
    data = docx(
        body,
        {"comments": '<w:comment w:id="0"><w:p/></w:comment>'},
        **{"word/vbaProject.bin": b"x"},
    )
    found, problems = read(data, "a.docm")
    assert found is not None
    assert {one.rule for one in problems} == {"macros", "comments", "pictures", "unknown-sign"}
    assert {one.severity for one in problems} == {"warning", "info"}


def test_a_second_reader_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_data: bytes) -> list[object]:
        raise UnreadableError("x")

    monkeypatch.setattr(reader, "second_reading", fail)
    found, problems = read(docx(paragraph("Kế hoạch") + paragraph("Điều 1")))
    assert found is not None
    assert found.text == "Kế hoạch\nĐiều 1\n"
    assert [one.rule for one in problems] == ["one-reader"]


def test_a_difference_between_the_readers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "second_reading", lambda data: second_reading(data)[:-1])
    found, problems = read(docx(paragraph("Kế hoạch") + paragraph("Điều 1")))
    assert found is not None
    assert found.text == "Kế hoạch\n"
    assert [(one.rule, one.fragment) for one in problems] == [("readers-part", "Điều 1")]


def test_tables_within_tables_without_end_are_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 80 + paragraph("đáy") + "</w:tc></w:tr></w:tbl>" * 80
    found, problems = read(docx(deep))
    assert found is not None or [one.rule for one in problems] == ["broken-file"]


def test_a_word_file_behind_a_password_or_another_name_is_told() -> None:
    for data in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7", b"<html>"):
        found, problems = read(data)
        assert found is None
        assert [one.rule for one in problems] == ["other-format"]


def test_fields_of_forms_and_described_pictures_are_the_same_to_both_readers() -> None:
    def field(data: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
            "<w:r><w:instrText>FORM</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    ticked = field("<w:checkBox><w:checked/></w:checkBox>")
    empty = field('<w:checkBox><w:default w:val="0"/></w:checkBox>')
    choice = field(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="xã"/><w:listEntry w:val="phường"/>'
        "</w:ddList>"
    )
    picture = (
        '<w:r><w:drawing><p:docPr xmlns:p="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing" descr="Ảnh&#10;&#10;tự tả"/></w:drawing></w:r>'
    )
    found, problems = read(docx(f"<w:p>{ticked}{empty}{choice}{picture}</w:p>"))
    assert found is not None
    assert [one.text for one in found.passages()] == ["☒☐phường"]
    assert problems == []
