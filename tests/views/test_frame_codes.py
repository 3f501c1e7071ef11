"""What others copy into their pages: HTML that says what it shows, whatever that is called."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from generator.model.urls import Address
from generator.views.frame_codes import frame_code, oembed

TITLE = """<b>"100%" & 'hơn'</b>"""


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_code_is_one_frame_whatever_it_is_called() -> None:
    code = frame_code("https://vi-du.vn/a/", Address("nhung/x/", "t-1"), TITLE, 300)
    ((tag, said),) = Tags(code).found
    assert (tag, said["title"], said["height"]) == ("iframe", TITLE, "300")
    assert said["src"] == "https://vi-du.vn/a/nhung/x/#t-1"


def test_a_site_that_does_not_know_its_address_has_no_code() -> None:
    assert frame_code("", Address("nhung/x/"), "Một", 300) == ""


def test_what_programs_read_has_all_that_oembed_requires() -> None:
    said = json.loads(oembed("https://vi-du.vn/", Address("nhung/x/"), TITLE, "Kế hoạch"))
    assert (said["version"], said["type"], said["title"]) == ("1.0", "rich", TITLE)
    assert isinstance(said["width"], int)
    assert isinstance(said["height"], int)
    assert Tags(said["html"]).found[0][1]["title"] == TITLE
