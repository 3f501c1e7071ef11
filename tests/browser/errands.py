"""What readers come for, walked in three ways: by touch, by keyboard, without scripts.

An errand begins on the home page and ends where its answer stands in sight. What it costs is
counted as a reader would: taps, Tabs, how many screens were scrolled; what is typed is not counted.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Locator, Page, Request

from tests.browser.conftest import PATIENCE

Way = Literal["touch", "keys", "bare"]
WAYS: tuple[Way, ...] = ("touch", "keys", "bare")
SETTINGS: Mapping[Way, dict[str, Any]] = {
    "touch": {"viewport": {"width": 360, "height": 740}, "has_touch": True},
    "keys": {"viewport": {"width": 1280, "height": 800}},
    "bare": {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False},
}
WARD = "ke-hoach/phuong-2-quang-tri-ke-hoach-nq42/"
MOST_TABS = 120
# What must be seen of something: its first lines.
BOTTOM = "(e) => { const r = e.getBoundingClientRect(); return r.top + Math.min(r.height, 40); }"
# Whether something is a link to another page, and not one that a script answers on this.
LEADS = """(e) => e.matches("a[href]:not(.o-tim)")
  && e.href.split("#")[0] !== location.href.split("#")[0]"""
# Whether the link that has the focus leads past things, to a place that holds what is looked for.
SKIPS = """(what) => {
  const at = document.activeElement;
  if (!at.matches(".km-skip, .den-ket-qua")) return false;
  const to = document.getElementById(decodeURIComponent(at.hash.slice(1)));
  return !!to && !!(to.contains(what) || to.compareDocumentPosition(what) & 4);
}"""


@dataclass(slots=True)
class Cost:
    """Taps (or Enter, Space), Tabs and screens: how far was scrolled, by the height of one."""

    taps: int = 0
    tabs: int = 0
    scrolled: float = 0.0

    @property
    def screens(self) -> int:
        """Return on how many screens the walk was seen, that of the home page among them."""
        return 1 + math.ceil(self.scrolled - 0.01)


class Fetched:
    """What a page fetches, and when that last began or ended."""

    def __init__(self, page: Page, quiet: float) -> None:
        self._page = page
        self._quiet = quiet
        self._under_way: set[Request] = set()
        self._last = time.monotonic()
        page.on("request", self._begins)
        page.on("requestfinished", self._ends)
        page.on("requestfailed", self._ends)

    def wait_until_quiet(self) -> None:
        """Wait until nothing was under way for a while."""
        self._last, end = time.monotonic(), time.monotonic() + PATIENCE
        while self._under_way or time.monotonic() - self._last < self._quiet:
            assert time.monotonic() < end, [one.url for one in self._under_way]
            self._page.wait_for_timeout(20)

    def _begins(self, request: Request) -> None:
        self._under_way.add(request)
        self._last = time.monotonic()

    def _ends(self, request: Request) -> None:
        self._under_way.discard(request)
        self._last = time.monotonic()


class Walk:
    """A reader on the way, who knows what to look for and not where it stands."""

    def __init__(
        self,
        page: Page,
        home: str,
        way: Way,
        leaving: Callable[[Page], None] | None = None,
        quiet: float = 0.5,
    ) -> None:
        """Begin on the home page; `leaving` is told of a page before it is left.

        A page stands there when for `quiet` seconds nothing was fetched: on a slow line for longer.
        """
        self.page = page
        self.way = way
        self.cost = Cost()
        self._fetched = Fetched(page, quiet)
        self._leaving = leaving if way != "bare" else None
        page.goto(home)
        self._came()

    def search(self, words: str) -> None:
        """Ask the search of the site, from wherever the reader is."""
        self.choose(self.page.locator("a.o-tim"))
        self.page.locator("input[name=q]:focus").wait_for()
        self.page.keyboard.type(words)
        self._leave()
        self.page.keyboard.press("Enter")
        self.page.locator("#ket_qua a").first.wait_for()
        self._came()

    def choose(self, what: Locator) -> None:
        """Go to what can be chosen, and choose it."""
        what = what.first
        what.wait_for()
        before, leads = self.page.url, what.evaluate(LEADS)
        if self.way == "keys":
            self._tab_to(what)
            self._leave()
            self.page.keyboard.press("Enter")
        else:
            self._scroll_to(what)
            self._leave()
            what.tap() if self.way == "touch" else what.click()
        self.cost.taps += 1
        if leads:  # on a slow line the page of before stands there for a while
            self.page.wait_for_url(lambda address: address != before, wait_until="commit")
        self._came()

    def pick(self, label: str, words: str) -> None:
        """Go to a choice by Tab, and type how what is looked for begins."""
        self._tab_to(self.page.get_by_label(label).first)
        self.page.keyboard.type(words)

    def see(self, what: Locator) -> None:
        """Bring the answer in sight."""
        what = what.first
        what.wait_for()
        self._scroll_to(what)

    def link(self, words: str) -> Locator:
        """Return the links of the page's own part whose words hold some words."""
        return self.page.locator("main a:visible", has_text=words)

    def _leave(self) -> None:
        if self._leaving:
            self._leaving(self.page)

    def _came(self) -> None:
        self.page.wait_for_load_state("load")
        self._fetched.wait_until_quiet()

    def _scroll_to(self, what: Locator) -> None:
        # Upwards is no search: a reader has seen what lies there.
        place = what.evaluate(BOTTOM)
        height = self.page.evaluate("innerHeight")
        if place > height:
            self.cost.scrolled += (place - height) / height
        what.scroll_into_view_if_needed()

    def _tab_to(self, what: Locator) -> None:
        """Press Tab until it is reached; a link that skips to the content is taken."""
        for _ in range(MOST_TABS):
            if what.evaluate("(e) => e === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
            self.cost.tabs += 1
            if what.evaluate(SKIPS):
                self.page.keyboard.press("Enter")
        raise AssertionError(f"not within {MOST_TABS} Tabs: {what}")


Errand = Callable[[Walk], None]


def renamed_ward(walk: Walk) -> None:
    """My ward got a new name in 2025: is the plan that spoke for it here?"""
    if walk.way == "bare":
        walk.choose(walk.link("Nơi tôi ở hứa gì"))
        walk.see(walk.page.get_by_text("nay thuộc phường Quảng Trị"))
    else:
        walk.search("phường quảng trị")
        walk.see(walk.page.get_by_text("Kế hoạch của Phường 2").first)


def to_the_ward(walk: Walk) -> None:
    """Come to the plan of the ward: by the list of plans, or by search."""
    if walk.way == "bare":
        walk.choose(walk.link("Nơi tôi ở hứa gì"))
        walk.choose(walk.page.locator(f"main a[href$='{WARD.removeprefix('ke-hoach/')}']"))
    else:
        walk.search("phường 2 quảng trị")
        walk.choose(walk.page.locator(f"#ket_qua a[href*='{WARD}']"))


def health_insurance(walk: Walk) -> None:
    """What does it promise for health insurance, in its own words?"""
    if walk.way == "bare":
        to_the_ward(walk)
        walk.choose(walk.link("Bảo hiểm xã hội"))
        walk.see(walk.page.get_by_text("tham gia bảo hiểm y tế"))
    else:
        walk.search("phường 2 quảng trị bảo hiểm y tế")
        walk.see(walk.page.locator("#ket_qua").get_by_text("100% dân số tham gia"))


def more_than_elsewhere(walk: Walk) -> None:
    """Is that more or less than elsewhere?"""
    if walk.way == "bare":
        walk.choose(walk.link("Mỗi nơi đặt mức nào"))
        walk.choose(walk.page.locator("main summary", has_text="Bảo hiểm xã hội"))
        walk.choose(walk.link("tham gia bảo hiểm y tế"))
    else:
        walk.search("tỷ lệ tham gia bảo hiểm y tế")
        walk.choose(walk.page.locator("#ket_qua a[href*='/chi-tieu/']"))
    walk.see(walk.page.locator("main table").first)


def who_and_when(walk: Walk) -> None:
    """Who answers for it, and on which day do they report?"""
    to_the_ward(walk)
    walk.see(walk.page.get_by_text("Ngày nào báo cáo").first)
    walk.see(walk.page.get_by_text("15/11").first)


def what_changed(walk: Walk) -> None:
    """What changed since it was published, and by whose decision?"""
    to_the_ward(walk)
    walk.see(walk.page.get_by_text("chưa ghi nhận văn bản nào sửa đổi").first)


def dossier(walk: Walk) -> None:
    """A deputy's: two plans and one field, for the next meeting: one page to print and to save."""
    if walk.way == "bare":
        # All plans of one field; to choose among them asks for a script.
        walk.choose(walk.link("lĩnh vực"))
        walk.choose(walk.link("Bảo hiểm xã hội"))
        walk.see(walk.link("CSV"))
        walk.see(walk.page.locator("main table.chi-tieu"))
    else:
        walk.choose(walk.page.locator("nav a", has_text="So sánh"))
        walk.choose(walk.link("Tỉnh Kiên Giang và Tỉnh Vĩnh Long"))
        if walk.way == "keys":
            walk.pick("Chỉ một lĩnh vực", "Bảo hiểm xã hội")
            walk.choose(walk.page.get_by_role("button", name="Mở", exact=True))
        else:
            walk.choose(walk.link("Bảo hiểm xã hội"))
        walk.see(walk.page.get_by_role("button", name="Tải CSV cho bảng tính tiếng Việt"))
        walk.see(walk.page.locator(".canh td .muc"))


def citation(walk: Walk) -> None:
    """A journalist's: where places differ on one thing, and a sentence with its citation."""
    more_than_elsewhere(walk)
    if walk.way != "bare":
        walk.choose(walk.page.get_by_role("button", name="Chép lời dẫn"))
        walk.see(walk.page.locator(".loi-dan", has_text="đọc ngày"))
    walk.see(walk.page.locator(".loi-dan", has_text="ghi vào trang ngày").first)


def has_it_happened(walk: Walk) -> None:
    """Has it happened? A promise of a province, the figure beside it, what may be said."""
    walk.choose(walk.link("Lời hứa nay tới đâu"))
    walk.choose(walk.page.locator("main table a[href*='kien-giang-ke-hoach-nq42']"))
    walk.see(walk.page.locator("main table.tien-do td b").first)


ERRANDS: Mapping[str, Errand] = {
    "renamed ward": renamed_ward,
    "health insurance": health_insurance,
    "more than elsewhere": more_than_elsewhere,
    "who and when": who_and_when,
    "what changed": what_changed,
    "dossier": dossier,
    "citation": citation,
    "has it happened": has_it_happened,
}
