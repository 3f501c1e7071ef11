"""The page of search: filters, an address to share, what is said when nothing is found."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.search.files import KINDS
from generator.subjects.front.search import REPORT_CHOICES
from tests.browser.axe import found_by_axe, found_in_the_dark
from tests.browser.conftest import DESK, PHONE, Open, until
from tests.search.test_real_plans import ODD

HERE = "tim-kiem/"
STATUS = "#tinh_hinh"
SAID = f"document.querySelector('{STATUS}').textContent.trim() !== ''"


def search(open_page: Open, query: str, width: int = DESK) -> Page:
    """Open the page of search with a query in its address and wait for its answer."""
    page = open_page(HERE + query, width=width)
    until(page, SAID)
    return page


def places(page: Page) -> list[str]:
    """Return where the results lead, in their order."""
    found: list[str] = page.locator("a.kq").evaluate_all("(all) => all.map((one) => one.href)")
    return found


def test_every_kind_can_be_chosen_once() -> None:
    chosen = [kind for _, kinds in REPORT_CHOICES.values() for kind in kinds]
    assert sorted(chosen) == sorted(KINDS)


def test_an_address_brings_back_words_filters_and_results(open_page: Open) -> None:
    query = f"?q={quote('hộ nghèo')}&loai=chi-tieu&nam=2030&cap=province"
    page = search(open_page, query, PHONE)
    assert page.locator("#tim_o").input_value() == "hộ nghèo"
    assert page.locator("[name=nam]").input_value() == "2030"
    assert "3 đang chọn" in page.locator(".tim-them summary").inner_text()
    kinds = set(page.locator("a.kq .kq-dau b").all_text_contents())
    assert kinds == {"Chỉ tiêu"}
    assert places(search(open_page, query)) == places(page)


def test_filters_change_results_and_address(open_page: Open) -> None:
    page = search(open_page, f"?q={quote('bảo hiểm y tế')}")
    before = places(page)
    page.locator("[name=loai][value=co-quan]").check()
    until(page, "(n) => document.querySelectorAll('a.kq').length != n", arg=len(before))
    assert set(page.locator("a.kq .kq-dau b").all_text_contents()) == {"Cơ quan"}
    assert not set(places(page)) <= set(before), "filters apply before the list is cut"
    said = dict(parse_qsl(urlsplit(page.url).query))
    assert said == {"q": "bảo hiểm y tế", "loai": "co-quan"}
    page.locator("[name=loai][value=co-quan]").uncheck()
    until(page, "(n) => document.querySelectorAll('a.kq').length == n", arg=len(before))
    assert places(page) == before


@pytest.mark.parametrize(
    ("name", "words", "choice"),
    [
        ("cap", "hộ nghèo", "province"),
        ("noi", "hộ nghèo", "tinh-kien-giang"),
        ("linh-vuc", "tuyên truyền", None),
        ("nam", "tỷ lệ", "2030"),
    ],
)
def test_every_filter_has_choices_that_find_something(
    open_page: Open, name: str, words: str, choice: str | None
) -> None:
    page = search(open_page, f"?q={quote(words)}")
    choices = page.locator(f"[name={name}] option").evaluate_all("(all) => all.map((o) => o.value)")
    assert len(choices) > 2
    page.locator(f"[name={name}]").select_option(choice or choices[1])
    until(page, "(name) => location.search.includes(name)", arg=f"{name}=")
    expect(page.locator("a.kq").first).to_be_visible()


def test_typing_searches_and_the_count_is_told(open_page: Open) -> None:
    page = open_page(HERE, width=PHONE)
    assert page.locator("#loi_khac").is_visible()
    page.locator("#tim_o").focus()
    page.keyboard.type("nuoc sach", delay=20)
    expect(page.locator(STATUS)).to_contain_text("chỗ có “nuoc sach”")
    assert page.locator("[role=status]#tinh_hinh").count() == 1
    page.wait_for_url("**?q=nuoc+sach")
    assert not page.locator("#loi_khac").is_visible()
    page.locator("#tim_o").fill("")
    expect(page.locator("#loi_khac")).to_be_visible()
    expect(page.locator("a.kq")).to_have_count(0)


def test_more_places_of_a_plan_on_demand(open_page: Open) -> None:
    page = search(open_page, f"?q={quote('hộ nghèo')}")
    plans = page.locator(".kq-nhom", has=page.locator("h2 a"))
    group = plans.filter(has=page.locator("details")).first
    count = int(group.locator("h2 small").inner_text().split()[0])
    assert group.locator("a.kq:visible").count() == 3
    group.locator("summary").click()
    assert group.locator("a.kq:visible").count() == count > 3
    group.locator("button", has_text="Chỉ tìm trong").click()
    expect(page.locator(".kq-nhom:visible")).to_have_count(1)
    assert page.locator("a.kq").count() > count
    page.locator("#trong_mot button").click()
    expect(page.locator(".kq-nhom:visible")).not_to_have_count(1)
    assert "ke-hoach=" not in page.url


def test_what_is_nowhere_is_told_before_what_is_near(open_page: Open) -> None:
    page = search(open_page, f"?q={quote('vỉa hè')}", PHONE)
    assert page.locator(STATUS).inner_text().startswith("Không nơi nào có “vỉa hè”.")
    assert "không có đủ các từ" in page.locator("details.kq-gan[open] > summary").inner_text()
    assert page.locator("a.kq").count() == page.locator("details.kq-gan a.kq").count() > 0


def test_a_place_narrows_and_one_press_looks_everywhere(open_page: Open) -> None:
    page = search(open_page, f"?q={quote('Phường 2 bảo hiểm y tế')}", PHONE)
    assert page.locator(STATUS).inner_text().startswith("Ở Phường 2, ")
    assert page.locator(".kq-nhom h2 a:visible").count() == 1
    page.locator(".kq-y button").click()
    until(page, "location.search.includes('moi-noi=1')")
    until(page, "!document.querySelector('.kq-y')")
    assert page.evaluate("document.activeElement.id") == "tim_o"


def test_things_stand_in_one_line_above_the_passages(open_page: Open) -> None:
    page = search(open_page, f"?q={quote('bảo hiểm y tế')}", PHONE)
    line = page.locator("details.kq-dong").first
    assert line.locator("a.kq:visible").count() == 0
    assert line.bounding_box()["height"] < 60  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    assert page.evaluate("!document.querySelector('.kq-nhom ~ .kq-dong')"), (
        "no line stands below a plan"
    )
    line.locator("summary").click()
    assert line.locator("a.kq:visible").count() > 1


def test_back_leads_to_the_result_with_what_was_opened(open_page: Open) -> None:
    page = search(open_page, f"?q={quote('hộ nghèo')}", PHONE)
    group = page.locator(".kq-nhom", has=page.locator("h2 a")).filter(has=page.locator("details"))
    group.first.locator("summary").click()
    link = group.first.locator("details a.kq").last
    href = page.evaluate("(link) => link.hash", link.element_handle())
    link.click()
    page.wait_for_url("**/ke-hoach/**")
    page.go_back()
    until(page, "document.activeElement.matches('a.kq')")
    assert page.evaluate("document.activeElement.hash") == href
    assert group.first.locator("details").get_attribute("open") is not None


def test_a_slip_is_mended_by_one_press(open_page: Open) -> None:
    page = search(open_page, f"?q={quote('nhà ở xã hộii')}&loai=chi-tieu")
    page.locator(".kq-y button").click()
    until(page, "document.querySelector('.kq-y') == null")
    said = dict(parse_qsl(urlsplit(page.url).query))
    assert said == {"q": "nhà ở xã hội", "loai": "chi-tieu"}


def test_where_nothing_is_found_there_is_advice(open_page: Open) -> None:
    page = search(open_page, "?q=qzxqzx&loai=chi-tieu")
    told = page.locator(STATUS).inner_text()
    assert told == "Trong phần đang lọc, không nơi nào có “qzxqzx”."
    assert page.locator("#ket_qua li").count() >= 3
    assert page.locator("#loi_khac").is_visible()
    page.locator("#ket_qua button").click()
    until(page, "!location.search.includes('loai')")


def test_whatever_the_address_says_is_text(open_page: Open, site: str) -> None:
    page = open_page(HERE)
    for typed in (*ODD, "<b onclick=x>hộ nghèo</b>"):
        page.goto(f"{site}{HERE}?q={quote(typed[:2000])}")
        if typed.strip():
            until(page, SAID)
        assert page.locator("article :is(img, b[onclick])").count() == 0, typed[:40]
        assert len(page.url) < 2500
    page.locator("a.kq").first.wait_for(state="visible")


def test_an_index_that_cannot_be_fetched_is_told_and_asked_for_again(
    browser: Browser, site: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/muc-luc.json", lambda route: route.abort())
        query = f"?q={quote('hộ nghèo')}&nam=2030"
        page.goto(site + HERE + query)
        page.locator(".kq-thieu").wait_for(state="visible")
        assert page.locator(STATUS).inner_text() == "Chưa tìm được."
        assert page.locator("#loi_khac").is_visible()
        page.unroute("**/muc-luc.json")
        page.locator(".kq-thieu button").click()
        page.locator("a.kq").first.wait_for(state="visible")
        assert page.locator("[name=nam]").input_value() == "2030"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_among_results(open_page: Open, width: int) -> None:
    page = search(open_page, f"?q={quote('hộ nghèo')}", width)
    page.locator(".kq-nhom summary:visible").first.click()
    page.evaluate("scrollTo(0, 0)")
    assert found_by_axe(page) == []
    assert found_in_the_dark(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
