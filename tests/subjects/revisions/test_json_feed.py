"""JSON Feed says what Atom says, and has what its version 1.1 asks for."""

from __future__ import annotations

import json
from typing import Any

import feedparser
import jsonschema
import pytest

from generator.subjects.revisions.atom import WHOLE, feeds
from generator.subjects.revisions.json_feed import json_feed
from tests.subjects.revisions.test_atom import BASE, REVISIONS, site

# What https://www.jsonfeed.org/version/1.1/ asks for, as far as a feed of ours has it.
AUTHORS = {"type": "array", "items": {"type": "object", "required": ["name"]}}
FORM = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "format": "uri-reference"},
        "feed_url": {"type": "string", "format": "uri-reference"},
        "language": {"type": "string"},
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_text"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string"},
                    "title": {"type": "string"},
                    "content_text": {"type": "string"},
                    "date_published": {"type": "string", "format": "date-time"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "authors": AUTHORS,
                },
            },
        },
    },
}


def said(base: str = BASE) -> Any:
    return json.loads(json_feed(feeds(site(*REVISIONS), base, "Kế hoạch mở")[WHOLE], base))


@pytest.mark.parametrize("base", [BASE, ""])
def test_it_has_the_form_of_the_format(base: str) -> None:
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(FORM, format_checker=checker).validate(said(base))


def test_it_says_what_a_parser_reads_of_the_feed_in_atom() -> None:
    read = feedparser.parse(feeds(site(*REVISIONS), BASE, "Kế hoạch mở")[WHOLE])
    told = said()
    assert [one["id"] for one in told["items"]] == [one.id for one in read.entries]
    for item, entry in zip(told["items"], read.entries, strict=True):
        assert item["title"] == entry.title
        assert item["url"] == entry.link
        assert item["content_text"] == entry.content[0].value
        assert item["date_published"] == entry.updated
        assert item["tags"] == [one.term for one in entry.tags]
    assert told["feed_url"] == f"{BASE}thay-doi/feed.json"


def test_without_an_address_it_is_seen_from_itself() -> None:
    assert said("")["feed_url"] == "feed.json"
