"""Search in the real plans answers as people expect, held to judgements made by reading."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.engine import Search
from generator.text.vietnamese import fold
from tests.bench.blind_items import FINAL, blind_items, blind_rank
from tests.search_cases import search_cases
from tests.search_corpus import real_addresses, real_index, real_search, real_site
from tests.search_quality import (
    KnownItem,
    alike,
    judge,
    known_item_rank,
    known_items,
    leads_wrongly,
    means,
)
from tests.search_quality import typings as typed_forms
from tests.search_small import published
from tests.site_fixture import built_site

CASES = search_cases()
# What people and programs may type and nobody means as a search.
ODD = (
    "", " ", "a", "đ", "7", "x" * 10_000, "1" * 10_000, "tế " * 4_000, "\x00\x1b[31m", "<b>bảo</b>",
    "<img src=x onerror=alert(1)>", "+bảo -hiểm", "bảo*", "tế~2", "y^9", "tên:tế", "\\", '"', '""',
    '"bảo', "😀", "東京 Москва العربية", "%", "?q=", "𝐁𝐚̉𝐨", "ﬁ", "\u0301\u0323", "a\u200bb",
)  # fmt: skip


@functools.cache
def known() -> dict[str, list[KnownItem]]:
    return typed_forms(known_items(real_site(), 60))


@functools.cache
def drawn_apart() -> dict[str, list[KnownItem]]:
    return typed_forms(blind_items(real_site(), 40, FINAL), FINAL)


def urls(query: str, **filters: list[str]) -> list[str]:
    return [one.url for one in real_search().find(query, filters).results]


@pytest.mark.parametrize(
    ("name", "unit", "plan"),
    [
        ("Đức Phổ", "thi-xa-duc-pho", "duc-pho-chuong-trinh-nq42"),
        ("thị xã Đức Phổ", "thi-xa-duc-pho", "duc-pho-chuong-trinh-nq42"),
        ("Vĩnh Long", "tinh-vinh-long", "vinh-long-chuong-trinh-nq42"),
        ("tỉnh Vĩnh Long", "tinh-vinh-long", "vinh-long-chuong-trinh-nq42"),
        ("Bác Ái", "huyen-bac-ai", "bac-ai-ke-hoach-nq42"),
        ("huyện Bác Ái", "huyen-bac-ai", "bac-ai-ke-hoach-nq42"),
        ("Phường 2", "phuong-2-thi-xa-quang-tri", "phuong-2-quang-tri-ke-hoach-nq42"),
        ("Phường 2 Quảng Trị", "phuong-2-thi-xa-quang-tri", "phuong-2-quang-tri-ke-hoach-nq42"),
        ("Kiên Giang", "tinh-kien-giang", "kien-giang-ke-hoach-nq42"),
        ("tỉnh Kiên Giang", "tinh-kien-giang", "kien-giang-ke-hoach-nq42"),
    ],
)
def test_the_name_of_a_place_leads_to_the_place_and_what_it_promised(
    name: str, unit: str, plan: str
) -> None:
    for typed in (name, fold(name)):
        found = urls(typed)
        dead = next(at for at, url in enumerate(found) if url == f"don-vi/{unit}/")
        assert f"ke-hoach/{plan}/" in found[:dead], typed
        assert dead < 8, typed


def test_who_bears_the_name_of_a_place_is_found_by_the_own_name() -> None:
    assert urls("thị ủy Đức Phổ")[0] == "co-quan/thi-uy-duc-pho/"
    assert urls("phường Sa Huỳnh")[0] == "don-vi/phuong-sa-huynh/"
    assert "don-vi/tinh-ninh-thuan/" in urls("Ninh Thuận")[:8]
    assert urls("hộ nghèo")[0] == "chi-tieu/ty-le-ho-ngheo/"


def test_queries_judged_by_reading() -> None:
    pages = real_addresses()
    judged = [judge(case, real_site(), real_search(), pages) for case in CASES]
    found = [one for one in judged if one is not None]
    assert len(found) >= len(CASES) * 0.8
    recall, rank, wrong = means(found)
    assert recall >= 0.982
    assert rank >= 0.984
    assert wrong == 0


@pytest.mark.parametrize(
    ("typing", "least"), [("with marks", 0.9), ("without marks", 0.86), ("a letter missing", 0.8)]
)
def test_known_items_and_words_drawn_apart(typing: str, least: float) -> None:
    assert known_item_rank(known()[typing], real_search()) >= least
    assert blind_rank(drawn_apart()[typing], real_search()) >= least


@pytest.mark.parametrize("words", [1, 2])
def test_no_wrong_tone_leads_the_very_words(words: int) -> None:
    queries = alike(real_site(), 60, words)
    assert len(queries) == 60
    assert [q for q in queries if leads_wrongly(q, real_search().find(q).results)] == []


@pytest.mark.parametrize("query", ODD)
def test_odd_input_has_an_answer(query: str) -> None:
    answer = real_search().find(query)
    for one in answer.results:
        assert all(0 <= start < end <= len(one.text) for start, end in one.marks)


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_any_text_has_an_answer(query: str) -> None:
    real_search().find(query)


def test_the_operators_of_lunr_are_text() -> None:
    assert urls("+bảo -hiểm ^y *tế") == urls("bảo hiểm y tế")


def test_a_slip_brings_a_suggestion() -> None:
    assert real_search().find("bảo hểm y tế").suggestion == "bảo hiểm y tế"
    assert real_search().find("bảo hiểm y tế").suggestion is None
    # The best place may say it in its name and not in its text.
    assert real_search().find("bảo hểm thất nghiệp").suggestion == "bảo hiểm thất nghiệp"


def test_marks_are_the_words_looked_for() -> None:
    best = real_search().find("thất nghiệp thành thị").results[0]
    marked = [best.text[start:end].lower() for start, end in best.marks]
    assert {"thất", "nghiệp", "thành", "thị"} <= set(marked)


def test_quoted_words_stand_so_in_every_result() -> None:
    found = real_search().find('"chính sách xã hội" 2030').results
    assert found
    for one in found:
        said = f"{one.title} {one.about} {one.text}".lower()
        assert "chính sách xã hội" in said or "csxh" in said


def test_filters_come_before_the_cut() -> None:
    plan = "bac-ai-ke-hoach-nq42"
    everywhere, here = urls("xã hội"), urls("xã hội", plan=[plan])
    own = [url for url in everywhere if f"/{plan}/" in url]
    assert len(here) > len(own)
    assert all(f"/{plan}/" in url for url in here)


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ({"kind": ["target"]}, lambda one: one.kind == "target"),
        ({"kind": ["target", "task"]}, lambda one: one.kind in ("target", "task")),
        ({"level": ["province"]}, lambda one: one.plan.startswith(("kien-giang", "vinh-long"))),
        ({"place": ["tinh-ninh-thuan"]}, lambda one: one.plan.startswith("bac-ai")),
        ({"place": ["tinh-khanh-hoa-2025"]}, lambda one: one.plan.startswith("bac-ai")),
        ({"level": ["province"], "kind": ["target"]}, lambda one: one.kind == "target"),
        ({"year": ["2030"]}, lambda one: one.kind in ("target", "task")),
        ({"theme": ["y-te"]}, lambda one: one.plan or one.kind == "indicator"),
        ({"place": ["khong-co"]}, lambda one: one is None),
    ],
)
def test_filters(filters: dict[str, list[str]], places: object) -> None:
    found = real_search().find("tỷ lệ y tế", filters).results
    assert bool(found) == (filters != {"place": ["khong-co"]})
    assert all(places(one) for one in found)  # type: ignore[operator]


def test_a_theme_includes_the_fields_within_it() -> None:
    within = urls("hộ nghèo", theme=["giam-ngheo"])
    assert within
    assert set(within) <= set(urls("hộ nghèo", theme=["an-sinh-xa-hoi"]))


def test_a_file_is_read_once() -> None:
    site = published(real_index())
    asked: list[str] = []

    def fetch(path: str) -> bytes:
        asked.append(path)
        return site[path]

    search = Search(fetch)
    search.find("bảo hiểm y tế")
    search.find("bảo hiểm xã hội")
    assert len(asked) == len(set(asked))
    assert len(asked) < 60, "only what the words need"


def test_every_result_is_a_place_of_the_site() -> None:
    site = built_site()
    for query in ("bảo hiểm y tế", "42-NQ/TW", "cách báo lỗi", "nhiệm vụ"):
        for one in real_search().find(query).results:
            path, _, anchor = one.url.partition("#")
            page = site / path / "index.html"
            if path.startswith(("co-quan/", "don-vi/")):
                continue
            assert page.is_file(), one.url
            assert not anchor or f'id="{anchor}"' in page.read_text("utf-8"), one.url
