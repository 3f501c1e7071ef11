"""Pages on a phone, on a desk, on paper: nothing sticks out, is cut off or illegible."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, NARROW, PHONE, Open, lay_out, unfold, until
from tests.browser.places import PAGES, PLAN, PLANS

WIDTHS = (DESK, PHONE, NARROW)  # from one to the next that is laid out the most alike
# Letters that a reader made larger in the browser, and lines and words further apart (WCAG 1.4.12).
LARGER = ((NARROW, 21), (PHONE, 24), (DESK, 24))
FURTHER = """() => {
  const own = new CSSStyleSheet();
  own.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
}"""
# What sticks out of the window at the right, but what is hidden from sight on purpose.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("main *, header *, footer *")]
    .filter((e) => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter((e) => !e.closest(".km-search, .km-skip, thead"))
    .filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && (box.right > width + 1 || box.left < -1);
    })
    .map((e) => e.outerHTML.slice(0, 120));
}"""
OVERLAPPING = """() => {
  const seen = [...document.querySelectorAll(".so-lon > li, .loi-vao > li, .ke > li, tr > *")];
  const wide = (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display != "inline";
  return seen.filter((e) => e.checkVisibility() && !e.closest("thead")).filter(wide)
    .map((e) => e.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(open_page: Open, name: str) -> None:
    page = open_page(PAGES[name])
    unfold(page)
    lay_out(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert page.evaluate(STICKING_OUT) == [], width
        assert wide <= width, (width, wide)
        assert page.evaluate(OVERLAPPING) == [], width
    devtools = page.context.new_cdp_session(page)
    for width, letters in LARGER:
        devtools.send("Page.setFontSizes", {"fontSizes": {"standard": letters}})
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, letters)
    devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
    page.evaluate(FURTHER)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, "further")


def test_indicators_are_folded_on_a_phone_and_an_address_opens_one(open_page: Open) -> None:
    page = open_page(PAGES["indicators"], width=PHONE)
    assert page.locator("table.chi-tieu:visible").count() == 0
    name = page.locator("h3[id]").last.get_attribute("id")
    page = open_page(f"{PAGES['indicators']}#{name}", width=PHONE)
    assert page.locator("table.chi-tieu:visible").count() == 1
    page = open_page(PAGES["indicators"], width=DESK)
    tables = page.locator("table.chi-tieu")
    assert page.locator("table.chi-tieu:visible").count() == tables.count() > 20


@pytest.mark.parametrize(
    ("path", "shown", "anchor", "screens"),
    [
        ("du-lieu/", "table.thuoc-tinh", "cot-targets", 16),
        ("co-quan/", "ul.ke.gon", "noi_tinh-kien-giang", 4),
    ],
)
def test_a_long_list_is_folded_on_a_phone_and_whole_elsewhere(
    open_page: Open, path: str, shown: str, anchor: str, screens: int
) -> None:
    page = open_page(path, width=PHONE)
    assert page.locator(f"{shown}:visible").count() == 0
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") < screens
    page.evaluate("(name) => { location.hash = name; }", anchor)
    until(page, f"[...document.querySelectorAll('{shown}')].some((e) => e.checkVisibility())")
    assert page.locator(f"#{anchor}").is_visible()
    page = open_page(path, width=PHONE, scripts=False)
    everything = page.locator(shown).count()
    assert page.locator(f"{shown}:visible").count() == everything > 5
    page = open_page(path, width=PHONE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(f"{shown}:visible").count() == everything
    # A fold that may not be torn would leave the sheet before it empty.
    torn = page.locator("details.phan").first.evaluate("(e) => getComputedStyle(e).breakInside")
    assert torn == "auto"


def test_an_old_address_on_the_page_of_the_data_leads_to_its_words(open_page: Open) -> None:
    page = open_page("du-lieu/#toan-van", width=PHONE)
    assert page.locator("a.neo").count() == 0  # nothing here is a passage of a text
    head = page.locator("h2", has_text="Toàn văn từng kế hoạch")
    box = head.bounding_box()
    assert box
    assert -60 < box["y"] < 100


def test_text_keeps_its_measure(open_page: Open) -> None:
    """Long lines tire, tight lines cut stacked accents: about 60 to 72 letters, at least 1.65."""
    measure = """async () => {
      const p = [...document.querySelectorAll("p:has(> .doan)")]
        .sort((a, b) => b.textContent.length - a.textContent.length)[0];
      p.scrollIntoView(); // what is far away is not laid out
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const style = getComputedStyle(p);
      const lines = p.getBoundingClientRect().height / parseFloat(style.lineHeight);
      const size = parseFloat(style.fontSize);
      return [p.textContent.trim().length / lines, parseFloat(style.lineHeight) / size, size];
    }"""
    letters, leading, size = open_page(PLAN).evaluate(measure)
    assert 55 <= letters <= 76
    assert leading >= 1.65
    assert size >= 17
    phone = open_page(PLAN, width=PHONE)
    unfold(phone)
    letters, leading, size = phone.evaluate(measure)
    assert letters >= 30
    assert leading >= 1.65
    assert size >= 16


VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = "".join(f"{vowel}{tone}" for vowel in VOWELS for tone in TONES) + "đĐ–“”‘’…²½%/0123456789"


@pytest.mark.parametrize("family", ["--chu-goc", "--chu-ta"])
def test_our_own_fonts_hold_every_vietnamese_letter(open_page: Open, family: str) -> None:
    page = open_page(PLAN)
    page.evaluate(
        """([family, letters]) => {
          const p = document.createElement("p");
          p.id = "chu_thu";
          p.style.fontFamily = `var(${family})`;
          p.textContent = letters.normalize("NFC");
          document.querySelector("article").prepend(p);
          return document.fonts.ready.then(() => true);
        }""",
        [family, LETTERS],
    )
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    place = {"nodeId": root, "selector": "#chu_thu"}
    node = devtools.send("DOM.querySelector", place)["nodeId"]
    fonts = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert [font["familyName"] for font in fonts if not font["isCustomFont"]] == []
    assert sum(font["glyphCount"] for font in fonts) >= 160


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_place_that_an_address_names_is_marked_and_in_sight(
    open_page: Open, width: int
) -> None:
    page = open_page(PLAN, width=width)
    first = page.locator("a.ct[id]").first.get_attribute("id")
    passage = (
        page.locator("p:has(> .doan):has(a.ct[id])").first.locator(".doan").get_attribute("id")
    )
    plain = page.locator("p:has(> .doan):not(:has(a.ct))").last
    ground = (
        "(e) => { const s = getComputedStyle(e); return s.backgroundImage + s.backgroundColor; }"
    )
    before = plain.evaluate(ground)
    for anchor in (first, passage):
        page.goto(f"{page.url.partition('#')[0]}#{anchor}")
        box = page.locator(f"[id='{anchor}']").bounding_box()
        assert box
        assert 0 <= box["y"] < page.viewport_size["height"] / 2  # type: ignore[index]
        if width == PHONE:  # who says this stays above it
            place = page.locator(".dinh").bounding_box()
            assert place
            assert place["y"] == 0
            assert place["height"] <= box["y"]
        marked = page.locator(f"p:has([id='{anchor}'])").evaluate(ground)
        assert marked != before, anchor


# --- Paper -------------------------------------------------------------------------------------

HIDDEN_ON_PAPER = (
    ".km-nav",
    ".km-search",
    ".km-contents",
    ".trong-trang",
    ".neo",
    ".tep",
    ".km-skip",
)


@pytest.mark.parametrize("name", PLANS)
def test_paper_holds_the_text_and_not_the_navigation(open_page: Open, name: str) -> None:
    page = open_page(PLANS[name], dark=True)
    page.emulate_media(media="print")
    for selector in HIDDEN_ON_PAPER:
        shown = page.locator(selector).evaluate_all(
            "(all) => all.filter((e) => e.checkVisibility()).length"
        )
        assert shown == 0, selector
    hidden = page.locator("p:has(> .doan)").evaluate_all(
        "(all) => all.filter((e) => !e.checkVisibility()).length"
    )
    assert hidden == 0
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    assert (
        page.locator("p:has(> .doan)").first.evaluate("(e) => getComputedStyle(e).color")
        == "rgb(0, 0, 0)"
    )
    # A4 without its margins, at 96 px an inch: 167 mm.
    page.set_viewport_size({"width": 631, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 631
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF-")
    assert (
        5
        <= paper.count(b"/Type /Page\n")
        + paper.count(b"/Type /Page ")
        + paper.count(b"/Type /Page/")
        <= 40
    )


# --- Light and dark ----------------------------------------------------------------------------

SWITCH = ".km-colours button:visible"


def colours(page: Page, selector: str) -> tuple[list[float], list[float]]:
    """The colour of an element's letters and of the ground that they stand on."""
    found: list[list[float]] = page.locator(selector).first.evaluate(
        """(e) => {
          const parse = (c) => c.match(/[\\d.]+/g).map(Number);
          let ground = e;
          while (ground && (parse(getComputedStyle(ground).backgroundColor)[3] ?? 1) == 0)
            ground = ground.parentElement;
          return [parse(getComputedStyle(e).color),
            ground ? parse(getComputedStyle(ground).backgroundColor) : [255, 255, 255]];
        }"""
    )
    return found[0], found[1]


