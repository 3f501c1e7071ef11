"""Blocks of a page as Markdown."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.output.plain_markdown import translated

CASES = {
    "headings have their anchors, and no sign at the end": (
        '<h1 id="a">Một</h1><h3 id="b">Hai <small>3</small></h3><h2>C #</h2>',
        """\
        # <a id="a"></a>Một

        ### <a id="b"></a>Hai (3)

        ## C \\#
        """,
    ),
    "an anchor waits for the first words": (
        '<div id="a"><section id="b"><svg id="khong"></svg><p><span id="c"></span></p>'
        "<p>Lời</p></section></div>",
        '<a id="a"></a><a id="b"></a><a id="c"></a>Lời\n',
    ),
    "an anchor behind all words stands alone": (
        '<p>Lời</p><div id="a"></div>',
        'Lời\n\n<a id="a"></a>\n',
    ),
    "lists in lists, and paragraphs in them": (
        "<ul><li>a<ul><li>b</li><li>c</li></ul>d</li><li><p>e</p><p>f</p></li></ul>",
        """\
        - a
          - b
          - c

          d
        - e

          f
        """,
    ),
    "two lists that meet stay two": (
        "<ul><li>a</li></ul><ul><li>b</li></ul>",
        "- a\n\n* b\n",
    ),
    "numbers of a list go on from its first": (
        '<ol start="3"><li>a</li><li id="x">b<br>- c</li></ol>',
        '3. a\n4. <a id="x"></a>b\\\n   \\- c\n',
    ),
    "terms are a list": (
        "<dl><div><dt>Của ai</dt><dd>Xã Mẫu.</dd></div>"
        "<div><dt>Hứa gì?</dt><dd><ul><li>a</li></ul>b</dd></div></dl>",
        """\
        - **Của ai:** Xã Mẫu.
        - **Hứa gì?**
          - a

          b
        """,
    ),
    "a table of names and what is said of them is a list": (
        '<table><tr id="r"><th scope="row">Số</th><td><a href="#x">12/KH</a></td></tr>'
        "<tr><th>Ngày</th><td><p>1</p><p>2</p></td></tr></table>",
        """\
        - <a id="r"></a>**Số:** [12/KH](#x)
        - **Ngày:** 1

          2
        """,
    ),
    "a table": (
        '<table id="t"><caption>Tên</caption><thead><tr aria-hidden="true"><td>bỏ</td></tr>'
        "<tr><th>Mức</th><th>Chỉ tiêu</th></tr></thead>"
        '<tbody><tr class="nhom"><th colspan="2">Nhóm</th></tr>'
        '<tr id="r"><td></td><th>a|b<small>c</small>'
        '<details><summary aria-label="x">Câu gốc</summary><q>d <mark>e</mark></q></details></th>'
        "</tr><tr><td><p>f</p><ul><li>g</li><li>h</li></ul></td><td><code>i|j</code></td></tr>"
        "</tbody></table>",
        """\
        <a id="t"></a>Tên

        | Mức | Chỉ tiêu |
        | --- | --- |
        | **Nhóm** |  |
        |  | <a id="r"></a>a\\|b · c · Câu gốc: “d **e**” |
        | f · g · h | i\\|j |
        """,
    ),
    "a table in a table is a line of its cell": (
        "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>a"
        "<table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table></td></tr></tbody></table>",
        "| A |\n| --- |\n| a · b · c · d |\n",
    ),
    "notes stand apart from the text they are about": (
        '<p>Lời.</p><div class="voi">5 chữ</div><p><small class="ghi"><b>Ghi chú.</b> a</small></p>'
        '<p>Lời <small class="ghi">trong câu</small></p>',
        """\
        Lời.

        > 5 chữ
        >
        > **Ghi chú.** a

        Lời · trong câu
        """,
    ),
    "what is folded is open": (
        "<details><summary>Tên</summary><p>a</p></details>",
        "**Tên**\n\na\n",
    ),
    "code": (
        '<pre><code class="language-yaml">a: 1\n  b: `x`\n</code></pre><p>c</p>',
        "```yaml\na: 1\n  b: `x`\n```\n\nc\n",
    ),
    "a quotation, a rule, a figure": (
        "<blockquote><p>a</p><ul><li>b</li></ul></blockquote><hr>"
        "<figure><svg></svg><figcaption>c</figcaption></figure>",
        "> a\n>\n> - b\n\n* * *\n\nc\n",
    ),
    "controls, scripts and what is hidden are not said": (
        '<form><p>a</p></form><p>b <label>c</label></p><script>d</script><div hidden>e</div>',
        "b\n",
    ),
    "nothing": ("", "\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_page(name: str) -> None:
    article, said = CASES[name]
    assert translated(article, "a/", lambda _page: True).text == dedent(said)
