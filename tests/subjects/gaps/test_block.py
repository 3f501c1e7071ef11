"""What the page of a real plan says of what others state: each gap and its words elsewhere."""

from __future__ import annotations

import functools

from generator.subjects.gaps.gaps import PlanGaps, find_gaps
from tests.site_fixture import PLANS, Html, linked, real_files, to_html

BAC_AI = "bac-ai-ke-hoach-nq42"
DUC_PHO = "duc-pho-chuong-trinh-nq42"
PHUONG_2 = "phuong-2-quang-tri-ke-hoach-nq42"
KIEN_GIANG = "kien-giang-ke-hoach-nq42"


@functools.cache
def part(plan: str) -> Html:
    """The part of a plan's page that tells what it does not state."""
    text = real_files()[f"ke-hoach/{plan}/index.md"].text
    start = text.index("## Nơi khác nêu")
    return Html(to_html(text[start : text.index("\n## ", start + 1)]))


def gaps(plan: str) -> PlanGaps:
    return find_gaps(linked(PLANS))[plan]


def test_every_gap_leads_to_its_indicator_and_to_the_words_elsewhere() -> None:
    links = [one.attributes["href"] for one in part(BAC_AI).all("a")]
    for gap in gaps(BAC_AI).gaps:
        assert f"../../chi-tieu/{gap.indicator}/" in links
        assert {f"../{one.plan}/#{one.id}" for one in gap.peers} <= set(links)


def test_figures_read_as_a_person_says_them() -> None:
    rows = [one.text for one in part(BAC_AI).all("tr")]
    assert any("Thị xã Đức Phổ: " in row and "bác sĩ" in row for row in rows)
    assert "So với 1 kế hoạch cấp huyện khác" in part(BAC_AI).text
    assert "còn rất ít để so" in part(BAC_AI).text


def test_a_plan_without_peers_says_so_and_names_what_is_not_known() -> None:
    text = part(PHUONG_2).text
    assert "chưa có kế hoạch cấp xã nào khác" in text
    assert "Chưa biết những văn bản sau" in text
    assert "63-KH/ĐU" in text


def test_a_national_figure_leads_to_where_it_was_read() -> None:
    (row,) = (one for one in part(PHUONG_2).all("tr") if "Nghị quyết số 42-NQ/TW" in one.text)
    assert "dưới 3% (chung)" in row.text
    links = [one.attributes for one in part(PHUONG_2).all("a")]
    outside = [one for one in links if "noopener" in one.get("rel", "")]
    assert len(outside) == 2
    assert all(one["href"].startswith("https://lawnet.vn/") for one in outside)


def test_a_plan_that_states_all_that_its_peers_state_says_so() -> None:
    assert gaps(KIEN_GIANG).gaps == ()
    assert "thì văn bản này cũng có nêu" in part(KIEN_GIANG).text
