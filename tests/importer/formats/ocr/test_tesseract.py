from __future__ import annotations

from typing import Any

import pytest

from generator.importer.formats.ocr import tesseract
from generator.importer.formats.ocr.tesseract import missing, words_of_picture


class Program:
    """Stands in for the library: what it was asked, what it says."""

    class TesseractError(RuntimeError):
        pass

    class TesseractNotFoundError(OSError):
        pass

    class Output:
        DICT = "dict"

    def __init__(self, languages: list[str] | None, table: dict[str, list[Any]] | None = None):
        self.languages = languages
        self.table = table

    def get_languages(self) -> list[str]:
        if self.languages is None:
            raise self.TesseractNotFoundError
        return self.languages

    def image_to_data(self, _picture: object, **_said: object) -> dict[str, list[Any]] | None:
        return self.table


def stand_in(monkeypatch: pytest.MonkeyPatch, program: Program) -> None:
    missing.cache_clear()
    monkeypatch.setattr(tesseract, "library", lambda _name: program)


@pytest.mark.parametrize(
    ("languages", "said"), [(None, "chưa cài Tesseract"), (["eng"], "tiếng Việt"), (["vie"], "")]
)
def test_what_is_missing_is_said_with_the_way_to_install_it(
    languages: list[str] | None, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(monkeypatch, Program(languages))
    assert said in missing()
    assert bool(missing()) == bool(said)
    missing.cache_clear()


def test_words_of_a_line_share_a_base_line_and_keep_their_certainty(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [("", 0, 0, 0, -1), ("Rà", 300, 400, 50, 96), ("quy", 420, 412, 52, 61.4)]
    table: dict[str, list[Any]] = {
        "text": [row[0] for row in rows],
        "left": [row[1] for row in rows],
        "top": [row[2] for row in rows],
        "width": [100] * 3,
        "height": [row[3] for row in rows],
        "conf": [row[4] for row in rows],
        **dict.fromkeys(("block_num", "par_num", "line_num"), [1] * 3),
    }
    stand_in(monkeypatch, Program(["vie"], table))
    picture: Any = None
    words = words_of_picture(picture, tesseract.PAGE)
    missing.cache_clear()
    assert [(word.text, word.left, word.confidence) for word in words] == [
        ("Rà", 72, 96),
        ("quy", 100.8, 61),
    ]
    assert words[0].base == words[1].base == 108
