from __future__ import annotations

from typing import Any

import pytest

from generator.importer.formats.pdf import reader
from generator.importer.formats.pdf.layer import sheets_of
from generator.importer.formats.pdf.reader import read_pdf
from generator.importer.official_text import OfficialText, Table
from tests import plain_yaml
from tests.golden import CASES
from tests.importer.formats.gold import gold_cells, gold_lines
from tests.importer.formats.shown import shown, stand_at_their_lines
from tests.small_pdf import SmallPdf

SAMPLES = ["corpus/07-kh-tinh-chi-tieu-nam-pdf", "own/23-kh-dang-uy-xa-pdf"]


def read(file: SmallPdf) -> OfficialText:
    found, _problems = read_pdf(file.data(), "a.pdf")
    assert found is not None
    return found


def sample(name: str) -> tuple[OfficialText, dict[str, Any]]:
    file = CASES / "import" / f"{name}.pdf"
    found, problems = read_pdf(file.read_bytes(), file.name)
    assert found is not None
    assert problems == []
    return found, plain_yaml.values(file.with_suffix(".gold.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_keeps_its_headings_and_cells_whole(name: str) -> None:
    found, gold = sample(name)
    printed = {one.printed.removeprefix(f"[{n}] ") for one in found.passages() for n in (1, 2)}
    assert [line for line in gold_lines(gold) if line not in printed] == []
    tables = [block for block in found.blocks if isinstance(block, Table) and block.ruled]
    read = [[[cell.text for cell in row if cell.text] for row in one.rows] for one in tables]
    assert read == gold_cells(gold)


@pytest.mark.parametrize("name", SAMPLES)
def test_both_readers_find_the_same_words(name: str) -> None:
    found, _gold = sample(name)
    lines = found.text.split("\n")
    for aside in found.asides:
        assert lines[aside.line - 1] == aside.text
        lines[aside.line - 1] = ""
    printed = " ".join(one.printed for one in found.passages())
    assert " ".join(" ".join(lines).split()).replace("- ", "-") == printed.replace("- ", "-")


def test_a_small_file_is_read_with_its_stamps() -> None:
    file = SmallPdf().page().text(85, 60, "Số:").text(85, 100, "I. MỤC TIÊU", font=2)
    file.text(85, 130, "Rà soát quy hoạch.").stamp(120, 60, "565/KH-UBND")
    found = read(file)
    assert shown(found) == ["Số:", "I. MỤC TIÊU (bold)", "Rà soát quy hoạch."]
    assert stand_at_their_lines(found)
    assert (found.stamps, found.reading, found.pages) == (("565/KH-UBND",), "text", 1)


def test_pages_that_are_missing_stop_the_reading() -> None:
    file = SmallPdf()
    for number in ("1", "2", "5"):
        file.page().text(300, 40, number)
        for line in range(4):
            file.text(85, 100 + 20 * line, f"Câu thứ {line} của trang {number}.")
    found, problems = read_pdf(file.data(), "a.pdf")
    assert found is None
    assert [one.rule for one in problems] == ["missing-pages"]


def test_letters_of_an_old_encoding_are_turned_into_unicode_with_a_warning() -> None:
    file = SmallPdf().page().text(85, 100, "KÕ ho¹ch ph¸t triÓn n«ng nghiÖp cña huyÖn")
    found, problems = read_pdf(file.data(), "a.pdf")
    assert found is not None
    assert shown(found) == ["Kế hoạch phát triển nông nghiệp của huyện"]
    assert found.text == "Kế hoạch phát triển nông nghiệp của huyện\n"
    assert [(one.rule, one.severity) for one in problems] == [("old-encoding", "warning")]


def test_letters_without_a_map_are_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = "chưa cài Tesseract"
    monkeypatch.setattr("generator.importer.formats.ocr.read_off.missing", lambda: lacking)
    file = SmallPdf(mapped=False).page()
    for line in range(4):
        file.text(85, 100 + 20 * line, "Tiếp tục đổi mới nâng cao chất lượng chính sách xã hội")
    found, problems = read_pdf(file.data(), "a.pdf")
    assert found is None
    assert [(one.rule, one.severity) for one in problems] == [
        ("unreadable-layer", "error"),
        ("no-ocr", "error"),
    ]


def test_what_only_the_second_reader_finds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    file = SmallPdf().page().text(85, 100, "Rà soát quy hoạch.").data()
    more = SmallPdf().page().text(85, 100, "Rà soát quy hoạch.").text(85, 130, "Sở Y tế").data()
    first = list(sheets_of(file))
    monkeypatch.setattr(reader, "sheets_of", lambda _data: first)
    _found, problems = read_pdf(more, "a.pdf")
    assert [(one.rule, one.fragment) for one in problems] == [("readers-differ", "Sở Y tế")]


def test_without_its_libraries_the_way_to_install_them_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "installed", lambda *_names: False)
    found, problems = read_pdf(SmallPdf().page().data(), "a.pdf")
    assert found is None
    assert "kehoach[pdf]" in problems[0].hint
