"""Texts that would like to be more than text."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from generator.hidden import IGNORABLE

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>đậm</b> <!-- ẩn --> <br/>",
    "</p></td></table><h1>Tiêu đề</h1>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)",
    "&lt;b&gt; &amp; &#60; &nbsp; &#x3c;script&#x3e; &copy",
    "{{ 7*7 }} {% raw %} {# ẩn #} ${7*7} <%= 7 %>",
    "[bấm](javascript:alert(1)) ![ảnh](x.png) [a][b] [a]",
    "[b]: https://vi-du.vn 'tên'",
    "<https://vi-du.vn> https://vi-du.vn/?a=1&b=2 www.vi-du.vn a@vi-du.vn",
    "# Tiêu đề #",
    "###### sáu",
    "Tiêu đề\n=======",
    "Tiêu đề\n---",
    "---",
    "* * *",
    "- mục",
    "+ mục",
    "* mục",
    "1. mục",
    "2) mục",
    "12. 13. 14.",
    "> trích",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```python\nx\n```",
    "~~~",
    "    thụt bốn dấu cách",
    "*nghiêng* **đậm** __đậm__ _nghiêng_ `mã` ~~gạch~~ ^mũ^ ==sáng==",
    "\\* \\\\ \\< C:\\Windows\\n",
    "{ #dau-trang }",
    "{: .lop #ten onclick='x' }",
    "{.x #y}",
    "chữ{ .x #y }",
    "[^1] [^1]: chú thích",
    "*[HTML]: Ngôn ngữ",
    "!!! note\n    chữ",
    "??? tip",
    "=== \"Thẻ\"",
    ":smile: :material-home:",
    "[[wiki]] [TOC] [x] [ ]",
    "--8<-- \"tệp\"",
    "$x^2$ \\(x\\) $$",
    "wzxhzdk:0 klzzwxh:0001 \\x02",
    "cuối dòng  \nxuống dòng",
    "   đầu và cuối   ",
    "một\u00a0hai\u2028ba\u2003bốn\u3000năm",
    "Điều 1. Khoản 2) a) đ) (1) -",
    "a_b_c a*b*c 2*3*4 x<y>z 1<2 3>2 a&b &",
    "%3Cb%3E %s %(x)s {0} {x}",
    "https:\n//vi-du.vn",
    "Hoà hòa khoẻ khỏe tỷ tỉ – “ngoặc” ‘đơn’ … m² ½ ₫ 𝒜 😀",
)  # fmt: skip
# Letters of every script; what loading forbids (control, format, private, ignorable) need not be
# tried.
_ALPHABET = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn"),
).filter(lambda character: ord(character) not in IGNORABLE)
_SIGNS = st.text("\\`*_{}[]()<>#+-!|&~=:^$@/.\"'%;, 0123456789abđ\u00a0\u2028\n", max_size=12)


def texts(longest: int = 60) -> st.SearchStrategy[str]:
    """Texts with something to see in them, in NFC, at most `longest` characters."""
    part = st.one_of(st.text(_ALPHABET, max_size=8), _SIGNS, st.sampled_from(HOSTILE))
    joined = st.builds(
        lambda parts, between: between.join(parts),
        st.lists(part, min_size=1, max_size=4),
        st.sampled_from(["", " ", "\n"]),
    )
    cut = joined.map(lambda text: unicodedata.normalize("NFC", text)[:longest])
    return cut.filter(lambda text: bool(text.split()))
