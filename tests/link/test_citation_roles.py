"""What a text does with the documents that it names, read from the words around each.

In a golden case braces stand around the words that cite: `Căn cứ {Luật Việc làm};`.
"""

from __future__ import annotations

import re
from typing import get_args

import pytest

from generator.link.citation_roles import with_roles
from generator.model.plan import Citation, Span
from generator.schema.annotations import CitationRole
from tests.golden import Case, cases, hold
from tests.site_fixture import PLANS, linked

CASES = cases("citation-roles")
SENTENCES = [case for case in CASES if case.file.stem == "sentences"]
REAL = [case for case in CASES if case.file.stem == "plans"]
# Where a text says what it rests on and what it carries out.
GROUNDS = ("decision", "legal-basis", "title", "opening")


def cited(marked: str) -> tuple[list[Citation], str]:
    """Return the citations that braces mark, and the text without them."""
    found, text = [], ""
    for part in re.split(r"(\{[^}]*\})", marked):
        words = part.strip("{}")
        if part.startswith("{"):
            span = Span(len(text), len(text) + len(words))
            found.append(Citation("x", "i", "i-p1", None, words, span))
        text += words
    return found, text


def roles(marked: str) -> list[str]:
    return [f"{one.role}: {one.printed}" for one in with_roles(*cited(marked))]


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case.name)
def test_sentence(case: Case, update_goldens: bool) -> None:
    hold(case, "roles", roles(case.said["text"]), update_goldens)


@pytest.mark.parametrize("case", REAL, ids=lambda case: case.name)
def test_grounds_of_a_real_plan(case: Case, update_goldens: bool) -> None:
    plan = linked(PLANS).plans[case.said["about"]]
    said = [
        f"{paragraph.id} {one.role}: {one.printed}"
        for section in plan.walk()
        if section.role in GROUNDS
        for paragraph in section.paragraphs
        for one in paragraph.citations
    ]
    hold(case, "roles", said, update_goldens)


def test_every_real_plan_has_its_grounds_here() -> None:
    assert {case.said["about"] for case in REAL} == set(linked(PLANS).plans)


def test_every_role_is_read_in_some_sentence() -> None:
    read = {line.partition(":")[0] for case in SENTENCES for line in case.said["roles"]}
    assert read == set(get_args(CitationRole))


def test_what_else_a_citation_says_is_kept() -> None:
    citations, text = cited("Căn cứ {Luật Việc làm}; {Luật Trẻ em}.")
    found = with_roles(citations, text)
    assert [one.role for one in found] == ["legal-basis", "legal-basis"]
    assert [(one.printed, one.span) for one in found] == [
        (one.printed, one.span) for one in citations
    ]
    assert all(text[one.span.start : one.span.end] == one.printed for one in found)


def test_a_text_that_cites_nothing_has_no_roles() -> None:
    assert with_roles([], "Căn cứ Luật Việc làm;") == ()


@pytest.mark.parametrize("opening", ["Căn cứ", "CĂN CỨ", "căn  cứ", "- Căn cứ", "-Căn cứ"])
def test_a_ground_opens_in_any_letter_case_behind_a_dash_or_not(opening: str) -> None:
    assert roles(f"{opening} {{Luật Việc làm}};") == ["legal-basis: Luật Việc làm"]


KINDS = [
    *("Luật", "Bộ luật", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Kết luận"),
    *("Thông tư", "Kế hoạch", "Chương trình", "Chương trình hành động", "Công văn", "Tờ trình"),
    *("Hướng dẫn", "Đề án", "Quy định", "Thông báo", "Báo cáo", "Văn kiện"),
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_may_be_called_by_its_kind(kind: str) -> None:
    for words in (f"{kind} số {{1/A}}", f"{kind} {{1/A}}", f"{{{kind} số 1/A}}"):
        assert [one.partition(":")[0] for one in roles(f"Căn cứ {words};")] == ["legal-basis"]
        assert [one.partition(":")[0] for one in roles(f"Nay thực hiện {words};")] == [
            "carries-out"
        ]


@pytest.mark.parametrize(
    "how",
    [
        *("tốt", "nghiêm", "nghiêm túc", "đúng", "nhanh", "đầy đủ", "kịp thời", "đồng bộ"),
        *("toàn diện", "quyết liệt", "hiệu quả", "có hiệu quả"),
    ],
)
def test_how_something_is_carried_out_may_stand_between(how: str) -> None:
    for verb in ("thực hiện", "triển khai"):
        assert roles(f"Các xã {verb} {how} {{Luật Trẻ em}}.") == ["carries-out: Luật Trẻ em"]
        assert roles(f"Các xã {verb} {how}, {how} và {how} {{Luật Trẻ em}}.") == [
            "carries-out: Luật Trẻ em"
        ]


@pytest.mark.parametrize(
    "opening",
    ["về", "thực hiện", "triển khai", "ban hành", "quy định", "sửa đổi", "phê duyệt", "hướng dẫn"],
)
def test_a_title_is_no_part_of_an_issuer(opening: str) -> None:
    title = f"{opening} việc ấy và"
    assert roles("Căn cứ {Luật A} của Quốc hội và {Luật B};")[1] == "legal-basis: Luật B"
    assert roles(f"Căn cứ {{Luật A}} của Quốc hội {title} {{Luật B}};")[1] == "mentions: Luật B"


@pytest.mark.parametrize(
    "verb", ["Sửa đổi", "Thay thế", "Ban hành kèm theo", "Thực hiện", "Triển khai tốt"]
)
def test_a_verb_further_off_does_something_else(verb: str) -> None:
    assert roles(f"{verb} cách làm cũ, học tập {{Luật B}}.") == ["mentions: Luật B"]
    assert roles(f"{verb} {{Luật B}}.") != ["mentions: Luật B"]
