"""What is taken from others is kept beside us: from where, on what terms, letter by letter."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.meta import find_referenced_templates
from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION

from tests.audit import is_allowed
from tests.site_fixture import THEME

KEPT: list[dict[str, Any]] = json.loads((THEME / "kept/kept.json").read_text("utf-8"))
FRAME = THEME / "overrides"


@pytest.mark.parametrize("kept", KEPT, ids=[one["file"] for one in KEPT])
def test_what_is_kept_is_as_it_was_taken_and_on_free_terms(kept: dict[str, Any]) -> None:
    assert hashlib.sha256((THEME / kept["file"]).read_bytes()).hexdigest() == kept["sha256"]
    assert is_allowed(kept["licence"])
    assert len((THEME / kept["text"]).read_text("utf-8")) > 500
    assert kept["from"]
    assert kept["version"]


def test_all_that_is_kept_is_listed() -> None:
    files = {path.relative_to(THEME).as_posix() for path in (THEME / "kept").iterdir()}
    icons = {path.relative_to(THEME).as_posix() for path in (FRAME / "frame/icons").iterdir()}
    texts = {one["text"] for one in KEPT}
    assert files - texts | icons == {one["file"] for one in KEPT} | {"kept/kept.json"}


def test_lunr_is_of_the_version_that_wrote_the_index() -> None:
    assert [one["version"] for one in KEPT if one["of"] == "lunr.js"] == [LUNR_VERSION]


def test_a_frame_takes_no_template_of_a_host() -> None:
    """So any host that can put a page into a template has the same frame."""
    environment = Environment(loader=FileSystemLoader(FRAME), autoescape=True)
    for path in FRAME.rglob("*.html"):
        named = find_referenced_templates(environment.parse(path.read_text("utf-8")))
        for name in filter(None, named):
            assert (FRAME / name).is_file(), f"{path}: {name}"
    for name in ("brightness-auto", "brightness-7", "brightness-4", "magnify", "arrow-left"):
        assert (FRAME / f"frame/icons/{name}.html").is_file()
