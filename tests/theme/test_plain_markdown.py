"""What the templates write is CommonMark and one extension, `{ #id }` behind a heading."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from markdown_it import MarkdownIt

from generator.output.markdown import MarkdownFile
from tests.site_fixture import SMALL, front_matter, real_files, seen, to_html

COMMONMARK = MarkdownIt("commonmark", {"html": True})
HEADING_ID = re.compile(r"^(#{1,6} .+) \{ #[^\s{}]+ \}$", re.MULTILINE)
SHOWN_ID = re.compile(r'(<h[1-6]) id="[^"]*"')


@pytest.fixture(scope="module")
def files() -> Mapping[str, MarkdownFile]:
    return real_files()


def without_ids(text: str) -> str:
    """Take the extension out: what is left must need none."""
    return HEADING_ID.sub(r"\1", front_matter(text)[1])


def read_by_host(text: str) -> list[str]:
    return seen(SHOWN_ID.sub(r"\1", to_html(text)))


def read_by_commonmark(text: str) -> list[str]:
    return seen(SHOWN_ID.sub(r"\1", COMMONMARK.render(text)))


def test_every_page_reads_the_same_by_commonmark(files: Mapping[str, MarkdownFile]) -> None:
    plain = {path: without_ids(file.text) for path, file in files.items()}
    assert len(plain) > 300
    differing = [p for p, text in plain.items() if read_by_host(text) != read_by_commonmark(text)]
    assert differing == []


def test_the_extension_gives_a_heading_its_id(files: Mapping[str, MarkdownFile]) -> None:
    """Each heading of Markdown has one, so none depends on how a host makes up ids."""
    for path, file in files.items():
        if path.startswith(SMALL):
            continue
        text = front_matter(file.text)[1]
        headings = re.findall(r"^#{1,6} .*$", text, re.MULTILINE)
        assert headings, path
        assert all(HEADING_ID.fullmatch(one) for one in headings), path


@pytest.mark.parametrize(
    "text",
    [
        "Một đoạn\n{: .lop }",
        "## Mục { .lop }",
        "*nghiêng*{ #neo }",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "```\nmã\n```{ .lop }",
        "[TOC]\n\n## Mục",
    ],
)
def test_any_other_extension_is_seen(text: str) -> None:
    plain = without_ids(f"---\n---\n{text}\n")
    assert read_by_host(plain) != read_by_commonmark(plain)
