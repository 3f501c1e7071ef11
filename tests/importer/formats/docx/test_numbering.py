"""Lists as Word counts them; printed examples are golden cases of `test_body`."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.importer.formats.docx.numbering import read_numbering
from generator.importer.formats.docx.styles import Styles
from tests.importer.formats.docx.made import NAMES

LEVELS = "".join(
    f'<w:lvl w:ilvl="{one}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    f'<w:lvlText w:val="{"".join(f"%{i + 1}." for i in range(one + 1))}"/></w:lvl>'
    for one in range(9)
)
LISTS = (
    f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)


def numbered(key: str, depth: str) -> etree._Element:
    return etree.fromstring(
        f'<w:p {NAMES}><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>'
        "</w:pPr></w:p>"
    )


@given(st.lists(st.integers(0, 8), max_size=40))
def test_every_number_is_new_and_stands_below_the_one_above(depths: list[int]) -> None:
    numbering = read_numbering(etree.fromstring(LISTS), Styles())
    seen: set[str] = set()
    above = -1
    for wanted in depths:
        above = depth = min(wanted, above + 1)
        found = numbering.next(numbered("1", str(depth)), [])
        assert found is not None
        assert found.depth == depth
        assert found.mark.count(".") == depth + 1
        assert found.mark not in seen
        seen.add(found.mark)


def test_lists_that_are_not_there_print_nothing() -> None:
    numbering = read_numbering(etree.fromstring(LISTS), Styles())
    assert numbering.next(numbered("0", "0"), []) is None
    assert numbering.next(numbered("2", "0"), []) is None
    assert numbering.next(numbered("9", "0"), []) is None
    assert read_numbering(None, Styles()).next(numbered("1", "0"), []) is None
    wild = numbering.next(numbered("1", "99999999999"), [])
    assert wild is not None
    assert wild.depth == 0


def test_a_form_that_nobody_knows_is_remembered() -> None:
    lists = LISTS.replace('"decimal"', '"japaneseCounting"', 1)
    numbering = read_numbering(etree.fromstring(lists), Styles())
    found = numbering.next(numbered("1", "0"), [])
    assert found is not None
    assert found.mark == "1."
    assert numbering.unknown == {"japaneseCounting"}
