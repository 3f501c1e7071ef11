"""The words by which another site shows a page of ours: the code to copy, and oEmbed."""

from __future__ import annotations

import html
import json

from generator.model.urls import Address

WIDTH = 600
# A frame cannot grow with what it holds without a script: higher ones scroll less.
ONE, MANY = 360, 480


def frame_code(base: str, embed: Address, title: str, height: int) -> str:
    """Return the HTML that a reader copies; empty where nobody knows where the site stands.

    `base` is the address of the site, ending in a slash, `title` what the frame is called to those
    who do not see it.
    """
    if not base:
        return ""
    address, name = html.escape(f"{base}{embed}"), html.escape(title)
    return (
        f'<iframe src="{address}" title="{name}" width="{WIDTH}" height="{height}"'
        ' loading="lazy"></iframe>'
    )


def oembed(base: str, embed: Address, title: str, name: str) -> bytes:
    """Return what a program reads of a page that may be shown elsewhere (oEmbed 1.0, 2.3.4).

    `name` is what the site is called.
    """
    said = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": name,
        "provider_url": base,
        "width": WIDTH,
        "height": MANY,
        "html": frame_code(base, embed, title, MANY),
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()
