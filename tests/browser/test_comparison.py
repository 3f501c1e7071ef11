"""The table of comparison in a reader's hands: filter, order, share, take away, print."""

from __future__ import annotations

import csv
import io
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.axe import by_day, found_by_axe, found_in_the_dark
from tests.browser.conftest import DESK, HEIGHTS, NARROW, PHONE, Open, until
from tests.browser.test_keyboard import tab_until

TABLE = "so-sanh/"
BAC_AI, PHUONG_2, DUC_PHO, KIEN_GIANG, VINH_LONG = (
    "bac-ai-ke-hoach-nq42",
    "phuong-2-quang-tri-ke-hoach-nq42",
    "duc-pho-chuong-trinh-nq42",
    "kien-giang-ke-hoach-nq42",
    "vinh-long-chuong-trinh-nq42",
)
# How a cell begins whose plan states nothing: its text speaks of it, or the words were not found.
DENIED = ("không đặt thành chỉ tiêu này; có nói ở", "không tìm thấy")


def rows(page: Page) -> list[str]:
    """The indicators that are in sight, from top to bottom."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.ma-tran tr[id]')]"
        ".filter((e) => e.checkVisibility()).map((e) => e.id)"
    )
    return found


def places(page: Page) -> list[str]:
    """The plans whose columns are shown, from left to right."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.ma-tran th[data-noi]')]"
        ".filter((e) => !e.hidden).map((e) => e.dataset.noi)"
    )
    return found


def cells(page: Page, indicator: str) -> list[str]:
    """What the shown cells of a row say, from left to right."""
    found: list[str] = page.locator(f"[id='{indicator}'] td[data-giong]:visible").all_inner_texts()
    return [" ".join(text.split()) for text in found]


def told(page: Page) -> str:
    until(page, "!document.querySelector('[data-doi]')")  # until then nothing is shown
    return page.locator(".dem-bang[role=status]").inner_text()


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def more_choices(page: Page) -> None:
    page.locator(".loc-bang summary").click()


def test_what_two_places_state_comes_first_and_the_rest_is_folded(open_page: Open) -> None:
    page = open_page(TABLE)
    first = rows(page)
    everything = page.locator(".ma-tran tr[id]").count()
    assert 10 < len(first) < everything
    figures = "(row) => [...row.querySelectorAll('td[data-cao]')].length"
    assert all(page.locator(f"[id='{one}']").evaluate(figures) > 1 for one in first)
    caption = page.locator(".ma-tran caption")
    assert caption.inner_text().startswith(f"{len(first)} chỉ số")
    assert f"{everything - len(first)} chỉ số khác đang gấp lại" in caption.inner_text()
    page.locator(".con-gap a").click()
    assert len(rows(page)) == everything
    assert query(page) == {"het": ["1"]}
    assert set(rows(open_page(f"{TABLE}#so-bac-si-tai-tram-y-te"))) > {"so-bac-si-tai-tram-y-te"}


def test_a_field_is_chosen_with_what_lies_in_it(open_page: Open) -> None:
    page = open_page(f"{TABLE}?het=1")
    everything = rows(page)
    page.locator("[name=linh-vuc]").select_option("an-sinh-xa-hoi")
    some = rows(page)
    assert "ty-le-tham-gia-bao-hiem-y-te" in some
    assert "ty-le-ho-ngheo" in some
    assert "so-bac-si" not in some
    assert told(page).startswith(f"Đang hiện {len(some)} trong {len(everything)} chỉ số")
    assert query(page) == {"het": ["1"], "linh-vuc": ["an-sinh-xa-hoi"]}
    page.get_by_role("button", name="Bỏ lọc, bỏ sắp xếp").click()
    until(page, "!location.search")
    assert rows(page) == rows(open_page(TABLE))


def test_levels_and_places_are_chosen(open_page: Open) -> None:
    page = open_page(TABLE)
    more_choices(page)
    page.get_by_label("Cấp tỉnh").check()
    assert places(page) == [KIEN_GIANG, VINH_LONG]
    assert "so-bac-si-tai-tram-y-te" not in rows(page)  # only Phường 2 states it
    page.get_by_role("checkbox", name="Tỉnh Vĩnh Long").check()
    assert places(page) == [VINH_LONG]
    assert "2 trong 5" not in told(page)
    assert "1 trong 5 nơi" in told(page)


