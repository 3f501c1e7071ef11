"""Pages of a pdf are drawn, pages that were kept are shown; of anything else there are none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from generator.desk.paper import Paper
from tests.folders import ROOT

PRINTED = ROOT / "tests" / "cases" / "import" / "corpus" / "07-kh-tinh-chi-tieu-nam-pdf.pdf"


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 300)
    document.new_page(200, 300)
    file = tmp_path / "a.pdf"
    document.save(file)
    document.close()
    return file


def test_pages_are_counted_and_drawn(pdf: Path, tmp_path: Path) -> None:
    paper = Paper(pdf, tmp_path / "none")
    assert paper.count() == 2
    drawn = paper.picture(2)
    assert drawn is not None
    assert drawn.startswith(b"\x89PNG")
    assert paper.picture(3) is paper.picture(0) is None
    assert paper.openings() == ["", ""]


def test_pages_begin_with_words(tmp_path: Path) -> None:
    paper = Paper(PRINTED, tmp_path)
    openings = paper.openings()
    assert len(openings) == paper.count() > 1
    assert all(openings)


def test_pages_that_were_kept_are_shown_as_they_are(pdf: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    for number in (1, 2, 3):
        (kept / f"trang-{number}.png").write_bytes(b"PNG %d" % number)
    paper = Paper(pdf, kept)
    assert (paper.count(), paper.picture(3), paper.openings()) == (3, b"PNG 3", ["", "", ""])


def test_what_is_no_pdf_has_no_pages(tmp_path: Path) -> None:
    for name, data in (("a.docx", b"PK"), ("a.pdf", b"no pdf")):
        (tmp_path / name).write_bytes(data)
        assert Paper(tmp_path / name, tmp_path).count() == 0
    assert Paper(tmp_path / "none.pdf", tmp_path).picture(1) is None
    assert Paper(None, tmp_path).openings() == []


# As a browser asks: many pages at once, in a process of its own, since what fails ends it.
_AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from generator.desk import paper
paper._drawn.cache_clear()
pages = paper.Paper(Path(sys.argv[1]), Path("none"))
def ask(turn):
    paper._drawn.cache_clear()
    return pages.picture(turn % pages.count() + 1), len(pages.openings())
with ThreadPoolExecutor(8) as pool:
    print(sum(1 for png, count in pool.map(ask, range(160)) if png and count))
"""


def test_pages_that_are_asked_for_at_once_are_drawn_one_by_one() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _AT_ONCE, str(PRINTED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (ran.returncode, ran.stdout) == (0, "160\n"), ran.stderr
