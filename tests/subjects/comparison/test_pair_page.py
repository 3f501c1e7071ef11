"""The page of two plans: every figure and passage leads to its words, every text stays text."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.model.plan import Plan, Section
from generator.model.site import Site
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.portal import PortalSettings
from generator.subjects.comparison.pair_page import pair_links, pair_pages
from tests.hostile import HOSTILE
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, THEME, Html, edition_of, fold, front_matter, linked, to_html

LEFT, RIGHT = "duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42"


@functools.cache
def real() -> Site:
    return linked(PLANS)


def pair_page(site: Site, left: str = LEFT, right: str = RIGHT) -> Html:
    problems: list[Problem] = []
    pages = pair_pages(edition_of(replace(site, pairs=((left, right),))))
    (file,) = render(pages, [THEME], PortalSettings(), {}, problems)
    assert problems == []
    return Html(to_html(front_matter(file.text)[1]))


def test_every_link_leads_to_a_place_of_its_plan() -> None:
    site = real()
    page = pair_page(site)
    for name in (LEFT, RIGHT):
        plan = site.plans[name]
        places = {f"#{section.id}" for section in plan.walk()} | {""}
        places |= {f"#{paragraph.id}" for paragraph in plan.paragraphs()}
        places |= {f"#{target.id}" for target in plan.targets()}
        places |= {f"#{duty.id}" for duty in plan.duties()}
        base = f"../../../ke-hoach/{name}/"
        found = {
            link.attributes["href"].removeprefix(base)
            for link in page.all("a")
            if link.attributes["href"].startswith(base)
        }
        assert found <= places
        assert {f"#{paragraph.id}" for paragraph in plan.paragraphs()} <= found


def test_a_target_stands_beside_its_counterpart_with_both_quotes() -> None:
    rows = [one.text for one in pair_page(real()).all("tr")]
    (row,) = (one for one in rows if one.startswith("Tỷ lệ thất nghiệpkhu vực thành thị"))
    assert row.index("dưới 2,5%") < row.index("dưới 4%")
    (row,) = (one for one in rows if one.startswith("Số dược sĩ trên 10.000 dân"))
    assert "không tìm thấy3 dược sĩ" in row
    assert "dược" not in (PLANS / f"{LEFT}.yml").read_text("utf-8").lower()


def denials(page: Html) -> dict[tuple[str, str], tuple[str, list[str]]]:
    """What each column is said not to say and where that leads, by the head of its row."""
    found: dict[tuple[str, str], tuple[str, list[str]]] = {}
    head, column, link_of = "", "", None
    for one in page.elements:
        if one.tag == "th":
            head = one.text
        elif one.tag == "td":
            column, link_of = one.attributes.get("data-nhan", ""), None
        elif one.tag == "span" and "data-phu-dinh" in one.attributes:
            link_of = found[head, column] = (one.text, [])
        elif one.tag == "a" and link_of and "span" in one.inside:
            link_of[1].append(one.attributes["href"].rpartition("/")[2])
    return found


def test_a_silent_plan_is_said_not_to_say_what_was_looked_for() -> None:
    found = denials(pair_page(real()))
    left, right = "Thị xã Đức Phổ (dự thảo)", "Tỉnh Kiên Giang"
    # A draft has no number yet; another row has the indicator of other people; a text speaks of it.
    assert found["Số, ký hiệu", left][0].startswith(("không tìm thấy", "chưa ghi vào dữ liệu"))
    words, places = found["Tỷ lệ hộ gia đình sử dụng nước sạchngười dân", right]
    assert words == "nêu ở hàng khác của chỉ số này: chỗ 1, chỗ 2"
    water = [
        target.id
        for target in real().plans[RIGHT].targets()
        if target.indicator == "ty-le-ho-su-dung-nuoc-sach"
    ]
    assert places == [f"#{one}" for one in water]
    spoken = {key: one for key, one in found.items() if "có nói ở" in one[0]}
    assert spoken
    for (_, column), (words, places) in spoken.items():
        assert words.startswith("không đặt thành chỉ tiêu này; có nói ở ")
        assert places
        plan = real().plans[LEFT if column == left else RIGHT]
        assert {one.removeprefix("#") for one in places} <= {
            *(section.id for section in plan.walk()),
            *(paragraph.id for paragraph in plan.paragraphs()),
        }


def test_no_text_is_said_to_lack_what_only_the_registry_of_units_has() -> None:
    small = case_site()
    left, right = small.plans["tinh-mau-chuong-trinh"], small.plans["xa-mau-ke-hoach"]
    today = replace(left, unit="tinh-mau-2025")
    found = denials(
        pair_page(replace(small, plans={left.id: today, right.id: right}), left.id, right.id)
    )
    assert found["Nơi ấy nay thuộc", "Tỉnh Mẫu (dự thảo)"] == ("vẫn là nơi ấy", [])
    # The file names no document that the draft carries out; its text does.
    assert found["Thực hiện", "Tỉnh Mẫu (dự thảo)"] == ("nêu ở đầu văn bản", ["#khac-p1"])


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_plans_stays_text(text: str) -> None:
    site = real()
    plans = {LEFT: saying(site.plans[LEFT], text), RIGHT: saying(site.plans[RIGHT], f"{text} a")}
    page = pair_page(replace(site, plans=plans))
    cells = [one for one in page.all("td") if one.attributes.get("class") == "loi"]
    assert {cell.text for cell in cells} == {f"{fold(text)} ¶", f"{fold(text)} a ¶"}
    assert {one.tag for one in page.elements} <= {
        "p", "a", "h1", "h2", "nav", "ul", "li", "label", "input", "table", "thead", "tbody", "tr",
        "th", "td", "small", "span", "div", "mark", "q", "b", "details", "summary",
    }  # fmt: skip
    assert not any(name.startswith("on") for one in page.elements for name in one.attributes)


@pytest.mark.parametrize("text", HOSTILE)
def test_first_words_of_what_is_near_stay_text(text: str) -> None:
    site = real()
    plans = {name: saying(site.plans[name], f"{text} một hai ba") for name in (LEFT, RIGHT)}
    title = replace(plans[RIGHT].sections[0], role="title")
    page = pair_page(
        replace(site, plans={**plans, RIGHT: replace(plans[RIGHT], sections=(title,))})
    )
    (ours, theirs) = (one for one in page.all("td") if one.attributes.get("class") == "gan")
    assert ours.text.startswith("Lời gần giống đứng ở chỗ khác: “")
    said = ours.text.partition("“")[2].rstrip("…”")
    assert fold(f"{text} một hai ba").startswith(said)
    assert theirs.attributes["data-nhan"] == "Tỉnh Kiên Giang"
    links = [one for one in page.all("a") if "td" in one.inside and "small" in one.inside]
    assert {one.attributes["href"] for one in links} >= {
        f"../../../ke-hoach/{name}/#{next(plans[name].paragraphs()).id}" for name in (LEFT, RIGHT)
    }


def saying(plan: Plan, text: str) -> Plan:
    """A plan that says one thing only."""
    paragraph = replace(next(plan.paragraphs()), text=text, show=None, mark=None, targets=())
    section = Section("i", 1, None, None, None, "other", False, plan.place)
    section = replace(section, paragraphs=(replace(paragraph, citations=()),))
    return replace(plan, title=text, sections=(section,))


@pytest.mark.parametrize("name", SHOWN["pairs"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


@pytest.mark.parametrize(("count", "linked_to"), [(11, 11), (12, 12), (13, 12)])
def test_as_many_pairs_are_linked_as_a_reader_may_look_through(count: int, linked_to: int) -> None:
    small = case_site()
    pairs = (("tinh-mau-chuong-trinh", "xa-mau-ke-hoach"),) * count
    found = pair_links(replace(small, pairs=pairs))
    assert len(found) == linked_to
    assert found[0].name == "Tỉnh Mẫu (dự thảo) và Xã Mẫu"
    assert str(found[0].address) == "so-sanh/tinh-mau-chuong-trinh/xa-mau-ke-hoach/"


def test_plans_of_one_name_are_called_by_longer_ones() -> None:
    small = case_site()
    plan = small.plans["xa-mau-ke-hoach"]
    twice = replace(small, plans={**small.plans, "khac": replace(plan, id="khac", issued=None)})
    (link,) = pair_links(replace(twice, pairs=(("xa-mau-ke-hoach", "khac"),)))
    assert link.name == (
        "Kế hoạch (21/11/2024) của xã Mẫu, tỉnh Mẫu và Kế hoạch của xã Mẫu, tỉnh Mẫu"
    )


def test_texts_with_little_in_common_print_what_they_share_and_lead_to_the_rest() -> None:
    site = real()
    wide = "Những lời mà văn bản kia không có, " * 3000
    left = site.plans[LEFT]
    section = left.sections[-1]
    paragraph = replace(section.paragraphs[0], id="rieng-p1", text=wide, show=None, targets=())
    longer = replace(
        left,
        sections=(
            *left.sections[:-1],
            replace(section, paragraphs=(*section.paragraphs, replace(paragraph, citations=()))),
        ),
    )
    page = pair_page(replace(site, plans={**site.plans, LEFT: longer}))
    alone = [one for one in page.all("td") if "không ghép" in one.attributes.get("data-nhan", "")]
    assert alone
    assert not any(wide in one.text for one in alone)
    assert any("đoạn" in one.text for one in alone)
    assert any("phần lớn khác nhau" in one.text for one in page.all("p"))
    assert not any("phần lớn khác nhau" in one.text for one in pair_page(site).all("p"))
