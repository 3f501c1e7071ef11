"""What the script adds to a passage: its link copied, its short forms explained, an error told."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, Open, unfold
from tests.browser.places import PLAN, WITH_FOOTNOTES

INDICATOR = "chi-tieu/ty-le-tham-gia-bao-hiem-y-te/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def copied(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def ask(page: Page, words: str) -> str:
    """Press what copies something in the open menu; what is on the clipboard then."""
    page.locator(".km-menu button", has_text=words).click()
    expect(page.locator("[role=status].km-live")).to_contain_text("Đã chép")
    return copied(page)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_mark_of_a_passage_offers_its_link_and_copies_nothing_unasked(
    open_page: Open, width: int
) -> None:
    page = open_page(PLAN, width=width, permissions=CLIPBOARD)
    unfold(page)
    page.evaluate("navigator.clipboard.writeText('của tôi')")
    mark = page.locator("a.neo[href*='-p']").nth(5)
    anchor = mark.get_attribute("href")
    mark.click()
    menu = page.locator(".km-menu")
    expect(menu).to_be_visible()
    expect(page.locator("[role=status].km-live")).to_contain_text("ở ngay sau đoạn")
    assert copied(page) == "của tôi"
    assert page.url.endswith(str(anchor))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert ask(page, "Chép liên kết") == page.url.partition("#")[0] + str(anchor)
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(mark).to_be_focused()


def test_a_sentence_is_cited_in_its_version_with_all_that_names_it(open_page: Open) -> None:
    """On today's page by the lasting address of its version, which leads back to the sentence."""
    page = open_page(PLAN, permissions=CLIPBOARD)
    mark = page.locator("a.neo[href*='-p']").nth(5)
    mark.click()
    said = ask(page, "Chép lời dẫn")
    place = str(mark.get_attribute("data-cho"))
    version = r"bản \d+, ghi vào trang ngày \d\d/\d\d/\d{4}"
    address = r"http\S+/phien-ban/[0-9a-f]{40}/#\S+"
    day = r"đọc ngày \d\d/\d\d/\d{4}\."
    found = re.fullmatch(rf"“.+” – .+, {re.escape(place)}; {version}, ({address}), {day}", said)
    assert found, said
    page.goto(found[1])
    page.wait_for_url(f"**/{PLAN}{mark_of(found[1])}")


def mark_of(address: str) -> str:
    return f"#{address.rpartition('#')[2]}"


def test_a_figure_among_those_of_others_is_cited_at_one_press(open_page: Open) -> None:
    page = open_page(INDICATOR, permissions=CLIPBOARD)
    said = page.locator(".loi-dan").first
    assert not said.is_visible()
    page.get_by_role("button", name="Chép lời dẫn").first.click()
    page.get_by_role("button", name="Đã chép lời dẫn").wait_for()
    text = copied(page)
    assert said.inner_text() == text
    assert text.startswith("“trên 95% dân số tham gia bảo hiểm y tế” – Kế hoạch của Ủy ban nhân")
    assert re.search(r", mục II\.2, đoạn 8; bản \d+, ghi vào trang ngày \S+, http", text)
    (address,) = re.findall(r"http\S+/phien-ban/\w{40}/#ii-2-p8(?=,)", text)
    page.goto(address)
    page.wait_for_url("**#ii-2-p8")
    assert page.locator("#ii-2-p8").count() == 1


def test_without_scripts_the_rest_of_the_citation_stands_below_the_sentence(
    open_page: Open,
) -> None:
    page = open_page(INDICATOR, scripts=False)
    assert not page.get_by_role("button", name="Chép lời dẫn").first.is_visible()
    said = page.locator(".loi-dan").first
    assert "mục II.2, đoạn 8; bản " in said.inner_text()
    assert "/phien-ban/" in (said.get_by_role("link").get_attribute("href") or "")


