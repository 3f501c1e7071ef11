"""Any two to four plans side by side: picked by name, kept in the address, as on their page."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Route

from tests.bench.screens import WATCH, shifted
from tests.browser.axe import by_day, found_by_axe, found_in_the_dark
from tests.browser.conftest import DESK, HEIGHTS, NARROW, PHONE, Open, unfold, until
from tests.browser.names import wrongly_called
from tests.browser.test_layout import STICKING_OUT
from tests.hostile import HOSTILE

LEFT, RIGHT = "duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42"
OTHERS = ("bac-ai-ke-hoach-nq42", "vinh-long-chuong-trinh-nq42")
PAGE = f"so-sanh/{LEFT}/{RIGHT}/"
NAMES = "Thị xã Đức Phổ (dự thảo) và Tỉnh Kiên Giang"


def address(*plans: str) -> str:
    return "so-sanh/?" + "&".join(f"ke-hoach={plan}" for plan in plans)


def shown(page: Page) -> Page:
    """Wait until the whole text stands there."""
    page.locator(".loi-van").wait_for(state="attached")
    return page


def told(page: Page) -> str:
    return " ".join(page.locator("#canh-nhau .phuc-hoi").all_inner_texts())


# Every row of every table as a reader gets it: what is marked, linked, labelled, of which kind.
ROWS = """() => [...document.querySelectorAll("table.canh tr")].map((row) => {
  const copy = row.cloneNode(true);
  for (const link of copy.querySelectorAll("a")) link.setAttribute("href", new URL(link.href).pathname + link.hash);
  return copy.outerHTML.replace(/\\s+/g, " ");
})"""  # noqa: E501
RESOLVED = "() => document.querySelectorAll('table.canh a').forEach((a) => { a.href = a.href; })"


def test_a_choice_shows_what_the_page_of_the_pair_shows(open_page: Open) -> None:
    chosen = shown(open_page(address(LEFT, RIGHT)))
    written = open_page(PAGE)
    rows = []
    for page in (chosen, written):
        page.evaluate(RESOLVED)
        rows.append(page.evaluate(ROWS))
        assert page.locator("h1").inner_text() == NAMES
    assert len(rows[0]) > 200
    for ours, theirs in zip(*rows, strict=True):
        assert ours == theirs
    link = chosen.locator("#cac-cot > p a").first
    assert link.evaluate("(a) => a.href") == written.url


def test_picking_needs_only_the_keyboard(open_page: Open) -> None:
    page = open_page("so-sanh/")
    page.locator("#ma-tran").wait_for()
    box = page.locator("#chon_ke_hoach")
    for _ in range(40):
        if box.evaluate("(node) => node === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.type("duc pho")
    page.locator("#goi_y li").first.wait_for()
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")
    page.locator("#canh-nhau .phuc-hoi").wait_for()
    assert "Mới có một kế hoạch, của Thị xã Đức Phổ (dự thảo)." in told(page)
    assert page.locator("#ma-tran").is_visible()
    # The unit of then is found by the name of what it is now.
    page.keyboard.type("An Giang")
    page.locator("#goi_y li", has_text="Kiên Giang").wait_for()
    page.keyboard.press("Enter")
    shown(page)
    assert page.url.endswith(address(LEFT, RIGHT))
    assert page.locator("h1").inner_text() == NAMES
    assert page.title().startswith(NAMES)
    assert page.locator("#ma-tran").is_hidden()


def test_back_and_reload_keep_to_the_address(open_page: Open) -> None:
    page = shown(open_page(address(LEFT, RIGHT)))
    page.get_by_role("button", name="Chuyển Tỉnh Kiên Giang sang trái").click()
    page.get_by_role("heading", name="Tỉnh Kiên Giang và Thị xã Đức Phổ (dự thảo)").wait_for()
    assert page.url.endswith(address(RIGHT, LEFT))
    page.get_by_role("button", name="Bỏ Thị xã Đức Phổ (dự thảo)").click()
    page.locator("#ma-tran").wait_for()
    assert page.locator("form.loc-bang").is_visible()
    assert page.url.endswith(address(RIGHT))
    page.go_back()
    shown(page)
    page.go_back()
    page.get_by_role("heading", name=NAMES).wait_for()
    page.reload()
    assert shown(page).locator("h1").inner_text() == NAMES


def test_a_link_to_a_part_leads_there(open_page: Open) -> None:
    page = shown(open_page(address(LEFT, RIGHT) + "#toan-van"))
    until(page, "document.getElementById('toan-van').getBoundingClientRect().top < 400")
    page.get_by_role("link", name="Chỉ tiêu", exact=True).last.click()
    assert page.url.endswith("#chi-tieu")
    assert shown(page).locator("h1").inner_text() == NAMES


@pytest.mark.parametrize("path", [PAGE, address(LEFT, RIGHT)])
def test_what_is_the_same_can_be_folded(open_page: Open, path: str) -> None:
    page = shown(open_page(path, scripts=path != PAGE))
    if path != PAGE:
        unfold(page)
    else:  # without scripts, as a reader opens them
        for summary in ("details.phan-so:not([open])", "details.chi-mot"):
            for one in page.locator(f"{summary} > summary").all()[::-1]:
                one.click()
    same, other = page.locator("tr.giong"), page.locator("tr:is(.khac, .rieng)")
    counts = (same.count(), other.count())
    assert min(counts) > 10
    assert page.locator("tr.giong:visible").count() == 0
    assert page.locator("tr:is(.khac, .rieng):visible").count() == counts[1]
    page.get_by_label("Gấp phần giống nhau").focus()
    page.keyboard.press("Space")
    assert page.locator("tr.giong:visible").count() == counts[0]
    page.keyboard.press("Space")
    assert same.first.is_hidden()


def test_an_unknown_plan_is_told_and_the_others_are_offered(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(site + address(LEFT, "khong-co"))
    page.locator("#canh-nhau ul.ke").wait_for()
    assert "Không có kế hoạch nào mang mã “khong-co”." in told(page)
    links = page.locator("#canh-nhau ul.ke a")
    assert links.count() == 4
    links.filter(has_text="Kiên Giang").click()
    assert shown(page).locator("h1").inner_text() == NAMES
    page.close()


def test_the_same_plan_stands_there_once_and_four_at_most(open_page: Open) -> None:
    page = open_page(address(LEFT, LEFT))
    page.locator("#canh-nhau .phuc-hoi").wait_for()
    assert "Hãy chọn thêm một kế hoạch nữa" in told(page)
    plans = (LEFT, RIGHT, *OTHERS, "phuong-2-quang-tri-ke-hoach-nq42")
    page = shown(open_page(address(*plans)))
    assert "nhiều nhất 4 kế hoạch" in told(page)
    assert page.locator(".loi-van thead th").count() == 4
    assert page.locator("#chon_ke_hoach").is_hidden()


def test_without_scripts_there_are_the_pages_of_pairs(open_page: Open) -> None:
    page = open_page("so-sanh/", scripts=False)
    page.get_by_role("link", name=NAMES).click()
    page.wait_for_url(f"**{PAGE}")
    assert page.locator(".loi-van tbody tr").count() > 100


def test_on_paper_there_is_the_comparison_and_nothing_to_press(open_page: Open) -> None:
    page = shown(open_page(address(LEFT, RIGHT)))
    unfold(page)
    page.emulate_media(media="print")
    assert page.locator(".loi-van tbody tr:visible").count() > 100
    for gone in (".chon", ".gap", ".trong-trang", ".lay-ve", ".chon-mot"):
        assert page.locator(f"#canh-nhau {gone}").is_hidden()
    page.emulate_media(media="screen")


def test_sheets_are_few_and_each_says_whose_words_of_which_version_it_holds(
    open_page: Open,
) -> None:
    """What is folded stays folded on paper; no sheet is filled with the site's own addresses."""
    page = shown(open_page(address(LEFT, RIGHT, OTHERS[1])))
    page.emulate_media(media="print")
    heads = page.locator("#chi-tieu >> xpath=ancestor::details >> css=thead").first
    words = heads.inner_text()
    assert words.count("ghi vào trang ngày") == 3
    assert "Dự thảo; bản" in words
    assert "Đã ban hành; bản" in words
    assert page.locator(".loi-van").is_hidden()
    printed = (
        "() => [...document.querySelectorAll('#canh-nhau a')].filter((a) => "
        "getComputedStyle(a, '::after').content.includes('http')).length"
    )
    assert page.evaluate(printed) == 0
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [" ".join(one.get_textpage().get_text_bounded().split()) for one in paper]
    assert 3 <= len(texts) <= 15
    assert sum("so-sanh/?ke-hoach=" in text for text in texts) >= len(texts) - 2
    page.emulate_media(media="screen")


