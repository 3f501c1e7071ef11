"""Which section, paragraph, target and duty of one version is which of the other."""

from __future__ import annotations

from typing import Any

import pytest

from generator.history.changes.counterparts import Counterparts, parent_ids
from tests.versions import sections, texts, version

TRAINED = "lao-dong-qua-dao-tao"
Body = dict[str, Any]


def both(before: list[Body], after: list[Body]) -> Counterparts:
    return Counterparts.of(sections(*before), sections(*after))


def paragraphs(before: list[Body], after: list[Body]) -> list[tuple[str, str]]:
    return [(one.text, other.text) for one, other in both(before, after).paragraphs.pairs]


def targets(before: Any, after: Any) -> list[tuple[str, str]]:
    found = Counterparts.of(texts(*before), texts(*after)).targets
    return [(one.id, other.id) for one, other in found.pairs]


def one(number: str, *text: Any, **keys: Any) -> Body:
    return {"number": number, "text": list(text), **keys}


def test_each_section_knows_the_one_around_it() -> None:
    inner = {"number": "1.", "sections": [one("a)", "Chữ.")]}
    plan = sections({"number": "I.", "sections": [inner]}, one("II.", "Chữ.")).plan
    assert parent_ids(plan) == {"i": "", "i-1": "i", "i-1-a": "i-1", "ii": ""}


def test_a_thing_has_its_newer_name_on_both_sides() -> None:
    renamed = {
        "agencies": [{"id": "tram-y-te", "name": "Trạm xá", "kind": "body", "unit": "xa-mau"}]
    }
    found = Counterparts.of(version(), version(registry=renamed))
    names = [side.registries.agencies["tram-y-te"].name for side in (found.before, found.after)]
    assert names == ["Trạm xá", "Trạm xá"]
    found = Counterparts.of(version(registry=renamed), version())
    assert found.before.registries.agencies["tram-y-te"].name == "Trạm Y tế"


def test_what_only_the_older_registries_know_is_still_named() -> None:
    older = {"agencies": [{"id": "da-bo", "name": "Phòng đã bỏ", "kind": "body", "unit": "xa-mau"}]}
    found = Counterparts.of(version(registry=older), version())
    assert found.before.registries.agencies["da-bo"].name == "Phòng đã bỏ"
    assert "da-bo" not in found.after.registries.agencies


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        # Its words, wherever they stand.
        ([one("I.", "Một."), one("II.", "Hai.")], [one("I.", "Hai.")], {"ii": "i"}),
        # Its heading, under the same headings.
        (
            [one("I.", "Cũ.", heading="Nhà"), one("II.", "Khác.", heading="Đất")],
            [one("I.", "Mới hẳn.", heading="Đất"), one("II.", "Nữa.", heading="Nhà")],
            {"i": "ii", "ii": "i"},
        ),
        # Its number, where heading and words are others.
        ([one("I.", "Xyz.", heading="Nhà")], [one("I.", "Qưe.", heading="Đất")], {"i": "i"}),
        # Heading and text together alike, half of them at least.
        ([one("I.", "Nhà ở cho người nghèo")], [one("II.", "Nhà ở cho người già")], {"i": "ii"}),
        ([one("I.", "Nhà ở cho người nghèo")], [one("II.", "Xyz tụk vbm wqz")], {}),
    ],
)
def test_sections(before: list[Body], after: list[Body], pairs: dict[str, str]) -> None:
    assert both(before, after).section_of == pairs


def test_of_sections_of_one_heading_those_under_the_same_headings_are_paired() -> None:
    def under(number: str, heading: str, text: str) -> Body:
        return {"number": number, "heading": heading, "sections": [one("1.", text, heading="Nhà")]}

    found = both(
        [under("I.", "Xã", "Một."), under("II.", "Tỉnh", "Hai.")],
        [under("II.", "Tỉnh", "Ba."), under("I.", "Xã", "Bốn.")],
    )
    assert found.section_of == {"i": "i", "i-1": "i-1", "ii": "ii", "ii-1": "ii-1"}


@pytest.mark.parametrize(
    ("before", "after", "paired"),
    [("aabb", "aacc", True), ("aabbb", "aaccc", False), ("Như trên;", "Như trên.", True)],
)
def test_half_alike_is_enough_in_its_place(before: str, after: str, paired: bool) -> None:
    assert bool(paragraphs([one("I.", before)], [one("I.", after)])) == paired


@pytest.mark.parametrize(
    ("before", "after", "paired"),
    [
        ("a b c dd", "a b c ee", True),
        ("a b c dd", "a b c eee", False),
        ("aa b ccd", "aa b cce", False),
        ("a b c dd", "a b c dd", True),
        ("aa b ccd", "aa b ccd", False),
    ],
)
def test_elsewhere_three_quarters_of_four_words_must_be_alike(
    before: str, after: str, paired: bool
) -> None:
    stay, away = "Mở đầu của mục này.", "Phần hai nói việc khác."
    found = paragraphs(
        [one("I.", stay, before), one("II.", away)], [one("I.", stay), one("II.", away, after)]
    )
    assert ((before, after) in found) == paired


def test_the_same_words_in_their_section_come_before_those_elsewhere() -> None:
    said = "Xã chăm lo cho trẻ em."
    found = both([one("I.", said), one("II.", said)], [one("I.", "Một.", said), one("II.", said)])
    assert found.paragraph_of == {"i-p1": "i-p2", "ii-p1": "ii-p1"}


def target(quote: str, **keys: Any) -> Body:
    return {"indicator": TRAINED, "is": "40 %", "quote": quote, **keys}


