"""Site maps as the protocol wants them: never more addresses in one than it allows."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.output.sitemap import site_maps

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://vi-du.vn/kế-hoạch/?a&b/"


def whole(count: int) -> str:
    urls = (f"<url><loc>https://vi-du.vn/{n}/?x&amp;y</loc></url>\n" for n in range(count))
    return f'<?xml version="1.0"?><urlset xmlns="{SPACE[1:-1]}">{"".join(urls)}</urlset>'


def addresses(text: str) -> list[str | None]:
    return [one.text for one in ElementTree.fromstring(text.encode()).iter(f"{SPACE}loc")]


def test_a_short_one_stays_what_it_is() -> None:
    assert site_maps(whole(5), BASE, 5) == {"sitemap.xml": whole(5)}


def test_a_long_one_is_parted_and_an_index_names_the_parts() -> None:
    files = site_maps(whole(11), BASE, 5)
    index = files.pop("sitemap.xml")
    assert addresses(index) == [BASE + name for name in files]
    assert ElementTree.fromstring(index.encode()).tag == f"{SPACE}sitemapindex"
    assert [len(addresses(text)) for text in files.values()] == [5, 5, 1]
    assert [one for text in files.values() for one in addresses(text)] == addresses(whole(11))


def test_without_addresses() -> None:
    assert list(site_maps(whole(0), "", 5)) == ["sitemap.xml"]
