"""Word files made in the test itself: a zip of the parts that a case needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from generator.importer.documents import IMPORTERS, importer_of
from generator.importer.official_text import OfficialText
from generator.problems import Problem

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_KIND}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
# Each part by the name of its relation: the element at its root.
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}
CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def paragraph(text: str = "", properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def relations(rows: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def docx(body: str, parts: Mapping[str, str] | None = None, **more: bytes) -> bytes:
    """Return a Word file; `parts` are insides by name of relation, which is also its id."""
    parts = parts or {}
    out = io.BytesIO()
    main = f'<Relationship Id="r1" Type="{_KIND}/officeDocument" Target="word/document.xml"/>'
    others = "".join(
        f'<Relationship Id="{name}" Type="{_KIND}/{name}" Target="{name}.xml"/>' for name in parts
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", relations(main))
        document = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
        archive.writestr("word/_rels/document.xml.rels", relations(others))
        for name, inside in parts.items():
            root = ROOTS[name]
            archive.writestr(f"word/{name}.xml", f"<w:{root} {NAMES}>{inside}</w:{root}>")
        for name, data in more.items():
            archive.writestr(name, data)
    return out.getvalue()


def read(data: bytes, name: str = "a.docx") -> tuple[OfficialText | None, list[Problem]]:
    """Read bytes by the importer of a name."""
    importer = importer_of(name, IMPORTERS)
    assert importer is not None
    return importer.official_text(data, name)


def text_of(body: str, parts: Mapping[str, str] | None = None) -> OfficialText:
    found, problems = read(docx(body, parts))
    assert found is not None, problems
    return found


def case_file(said: Mapping[str, Any]) -> bytes:
    """Return the Word file of a golden case: `body` and parts; `{p: …}` stands for a paragraph."""
    body = "".join(one if one.startswith("<") else paragraph(one) for one in said["body"])
    return docx(body, {name: said[name] for name in ROOTS if name in said})
