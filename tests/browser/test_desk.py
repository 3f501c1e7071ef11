"""The desk: a whole short plan from its draft to a file without errors, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, Route

from generator.cli.commands import main
from tests.browser.conftest import DESK, HEIGHTS, PHONE, Watch, until
from tests.desk_sitting import NAME, YEARLY, plans_with_draft, sitting

Sit = Callable[..., tuple[Page, Path]]


@pytest.fixture
def sit(browser: Browser, tmp_path: Path) -> Iterator[Sit]:
    """Opens a desk for a draft: `sit(width=360, dark=True)` gives its page and the plan file."""
    closing: list[Any] = []

    def open_one(width: int = DESK, dark: bool = False, name: str = NAME) -> tuple[Page, Path]:
        plan = plans_with_draft(tmp_path, name)
        served = sitting(plan)
        server = served.__enter__()
        context = browser.new_context(
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            viewport={"width": width, "height": HEIGHTS[width]},
        )
        page = context.new_page()
        watch = Watch(page, server.address)
        closing.extend([watch.judge, context.close, lambda: served.__exit__(None, None, None)])
        page.goto(server.address)
        until(page, "document.querySelectorAll('.desk-block').length > 0")
        return page, plan

    yield open_one
    for close in closing:
        close()


def keys(page: Page, *pressed: str) -> None:
    for key in pressed:
        until(page, "!document.body.dataset.busy || !!document.querySelector('dialog')")
        page.keyboard.press(key)


def title(page: Page, words: str) -> None:
    until(page, "w => document.querySelector('dialog:last-of-type h2')?.textContent === w", words)


def closed(page: Page, count: int = 0) -> None:
    until(page, "n => document.querySelectorAll('dialog').length === n", count)


def choose(page: Page, typed: str, option: str, steps: int = 0) -> None:
    """Type into the field that has the focus, and take what is offered."""
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(typed)
    shown = "[...document.querySelectorAll('[role=option]')].some(o => o.textContent.startsWith(w))"
    until(page, f"w => {shown}", option)
    keys(page, *["ArrowDown"] * steps, "Enter")


def test_a_whole_plan_by_the_keyboard_alone(sit: Sit) -> None:
    page, plan = sit()
    keys(page, "j")
    keys(page, "Enter")
    title(page, "Sửa: Cơ quan ban hành")  # what the text prints is looked up at once
    until(page, "document.querySelector('[role=option]')?.textContent.startsWith('Ủy ban')")
    keys(page, "Enter", "Enter")
    closed(page)
    keys(page, "Enter")
    title(page, "Sửa: Đơn vị hành chính")
    choose(page, "xa mau", "Xã Mẫu")
    keys(page, "Enter")
    closed(page)
    keys(page, "Enter")
    title(page, "Sửa: Ai nhập liệu")
    page.keyboard.type("Người thử")
    keys(page, "Enter")
    closed(page)

    until(page, "document.querySelectorAll('.desk-likely').length > 0")
    keys(page, "1")  # the first target: its indicator is offered
    until(page, "document.activeElement.ariaLabel?.includes('85%')")

    keys(page, "e")  # the second: it needs a new one
    title(page, "Sửa: chỉ tiêu")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("nhiều")
    keys(page, "Tab", "Tab")
    choose(page, "Tỷ lệ hộ nghèo được vay vốn", "Thêm mục mới", 1)
    title(page, "Thêm vào danh mục: chỉ số")
    keys(page, "Tab")
    page.keyboard.type("%")
    keys(page, "Enter")
    closed(page, 1)
    keys(page, "Enter")
    until(page, "!!document.querySelector('.desk-wrong')?.textContent")  # that is no figure
    keys(page, "Shift+Tab", "Shift+Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("= 85 %")
    keys(page, "Enter")
    closed(page)
    until(page, "document.activeElement.ariaLabel?.startsWith('ai làm')")

    keys(page, "g")  # who acts is a new agency
    title(page, "Thêm vào danh mục: cơ quan")
    keys(page, "Tab", "Tab")
    choose(page, "xa mau", "Xã Mẫu")
    keys(page, "Enter")
    closed(page)
    known = "ai làm: Ban Chỉ đạo giảm nghèo xã, Chủ trì, làm, như in Chủ trì"
    until(page, "w => document.activeElement.ariaLabel === w", known)
    keys(page, "Enter")
    until(page, "document.activeElement.ariaLabel?.startsWith('việc phải báo cáo')")

    keys(page, "e")  # the duty says who and to whom
    title(page, "Sửa: việc phải báo cáo")
    keys(page, "Tab")
    choose(page, "ban chi dao", "Ban Chỉ đạo giảm nghèo xã")
    keys(page, "Tab")
    choose(page, "uy ban nhan dan xa", "Ủy ban nhân dân xã Mẫu")
    keys(page, "Enter")
    closed(page)

    until(page, "document.querySelector('.desk-left').textContent === 'Đã xem hết'")
    until(page, "document.querySelector('.desk-checked').textContent.includes('0 lỗi')")
    assert "khớp nguồn từng chữ" in page.locator(".desk-checked").inner_text()
    told = CliRunner().invoke(main, ["check", "--plans", str(plan.parent)])
    assert told.exit_code == 0, told.output
    written = yaml.safe_load(plan.read_text("utf-8"))
    (duty,) = written["body"][3]["text"][1]["duties"]
    assert duty["by"] == ["ban-chi-dao-giam-ngheo-xa"]
    assert duty["to"] == ["ubnd-xa-mau"]


def test_a_key_pressed_before_the_next_place_stands_there_does_nothing(sit: Sit) -> None:
    page, plan = sit()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/do/accept", hold)
    keys(page, *"jjjjjj")
    keys(page, "Enter")  # who acts; the next place is a duty
    until(page, "!!document.body.dataset.busy")
    page.keyboard.press("Enter")
    page.keyboard.press("x")
    held.pop().continue_()
    until(page, "!document.body.dataset.busy")
    until(page, "document.activeElement.ariaLabel?.startsWith('việc phải báo cáo')")
    first, second = yaml.safe_load(plan.read_text("utf-8"))["body"][3]["text"]
    assert "proposed" not in first["actors"][0]
    assert second["duties"][0]["proposed"]
    assert not held


def test_a_target_without_an_indicator_is_asked_which_it_is(sit: Sit) -> None:
    page, plan = sit()
    before = plan.read_bytes()
    keys(page, *"jjjj", "Enter")
    title(page, "Sửa: chỉ tiêu")
    label = "document.querySelector(`label[for='${document.activeElement.id}']`)?.textContent"
    until(page, f"{label} === 'Chỉ số'")
    keys(page, "Escape")
    closed(page)
    assert plan.read_bytes() == before
    keys(page, "Enter")
    title(page, "Sửa: chỉ tiêu")
    choose(page, "that nghiep", "Tỷ lệ thất nghiệp")
    keys(page, "Enter")
    closed(page)
    (target,) = yaml.safe_load(plan.read_text("utf-8"))["body"][2]["text"][0]["targets"]
    assert target["indicator"]
    assert "proposed" not in target


def test_an_indicator_that_is_missing_is_made_of_the_words_of_the_target(sit: Sit) -> None:
    page, plan = sit()
    keys(page, *"jjjj", "g")
    title(page, "Thêm vào danh mục: chỉ số")
    assert page.evaluate("document.activeElement.value") == "Tỷ lệ thất nghiệp chung"
    keys(page, "Enter")
    closed(page)
    until(page, "document.querySelector('.desk-left').textContent.includes('Còn 6')")
    (entry,) = yaml.safe_load((plan.parent / "registry/indicators.yml").read_text("utf-8"))[-1:]
    assert (entry["name"], entry["unit"]) == ("Tỷ lệ thất nghiệp chung", "%")
    (target,) = yaml.safe_load(plan.read_text("utf-8"))["body"][2]["text"][0]["targets"]
    assert target["indicator"] == entry["id"]


def wait_for_a_change(page: Page, plan: Path, before: bytes) -> None:
    """Wait until the desk has written the plan and says so; a key while it is busy does nothing."""
    for _tries in range(20):
        page.wait_for_timeout(100)
        if plan.read_bytes() != before:
            return


def test_paragraphs_are_cut_joined_and_made_headings_and_all_is_undone(sit: Sit) -> None:
    page, plan = sit()
    before = plan.read_bytes()
    page.locator("[data-words]", has_text="Thực hiện giảm nghèo").click()
    keys(page, "s")
    title(page, "Tách đoạn")
    keys(page, "Home", *["ArrowRight"] * len("Thực hiện giảm nghèo "), "Enter")
    closed(page)
    second = page.locator("[data-words]", has_text="trên địa bàn xã Mẫu")
    assert second.inner_text() == "trên địa bàn xã Mẫu"
    assert "desk-here" in (page.locator("[data-line='9']").get_attribute("class") or "")
    keys(page, "m")
    until(page, "document.body.innerText.includes('Thực hiện giảm nghèo trên địa bàn xã Mẫu')")
    keys(page, "h")
    until(page, "[...document.querySelectorAll('h3')].some(h => h.textContent.startsWith('Thực'))")
    page.locator("[data-words]", has_text="Tỷ lệ thất nghiệp").click()
    keys(page, "J", "m", *"jjj", "Shift+Enter")
    until(page, "document.querySelector('.desk-live').textContent.startsWith('Đã nhận mọi')")
    undo = page.get_by_role("button", name="Hoàn tác")
    for _tries in range(40):
        if undo.is_disabled():
            break
        written = plan.read_bytes()
        keys(page, "u")
        wait_for_a_change(page, plan, written)
    assert plan.read_bytes() == before
    assert undo.is_disabled()


def test_what_another_program_wrote_is_told_and_stays(sit: Sit) -> None:
    page, plan = sit()
    keys(page, *"jjjj")
    theirs = plan.read_bytes().replace(b"status:", b"# theirs\nstatus:")
    plan.write_bytes(theirs)
    keys(page, "x")
    until(page, "document.querySelector('.desk-alert').textContent.includes('chương trình khác')")
    assert plan.read_bytes() == theirs
    page.get_by_role("button", name="Đọc lại tệp trên đĩa").click()
    until(page, "!document.querySelector('.desk-alert').textContent")
    keys(page, "n")
    title(page, "Không phải chỉ tiêu")
    keys(page, "Enter")  # no reason stands there that nobody gave
    until(page, "document.querySelector('.desk-wrong')?.textContent.startsWith('hãy nói vì sao')")
    page.keyboard.type("Con số nằm trong tên gọi")
    keys(page, "Enter")
    closed(page)
    assert b"not_targets:" in plan.read_bytes()
    assert b"# theirs" in plan.read_bytes()


@pytest.mark.parametrize(("width", "dark"), [(PHONE, False), (DESK, True)])
def test_everybody_can_use_it(sit: Sit, width: int, dark: bool) -> None:
    page, _plan = sit(width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for pressed in ("", "jjjj", "e", ("Escape", "r"), ("Escape", "?")):
        keys(page, *pressed)
        page.wait_for_timeout(100)
        rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
        found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
        assert found.violations_count == 0, found.generate_report()
    if width == PHONE:
        keys(page, "Escape")
        page.get_by_role("tab", name="Nguồn").click()
        assert page.locator("#paper .desk-here").is_visible()
        assert not page.locator("#draft").is_visible()


def test_what_no_registry_knows_is_added_where_it_is_typed(sit: Sit) -> None:
    page, plan = sit()
    keys(page, "j", "Enter")
    title(page, "Sửa: Cơ quan ban hành")
    choose(page, "Hội Khuyến học Bến Vàng", "Thêm mục mới: Hội Khuyến học Bến Vàng")
    title(page, "Thêm vào danh mục: cơ quan")
    keys(page, "Tab", "Tab")
    choose(page, "Xã Bến Vàng", "Thêm mục mới: Xã Bến Vàng")
    title(page, "Thêm vào danh mục: đơn vị hành chính")
    keys(page, "Tab")
    page.keyboard.type("x")  # its level
    keys(page, "Tab")
    choose(page, "Tỉnh Bến Vàng", "Thêm mục mới: Tỉnh Bến Vàng")
    closed(page, 4)
    keys(page, "Tab")
    page.keyboard.type("t")
    for left in (3, 2):  # the province, then the commune
        keys(page, "Tab", "Enter") if left == 3 else keys(page, "Enter")
        closed(page, left)
    assert yaml.safe_load((plan.parent / "registry/units.yml").read_text("utf-8"))[-2:] == [
        {"id": "tinh-ben-vang", "name": "Tỉnh Bến Vàng", "level": "province"},
        {
            "id": "xa-ben-vang",
            "name": "Xã Bến Vàng",
            "level": "commune",
            "parent": "tinh-ben-vang",
        },
    ]


def spoken(page: Page, words: str) -> None:
    until(page, "w => document.activeElement.ariaLabel?.startsWith(w)", words)


def test_a_table_of_yearly_figures_is_decided_by_rows_and_at_once(sit: Sit) -> None:
    page, plan = sit(name=YEARLY)
    before = plan.read_bytes()
    until(page, "document.querySelector('.desk-left').textContent.includes('Còn 3')")
    keys(page, "j", "t")  # no row is right yet
    until(page, "document.querySelector('.desk-live').textContent.includes('Nhận một dòng')")
    spoken(page, "chỉ tiêu từng năm: Tỷ lệ thất nghiệp")
    keys(page, "Enter")
    spoken(page, "chỉ tiêu từng năm: Hộ nghèo là người có công")
    # What the check finds in the row above does not call back who goes on.
    until(page, "document.querySelector('.desk-now').textContent.startsWith('2/3')")
    keys(page, "t")
    title(page, "Nhận cả bảng")
    assert "1 dòng chưa có chỉ số" in page.locator("dialog").inner_text()
    keys(page, "Enter")
    closed(page)
    spoken(page, "chỉ tiêu từng năm: Tỷ lệ xóm có nhà văn hóa, chưa có chỉ số")
    assert plan.read_bytes().count(b"proposed: true") == 3
    keys(page, "g")  # one indicator for the whole row
    title(page, "Thêm vào danh mục: chỉ số")
    keys(page, "Enter")
    closed(page)
    until(page, "document.querySelector('.desk-live').textContent.startsWith('Đã sửa: 3 chỉ tiêu')")
    assert b"proposed" not in plan.read_bytes()
    assert plan.read_bytes().count(b"indicator: ty-le-xom-co-nha-van-hoa") == 3
    for _turn in range(4):  # the entry is an edit of its own
        written = plan.read_bytes()
        keys(page, "u")
        wait_for_a_change(page, plan, written)
    assert plan.read_bytes() == before


def test_a_row_is_gone_through_cell_by_cell_where_wished(sit: Sit) -> None:
    page, plan = sit(name=YEARLY)
    keys(page, "j", "o")
    spoken(page, "chỉ tiêu: Tỷ lệ thất nghiệp, 3,5%, năm 2026")
    until(page, "document.querySelector('.desk-left').textContent.includes('Còn 5')")
    keys(page, "Enter")
    spoken(page, "chỉ tiêu: Tỷ lệ thất nghiệp, 3,2%, năm 2027")
    keys(page, "x")
    spoken(page, "chỉ tiêu: Tỷ lệ thất nghiệp, 3%, năm 2028")
    row = yaml.safe_load(plan.read_text("utf-8"))["body"][2]["text"][1]["table"]["rows"][0]
    assert [one.get("proposed") for one in row["targets"]] == [None, True]
    assert b"  # \xc3\xb4 2028" in plan.read_bytes()  # a comment of the author


def test_a_target_is_seen_beside_the_one_that_it_repeats(sit: Sit) -> None:
    page, plan = sit(name=YEARLY)
    before = plan.read_bytes()
    keys(page, "j", "Enter")
    until(page, "document.querySelector('.desk-now').textContent.startsWith('2/3')")
    keys(page, "k")  # the row is decided, its warning is not
    until(page, "document.querySelector('.desk-now').textContent.includes('đã nêu chỉ tiêu này')")
    keys(page, "Enter")
    title(page, "Chỉ tiêu này và một chỉ tiêu khác")
    beside = page.locator(".desk-panel").all_inner_texts()
    assert "Tỷ lệ thất nghiệp, 3%, năm 2028" in beside[0]
    assert "Đến năm 2028, tỷ lệ thất nghiệp còn 3%." in beside[1]
    keys(page, "Enter")  # both say 3 %: one repeats the other
    closed(page)
    assert b"repeats: [i-t1]" in plan.read_bytes()
    until(page, "!document.querySelector('.desk-now').textContent.includes('đã nêu')")
    for _turn in range(2):
        written = plan.read_bytes()
        keys(page, "u")
        wait_for_a_change(page, plan, written)
    assert plan.read_bytes() == before


def test_what_was_considered_about_an_indicator_is_written_with_it(sit: Sit) -> None:
    page, plan = sit(name=YEARLY)
    registry = plan.parent / "registry/indicators.yml"
    before = registry.read_text("utf-8")
    keys(page, "j", "y")
    title(page, "Điều đã xét của chỉ số")
    page.keyboard.type("một cách tính")
    keys(page, "Tab", "Enter")
    closed(page)
    assert registry.read_text("utf-8").replace("  settled: một cách tính\n", "") == before


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_table_of_keys_opens_at_its_top_and_enter_closes_it(sit: Sit, width: int) -> None:
    page, _plan = sit(width=width)
    keys(page, "?")
    title(page, "Phím tắt")
    assert page.evaluate("document.querySelector('dialog').scrollTop") == 0
    told = page.locator("dialog dt").all_inner_texts()
    assert {"p", "o", "t", "r", "y"} <= set(told)
    keys(page, "Enter")
    closed(page)


def test_a_key_acts_on_the_card_that_shows_it(sit: Sit) -> None:
    page, _plan = sit(name=YEARLY)
    now = page.locator(".desk-now")
    assert now.inner_text() == "Nhấn j để tới chỗ chưa chắc đầu tiên"
    keys(page, "j", "K", "K")  # a paragraph whose target was accepted before
    assert now.inner_text() == "Nhấn j để tới chỗ chưa chắc tiếp theo"
    assert page.locator(".desk-annotation[aria-current]").inner_text().startswith("chỉ tiêu")
    keys(page, "e")
    title(page, "Sửa: chỉ tiêu")
    keys(page, "Escape")
    closed(page)
    keys(page, "w")
    title(page, "Sửa chữ của đoạn")
    keys(page, "Escape")
    closed(page)
    page.get_by_role("button", name="Bỏ cả dòng: chỉ tiêu từng năm: Hộ nghèo").focus()
    keys(page, "e")
    title(page, "Sửa: chỉ tiêu từng năm")
    assert page.locator("dialog input").first.input_value() == "Hộ nghèo là người có công"
    keys(page, "Escape")
    closed(page)
    keys(page, "k", "Shift+Enter")  # of the first row; it goes on as Enter does
    spoken(page, "chỉ tiêu từng năm: Hộ nghèo là người có công")


def test_a_new_population_is_written_with_the_words_that_print_it(sit: Sit) -> None:
    page, plan = sit(name=YEARLY)
    populations = plan.parent / "registry/populations.yml"
    keys(page, "j", "K", "K", "e")  # a target that was accepted before
    title(page, "Sửa: chỉ tiêu")
    page.get_by_label("Tính trên ai").first.focus()
    choose(page, "Tỷ lệ thất", "Thêm mục mới: Tỷ lệ thất")
    title(page, "Thêm vào danh mục: đối tượng tính")
    printed = page.get_by_label("Những cách in, mỗi dòng một cách")
    assert printed.input_value() == "tỷ lệ thất"  # with the letters of the text
    assert "tỷ lệ thất nghiệp còn 3%" in page.locator("dialog q").inner_text()
    keys(page, "Enter")
    closed(page, 1)
    assert yaml.safe_load(populations.read_text("utf-8"))[-1]["forms"] == ["tỷ lệ thất"]
    until(page, "document.activeElement.value === 'Tỷ lệ thất'")
    page.get_by_label("Tính trên ai").first.press("Tab")
    page.get_by_label("Tính trên ai").first.focus()
    choose(page, "Người cao tuổi", "Thêm mục mới: Người cao tuổi")
    title(page, "Thêm vào danh mục: đối tượng tính")
    assert printed.input_value() == ""  # no word of the text is made up
    keys(page, "Enter")
    closed(page, 1)
    keys(page, "Enter")
    closed(page)
    until(page, "document.querySelector('#draft').innerText.includes('nói đối tượng ấy')")
    keys(page, "e")  # what is wrong stands open, and has the focus
    title(page, "Sửa: chỉ tiêu")
    assert page.evaluate("document.activeElement.value") == "Người cao tuổi"
