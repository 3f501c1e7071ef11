"""What other programs take to turn the same Markdown into pages, each with a frame of its own.

mkdocs stands for the plain way: one `mkdocs build` with Material and our settings, nothing of ours
beside it. Hugo gets a frame of a title and the text, so what it takes is a lower bound.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.bench.tree import watched

ROOT = Path(__file__).parent.parent.parent
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
HUGO = """contentDir = "pages"
publishDir = "site"
disableKinds = ["taxonomy", "term", "rss", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"""
FRAME = "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>"


def costs(pages: Path) -> Iterator[dict[str, Any]]:
    """Yield what each host took for a folder of Markdown: null seconds where it is not installed.

    CPU and wall are in seconds, peak memory in bytes.
    """
    for name, (program, prepare) in HOSTS.items():
        if not shutil.which(program):
            yield {"name": name, "cpu": None}
            continue
        with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
            words = prepare(pages, Path(folder))
            cost = watched(words, Path(folder), {**os.environ, **QUIET})
            made = sum(1 for _ in (Path(folder) / "site").rglob("*.html"))
        figures = {"cpu": cost.cpu, "seconds": cost.seconds, "peak_bytes": cost.peak()}
        yield {"name": name, **figures, "html_pages": made}


def _settings(pages: Path, folder: Path) -> Path:
    """Write the portal's settings of the host without those of the portal itself."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings |= {"docs_dir": str(pages), "site_dir": str(folder / "site"), "extra": {}}
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def _mkdocs(pages: Path, folder: Path) -> list[str]:
    config = str(_settings(pages, folder))
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config]


def _zensical(pages: Path, folder: Path) -> list[str]:
    # It takes relative paths only.
    path = _settings(pages, folder)
    path.write_text(
        path.read_text("utf-8").replace(str(pages), "pages").replace(str(folder / "site"), "site")
    )
    shutil.copytree(pages, folder / "pages", copy_function=os.link)
    return ["zensical", "build", "--config-file", str(path)]


def _hugo(pages: Path, folder: Path) -> list[str]:
    """Lay out a folder for Hugo, which calls the page of a folder with others below `_index`."""
    (folder / "hugo.toml").write_text(HUGO, "utf-8")
    (folder / "layouts").mkdir()
    for kind in ("home", "section", "page"):
        (folder / "layouts" / f"{kind}.html").write_text(FRAME, "utf-8")
    for page in pages.rglob("*.md"):
        name = "_index.md" if page.name == "index.md" else page.name
        target = folder / "pages" / page.parent.relative_to(pages) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        os.link(page, target)
    return ["hugo", "--quiet"]


HOSTS: dict[str, tuple[str, Callable[[Path, Path], list[str]]]] = {
    "mkdocs": (sys.executable, _mkdocs),
    "zensical": ("zensical", _zensical),
    "hugo": ("hugo", _hugo),
}
