"""A page leads to pages that another project builds, and a link to nowhere is told all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import mkdocs
from generator.output.mkdocs import build_site
from tests.site_fixture import CONFIG, ROOT

NAV = ("", "ke-hoach/", "so-sanh/", "co-quan/", "lich-bao-cao/", "tim-kiem/", "du-lieu/")
FINISHED = (
    '---\ntitle: "Một"\ndescription: "Hai"\n---\n\n# Một { #a }\n\n<p id="ba">bốn</p>\n\n'
    '<p><a name="nam">sáu</a></p>\n'
)
WRITTEN = "---\ntitle: Tay\n---\n\n# Tay { #tay }\n\n*Hai*{ #hai }\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    for name in [*(f"{one}index.md" for one in NAV), "ke-hoach/mau/index.md"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(FINISHED, encoding="utf-8")
    for name in ("tay/index.md", "tay/khac.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(WRITTEN, encoding="utf-8")
    (folder / "tay/a.csv").write_text("a\n", encoding="utf-8")
    return folder


def build(pages: Path) -> list[str]:
    output = pages.parent / "site"
    return list(build_site(CONFIG, pages, output, None, [ROOT / "theme"], 0))


@pytest.mark.parametrize("most", [300, 1])
@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../ke-hoach/mau/index.md", "../ke-hoach/mau/"),
        ("../ke-hoach/mau/index.md#ba", "../ke-hoach/mau/#ba"),
        ("../ke-hoach/index.md#a", "../ke-hoach/#a"),
        ("../tay/khac.md#hai", "khac/#hai"),
        ("a.csv", "a.csv"),
    ],
)
def test_a_link_leads_to_what_another_part_builds(
    pages: Path, link: str, address: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mkdocs, "_MOST", most)
    text = f"{WRITTEN}\n[đi]({link})\n"
    (pages / "tay/index.md").write_text(text, encoding="utf-8")
    assert build(pages) == []
    html = (pages.parent / "site/tay/index.html").read_text("utf-8")
    assert f'<a href="{address}">đi</a>' in html


@pytest.mark.parametrize("most", [300, 1])
@pytest.mark.parametrize(
    "link",
    [
        "../ke-hoach/khac/index.md",
        "../ke-hoach/mau/index.md#bon",
        "../ke-hoach/index.md#b",
        "khac.md#ba",
        "b.csv",
        "../../pages/tay/khac.md",
        "../../../tay/index.md",
    ],
)
def test_a_link_to_nowhere_is_told_once(
    pages: Path, link: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mkdocs, "_MOST", most)
    text = f"{WRITTEN}\n[đi]({link})\n"
    (pages / "tay/index.md").write_text(text, encoding="utf-8")
    (complaint,) = build(pages)
    assert "'tay/index.md'" in complaint
    assert link in complaint
