"""Finished pages are written where they belong; what needs a parser is handed back."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import batches
from generator.output.batches import Framing, address_of, framed, write_finished
from generator.output.frame import AnyPage, frames
from tests.folders import ROOT

FINISHED = '---\ntitle: "Một"\ndescription: "Hai"\n---\n\n# Một { #a }\n\n<p>ba</p>\n'
WRITTEN = "---\ntitle: Một\n---\n\n# Một\n\n*Hai*\n"


def theme(page: AnyPage) -> str:
    return f"<title>{page.title}</title>{page.canonical_url}{page.place_of_contents}{page.content}"


def framing(folder: Path, pages: dict[str, str]) -> Framing:
    for name, text in pages.items():
        (folder / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "pages" / name).write_text(text, encoding="utf-8")
    addresses = [url for url in map(address_of, pages) if url]
    made = frames(theme, addresses, [], canonical=True)
    base = "https://vi-du.vn/"
    return Framing(folder / "pages", folder / "site", base, 4, ROOT / "theme", "vi", made, "none")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("ke-hoach/xa-mau/index.md", "ke-hoach/xa-mau/"),
        ("a/v1.0/index.md", "a/v1.0/"),
        ("index.md", None),
        ("a/README.md", None),
        ("a/b.md", None),
        ("a/.b/index.md", None),
        ("a/b c/index.md", None),
        ("a/đ/index.md", None),
    ],
)
def test_the_address_of_a_page_is_its_path_where_that_is_plain(
    path: str, address: str | None
) -> None:
    assert address_of(path) == address


@pytest.mark.parametrize("alone", [0, 1_000])
def test_pages_are_written_and_others_handed_back(
    alone: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By processes or by this one, all the same."""
    monkeypatch.setattr(batches, "_ALONE", alone)
    monkeypatch.setattr(batches, "SIZE", 2)
    pages = {f"a/{number}/index.md": FINISHED for number in range(5)}
    deep = FINISHED.replace("# ", "##### ")
    pages |= {"b/index.md": WRITTEN, "c.md": FINISHED, "d/index.md": deep}
    left = write_finished(framing(tmp_path, pages), sorted(pages))
    assert left == ["b/index.md", "c.md", "d/index.md"]
    made = sorted(path.relative_to(tmp_path / "site") for path in tmp_path.glob("site/**/*.html"))
    assert [str(path) for path in made] == [f"a/{number}/index.html" for number in range(5)]
    assert (tmp_path / "site/a/3/index.html").read_text("utf-8") == (
        '<title>Một</title>https://vi-du.vn/a/3/<h1 id="a">Một</h1>\n<p>ba</p>'
    )


def test_a_page_is_framed_by_itself_where_it_needs_no_parser(tmp_path: Path) -> None:
    given = framing(tmp_path, {"a/b/index.md": FINISHED})
    assert write_finished(given, ["a/b/index.md"]) == []
    there = (tmp_path / "site/a/b/index.html").read_text("utf-8")
    assert framed(given, "a/b/", FINISHED) == there
    assert framed(given, "a/b/", WRITTEN) is None
    assert framed(given, "a/b/c/d/", FINISHED) is None, "no frame was made for pages so deep"
