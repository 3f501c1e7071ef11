"""A page as Markdown, and the files that it leads to."""

from __future__ import annotations

from generator.output.plain_markdown import Translation, translated


def test_the_files_that_a_page_leads_to_are_told_once_and_in_order() -> None:
    article = '<p><a href="b.csv">b</a> <a href="../a.csv">a</a> <a href="b.csv#x">b</a></p>'
    assert translated(article, "x/", lambda _page: True) == Translation(
        "[b](b.csv) [a](../a.csv) [b](b.csv#x)\n", ("a.csv", "x/b.csv")
    )
