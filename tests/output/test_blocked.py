"""What the policy stops in a page is found, whatever its letters; what is text or data is not."""

from __future__ import annotations

import pytest

from generator.output.blocked import blocked, elsewhere, perhaps
from tests.site_fixture import built_site


@pytest.mark.parametrize(
    ("page", "words", "kind"),
    [
        ("<p style='color: red'>a</p>", 'style="color: red"', "style"),
        ("<style>p { color: red }</style>", "<style>", "style"),
        ("<svg><style/></svg>", "<style>", "style"),
        ("<script>alert(1)</script>", "<script>", "script"),
        ("<SCRIPT >alert(1)</SCRIPT>", "<script>", "script"),
        ('<script type="module">alert(1)</script>', "<script>", "script"),
        ('<script type="text/javascript">alert(1)</script>', "<script>", "script"),
        ('<script type="importmap">{}</script>', "<script>", "script"),
        ('<script type="speculationrules">{}</script>', "<script>", "script"),
        ("<img src=a onerror=alert(1)>", 'onerror="alert(1)"', "script"),
        ("<img/onerror='alert(1)'src=a>", 'onerror="alert(1)"', "script"),
        ('<a href="javascript:alert(1)">a</a>', 'href="javascript:alert(1)"', "script"),
        ('<a href=" jAvaScript:alert(1)">a</a>', 'href=" jAvaScript:alert(1)"', "script"),
        ('<a href="java\nscript:a">a</a>', 'href="java\nscript:a"', "script"),
        ('<a href="javascrip\tt:a">a</a>', 'href="javascrip\tt:a"', "script"),
        ('<a href="java&#115;cript:a">a</a>', 'href="javascript:a"', "script"),
        ('<a href="javascript&colon;a">a</a>', 'href="javascript:a"', "script"),
        ('<a href="&Tab;javascript:a">a</a>', 'href="\tjavascript:a"', "script"),
        ("<a href=java&#115;cript:a>a</a>", 'href="javascript:a"', "script"),
        (f'<a href="{" " * 99}java&#115;cript:a">a</a>', 'href="', "script"),
        ('<form action="vbscript:a"></form>', 'action="vbscript:a"', "script"),
        ('<button formaction="javascript:a"></button>', 'formaction="javascript:a"', "script"),
        ('<svg><a xlink:href="javascript:a"/></svg>', 'xlink:href="javascript:a"', "script"),
        ('<iframe src="javascript:a"></iframe>', 'src="javascript:a"', "script"),
        ('<base href="https://vi-du.vn/">', "<base>", "other"),
        ("<object data='a.swf'></object>", "<object>", "other"),
        ("<embed src='a.swf'>", "<embed>", "other"),
    ],
)
def test_what_is_stopped_is_found(page: str, words: str, kind: str) -> None:
    (one,) = blocked(f"<h1>a</h1>\n  {page}")
    assert perhaps(page.encode())
    assert one.words == words or (len(words) < 7 and one.words.startswith(words))
    assert one.kind == kind
    assert one.line == 2
    assert one.tag.startswith("<")


@pytest.mark.parametrize(
    "page",
    [
        "<p>style= onclick= javascript: &lt;script&gt;</p>",
        '<p title="style=1">a</p>',
        '<script type="application/json">{"a": "<style>"}</script>',
        '<script type="application/ld+json">{"a": "javascript:"}</script>',
        '<script type="text/plain">a</script>',
        '<script type="module" src="a.js"></script>',
        '<script src="a.js" defer></script>',
        "<!-- <script>a</script> <p style=b> -->",
        '<a href="https://vi-du.vn/javascript:">a</a>',
        '<a href="javascript/">a</a>',
        '<td align="center">a</td>',
        '<a href="atom&#46;xml">a</a> <a href="https&#58;//vi-du.vn/javascript">b</a>',
        "<p one=1 data-style=2>a</p>".replace("one=", "data-one="),
        "",
    ],
)
def test_what_works_is_not(page: str) -> None:
    assert blocked(page) == []


