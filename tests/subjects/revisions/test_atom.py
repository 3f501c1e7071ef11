"""Atom feeds, read by somebody else's parser: words, links, ids and times."""

from __future__ import annotations

import uuid
from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest

from generator.link.site import link
from generator.model.revisions import Change, Revision
from generator.model.site import Site
from generator.reading.plans import load
from generator.subjects.revisions.atom import ENTRIES, feeds
from tests.versions import FOLDER

BASE = "https://vi-du.vn/a/"
SAID = "chỉ tiêu lao động qua đào tạo: 40% → 45% (mạnh hơn)"
WHOLE, PLAN = "thay-doi/atom.xml", "ke-hoach/mau/lich-su/atom.xml"
ALL = "thay-doi/moi-lan-ghi/atom.xml"
FAMILY = "van-ban/42-nq-tw/atom.xml"
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
    Revision(
        "mau", "a" * 40, "2025-01-31", "Nhập liệu", moment="2025-01-31T08:00:00Z", kind="encoding"
    ),
    Revision("da-bo", "c" * 40, "2024-12-31", "Bỏ", moment="2024-12-31T08:00:00Z", kind="encoding"),
)


def site(*revisions: Revision) -> Site:
    found, _ = link(load(FOLDER))
    return found.with_revisions(revisions)


def test_a_parser_reads_what_changed() -> None:
    files = feeds(site(*REVISIONS), BASE, "Kế hoạch mở")
    assert set(files) == {WHOLE, ALL, PLAN, FAMILY}
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
            "Sửa <b> & ]]> [U+000B]"
        )
        assert lines[1] == SAID
        assert (newest.author, newest.tags[0].term) == ("người cập nhật", "amendment")
        assert oldest.title == "Xã Mẫu, tỉnh Mẫu: Nhập liệu"


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


def test_what_we_mend_of_our_own_work_is_told_in_a_feed_of_its_own() -> None:
    mended = replace(REVISIONS[1], revision="d" * 40, kind="correction")
    files = feeds(site(REVISIONS[0], mended, REVISIONS[1]), BASE, "x")
    kinds = {
        name: [one.tags[0].term for one in feedparser.parse(data).entries]
        for name, data in files.items()
    }
    assert kinds == {
        WHOLE: ["amendment", "encoding"],
        ALL: ["amendment", "correction", "encoding"],
        PLAN: ["amendment", "encoding"],
        FAMILY: ["amendment", "encoding"],
    }


def test_a_feed_is_bounded() -> None:
    many = [replace(REVISIONS[1], revision=f"{number:040x}") for number in range(ENTRIES + 5)]
    assert len(feedparser.parse(feeds(site(*many), BASE, "x")[WHOLE]).entries) == ENTRIES


def test_without_history_the_feed_that_every_page_names_is_empty() -> None:
    written = feeds(site(), BASE, "x")
    assert set(written) == {WHOLE, FAMILY}
    feed = feedparser.parse(written[WHOLE])
    assert not feedparser.parse(written[FAMILY]).entries
    assert (feed.bozo, feed.version, feed.entries) == (False, "atom10", [])


@pytest.mark.parametrize("count", [99, 100, 101])
def test_a_feed_tells_the_last_hundred_changes(count: int) -> None:
    many = [replace(REVISIONS[1], revision=f"{number:040x}") for number in range(count)]
    found = feedparser.parse(feeds(site(*many), BASE, "x")[WHOLE]).entries
    assert len(found) == min(count, 100)
    assert found[0].link.endswith(f"{0:040x}/")


@pytest.mark.parametrize("count", [29, 30, 31])
def test_an_entry_tells_thirty_sentences_and_counts_the_others(count: int) -> None:
    said = tuple(Change("target", f"t{n}", "altered", f"điều {n}") for n in range(count))
    (entry,) = feedparser.parse(
        feeds(site(replace(REVISIONS[1], changes=said)), BASE, "x")[PLAN]
    ).entries
    head, *lines = entry.content[0].value.splitlines()
    assert head == "Nhập liệu lần đầu: Nhập liệu"
    assert lines[:30] == [f"điều {n}" for n in range(min(count, 30))]
    assert lines[30:] == (["và 1 thay đổi nữa"] if count > 30 else [])


