"""The catalogue of negative sentences: three cases, and no other module has one of its own."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from babel.messages.pofile import read_po

from generator.denial import denials
from generator.denial.denials import WORDS, Case, Denial, Denied, denial, silent_title, sought_words
from generator.denial.places import NOWHERE, Place, Places
from tests.folders import ROOT
from tests.golden import cases

HERE = Places((Place("mau", "i-p1", "mục I"),), 1)
THERE = Places((Place("mau", "ii-p1", "mục II"), Place("mau", "ii-p2", "mục II, đoạn 2")), 4)
# A word that denies something; tests/cases/negative lists where nothing of a plan is denied.
SHOWN = (
    "theme/",
    "generator/views/",
    "generator/subjects/",
    "generator/locale/",
    "generator/output/",
)
NO = re.compile(
    r"\b(?:không|chưa)\s+(?:nêu|ghi|nói|tìm\s+thấy|thấy|đặt|có|rõ|kế\s+hoạch|giao|gửi)\b",
    re.IGNORECASE,
)


def test_every_kind_has_words_for_each_case() -> None:
    assert tuple(WORDS) == get_args(Case)
    for words in WORDS.values():
        assert tuple(words) == get_args(Denied)
        assert all(words.values())


@pytest.mark.parametrize("denied", get_args(Denied))
def test_elsewhere_goes_before_spoken_and_spoken_before_not_found(denied: Denied) -> None:
    assert denial(denied, HERE, elsewhere=THERE, sought=["a"]).case == "elsewhere"
    assert denial(denied, HERE, elsewhere=THERE).places == THERE
    assert denial(denied, HERE, sought=["a"]).case == "spoken"
    assert denial(denied, HERE, sought=["a"]).sought == ()
    assert denial(denied, NOWHERE, sought=["a"]).case == "not-found"
    assert denial(denied, sought=["a"]).sought == ("a",)


def test_a_case_that_leads_somewhere_denies_nothing_that_stands_there() -> None:
    for denied in get_args(Denied):
        assert not re.search(r"không (?:tìm )?thấy", WORDS["spoken"][denied].split(";")[0])
        assert denied == "agency" or not NO.search(WORDS["elsewhere"][denied])


def test_a_denial_in_one_line_names_its_places() -> None:
    assert denial("target", THERE).told == (
        "không đặt thành chỉ tiêu này; có nói ở mục II, mục II, đoạn 2"
    )
    assert Denial("year", "not-found", "không ghi năm").told == "không ghi năm"


def test_what_was_sought_is_quoted() -> None:
    assert sought_words(("thất nghiệp", "việc làm")) == "đã tìm “thất nghiệp”, “việc làm”"
    assert sought_words(()) == ""


def test_places_of_one_case_are_listed_under_what_they_have_in_common() -> None:
    assert silent_title("target", spoken=True) == "Có nói, không đặt chỉ tiêu này"
    assert silent_title("theme", spoken=True) == "Có nói bằng lời"
    assert silent_title("theme", spoken=False) == "Không tìm thấy"


def test_what_a_draft_lacks() -> None:
    lacks = denials.draft_lacks(number=True, signature=True)
    assert lacks == "chưa có số, chưa ký"
    assert denials.draft_lacks(number=False, signature=False) == ""


def test_who_goes_on_after_a_unit_is_told_only_as_far_as_sources_do() -> None:
    assert denials.nobody_after("1/7/2025", ["xã A", "xã B"]) == (
        "đơn vị này có đến 1/7/2025, nay thuộc xã A; xã B; chưa có nguồn nào ở đây nói ai làm tiếp"
    )
    assert denials.nobody_after("1/7/2025", []) == (
        "đơn vị này có đến 1/7/2025; chưa có nguồn nào ở đây nói ai làm tiếp"
    )


def test_no_other_module_denies_anything_of_a_plan() -> None:
    """Whoever adds a “không …” elsewhere moves it to the room of denials, or tells why not."""
    with (ROOT / "generator" / "language" / "messages.pot").open("rb") as file:
        catalogue = read_po(file)
    found = set()
    for message in catalogue:
        words = message.id if isinstance(message.id, str) else message.id[0]
        places = {place for place, _line in message.locations if place.startswith(SHOWN)}
        # What a column of the open data means is told there, and says nothing of a plan.
        if NO.search(words) and any(
            not place.endswith(("/tables.py", "_rows.py")) for place in places
        ):
            found.add(words)
    assert found == {case.said["words"] for case in cases("negative")}
