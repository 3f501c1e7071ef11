"""Settings with their types are those that mkdocs reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.problems import Problem
from generator.reading.inheritance import read_merged
from generator.reading.typed_settings import typed_settings

ABOVE = """extra: {a: {b: true, c: [1, 2]}, d: 'false', e: false}
extra_css: [a.css]
site_url: !ENV [KHONG_CO, CO, https://sau.vn/]
"""
OWN = """INHERIT: tren.yml
site_name: !ENV TEN
site_author: !ENV KHONG_CO
extra: {a: {c: [3]}, f: !ENV [SO, x], g: null, h: 12, k: "12", l: 2024-01-02}
extra_css: [b.css]
"""


def test_values_have_the_types_that_mkdocs_gives_them(tmp_path: Path) -> None:
    (tmp_path / "tren.yml").write_text(ABOVE, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(OWN, "utf-8")
    environment = {"TEN": "Cổng", "CO": "https://co.vn/", "SO": "7"}
    problems: list[Problem] = []
    merged = read_merged(tmp_path / "mkdocs.yml", environment, problems)
    said = typed_settings(merged, environment)
    assert problems == []
    assert (said["extra"]["d"], said["extra"]["e"], said["extra"]["f"]) == ("false", False, 7)
    assert said["extra"]["a"] == {"b": True, "c": [3]}


def test_they_are_those_of_mkdocs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tren.yml").write_text(ABOVE, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(OWN, "utf-8")
    environment = {"TEN": "Cổng", "CO": "https://co.vn/", "SO": "7"}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with (tmp_path / "mkdocs.yml").open("rb") as file:
        theirs = yaml_load(file, get_yaml_loader())
    merged = read_merged(tmp_path / "mkdocs.yml", environment, [])
    assert typed_settings(merged, environment) == theirs


def test_what_is_no_mapping_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("- a\n", "utf-8")
    assert typed_settings(read_merged(tmp_path / "mkdocs.yml", {}, []), {}) == {}
