"""mkdocs and what goes on from it are found by name, and from their settings."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from generator.output.mkdocs_engine import engine, engine_of
from tests.site_fixture import CONFIG


@pytest.mark.parametrize("name", ["mkdocs", "properdocs"])
def test_settings_lead_to_the_program_that_read_them(name: str, tmp_path: Path) -> None:
    found = engine(name)
    assert engine_of(found.load_config(str(CONFIG), docs_dir=str(tmp_path))) is found
    assert found.version == importlib.metadata.version(name)
    assert found.title.lower() == name
    assert found.files.__module__ == f"{name}.structure.files"


def test_one_that_is_not_there_is_no_program() -> None:
    with pytest.raises(ImportError):
        engine("khong_co")
