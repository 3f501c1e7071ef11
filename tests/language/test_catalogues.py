"""A language is a file of its own; that of the source has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.language import catalogues
from generator.language.catalogues import catalogue, languages

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "năm {year}"
msgstr "year {year}"

msgid "{count} kế hoạch"
msgid_plural "{count} kế hoạch"
msgstr[0] "{count} plan"
msgstr[1] "{count} plans"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    return tmp_path


def test_the_language_of_the_source_comes_first_and_needs_no_file(folder: Path) -> None:
    assert languages() == ("vi",)
    assert catalogue("vi").gettext("năm {year}") == "năm {year}"
    for name in ("fr.po", "en.po", "messages.pot"):
        (folder / name).write_text(PO, encoding="utf-8")
    assert languages() == ("vi", "en", "fr")


def test_a_catalogue_gives_messages_and_their_forms(folder: Path) -> None:
    (folder / "en.po").write_text(PO, encoding="utf-8")
    words = catalogue("en")
    assert words.gettext("năm {year}") == "year {year}"
    assert words.gettext("không có") == "không có"
    assert [words.ngettext("{count} kế hoạch", "{count} kế hoạch", n) for n in (1, 2)] == [
        "{count} plan",
        "{count} plans",
    ]


def test_a_language_without_a_file_is_refused(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        catalogue("en")