def test_only_what_differs(open_page: Open) -> None:
    page = open_page(f"{TABLE}?noi={KIEN_GIANG}&noi={VINH_LONG}&het=1")
    assert "ty-le-tiem-chung-mo-rong" in rows(page)
    more_choices(page)
    page.get_by_label("Chỉ những chỉ số mà các nơi đặt khác nhau").check()
    left = rows(page)
    assert "ty-le-tiem-chung-mo-rong" not in left  # 95% in both
    assert "so-dieu-duong-vien" not in left  # 33 in both
    assert cells(page, "so-bac-si")[0].startswith("11,9")
    assert cells(page, "ty-le-tham-gia-bao-hiem-y-te")[0].startswith("trên 95%")
    # Who speaks of it and who does not differ from who states it.
    jobs = " ".join(cells(page, "so-luot-lao-dong-duoc-giai-quyet-viec-lam"))
    assert "không đặt thành chỉ tiêu này; có nói ở mục" in jobs
    assert "không tìm thấy" in " ".join(cells(page, "so-nam-song-khoe"))


def test_rows_are_ordered_by_a_place_both_ways(open_page: Open) -> None:
    page = open_page(f"{TABLE}?linh-vuc=y-te&het=1")
    head = page.locator(f"th[data-noi='{VINH_LONG}']")
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    first = rows(page)
    shares = [one for one in first if one.startswith("ty-le-")]
    figures = [cells(page, one)[-1] for one in shares]
    assert "95%" in figures[0]
    assert figures[-1].startswith("dưới 13%")
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    again = [one for one in rows(page) if one.startswith("ty-le-")]
    assert cells(page, again[0])[-1].startswith("dưới 13%")
    silent = [one for one in rows(page) if cells(page, one)[-1].startswith(DENIED)]
    assert len({cells(page, one)[-1][:9] for one in silent}) == len(DENIED)
    assert rows(page)[-len(silent) :] == silent
    asked = {"linh-vuc": ["y-te"], "xep": [VINH_LONG], "chieu": ["tang"], "het": ["1"]}
    assert query(page) == asked
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "none"


def test_more_than_a_number_stands_above_the_number(open_page: Open) -> None:
    page = open_page(f"{TABLE}?linh-vuc=y-te&xep={BAC_AI}&het=1")
    more_choices(page)
    treated, watched, vaccinated = (
        "ty-le-cham-soc-ban-dau-duoc-bao-hiem-y-te-chi-tra",
        "ty-le-dan-so-duoc-quan-ly-suc-khoe",
        "ty-le-tiem-chung-mo-rong",
    )
    expected = {
        # trên 95%, trên 95%, 95%: what is equal keeps its order both ways
        BAC_AI: ([treated, watched, vaccinated], [vaccinated, treated, watched]),
        # 95%, trên 95%, 95%
        VINH_LONG: ([watched, treated, vaccinated], [treated, vaccinated, watched]),
    }
    for plan, orders in expected.items():
        for way, order in zip(("", "tang"), orders, strict=True):
            page.locator("[name=xep]").select_option(plan)
            page.locator("[name=chieu]").select_option(way)
            assert [one for one in rows(page) if one in order] == order


def test_of_the_real_plans_no_row_can_put_places_in_order(open_page: Open) -> None:
    """No level has three of one status: there is nothing to press, and an address is told so."""
    page = open_page(f"{TABLE}?theo=ty-le-that-nghiep")
    assert page.locator(".ma-tran tbody .nut-xep").count() == 0
    assert places(page) == places(open_page(TABLE))
    assert "Không xếp các nơi theo “Tỷ lệ thất nghiệp”: cần ít nhất ba nơi" in told(page)
    national = page.locator("#ty-le-that-nghiep th .trung-uong").first
    assert " ".join(national.inner_text().split()).startswith("Trung ương: dưới 3%")


def test_the_address_brings_the_view_back(open_page: Open) -> None:
    asked = f"?linh-vuc=y-te&cap=tinh&khac=1&xep={KIEN_GIANG}&chieu=tang&theo=so-bac-si"
    page = open_page(TABLE + asked)
    assert places(page) == [KIEN_GIANG, VINH_LONG]
    shown, said = rows(page), told(page)
    page.locator("[name=linh-vuc]").select_option("giao-duc")
    page.locator("[name=linh-vuc]").select_option("y-te")
    assert query(page) == parse_qs(asked[1:])
    page.reload()
    assert (rows(page), told(page)) == (shown, said)


