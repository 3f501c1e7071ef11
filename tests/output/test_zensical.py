"""The host `zensical`: its articles, in our frame, are those that mkdocs makes."""

from __future__ import annotations

import re
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from generator.output import mkdocs, zensical
from tests.hosts.articles import article, compared
from tests.output.test_own import portal

needs_it = pytest.mark.skipif(not find_spec("zensical"), reason="zensical is not installed")
WRITTEN = """---
title: Khác
robots: noindex
---

# Một *hai* { #a }

[x](mau/index.md#b) <b id="q">w</b> [y](#a)

## D `e`

1. e

```yaml
f: <g>
```

    h

| i | k |
|:--|--:|
| 1 | 2 |
"""


@needs_it
def test_its_articles_in_our_frame_are_those_of_mkdocs(tmp_path: Path) -> None:
    given = portal(tmp_path, "markdown_extensions: [attr_list, tables, {toc: {toc_depth: 4}}]")
    (given["pages"] / "khac.md").write_text(WRITTEN, "utf-8")
    (given["pages"] / "mau/index.md").write_text("# Mẫu { #b }\n", "utf-8")
    (given["pages"] / "a.png").write_bytes(b"")
    assert list(mkdocs.build_site(**given, output=tmp_path / "one")) == []
    assert list(zensical.build_site(**given, output=tmp_path / "other")) == []
    found = compared(tmp_path / "one", tmp_path / "other")
    assert (found.other_articles, found.other_pages) == ((), ())
    assert found.pages > 15
    page = (tmp_path / "other/khac/index.html").read_text("utf-8")
    assert article(page).anchors == ("a", "q", "d-e")
    assert re.search('<meta name="generator" content="zensical-[0-9.]+">', page)
    assert (tmp_path / "other/a.png").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"mkdocs.yml", "pages", "one", "other"}


@needs_it
def test_broken_links_and_settings_that_it_does_not_take_are_told(tmp_path: Path) -> None:
    given = portal(tmp_path, "")
    (given["pages"] / "khac.md").write_text("# A\n\n[x](khong.md)\n", "utf-8")
    assert any("'khac.md'" in one for one in zensical.build_site(**given, output=tmp_path / "a"))
    given = portal(tmp_path, "plugins: [search]")
    assert any("'plugins'" in one for one in zensical.build_site(**given, output=tmp_path / "a"))
    assert not (tmp_path / "a").exists()


def test_what_it_says_when_it_gives_up_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gives_up(words: list[str], **_given: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(words, 1, "a\n", "\x1b[31mhết chỗ\x1b[0m\n")

    monkeypatch.setattr(zensical, "version", lambda _name: "0")
    monkeypatch.setattr("generator.output.zensical.subprocess.run", gives_up)
    complaints = zensical.build_site(**portal(tmp_path, ""), output=tmp_path / "a")
    assert list(complaints) == ["hết chỗ"]