def test_a_feed_says_whose_and_what_it_is() -> None:
    files = feeds(site(*REVISIONS), BASE, None)
    whole, own = (feedparser.parse(files[name]) for name in (WHOLE, PLAN))
    assert (whole.feed.title, own.feed.title) == ("Thay đổi", "Lịch sử: Xã Mẫu, tỉnh Mẫu")
    assert whole.feed.author == "Kế hoạch mở"
    assert feedparser.parse(feeds(site(*REVISIONS), BASE, "Tôi")[PLAN]).feed.author == "Tôi"
    links = {(one.rel, one.href, one.type) for one in whole.feed.links}
    assert links == {
        ("self", f"{BASE}{WHOLE}", "application/atom+xml"),
        ("alternate", f"{BASE}thay-doi/", "text/html"),
    }
    root = ElementTree.fromstring(files[WHOLE])
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
    assert files[WHOLE].startswith(b"<?xml")
    assert files[WHOLE].endswith(b"\n")


def test_a_change_of_a_plan_that_is_gone_leads_to_the_list_of_changes() -> None:
    gone = feedparser.parse(feeds(site(*REVISIONS), BASE, "x")[WHOLE]).entries[-1]
    assert (gone.title, gone.link) == ("da-bo: Bỏ", f"{BASE}thay-doi/")
    assert "author_detail" not in gone or gone.author == "x"
    category = gone.tags[0]
    assert (category.term, category.label) == ("encoding", "Nhập liệu lần đầu")


def test_the_edge_of_a_cut_history_has_a_category_of_its_own() -> None:
    cut = replace(REVISIONS[1], kind=None)
    (entry,) = feedparser.parse(feeds(site(cut), BASE, "x")[PLAN]).entries
    assert (entry.tags[0].term, entry.tags[0].label) == ("unknown", "Đầu phần lịch sử còn giữ")
    assert len(entry.content[0].value.splitlines()) == 2  # its head, and why nothing is known


def test_the_newest_moment_is_the_feed_s_whatever_zone_it_is_told_in() -> None:
    late = replace(REVISIONS[1], revision="d" * 40, moment="2025-03-01T02:00:00Z")
    early = replace(REVISIONS[0], moment="2025-03-01T08:00:00+07:00")
    read = feedparser.parse(feeds(site(early, late), BASE, "x")[PLAN])
    assert read.feed.updated == "2025-03-01T02:00:00Z"
    assert feedparser.parse(feeds(site(), BASE, "x")[WHOLE]).feed.updated == "1970-01-01T00:00:00Z"


def test_an_id_is_a_name_based_uuid() -> None:
    ids = [one.id for one in feedparser.parse(feeds(site(*REVISIONS), BASE, "x")[WHOLE]).entries]
    for one in ids:
        # RFC 9562: of 128 bits, version 5 in the seventh octet, variant 10 in the ninth.
        found = uuid.UUID(one)
        assert one == f"urn:uuid:{found}"
        assert (found.version, found.variant) == (5, uuid.RFC_4122)


def test_ids_never_change_lest_readers_be_told_everything_anew() -> None:
    read = feedparser.parse(feeds(site(*REVISIONS), BASE, "x")[WHOLE])
    assert read.feed.id == "urn:uuid:abba6de0-9fcd-5881-8df7-fcc67eaa0278"


def test_no_two_portals_have_a_feed_of_one_id() -> None:
    portals = ("vi-du.vn/a", "vi-du.vn/b", "ke-hoach-mo")
    files = [feeds(site(*REVISIONS), BASE, "x", name) for name in portals]
    read = [feedparser.parse(data) for written in files for data in written.values()]
    assert len({one.feed.id for one in read}) == len(read) == 12
    # What happened is the same entry wherever it is told.
    assert len({entry.id for one in read for entry in one.entries}) == len(REVISIONS)
