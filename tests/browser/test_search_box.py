"""The search box in the header: what it shows while a reader types, by key, when broken."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.search.files import KINDS
from tests.browser.conftest import DESK, PHONE, Open, until
from tests.browser.places import PLAN
from tests.search.test_real_plans import ODD

FIELD = ".km-search__field"
RESULT = ".km-search a.kq:visible"
KIND = ".kq-dau b:visible"


def type_into(page: Page, words: str) -> None:
    opener = page.locator(".km-search-open")
    if opener.is_visible() and not page.locator(FIELD).is_visible():
        opener.click()
    page.locator(FIELD).focus()
    page.locator(FIELD).fill(words)


def first(page: Page, words: str) -> str:
    """Type some words and return what the first place holds once its marks are there."""
    type_into(page, words)
    page.locator(f"{RESULT} mark").first.wait_for(state="visible")
    return page.locator(RESULT).first.inner_text()


@pytest.mark.parametrize("typed", ["bảo hiểm thất nghiệp", "bao hiem that nghiep", "BHTN"])
def test_words_are_found_however_they_are_typed(open_page: Open, typed: str) -> None:
    page = open_page("")
    assert "bảo hiểm thất nghiệp" in first(page, typed).lower()
    marked = page.locator(f"{RESULT} mark").all_inner_texts()
    assert "bảo hiểm thất nghiệp" in [one.lower() for one in marked]
    weight = page.locator(f"{RESULT} mark").first.evaluate("(e) => getComputedStyle(e).fontWeight")
    assert int(weight) >= 600


def test_places_stand_under_their_plan_with_their_kind(open_page: Open) -> None:
    page = open_page("", width=PHONE)
    first(page, "giảm tỷ lệ thất nghiệp")
    groups = page.locator(".kq-cum")
    for group in groups.all():
        assert group.locator(".kq-ten").inner_text()
        pages = {
            str(link.get_attribute("href")).partition("?")[0]
            for link in group.locator(f"{RESULT}[href*='/ke-hoach/']").all()
        }
        assert len(pages) <= 1
    assert page.locator(KIND).count() == page.locator(RESULT).count()


def test_every_kind_of_thing_has_a_name(open_page: Open, site: str) -> None:
    page = open_page("")
    named = page.evaluate(
        "(base) => import(`${base}assets/js/search/results.js`).then((it) => it.KINDS)", site
    )
    assert set(named) == set(KINDS)
    assert all(named.values())


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_place_is_shown_where_it_stands_with_the_words_marked(
    open_page: Open, width: int
) -> None:
    page = open_page("", width=width)
    first(page, "giam ty le that nghiep")
    link = page.locator(f"{RESULT}[href*='/ke-hoach/'][href*='#']").first
    anchor = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    mark = page.locator("mark.kq-tu").first
    mark.wait_for(state="visible")
    assert page.url.endswith(f"/#{anchor}"), "what was asked is no part of the address"
    assert page.evaluate("document.querySelector(':target')?.id") == anchor
    box = mark.bounding_box()
    assert box
    assert 0 <= box["y"] < page.evaluate("innerHeight")
    words = set(" ".join(page.locator("mark.kq-tu").all_inner_texts()).lower().split())
    assert words <= {"giảm", "tỷ", "tỉ", "lệ", "thất", "nghiệp"}


def test_a_place_on_the_same_page_needs_no_new_page(open_page: Open) -> None:
    page = open_page(PLAN)
    page.evaluate("window.same = true")
    first(page, "tỷ lệ thất nghiệp phường 2")
    page.locator(f"{RESULT}[href*='{PLAN}'][href*='#']").first.click()
    page.locator("mark.kq-tu").first.wait_for(state="visible")
    assert page.evaluate("window.same")
    assert not page.locator(".km-search__output").is_visible()


def test_on_a_phone_a_button_closes_the_box(open_page: Open) -> None:
    page = open_page("", width=PHONE)
    first(page, "hộ nghèo")
    assert page.evaluate("getComputedStyle(document.documentElement).overflowY") == "hidden"
    page.get_by_role("button", name="Đóng").click()
    expect(page.locator(FIELD)).not_to_be_visible()
    assert page.evaluate("document.activeElement.matches('.km-search-open')")
    page.mouse.wheel(0, 400)
    until(page, "scrollY > 0")


def test_on_a_desk_the_page_beside_the_box_closes_it(open_page: Open) -> None:
    page = open_page("")
    first(page, "hộ nghèo")
    page.mouse.click(200, 600)
    expect(page.locator(".km-search__output")).not_to_be_visible()
    assert page.url.endswith("/a/b/"), "what lies below was not clicked"
    page.locator(FIELD).click()
    expect(page.locator(".km-search__output")).to_be_visible()


def test_enter_leads_to_all_results(open_page: Open) -> None:
    page = open_page(PLAN)
    first(page, "hộ nghèo")
    assert str(page.locator(".kq-het a").get_attribute("href")).endswith("?q=h%E1%BB%99+ngh%C3%A8o")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=*")
    page.locator(".kq-nhom").first.wait_for(state="visible")
    assert page.locator("#tim_o").input_value() == "hộ nghèo"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_escape_closes_and_leaves_the_focus_in_sight(open_page: Open, width: int) -> None:
    page = open_page("", width=width)
    page.locator(".km-search-open" if width == PHONE else FIELD).click()
    first(page, "hộ nghèo")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.km-search__output :is(a, summary)')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.matches('.km-search__field')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".km-search__output")).not_to_be_visible()
    assert page.evaluate("document.activeElement.checkVisibility({visibilityProperty: true})")
    assert page.evaluate("document.activeElement != document.body")


def test_a_list_is_not_rebuilt_under_the_focus_but_when_it_has_left(open_page: Open) -> None:
    page = open_page("")
    first(page, "bảo hiểm y")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches(':is(a, summary)')")
    page.evaluate(
        """(field) => {
          const items = document.querySelectorAll(".km-search__list li");
          items.forEach((item) => { item.dataset.older = ""; });
          const input = document.querySelector(field);
          input.value += " tế";
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        FIELD,
    )
    page.wait_for_timeout(1000)
    assert page.evaluate("document.activeElement.matches('[data-older] :is(a, summary)')")
    page.keyboard.press("ArrowUp")
    until(
        page,
        "document.querySelector('.km-search__list li') && "
        "!document.querySelector('.km-search__list [data-older]')",
    )
    assert page.evaluate("document.activeElement.matches('.km-search__field')")