def test_where_it_stands_counts_from_one() -> None:
    (one,) = blocked("<p>\n  đ<b style=a>")
    assert (one.line, one.column) == (2, 4)


def test_long_words_are_cut() -> None:
    (one,) = blocked(f"<p style='{'a' * 1000}'>")
    assert len(one.words) == 81
    assert one.words.endswith("…")


@pytest.mark.parametrize(
    "page",
    [
        '<img alt="a" src="https://anh.vi-du.vn/a.png">',
        "<img src=//anh.vi-du.vn/a.png>",
        '<img srcset="https://anh.vi-du.vn/a.png 2x">',
        '<script src="https://anh.vi-du.vn/a.js"></script>',
        '<link rel="stylesheet" href="https://anh.vi-du.vn/a.css">',
        '<link href="https://anh.vi-du.vn/a.css" rel=stylesheet>',
        '<iframe src="http://anh.vi-du.vn/"></iframe>',
        '<video poster="https://anh.vi-du.vn/a.png">',
    ],
)
def test_what_is_loaded_from_elsewhere_is_found_unless_it_is_allowed(page: str) -> None:
    (one,) = elsewhere(f"<p>\n {page}", ["https://khac.vn", "https://vi-du.vn/"])
    assert perhaps(page.encode())
    assert (one.line, one.column, one.kind) == (2, 2, "elsewhere")
    assert "//anh.vi-du.vn/" in one.words
    sources = ["https://*.vi-du.vn", "http://anh.vi-du.vn", "//anh.vi-du.vn"]
    assert elsewhere(page, sources) == []


@pytest.mark.parametrize(
    "page",
    [
        '<a href="https://vi-du.vn/">a</a>',
        '<img src="../a.png" title="https://vi-du.vn">',
        '<link rel="canonical" href="https://vi-du.vn/">',
        '<link rel="alternate feed" href="https://vi-du.vn/atom.xml">',
        '<meta property="og:url" content="https://vi-du.vn/">',
        '<img src="data:image/png;base64,//aa">',
        '<img src="/a//b.png">',
    ],
)
def test_what_is_only_named_is_not_loaded(page: str) -> None:
    assert elsewhere(page, []) == []


def test_no_page_of_the_site_loads_anything_from_elsewhere() -> None:
    assert not [p for p in built_site().rglob("*.html") if elsewhere(p.read_text("utf-8"), [])]


def test_no_page_of_the_site_holds_a_script_or_a_style() -> None:
    """Every page, the one for missing addresses, of older versions and of history among them."""
    pages = sorted(built_site().rglob("*.html"))
    assert len(pages) > 400
    for page in pages:
        # Beside a word that is surely stopped no page passes unread.
        found = blocked(page.read_text("utf-8") + "<p style=z>")
        assert [one.words for one in found] == ['style="z"'], page


def test_every_page_begins_with_the_policy_and_has_no_script_of_the_host() -> None:
    for page in built_site().rglob("*.html"):
        text = page.read_text("utf-8")
        head = text.partition("<head>")[2].lstrip()
        assert head.startswith(META), page
        scripts = [one.split('"')[1] for one in text.split("<script ")[1:] if "src=" in one[:80]]
        assert scripts or 'class="km-nhung' in text, page
    assert not (built_site() / "assets/javascripts").exists()


META = '<meta http-equiv="Content-Security-Policy" content="default-src '


@pytest.mark.parametrize(
    "page",
    [
        '<p title="a style">a</p> <a href="atom&#46;xml">b</a><a href="https&#58;//a.vn">c</a>',
        '<link rel="canonical" href="a/"><script src="a.js"></script><p>trong=1 on= script</p>',
        '<script type="application/ld+json">{"a": "b"}</script><img src="../a.png">',
    ],
)
def test_most_pages_are_not_read_any_further(page: str) -> None:
    assert not perhaps(page.encode())
