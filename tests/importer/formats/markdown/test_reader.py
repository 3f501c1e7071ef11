from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.importer.official_text import Table
from tests import plain_yaml
from tests.folders import ROOT
from tests.importer.formats.gold import gold_cells, gold_lines, words_missing
from tests.importer.formats.markdown.made import read
from tests.importer.formats.shown import stand_at_their_lines

FILES = sorted((ROOT / "tests/cases/import").glob("*/*.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:2])
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


def test_what_is_no_text_or_holds_pictures_is_told() -> None:
    assert [one.rule for one in read(b"\xff\xfeK\x00")[1]] == ["encoding"]
    assert [one.rule for one in read("%PDF-1.7")[1]] == ["other-format"]
    assert [one.rule for one in read("\n\n")[1]] == ["empty"]
    assert [one.rule for one in read("Kế hoạch ![a](b.png)")[1]] == ["pictures"]


def test_layers_without_end_are_bounded() -> None:
    found, problems = read(">" * 5000 + " đáy")
    kept = found is not None and "đáy" in " ".join(one.printed for one in found.passages())
    assert kept or problems
