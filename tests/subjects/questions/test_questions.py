"""What to ask of a plan: from its own words, once each, and nothing that it answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.plan import Plan
from generator.model.site import Site
from generator.subjects.questions.questions import OF_A_SORT, Question, questions
from generator.text.vietnamese import PartialDate
from tests.denial.base import Said, site_of
from tests.site_fixture import PLANS, linked

REAL = linked(PLANS)
DUC_PHO, PHUONG_2 = "duc-pho-chuong-trinh-nq42", "phuong-2-quang-tri-ke-hoach-nq42"
# Words that blame; what encoders wrote themselves is theirs.
BLAMING = ("thiếu sót", "vi phạm", "sai phạm", "yếu kém", "không chịu", "trách nhiệm")


def asked(body: list[Said]) -> list[Question]:
    return list(questions(*site_of(body)))


@pytest.mark.parametrize("plan", REAL.plans.values(), ids=lambda plan: plan.id)
def test_every_question_has_words_of_the_place_that_it_leads_to(plan: Plan) -> None:
    found = list(questions(REAL, plan))
    assert found
    for question in found:
        assert question.quotes
        for quoted in question.quotes:
            other = REAL.plans[quoted.address.page.split("/")[1]]
            texts = {one.id: one.text for one in other.paragraphs()}
            texts |= {one.id: one.title for one in other.walk() if one.title}
            text = texts.get(quoted.address.anchor, other.title)
            assert quoted.words.removesuffix("…") in text
        assert not any(word in question.words.lower() for word in BLAMING)


def test_two_figures_for_one_thing_are_asked_about_once_with_both_sentences() -> None:
    first = next(questions(REAL, REAL.plans[PHUONG_2]))
    assert "hai mức" in first.words
    assert [quoted.address.anchor for quoted in first.quotes] == ["ii-2-p4", "iii-6-1-p1"]
    both = [one for one in questions(REAL, REAL.plans[PHUONG_2]) if "hai mức" in one.words]
    assert len(both) == 1


def test_of_a_draft_it_is_asked_what_became_of_it_and_not_for_its_number() -> None:
    words = [one.words for one in questions(REAL, REAL.plans[DUC_PHO])]
    assert words[0] == "Bản dự thảo này được ban hành khi nào, số nào, ngày nào?"
    assert not any(one.startswith(("Số, ký hiệu", "Văn bản này ban hành")) for one in words)


def test_the_head_is_asked_for_only_where_the_text_does_not_speak_of_it() -> None:
    body = [{"number": "I.", "text": ["Dạy nghề."]}]
    site, plan = site_of(body)
    said = [(one.words, one.said) for one in questions(site, plan)]
    assert ("Văn bản này ban hành ngày nào?", "Ngày ban hành: không tìm thấy trong văn bản") in said
    dated = replace(plan, issued=PartialDate(2024))
    at = Site({plan.id: dated}, site.registries)
    assert "Văn bản này ban hành ngày nào?" not in [one.words for one in questions(at, dated)]
    spoken = asked([{"role": "title", "text": ["Số: 12, ngày 21/11/2024"]}, *body])
    assert not [one for one in spoken if one.words.startswith(("Số, ký hiệu", "Văn bản này ban"))]


def test_of_one_sort_there_are_few() -> None:
    target = {"indicator": "lao-dong", "is": "> 40 %", "quote": "trên 40%"}
    texts = [{"text": f"Đoạn {number}: trên 40%.", "targets": [target]} for number in range(9)]
    found = asked([{"number": "I.", "text": texts}])
    years = [one for one in found if one.words.startswith("Mức này phải đạt vào năm nào")]
    assert len(years) == OF_A_SORT
