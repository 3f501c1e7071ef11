"""Addresses of the web, and those that only begin like one."""

from __future__ import annotations

import pytest

from generator.text.addresses import is_site_address, is_web_address


@pytest.mark.parametrize(
    "address",
    ["https://vi-du.vn", "http://vi-du.vn:8080/a?b=c#d", "HTTPS://[::1]:80/", "https://a@b.vn/%20"],
)
def test_addresses(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "vi-du.vn", "//vi-du.vn/", "ftp://vi-du.vn/", "javascript:alert(1)", "https://", "https:///a",
        "https://[::1", "https://[x]/", "https://a]b/", "https://vi-du.vn:x/", "https://vi-du.vn:99999/",
        "https://:80/", "https://a b/", "https://vi-du.vn\\a", 'https://vi-du.vn/"x', "https://\u2100.vn/",
        "https://\udcff/",
        "https://vi-du.vn/\u202ex",
    ],
)  # fmt: skip
def test_what_only_looks_like_one(address: str) -> None:
    assert not is_web_address(address)
    assert not is_site_address(address)


@pytest.mark.parametrize(
    ("address", "can"),
    [
        ("https://vi-du.vn", True),
        ("https://vi-du.vn/a/b/", True),
        ("https://vi-du.vn/kế-hoạch/", True),
        ("https://vi-du.vn/?a", False),
        ("https://vi-du.vn/a?", False),
        ("https://vi-du.vn/#a", False),
        ("https://vi-du.vn//a/", False),
        ("https://vi-du.vn/a/../b/", False),
        ("https://vi-du.vn/./", False),
    ],
)
def test_where_a_site_can_stand(address: str, can: bool) -> None:
    assert is_site_address(address) == can