def test_what_the_address_does_not_know_is_told(open_page: Open) -> None:
    page = open_page(f"{TABLE}?noi=xa-khong-co&linh-vuc=y-te")
    assert "xa-khong-co" in told(page)
    assert len(places(page)) == 5


def download(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as waiting:
        page.locator("[data-viec=csv]").click()
    data = waiting.value.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_the_file_holds_what_is_shown(open_page: Open) -> None:
    page = open_page(f"{TABLE}?linh-vuc=thi-truong-lao-dong&noi={DUC_PHO}&noi={PHUONG_2}")
    found = download(page)
    assert [(one["Nơi"], one["Mức"], one["Con số"]) for one in found] == [
        ("Trung ương", "dưới 3%", "3"),
        ("Trung ương", "dưới 4%", "4"),
        ("Phường 2", "không tìm thấy", ""),
        ("Thị xã Đức Phổ (dự thảo)", "dưới 2%", "2"),
        ("Thị xã Đức Phổ (dự thảo)", "dưới 2,5%", "2.5"),
    ]
    assert found[3]["Câu gốc"] == "Tỷ lệ thất nghiệp chung dưới 2%"
    assert found[3]["Nói rõ"] == "chung; năm 2030"
    assert urlsplit(found[3]["Liên kết"]).path.endswith(f"/ke-hoach/{DUC_PHO}/")
    assert {one["Lĩnh vực"] for one in found} == {"Thị trường lao động"}


def test_what_is_not_stated_is_one_text_in_the_file_and_leads_to_its_first_place(
    open_page: Open,
) -> None:
    page = open_page(f"{TABLE}?linh-vuc=lao-dong-viec-lam&noi={VINH_LONG}&noi={KIEN_GIANG}&het=1")
    (jobs,) = (
        one
        for one in download(page)
        if one["Nơi"] == "Tỉnh Vĩnh Long" and one["Chỉ số"].startswith("Số lượt lao động")
    )
    assert jobs["Mức"].startswith("không đặt thành chỉ tiêu này; có nói ở mục II.4, ")
    assert {jobs[name] for name in ("Con số", "Con số trên", "Nói rõ", "Câu gốc")} == {""}
    assert urlsplit(jobs["Liên kết"]).path.endswith(f"/ke-hoach/{VINH_LONG}/")
    assert urlsplit(jobs["Liên kết"]).fragment


def test_a_vietnamese_spreadsheet_gets_numbers_with_a_comma(open_page: Open) -> None:
    page = open_page(f"{TABLE}?linh-vuc=thi-truong-lao-dong&noi={DUC_PHO}")
    button = page.get_by_role("button", name="Tải CSV cho bảng tính tiếng Việt số viết 99,5")
    with page.expect_download() as waiting:
        button.click()
    lines = waiting.value.path().read_text("utf-8-sig").splitlines()
    assert lines[0].count(";") == 8
    assert any(';"dưới 2,5%";2,5;"";' in line for line in lines)


def test_the_file_runs_no_formula(open_page: Open) -> None:
    page = open_page(f"{TABLE}?linh-vuc=thi-truong-lao-dong&noi={DUC_PHO}")
    page.locator("#ty-le-that-nghiep td:visible a").last.evaluate("(e) => { e.title = '=1+1'; }")
    assert download(page)[-1]["Câu gốc"] == "'=1+1"


def test_the_keyboard_alone_is_enough(open_page: Open) -> None:
    page = open_page(TABLE)
    tab_until(page, "[name=linh-vuc]")
    page.keyboard.type("Y t")
    page.keyboard.press("Enter")
    assert query(page) == {"linh-vuc": ["y-te"]}
    tab_until(page, ".loc-bang summary")
    page.keyboard.press("Enter")
    tab_until(page, "[name=khac]")
    page.keyboard.press("Space")
    tab_until(page, f"th[data-noi='{BAC_AI}'] button")
    page.keyboard.press("Enter")
    assert query(page) == {"linh-vuc": ["y-te"], "khac": ["1"], "xep": [BAC_AI]}
    assert page.evaluate("document.activeElement.matches('th button')")
    tab_until(page, "td a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ke-hoach/**")


def test_the_first_row_and_column_stay_in_sight(open_page: Open) -> None:
    page = open_page(TABLE)
    page.evaluate("window.scrollTo(0, 3000)")
    bar = page.locator(".km-header").bounding_box()
    head = page.locator(f"th[data-noi='{BAC_AI}']").bounding_box()
    assert bar
    assert head
    assert abs(head["y"] - (bar["y"] + bar["height"])) <= 2
    page.set_viewport_size({"width": 800, "height": 700})
    frame = page.locator(".khung-bang")
    frame.evaluate("(e) => { e.scrollIntoView(); e.scrollTo(250, 1200); }")
    edge = frame.bounding_box()
    head = page.locator(f"th[data-noi='{VINH_LONG}']").bounding_box()
    side = page.locator("#so-bac-si th").bounding_box()
    assert edge
    assert head
    assert side
    assert abs(head["y"] - edge["y"]) <= 3
    assert abs(side["x"] - edge["x"]) <= 3


@pytest.mark.parametrize("width", [NARROW, PHONE])
def test_a_phone_shows_a_card_for_each_indicator(open_page: Open, width: int) -> None:
    page = open_page(TABLE, width=width)
    card = page.locator("#so-bac-si")
    assert card.evaluate("(e) => getComputedStyle(e).display") == "block"
    lines = card.locator("td[data-giong]")
    boxes = [one.bounding_box() for one in lines.all()]
    tops = [box["y"] for box in boxes if box]
    assert len(tops) == 5
    assert tops == sorted(set(tops))
    named = lines.evaluate_all("(all) => all.map((e) => getComputedStyle(e, '::before').content)")
    assert named[0] == '"Huyện Bác Ái"'
    small = page.locator(".loc-bang :is(button, select, summary, label), .nut-xep").evaluate_all(
        "(all) => all.filter((e) => e.checkVisibility() && !e.control?.matches('select'))"
        ".filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.textContent)"
    )
    assert small == []


def test_axe_finds_nothing_where_the_table_is_filtered(open_page: Open) -> None:
    page = open_page(f"{TABLE}?linh-vuc=y-te&xep={KIEN_GIANG}&theo=so-bac-si", width=PHONE)
    page.locator("summary", has_text="Chọn nơi").click()
    for width in (PHONE, DESK):
        by_day(page)
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        assert found_by_axe(page) == [], width
        assert found_in_the_dark(page) == [], width


def test_without_scripts_the_table_is_whole_and_asks_nothing(open_page: Open) -> None:
    page = open_page(TABLE, scripts=False)
    assert not page.locator(".loc-bang, .nut-xep, .lay-ve, .chon").first.is_visible()
    everything = page.locator(".ma-tran tr[id]").count()
    assert len(rows(page)) < everything
    page.locator("#het").check()
    assert len(rows(page)) == everything > 50
    assert len(places(page)) == 5
    page.goto(page.url + "#so-bac-si-tai-tram-y-te")
    page.locator("#het").uncheck()
    assert page.locator("#so-bac-si-tai-tram-y-te").is_visible()


def test_paper_lies_across_and_repeats_the_head(open_page: Open) -> None:
    page = open_page(f"{TABLE}?linh-vuc=y-te", dark=True)
    page.emulate_media(media="print")
    hidden = [".loc-bang", ".nut-xep", ".dem-bang"]
    assert [one for one in hidden if page.locator(one).first.is_visible()] == []
    display = "(e) => getComputedStyle(e).display"
    assert page.locator(".ma-tran thead").evaluate(display) == "table-header-group"
    assert not page.locator("#ty-le-ho-ngheo").is_visible()
    paper = page.pdf(prefer_css_page_size=True)
    width, height = (
        float(side) for side in paper.split(b"/MediaBox [0 0 ")[1].split(b"]")[0].split()
    )
    assert width > height


def test_the_frame_is_not_wider_than_the_page(open_page: Open) -> None:
    page = open_page(TABLE)
    for width in (720, 960, 1120, DESK):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        caption = page.locator(".ma-tran caption").bounding_box()
        assert caption
        assert caption["x"] + caption["width"] <= width, "the frame cuts the caption off"
