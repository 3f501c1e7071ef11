from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.web.encoding import decode_page

PAGE = '<meta charset="{}"><p>Ủy ban nhân dân tỉnh Đắk Lắk</p>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_known_whatever_the_page_declares(encoding: str) -> None:
    found = decode_page(PAGE.format("windows-1252").encode(encoding))
    assert found == PAGE.format("windows-1252")


def test_other_encodings_are_taken_as_declared_or_as_windows_has_them() -> None:
    # Windows writes these letters with their tone apart.
    apart = "<p>Ti\u0309nh Kiên Giang</p>"
    assert decode_page(b'<meta charset="windows-1258">' + apart.encode("windows-1258")) == (
        '<meta charset="windows-1258"><p>T\u1ec9nh Kiên Giang</p>'
    )
    assert decode_page(apart.encode("windows-1258")) == "<p>T\u1ec9nh Kiên Giang</p>"
    assert decode_page(b'<meta charset="iso-8859-1">\xe0\x96') == '<meta charset="iso-8859-1">à–'
    assert decode_page(b'<meta charset="unheard-of">\xe0') == '<meta charset="unheard-of">à'


@given(st.binary(max_size=200))
def test_any_bytes_are_a_page_or_none(data: bytes) -> None:
    found = decode_page(data)
    assert found is None or isinstance(found, str)