def test_the_menu_copies_the_words_and_leads_to_the_report(open_page: Open) -> None:
    page = open_page(PLAN, permissions=CLIPBOARD)
    mark = page.locator("p:has(a.ct) > a.neo").first
    passage = page.locator("p:has(a.ct):has(> .neo)").first
    words = passage.evaluate(
        """(p) => { const copy = p.cloneNode(true); copy.querySelector(".neo").remove();
          return copy.innerText; }"""
    )
    mark.focus()
    page.keyboard.press("Space")
    page.locator(".km-menu a").wait_for()  # the last of what the menu offers
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status].km-live")).to_contain_text("Đã chép đoạn này")
    assert " ".join(words.split()) in " ".join(copied(page).split())
    assert str(mark.get_attribute("href")) in copied(page)
    report = page.locator(".km-menu a", has_text="Chưa có địa chỉ nhận báo lỗi")
    report.click()
    page.wait_for_url("**/gioi-thieu/#bao-loi")
    assert page.locator("#bao-loi").is_visible()


def test_a_portal_with_an_address_is_told_the_passage(open_page: Open) -> None:
    page = open_page(PLAN)
    page.evaluate(
        """document.head.append(Object.assign(document.createElement("meta"),
          { name: "km-report", content: "https://loi.example/?q={quote}&u={url}" }))"""
    )
    mark = page.locator("a.neo[href*='-p']").first
    mark.click()
    report = page.locator(".km-menu a", has_text="Báo lỗi")
    expect(report).to_have_attribute("href", re.compile(r"^https://loi\.example/\?q=.+&u=http"))
    said = parse_qs(urlsplit(str(report.get_attribute("href"))).query)
    assert said["u"] == [page.url.partition("#")[0] + str(mark.get_attribute("href"))]


def test_only_one_menu_is_open_and_a_click_elsewhere_closes_it(open_page: Open) -> None:
    page = open_page(PLAN)
    page.locator("a.neo").nth(3).click()
    page.locator("a.neo").nth(4).click()
    expect(page.locator(".km-menu")).to_have_count(1)
    page.locator("#toan-van").click()
    expect(page.locator(".km-menu")).to_have_count(0)


def test_the_copied_link_opens_at_the_passage(open_page: Open) -> None:
    page = open_page(PLAN, permissions=CLIPBOARD)
    mark = page.locator("a.neo[href*='-p']").last
    anchor = str(mark.get_attribute("href"))
    mark.click()
    address = ask(page, "Chép liên kết")
    page.goto("about:blank")
    page.goto(address)
    assert page.evaluate("document.querySelector(':target').id") == anchor.removeprefix("#")
    box = page.locator(f"p:has({anchor})").bounding_box()
    assert box
    assert 0 <= box["y"] < 700


def test_headings_of_the_text_can_be_linked_too(open_page: Open) -> None:
    page = open_page(PLAN, permissions=CLIPBOARD)
    heading = page.locator("#toan-van ~ h3[id]").nth(1)
    heading.locator("a.neo").click()
    assert ask(page, "Chép liên kết").endswith(f"#{heading.get_attribute('id')}")


@pytest.mark.parametrize("how", ["hover", "focus", "tap"])
def test_a_short_form_is_explained(open_page: Open, how: str) -> None:
    page = open_page(PLAN, width=PHONE, has_touch=True)
    unfold(page)
    short = page.locator("main abbr").first
    short.scroll_into_view_if_needed()
    getattr(short, how)()
    note = page.locator("[role=tooltip]")
    expect(note).to_be_visible()
    meaning = note.inner_text()
    assert len(meaning) > 5
    assert short.get_attribute("aria-describedby") == note.get_attribute("id")
    box = note.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    assert short.get_attribute("aria-describedby") is None


def test_the_explanation_stays_while_it_is_hovered_and_goes_after(open_page: Open) -> None:
    page = open_page(PLAN)
    short = page.locator("main abbr").first
    short.scroll_into_view_if_needed()
    short.hover()
    note = page.locator("[role=tooltip]")
    note.hover()
    page.wait_for_timeout(400)
    expect(note).to_be_visible()
    page.mouse.move(2, 2)
    expect(note).to_have_count(0)


