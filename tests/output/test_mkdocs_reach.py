"""What mkdocs reads beside what it is handed is known of settings like our own alone."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.output.mkdocs_reach import reads_no_more
from tests.folders import ROOT

OURS: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))


def test_our_own_settings_read_no_more() -> None:
    assert reads_no_more(OURS)


@pytest.mark.parametrize(
    "said",
    [
        {"plugins": ["tags"]},
        {"plugins": None},
        {"hooks": ["a.py"]},
        {"extra_templates": ["a.html"]},
        {"not_in_nav": "a"},
        {"theme": "material"},
        {"theme": {"name": "material", "custom_dir": "x"}},
        {"markdown_extensions": ["pymdownx.snippets"]},
        {"markdown_extensions": [{"toc": None, "pymdownx.snippets": {"base_path": "/"}}]},
        {"markdown_extensions": {"toc": {}}},
        {"markdown_extensions": [3]},
    ],
)
def test_others_may(said: dict[str, Any]) -> None:
    assert not reads_no_more({**OURS, **said})


@pytest.mark.parametrize("said", [None, "x", []])
def test_what_is_no_settings_says_nothing(said: Any) -> None:
    assert not reads_no_more(said)
