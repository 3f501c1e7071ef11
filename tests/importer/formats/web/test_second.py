from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.web.second import second_lines


def test_lines_are_those_of_blocks_without_scripts() -> None:
    page = (
        "<title>x</title><p>Phát tri<b>ển</b>&nbsp;du\n lịch</p><script>var a='<p>y</p>'</script>"
        "<table><tr><td>a<td>b</table>c<br/>d<!-- e -->"
    )
    assert second_lines(page) == ["Phát triển du lịch", "a", "b", "c", "d"]


def test_items_have_the_numbers_that_a_browser_prints() -> None:
    page = (
        "<ol start='4'><li>a<ol type='a'><li>b</ol><li value='9'>c</ol>"
        "<ol style='list-style: upper-roman'><li>d</ol><ul><li>e<ul><li>f</ul></ul>"
        "<ul style='list-style:none'><li>g</ul><li>h"
    )
    assert second_lines(page) == [
        "4. a", "a. b", "9. c", "I. d", "• e", "◦ f", "g", "h",
    ]  # fmt: skip


@given(st.text(alphabet="<>/aolitdb= '\"&;!-", max_size=80))
def test_any_page_has_lines(page: str) -> None:
    assert all(second_lines(page))
