"""QR codes of addresses: drawn for paper, or as bits that a script draws when a reader asks."""

from __future__ import annotations

from base64 import b64encode

import segno
from markupsafe import Markup

from generator.text.escape import escape

# Of damage a seventh of the code may be lost, which a print on poor paper needs (ISO/IEC 18004).
_LEVEL = "m"
# Any of the eight masks may be read; to look for the best of them takes four fifths of the time.
_MASK = 3
_BORDER = 4  # modules of white around it, which readers need


def qr_svg(address: str, label: str) -> Markup:
    """Draw the code of an address as SVG for HTML; `label` says what it is to who does not see."""
    svg = _code(address).svg_inline(
        border=_BORDER, light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    return Markup(svg.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1))


def qr_bits(address: str) -> str:
    """Return the code of an address as `29 <base64>`: how many modules a side, then each as a bit.

    Row by row, dark is 1, the last byte filled up with 0; without the white around it.
    """
    rows = _code(address).matrix
    bits = "".join(str(module) for row in rows for module in row)
    number = int(bits + "0" * (-len(bits) % 8), 2)
    return f"{len(rows)} {b64encode(number.to_bytes((len(bits) + 7) // 8, 'big')).decode()}"


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error=_LEVEL, boost_error=False, micro=False, mask=_MASK)
