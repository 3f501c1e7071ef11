from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from generator.importer.formats.ocr import reader
from generator.importer.formats.ocr.read_off import ReadOff
from generator.importer.formats.ocr.reader import read_picture
from tests.printed import line, sheet


def file(frames: int = 1, size: tuple[int, int] = (400, 560)) -> bytes:
    held = io.BytesIO()
    pages = [Image.new("L", size, 255) for _number in range(frames)]
    pages[0].save(held, "TIFF", save_all=True, append_images=pages[1:])
    return held.getvalue()


def test_each_page_of_a_picture_is_read_at_the_size_of_paper(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[tuple[int, tuple[int, int]]] = []

    def read_off(pages: list[tuple[int, Any]], _place: object) -> ReadOff:
        seen.extend((number, picture.size) for number, picture in pages)
        return ReadOff((sheet(line("Rà soát quy hoạch")),), ((1, b"png"),))

    monkeypatch.setattr(reader, "read_off", read_off)
    monkeypatch.setattr(reader, "reader_name", lambda: "tesseract 5")
    found, problems = read_picture(file(2), "a.tif")
    assert found is not None
    assert seen == [(1, (2481, 3473)), (2, (2481, 3473))]
    assert (found.reading, found.pages, found.pictures) == ("ocr", 2, ((1, b"png"),))
    assert (found.text, problems) == ("Rà soát quy hoạch\n", [])


def test_a_broken_and_a_huge_picture_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [one.rule for one in read_picture(file()[:40], "a.tif")[1]] == ["broken-picture"]
    monkeypatch.setattr(reader, "_MOST_DOTS", 1000)
    assert [one.rule for one in read_picture(file(), "a.tif")[1]] == ["file-size"]


def test_without_the_library_the_way_to_install_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "installed", lambda *_names: False)
    found, problems = read_picture(file(), "a.tif")
    assert found is None
    assert [one.rule for one in problems] == ["no-ocr"]
