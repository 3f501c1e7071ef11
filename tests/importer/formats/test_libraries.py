from __future__ import annotations

import pytest

from generator.importer.formats.libraries import installed, library


def test_a_library_is_imported_when_it_is_asked_for() -> None:
    assert library("json").dumps([1]) == "[1]"
    with pytest.raises(ImportError):
        library("khong_co")


def test_what_is_not_installed_is_known_without_importing() -> None:
    assert installed("json", "zlib")
    assert not installed("json", "khong_co")
