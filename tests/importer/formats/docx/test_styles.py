from __future__ import annotations

from lxml import etree

from generator.importer.formats.docx.styles import level_of, look_of, read_styles
from tests.importer.formats.docx.made import NAMES

STYLES = read_styles(
    etree.fromstring(
        f"""<w:styles {NAMES}>
        <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>
        </w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 2"/><w:basedOn w:val="N"/>
          <w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="S"><w:name w:val="x"/><w:basedOn w:val="H"/>
          <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
        <w:style w:type="character" w:styleId="C"><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="L"><w:basedOn w:val="L"/></w:style>
        </w:styles>"""
    )
)


def paragraph(style: str) -> etree._Element:
    return etree.fromstring(f'<w:p {NAMES}><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>')


def run(properties: str) -> etree._Element:
    return etree.fromstring(f"<w:rPr {NAMES}>{properties}</w:rPr>")


def test_the_nearest_says() -> None:
    above = STYLES.of_paragraph(paragraph("H"))
    plain = look_of(None, above, STYLES)
    assert (plain.bold, plain.italic, plain.size) == (True, False, 13.0)
    own = look_of(run('<w:b w:val="0"/><w:sz w:val="20"/>'), above, STYLES)
    assert (own.bold, own.size) == (False, 10.0)
    by_style = look_of(run('<w:rStyle w:val="C"/>'), above, STYLES)
    assert (by_style.bold, by_style.italic) == (False, True)
    assert look_of(None, STYLES.of_paragraph(paragraph("none")), STYLES).size == 14.0


def test_level_by_name_and_by_outline() -> None:
    assert level_of(paragraph("H"), STYLES.of_paragraph(paragraph("H"))) == 2
    assert level_of(paragraph("S"), STYLES.of_paragraph(paragraph("S"))) is None
    assert level_of(paragraph("N"), STYLES.of_paragraph(paragraph("N"))) is None


def test_styles_that_build_on_themselves_end() -> None:
    assert len(STYLES.of_paragraph(paragraph("L"))) == 1
    assert read_styles(None).of_paragraph(paragraph("H")) == []
