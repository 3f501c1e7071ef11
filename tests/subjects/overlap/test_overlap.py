"""Own words and shared words: in small plans by hand, in the real ones as a reader found them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.site import link
from generator.model.plan import Paragraph, Plan, Said, Section, Source
from generator.model.site import Site
from generator.problems import Location
from generator.reading.plans import load
from generator.schema.plan import SectionRole
from generator.subjects.overlap import overlap
from generator.subjects.overlap.overlap import (
    GAP,
    PARTNERS,
    Passage,
    Share,
    SharedWords,
    compare_words,
    shared_words,
)
from generator.subjects.overlap.shingles import HOLDERS, LENGTH, find_words, phrase_hashes
from generator.text.vietnamese import fold
from tests import plain_yaml, site_fixture
from tests.folders import ROOT

CASES = ROOT / "tests" / "cases" / "shared-words.yml"
HERE = Location("mau.yml", 1, 1)


def plan(name: str, *texts: str, role: SectionRole | None = "tasks", heading: str = "") -> Plan:
    """A plan of one section."""
    paragraphs = tuple(
        Paragraph(f"p{number}", "muc", None, text, HERE)
        for number, text in enumerate(texts, start=1)
    )
    section = Section(
        "muc", 1, None, heading or None, None, role, False, HERE, ("linh-vuc",),
        paragraphs=paragraphs,
    )  # fmt: skip
    return Plan(
        id=name, type="ke-hoach", title=name, number=None, date=None, issued=None,
        place_of_issue=None, status="issued", status_inferred=None, issuer=Said("a"), unit="b",
        basis=(), signatory=None, source=Source("a.txt", "text", None, (), (), (), ()),
        encoded_by="c", notes=(), sections=(section,), place=HERE,
    )  # fmt: skip


def shaded(text: str, passage: Passage) -> str:
    """A text with its shared stretches in brackets, neighbours as one."""
    for stretch in reversed(passage.stretches):
        start, end = stretch.span.start, stretch.span.end
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return re.sub(r"\](\W*)\[", r"\1", text)


# A paragraph, its shared words in brackets, and what other plans say.
SHADED: dict[str, tuple[str, Sequence[str]]] = {
    "eight words in a row": (
        "Xã [một hai ba bốn năm sáu bảy tám] cùng làm.",
        ["Nơi kia một hai ba bốn năm sáu bảy tám rồi thôi"],
    ),
    "seven words are not enough": (
        "Xã một hai ba bốn năm sáu bảy cùng làm.",
        ["Nơi kia một hai ba bốn năm sáu bảy rồi thôi"],
    ),
    "letter case, marks, place of the tone, y for i": (
        "Xã [XOÁ bỏ, hoàn toàn; tỷ lệ hộ khoẻ] cùng làm.",
        ["Nơi kia: xóa bỏ hoàn toàn tỉ lệ (hộ) khỏe rồi thôi"],
    ),
    "another accent is another word": (
        "Xã xoá bỏ hoàn toàn tỷ lệ hộ khoẻ cùng làm.",
        ["Nơi kia: xóa bộ hoàn toàn tỉ lệ hộ khỏe rồi thôi"],
    ),
    "the number of a document is one word": (
        "Xã [theo Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Đảng] cùng làm.",
        ["Nơi kia theo Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Đảng rồi thôi"],
    ),
    "two words that differ are nearly the same": (
        "Xã [một hai ba bốn năm sáu bảy tám toàn xã chín mười một chục trăm nghìn vạn triệu].",
        ["một hai ba bốn năm sáu bảy tám cả tỉnh chín mười một chục trăm nghìn vạn triệu"],
    ),
    "three words that differ are its own": (
        "[một hai ba bốn năm sáu bảy tám] của toàn xã [chín mười một chục trăm nghìn vạn triệu].",
        ["một hai ba bốn năm sáu bảy tám cho cả tỉnh chín mười một chục trăm nghìn vạn triệu"],
    ),
    "a figure that differs is its own": (
        "[một hai ba bốn năm sáu bảy tám] 3% [chín mười một chục trăm nghìn vạn triệu].",
        ["một hai ba bốn năm sáu bảy tám 4% chín mười một chục trăm nghìn vạn triệu"],
    ),
    "the words around are those of two plans": (
        "[một hai ba bốn năm sáu bảy tám] toàn xã [chín mười một chục trăm nghìn vạn triệu].",
        [
            "một hai ba bốn năm sáu bảy tám và chín",
            "cả chín mười một chục trăm nghìn vạn triệu",
        ],
    ),
    "a short paragraph that is the same": ("[Trạm y tế xã thực hiện.]", ["Trạm y tế xã thực hiện"]),
    "a short paragraph within a longer one": (
        "Trạm y tế xã thực hiện.",
        ["Trạm y tế xã thực hiện hằng năm"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHADED)
def test_shared_words_are_those_that_a_reader_would_mark(name: str) -> None:
    marked, others = SHADED[name]
    text = re.sub(r"[\[\]]", "", marked)
    plans = [plan("ta", text), *(plan(f"kia-{n}", other) for n, other in enumerate(others))]
    passage = compare_words(plans).plans["ta"].passages["p1"]
    assert re.sub(r"\](\W*)$", r"\1]", shaded(text, passage)) == re.sub(r"\](\W*)$", r"\1]", marked)


EIGHT = "một hai ba bốn năm sáu bảy tám"
OTHER = "chín mười một chục trăm nghìn vạn triệu"


def test_a_sentence_twice_in_one_plan_is_its_own() -> None:
    words = compare_words([plan("a", EIGHT, EIGHT), plan("b", OTHER)])
    assert words.plans["a"].share == Share(16, 16)


def test_a_heading_of_another_plan_counts_its_own_heading_does_not() -> None:
    words = compare_words([plan("a", EIGHT, heading=OTHER), plan("b", OTHER, heading=EIGHT)])
    assert words.plans["a"].share == words.plans["b"].share == Share(8, 0)


def test_formal_parts_are_compared_and_not_counted() -> None:
    words = compare_words([plan("a", EIGHT, role="recipients"), plan("b", EIGHT)])
    assert words.plans["a"].share == Share()
    assert words.plans["a"].by_role == {"recipients": Share(8, 0)}
    assert words.plans["a"].partners == ()
    assert words.plans["b"].partners == (("a", 8),)


def test_shares_of_sections_and_fields() -> None:
    words = compare_words([plan("a", f"{EIGHT} riêng", OTHER), plan("b", EIGHT)]).plans["a"]
    assert words.share == words.by_section["muc"] == words.by_theme["linh-vuc"] == Share(17, 9)
    assert words.by_role == {"tasks": Share(17, 9)}


def test_who_holds_a_paragraph_and_who_nearly_the_whole_of_it() -> None:
    text = f"{EIGHT} {OTHER} và bốn chữ nữa thôi"
    plans = [plan("a", text), plan("b", f"{EIGHT}. {OTHER} và bốn chữ khác"), plan("c", OTHER)]
    passage = compare_words(plans).plans["a"].passages["p1"]
    assert (passage.whole.plans, passage.whole.count) == (("b",), 1)
    assert (passage.some.plans, passage.some.count, passage.some.at_least) == (("b", "c"), 2, False)


def test_many_holders_are_counted_and_few_named() -> None:
    many = HOLDERS + 5
    words = compare_words([plan(f"p{number:02}", EIGHT) for number in range(many + 1)])
    passage = words.plans["p00"].passages["p1"]
    assert [one.plans for one in passage.stretches] == [many]
    assert passage.whole.at_least
    assert len(passage.whole.plans) == passage.whole.count == HOLDERS


def test_one_plan_alone_is_compared_with_none() -> None:
    words = compare_words([plan("a", EIGHT)])
    assert words.others == 0
    assert compare_words([]).others == 0


@pytest.mark.parametrize(
    ("words", "own", "percent"),
    [(0, 0, None), (1000, 1, 1), (1000, 999, 99), (1000, 0, 0), (1000, 1000, 100), (8, 1, 13)],
)
def test_percent_says_none_and_all_only_where_it_is_so(
    words: int, own: int, percent: int | None
) -> None:
    assert Share(words, own).percent == percent


# Few words, so that drawn texts share phrases often.
TEXTS = st.lists(st.sampled_from(["hộ", "nghèo", "2030"]), max_size=14).map(" ".join)
PLANS = st.lists(st.lists(TEXTS, max_size=3), min_size=2, max_size=6)


def drawn(texts: Sequence[Sequence[str]]) -> list[Plan]:
    return [plan(f"p{number}", *some) for number, some in enumerate(texts)]


@given(PLANS)
def test_one_plan_more_never_lowers_what_is_shared(texts: list[list[str]]) -> None:
    before, after = compare_words(drawn(texts[:-1])), compare_words(drawn(texts))
    for name, words in before.plans.items():
        for paragraph, passage in words.passages.items():
            grown = after.plans[name].passages[paragraph]
            assert grown.share.shared >= passage.share.shared
            assert grown.some.count >= passage.some.count
            assert grown.whole.count >= passage.whole.count


@given(PLANS.flatmap(lambda texts: st.tuples(st.just(drawn(texts)), st.permutations(drawn(texts)))))
def test_the_order_of_plans_does_not_matter(orders: tuple[list[Plan], list[Plan]]) -> None:
    assert compare_words(orders[0]) == compare_words(orders[1])


@given(PLANS)
def test_what_is_shared_is_what_a_plain_search_finds(texts: list[list[str]]) -> None:
    """Each shared word lies in a phrase that another plan has, or just between two of them."""
    plans = compare_words(drawn(texts)).plans
    for number, some in enumerate(texts):
        others = [t.split() for n, more in enumerate(texts) if n != number for t in more]
        for place, text in enumerate(some, start=1):
            passage = plans[f"p{number}"].passages[f"p{place}"]
            plain = set(plainly_shared(text.split(), others))
            marks = ["x" if at in plain else "-" for at in range(len(text.split()))]
            for at, word in enumerate(find_words(text)):
                spans = (one.span for one in passage.stretches)
                if any(span.start <= word.start < span.end for span in spans):
                    marks[at] = "x" if at in plain else "n"
                else:
                    assert at not in plain
            assert re.fullmatch(rf"(-|x|(?<=x)n{{1,{GAP}}}(?=x))*", "".join(marks))
            assert passage.share == Share(len(marks), marks.count("-"))


def plainly_shared(text: list[str], others: list[list[str]]) -> Iterator[int]:
    size = min(LENGTH, len(text))
    for start in range(len(text) - size + 1):
        run = text[start : start + size]
        for other in others:
            runs = [other[at : at + size] for at in range(len(other) - size + 1)]
            if run in (runs if size == LENGTH else [other]):
                yield from range(start, start + size)


def test_a_hash_is_the_same_on_every_machine() -> None:
    assert list(phrase_hashes("HOÀ bình")) == list(phrase_hashes("hòa bình")) == [50306034161420980]


# --- The real plans, read by a person ------------------------------------------------------------

GOLDEN: Mapping[str, Any] = plain_yaml.values(CASES.read_text("utf-8"))


@pytest.fixture(scope="module")
def site(real_plans: Path) -> Site:
    found, _ = link(load(real_plans))
    return found


@pytest.fixture(scope="module")
def shared(site: Site) -> SharedWords:
    return compare_words(site.plans.values())


def marked_words(site: Site, shared: SharedWords, place: Mapping[str, str]) -> str:
    """The shared words of a paragraph, without marks and punctuation."""
    plan, name = site.plans[place["plan"]], place["paragraph"]
    text = next(one.text for one in plan.paragraphs() if one.id == name)
    stretches = shared.plans[plan.id].passages[name].stretches
    return plainly(" ".join(text[s.span.start : s.span.end] for s in stretches))


def plainly(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


@pytest.mark.parametrize("case", GOLDEN["phrases"], ids=lambda case: case["words"][:30])
def test_phrases_that_plans_share(case: dict[str, Any], site: Site, shared: SharedWords) -> None:
    holders = {place["plan"] for place in case["in"]}
    for place in case["in"]:
        assert plainly(case["words"]) in marked_words(site, shared, place), place
        passage = shared.plans[place["plan"]].passages[place["paragraph"]]
        assert set(passage.some.plans) >= holders - {place["plan"]}, place


@pytest.mark.parametrize("place", GOLDEN["own"], ids=lambda place: place["paragraph"])
def test_paragraphs_that_one_plan_has_alone(place: dict[str, str], shared: SharedWords) -> None:
    passage = shared.plans[place["plan"]].passages[place["paragraph"]]
    assert passage.stretches == ()
    assert passage.share.shared == passage.some.count == 0


@pytest.mark.parametrize("case", GOLDEN["near"], ids=lambda case: case["words"][:30])
def test_sentences_that_are_nearly_the_same(
    case: dict[str, Any], site: Site, shared: SharedWords
) -> None:
    """Most words of either sentence are shared, and each plan is named with the other."""
    first, second = case["in"]
    for place, other in ((first, second), (second, first)):
        passage = shared.plans[place["plan"]].passages[place["paragraph"]]
        assert other["plan"] in passage.some.plans
    said = plainly(case["words"]).split()
    marked = marked_words(site, shared, first).split()
    assert sum(word in marked for word in said) >= 0.6 * len(said)


def test_the_golden_set_is_not_small() -> None:
    fewest = {"phrases": 12, "own": 10, "near": 6}
    assert [part for part, few in fewest.items() if len(GOLDEN[part]) < few] == []


EIGHT = "một hai ba bốn năm sáu bảy tám"
MORE = "chín mười mốt chục trăm nghìn vạn triệu"


@pytest.mark.parametrize(("between", "is_nearly"), [(1, True), (GAP, True), (GAP + 1, False)])
def test_up_to_two_other_words_between_two_runs_of_one_plan_are_nearly_shared(
    between: int, is_nearly: bool
) -> None:
    own, other = (" ".join(f"{letter}{n}" for n in range(between)) for letter in "xy")
    (found, _) = compared(f"{EIGHT} {own} {MORE}", f"{EIGHT} {other} {MORE}")
    assert found.share == Share(16 + between, 0 if is_nearly else between)


def compared(*texts: str) -> list[Passage]:
    """The passages of plans of one paragraph each."""
    plans = [plan(f"p{number}", text) for number, text in enumerate(texts)]
    found = compare_words(plans)
    return [found.plans[one.id].passages["p1"] for one in plans]


def test_a_figure_between_two_runs_is_what_the_plan_says_itself() -> None:
    found, _ = compared(f"{EIGHT} đạt 95% {MORE}", f"{EIGHT} đạt 90% {MORE}")
    assert found.share.own == 1
    assert len(found.stretches) == 2


def test_two_runs_of_two_plans_do_not_bridge_what_lies_between() -> None:
    found, *_ = compared(f"{EIGHT} riêng {MORE}", EIGHT, MORE)
    assert found.share == Share(17, 1)


@pytest.mark.parametrize(("words", "is_whole"), [(17, False), (18, True), (20, True)])
def test_nine_tenths_of_the_words_are_nearly_the_whole(words: int, is_whole: bool) -> None:
    text = [f"tu{number}" for number in range(20)]
    found, _ = compared(" ".join(text), " ".join(text[:words]))
    assert (found.whole.count, found.whole.plans) == ((1, ("p1",)) if is_whole else (0, ()))
    assert found.some.plans == ("p1",)


def test_those_that_have_most_come_first_and_of_as_many_words_by_id() -> None:
    text = f"{EIGHT} {MORE}"
    found, *_ = compared(text, EIGHT, text, MORE)
    assert found.some.plans == ("p2", "p1", "p3")
    assert found.stretches[0].plans == 2


@pytest.mark.parametrize("count", [HOLDERS - 1, HOLDERS, HOLDERS + 1])
def test_twelve_holders_are_named(count: int) -> None:
    found, *_ = compared(EIGHT, *[EIGHT] * count)
    for holders in (found.whole, found.some):
        assert len(holders.plans) == min(count, 12)
        assert holders.at_least is (count > 12)


@pytest.mark.parametrize("count", [PARTNERS - 1, PARTNERS, PARTNERS + 1])
def test_five_partners_are_told_those_of_most_words_first(count: int) -> None:
    one = plan("a", f"{EIGHT} {MORE}")
    others = [plan(f"b{n}", f"{EIGHT} {MORE}" if n == count - 1 else EIGHT) for n in range(count)]
    partners = compare_words([one, *others]).plans["a"].partners
    assert len(partners) == min(count, 5)
    assert partners[0] == (f"b{count - 1}", 16)
    assert partners[1:3] == (("b0", 8), ("b1", 8))


def test_a_share_knows_its_parts() -> None:
    both = Share(10, 3) + Share(5, 0)
    assert (both, both.shared, both.percent) == (Share(15, 3), 12, 20)
    assert Share().percent is None
    assert SharedWords().others == 0
    assert compare_words([plan("a", EIGHT), plan("b", EIGHT)]).others == 1


def test_plans_compared_when_asked_for_are_those_compared_at_once() -> None:
    whole = site_fixture.linked(site_fixture.PLANS)
    at_once, asked = compare_words(whole.plans.values()), shared_words(whole)
    assert [*asked.plans] == [*at_once.plans]
    assert asked.others == at_once.others
    for name in reversed([*at_once.plans]):
        assert name in asked.plans
        assert asked.plans[name] == at_once.plans[name]
    assert asked.plans.get("khong-co") is None


def test_only_some_plans_are_kept_and_all_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = site_fixture.linked(site_fixture.PLANS)
    monkeypatch.setattr(overlap, "_KEPT", 2)
    at_once, asked = compare_words(whole.plans.values()), shared_words(whole)
    for name in [*at_once.plans, *at_once.plans]:
        assert asked.plans[name] == at_once.plans[name]
        assert asked.plans[name] is asked.plans[name]
    kept = asked.plans._found  # type: ignore[attr-defined]
    assert 0 < len(kept) <= 2
    monkeypatch.setattr(overlap, "_plan_words", None)
    wholes = {name: asked.wholes[name] for name in asked.wholes}
    assert wholes == {name: replace(at_once.plans[name], passages={}) for name in at_once.plans}
