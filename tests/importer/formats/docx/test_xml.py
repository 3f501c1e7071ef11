from __future__ import annotations

from lxml import etree

from generator.importer.formats.docx.xml import child_value, local, number, switch, value, w
from tests.importer.formats.docx.made import NAMES


def test_values_switches_and_numbers() -> None:
    root = etree.fromstring(
        f'<w:pPr {NAMES}><w:jc w:val="center"/><w:b/><w:i w:val="0"/><w:caps w:val="on"/></w:pPr>'
    )
    assert local(root) == "pPr"
    assert value(root.find(w("jc"))) == "center"
    assert value(None) is None
    assert child_value(root, "jc") == "center"
    assert child_value(root, "none", "jc") is None
    assert [switch(root, name) for name in ("b", "i", "caps", "u")] == [True, False, True, None]
    assert [number(text, 3) for text in ("7", "-7", "x", "", None, "9" * 30)] == [7, -7, 3, 3, 3, 3]
