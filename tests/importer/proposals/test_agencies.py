"""Names of agencies cut out of sentences and lists."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals.agencies import list_at, names_in
from generator.importer.proposals.words import tokens
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values((ROOT / "tests/cases/import/agencies.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [one for one in CASES if "text" in one], ids=str)
def test_names_end_where_their_words_do(case: dict[str, Any]) -> None:
    text = case["text"]
    words = tokens(text)
    listed = list_at(text, words, 0)
    assert [one.full for one in listed.names] == case["names"]
    assert (text[words[listed.end].start :] if listed.end < len(words) else "") == case["rest"]
    assert all(text[one.start : one.end] == one.printed for one in listed.names)


@pytest.mark.parametrize("case", [one for one in CASES if "list" in one], ids=str)
def test_a_list_is_all_names(case: dict[str, Any]) -> None:
    found = names_in(case["list"])
    assert [one.full for one in found] == case["names"]
    assert all(case["list"][one.start : one.end] == one.printed for one in found)


def test_several_share_a_word() -> None:
    found = names_in("Các sở: Y tế, Nội vụ")
    assert [(one.printed, one.full) for one in found] == [
        ("Y tế", "Sở Y tế"),
        ("Nội vụ", "Sở Nội vụ"),
    ]