def test_short_forms_are_reached_by_tab(open_page: Open) -> None:
    page = open_page(PLAN)
    page.locator("#toan-van").evaluate("(e) => { e.tabIndex = -1; e.focus(); }")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "ABBR":
            break
    expect(page.locator("[role=tooltip]")).to_be_visible()


def test_a_footnote_leads_there_and_back(open_page: Open) -> None:
    page = open_page(WITH_FOOTNOTES)
    call = page.locator(".cuoc a").first
    if call.count() == 0:
        pytest.fail("the plan that has footnotes shows none")
    anchor = str(call.get_attribute("href"))
    call.click()
    assert page.url.endswith(anchor)
    back = page.locator(f"{anchor} a, p:has({anchor}) a[href^='#']").first
    back.click()
    assert not page.url.endswith(anchor)
    assert call.is_visible()


def test_a_sentence_is_copied_for_programs_too(open_page: Open) -> None:
    """As an entry of BibTeX and an item of CSL-JSON, by the lasting address of its version."""
    page = open_page(PLAN, width=PHONE, permissions=CLIPBOARD)
    unfold(page)
    mark = page.locator("a.neo[href*='-p']").nth(5)
    mark.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    entry = ask(page, "Chép BibTeX")
    address = rf"http\S+/phien-ban/[0-9a-f]{{40}}/{mark.get_attribute('href')}"
    assert re.search(rf"^url = {{{address}}},$", entry, re.MULTILINE), entry
    assert re.search(r"^urldate = \{\d{4}-\d\d-\d\d\},$", entry, re.MULTILINE)
    (item,) = json.loads(ask(page, "Chép CSL-JSON"))
    assert re.fullmatch(address, item["URL"])
    assert item["section"] == mark.get_attribute("data-cho")
    assert f"@misc{{{item['id']}," in entry


def test_a_plan_and_its_version_are_cited_as_a_whole(open_page: Open) -> None:
    page = open_page(PLAN, permissions=CLIPBOARD)
    row = page.locator("tr", has=page.get_by_role("rowheader", name="Cách dẫn"))
    row.get_by_role("button", name="Chép lời dẫn").click()
    row.get_by_role("button", name="Đã chép lời dẫn").wait_for()
    said = copied(page)
    assert row.locator(".loi-dan").inner_text() == said
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#toan-van + .nho").inner_text().startswith("Nguyên văn từng chữ.")
    (address,) = re.findall(
        r"; bản \d+, ghi vào trang ngày \S+, (http\S+/phien-ban/\w{40}/),", said
    )
    page.goto(address)
    page.get_by_role("button", name="Chép CSL-JSON").click()
    page.get_by_role("button", name="Đã chép CSL-JSON").wait_for()
    (item,) = json.loads(copied(page))
    assert item["URL"] == address
    assert said.startswith(item["genre"])


def test_where_the_repository_is_known_a_passage_leads_to_its_line(open_page: Open) -> None:
    page = open_page(PLAN, width=PHONE)
    unfold(page)
    mark = page.locator("a.neo[href*='-p']").nth(5)
    mark.click()
    page.locator(".km-menu a").wait_for()
    expect(page.locator(".km-menu a", has_text="Sửa dòng này")).to_have_count(0)
    page.keyboard.press("Escape")
    page.evaluate(
        """() => {
          const { dataset } = document.querySelector("#toan-van + .nho");
          dataset.sua = "https://kho.example/edit/main/a.yml#L{line}";
          dataset.xem = "https://kho.example/blob/c/a.yml#L{line}";
          for (const one of document.querySelectorAll("a.neo")) one.dataset.dong = "12";
        }"""
    )
    mark.click()
    edit = page.get_by_role("link", name="Sửa dòng này")
    expect(edit).to_have_attribute("href", "https://kho.example/edit/main/a.yml#L12")
    view = page.get_by_role("link", name="dòng 12 ở kho")
    expect(view).to_have_attribute("href", "https://kho.example/blob/c/a.yml#L12")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