def test_one_field_is_a_page_of_its_own_address(open_page: Open) -> None:
    """The dossier of a deputy: plans and one field, whole, to be sent, printed, taken away."""
    page = shown(open_page(address(LEFT, RIGHT)))
    page.locator("#canh_linh_vuc").select_option("y-te")
    page.get_by_role("heading", name=f"{NAMES}: Y tế").wait_for()
    assert page.url.endswith(f"{address(LEFT, RIGHT)}&linh-vuc=y-te")
    page = shown(open_page(f"{address(LEFT, RIGHT)}&linh-vuc=y-te", width=PHONE))
    assert page.locator("h1").inner_text() == f"{NAMES}: Y tế"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    heads = page.locator("#cac-cot tbody th[scope=row]:visible").all_inner_texts()
    assert any(one.startswith("Số bác sĩ") for one in heads)
    assert not any(one.startswith("Tỷ lệ thất nghiệp") for one in heads)
    assert page.locator(".loi-van tbody tr:visible").count() > 3
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải CSV cho bảng tính tiếng Việt").click()
    text = waiting.value.path().read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    doctors = {one["Nơi"]: one for one in rows if one["Điều"].startswith("Số bác sĩ trên")}
    assert doctors["Tỉnh Kiên Giang"]["Con số"] == "11,9"
    assert doctors["Tỉnh Kiên Giang"]["Câu gốc"] == "11,9 bác sĩ"
    assert f"/ke-hoach/{RIGHT}/#" in doctors["Tỉnh Kiên Giang"]["Liên kết"]
    assert {one["Phần"] for one in rows} >= {"Chỉ tiêu", "Toàn văn, từng câu"}
    page.locator("#canh_linh_vuc").select_option("")
    page.get_by_role("heading", name=NAMES, exact=True).wait_for()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", ["so-sanh/", "so-sanh/?linh-vuc=y-te", address(LEFT, RIGHT)])
