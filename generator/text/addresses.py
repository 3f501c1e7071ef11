"""Addresses of the web: which words are one that every later reader of it can take apart."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

_WEB = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)


def is_web_address(text: str) -> bool:
    """Tell whether a text is an address of the web with a host, and a port if any, that can be.

    `https://[::1` and `https://vi-du.vn:x/` begin like one, and stop whatever takes them apart
    (RFC 3986, 3.2). Host names are not looked up.
    """
    return bool(_WEB.fullmatch(text)) and text.isprintable() and _parts(text) is not None


def is_site_address(text: str) -> bool:
    """Tell whether a site can stand at an address of the web: it has no query, no empty steps."""
    parts = _parts(text) if is_web_address(text) else None
    if parts is None or parts.query or parts.fragment or text.endswith(("?", "#")):
        return False
    return "//" not in parts.path and not {".", ".."} & set(parts.path.split("/"))


def _parts(text: str) -> SplitResult | None:
    """Return the parts of an address; null where its host or its port cannot be."""
    try:
        parts = urlsplit(text)
        port_is_one = parts.port is None or parts.port >= 0
    except ValueError:
        return None
    return parts if parts.hostname and port_is_one else None
