"""What stays at the upper edge hides neither a place that is jumped to nor what has the focus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, Open, unfold, until
from tests.browser.places import PAGES, PLAN

# What of the focused element can be seen: its lines, asked for at three places of each.
SEEN = """() => {
  const e = document.activeElement;
  const hit = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top && (e.contains(top) || top.contains(e) || top.closest("label")?.control === e);
  };
  const lines = [...e.getClientRects()].filter((one) => one.width && one.height);
  return lines.some((one) => [.1, .5, .9]
    .some((at) => hit(one.left + one.width * at, one.top + one.height / 2)));
}"""
# Where an element begins, and how far down the heads reach that stay above it.
ABOVE = """(e) => {
  const box = e.getBoundingClientRect();
  const heads = [...document.querySelectorAll(
    ".km-header, .dinh, .ban-cu, .canh > thead th, .ma-tran > thead th, .hang.ten-cot")]
    .filter((one) => getComputedStyle(one).position === "sticky" && one.checkVisibility())
    .filter((one) => one.closest("table")?.contains(e) ?? true)
    .map((one) => one.getBoundingClientRect())
    .filter((one) => one.width > 1 && one.top < innerHeight / 2 && one.bottom > 0);
  return [box.top, Math.max(0, ...heads.map((one) => one.bottom)), innerHeight];
}"""
SIDE = "so-sanh/?ke-hoach=duc-pho-chuong-trinh-nq42&ke-hoach=kien-giang-ke-hoach-nq42"


def opened(open_page: Open, path: str, width: int) -> Page:
    page = open_page(path, width=width)
    if path == SIDE:
        until(page, "document.querySelector('#cac-cot')?.dataset.xong")
    elif path == PAGES["comparison"]:
        page.locator("#het").check()
    unfold(page)
    until(page, "getComputedStyle(document.documentElement).getPropertyValue('--dau')")
    return page


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", [PLAN, PAGES["comparison"], PAGES["pair"], SIDE])
def test_who_goes_back_with_the_keyboard_sees_where_he_is(
    open_page: Open, path: str, width: int
) -> None:
    page = opened(open_page, path, width)
    stops = page.locator("table tbody a:visible, table tbody summary:visible")
    stops.nth(stops.count() // 2).focus()
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        where = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert page.evaluate(SEEN), where


@pytest.mark.parametrize(
    ("path", "width", "places"),
    [
        (PAGES["comparison"], DESK, "#ma-tran tbody tr[id]"),
        (PAGES["comparison"], PHONE, "#ma-tran tbody tr[id]"),
        (PLAN, DESK, "article :is(h2, .doan, .bang tr)[id]"),
        (PLAN, PHONE, "article :is(h2, .doan, .bang tr)[id]"),
        (PAGES["pair"], DESK, "article h2[id]"),
    ],
)
def test_a_place_stands_below_the_heads(
    open_page: Open, path: str, width: int, places: str
) -> None:
    page = opened(open_page, path, width)
    ids = page.locator(places).evaluate_all("(all) => all.map((one) => one.id)")
    assert len(ids) > 2
    for anchor in ids[1 :: max(1, len(ids) // 12)]:
        page.evaluate("(id) => { location.hash = id; }", anchor)
        top, bottom, height = page.locator(f"[id='{anchor}']").evaluate(ABOVE)
        assert bottom - 1 <= top < height, anchor


def test_the_heads_are_as_high_as_they_are(open_page: Open) -> None:
    """In larger letters the header is of more rows; what is below it stands below all of them."""
    page = opened(open_page, PLAN, DESK)
    before = page.evaluate("getComputedStyle(document.documentElement).scrollPaddingTop")
    page.evaluate("document.querySelector('.km-header__inner').style.minHeight = '6rem'")
    until(page, "getComputedStyle(document.documentElement).getPropertyValue('--dau') == '121px'")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollPaddingTop") > before
    page.evaluate("scrollTo(0, 3000)")
    line, header = (page.locator(one).bounding_box() for one in (".dinh", ".km-header"))
    assert line
    assert header
    assert abs(line["y"] - header["height"]) <= 1


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_low_window_is_left_to_what_is_read(open_page: Open, width: int) -> None:
    page = opened(open_page, PLAN, width)
    page.set_viewport_size({"width": width, "height": 256})
    page.evaluate("scrollTo(0, 3000)")
    for head in (".dinh", ".km-header"):
        box = page.locator(head).bounding_box()
        assert box
        assert box["y"] + box["height"] <= 0
    until(page, "getComputedStyle(document.documentElement).getPropertyValue('--dinh') == '0px'")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_line_of_a_plan_says_where_one_is_and_leads_up(open_page: Open, width: int) -> None:
    page = opened(open_page, PLAN, width)
    line = page.locator(".dinh")
    assert "Phường 2" in line.inner_text()
    assert "Đã ban hành" in line.inner_text()
    page.evaluate("document.getElementById('moc-bao-cao').scrollIntoView()")
    said = "document.querySelector('[data-dang-doc]').textContent"
    until(page, f"{said}.startsWith('Báo cáo')")
    box = line.bounding_box()
    assert box
    assert 0 <= box["y"] < 100
    assert line.locator(".dinh-muc").is_visible() == (width == PHONE)
    line.locator("a[href='#dau-trang']").click()
    until(page, "scrollY < 400")
    until(page, f"{said} == ''")


def test_what_stays_is_as_high_without_scripts_as_supposed(open_page: Open) -> None:
    for width in (PHONE, DESK):
        page = open_page(f"{PLAN}#chi-tieu", width=width, scripts=False)
        top, bottom, height = page.locator("#chi-tieu").evaluate(ABOVE)
        assert bottom <= top < height / 2, width