def test_nothing_that_is_painted_moves(open_page: Open, path: str, width: int) -> None:
    page = open_page("gioi-thieu/", width=width)
    page.add_init_script(WATCH)
    page.goto(page.url.replace("gioi-thieu/", path))
    until(page, "document.querySelectorAll('[data-doi]').length === 0")
    page.wait_for_timeout(300)
    assert shifted(page) <= 0.02


def test_picking_moves_nothing_that_is_painted(open_page: Open) -> None:
    page = open_page("gioi-thieu/", width=PHONE)
    page.add_init_script(WATCH)
    page.goto(page.url.replace("gioi-thieu/", "so-sanh/"))
    for typed in ("duc pho", "kien giang"):
        page.locator("#chon_ke_hoach").fill(typed)
        page.locator("#goi_y li").first.wait_for()
        page.keyboard.press("Enter")
        until(page, "document.querySelectorAll('.cot-da-chon li').length > 0")
        until(page, "document.querySelectorAll('[data-doi]').length === 0")
    shown(page)
    assert page.evaluate("document.activeElement.id") == "chon_ke_hoach"
    assert shifted(page) <= 0.02


def test_four_plans_fit_the_window(open_page: Open) -> None:
    page = shown(open_page(address(LEFT, RIGHT, *OTHERS)))
    for width in (NARROW, PHONE, DESK):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(STICKING_OUT) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": PHONE, "height": 740})
    label = "(cell) => getComputedStyle(cell, '::before').content"
    unfold(page)
    cell = page.locator(".loi-van .khac td[data-nhan]").first
    assert cell.evaluate(label).strip('"') == cell.get_attribute("data-nhan")


def test_axe_finds_nothing_side_by_side(open_page: Open) -> None:
    page = shown(open_page(address(LEFT, RIGHT, OTHERS[0]), width=PHONE))
    page.locator("#chon_ke_hoach").fill("tỉnh")
    page.locator("#goi_y li").first.wait_for()
    page.keyboard.press("ArrowDown")
    for width in (PHONE, DESK):
        by_day(page)
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        assert page.locator("#goi_y li").first.is_visible()
        assert found_by_axe(page) == [], width
        assert found_in_the_dark(page) == [], width
        assert wrongly_called(page) == [], width


def test_text_of_plans_stays_text(open_page: Open) -> None:
    page = open_page("so-sanh/")

    def hostile(route: Route) -> None:
        said = route.fetch().json()
        for one, words in zip(said["text"], HOSTILE, strict=False):
            one["text"] = words
        route.fulfill(json=_saying(said))

    page.route("**/so-sanh/*/ke-hoach/*.json", hostile)
    page.goto(page.url.split("?")[0] + address(LEFT, RIGHT).removeprefix("so-sanh/"))
    shown(page)
    texts = page.locator(".loi-van td > p").evaluate_all("(all) => all.map((p) => p.textContent)")
    for words in HOSTILE:
        assert any(words.strip() in text for text in texts), words
    made = page.evaluate(
        "() => [...new Set([...document.querySelectorAll('#cac-cot *')].map((e) => e.localName))]"
    )
    assert not {"script", "img", "h3", "code", "br", "em", "strong"} & set(made)


def _saying(said: dict[str, Any]) -> Any:
    """Say something hostile wherever a fact says words."""
    words = iter(HOSTILE * 20)
    for entry in said["entries"]:
        entry["label"] = next(words)
        entry["fact"] |= {"words": next(words), "quote": next(words), "notes": [next(words)]}
    return json.loads(json.dumps(said))
