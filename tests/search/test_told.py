"""What search says of what it looked for: that it is nowhere, how many have it, and where."""

from __future__ import annotations

import functools

import pytest

from generator.search.engine import Answer
from generator.text.vietnamese import fold
from tests.search_cases import everyday_topics
from tests.search_corpus import real_blocks, real_search, real_site
from tests.search_quality import plain

TOPICS = everyday_topics()


@functools.cache
def said_there() -> list[str]:
    """Return every text; who only lists the tests does not need them."""
    return [
        plain(f"{one.name} . {one.text} . {one.also}")
        for block in real_blocks()
        for one in block.items
    ]


def find(typed: str, **filters: list[str]) -> Answer:
    return real_search().find(typed, filters)


def having(topic: str) -> int:
    """Count the texts that hold every word of a topic, by reading all of them."""
    return sum(all(f" {word} " in said for word in topic.split()) for said in said_there())


def test_topics_are_there_and_not_there() -> None:
    there = [topic for topic in TOPICS if any(f" {topic} " in said for said in said_there())]
    assert 8 <= len(there) <= len(TOPICS) - 25


@pytest.mark.parametrize("topic", TOPICS)
def test_what_no_text_says_is_told_to_be_nowhere(topic: str) -> None:
    answer = find(f"{topic} ")
    is_there = any(f" {topic} " in said for said in said_there())
    assert answer.nowhere != is_there
    if not is_there:
        if not any(word.isascii() for word in topic.split()):
            assert answer.count == having(topic)
        assert [one for one in answer.results if not one.near] == list(
            answer.results[: answer.count or 0]
        )
    elif not any(word.isascii() for word in topic.split()):
        assert answer.count is not None
        assert answer.count >= sum(f" {topic} " in said for said in said_there())


def test_a_count_is_a_count_and_not_where_the_list_is_cut() -> None:
    answer = find("hộ ")
    assert answer.count == having("hộ") > len(answer.results)
    assert find("qzxqzx").count == 0
    assert find("bảo hi").count is None, "nobody knows what the last word becomes"


def test_what_has_all_words_comes_before_what_has_some() -> None:
    for typed in ("trợ cấp mai táng", "hộ nghèo", "học phí"):
        near = [one.near for one in find(typed).results]
        assert near == sorted(near)


def test_keys_and_figures_are_read() -> None:
    assert find("thaats nghieepj") == find("thất nghiệp")
    assert find("10 000 dân").results == find("10.000 dân").results
    assert find("10 000 dân").count


@pytest.mark.parametrize(
    ("typed", "topic", "place", "plan"),
    [
        ("Phường 2 bảo hiểm y tế", "bảo hiểm y tế", "Phường 2", "phuong-2-quang-tri"),
        ("kiên giang ai báo cáo", "báo cáo", "kiên giang", "kien-giang"),
        ("hộ nghèo ở An Giang", "hộ nghèo", "An Giang", "kien-giang"),
        ("ho ngheo tinh quang ngai", "ho ngheo", "tinh quang ngai", "duc-pho"),
        ("Phường 2 Quảng Trị trẻ em", "trẻ em", "Phường 2, Quảng Trị", "phuong-2-quang-tri"),
    ],
)
def test_the_name_of_a_place_narrows_and_the_other_words_rank(
    typed: str, topic: str, place: str, plan: str
) -> None:
    answer = find(typed)
    assert (answer.topic, answer.place) == (topic, place)
    found = {one.plan for one in answer.results if one.plan}
    assert len(found) == 1
    assert next(iter(found)).startswith(plan)
    assert not answer.results[0].near


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("Kiên Giang", {}),
        ("“Kiên Giang” hộ nghèo", {}),
        ("hộ nghèo", {}),
        ("hòa bình", {}),
        ("Kiên Giang hộ nghèo", {"everywhere": ["1"]}),
        ("Kiên Giang hộ nghèo", {"place": ["tinh-vinh-long-2025"]}),
        ("Kiên Giang hộ nghèo", {"plan": ["bac-ai-ke-hoach-nq42"]}),
    ],
)
def test_what_names_no_place_beside_a_topic_narrows_nothing(
    typed: str, filters: dict[str, list[str]]
) -> None:
    assert find(typed, **filters).place == ""


def test_what_a_narrowed_search_does_not_find_is_nowhere_there() -> None:
    answer = find("vỉa hè Kiên Giang")
    assert (answer.topic, answer.place, answer.nowhere) == ("vỉa hè", "Kiên Giang", True)


def test_who_lives_comes_before_who_is_no_more_and_says_so() -> None:
    units = [one for one in find("Vĩnh Long").results if one.kind in ("unit", "former")]
    assert [one.kind for one in units[:2]] == ["unit", "former"]
    assert units[0].also.startswith("trước đây: ")
    assert "nay là" in units[1].also
    assert "đến 01/07/2025" in units[1].also


def test_no_name_of_a_successor_stands_in_an_official_title() -> None:
    titles = {plan.id: plain(plan.title or "") for plan in real_site().plans.values()}
    for plan, title in titles.items():
        (one,) = find("kế hoạch chương trình", plan=[plan], kind=["plan"]).results
        assert plain(one.text).strip().startswith(title.strip())
        assert "nay là" not in one.text
        assert "nay là" in one.note


def test_only_the_word_that_was_searched_is_marked() -> None:
    for one in find("bảo hiểm").results:
        for start, end in one.marks:
            word = one.text[start:end].lower()
            around = fold(one.text[max(0, start - 5) : end + 6].lower())
            assert "bao hiem" in around or word.startswith(("bh", "csxh")), one.text
