"""Atom feeds, read by somebody else's parser: words, links, ids and times."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import feedparser

from generator.link.site import link
from generator.model.revisions import Change, Revision
from generator.model.site import Site
from generator.reading.plans import load
from generator.subjects.revisions.atom import ENTRIES, feeds
from tests.versions import FOLDER

BASE = "https://vi-du.vn/a/"
SAID = "chỉ tiêu lao động qua đào tạo: 40% → 45% (mạnh hơn)"
WHOLE, PLAN = "thay-doi/atom.xml", "ke-hoach/mau/lich-su/atom.xml"
REVISIONS = (
    Revision(
        "mau",
        "b" * 40,
        "2025-03-01",
        "Sửa <b> & ]]> \x0b",
        moment="2025-03-01T08:00:00+07:00",
        kind="amendment",
        legal_date="2025-02-15",
        based_on="42-NQ/TW",
        document="42-nq-tw",
        author="người cập nhật",
        changes=(Change("target", "i-t1", "altered", SAID),),
    ),
    Revision("mau", "a" * 40, "2025-01-31", "Mã hóa", moment="2025-01-31T08:00:00Z"),
    Revision("da-bo", "c" * 40, "2024-12-31", "Bỏ", moment="2024-12-31T08:00:00Z"),
)


def site(*revisions: Revision) -> Site:
    found, _ = link(load(FOLDER))
    return found.with_revisions(revisions)


def test_a_parser_reads_what_changed() -> None:
    files = feeds(site(*REVISIONS), BASE, "Kế hoạch mở")
    assert set(files) == {WHOLE, PLAN}
    for data in files.values():
        read = feedparser.parse(data)
        assert not read.bozo, read.get("bozo_exception")
        assert read.version == "atom10"
        newest, oldest = read.entries[:2]
        assert newest.title == f"Xã Mẫu, tỉnh Mẫu: {SAID}"
        assert newest.updated == read.feed.updated == "2025-03-01T08:00:00+07:00"
        assert newest.link == f"{BASE}ke-hoach/mau/phien-ban/{'b' * 40}/"
        lines = newest.content[0].value.splitlines()
        assert lines[0] == (
            "Văn bản sau sửa đổi, theo Nghị quyết số 42-NQ/TW, hiệu lực từ 15/02/2025: "
            "Sửa <b> & ]]> \ufffd"
        )
        assert lines[1] == SAID
        assert (newest.author, newest.tags[0].term) == ("người cập nhật", "amendment")
        assert oldest.title == "Xã Mẫu, tỉnh Mẫu: Mã hóa"


def test_what_the_format_asks_for_is_there() -> None:
    """RFC 4287, 4.1.1 and 4.1.2: one id, title and updated each; an author; a link to itself."""
    atom = "{http://www.w3.org/2005/Atom}"
    root = ElementTree.fromstring(feeds(site(*REVISIONS), BASE, "Kế hoạch mở")[WHOLE])
    for part in (root, *root.findall(f"{atom}entry")):
        assert [len(part.findall(atom + name)) for name in ("id", "title", "updated")] == [1] * 3
    ids = [one.text for one in root.iter(f"{atom}id")]
    assert len(ids) == len(set(ids))
    assert root.find(f"{atom}author/{atom}name") is not None
    assert [one.get("href") for one in root.findall(f"{atom}link[@rel='self']")] == [BASE + WHOLE]


def test_ids_outlive_a_move_and_links_without_an_address_are_relative() -> None:
    written = [feeds(site(*REVISIONS), base, "x")[PLAN] for base in (BASE, "")]
    here, there = (feedparser.parse(data) for data in written)
    assert [one.id for one in here.entries] == [one.id for one in there.entries]
    assert there.entries[0].link == f"../phien-ban/{'b' * 40}/"


def test_a_feed_is_bounded() -> None:
    many = [replace(REVISIONS[1], revision=f"{number:040x}") for number in range(ENTRIES + 5)]
    assert len(feedparser.parse(feeds(site(*many), BASE, "x")[WHOLE]).entries) == ENTRIES


def test_without_history_the_feed_that_every_page_names_is_empty() -> None:
    (feed,) = (feedparser.parse(data) for data in feeds(site(), BASE, "x").values())
    assert (feed.bozo, feed.version, feed.entries) == (False, "atom10", [])
