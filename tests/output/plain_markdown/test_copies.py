"""Which pages have Markdown, what their heads say, what a file says at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output.plain_markdown.copies import (
    LINK,
    article_of,
    closing,
    copies_of,
    markdown_link,
)
from generator.reading.portal import FooterTexts, PortalSettings
from generator.reading.settings import Settings
from tests.markdown_read import read

OF_PLANS = ("ke-hoach/", "ke-hoach/a/", "ke-hoach/tinh/kien-giang/")
OTHERS = ("", "chi-tieu/", "chi-tieu/a/", "ke-hoach/a/lich-su/", "ke-hoach/a/phien-ban/b/",
          "ke-hoach/a/ban-quet/", "tien-do/ke-hoach/a/", "ke-hoach-khac/a/")  # fmt: skip


@pytest.mark.parametrize("page", [*OF_PLANS, *OTHERS])
def test_which_pages_have_markdown(page: str) -> None:
    assert copies_of("all")(page)
    assert copies_of("plans")(page) == (page in OF_PLANS)
    assert not copies_of("none")(page)


def test_a_page_without_text_has_none() -> None:
    assert not any(map(copies_of("all"), ("m/", "m/abc/", "nhung/", "nhung/ke-hoach/a/")))


def test_the_head_says_so_where_it_is() -> None:
    assert markdown_link("all", "./") == f"\n{LINK}"  # as the host calls home
    assert markdown_link("plans", "") == ""
    assert markdown_link("plans", "ke-hoach/a/") == f"\n{LINK}"


def test_the_article_is_what_it_holds() -> None:
    assert article_of('<a><article class="x">\n<p>Một</p></article></a>') == "\n<p>Một</p>"
    assert article_of("<main></main>") is None


def settings(**said: object) -> Settings:
    here = Path()
    return Settings(
        config=here,
        plans=here,
        output=here,
        content=here,
        themes=(),
        cache=here,
        base_url="https://vi-du.vn/x/",
        site_name="Kế hoạch *mở*",
        portal=PortalSettings.model_validate(said),
    )


def test_the_end_says_whose_it_is() -> None:
    end = closing(settings(official=False, licence="CC0 <b>"), "ke-hoach/a/")
    found = read(f"trước\n{end}")
    assert found.links == ["https://vi-du.vn/x/ke-hoach/a/"]
    assert "Kế hoạch *mở* không phải cổng thông tin của cơ quan nhà nước" in found.said
    assert "CC0 <b>" in found.said
    assert "hr" in found.kinds


def test_the_end_of_a_portal_is_in_its_words() -> None:
    own = closing(settings(footer=FooterTexts(about="Trang của xã")), "a/")
    assert "Trang của xã" in own
    assert "giá trị pháp lý" not in own
    assert "không phải cổng" not in closing(settings(), "a/")
