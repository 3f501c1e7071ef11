"""`make hosts`: what it takes for the same, and what it prints."""

from __future__ import annotations

from pathlib import Path

from tests.hosts.__main__ import ROWS, Outcome, notes, table
from tests.hosts.articles import Compared, article, compared

PAGE = """<meta name="generator" content="{0}"><article class="a"><h1 id="b">C &amp; d</h1>
<p>e <a href="../f/#g">h</a><img src="i.png"></p></article><p class="km-footer__credit">{0}</p>"""


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def test_an_article_is_words_links_and_anchors() -> None:
    found = article(f"<p id='x'>ngoài</p>{PAGE.format('y')}")
    assert found.words == ("C", "&", "d", "e", "h")
    assert found.links == ("../f/#g", "i.png")
    assert found.anchors == ("b",)


def test_sites_differ_where_an_article_a_page_or_a_name_does(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, program in ((one, "a"), (other, "b")):
        write(folder, "index.html", PAGE.format(program))
        write(folder, "frame.html", PAGE.format(program) + program)
        write(folder, "words.html", PAGE.format(program).replace("h</a>", f"{program}</a>"))
    write(one, "more/index.html", PAGE.format("a"))
    found = compared(one, other)
    assert found.pages == 4
    assert found.other_articles == ("more/index.html", "words.html")
    assert found.other_pages == ("frame.html", "more/index.html", "words.html")


def test_a_host_that_cannot_be_installed_is_a_line_and_no_failure() -> None:
    row = ROWS[1]
    good = Outcome(ROWS[0], 1.5, Compared(4, (), ("a",)), 10, 0)
    bad = Outcome(row, 2.0, Compared(4, ("b",), ("b",)), 9, 1, "test_x")
    missing = Outcome(row, why="not installed: no such version")
    assert [one.is_good for one in (good, bad, missing)] == [True, False, True]
    assert not Outcome(row, why="it broke").is_good
    lines = table([good, bad, missing]).splitlines()
    assert lines[2] == "| mkdocs | 4 of 4 | 3 of 4 | 10 of 10 | 1.50 |"
    assert lines[3] == "| properdocs | 3 of 4 | 3 of 4 | 9 of 10 | 2.00 |"
    assert lines[4] == "| properdocs | – | – | – | – |"
    assert notes([good, bad]) == ["properdocs: test_x", "properdocs: another article: b"]
