from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.importer.formats.web import reader
from generator.importer.official_text import Table
from tests import plain_yaml
from tests.folders import ROOT
from tests.importer.formats.gold import gold_cells, gold_lines, words_missing
from tests.importer.formats.shown import stand_at_their_lines
from tests.importer.formats.web.made import read

PAGES = sorted((ROOT / "tests/cases/import").glob("*/*.html"))


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem[:2])
def test_every_word_cell_and_number_of_the_corpus_is_read(file: Path) -> None:
    gold = plain_yaml.values(file.with_suffix(".gold.yml").read_text(encoding="utf-8"))
    found, problems = read(file.read_bytes(), file.name)
    assert found is not None
    assert [one.rule for one in problems] == ["portal"]
    assert stand_at_their_lines(found)
    printed = Counter(one.printed for one in found.passages())
    for line in gold_lines(gold):
        assert printed[line] > 0 or words_missing(line, found) == [], line
    tables = [one for one in found.blocks if isinstance(one, Table) and one.ruled]
    cells = [[[cell.text for cell in row if cell.text] for row in one.rows] for one in tables]
    assert [one[-2:] for one in cells] == [one[-2:] for one in gold_cells(gold)]
    assert not any("Lượt xem" in one or "Bản quyền" in one for one in printed)


MHT = (
    "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    '--b\r\nContent-Type: text/html; charset="windows-1258"\r\n'
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>K=EA ho=E0n</p>\r\n"
    "--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
)


def test_a_page_saved_as_one_file() -> None:
    found, problems = read(MHT, "a.mht")
    assert found is not None
    assert [one.text for one in found.passages()] == ["Kê hoàn"]
    assert problems == []
    found, problems = read(MHT.replace("text/html", "text/css"), "a.mht")
    assert found is None
    assert [one.rule for one in problems] == ["broken-file"]


def test_items_and_buttons_of_a_portal_are_words_of_it_as_both_readers_find_them() -> None:
    items = "<ul><li><a>Tin</a></li><li>Ảnh</li></ul>"
    portal = f"<nav>{items}<button>In</button><button>Tải</button></nav>"
    plan = "<p>UBND XÃ MẪU</p><p>Số: 15/KH-UBND</p><p>KẾ HOẠCH</p><p>Làm sạch sông trong xã</p>"
    found, _problems = read(f"<div>{portal}</div><div>{plan * 3}</div>")
    assert found is not None
    words = [one.text for one in found.asides]
    assert words == ["• Tin • Ảnh In Tải"]
    assert found.text.split("\n")[:4] == ["• Tin", "• Ảnh", "In", "Tải"]


def test_pictures_are_told() -> None:
    _found, problems = read("<p>KẾ HOẠCH</p><img src='a.png'>")
    assert [one.rule for one in problems] == ["pictures"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [(b"", "empty"), (b"<p> </p>", "empty"), (b"%PDF-1.7", "other-format")],
)
def test_what_is_no_page_is_told(data: bytes, rule: str) -> None:
    found, problems = read(data)
    assert found is None
    assert [one.rule for one in problems] == [rule]


def test_absurd_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_ELEMENTS", 50)
    assert [one.rule for one in read("<p>a" * 60)[1]] == ["file-size"]
    monkeypatch.setattr(reader, "MAX_PAGE", 10)
    assert [one.rule for one in read("<p>một trang dài")[1]] == ["file-size"]


def test_words_below_too_many_layers_are_not_lost_in_silence() -> None:
    found, problems = read("<div>" * 3000 + "đáy" + "</div>" * 3000)
    kept = found is not None and "đáy" in [one.text for one in found.passages()]
    assert kept or {one.rule for one in problems} & {"readers-part", "broken-file", "empty"}
