"""Small pdf files for the tests, written by hand: words and rules where a test wants them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

# Widths of letters in thousandths of their size: every letter is as wide, a space half of it.
WIDE, SPACE = 500, 250


@dataclass
class SmallPdf:
    """A pdf of pages; each page is a list of drawing orders. Letters are those of one byte fonts.

    `fonts` are names of fonts; a word is set in one of them. `mapped` says whether fonts tell which
    characters their letters are.
    """

    width: float = 595
    height: float = 842
    mapped: bool = True
    turn: int = 0
    pages: list[list[str]] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    stamps: list[tuple[float, float, str]] = field(default_factory=list)

    def page(self) -> SmallPdf:
        """Begin a page."""
        self.pages.append([])
        return self

    def text(self, x: float, y: float, text: str, size: float = 14, font: int = 1) -> SmallPdf:
        """Print a text whose base line begins at a point, counted from the upper left corner."""
        self.pages[-1].append(self._shown(x, self.height - y, text, size, font))
        return self

    def _shown(self, x: float, y: float, text: str, size: float, font: int) -> str:
        codes = "".join(f"{self._code(letter):02x}" for letter in text)
        return f"BT /F{font} {size} Tf {x} {y} Td <{codes}> Tj ET"

    def _code(self, letter: str) -> int:
        if letter == " ":
            return 32
        if letter not in self.letters:
            self.letters.append(letter)
        return 33 + self.letters.index(letter)

    def rule(self, left: float, top: float, right: float, bottom: float) -> SmallPdf:
        """Draw a line."""
        ends = f"{left} {self.height - top} m {right} {self.height - bottom} l S"
        self.pages[-1].append(f"0.5 w {ends}")
        return self

    def grid(self, columns: Sequence[float], rows: Sequence[float]) -> SmallPdf:
        """Draw all lines of a table."""
        for y in rows:
            self.rule(columns[0], y, columns[-1], y)
        for x in columns:
            self.rule(x, rows[0], x, rows[-1])
        return self

    def stamp(self, x: float, y: float, text: str) -> SmallPdf:
        """Put a field of a signature on the first page, which shows a text."""
        self.stamps.append((x, y, text))
        return self

    def data(self) -> bytes:
        """Return the file."""
        objects: list[bytes] = [b"", b""]
        for _x, _y, text in self.stamps:
            self._shown(0, 0, text, 12, 1)
        contents = [self._add(objects, _stream("\n".join(page))) for page in self.pages]
        fonts = [self._font(objects, name) for name in ("Times", "Times-Bold", ".VnTimeH")]
        resources = "<< /Font << " + " ".join(
            f"/F{number} {font} 0 R" for number, font in enumerate(fonts, start=1)
        )
        resources += " >> >>"
        fields = [self._field(objects, resources, *stamp) for stamp in self.stamps]
        kids = []
        for index, content in enumerate(contents):
            marks = f"/Annots [{_refs(fields)}]" if fields and not index else ""
            kids.append(
                self._add(
                    objects,
                    f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {self.width} {self.height}] "
                    f"/Rotate {self.turn} /Resources {resources} /Contents {content} 0 R {marks} "
                    ">>".encode(),
                )
            )
        form = f"/AcroForm << /Fields [{_refs(fields)}] /SigFlags 3 >>" if fields else ""
        objects[0] = f"<< /Type /Catalog /Pages 2 0 R {form} >>".encode()
        objects[1] = f"<< /Type /Pages /Kids [{_refs(kids)}] /Count {len(kids)} >>".encode()
        return _file(objects)

    def _add(self, objects: list[bytes], one: bytes) -> int:
        objects.append(one)
        return len(objects)

    def _font(self, objects: list[bytes], name: str) -> int:
        widths = " ".join([str(SPACE), *[str(WIDE)] * 190])
        # Letters that any font has, so that readers find something drawn for each.
        names = " ".join(f"/{'ijltf'[number % 5]}" for number in range(190))
        mapping = ""
        if self.mapped:
            pairs = [(32, " "), *((33 + n, one) for n, one in enumerate(self.letters))]
            rows = "\n".join(f"<{code:02x}> <{ord(one):04x}>" for code, one in pairs)
            cmap = (
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                "1 begincodespacerange <00> <ff> endcodespacerange\n"
                f"{len(pairs)} beginbfchar\n{rows}\nendbfchar\nendcmap end end"
            )
            mapping = f"/ToUnicode {self._add(objects, _stream(cmap))} 0 R"
        look = self._add(
            objects,
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [0 -200 1000 800] "
            "/Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>".encode(),
        )
        return self._add(
            objects,
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} "
            f"/FontDescriptor {look} 0 R /FirstChar 32 "
            "/LastChar 222 "
            f"/Widths [{widths}] /Encoding << /Type /Encoding /Differences [32 /space {names}] >> "
            f"{mapping} >>".encode(),
        )

    def _field(self, objects: list[bytes], resources: str, x: float, y: float, text: str) -> int:
        shown = _stream(
            self._shown(2, 4, text, 12, 1),
            f"/Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources {resources}",
        )
        look = self._add(objects, shown)
        box = f"{x} {self.height - y - 4} {x + 300} {self.height - y + 16}"
        return self._add(
            objects,
            f"<< /Type /Annot /Subtype /Widget /FT /Sig /T (ky) /F 4 /Rect [{box}] "
            f"/AP << /N {look} 0 R >> >>".encode(),
        )


def _refs(numbers: Sequence[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _stream(text: str, keys: str = "") -> bytes:
    packed = zlib.compress(text.encode("latin-1"))
    head = f"<< {keys} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
    return head + packed + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    held = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(held))
        held += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return held + head.encode() + f"startxref\n{len(held)}\n%%EOF".encode()
