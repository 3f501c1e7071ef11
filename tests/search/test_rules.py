"""The rules that come with the program are whole, and can travel as JSON."""

from __future__ import annotations

import json
import re

from generator.search import search_rules


def test_they_are_plain_data() -> None:
    rules = search_rules()
    assert json.loads(json.dumps(rules)) == rules
    assert re.fullmatch(f"[{rules['letters']}]+", "aĐườngẠỵ")
    assert not re.search(f"[{rules['letters']}]", "1 -–/.,“”%")


def test_better_grades_weigh_more() -> None:
    ranking, weights = search_rules()["ranking"], search_rules()["weights"]
    grades = ("exact", "compatible", "completed", "mistyped", "other_marks")
    order = [ranking[grade] for grade in grades]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == len(order), "the ranking tells grades apart by their value"
    assert weights["whole"] > weights["pair"] > weights["exact"] > weights["folded"]
