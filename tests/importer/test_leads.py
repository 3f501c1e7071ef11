"""For which paragraphs a sentence that ends in a colon still speaks."""

from __future__ import annotations

from generator.importer.leads import Lead, leads_above, rank_of
from generator.importer.outline import Paragraph


def said(mark: str, text: str = "Việc") -> Paragraph:
    return Paragraph(text, 1, mark)


def test_a_lead_speaks_until_its_own_rank_comes_again() -> None:
    leads = [Lead(rank_of(said("")), "Các việc sau:"), Lead(rank_of(said("a)")), "Về y tế:")]
    assert leads_above(leads, said("-")) == leads
    assert leads_above(leads, said("b)")) == leads[:1]
    assert leads_above(leads, said("")) == []


def test_a_plus_stands_below_a_dash() -> None:
    assert rank_of(said("-")) != rank_of(said("+"))
    assert rank_of(said("1.1.")) != rank_of(said("1."))
    assert rank_of(said("b)")) == rank_of(said("đ)"))
