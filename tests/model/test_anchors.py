"""Addresses within a plan: from the printed numbers, each one given once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.anchors import PAGE_ANCHORS, ROLE_NAMES, AddressBook, number_name, section_name
from generator.schema.plan import SectionForm
from generator.text.identifiers import is_identifier


def section(**said: Any) -> SectionForm:
    return SectionForm.model_validate(said)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        *(("II.", "ii"), ("I-", "i"), ("1.1", "1-1"), ("9.1.", "9-1"), ("a)", "a"), ("(11)", "11")),
        *(("d)", "d"), ("đ)", "dd"), ("Đ)", "dd"), ("Điều 1.", "dieu-1"), ("Chương I", "chuong-i")),
        *(("Phần thứ nhất", "phan-thu-nhat"), (None, ""), ("*", "")),
    ],
)
def test_number(printed: str | None, name: str) -> None:
    assert number_name(printed) == name


@pytest.mark.parametrize(
    ("said", "parent", "name"),
    [
        ({"number": "1.1"}, "1", "1"),
        ({"number": "1.1"}, "ii", "1-1"),
        ({"number": "1.1.2"}, "1-1", "2"),
        ({"number": "11."}, "1", "11"),
        ({"number": "II.", "heading": "MỤC TIÊU"}, "", "ii"),
        ({"heading": "MỤC TIÊU CHUNG", "show": "Mục tiêu chung"}, "", "muc-tieu-chung"),
        ({"heading": "Một hai ba bốn năm sáu bảy tám"}, "", "mot-hai-ba-bon-nam-sau"),
        ({"role": "masthead"}, "", "dau-van-ban"),
        ({"number": "*", "heading": "***", "role": "tasks"}, "", "nhiem-vu"),
        ({}, "", "khac"),
    ],
)
def test_section(said: dict[str, str], parent: str, name: str) -> None:
    assert section_name(section(**said), parent) == name


def test_each_role_has_a_name() -> None:
    roles = set(
        SectionForm.model_json_schema()["$defs"]["SectionForm"]["properties"]["role"]["anyOf"][0][
            "enum"
        ]
    )
    assert set(ROLE_NAMES) == roles
    assert len(set(ROLE_NAMES.values())) == len(roles)
    assert all(is_identifier(name) for name in ROLE_NAMES.values())


def test_a_repeat_gets_two_behind_it() -> None:
    book = AddressBook({"rieng"})
    given_out = [book.give(wanted) for wanted in ("ii", "ii", "ii", "rieng", "ii-2")]
    assert given_out == ["ii", "ii-2", "ii-2-2", "rieng-2", "ii-2-2-2"]


@given(st.lists(st.sampled_from(["i", "i-2", "i-2-2", "p1", *sorted(PAGE_ANCHORS)]), max_size=30))
def test_no_address_is_given_twice(wanted: list[str]) -> None:
    book = AddressBook({"p1"})
    given_out = [book.give(one) for one in wanted]
    assert len(set(given_out)) == len(given_out)
    assert not PAGE_ANCHORS & set(given_out)
    assert "p1" not in given_out


@given(st.text(min_size=1).filter(str.strip), st.text().filter(str.strip) | st.none())
def test_any_heading_makes_an_address(heading: str, number: str | None) -> None:
    name = section_name(section(heading=heading, number=number), "")
    assert name
    assert all(part.isalnum() and part.isascii() for part in name.split("-"))


@pytest.mark.parametrize(
    ("role", "name"),
    [
        *(("masthead", "dau-van-ban"), ("decision", "quyet-dinh"), ("legal-basis", "cac-can-cu")),
        *(("title", "ten"), ("opening", "mo-dau"), ("purpose", "muc-dich"), ("vision", "tam-nhin")),
        *(("requirements", "yeu-cau"), ("objectives", "muc-tieu"), ("tasks", "nhiem-vu")),
        *(("general-objective", "muc-tieu-chung"), ("specific-targets", "chi-tieu-cu-the")),
        *(("implementation", "thuc-hien"), ("closing", "ket"), ("recipients", "noi-nhan")),
        *(("signature", "ky"), ("footnotes", "chu-thich"), ("appendix", "phu-luc")),
        ("other", "khac"),
    ],
)
def test_published_addresses_of_parts_without_number_or_heading_stay(role: str, name: str) -> None:
    assert section_name(section(role=role), "") == name


def test_published_anchors_of_a_plans_page_stay() -> None:
    assert {
        *("dau-trang", "chi-tieu", "ai-lam-gi", "moc-bao-cao", "con-thieu", "chu-rieng"),
        *("toan-van", "can-cu", "chu-viet-tat", "nguon"),
    } == PAGE_ANCHORS


@given(st.integers(1, 12))
def test_an_address_has_six_words_of_a_heading(count: int) -> None:
    words = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "mot", "hai"]
    heading = " ".join(words[:count])
    assert section_name(section(heading=heading), "") == "-".join(words[: min(count, 6)])


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"heading": "MỘT", "show": "Hai"}, "hai"),
        ({"number": "a)", "heading": "Một", "role": "tasks"}, "a"),
        ({"heading": "Một", "role": "tasks"}, "mot"),
        ({"number": "1.1"}, "1"),
        ({"number": "1"}, "1"),
    ],
)
def test_number_before_heading_before_role(said: dict[str, str], name: str) -> None:
    assert section_name(section(**said), "1") == name


def test_addresses_do_not_grow_with_the_number_of_places() -> None:
    book = AddressBook({"khac-51"})
    given = [book.give("khac") for _ in range(200)]
    assert given[:3] == ["khac", "khac-2", "khac-2-2"]
    assert given[49:53] == ["khac" + "-2" * 49, "khac" + "-2" * 50, "khac-52", "khac-53"]
    assert len(set(given)) == 200
    assert max(map(len, given)) == len("khac" + "-2" * 50)
