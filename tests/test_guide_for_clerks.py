"""The guide for clerks: its commands run as printed, its pictures are there, small and told."""

from __future__ import annotations

import re
import shlex
import shutil
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from docx import Document
from PIL import Image

from generator.cli.commands import main
from generator.history import trailers
from tests import drawings
from tests.folders import ROOT, edit, write_base
from tests.pictures import ALL, FOLDER, LARGEST, WIDEST
from tests.repositories import Repository, new_repository

GUIDE = ROOT / "content" / "huong-dan" / "tu-tep-word"
PAGES = sorted(GUIDE.rglob("*.md"))
PROGRAM = ".venv/bin/kehoach "
# They go on until somebody ends them.
SITTING = {"desk", "serve"}
LINES = [
    "ỦY BAN NHÂN DÂN XÃ MẪU",
    "Số: 12/KH-UBND",
    "Xã Mẫu, ngày 05 tháng 3 năm 2026",
    "KẾ HOẠCH",
    "Chăm sóc sức khỏe Nhân dân trên địa bàn xã Mẫu",
    "I. MỤC TIÊU ĐẾN NĂM 2030",
    "- Tỷ lệ thất nghiệp chung dưới 3%.",
]
# What a clerk does at the desk.
COMPLETED = {
    "status: unknown": "status: issued",
    "encoded_by: null": "encoded_by: Văn thư xã Mẫu",
    ", proposed: true": "",
}


def name(page: Path) -> str:
    return page.relative_to(GUIDE).as_posix()


def blocks(page: Path) -> list[str]:
    """Return what stands as code, between fences or, in a list, set in by eight spaces."""
    text = page.read_text("utf-8")
    fenced = re.findall(r"^```\w+\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    set_in = re.findall(r"^(?: {8}.+\n(?:\n(?= {8}))?)+", text, re.MULTILINE)
    return [*fenced, *(re.sub(r"^ {8}", "", one, flags=re.MULTILINE) for one in set_in)]


def commands(page: Path) -> list[str]:
    found = [block for block in blocks(page) if block.startswith((PROGRAM, "git "))]
    return [line for block in found for line in block.splitlines()]


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Return the repository of a portal, in which one stands, with the file that a clerk got."""
    made = new_repository(tmp_path / "cong")
    write_base(made.root / "plans")
    made.commit("Nhập liệu")
    document = Document()
    for line in LINES:
        document.add_paragraph(line)
    document.save(str(made.root / "van-ban.docx"))
    monkeypatch.chdir(made.root)
    return made


def run(command: str, portal: Repository) -> Result | None:
    words = shlex.split(command)
    if command.startswith("git "):
        portal.git(*words[1:])
        return None
    assert command.startswith(PROGRAM), command
    if words[1] in SITTING:
        words.append("--help")
    return CliRunner().invoke(main, words[1:], input="n\n")


@pytest.mark.parametrize("page", [one for one in PAGES if commands(one)], ids=name)
def test_the_commands_run_as_printed(page: Path, portal: Repository) -> None:
    called = commands(page)
    assert f"{PROGRAM}check" in called
    for command in called:
        done = run(command, portal)
        assert done is None or done.exit_code == 0, (command, done.output)
        if " import " in command:
            edit(portal.root / "plans/xa-mau-suc-khoe.yml", COMPLETED)
    for file in ("xa-mau-suc-khoe.yml", *(f"sources/xa-mau-suc-khoe.{e}" for e in ("docx", "txt"))):
        assert (portal.root / "plans" / file).exists(), file


def test_the_messages_are_messages() -> None:
    kept = (PROGRAM, "git ")
    samples = [one for page in PAGES for one in blocks(page) if not one.startswith(kept)]
    assert len(samples) == 3
    for sample in samples:
        said, wrong = trailers.read_trailers(sample, "commit")
        assert said.kind, sample
        assert not wrong


def images(page: Path) -> list[tuple[str, Path]]:
    found = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text("utf-8"))
    return [(alt, (page.parent / path).resolve()) for alt, path in found]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_pictures_say_what_they_show(page: Path) -> None:
    text = page.read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    for alt, path in images(page):
        assert path.exists(), path
        assert 40 <= len(alt) <= 200, alt


def test_pictures_are_shown_and_small() -> None:
    files = sorted(FOLDER.iterdir())
    assert {path for page in PAGES for _alt, path in images(page)} == set(files)
    sizes = [file.stat().st_size for file in files]
    assert max(sizes) <= LARGEST
    assert sum(sizes) <= ALL
    for file in files:
        if file.suffix == ".webp":
            with Image.open(file) as picture:
                assert picture.width <= WIDEST


@pytest.mark.parametrize("drawn", drawings.DRAWINGS)
def test_drawings_are_as_they_are_drawn_and_keep_the_policy(drawn: str) -> None:
    text = (FOLDER / f"{drawn}.svg").read_text("utf-8")
    assert text == drawings.DRAWINGS[drawn]()
    root = ElementTree.fromstring(text)
    assert not [one for one in root.iter() if one.tag.endswith(("script", "style", "image"))]
    assert "style=" not in text
    for word in root.iter("{http://www.w3.org/2000/svg}text"):
        if word.get("text-anchor") != "middle":  # seven pixels a letter, within the frame
            assert float(word.get("x", "0")) + 7.2 * len(word.text or "") < drawings.WIDTH


def test_a_picture_that_nobody_describes_is_found(tmp_path: Path) -> None:
    page = Path(shutil.copy(PAGES[0], tmp_path / "a.md"))
    page.write_text("![](hinh/a.webp)\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        assert all(alt for alt, _path in images(page))
