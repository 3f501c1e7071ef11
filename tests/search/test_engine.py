"""What is typed in, ranked places out: on an index small enough to reckon by hand."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.bundles import Pointer
from generator.search import POINTER, Answer, OtherFormError, Search
from generator.search.files import DIRECTORY, FORM
from generator.search.items import Block, Item
from generator.search.site import index_files
from tests.search_small import REGISTRIES, RULES, published, small_index, small_search

SEARCH = small_search()


def urls(typed: str, **filters: list[str]) -> list[str]:
    return [one.url for one in SEARCH.find(typed, filters).results]


def test_a_result_says_what_where_and_which_words() -> None:
    one = SEARCH.find("95%").results[0]
    assert (one.plan, one.url) == ("xa-mau", "ke-hoach/xa-mau/#i-t1")
    assert (one.title, one.about) == ("I. Mục tiêu", "Bảo hiểm y tế")
    assert one.place == "Kế hoạch của xã Mẫu"
    assert one.text == "Bao phủ bảo hiểm y tế đạt 95% vào năm 2030"
    assert [one.text[start:end] for start, end in one.marks] == ["95", "%"]


def test_what_a_thing_is_called_where_it_has_no_words() -> None:
    (one,) = SEARCH.find("mục tiêu chung").results[:1]
    assert (one.title, one.text, one.about) == ("I", "Mục tiêu chung", "")
    assert [one.text[start:end] for start, end in one.marks] == ["Mục", "tiêu", "chung"]
    (page,) = SEARCH.find("cách báo lỗi").results[:1]
    assert (page.plan, page.title, page.text, page.place) == (
        None,
        "Giới thiệu",
        "Viết cho chúng tôi",
        "",
    )
    (indicator,) = SEARCH.find("tỷ lệ bao phủ").results[:1]
    assert (indicator.title, indicator.text) == ("", "Tỷ lệ bao phủ bảo hiểm y tế")
    (plan,) = SEARCH.find("chính sách xã hội").results[:1]
    assert (plan.title, plan.text) == ("Chương trình của tỉnh Mẫu", "Về chính sách xã hội")


def sum_of(*parts: str, length: int = 0, **shares: float) -> float:
    """Return what some parts of the ranking sum up to, a share of those that have one."""
    ranking = RULES["ranking"]
    whole = sum(ranking[part] * shares.get(part, 1.0) for part in parts)
    return float(whole - ranking["length"] * math.log(1 + length / ranking["long"]))


FOUND = ("found", "cover", "whole", "together", "order")


def test_the_score_is_the_sum_that_the_rules_name() -> None:
    kinds = RULES["ranking"]["kinds"]
    best = SEARCH.find("dột nát").results[0]
    # Both words exactly, side by side in a text of eight words; the best of the index; a task.
    assert best.score == pytest.approx(sum_of(*FOUND, "index", length=8) + kinds["task"])
    named = SEARCH.find("cách báo lỗi").results[0]
    assert named.score == pytest.approx(sum_of(*FOUND, "index", "title", length=7) + kinds["page"])
    called = next(one for one in SEARCH.find("xã mẫu").results if one.kind == "unit")
    expected = sum_of(*FOUND, "title", "own_name") + kinds["unit"]
    assert expected < called.score <= expected + RULES["ranking"]["index"]


def test_words_that_only_the_place_says_count_less() -> None:
    one = next(one for one in SEARCH.find("mẫu đào tạo").results if one.kind == "target")
    other = next(one for one in SEARCH.find("đào tạo").results if one.kind == "target")
    assert one.near
    assert not other.near
    assert other.score * 2 / 3 < one.score < other.score
    assert [one.text[start:end] for start, end in one.marks] == ["đào", "tạo"]


def test_the_number_of_a_document_counts_as_it_is_written() -> None:
    best = SEARCH.find("42-NQ/TW").results[0]
    assert best.score > sum_of(*FOUND, "number") - RULES["ranking"]["order"]


def test_with_and_without_marks_and_short() -> None:
    places = {"ke-hoach/xa-mau/#i-t1", "chi-tieu/bao-hiem-y-te/"}
    for typed in ("bảo hiểm y tế", "bao hiem y te", "bhyt"):
        assert set(urls(typed)[:2]) == places, typed


def test_the_number_of_a_document() -> None:
    for typed in ("42-NQ/TW", "42 nq tw", "nghị quyết 42"):
        assert urls(typed)[0] == "ke-hoach/xa-mau/", typed


def test_an_unfinished_word() -> None:
    assert "ke-hoach/tinh-mau/#ii-1" in urls("dộ")


def test_quoted_words_stand_side_by_side() -> None:
    assert urls('"xã hội hóa"') == ["ke-hoach/xa-mau/#i-p2"]
    assert urls('"hóa xã"') == []
    assert urls('"xã hội" "trẻ em"') == ["ke-hoach/xa-mau/#i-p2"]
    assert urls('"xạ hội"') == [], "no word may have other marks"


def test_a_slip_brings_a_suggestion_in_the_words_of_the_best_place() -> None:
    answer = SEARCH.find("nhà dọt nát")
    assert answer.results[0].url == "ke-hoach/tinh-mau/#ii-1"
    answer = SEARCH.find("lao đọng qua dào tao")
    assert answer.suggestion is None, "other marks are no slip"
    answer = SEARCH.find("nhà dộtt nát")
    assert (answer.results[0].url, answer.suggestion) == ("ke-hoach/tinh-mau/#ii-1", "nhà dột nát")
    assert SEARCH.find("Cách báo lxi").suggestion == "Cách báo lỗi", "in its name, not in its text"
    assert SEARCH.find("nhà dột nát").suggestion is None


def test_a_slip_is_looked_for_where_nothing_else_is_found() -> None:
    answer = SEARCH.find("dộtt ")
    assert (answer.suggestion, [one.url for one in answer.results]) == (
        "dột ",
        ["ke-hoach/tinh-mau/#ii-1"],
    )


def test_several_slips_are_mended_at_once() -> None:
    assert SEARCH.find("chăm sóc trẻr em").suggestion == "chăm sóc trẻ em"


@pytest.mark.parametrize("typed", ["", " ", "…", "zzzz qqqq"])
def test_nothing_is_found_of_nothing(typed: str) -> None:
    answer = SEARCH.find(typed)
    assert answer == Answer((), topic=typed.strip("… "), nowhere=typed[:1] == "z")


@settings(max_examples=40)
@given(st.text(max_size=30))
def test_any_text_has_an_answer_in_order(typed: str) -> None:
    answer = SEARCH.find(typed)
    scores = [one.score for one in answer.results]
    assert scores == sorted(scores, reverse=True)
    for one in answer.results:
        assert all(0 <= start < end <= len(one.text) for start, end in one.marks)


def test_filters_are_heard() -> None:
    assert urls("mẫu", kind=["unit"]) == ["don-vi/xa-mau/"]
    assert all("/xa-mau/" in url for url in urls("mẫu", plan=["xa-mau"]))
    assert urls("mẫu", plan=["xa-mau"])


def test_more_than_the_window_is_not_compared() -> None:
    assert len(urls("mẫu")) <= RULES["ranking"]["window"]


def test_a_file_is_read_once() -> None:
    site = published(small_index())
    asked: list[str] = []

    def fetch(path: str) -> bytes:
        asked.append(path)
        return site[path]

    search = Search(fetch)
    search.find("bảo hiểm y tế")
    search.find("bảo hiểm xã hội")
    assert len(asked) == len(set(asked))


def test_answering_loads_nothing_of_the_plans() -> None:
    code = (
        "import sys, generator.search; "
        "print(*(one for one in sys.modules if one.startswith('generator.')))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    rooms = {name.split(".")[1] for name in loaded.stdout.split()}
    assert rooms == {"bundles", "search", "text"}


def of(*items: Item) -> dict[str, bytes]:
    """Return the site of an index of some items, as it is published."""
    block = Block("xa-mau", "Kế hoạch của xã Mẫu", "commune", (), items)
    return published({one.path: one.data for one in index_files(REGISTRIES, [block], RULES)})


BEFORE = of(Item("task", "x/#a", "", "", "chăm sóc người già"))
NOW = of(
    Item("task", "x/#a", "", "", "chăm sóc người già ở nhà"),
    Item("task", "x/#b", "", "", "chăm sóc trẻ em"),
)


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "gone"])
@pytest.mark.parametrize("asked_before", [True, False])
def test_a_site_that_is_published_meanwhile_is_searched_as_it_is_now(
    kept: bool, asked_before: bool
) -> None:
    site = dict(BEFORE)
    search = Search(lambda path: site[path])
    if asked_before:
        assert [one.url for one in search.find("người già").results] == ["x/#a"]
    if not kept:
        site.clear()
    site.update(NOW)
    assert [one.url for one in search.find("trẻ em").results] == ["x/#b"]
    assert search.find("người già").results[0].text == "chăm sóc người già ở nhà"


def test_a_site_that_is_published_while_it_is_opened_is_opened() -> None:
    site = dict(BEFORE)

    def fetch(path: str) -> bytes:
        found = site[path]
        if path == POINTER and site == BEFORE:
            site.clear()
            site.update(NOW)
        return found

    assert [one.url for one in Search(fetch).find("trẻ em").results] == ["x/#b"]


def test_a_file_that_is_gone_from_the_site_of_now_is_told() -> None:
    site = dict(NOW)
    search = Search(lambda path: site[path])
    for path in [path for path in site if "/muc/" in path]:
        del site[path]
    with pytest.raises(KeyError):
        search.find("trẻ em")


def test_a_directory_of_before_there_were_pointers_is_another_form() -> None:
    with pytest.raises(OtherFormError):
        Search({POINTER: small_index()[DIRECTORY]}.__getitem__)
    with pytest.raises(OtherFormError):
        Search({POINTER: Pointer(FORM + 1, "0" * 32).written()}.__getitem__)
    site = dict(BEFORE)
    search = Search(lambda path: site[path])
    site[POINTER] = Pointer(FORM + 1, "0" * 32).written()
    with pytest.raises(OtherFormError):
        search.find("trẻ em")