WORDS = "Đào tạo 40%, học nghề 40%."


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        # The same words.
        (
            [target("Đào tạo 40%"), target("học nghề 40%")],
            [target("học nghề 40%"), target("Đào tạo 40%")],
            [("i-t2", "i-t1"), ("i-t1", "i-t2")],
        ),
        # The same year.
        (
            [target("Đào tạo 40%", year="2025"), target("học nghề 40%", year="2030")],
            [target("nghề 40%", year="2030"), target("tạo 40%", year="2025")],
            [("i-t2", "i-t1"), ("i-t1", "i-t2")],
        ),
        # The same population.
        (
            [target("Đào tạo 40%", population="nam"), target("học nghề 40%", population="nữ")],
            [
                target("nghề 40%", population="nữ", year="2030"),
                target("tạo 40%", population="nam", year="2027"),
            ],
            [("i-t2", "i-t1"), ("i-t1", "i-t2")],
        ),
        # The same words, taken for another indicator.
        (
            [
                target("Đào tạo 40%", indicator="lop-hoc"),
                target("học nghề 40%", indicator="giuong-benh"),
            ],
            [target("học nghề 40%", population="x"), target("Đào tạo 40%", population="y")],
            [("i-t2", "i-t1"), ("i-t1", "i-t2")],
        ),
        # Words alike.
        (
            [target("Đào tạo 40%", indicator="lop-hoc")],
            [target("tạo 40%", indicator="giuong-benh")],
            [("i-t1", "i-t1")],
        ),
        (
            [target("Đào", indicator="lop-hoc")],
            [target("học nghề 40%", indicator="giuong-benh")],
            [],
        ),
    ],
)
def test_targets_of_one_paragraph(
    before: list[Body], after: list[Body], pairs: list[tuple[str, str]]
) -> None:
    assert (
        targets([{"text": WORDS, "targets": before}], [{"text": WORDS, "targets": after}]) == pairs
    )


@pytest.mark.parametrize(
    ("quote", "stated", "paired"),
    [
        ("hoàn toàn khác 40%", {}, True),
        ("hoàn toàn khác 40%", {"year": "2031"}, False),
        ("hoàn toàn khác 40%", {"is": "41 %"}, False),
        ("Lao động qua đào tạo 41%", {"is": "41 %"}, True),
        ("Lao động qua đào tạo 41%", {"is": "41 %", "indicator": "lop-hoc"}, False),
    ],
)
def test_a_target_of_another_paragraph(quote: str, stated: Body, paired: bool) -> None:
    here = {"text": "Lao động qua đào tạo 40%.", "targets": [target("Lao động qua đào tạo 40%")]}
    there = {
        "text": f"Xyz {quote} tụk vbm wqz đfg hjk lzx cvb nml wqz đfg hjk lzx cvb nml tụk vbm.",
        "targets": [target(quote, **stated)],
    }
    assert targets([here, "Giữ lại câu này."], ["Giữ lại câu này.", there]) == (
        [("i-t1", "i-t1")] if paired else []
    )


def duty(quote: str, **keys: Any) -> Body:
    return {"does": "report", "by": ["tram-y-te"], "quote": quote, **keys}


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        (
            [duty("báo cáo xã"), duty("báo cáo tỉnh")],
            [duty("báo cáo tỉnh"), duty("báo cáo xã")],
            [("i-d2", "i-d1"), ("i-d1", "i-d2")],
        ),
        (
            [duty("báo cáo xã"), duty("báo cáo tỉnh", by=["phong-van-hoa"])],
            [duty("báo cáo", by=["phong-van-hoa"]), duty("cáo xã")],
            [("i-d2", "i-d1"), ("i-d1", "i-d2")],
        ),
        (
            [duty("báo cáo xã"), duty("báo cáo tỉnh", does="review")],
            [duty("báo cáo", does="review", by=[]), duty("cáo xã", by=[])],
            [("i-d2", "i-d1"), ("i-d1", "i-d2")],
        ),
        ([duty("báo cáo xã")], [duty("báo cáo xã", does="review", by=[])], [("i-d1", "i-d1")]),
        ([duty("báo")], [duty("tỉnh", does="review", by=[])], []),
    ],
)
def test_duties_of_one_paragraph(
    before: list[Body], after: list[Body], pairs: list[tuple[str, str]]
) -> None:
    words = "Trạm báo cáo xã, báo cáo tỉnh."
    old, new = (texts({"text": words, "duties": said}) for said in (before, after))
    found = Counterparts.of(old, new).duties
    assert [(one.id, other.id) for one, other in found.pairs] == pairs


def test_of_a_duty_of_several_days_each_is_paired_with_its_own() -> None:
    days = ("15/6, 15/12", "15/9, 15/12")
    old, new = (texts({"text": "Báo cáo.", "duties": [duty("Báo cáo", day=one)]}) for one in days)
    pairs = Counterparts.of(old, new).duties.pairs
    assert {(one.day, other.day) for one, other in pairs} == {
        ((15, 12), (15, 12)),
        ((15, 6), (15, 9)),
    }


@pytest.mark.parametrize(("does", "paired"), [("report", True), ("review", False)])
def test_a_duty_of_another_paragraph_has_the_same_words(does: str, paired: bool) -> None:
    old = texts({"text": "Trạm báo cáo xã.", "duties": [duty("báo cáo xã")]}, "Giữ lại câu này.")
    moved = {
        "text": "Xyz tụk vbm wqz đfg hjk lzx cvb nml wqz báo cáo xã.",
        "duties": [duty("báo cáo xã", does=does)],
    }
    new = texts("Giữ lại câu này.", moved)
    assert bool(Counterparts.of(old, new).duties.pairs) == paired