def test_keys_of_an_input_method_are_left_to_it(open_page: Open) -> None:
    page = open_page("")
    first(page, "hộ nghèo")
    for said in ("{ isComposing: true }", "{ keyCode: 229 }"):
        page.evaluate(
            f"""(field) => document.querySelector(field).dispatchEvent(new KeyboardEvent(
              "keydown", {{ key: "ArrowDown", bubbles: true, cancelable: true, ...{said} }}))""",
            FIELD,
        )
        assert page.evaluate("document.activeElement.matches('.km-search__field')")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.km-search__output :is(a, summary)')")


def test_back_leads_to_the_result_that_was_left(open_page: Open) -> None:
    page = open_page("gioi-thieu/", width=PHONE)
    first(page, "giảm tỷ lệ thất nghiệp")
    link = page.locator(f"{RESULT}[href*='/ke-hoach/'][href*='#']").first
    place = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    page.locator("mark.kq-tu").first.wait_for(state="visible")
    page.go_back()
    page.locator(f"{RESULT}[href$='#{place}']").first.wait_for(state="visible")
    until(page, "document.activeElement.matches('a.kq')")
    assert page.evaluate("document.activeElement.hash") == f"#{place}"


def test_what_is_nowhere_is_told_first(open_page: Open) -> None:
    page = open_page("", width=PHONE)
    first(page, "hộ nghèo")
    type_into(page, "học phí")
    status = page.locator(".km-search [role=status]")
    expect(status).to_contain_text("Không nơi nào có “học phí”.")
    type_into(page, "thaats nghieepj")
    expect(status).to_contain_text("chỗ có “thất nghiệp”")


def test_the_box_closes_when_the_focus_leaves_it(open_page: Open) -> None:
    page = open_page("")
    first(page, "hộ nghèo")
    page.locator(".km-name").focus()
    expect(page.locator(".km-search__output")).not_to_be_visible()


def test_a_slip_is_told_and_mended_by_one_press(open_page: Open) -> None:
    page = open_page("")
    type_into(page, "nhà ở xã hộii")
    page.locator(".kq-y button").click()
    page.locator(f"{RESULT} mark").first.wait_for(state="visible")
    assert page.locator(FIELD).input_value() == "nhà ở xã hội"
    expect(page.locator(".kq-y")).to_have_count(0)


def test_whatever_is_typed_is_text(open_page: Open) -> None:
    page = open_page("")
    for typed in (*ODD, "<b onclick=x>hộ nghèo</b>", "🙂 hộ nghèo"):
        type_into(page, typed)
        page.wait_for_timeout(150)
        assert page.locator(".km-search :is(b[onclick], img, script)").count() == 0, typed[:40]
        assert page.locator(".km-search [role=status]").inner_text(), typed[:40]
    assert page.locator(f"{RESULT} mark").count() > 0


def test_a_part_that_cannot_be_fetched_is_told_and_asked_for_again(
    browser: Browser, site: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/tim-kiem/*/muc/**", lambda route: route.abort())
        page.goto(site)
        type_into(page, "hộ nghèo")
        page.locator(".kq-thieu").wait_for(state="visible")
        page.unroute("**/tim-kiem/*/muc/**")
        page.locator(".kq-thieu button").click()
        page.locator(f"{RESULT} mark").first.wait_for(state="visible")
        expect(page.locator(".kq-thieu")).to_have_count(0)


def test_without_its_program_the_box_leads_to_the_page_of_search(
    browser: Browser, site: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/search/box.js", lambda route: route.abort())
        page.goto(site)
        type_into(page, "hộ nghèo")
        expect(page.locator(".km-search [role=status]")).to_contain_text("Chưa tải được")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem/?q=*")
        page.locator(".kq-nhom").first.wait_for(state="visible")
