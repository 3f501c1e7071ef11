"""Who does what: on a desk a table of marks, on a phone each agency with its tasks by name."""

from __future__ import annotations

from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.places import PAGES

ROW = ".phan-cong tbody tr:has(td:nth-of-type(8) a)"
CELLS = f"""() => [...document.querySelectorAll("{ROW} td[data-nhan]")].map((cell) => {{
  const before = getComputedStyle(cell, "::before");
  const link = cell.querySelector("a").getBoundingClientRect();
  return {{ width: cell.clientWidth, label: before.content.slice(1, -1), height: link.height,
    isBelow: before.display == "block", words: cell.innerText.trim() }};
}})"""
TASKS = "[...document.querySelectorAll('.viec-so li')].map((one) => one.textContent)"


def test_on_a_phone_an_agency_has_its_tasks_by_name(open_page: Open) -> None:
    page = open_page(PAGES["assignments"], width=PHONE)
    tasks = page.evaluate(TASKS)
    cells = page.evaluate(CELLS)
    assert len(cells) > 3
    for cell in cells:
        assert cell["label"] in tasks
        assert cell["isBelow"]
        assert cell["width"] > PHONE * 0.8
        assert cell["height"] >= 24
        assert "Phối hợp" in cell["words"] or "Chủ trì, làm" in cell["words"]
    assert page.locator(".khi-rong").is_hidden()


def test_on_a_desk_a_mark_and_a_number_are_large_enough(open_page: Open) -> None:
    page = open_page(PAGES["assignments"], width=DESK)
    links = page.locator(".phan-cong :is(thead, td) a").all()
    assert len(links) > 40
    for one in links:
        box = one.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    assert page.locator(".phan-cong tbody tr").first.locator("td").nth(3).is_visible()
    assert page.locator(".khi-rong").is_visible()
