"""Codes to scan are read again as the address that was given, by a reader that is not ours."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Sequence

import pytest
import segno
import zxingcpp
from lxml import html
from PIL import Image

from generator.views.qr import qr_bits, qr_svg

ADDRESS = "https://vi-du.vn/ke-hoach-mo/m/k7f3qx/#ii-2-2-t3"


def address_in(rows: Sequence[Sequence[int]]) -> str:
    """Have a photograph of a code read by a program of others."""
    size = len(rows) + 8
    image = Image.new("L", (size, size), 255)
    for at, row in enumerate(rows):
        for across, module in enumerate(row):
            image.putpixel((across + 4, at + 4), 0 if module else 255)
    (found,) = zxingcpp.read_barcodes(image.resize((size * 5, size * 5), Image.Resampling.NEAREST))
    return str(found.text)


def modules(code: str) -> list[list[int]]:
    """Lay out the bits of a page as rows."""
    size, _, bits = code.partition(" ")
    whole = "".join(f"{byte:08b}" for byte in b64decode(bits))
    return [[int(one) for one in whole[row * int(size) :][: int(size)]] for row in range(int(size))]


@pytest.mark.parametrize("address", [ADDRESS, "https://a.vn/m/bcdfgh/", ADDRESS + "-x" * 60])
def test_a_code_is_read_as_the_address(address: str) -> None:
    assert address_in(modules(qr_bits(address))) == address


def test_what_is_printed_is_the_same_code() -> None:
    svg = html.fragment_fromstring(qr_svg(ADDRESS, 'Mã "QR"'))
    assert svg.get("aria-label") == 'Mã "QR"'
    drawn = drawn_rows(svg.findall("path")[-1].get("d") or "")
    assert drawn == modules(qr_bits(ADDRESS))


def drawn_rows(path: str) -> list[list[int]]:
    """Lay out the lines of a path as rows, without the white around them."""
    size = len(modules(qr_bits(ADDRESS)))
    rows = [[0] * (size + 8) for _ in range(size + 8)]
    column, row = 0.0, 0.0
    for letter, words in re.findall(r"([Mmh])([^Mmh]*)", path):
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", words)]
        if letter == "h":
            for at in range(int(column), int(column + numbers[0])):
                rows[int(row)][at] = 1
            column += numbers[0]
        else:
            start = (0.0, 0.0) if letter == "M" else (column, row)
            column, row = start[0] + numbers[0], start[1] + numbers[1]
    return [one[4:-4] for one in rows[4:-4]]


def test_another_mask_says_the_same() -> None:
    """We take one mask without looking for the best: whichever it is, the words are the same."""
    for mask in range(8):
        rows: Sequence[Sequence[int]] = segno.make(
            ADDRESS, error="m", mask=mask, micro=False
        ).matrix
        assert address_in(rows) == ADDRESS
