"""The sentence that a row opens in place: whose words it has, whether a scan settles them."""

from __future__ import annotations

from dataclasses import replace

from generator.model.plan import Plan, Span, Uncertain
from generator.subjects.plans.quotes import quotes
from tests.page_cases import site

XA = "xa-mau-ke-hoach"


def plan() -> Plan:
    return site().plans[XA]


def test_each_target_and_duty_has_its_own_words_in_their_sentence() -> None:
    found = quotes(plan())
    texts = {one.id: one.show or one.text for one in plan().paragraphs()}
    spans = {one.id: (one.paragraph, one.span) for one in plan().targets()}
    spans |= {one.id: (one.paragraph, one.span) for one in plan().duties()}
    assert set(found) == set(spans)
    for name, (paragraph, span) in spans.items():
        said = found[name].said
        assert said.words == texts[paragraph][span.start : span.end]
        assert said.before + said.words + said.after in texts[paragraph]


def test_a_sentence_with_an_unsure_word_says_so_and_another_does_not() -> None:
    target = next(plan().targets())

    def doubting(start: int, end: int) -> bool:
        sections = tuple(
            replace(
                section,
                paragraphs=tuple(
                    replace(one, text=f"{one.text} Câu sau.", show=None, uncertain=(unsure,))
                    if one.id == target.paragraph
                    else one
                    for one in section.paragraphs
                ),
            )
            for section in plan().sections
            for unsure in [Uncertain("", Span(start, end), ("a", "b"), "")]
        )
        return quotes(replace(plan(), sections=sections))[target.id].doubtful

    assert doubting(0, 2)
    text = next(one.text for one in plan().paragraphs() if one.id == target.paragraph)
    assert not doubting(len(text) + 1, len(text) + 4)
