"""What is copied arrives as a table: in a letter as one, in a spreadsheet a cell for each cell."""

from __future__ import annotations

import re
import time
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PATIENCE, PHONE, Open, until

WARD = "ke-hoach/phuong-2-quang-tri-ke-hoach-nq42/"
FIELD = f"{WARD}#linh-vuc_an-sinh-xa-hoi"
MATRIX = "so-sanh/?linh-vuc=thi-truong-lao-dong"
PAIR = "so-sanh/bac-ai-ke-hoach-nq42/phuong-2-quang-tri-ke-hoach-nq42/"
INDICATOR = "chi-tieu/ty-le-tham-gia-bao-hiem-y-te/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
SELECT = """(name) => {
  const range = document.createRange();
  range.selectNode(document.querySelector(name));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
SELECT_FROM = """([first, last]) => {
  const [one, other] = [first, last].map((name) => document.querySelector(name));
  getSelection().setBaseAndExtent(one, 0, other, other.childNodes.length);
}"""
READ = """async () => {
  const [found] = await navigator.clipboard.read();
  const texts = found.types.map(async (type) => [type, await (await found.getType(type)).text()]);
  return Object.fromEntries(await Promise.all(texts));
}"""
# What no cell of ours has to bring along.
OURS = re.compile(r"Sắp xếp|Chữ đã tìm|Chép bảng|¶|class=|<button|<summary|<details|<svg")


class Copied(NamedTuple):
    html: str
    lines: list[list[str]]


def pressed(page: Page) -> dict[str, str]:
    page.keyboard.press("Control+c")
    found: dict[str, str] = page.evaluate(READ)
    return found


def copied(page: Page) -> Copied:
    """What is selected, copied once the script is there that lays it out."""
    end = time.monotonic() + PATIENCE
    while "class=" in (found := pressed(page))["text/html"]:
        assert time.monotonic() < end, "no script laid out what was copied"
        page.wait_for_timeout(50)
    lines = found["text/plain"].replace("\r\n", "\n").split("\n")
    return Copied(found["text/html"], [line.split("\t") for line in lines])


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_shown_part_of_the_matrix_is_a_table(open_page: Open, width: int) -> None:
    page = open_page(MATRIX, width=width, permissions=CLIPBOARD)
    until(page, "!document.querySelector('[data-doi]')")
    page.evaluate(SELECT, ".ma-tran")
    html, lines = copied(page)
    assert not OURS.search(html)
    assert html.count("<table>") == 1
    shown = page.locator(".ma-tran tbody tr").evaluate_all(
        "(all) => all.filter((e) => e.checkVisibility()).length"
    )
    head = next(at for at, line in enumerate(lines) if line[0] == "Chỉ số")
    assert len(lines[head:]) == html.count("<tr>") == 1 + shown
    assert {len(line) for line in lines[head:]} == {6}
    assert lines[head][1] == "Huyện Bác Ái; tỉnh Ninh Thuận"
    assert lines[head + 1] == ["Thị trường lao động", "", "", "", "", ""]
    assert lines[head + 2][3] == "dưới 2%; chung; năm 2030; dưới 2,5%; khu vực thành thị; năm 2030"
    assert '<th scope="rowgroup" colspan="6">' in html or 'colspan="6" scope="rowgroup"' in html
    assert f'{WARD}">Phường 2</a>' in html  # an address that leads there from anywhere


def test_columns_that_are_hidden_stay_behind(open_page: Open) -> None:
    page = open_page(f"{MATRIX}&cap=tinh", permissions=CLIPBOARD)
    until(page, "!document.querySelector('[data-doi]')")
    page.evaluate(SELECT, ".ma-tran")
    html, lines = copied(page)
    assert lines[-1][0].startswith("Tỷ lệ thất nghiệp")
    assert {len(line) for line in lines[1:]} == {3}
    assert "Bác Ái" not in html


def test_a_button_copies_the_table(open_page: Open) -> None:
    page = open_page(MATRIX, width=PHONE, permissions=CLIPBOARD)
    button = page.get_by_role("button", name="Chép bảng")
    button.click()
    until(page, "document.querySelector('.lay-ve [role=status]').textContent.startsWith('Đã chép')")
    found = page.evaluate(READ)
    assert not OURS.search(found["text/html"])
    assert "\tTỉnh Vĩnh Long" in found["text/plain"]
    assert page.evaluate("getSelection().isCollapsed")
    assert button.evaluate("(e) => e === document.activeElement")


def test_targets_of_a_plan_say_no_sentence_that_is_folded(open_page: Open) -> None:
    page = open_page(WARD, permissions=CLIPBOARD)
    page.evaluate(SELECT, ".linh-vuc table")
    html, lines = copied(page)
    assert not OURS.search(html)
    assert "Câu gốc" not in html
    assert lines[0] == ["Mức", "Chỉ tiêu, đối tượng", "Thời điểm"]
    assert lines[1][0] == "trên 70%"
    assert lines[1][2] == "cuối năm 2027"


def test_two_plans_side_by_side_are_a_table(open_page: Open) -> None:
    page = open_page(PAIR, permissions=CLIPBOARD)
    page.evaluate(SELECT, ".phan-so[open] .canh")
    html, lines = copied(page)
    assert not OURS.search(html)
    assert lines[0] == ["", "Huyện Bác Ái; Kế hoạch", "Phường 2; Kế hoạch"]
    assert [line for line in lines if len(line) != 3] == []


def test_a_row_leads_to_its_sentence(open_page: Open) -> None:
    page = open_page(INDICATOR, permissions=CLIPBOARD)
    page.evaluate(SELECT, "table.chi-tieu")
    html, lines = copied(page)
    assert not OURS.search(html)
    row = next(line for line in lines if line[1:2] and line[1].startswith("Phường 2"))
    assert row[0] == "100%"
    assert "“100% dân số tham gia bảo hiểm y tế”" in row[1]
    assert f"/{WARD}#" in row[3]
    assert f'/{WARD}{row[3].split("/")[-1]}">Câu gốc</a>' in html


def test_some_rows_are_copied_alone_and_words_of_one_cell_as_they_are(open_page: Open) -> None:
    page = open_page(INDICATOR, permissions=CLIPBOARD)
    page.evaluate(SELECT, "table.chi-tieu")
    copied(page)
    rows = "table.chi-tieu tbody tr:not(.nhom)"
    page.evaluate(SELECT_FROM, [f"{rows} > td.muc", f"{rows} > td.dan"])
    _html, lines = copied(page)
    assert [line[0] for line in lines] == ["trên 95%"]
    page.evaluate(SELECT_FROM, [f"{rows} q", f"{rows} q"])
    assert pressed(page)["text/plain"] == "trên 95% dân số tham gia bảo hiểm y tế"


def test_a_whole_page_keeps_its_headings_lists_and_tables(open_page: Open) -> None:
    page = open_page("du-lieu/", permissions=CLIPBOARD)
    page.keyboard.press("Control+a")
    html, lines = copied(page)
    assert "<h1>Dữ liệu mở</h1>" in html
    assert "<ul><li>" in html
    assert ["Tệp", "Chứa gì", "Dạng khác", "Mô tả"] in lines


def test_no_cell_becomes_a_formula(open_page: Open) -> None:
    page = open_page(INDICATOR, permissions=CLIPBOARD)
    page.locator("table.chi-tieu td.muc").first.evaluate("(e) => { e.textContent = '=1+1'; }")
    page.evaluate(SELECT, "table.chi-tieu")
    html, lines = copied(page)
    assert "<td>'=1+1</td>" in html
    assert any(line[0] == "'=1+1" for line in lines)


def test_without_scripts_a_table_is_copied_as_it_stands(open_page: Open) -> None:
    page = open_page("so-sanh/", scripts=False, permissions=CLIPBOARD)
    # What a reader without scripts does by hand; the way to look is that of a page with scripts.
    page.locator(".ma-tran caption").click(click_count=3)
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    other = page.context.browser.new_context(permissions=CLIPBOARD).new_page()  # type: ignore[union-attr]
    other.goto(page.url)
    found = other.evaluate(READ)
    other.context.close()
    assert '<th scope="col"' in found["text/html"]
    assert "Sắp xếp" not in found["text/html"]
    assert "Chép bảng" not in found["text/html"]