def luminance(colour: list[float]) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [c / 255 for c in colour[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(page: Page, selector: str) -> float:
    """Contrast of an element's letters with what they stand on (WCAG 2.2)."""
    light, dark = sorted((luminance(one) for one in colours(page, selector)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT = (
    "p:has(> .doan)",
    "h1",
    "h2",
    "td.muc",
    ".nho",
    ".ghi",
    ".thuoc-tinh th",
    "a.ct",
    "a.vb",
    ".km-footer p",
    "main a",
)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_text_is_legible_in_both_schemes(open_page: Open, width: int, dark: bool) -> None:
    page = open_page(PLAN, width=width, dark=dark)
    low = {one: ratio for one in TEXT if (ratio := contrast(page, one)) < 7}
    assert low == {}
    _, ground = colours(page, "p:has(> .doan)")
    assert (luminance(ground) < 0.1) == dark


def test_the_schemes_can_be_chosen_and_stay_chosen(open_page: Open) -> None:
    page = open_page(PLAN, storage_state={})
    grounds = []
    for _ in range(3):
        page.locator(SWITCH).click()
        grounds.append(tuple(colours(page, "p:has(> .doan)")[1]))
    assert len(set(grounds)) == 2
    chosen = grounds[1]
    page.locator(SWITCH).click()
    page.locator(SWITCH).click()
    page.goto(page.url.replace(PLAN, "ke-hoach/"))
    assert tuple(colours(page, "main a")[1]) == chosen


@pytest.mark.parametrize("dark", [False, True])
def test_a_portal_names_each_colour_once_for_day_and_night(open_page: Open, dark: bool) -> None:
    page = open_page(PLAN, dark=dark, storage_state={})
    page.evaluate(
        """() => {
          const own = new CSSStyleSheet();
          own.replaceSync(":root { --nhan-ngay: #102030; --nhan-dem: #d0e0f0; }");
          document.adoptedStyleSheets.push(own);
        }"""
    )
    day, night = [16, 32, 48], [208, 224, 240]
    seen = [colours(page, ".km-footer a")[0]]
    for _ in range(2):
        page.locator(SWITCH).click()
        seen.append(colours(page, ".km-footer a")[0])
    assert seen[0] == (night if dark else day)
    assert sorted(seen[1:]) == [day, night]


def test_dark_without_scripts_follows_the_machine(open_page: Open) -> None:
    page = open_page(PLAN, dark=True, scripts=False)
    assert luminance(colours_without_scripts(page)) < 0.1


def colours_without_scripts(page: Page) -> list[float]:
    # Playwright's own evaluation works although the page's scripts are off.
    return colours(page, "p:has(> .doan)")[1]
