"""What hides is told by a mark; nothing that is printed gives an order to a terminal or a CI."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.hidden import for_terminal, in_json, is_hidden, marked, with_marks
from generator.text.escape import escape

BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C]
OTHERS = [0x00, 0x07, 0x08, 0x1B, 0x7F, 0x9B, 0xAD, 0x200B, 0x200D, 0xFEFF, 0xE0041, 0xD800, 0xFFFF]
BREAKS = [0x09, 0x0A, 0x0D, 0x0B, 0x0C, 0x1C, 0x85, 0x2028, 0x2029]
ORDERS = [
    "::set-output name=x::y",
    "  ::add-mask::a",
    "\t::stop-commands::x",
    "\r\n::error::x",
    "##[add-mask]a",
    "a ##vso[task.setvariable variable=x]y",
    "###teamcity[x]",
    "\x1b[31m::set-env name=A::b",
]


@pytest.mark.parametrize("code", [*BIDI, *OTHERS])
def test_what_hides_is_a_mark(code: int) -> None:
    assert is_hidden(chr(code))
    mark = f"[U+{code:04X}]"
    assert marked(f"Sửa{chr(code)} lỗi") == f"Sửa{mark} lỗi"
    assert for_terminal(chr(code)) == mark
    assert re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), escape(chr(code))) == mark


@pytest.mark.parametrize("code", BREAKS)
def test_breaks_are_a_blank(code: int) -> None:
    assert marked(f" Sửa{chr(code)}{chr(code)}lỗi ") == "Sửa lỗi"


def test_what_is_seen_stays() -> None:
    text = "Nghị quyết số 42-NQ/TW “ngoặc” – ½ ₫ 𝒜 😀 mо́c tiếng Nga, 漢字, שלום"
    assert marked(text) == with_marks(text) == for_terminal(text) == text


@pytest.mark.parametrize("order", ORDERS)
def test_no_line_is_an_order(order: str) -> None:
    line = for_terminal(order)
    assert not line.lstrip().startswith("::")
    assert not re.search(r"##\w*\[", line)
    assert line.replace("\\", "") == with_marks(order)


SAID = st.text(st.characters(codec=None), max_size=20) | st.sampled_from(ORDERS)


@given(SAID)
def test_a_line_holds_nothing_that_hides(text: str) -> None:
    for line in (for_terminal(text), marked(text), with_marks(text)):
        assert not any(map(is_hidden, line))
        assert not any(
            unicodedata.bidirectional(one) in ("RLO", "LRO", "RLI", "PDF") for one in line
        )
    assert not re.search(r"^\s*::|##\w*\[", for_terminal(text))


@given(st.dictionaries(SAID, SAID, max_size=3))
def test_json_is_the_same_data(data: dict[str, str]) -> None:
    for indent in (None, 2):
        text = in_json(json.dumps(data, ensure_ascii=False, indent=indent))
        assert json.loads(text) == data
        assert not any(is_hidden(one) for one in text if one != "\n")
        assert not re.search(r"^\s*::|##\w*\[", text, re.MULTILINE)
