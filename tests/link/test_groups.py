"""Which passages speak of which people; tests/cases/group-words, judged by reading the plans."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.link.groups import (
    GroupWords,
    group_passages,
    idle_exceptions,
    index_groups,
)
from generator.link.site import link
from generator.model.plan import Paragraph, Plan, Section, Span, Target
from generator.model.registries import Agency, Group
from generator.model.site import GroupPassage
from generator.problems import Location
from generator.reading.plans import load
from generator.schema.plan import FORMAL_ROLES
from tests.folders import BASE
from tests.golden import Case, cases
from tests.site_fixture import PLANS, linked


@functools.cache
def index() -> GroupWords:
    registries = linked(PLANS).registries
    return index_groups(registries.groups.values(), registries.agencies.values())


def words_of(text: str, found: GroupWords) -> dict[str, list[str]]:
    return {
        group: [text[span.start : span.end] for span in spans]
        for group, spans in found.find(text).items()
    }


@pytest.mark.parametrize("case", cases("group-words"), ids=lambda case: case.name)
def test_sentence(case: Case) -> None:
    assert words_of(case.said["text"], index()) == case.said["says"]


def one(*words: str, not_in: tuple[str, ...] = ()) -> GroupWords:
    return index_groups([Group("nhom", "Nhóm", words, not_in)], ())


@pytest.mark.parametrize("text", ["hoà giải viên", "HÒA GIẢI VIÊN", "Hoà  giải\nviên"])
def test_spelling_and_space_do_not_matter(text: str) -> None:
    assert words_of(text, one("hòa giải viên")) == {"nhom": [text]}


@pytest.mark.parametrize("text", ["hoa giải viên", "hòa, giải viên", "hòa giải"])
def test_another_tone_mark_or_word_does(text: str) -> None:
    assert words_of(text, one("hòa giải viên")) == {}


def test_the_name_of_an_agency_speaks_of_nobody() -> None:
    body = Agency("hoi", "Hội Người mù", "body", None, None, ("Hội Người mù tỉnh",), (), None)
    group = Group("nhom", "Nhóm", ("người mù",))
    text = "Hội người mù tỉnh giúp người mù"
    assert words_of(text, index_groups([group], [body])) == {"nhom": ["người mù"]}
    some = replace(body, kind="class")
    assert len(index_groups([group], [some]).find(text)["nhom"]) == 2


SYLLABLES = st.lists(
    st.sampled_from(["trẻ", "em", "người", "lao", "động", "già", ","]), max_size=14
)


@settings(deadline=None, max_examples=80)
@given(SYLLABLES)
def test_all_phrases_are_found_as_a_plain_search_finds_them(syllables: list[str]) -> None:
    text = " ".join(syllables)
    spans = one("trẻ em", "em người già", "người lao động").find(text).get("nhom", ())
    covered = {place for span in spans for place in range(span.start, span.end)}
    plain: set[int] = set()
    padded = f" {text} "
    for phrase in ("trẻ em", "em người già", "người lao động"):
        start = padded.find(f" {phrase} ")
        while start >= 0:
            plain |= set(range(start, start + len(phrase)))
            start = padded.find(f" {phrase} ", start + 1)
    assert covered == plain


def mention(group: str, paragraph: str, plan: str = "vinh-long-chuong-trinh-nq42") -> GroupPassage:
    (found,) = (
        said
        for said in linked(PLANS).passages_by_group[group]
        if said.plan == plan and said.paragraph and said.paragraph.id == paragraph
    )
    return found


def test_a_target_belongs_to_those_whom_its_quote_names() -> None:
    assert [one.quote for one in mention("nguoi-cao-tuoi", "ii-2-p3").targets] == [
        "60% số người sau độ tuổi nghỉ hưu được hưởng lương hưu, bảo hiểm xã hội hằng tháng"
        " và trợ cấp hưu trí xã hội"
    ]


def test_a_paragraph_may_speak_of_people_without_a_target_about_them() -> None:
    assert mention("nguoi-khuyet-tat", "ii-2-2-6-a-p2").targets == ()


def test_headings_speak_too() -> None:
    found = linked(PLANS).passages_by_group["nguoi-co-cong"]
    assert len([one for one in found if one.paragraph is None]) == 5


def test_masthead_bases_and_recipients_are_not_searched() -> None:
    roles = {
        one.section.role for found in linked(PLANS).passages_by_group.values() for one in found
    }
    assert roles.isdisjoint({"masthead", "title", "legal-basis", "recipients", "signature"})


def test_words_of_a_mention_are_words_of_the_text() -> None:
    for found in linked(PLANS).passages_by_group.values():
        for said in found:
            text = said.paragraph.text if said.paragraph else said.section.heading or ""
            assert said.spans or said.targets
            for span in said.spans:
                word = text[span.start : span.end]
                assert word == word.strip()
                assert unicodedata.category(word[0]).startswith(("L", "N"))


def test_an_exception_that_excludes_nothing_is_a_problem(plans: Path) -> None:
    text = "- {id: nguoi-lao-dong, name: Họ, words: [họ], not_in: [họ tên, dòng tộc]}\n"
    (plans / "registry" / "groups.yml").write_text(text, encoding="utf-8")
    _, problems = link(load(plans))
    assert [(one.rule, one.fragment) for one in problems] == [("idle-exception", "dòng tộc")]


@pytest.mark.parametrize(
    ("words", "not_in", "text", "said"),
    [
        (("trẻ em",), (), "trẻ em và trẻ em", ["trẻ em", "trẻ em"]),
        (("trẻ em", "em gái"), (), "trẻ em gái nghèo", ["trẻ em gái"]),  # they overlap
        (("trẻ em", "em gái nghèo"), (), "trẻ em gái nghèo", ["trẻ em gái nghèo"]),
        (("trẻ em gái", "em"), (), "trẻ em gái", ["trẻ em gái"]),  # one within the other
        (("trẻ", "em"), (), "trẻ em", ["trẻ", "em"]),  # side by side they are two
        (("trẻ em",), ("Quỹ trẻ em",), "Quỹ trẻ em", []),
        (("trẻ em",), ("trẻ em gái",), "trẻ em gái", []),
        (("trẻ em",), ("Quỹ trẻ em gái",), "Quỹ trẻ em gái, trẻ em", ["trẻ em"]),
        (("trẻ em",), ("Quỹ trẻ",), "Quỹ trẻ em", ["trẻ em"]),  # excluded only when whole
        (("trẻ em",), ("em gái",), "trẻ em gái", ["trẻ em"]),
        (("trẻ em",), ("trẻ em",), "trẻ em", []),
        (("người trên 60 tuổi",), (), "người trên 80 tuổi", ["người trên 80 tuổi"]),
        (("trẻ em",), (), "trẻ  em.", ["trẻ  em"]),
        (("trẻ em",), (), "trẻ", []),
        ((), ("trẻ em",), "trẻ em", []),
    ],
)
def test_which_words_speak_of_a_group(
    words: tuple[str, ...], not_in: tuple[str, ...], text: str, said: list[str]
) -> None:
    assert words_of(text, one(*words, not_in=not_in)) == ({"nhom": said} if said else {})


def test_one_phrase_may_mean_two_groups_and_exclude_a_third() -> None:
    groups = [
        Group("tre", "Trẻ", ("trẻ em gái",)),
        Group("nu", "Nữ", ("em gái", "trẻ em gái")),
        Group("em", "Em", ("em",), ("trẻ em gái",)),
    ]
    assert words_of("trẻ em gái", index_groups(groups, ())) == {
        "tre": ["trẻ em gái"],
        "nu": ["trẻ em gái"],
    }


def test_aliases_of_offices_speak_of_nobody_either() -> None:
    office = Agency("ct", "Chủ tịch", "office", None, None, ("Ban người mù",), (), None)
    group = Group("nhom", "Nhóm", ("người mù",))
    assert words_of("Ban người mù", index_groups([group], [office])) == {}


def test_exceptions_that_exclude_something_are_not_idle() -> None:
    group = Group("nhom", "Nhóm", ("trẻ em",), ("Quỹ Trẻ em", "quỹ trẻ", "Bà mẹ và trẻ em", "mẹ"))
    assert idle_exceptions(group) == ["quỹ trẻ", "mẹ"]


PLACE = Location("x.yml")
TEXT = "Hỗ trợ trẻ em nghèo học nghề"  # the group stands at 7 to 13


def target(start: int, end: int, population: str | None = None) -> Target:
    return Target(
        *(f"t{start}-{end}", "x", "i", "p", None, "direction", population, None, None, None, None),
        *(None, None, None, None, None, TEXT[start:end], Span(start, end), None, None, (), ()),
        *(None, None),
    )


def section(**said: object) -> Section:
    plain = {"number": None, "heading": None, "show": None, "role": None, "run_in": False}
    return Section(id="i", level=1, place=PLACE, **{**plain, **said})  # type: ignore[arg-type]


def passages(*sections: Section) -> list[GroupPassage]:
    (base,) = linked(BASE).plans.values()
    plan: Plan = replace(base, sections=sections)
    return list(group_passages(plan, one("trẻ em")))


@pytest.mark.parametrize(
    ("span", "about"),
    [
        *(((0, 6), False), ((0, 7), False), ((0, 8), True), ((9, 11), True)),
        *(((12, 20), True), ((13, 20), False), ((14, 20), False)),
    ],
)
def test_a_target_is_about_a_group_whose_words_its_quote_touches(
    span: tuple[int, int], about: bool
) -> None:
    paragraph = Paragraph("p", "i", None, TEXT, PLACE, targets=(target(*span),))
    (found,) = passages(section(paragraphs=(paragraph,)))
    assert found.spans == (Span(7, 13),)
    assert bool(found.targets) == about


def test_a_population_names_a_group_that_the_words_do_not() -> None:
    named = replace(target(0, 6, "Trẻ em dưới 5 tuổi"), id="t")
    text = replace(Paragraph("p", "i", None, "Hỗ trợ", PLACE), targets=(named, target(0, 3)))
    (found,) = passages(section(paragraphs=(text,)))
    assert (found.group, found.spans, found.targets) == ("nhom", (), (named,))


def test_a_heading_speaks_without_a_paragraph() -> None:
    (found,) = passages(section(heading="Về trẻ em"))
    assert (found.paragraph, found.spans, found.targets) == (None, (Span(3, 9),), ())
    assert found.section.heading == "Về trẻ em"


@pytest.mark.parametrize("role", [*sorted(FORMAL_ROLES), "tasks", None])
def test_parts_that_promise_nothing_are_silent(role: str | None) -> None:
    inner = section(heading="Trẻ em", role="tasks")
    spoken = section(
        heading="Trẻ em",
        role=role,
        paragraphs=(Paragraph("p", "i", None, TEXT, PLACE),),
        sections=(inner,),
    )
    silent = role in ("masthead", "title", "legal-basis", "recipients", "signature")
    # A section within is looked at by its own role.
    assert len(passages(spoken)) == (1 if silent else 3)
