"""A sheet of questions is read on a phone and printed on one sheet of paper."""

from __future__ import annotations

import pypdfium2
import pytest

from tests.browser.conftest import PHONE, Open
from tests.site_fixture import PLANS, linked

UNITS = sorted({plan.unit for plan in linked(PLANS).plans.values()})


@pytest.mark.parametrize("unit", UNITS)
def test_a_sheet_prints_on_one_page_with_the_address_of_each_quote(
    open_page: Open, unit: str
) -> None:
    page = open_page(f"don-vi/{unit}/cau-hoi/", width=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert not page.locator(".chi-in").first.is_visible()
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(paper) == 1
    words = paper[0].get_textpage().get_text_range()
    assert "/a/b/ke-hoach/" in "".join(words.split())
    assert page.locator("q").first.inner_text()[:20] in " ".join(words.split())
