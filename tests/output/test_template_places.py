"""The template in which an error arose is named as it is seen from its theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.output.template_places import template_place


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n{{ 1 / 0 }}", 2),
        ("a\n\n{% x", 3),
        ("{{ a.b.c }}", 1),
        ("{% include 'pages/x.md' %}", 1),
    ],
)
def test_places(text: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.md").write_text(text, encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(tmp_path))
    with pytest.raises(Exception, match=r".") as raised:
        environment.get_template("pages/a.md").render()
    assert template_place(raised.value, [tmp_path / "other", tmp_path]) == ("pages/a.md", line)
    assert template_place(raised.value, [tmp_path / "other"]) is None
